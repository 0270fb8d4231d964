import type * as z from "zod";
import { existing } from "../internal/assert.js";
import { agencySchema } from "./agency.schema.js";
import { isRecord, periodSchema } from "./atoms.schema.js";
import { type Elements, firstAtEachPlace, readElement, readElements, someProblems } from "./check-element.js";
import { copyPlain } from "./check-json.js";
import { metricProblems, weightProblems } from "./metric-problems.js";
import { cycleProblems, idProblems, knownIds, listIn, own, PLAN_LISTS, referenceProblems } from "./check-references.js";
import { planVocabulary, withoutKnown } from "./plan-vocabulary.js";
import { targetProblems } from "./target-problems.js";
import type { Metric } from "./metric.js";
import { metricSchema } from "./metric.schema.js";
import type { Plan, PlanInput } from "./plan.js";
import { documentSchema, domainSchema, headSchema, taskSchema } from "./plan.schema.js";
import { type Checked, parsed, type Problem } from "./problem.js";
import { targetSchemaFor } from "./target.schema.js";

/**
 * Reads a plan from outside data, `quality-plan/1`: the plan in its normal form, or everything that is wrong with it at
 * once. Amounts may be strings, finite numbers or Decimals; what comes back has them, and periods, in their shortest
 * writing. Keys the format does not have are problems, and so is every id that nothing answers to. It never throws, and
 * leaves the data as it was.
 *
 * @example
 * ```ts
 * import { checkPlan } from "quality-plan/model";
 *
 * const rate = { kind: "ratio", id: "pass-rate", name: "合格率", unit: "%", direction: "up", per: "100", share: true };
 * const target = { kind: "measured", id: "pass", metric: "pass-rate", bound: { atLeast: "105" }, source: { clause: "一" } };
 * const plan = { format: "quality-plan/1", id: "2013", title: "要点", district: "330400", period: "2013", metrics: [rate], targets: [target] };
 *
 * const checked = checkPlan(plan);
 * checked.ok ? [] : checked.problems; // => [{ code: "bound-out-of-range", bound: "105", range: ["0", "100"], path: ["targets", 0, "bound", "atLeast"] }]
 * ```
 */
export function checkPlan(data: unknown): Checked<Plan> {
  const copy = copyPlain(data);
  const cut = copy.data === undefined ? someProblems(copy.problems) : undefined;
  if (cut !== undefined) return { ok: false, problems: cut };
  const head = readElement(headSchema, copy.data, []);
  const raw = isRecord(copy.data) ? copy.data : {};
  const parts = readParts(raw);
  const problems = someProblems(
    firstAtEachPlace(
      copy.problems,
      [...head.problems, ...Object.values(parts).flatMap((part) => part.problems)],
      [...senseProblems(raw, parts), ...identityProblems(raw)],
    ),
  );
  if (problems !== undefined) return { ok: false, problems };
  return { ok: true, value: assemble(existing(head.value, "a plan without problems has a head"), raw, parts) };
}

/**
 * Like {@link checkPlan}, for where a bad plan is the end of it.
 *
 * @throws ProblemsError with all the problems, when there are any
 *
 * @example
 * ```ts
 * import { parsePlan } from "quality-plan/model";
 *
 * const plan = parsePlan({ format: "quality-plan/1", id: "p", title: "规划", district: "330400", period: "2011-01/2015-12", metrics: [], targets: [] });
 * plan.period; // => "2011/2015"
 * ```
 */
export function parsePlan(data: unknown): Plan {
  return parsed(checkPlan(data));
}

type Raw = Readonly<Record<string, unknown>>;

function readParts(raw: Raw) {
  const metrics = readElements(listIn(raw, "metrics"), ["metrics"], () => metricSchema);
  const byId = metricsById(metrics.values.map(({ value }) => value));
  return {
    documents: readElements(listIn(raw, "documents"), ["documents"], () => documentSchema),
    domains: readElements(listIn(raw, "domains"), ["domains"], () => domainSchema),
    agencies: readElements(listIn(raw, "agencies"), ["agencies"], () => agencySchema),
    metrics,
    targets: readElements(listIn(raw, "targets"), ["targets"], (target) =>
      targetSchemaFor(metricNamedIn(target, byId), target),
    ),
    tasks: readElements(listIn(raw, "tasks"), ["tasks"], () => taskSchema),
  };
}

type Parts = ReturnType<typeof readParts>;

/** The first of each id; a second one is a problem anyway. */
function metricsById(metrics: readonly Metric[]): ReadonlyMap<string, Metric> {
  return new Map([...metrics].reverse().map((metric) => [metric.id, metric]));
}

function metricNamedIn(target: unknown, metrics: ReadonlyMap<string, Metric>): Metric | undefined {
  const id = isRecord(target) ? own(target, "metric") : undefined;
  return typeof id === "string" ? metrics.get(id) : undefined;
}

function senseProblems(raw: Raw, { metrics, targets }: Parts): readonly Problem[] {
  const byId = metricsById(metrics.values.map(({ value }) => value));
  const planPeriod = readElement(periodSchema, own(raw, "period"), ["period"]).value;
  const vocabulary = planVocabulary(
    metrics.values.map(({ value }) => value),
    targets.values.map(({ value }) => value),
  );
  const problems = targets.values.flatMap(({ value, path }) =>
    targetProblems(value, { metric: metricNamedIn(value, byId), planPeriod, vocabulary }, path),
  );
  return [
    ...metrics.values.flatMap(({ value, path }) => metricProblems(value, path)),
    ...weightProblems(metrics.values),
    ...withoutKnown(problems, knownIds(raw)),
  ];
}

/** Ids given twice, named but not given, and chains that come back. Asked of the data as it is, so that a fault elsewhere in an element hides none of it. */
function identityProblems(raw: Raw): readonly Problem[] {
  const known = knownIds(raw);
  return [
    ...PLAN_LISTS.flatMap((list) => idProblems(list, listIn(raw, list))),
    ...PLAN_LISTS.flatMap((list) =>
      listIn(raw, list).flatMap((element, position) => referenceProblems(list, element, known, [list, position])),
    ),
    ...cycleProblems(raw),
  ];
}

function assemble(head: z.output<typeof headSchema>, raw: Raw, parts: Parts): Plan {
  const { format, id, title, district, period } = head;
  const listed = <T>(part: Elements<T>): readonly T[] => part.values.map(({ value }) => value);
  const plan: PlanInput = {
    format,
    id,
    title,
    district,
    period,
    ...(Object.hasOwn(raw, "documents") ? { documents: listed(parts.documents) } : {}),
    ...(Object.hasOwn(raw, "domains") ? { domains: listed(parts.domains) } : {}),
    ...(Object.hasOwn(raw, "agencies") ? { agencies: listed(parts.agencies) } : {}),
    metrics: listed(parts.metrics),
    targets: listed(parts.targets),
    ...(Object.hasOwn(raw, "tasks") ? { tasks: listed(parts.tasks) } : {}),
  };
  // The mark of a checked value exists in types alone.
  return plan as Plan;
}
