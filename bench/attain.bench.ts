import { attain, type Attainment } from "../src/attainment/index.js";
import type { Metric } from "../src/model/metric.js";
import { parseDistricts } from "../src/model/check-districts.js";
import { parsePlan } from "../src/model/check-plan.js";
import type { Plan } from "../src/model/plan.js";
import type { TargetInput } from "../src/model/target.js";
import { readObservations } from "../src/observations/index.js";
import { rollUp, type Rollup } from "../src/rollup/index.js";
import { median } from "./measure.js";

const RUNS = 3;
const WARM_UPS = 1;
const PLANS = 1_000;
const ASKED = 50;
/** Fewer plans show as well what a longer one costs. */
const PLANS_BY_SIZE = 100;
const SIZES = [25, 50, 100, 200] as const;
const AS_OF = "2013-12-31";

interface Job {
  readonly plan: Plan;
  readonly values: Rollup;
  /** The same figures for the loop over doubles: base, value, required. */
  readonly texts: readonly (readonly [string, string, string])[];
}

/** A thousand plans of fifty targets as of a day, against a loop over doubles that takes the same decisions. */
export function benchAttain(): void {
  const jobs = Array.from({ length: PLANS }, (_, at) => jobOf(at, ASKED));
  compareResults(jobs);
  const loop = median(RUNS, WARM_UPS, () => jobs.map(({ texts }) => texts.map(floatStatus)));
  console.log(`attain, ${PLANS.toLocaleString("en")} plans × ${ASKED} targets, each with a baseline and a path`);
  line("float64 loop, status alone", loop, loop, PLANS * ASKED);
  line("attain", timeOf(jobs), loop, PLANS * ASKED);
  for (const targets of SIZES) {
    const sized = Array.from({ length: PLANS_BY_SIZE }, (_, at) => jobOf(at, targets));
    line(`${PLANS_BY_SIZE} plans × ${targets} targets`, timeOf(sized), loop, PLANS_BY_SIZE * targets);
  }
  benchDistricts();
}

/** Each of many districts held against what all of them came to, and given its place among them. */
function benchDistricts(): void {
  console.log("attain, a target over districts that are held against each other");
  for (const [what, more] of Object.entries(AMONG_DISTRICTS)) {
    for (const districts of DISTRICT_COUNTS) {
      const job = districtsJob(districts, more);
      const time = median(RUNS, WARM_UPS, () => attain(job.plan, { values: job.values }, { asOf: "2014-01-01" }));
      const each = (time * 1_000) / districts;
      const label = `${what}, ${districts.toLocaleString("en")}`;
      console.log(
        `  ${label.padEnd(30)} ${time.toFixed(1).padStart(8)} ms  ${each.toFixed(1).padStart(7)} µs a district`,
      );
    }
  }
}

const DISTRICT_COUNTS = [1_000, 2_000, 4_000] as const;
const ABOVE_MEAN = { above: { metric: "m", district: { peers: "mean" } } } as const;
const AMONG_DISTRICTS = {
  "five each": { districts: "children", bound: { atLeast: "5" } },
  "above their mean": { districts: "children", bound: ABOVE_MEAN },
  "those above their mean": { districts: { where: { metric: "m", ...ABOVE_MEAN } }, bound: { atLeast: "5" } },
  "among the first three": { districts: "children", measure: { rank: "siblings" }, bound: { reach: "3" } },
} as const satisfies Readonly<Record<string, Partial<TargetInput>>>;

function districtsJob(count: number, more: Partial<TargetInput>): Pick<Job, "plan" | "values"> {
  const ids = Array.from({ length: count }, (_, at) => `d${at}`);
  const districts = parseDistricts([{ id: "city" }, ...ids.map((id) => ({ id, parent: "city" }))]);
  const metric: Metric = { id: "m", name: "m", unit: "家", kind: "amount", accrual: "flow", direction: "up" };
  const target = { id: "t", kind: "measured", metric: "m", source: { clause: "1" }, ...more } as TargetInput;
  const common = { format: "quality-plan/1", id: "p", title: "plan", district: "city", period: "2013" } as const;
  const plan = parsePlan({ ...common, metrics: [metric], targets: [target] });
  const rows = ids.map((district, at) => ({ metric: "m", district, period: "2013", value: String(at % 97) }));
  const { observations } = readObservations(rows, { metrics: [metric], districts });
  return { plan, values: rollUp(observations, { metrics: [metric], districts }) };
}

function timeOf(jobs: readonly Job[]): number {
  return median(RUNS, WARM_UPS, () => jobs.map(({ plan, values }) => attain(plan, { values }, { asOf: AS_OF })));
}

function line(what: string, time: number, loop: number, targets: number): void {
  const each = (time * 1_000) / targets;
  console.log(
    `  ${what.padEnd(30)} ${time.toFixed(1).padStart(8)} ms  ${(time / loop).toFixed(1).padStart(7)} ×  ${each.toFixed(2).padStart(7)} µs a target`,
  );
}

/** Stocks from 2010 on, to be reached by 2015; what is known is the year 2013. */
function jobOf(at: number, targets: number): Job {
  const metrics = Array.from(
    { length: targets },
    (_, metric): Metric => ({
      id: `metric-${metric}`,
      name: `metric ${metric}`,
      unit: "家",
      kind: "amount",
      accrual: "stock",
      direction: "up",
    }),
  );
  const texts = metrics.map((_, metric) => {
    const mixed = (at * 31 + metric * 17) % 97;
    return [`${10 + mixed}.5`, `${12 + ((mixed * 7) % 90)}.25`, `${60 + (mixed % 40)}`] as const;
  });
  const plan = parsePlan({
    format: "quality-plan/1",
    id: `plan-${at}`,
    title: "plan",
    district: `district-${at}`,
    period: "2011/2015",
    metrics,
    targets: metrics.map(({ id }, metric) => ({
      id: `target-${metric}`,
      kind: "measured",
      metric: id,
      bound: { atLeast: texts[metric]![2] },
      schedule: { by: "2015" },
      baseline: { period: "2010", value: texts[metric]![0] },
      source: { clause: "1" },
    })),
  });
  const rows = metrics.map(({ id: metric }, place) => ({
    metric,
    district: plan.district,
    period: "2013",
    value: texts[place]![1],
  }));
  const { observations } = readObservations(rows, { metrics: plan.metrics });
  return { plan, values: rollUp(observations, { metrics: plan.metrics }), texts };
}

/** What one writes by hand: three fifths of the way are gone. */
function floatStatus([base, value, required]: readonly [string, string, string]): Attainment["status"] {
  const [from, at, to] = [+base, +value, +required];
  if (at >= to) return "reached";
  return at >= from + (to - from) * 0.6 ? "on-track" : "behind";
}

/** Both must decide alike: no value of the bench lies within a rounding of the path. */
function compareResults(jobs: readonly Job[]): void {
  for (const { plan, values, texts } of jobs.slice(0, 20)) {
    attain(plan, { values }, { asOf: AS_OF }).forEach(({ status, target }, at) => {
      const floats = floatStatus(texts[at]!);
      if (floats !== status) throw new RangeError(`${plan.id} ${target}: ${status}, the loop says ${floats}`);
    });
  }
}
