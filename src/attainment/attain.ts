import type { Day, DistrictId, TargetId } from "../model/label.js";
import type { Judgement } from "../model/observation.js";
import type { Plan } from "../model/plan.js";
import { isList } from "../model/problem.js";
import { given, isObject, requireList, requirePlan, requirePlans } from "../model/require-plan.js";
import type { Target } from "../model/target.js";
import type { Rollup } from "../rollup/rollup.js";
import { exactlyIn } from "./attain-exactly.js";
import type { Attainment } from "./attainment.js";
import { requireDay } from "../model/day.js";
import { type AttainmentContext, contextOf } from "./context.js";
import { rollupValues } from "./rollup-values.js";
import { knownOn } from "../rollup/known-on.js";
import { draftIn, requireTarget } from "./require-draft.js";
import { requireJudged } from "./require-judged.js";
import { requireSameMetrics } from "./same-metrics.js";
import { PATH_FORMS, type PathForm } from "./path-form.js";
import { writeAttainment } from "./write-attainment.js";

/** What targets are held against. */
export interface AttainmentEvidence {
  readonly values: Rollup;
  /** Verdicts on judged targets; of each, the latest that is not after the day counts. */
  readonly judgements?: readonly Judgement[];
  /** Plans of districts below, in which they file their own bounds for targets that leave it to them. */
  readonly plans?: readonly Plan[];
}

/** How {@link attain} is asked. */
export interface AttainOptions {
  /** The day of the question. The deadline day itself still counts as before the deadline. */
  readonly asOf: Day;
  /** Which targets, in which order. Absent: all of the plan's, in its order. */
  readonly targets?: readonly TargetId[];
  /** How paths are planned. Absent: by the stages where a target has some, else `linear`. */
  readonly path?: PathForm;
}

/** How {@link attainTarget} is asked. */
export interface AttainTargetOptions {
  /** The day of the question. The deadline day itself still counts as before the deadline. */
  readonly asOf: Day;
  /** Hold the target against this district alone. Absent: against those it binds, the plan's own where it names none. */
  readonly district?: DistrictId;
  /** How paths are planned. Absent: by the stages where a target has some, else `linear`. */
  readonly path?: PathForm;
}

/**
 * How the targets of a plan stand as of a day, 目标完成情况: for each a status, and figures in the units of its measure.
 * Statuses are decided on exact fractions: 89.995 has not reached 90. A target for which there is no value says
 * `no-evidence` and why. The rollup says what is known; roll up with the same `asOf` to leave out what was recorded later.
 *
 * @throws RangeError when `asOf` or the day of a judgement is no day, a judgement is of no judged target of the plan, of a district that is neither the plan's nor in the rollup, or names nobody as its judge, `path` is no form of one, the plan has no target of an id asked for, or a
 * metric of the plan was rolled up as something else: another kind, list of levels, scale or operator
 * @throws TypeError when the plan is none, the evidence has no rollup, or one of its plans is none
 *
 * @example
 * ```ts
 * import { attain } from "quality-plan/attainment";
 * import { parsePlan } from "quality-plan/model";
 * import { readObservations } from "quality-plan/observations";
 * import { rollUp } from "quality-plan/rollup";
 *
 * const plan = parsePlan({
 *   format: "quality-plan/1", id: "2013", title: "要点", district: "330400", period: "2013",
 *   metrics: [{ id: "pass-rate", kind: "ratio", name: "合格率", unit: "%", per: "100", share: true, direction: "up" }],
 *   targets: [{ id: "pass", kind: "measured", metric: "pass-rate", bound: { atLeast: "90" }, source: { clause: "一" } }],
 * });
 * const rows = [{ metric: "pass-rate", district: "330400", period: "2013", numerator: "17999", denominator: "20000" }];
 * const values = rollUp(readObservations(rows, { metrics: plan.metrics }).observations, { metrics: plan.metrics });
 *
 * attain(plan, { values }, { asOf: "2013-12-31" }).map((attainment) => attainment.status); // => ["open"]
 * attain(plan, { values }, { asOf: "2014-01-01" }).map((attainment) => attainment.status); // => ["missed"]
 * ```
 */
export function attain(plan: Plan, evidence: AttainmentEvidence, options: AttainOptions): readonly Attainment[] {
  const context = contextFor(plan, evidence, options);
  if (options.targets !== undefined) requireList("targets", options.targets, "ids of targets");
  const exactly = exactlyIn(context);
  const asked = options.targets?.map((id) => targetIn(context, id)) ?? plan.targets;
  return asked.map((target) => writeAttainment(exactly(target)));
}

