import type { Finding } from "./finding.js";
import type { PlanUnderReview } from "./plan-under-review.js";
import { type Text, textIn } from "./text.js";

/** Metrics and agencies that a reader cannot tell apart. */
export function reviewNames({ plan }: PlanUnderReview): readonly Finding[] {
  return [
    ...sameNames(plan.metrics, ({ name }) => [name], "metric"),
    ...sameNames(plan.agencies ?? [], ({ name, aliases = [] }) => [name, ...aliases], "agency"),
  ];
}

/** One finding for each that bears a name some other one before it bears. */
function sameNames<One extends { readonly id: string; readonly district?: string }>(
  all: readonly One[],
  namesOf: (one: One) => readonly Text[],
  noun: "metric" | "agency",
): readonly Finding[] {
  const bearers = new Map<string, string>();
  return all.flatMap((one, at): readonly Finding[] => {
    // Every county has its bureau of the same name, and a translation may well be the same for two.
    const keys = namesOf(one).map((name) => JSON.stringify([one.district, textIn(name, "zh")]));
    const clash = keys.find((key) => (bearers.get(key) ?? one.id) !== one.id);
    for (const key of keys) if (!bearers.has(key)) bearers.set(key, one.id);
    const other = clash === undefined ? undefined : bearers.get(clash);
    if (other === undefined) return [];
    const list = noun === "metric" ? "metrics" : "agencies";
    return [{ code: "same-name", severity: "weak", [noun]: one.id, noun, id: one.id, other, path: [list, at, "name"] }];
  });
}
