/** Median of several runs in milliseconds, after some that are not counted. */
export function median(runs: number, warmUps: number, work: () => unknown): number {
  for (let run = 0; run < warmUps; run += 1) work();
  const times = Array.from({ length: runs }, () => {
    // Each run starts from a collected heap, where node was started with --expose-gc.
    globalThis.gc?.();
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const middle = Math.floor(times.length / 2);
  return times.length % 2 === 1 ? times[middle]! : (times[middle - 1]! + times[middle]!) / 2;
}
