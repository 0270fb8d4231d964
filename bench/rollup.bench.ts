import { readObservations } from "../src/observations/index.js";
import { cells, rollUp } from "../src/rollup/index.js";
import { floatLoop } from "./float-loop.js";
import { sideBySide } from "./measure.js";
import type { Job } from "./national-rows.js";
import { arqueroVersion, lookedUp } from "./peers/arquero-version.js";
import { decimalVersion } from "./peers/decimal-version.js";
import { duckdbVersion } from "./peers/duckdb-version.js";
import { zodParsing } from "./peers/zod-parsing.js";
import { requireSame, type Sums } from "./sums.js";

/** Rounds: enough for a median that a busy machine does not move much; of what takes seconds, fewer. Both have run before. */
const ROUNDS = 9;
const SLOW_ROUNDS = 2;

/** Reading and rolling up, beside a hand-written loop over doubles and the peers, on the same rows and with the same results. */
export async function benchRollup(job: Job): Promise<void> {
  const { metrics, districts, rows } = job;
  const context = { metrics, districts };
  await compareResults(job);
  const { observations } = readObservations(rows, context);
  const results = await sideBySide([
    { name: "float64 loop, nothing checked", rounds: ROUNDS, run: () => floatLoop(job) },
    { name: "readObservations", rounds: ROUNDS, run: () => readObservations(rows, context) },
    { name: "rollUp", rounds: ROUNDS, run: () => rollUp(observations, context) },
    {
      name: "readObservations + rollUp",
      rounds: ROUNDS,
      run: () => rollUp(readObservations(rows, context).observations, context),
    },
    { name: "zod, parsing alone", rounds: SLOW_ROUNDS, run: () => zodParsing(job) },
    { name: "arquero, float64", rounds: SLOW_ROUNDS, run: () => arqueroVersion(job) },
    { name: "DuckDB in the process", rounds: SLOW_ROUNDS, run: () => duckdbVersion(job) },
    { name: "decimal.js", rounds: SLOW_ROUNDS, run: () => decimalVersion(job) },
  ]);
  const size = [rows.length, districts.rows.length].map((count) => count.toLocaleString("en"));
  console.log(
    `rollup, ${job.name}: ${size[0]} observations, ${size[1]} districts; times the loop, and times reading + rollUp`,
  );
  const both = results[3]!;
  for (const { name, time, ratio } of results) {
    const toBoth = (ratio / both.ratio).toFixed(2);
    console.log(
      `  ${name.padEnd(30)} ${time.toFixed(1).padStart(8)} ms ${ratio.toFixed(2).padStart(7)} × ${toBoth.padStart(7)} ×`,
    );
  }
}

async function compareResults(job: Job): Promise<void> {
  const floats = floatLoop(job);
  requireSame("decimal.js", decimalVersion(job), floats, job);
  requireSame("arquero", arqueroVersion(job)(), floats, job);
  requireSame("DuckDB", (await duckdbVersion(job))(), floats, job);
  if (zodParsing(job) !== job.rows.length) throw new RangeError("zod: not all rows are good");
  requireSame("rollUp", rolledUp(job), floats, job);
}

function rolledUp({ metrics, districts, rows }: Job): Sums {
  const { observations, problems } = readObservations(rows, { metrics, districts });
  if (problems.length > 0 || observations.size !== rows.length) throw new RangeError("the rows are not good");
  const rollup = rollUp(observations, { metrics, districts });
  const found = Array.from(cells(rollup), (cell) => {
    if (cell.evidence !== "full") throw new RangeError("not every district reported");
    const { metric, district, numerator, denominator } = cell;
    return { metric, district, above: Number(numerator), below: Number(denominator) };
  });
  return lookedUp(found, { metrics, districts });
}
