import { readObservations } from "../src/observations/index.js";
import { cellAt, rollUp } from "../src/rollup/index.js";
import { floatLoop } from "./float-loop.js";
import { median } from "./measure.js";
import { type Job, nationalJob, smallJob } from "./national-rows.js";

/** Runs: enough for a median that a busy machine does not move much. */
const RUNS = 9;
const WARM_UPS = 3;

/** Reading and rolling up against a hand-written loop over doubles on the same objects. */
export function benchRollup(national: boolean): void {
  report(national ? nationalJob() : smallJob());
}

function report(job: Job): void {
  const { metrics, districts, rows } = job;
  const context = { metrics, districts };
  const { observations } = readObservations(rows, context);
  compareResults(job);
  const loop = median(RUNS, WARM_UPS, () => floatLoop(job));
  const reading = median(RUNS, WARM_UPS, () => readObservations(rows, context));
  const rolling = median(RUNS, WARM_UPS, () => rollUp(observations, context));
  const both = median(RUNS, WARM_UPS, () => rollUp(readObservations(rows, context).observations, context));
  console.log(
    `rollup, ${job.name}: ${rows.length.toLocaleString("en")} observations, ${districts.rows.length.toLocaleString("en")} districts`,
  );
  line("float64 loop, nothing checked", loop, loop);
  line("readObservations", reading, loop);
  line("rollUp", rolling, loop);
  line("readObservations + rollUp", both, loop);
}

function line(what: string, time: number, loop: number): void {
  console.log(`  ${what.padEnd(30)} ${time.toFixed(1).padStart(8)} ms  ${(time / loop).toFixed(2).padStart(6)} ×`);
}

/** Both must come to the same: these sums are small enough for doubles. */
function compareResults(job: Job): void {
  const { metrics, districts, rows } = job;
  const floats = floatLoop(job);
  const { observations, problems } = readObservations(rows, { metrics, districts });
  if (problems.length > 0 || observations.size !== rows.length)
    throw new RangeError("the rows of the bench are not good");
  const rollup = rollUp(observations, { metrics, districts });
  metrics.forEach((metric, at) => {
    for (let district = 0; district < districts.rows.length; district += 97) {
      const cell = cellAt(rollup, { metric: metric.id, district: districts.rows[district]!.id, period: "2013" });
      const [above, below] = [floats.above[at]![district]!, floats.below[at]![district]!];
      const same = cell.evidence === "full" && cell.numerator === String(above) && cell.denominator === String(below);
      if (!same) throw new RangeError(`${metric.id} differs at ${districts.rows[district]!.id}: ${above} / ${below}`);
    }
  });
}
