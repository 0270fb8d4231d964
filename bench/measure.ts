/** Something whose time is taken. */
export interface Contender {
  readonly name: string;
  readonly run: () => unknown;
}

/** What something takes beside a yardstick: median times in milliseconds, and the median of their quotients, round by round. */
export interface Comparison {
  readonly name: string;
  readonly rounds: number;
  readonly time: number;
  readonly yardstick: number;
  readonly factor: number;
}

/**
 * Runs something and its yardstick in turns, now the one first and now the other, so that whatever else the machine does
 * weighs on both. The first round is not counted. Each starts from a collected heap, where node was started with --expose-gc.
 */
export async function compare(rounds: number, measured: Contender, yardstick: Contender): Promise<Comparison> {
  const times: number[] = [];
  const yards: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const pair = [
      { run: measured.run, into: times },
      { run: yardstick.run, into: yards },
    ];
    for (const { run, into } of round % 2 === 0 ? pair : pair.reverse()) {
      const time = await timeOf(run);
      if (round > 0) into.push(time);
    }
  }
  return {
    name: measured.name,
    rounds,
    time: medianOf(times),
    yardstick: medianOf(yards),
    factor: medianOf(times.map((time, round) => time / yards[round]!)),
  };
}

async function timeOf(run: () => unknown): Promise<number> {
  globalThis.gc?.();
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** A line for each comparison, under a heading that says what they are held against. */
export function printComparisons(heading: string, comparisons: readonly Comparison[]): void {
  console.log(`  ${heading.padEnd(46)} median ms   beside     factor  rounds`);
  for (const { name, rounds, time, yardstick, factor } of comparisons) {
    console.log(
      `    ${name.padEnd(44)} ${time.toFixed(1).padStart(9)} ${yardstick.toFixed(1).padStart(8)} ${factor.toFixed(2).padStart(8)} × ${String(rounds).padStart(6)}`,
    );
  }
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
