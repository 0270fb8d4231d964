interface Frame {
  readonly node: number;
  readonly next: readonly number[];
  tried: number;
  /** Highest place on the way here that is part of a cycle already found; −1 for none. */
  found: number;
}

/**
 * Cycles of a graph on 0…count−1, none sharing a node with another, each from its lowest node on. A graph has one
 * exactly where this finds one. Linear in nodes and edges, without recursion.
 */
export function cyclesIn(count: number, edgesOf: (node: number) => readonly number[]): readonly (readonly number[])[] {
  const cycles: number[][] = [];
  const done = new Uint8Array(count);
  const placeOnWay = new Int32Array(count).fill(-1);
  const way: Frame[] = [];
  const enter = (node: number, found: number): void => {
    placeOnWay[node] = way.length;
    done[node] = 1;
    way.push({ node, next: edgesOf(node), tried: 0, found });
  };
  for (let start = 0; start < count; start += 1) {
    if (done[start] === 0) enter(start, -1);
    for (let here = way.at(-1); here !== undefined; here = way.at(-1)) {
      const next = here.next[here.tried];
      here.tried += 1;
      if (next === undefined) {
        way.pop();
        placeOnWay[here.node] = -1;
        continue;
      }
      const place = placeOnWay[next] ?? -1;
      if (place > here.found) cycles.push(takeCycle(way, place));
      else if (done[next] === 0) enter(next, here.found);
    }
  }
  return cycles;
}

function takeCycle(way: readonly Frame[], from: number): number[] {
  const frames = way.slice(from);
  frames.forEach((frame, step) => {
    frame.found = from + step;
  });
  return lowestFirst(frames.map((frame) => frame.node));
}

function lowestFirst(cycle: readonly number[]): number[] {
  let lowest = 0;
  cycle.forEach((node, step) => {
    if (node < (cycle[lowest] ?? node)) lowest = step;
  });
  return [...cycle.slice(lowest), ...cycle.slice(0, lowest)];
}
