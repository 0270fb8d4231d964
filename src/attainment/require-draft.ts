import { isAmountFault, readAmount } from "../model/amount-text.js";
import { namesInTarget } from "../model/names-in-target.js";
import { isList } from "../model/problem.js";
import { given, isObject } from "../model/require-plan.js";
import { BOUND_KEYS, type Target } from "../model/target.js";
import { boundValues } from "./bound-values.js";
import type { AttainmentContext } from "./context.js";

/** @throws TypeError when it is neither an id nor a target that has what every one of its kind has */
export function requireTarget(target: unknown): void {
  if (typeof target === "string" || isTarget(target)) return;
  throw new TypeError(
    `target: ${given(target)} is neither an id nor a target; accepted: an id of the plan's, or what checkTarget gave`,
  );
}

/** What every target of its kind has, to tell a draft that never was checked. */
function isTarget(target: unknown): target is Target {
  if (!isObject(target) || typeof target["id"] !== "string") return false;
  const { kind, metric, bound, targets } = target;
  if (kind === "measured") return typeof metric === "string" && isBound(bound);
  return kind === "judged" || (kind === "group" && isList(targets));
}

/**
 * A draft that was checked against another plan may speak of what this one has not, and one that never was checked may
 * ask for what is no amount.
 *
 * @throws RangeError when it does
 */
export function draftIn({ plan, metrics, targets }: AttainmentContext, draft: Target): Target {
  const lost = namesIn(draft).find(({ noun, id }) => (noun === "metric" ? !metrics.has(id) : !targets.has(id)));
  if (lost === undefined) {
    requireAmounts(draft, metrics);
    return draft;
  }
  const { noun, id } = lost;
  throw new RangeError(
    `target: ${JSON.stringify(draft.id)} speaks of the ${noun} ${JSON.stringify(id)}, which plan ${JSON.stringify(plan.id)} has not; check it against that plan`,
  );
}

interface Named {
  readonly noun: "metric" | "target";
  readonly id: string;
}

/** The metrics and targets a target speaks of: its own metric, its members, and what its bounds and conditions read. */
function namesIn(target: Target): readonly Named[] {
  if (target.kind === "judged") return [];
  if (target.kind === "group") return target.targets.map((id) => ({ noun: "target", id }));
  const { metrics, targets } = namesInTarget(target);
  return [
    ...[target.metric, ...metrics].map((id): Named => ({ noun: "metric", id })),
    ...[...targets].map((id): Named => ({ noun: "target", id })),
  ];
}

function isBound(bound: unknown): boolean {
  if (!isObject(bound) || !BOUND_KEYS.some((key) => bound[key] !== undefined)) return false;
  return !("within" in bound) || (Array.isArray(bound["within"]) && bound["within"].length === 2);
}

function requireAmounts(draft: Target, metrics: AttainmentContext["metrics"]): void {
  if (draft.kind !== "measured") return;
  const metric = metrics.get(draft.metric);
  const levels = metric?.kind === "ordinal" ? metric.levels : [];
  const values = boundValues(draft.bound);
  const none = values.findIndex((value) =>
    typeof value === "string" ? !levels.includes(value) && isAmountFault(readAmount(value)) : !isObject(value),
  );
  if (none < 0) return;
  const what = levels.length === 0 ? "no amount" : "no amount and no level";
  throw new RangeError(
    `target: ${JSON.stringify(draft.id)} asks for ${given(values[none])}, which is ${what}; accepted: what checkTarget gave`,
  );
}
