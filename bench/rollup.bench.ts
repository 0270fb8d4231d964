import { readObservations } from "../src/observations/index.js";
import { cells, rollUp } from "../src/rollup/index.js";
import { floatLoop } from "./float-loop.js";
import { compare, type Comparison, type Contender, printComparisons } from "./measure.js";
import type { Job } from "./national-rows.js";
import { arqueroVersion, lookedUp } from "./peers/arquero-version.js";
import { decimalFromBelow, decimalRowByRow } from "./peers/decimal-version.js";
import { duckdbVersion } from "./peers/duckdb-version.js";
import { zodParsing } from "./peers/zod-parsing.js";
import { requireSame, type Sums } from "./sums.js";

/** Rounds: enough for a median that a busy machine does not move much; of what takes seconds, fewer. */
const ROUNDS = 11;
const SLOW_ROUNDS = 5;

/** Reading and rolling up, beside a hand-written loop over doubles and the peers, on the same rows and with the same results. */
export async function benchRollup(job: Job): Promise<void> {
  const { metrics, districts, rows } = job;
  const context = { metrics, districts };
  await compareResults(job);
  const { observations } = readObservations(rows, context);
  const loop = { name: "float64 loop, nothing checked", run: () => floatLoop(job) };
  const both = {
    name: "readObservations + rollUp",
    run: () => rollUp(readObservations(rows, context).observations, context),
  };
  const steps = [
    { name: "readObservations", run: () => readObservations(rows, context) },
    { name: "rollUp", run: () => rollUp(observations, context) },
    both,
  ];
  const peers = [
    { name: "zod, the shapes of the rows alone", run: () => zodParsing(job) },
    { name: "arquero, float64", run: () => arqueroVersion(job) },
    { name: "DuckDB in the process", run: () => duckdbVersion(job) },
    { name: "decimal.js, districts added up from below", run: () => decimalFromBelow(job) },
    { name: "decimal.js, each row to all districts above", run: () => decimalRowByRow(job) },
  ];
  const size = [rows.length, districts.rows.length].map((count) => count.toLocaleString("en"));
  console.log(`rollup, ${job.name}: ${size[0]} observations, ${size[1]} districts`);
  printComparisons(`beside: ${loop.name}`, await inTurn(ROUNDS, steps, loop));
  printComparisons(`beside: ${both.name}`, await inTurn(SLOW_ROUNDS, peers, both));
}

async function inTurn(
  rounds: number,
  contenders: readonly Contender[],
  yardstick: Contender,
): Promise<readonly Comparison[]> {
  const comparisons: Comparison[] = [];
  for (const contender of contenders) comparisons.push(await compare(rounds, contender, yardstick));
  return comparisons;
}

async function compareResults(job: Job): Promise<void> {
  const floats = floatLoop(job);
  requireSame("decimal.js, from below", decimalFromBelow(job), floats, job);
  requireSame("decimal.js, row by row", decimalRowByRow(job), floats, job);
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
