import { requirePlan } from "../model/require-plan.js";
import type { DistrictInput } from "../model/district.js";
import type { DistrictId, TargetId } from "../model/label.js";
import type { Metric } from "../model/metric.js";
import type { Plan } from "../model/plan.js";
import { type Checked, type Path, type Problem, shown } from "../model/problem.js";
import type { Target } from "../model/target.js";
import { districtPlans } from "./district-plan.js";
import { handOut } from "./hand-out.js";
import { type Handover, NOBODY } from "./handed-out.js";
import { keptReadings } from "./kept-readings.js";
import { readDistricts } from "./read-districts.js";
import { isRecord, own, type ReadShare, readShare } from "./read-share.js";
import type { CascadeRules } from "./share.js";
import { alternatives, targetsInOrder } from "./targets-in-order.js";

/**
 * Breaks a plan down 层层分解: one draft of a plan for each district, in their order, whose targets point to the targets
 * they carry out. The rules are the caller's own: documents say that targets are broken down, not how.
 *
 * What is divided is a total of what adds up (counts and sums, and changes of them); parts are whole steps and add up to
 * it exactly. Rates, levels, dates and goals are passed on, as they are or stricter. Passing on to all alike what adds
 * up is refused where the parts would not keep the whole, as with a limit of ten accidents; `each` is not, as real plans
 * do it: {@link reconcile} finds it. A group goes where its members go. A target that binds districts one by one comes
 * to those it binds, each by its own bound.
 *
 * A district's target has the id, title, scope, commitment, schedule and clause of its parent's, and the metrics it
 * needs. What was said of the parent alone is left out for the district to say: baseline values, agencies, tasks, notes.
 *
 * @returns the plans, checked as `checkPlan` would; or all that is wrong with the districts and the rules, at once
 *
 * @example
 * ```ts
 * import { cascade } from "quality-plan/decomposition";
 * import { parsePlan } from "quality-plan/model";
 *
 * const city = parsePlan({
 *   format: "quality-plan/1", id: "city-2013", title: "要点", district: "330400", period: "2013",
 *   metrics: [
 *     { id: "towns", kind: "amount", accrual: "flow", name: "质量强镇", unit: "个", direction: "up" },
 *     { id: "pass-rate", kind: "ratio", per: "100", share: true, name: "合格率", unit: "%", direction: "up" },
 *   ],
 *   targets: [
 *     { id: "towns", kind: "measured", metric: "towns", bound: { atLeast: "12" }, source: { clause: "一" } },
 *     { id: "pass", kind: "measured", metric: "pass-rate", bound: { atLeast: "94" }, source: { clause: "二" } },
 *   ],
 * });
 * const drafted = cascade(city, ["330402", "330411", "330481"], {
 *   targets: { towns: { give: "apportion", weights: { "330402": "3", "330411": "2", "330481": "4" }, step: "1" } },
 *   otherwise: { give: "same", raise: "0.5" },
 * });
 * const plans = drafted.ok ? drafted.value : [];
 *
 * plans.map((plan) => plan.id); // => ["city-2013.330402", "city-2013.330411", "city-2013.330481"]
 * plans.map((plan) => plan.targets[0]?.kind === "measured" && plan.targets[0].bound); // => [{ atLeast: "4" }, { atLeast: "3" }, { atLeast: "5" }]
 * plans[0]?.targets[1]; // => { id: "pass", kind: "measured", metric: "pass-rate", bound: { atLeast: "94.5" }, parent: { plan: "city-2013", target: "pass" }, source: { clause: "二" } }
 *
 * const refused = cascade(city, ["330402"], { targets: { pass: { give: "apportion", weights: { "330402": 1 }, step: 1 } } });
 * refused.ok ? [] : refused.problems.map(({ code, path }) => [code, path.join(".")]); // => [["rule-missing", "targets.towns"], ["not-apportionable", "targets.pass.give"]]
 * ```
 */
