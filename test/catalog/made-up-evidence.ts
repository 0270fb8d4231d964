import { attainTarget, type Status } from "quality-plan/attainment";
import {
  type Bound,
  type DistrictInput,
  type MeasuredTarget,
  type Metric,
  type ObservationInput,
  parseDistricts,
  type Period,
  periodsOf,
  type Plan,
  previousPeriod,
  rangeOf,
  sameLastYear,
  type Target,
} from "quality-plan/model";
import { readObservations } from "quality-plan/observations";
import { rollUp } from "quality-plan/rollup";

type Wanted = "keeping" | "breaking";
type Measured = Target & MeasuredTarget;

const LONG_AFTER = "2099-01-01";
/** What changes are counted from in the made-up figures. */
const BASE = 20;

/** How a target stands after its deadline on figures made up to keep it, or to break it. */
export function statusWith(wanted: Wanted, plan: Plan, target: Measured): Status {
  const metric = plan.metrics.find(({ id }) => id === target.metric);
  if (metric === undefined) throw new RangeError(`${target.metric} is no metric of ${plan.id}`);
  const bound = boundsOf(target, plan.district);
  const districts = parseDistricts(treeFor(plan, [...bound.keys()]));
  const rows = [...bound].flatMap(([district, its]) => rowsFor(wanted, plan, target, metric, district, its));
  const read = readObservations(rows, { metrics: plan.metrics, districts });
  if (read.problems.length > 0) throw new RangeError(`${target.id}: ${JSON.stringify(read.problems)}`);
  const values = rollUp(read.observations, { metrics: plan.metrics, districts });
  return attainTarget(plan, target.id, { values }, { asOf: LONG_AFTER }).status;
}

/** The districts that must satisfy it, each with its bound. A group of districts is two made-up children. */
function boundsOf({ districts, bound }: Measured, own: string): ReadonlyMap<string, Bound> {
  if (districts === undefined) return new Map([[own, bound]]);
  if (districts === "siblings") return new Map([[own, bound]]);
  if (typeof districts === "string") {
    const ids = districts === "tree" ? [own, "one", "two"] : ["one", "two"];
    return new Map(ids.map((id) => [id, bound]));
  }
  if (isList(districts)) return new Map(districts.map((id) => [id, bound]));
  return new Map(Object.entries(districts));
}

function isList(districts: object): districts is readonly string[] {
  return Array.isArray(districts);
}

function treeFor({ district: root }: Plan, bound: readonly string[]): readonly DistrictInput[] {
  return [{ id: root }, ...bound.filter((id) => id !== root).map((id) => ({ id, parent: root }))];
}

function rowsFor(
  wanted: Wanted,
  plan: Plan,
  target: Measured,
  metric: Metric,
  district: string,
  bound: Bound,
): readonly ObservationInput[] {
  const periods = windowsOf(plan, target);
  if (metric.kind === "milestone") {
    const [period = plan.period] = periods;
    return (metric.items ?? [undefined]).map((item) => ({
      metric: metric.id,
      district,
      ...(item === undefined ? {} : { item }),
      ...(wanted === "keeping" ? { value: firstMonthOf(period) } : { period, value: "not-reached" }),
    }));
  }
  const row = (period: Period, value: number) => ({ metric: metric.id, district, period, value: String(value) });
  const figure = figureFor(wanted, bound, metric, rangeOf(metric)?.[1]);
  const measure = target.measure ?? "level";
  if (measure === "level") return periods.map((period) => row(period, figure));
  const [kind, base] = Object.entries(measure)[0] ?? [];
  const [first = plan.period] = periods;
  const before = baseOf(base, plan, first);
  const step = (value: number) => (kind === "growth" ? value * (1 + figure / 100) : value + figure);
  const values = periods.reduce<readonly number[]>((made) => [...made, step(made.at(-1) ?? BASE)], [BASE]);
  return [before, ...periods].map((period, position) => row(period, values[position] ?? BASE));
}

/** The period it is counted from. A baseline that the target does not name is the last year before the plan. */
function baseOf(base: unknown, { period }: Plan, first: Period): Period {
  if (base === "sameLastYear") return sameLastYear(first);
  return previousPeriod(base === "baseline" ? (periodsOf(period, "year")[0] ?? period) : first);
}

/** The periods it is held against, one after the other. */
function windowsOf(plan: Plan, { schedule }: Measured): readonly Period[] {
  if (schedule === undefined) return [plan.period];
  return "by" in schedule ? [schedule.by] : periodsOf(schedule.during ?? plan.period, schedule.every);
}

function firstMonthOf(period: Period): string {
  return `${period.slice(0, 4)}-01-31`;
}

/** A figure that satisfies the bound, or one that does not. */
function figureFor(wanted: Wanted, bound: Bound, metric: Metric, highest: string | undefined): number {
  if ("all" in bound) return wanted === "keeping" ? Number(highest) : Number(highest) / 2;
  const limit = Number("within" in bound ? bound.within[0] : Object.values(bound)[0]);
  const keeps = "above" in bound ? limit + 1 : "below" in bound ? limit - 1 : limit;
  if (wanted === "keeping") return keeps;
  const upper =
    "atMost" in bound || "below" in bound || (!("atLeast" in bound || "above" in bound) && metric.direction === "down");
  return upper ? limit + Math.abs(limit) / 2 + 1 : "above" in bound ? limit : limit - Math.abs(limit) / 2;
}