/**
 * How one target stands as of a day: by its id, or a checked draft that need not be in the plan. With a `district` it is
 * held against that district's value, by that district's bound where the target names one for each.
 *
 * @throws RangeError when `asOf` or the day of a judgement is no day, a judgement is of no judged target of the plan, of a district that is neither the plan's nor in the rollup, or names nobody as its judge, `path` is no form of one, the plan has no target of that id or not what the
 * draft speaks of, or a metric of the plan was rolled up as something else
 * @throws TypeError when the plan, the evidence, one of its plans or the target is no such thing
 *
 * @example
 * ```ts
 * import { attainTarget } from "quality-plan/attainment";
 * import { parsePlan } from "quality-plan/model";
 * import { readObservations } from "quality-plan/observations";
 * import { rollUp } from "quality-plan/rollup";
 *
 * const plan = parsePlan({
 *   format: "quality-plan/1", id: "2015", title: "规划", district: "330300", period: "2011/2015",
 *   metrics: [{ id: "awards", kind: "amount", accrual: "flow", name: "获奖企业", unit: "家", direction: "up" }],
 *   targets: [{ id: "fifteen", kind: "measured", metric: "awards", bound: { reach: "15" }, source: { clause: "一" } }],
 * });
 * const rows = ["2011", "2012", "2013"].map((period) => ({ metric: "awards", district: "330300", period, value: "3" }));
 * const values = rollUp(readObservations(rows, { metrics: plan.metrics }).observations, { metrics: plan.metrics });
 *
 * const attainment = attainTarget(plan, "fifteen", { values }, { asOf: "2013-12-31" });
 * attainment.status; // => "on-track"
 * attainment.kind === "measured" && attainment.status !== "no-evidence" ? attainment.figures.completion : undefined; // => "0.6"
 * ```
 */
export function attainTarget(
  plan: Plan,
  target: TargetId | Target,
  evidence: AttainmentEvidence,
  options: AttainTargetOptions,
): Attainment {
  requireOptions(options);
  requireDistrict(options.district);
  const context = contextFor(plan, evidence, options);
  requireTarget(target);
  const asked = typeof target === "string" ? targetIn(context, target) : draftIn(context, target);
  return writeAttainment(exactlyIn(context, options.district)(asked));
}

function contextFor(
  plan: Plan,
  evidence: AttainmentEvidence,
  options: Pick<AttainTargetOptions, "asOf" | "path" | "district">,
): AttainmentContext {
  requirePlan("plan", plan);
  requireEvidence(evidence);
  requireOptions(options);
  const { values, judgements = [], plans = [] } = evidence;
  const { asOf, path, district } = options;
  requireDay("asOf", asOf);
  if (path !== undefined && !PATH_FORMS.includes(path))
    throw new RangeError(`path: ${JSON.stringify(path)} is not one of ${PATH_FORMS.join(", ")}`);
  requireRollup(values);
  requirePlans("plans", plans);
  requireSameMetrics(plan, values);
  const districts = values.districts.rows.map(({ id }) => id);
  requireJudged(judgements, [plan], district === undefined ? districts : [...districts, district]);
  return contextOf(plan, rollupValues(knownOn(values, asOf)), {
    judgements,
    asOf,
    plans,
    ...(path === undefined ? {} : { path }),
  });
}

function requireEvidence(evidence: unknown): void {
  if (isObject(evidence)) return;
  throw new TypeError(`evidence: ${given(evidence)} is no evidence; accepted: { values } with what rollUp gave`);
}

function requireOptions(options: unknown): void {
  if (isObject(options)) return;
  throw new TypeError(`options: ${given(options)} names no day; accepted: { asOf: "2014-03-31" }`);
}

function requireRollup(values: unknown): void {
  if (isObject(values) && isList(values["columns"]) && isList(values["definitions"]) && isObject(values["districts"]))
    return;
  throw new TypeError(`values: ${given(values)} is no rollup; accepted is what rollUp gave`);
}

function requireDistrict(district: unknown): void {
  if (district === undefined || typeof district === "string") return;
  throw new TypeError(`district: ${given(district)} is no id; accepted: the id of a district`);
}

function targetIn({ targets, plan }: AttainmentContext, id: TargetId): Target {
  const target = targets.get(id);
  if (target === undefined) {
    const known = [...targets.keys()].slice(0, 5).map((known) => JSON.stringify(known));
    const listed =
      known.length === 0 ? "it has none" : `it has ${known.join(", ")}${targets.size > known.length ? ", …" : ""}`;
    throw new RangeError(`target: ${JSON.stringify(id)} is no target of plan ${JSON.stringify(plan.id)}; ${listed}`);
  }
  return target;
}
