import { attain, type Status } from "quality-plan/attainment";
import {
  firstDayOf,
  lastDayOf,
  type Metric,
  type ObservationInput,
  parseDistricts,
  type Period,
  periodsOf,
  type Plan,
  rangeOf,
  type Target,
  type TargetId,
} from "quality-plan/model";
import { readObservations } from "quality-plan/observations";
import { rollUp } from "quality-plan/rollup";

/** How a made-up history goes on from year to year: stays, rises, falls, doubles. */
const COURSES: readonly ((start: number, step: number) => number)[] = [
  (start) => start,
  (start, step) => start + step,
  (start, step) => start - step,
  (start, step) => start * 2 ** step,
];

/** What every other district comes to, every year: between what is made up for the plan's own. */
const OUTSIDE = 3;

/**
 * The targets that no made-up history meets, or none misses: every metric starts at each of the figures its targets print,
 * at one more and one less, and stays, rises, falls or doubles from year to year.
 */
export function oneSidedTargets(plan: Plan): readonly TargetId[] {
  const subjects = plan.metrics.map((metric) => subjectOf(metric, plan));
  const histories = Math.max(...subjects.map(({ starts }) => starts.length)) * COURSES.length;
  const met = new Set<TargetId>();
  const missed = new Set<TargetId>();
  const open = () => plan.targets.filter(({ id }) => !met.has(id) || !missed.has(id));
  // In step, so that all of a group may miss together; out of step, so that two that are compared are not always alike.
  for (const lag of [0, 5])
    for (let history = 0; history < histories && open().length > 0; history += 1) {
      const needed = new Set(metricsOf(plan, open()));
      const rows = subjects.flatMap((subject, place) =>
        needed.has(subject.metric.id) ? historyOf(subject, history + place * lag) : [],
      );
      for (const { target, status } of attained(plan, open(), rows, history % 2 === 0 ? "met" : "missed")) {
        if (status === "met") met.add(target);
        if (status === "missed") missed.add(target);
      }
    }
  return open().map(({ id }) => id);
}

/** The metrics that targets ask for, themselves or through the targets they name. */
function metricsOf(plan: Plan, targets: readonly Target[]): readonly string[] {
  const named = new Set([...deep(targets, "target"), ...targets.flatMap((t) => (t.kind === "group" ? t.targets : []))]);
  const members = plan.targets.filter(({ id }) => named.has(id));
  return [...deep(targets, "metric"), ...(members.length === 0 ? [] : metricsOf(plan, members))];
}

/** The statuses without any evidence. */
export function statusesWithoutEvidence(plan: Plan): readonly Status[] {
  return attained(plan, plan.targets, []).map(({ status }) => status);
}

function attained(
  plan: Plan,
  targets: readonly Target[],
  rows: readonly ObservationInput[],
  verdict?: "met" | "missed",
) {
  const districts = parseDistricts([
    { id: "country" },
    ...comparedIn(plan).map((id) => ({ id, parent: "country" })),
    { id: plan.district, parent: "country" },
    ...below(plan).map((id) => ({ id, parent: plan.district })),
  ]);
  const { observations, problems } = readObservations(rows, { metrics: plan.metrics, districts });
  if (problems.length > 0) throw new Error(JSON.stringify(problems[0]));
  const asOf = `${Math.max(...yearsOf(periodsIn([plan.period, plan.targets]))) + 1}-06-30`;
  const judged = verdict === undefined ? [] : plan.targets.filter(({ kind }) => kind === "judged");
  return attain(
    plan,
    {
      values: rollUp(observations, { metrics: plan.metrics, districts }),
      judgements: judged.flatMap(({ id }) =>
        verdict === undefined ? [] : [{ target: id, on: asOf, by: "a made-up jury", status: verdict }],
      ),
    },
    { asOf, targets: targets.map(({ id }) => id) },
  );
}

/** A metric with what its histories need: where they start, for whom and in which periods they are told. */
interface Subject {
  readonly metric: Metric;
  readonly starts: readonly number[];
  readonly own: readonly string[];
  readonly others: readonly string[];
  /** Whole years, and the parts of years in which a target is judged. */
  readonly periods: readonly (readonly Period[])[];
  readonly whole: Period;
}

