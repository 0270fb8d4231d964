import { readObservationColumns, readObservations, type ReadResult } from "../src/observations/index.js";
import { rollUp } from "../src/rollup/index.js";
import { type Job, nationalJob, type RateRow } from "./national-rows.js";

/** A million observations and ten: the national table of one year, and of ten. */
const YEARS = [1, 10] as const;

/** What an observation costs, in time and in memory held, as tables grow; run it with `node --expose-gc`. */
export async function benchScale(): Promise<void> {
  const job = nationalJob();
  const context = { metrics: job.metrics, districts: job.districts };
  // The code that reads and the maps that grow once are not what an observation costs.
  await readObservations(stream(job, 1), context);
  console.log("scale: nanoseconds and bytes held for each observation (cells: for each figure that was made)");
  for (const years of YEARS) {
    const count = years * job.rows.length;
    await line(`${count.toLocaleString("en")} from a stream`, count, () =>
      readObservations(stream(job, years), context),
    );
    const columns = columnsOf(job, years);
    const { observations } = await line(`${count.toLocaleString("en")} from columns`, count, () =>
      readObservationColumns(columns, context),
    );
    await line("  rolled up", count, () => rollUp(observations, context));
  }
}

async function line<Result>(name: string, count: number, work: () => Result | Promise<Result>): Promise<Result> {
  const before = await held();
  const start = performance.now();
  const result = await work();
  const time = performance.now() - start;
  const bytes = (await held()) - before;
  if (isReading(result) && result.observations.size !== count) throw new RangeError(`${name}: rows were lost`);
  console.log(
    `  ${name.padEnd(28)} ${((time * 1e6) / count).toFixed(0).padStart(6)} ns ${(bytes / count).toFixed(1).padStart(7)} B`,
  );
  return result;
}

function isReading(result: unknown): result is ReadResult {
  return typeof result === "object" && result !== null && "observations" in result && "problemCount" in result;
}

/** Bytes that are still needed: objects and what stands in array buffers. */
async function held(): Promise<number> {
  // What the last line made is let go of first; buffers are freed one collection after the arrays on them are found gone.
  for (let times = 0; times < 2; times += 1) {
    await new Promise((resume) => setImmediate(resume));
    globalThis.gc?.();
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

async function* stream({ rows }: Job, years: number): AsyncGenerator<RateRow> {
  for (let year = 0; year < years; year += 1) {
    const period = String(2013 - year);
    // As it would come from a file: each row an object of its own.
    for (const row of rows) yield await Promise.resolve({ ...row, period });
  }
}

interface Columns {
  readonly metric: string[];
  readonly district: string[];
  readonly period: string[];
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
}

function columnsOf({ rows }: Job, years: number): Columns {
  const count = rows.length * years;
  const texts = (read: (row: RateRow, year: number) => string): string[] =>
    Array.from({ length: count }, (_, at) => read(rows[at % rows.length]!, Math.floor(at / rows.length)));
  const numbers = (read: (row: RateRow) => string): Float64Array => {
    const column = new Float64Array(count);
    for (let at = 0; at < count; at += 1) column[at] = Number(read(rows[at % rows.length]!));
    return column;
  };
  return {
    metric: texts((row) => row.metric),
    district: texts((row) => row.district),
    period: texts((_, year) => String(2013 - year)),
    numerator: numbers((row) => row.numerator),
    denominator: numbers((row) => row.denominator),
  };
}