export function cascade(
  plan: Plan,
  districts: readonly (DistrictId | DistrictInput)[],
  rules: CascadeRules,
): Checked<readonly Plan[]> {
  requirePlan("plan", plan);
  const below = readDistricts(districts, plan);
  const known = new Set(below.districts.map(({ id }) => id));
  const read = readRules(plan, rules, known);
  const metrics = new Map(plan.metrics.map((metric) => [metric.id, metric]));
  const inOrder = targetsInOrder(plan.targets);
  const anyOf = alternatives(inOrder);
  const ids = [...known];
  const problems: Problem[] = [...below.problems, ...read.problems];
  const handed = new Map<TargetId, ReadonlyMap<DistrictId, Handover>>();
  for (const target of plan.targets) {
    const ruled = read.ruleOf(target);
    const metric = metricOf(target, metrics);
    const out =
      ruled === undefined
        ? { to: NOBODY, problems: [] }
        : handOut(target, ruled.share, { districts: ids, metric, anyOf: anyOf.has(target.id), path: ruled.path });
    for (const problem of out.problems) problems.push(problem);
    handed.set(target.id, out.to);
  }
  if (problems.length === 0)
    problems.push(...keptReadings(plan, ids, handed, (target) => read.ruleOf(target)?.path ?? []));
  const [first, ...others] = problems;
  if (first !== undefined) return { ok: false, problems: [first, ...others] };
  return { ok: true, value: districtPlans(plan, below.districts, handed, inOrder) };
}

function metricOf(target: Target, metrics: ReadonlyMap<string, Metric>): Metric | undefined {
  return target.kind === "measured" ? metrics.get(target.metric) : undefined;
}

interface Ruled {
  readonly share: ReadShare;
  readonly path: Path;
}

interface RulesReading {
  readonly ruleOf: (target: Target) => Ruled | undefined;
  readonly problems: readonly Problem[];
}

function readRules(plan: Plan, rules: unknown, districts: ReadonlySet<DistrictId>): RulesReading {
  const given = isRecord(rules) ? own(rules, "targets") : undefined;
  if (!isRecord(rules) || !isRecord(given)) {
    const path: Path = isRecord(rules) ? ["targets"] : [];
    const value: unknown = isRecord(rules) ? given : rules;
    return {
      ruleOf: () => undefined,
      problems: [{ code: "wrong-shape", expected: "object", given: shown(value), path }],
    };
  }
  const problems: Problem[] = [];
  const targets = new Map(plan.targets.map((target) => [target.id, target]));
  const ruled = new Map<TargetId, Ruled | undefined>();
  for (const [id, written] of Object.entries(given)) {
    const path = ["targets", id];
    if (!targets.has(id)) problems.push({ code: "dangling-id", noun: "target", id, path });
    const reading = readShare(written, districts, path);
    for (const problem of reading.problems) problems.push(problem);
    ruled.set(id, reading.share && { share: reading.share, path });
  }
  for (const key of Object.keys(rules)) {
    if (key !== "targets" && key !== "otherwise") problems.push({ code: "unknown-key", key: shown(key), path: [key] });
  }
  const written = own(rules, "otherwise");
  const reading = written === undefined ? undefined : readShare(written, districts, ["otherwise"]);
  for (const problem of reading?.problems ?? []) problems.push(problem);
  const otherwise = reading?.share && { share: reading.share, path: ["otherwise"] };
  for (const { id, kind } of plan.targets) {
    if (kind === "group" || ruled.has(id) || written !== undefined) continue;
    problems.push({ code: "rule-missing", target: id, path: ["targets", id] });
  }
  const follow: Ruled = { share: { give: "same" }, path: ["targets"] };
  return {
    ruleOf: (target) => (ruled.has(target.id) ? ruled.get(target.id) : target.kind === "group" ? follow : otherwise),
    problems,
  };
}
