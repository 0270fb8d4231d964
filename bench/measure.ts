/** Something whose time is taken; slow ones run in the first rounds only. */
export interface Contender {
  readonly name: string;
  readonly rounds: number;
  readonly run: () => unknown;
}

/** Median time in milliseconds, and the median of the quotients to the first contender's time in the same round. */
export interface Result {
  readonly name: string;
  readonly time: number;
  readonly ratio: number;
}

/**
 * Runs all contenders in turns: what else the machine does weighs on all of them. The first round of the quick ones is not counted.
 * Each starts from a collected heap, where node was started with --expose-gc.
 */
export async function sideBySide(contenders: readonly Contender[]): Promise<readonly Result[]> {
  const times = contenders.map((): number[] => []);
  const most = Math.max(...contenders.map(({ rounds }) => rounds));
  for (let round = 0; round <= most; round += 1) {
    for (const [at, { rounds, run }] of contenders.entries()) {
      if (round > rounds || (round === 0 && rounds < most)) continue;
      globalThis.gc?.();
      const start = performance.now();
      await run();
      if (round > 0) times[at]!.push(performance.now() - start);
    }
  }
  return contenders.map(({ name }, at) => ({
    name,
    time: medianOf(times[at]!),
    ratio: medianOf(times[at]!.map((time, round) => time / times[0]![round]!)),
  }));
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Median of several runs in milliseconds, after some that are not counted. */
export function median(runs: number, warmUps: number, work: () => unknown): number {
  for (let run = 0; run < warmUps; run += 1) work();
  const times = Array.from({ length: runs }, () => {
    globalThis.gc?.();
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return medianOf(times);
}