function subjectOf(metric: Metric, plan: Plan): Subject {
  // A metric that another one is held against is asked for by that one's target.
  const asked = measured(plan).filter((target) => deep(target, "metric").includes(metric.id));
  const years = yearsOf(periodsIn([plan.period, asked]));
  const span = `${Math.min(...years) - 2}/${Math.max(...years)}`;
  const own = asked.filter((target) => target.metric === metric.id);
  const printed = own.flatMap(({ bound, districts, baseline }) => figuresIn([bound, districts, baseline?.value]));
  const levels = metric.kind === "ordinal" ? metric.levels.map((_, place) => place) : [];
  return {
    metric,
    starts: [...new Set([0, 1, 50, ...levels, ...printed.flatMap((figure) => [figure, figure + 1, figure - 1])])],
    own: [plan.district, ...(asked.some(({ districts }) => districts !== undefined) ? below(plan) : [])],
    others: asked.some(({ bound, districts }) => deep([bound, districts], "metric").length > 0) ? comparedIn(plan) : [],
    periods: [...new Set(["year" as const, ...asked.map(lengthIn)])].map((length) => periodsOf(span, length)),
    whole: plan.period,
  };
}

function historyOf(subject: Subject, turn: number): readonly ObservationInput[] {
  const { starts, own, others } = subject;
  const start = starts[Math.floor(turn / COURSES.length) % starts.length] ?? 0;
  const course = COURSES[turn % COURSES.length] ?? ((same) => same);
  return [
    ...own.flatMap((district) => rowsOf(subject, district, (step) => course(start, step))),
    ...others.flatMap((district) => rowsOf(subject, district, () => OUTSIDE)),
  ];
}

function rowsOf({ metric, periods, whole }: Subject, district: string, at: (step: number) => number) {
  if (metric.kind === "milestone")
    return (metric.items ?? [undefined]).map(
      (item): ObservationInput => ({
        metric: metric.id,
        district,
        ...(item === undefined ? {} : { item }),
        ...(at(0) > 0 ? { value: firstDayOf(whole) ?? "" } : { period: whole, value: "not-reached" }),
      }),
    );
  return periods.flatMap((parts) =>
    parts.map((period, step) => ({ metric: metric.id, district, period, ...valueOf(metric, at(step)) })),
  );
}

function valueOf(metric: Metric, wanted: number): Partial<ObservationInput> {
  const [low, high] = rangeOf(metric) ?? ["0", "1000000000"];
  const value = Math.min(Number(high), Math.max(Number(low), wanted));
  if (metric.kind === "ordinal")
    return { value: metric.levels[Math.min(metric.levels.length - 1, Math.round(value))] ?? "" };
  if (metric.kind === "ratio")
    return { numerator: String(Math.round(value * 10_000)), denominator: String(10_000 * Number(metric.per)) };
  return { value: String(value) };
}

function measured(plan: Plan) {
  return plan.targets.filter((target) => target.kind === "measured");
}

/** The districts below the plan's own: those its targets name, or two made-up ones. */
function below(plan: Plan): readonly string[] {
  const named = measured(plan).flatMap(({ districts }): readonly string[] => {
    if (districts === undefined || typeof districts === "string") return [];
    return isList(districts) ? districts : Object.keys(districts);
  });
  return [...new Set(["child-1", "child-2", ...named])].filter((id) => id !== plan.district);
}

function isList(districts: object): districts is readonly string[] {
  return Array.isArray(districts);
}

/** The districts that targets are held against: 全国平均 is a value of the whole country. */
function comparedIn(plan: Plan): readonly string[] {
  const known = new Set(["self", "parent", plan.district, ...below(plan)]);
  return [...new Set(deep(plan.targets, "district"))].filter((id) => !known.has(id));
}

function periodsIn(value: unknown): readonly Period[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(periodsIn);
  return [...deep(value, "by"), ...deep(value, "during")];
}

function yearsOf(periods: readonly Period[]): readonly number[] {
  return periods
    .flatMap((period) => [firstDayOf(period), lastDayOf(period)])
    .flatMap((day) => (day === undefined ? [] : [Number(day.slice(0, 4))]));
}

function lengthIn({ schedule = {} }: { readonly schedule?: object }): "year" | "half" | "quarter" | "month" {
  const text = Object.values(schedule).join(" ");
  if (/H[12]|half/.test(text)) return "half";
  if (/Q[1-4]|quarter/.test(text)) return "quarter";
  return /\d-\d\d|month/.test(text) ? "month" : "year";
}

function figuresIn(value: unknown): readonly number[] {
  if (typeof value === "string") return /^-?\d+(\.\d+)?$/.test(value) ? [Number(value)] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(figuresIn) : [];
}

/** Every text under a key, at any depth. */
function deep(value: unknown, wanted: string): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === wanted && typeof inner === "string" ? [inner] : deep(inner, wanted),
  );
}
