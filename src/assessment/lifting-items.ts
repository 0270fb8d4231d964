import { existing } from "../internal/assert.js";
import { compare, type Rational, signOf, subtract } from "../internal/rational.js";
import { readExact, writeAmount } from "../model/amount.js";
import type { Amount, Day, DistrictId, GradeId, ItemId, Period } from "../model/label.js";
import type { AssessmentEvidence } from "./assess.js";
import { requireEvidence, requireOptions } from "./require-evidence.js";
import { settleUnits, unitIn } from "./assess-units.js";
import { compile } from "./compiled.js";
import type { AssessmentHere } from "./round.js";
import { roundEvidence } from "./round-evidence.js";
import type { Scheme } from "./scheme.js";
import { isSection } from "./scheme-node.js";

/** Which unit {@link liftingItems} looks at, in which round. */
export interface LiftingOptions {
  readonly district: DistrictId;
  readonly window: Period;
  readonly asOf: Day;
}

/** An item that would lift its unit's grade by itself. */
export interface LiftingItem {
  readonly item: ItemId;
  /** Absent where it does not count now. */
  readonly points?: Amount;
  /** What it was supposed to have: its full points. */
  readonly full: Amount;
  /** What the unit would have then. */
  readonly score: Amount;
  readonly grade: GradeId;
}

/**
 * Which one item would lift a unit's grade, 提一等: tried by the engine that assesses, item by item.
 *
 * It tries this and nothing else: each item of the unit that is not at its full points gets them, one item at a time; all
 * other evidence and all other units stay as they are. What reads the item, vetoes, floors, caps, rounding, places, gates
 * and effects on the grade act as they always do, so an item that a veto zeroes lifts nothing. An item that is
 * worth nothing and takes points away gets those back. Items that do not apply, and bonuses without full points, are not
 * tried; nor are parts of an item, or two items together. Listed are the items
 * with which the grade is better than now, the one that needs the fewest points first; of equals in the scheme's order.
 * A unit that has no grade now, or is assessed elsewhere, has none to be lifted.
 *
 * @throws RangeError for a district that is none of the scheme's units, and where `assess` throws
 * @throws TypeError where `assess` throws one
 *
 * @example
 * ```ts
 * import { liftingItems } from "quality-plan/assessment";
 * import { readObservations } from "quality-plan/observations";
 * import { rollUp } from "quality-plan/rollup";
 * import { checkScores, parseScheme } from "quality-plan/scheme";
 *
 * const scheme = parseScheme(
 *   {
 *     format: "quality-scheme/1", id: "s", title: "考核办法", window: { from: "01-01", to: "12-31" }, units: ["a"],
 *     sources: [{ id: "check", name: "核查", kind: "verified" }], take: { first: ["check"] },
 *     notApplicable: "rescale", noEvidence: "noScore", points: "100",
 *     items: [{ id: "work", name: "质量工作", rule: "judged", points: "60" }, { id: "safe", name: "安全", rule: "judged", points: "40" }],
 *     grades: [{ id: "A", atLeast: "90" }, { id: "B", below: "90" }],
 *   },
 *   { plans: [] },
 * );
 * const rows = [{ item: "work", district: "a", source: "check", points: "45" }, { item: "safe", district: "a", source: "check", points: "38" }];
 * const { scores } = checkScores(rows, scheme, { window: "2013" });
 * const evidence = { plans: [], values: rollUp(readObservations([], { metrics: [] }).observations, { metrics: [] }), scores };
 * liftingItems(scheme, evidence, { district: "a", window: "2013", asOf: "2014-02-28" }); // => [{ item: "work", points: "45", full: "60", score: "98", grade: "A" }]
 * ```
 */
export function liftingItems(
  scheme: Scheme,
  evidence: AssessmentEvidence,
  options: LiftingOptions,
): readonly LiftingItem[] {
  requireEvidence(scheme, evidence);
  requireOptions(options, '{ district: "330402", window: "2013", asOf: "2014-03-31" }');
  const { district } = options;
  const { consequences: _followed, ...rest } = scheme;
  const rules = rest as Scheme;
  const { gathered, assessed } = roundEvidence(rules, evidence, options);
  if (!assessed.units.includes(district)) {
    throw new RangeError(`district: ${JSON.stringify(district)} is no unit of the scheme ${JSON.stringify(scheme.id)}`);
  }
  const compiled = compile(rules);
  const others = assessed.units.map((unit) => unitIn(compiled, gathered, unit));
  const at = assessed.units.indexOf(district);
  const settled = (unit: (typeof others)[number]): AssessmentHere =>
    existing(settleUnits(compiled, gathered, others.with(at, unit), [unit])[0], "a unit that is settled has a result");
  const now = settled(existing(others[at], "a unit of the scheme is among them"));
  const places = new Map((scheme.grades ?? []).map(({ id }, place) => [id, place]));
  const place = now.grade === undefined ? undefined : places.get(now.grade);
  if (place === undefined) return [];
  const found: { readonly lift: LiftingItem; readonly needed: Rational }[] = [];
  for (const [position, { node, full }] of compiled.nodes.entries()) {
    const result = existing(now.items[position], "every node has a result");
    if (isSection(node) || result.state === "not-applicable") continue;
    const needed = "points" in result ? subtract(full, readExact(result.exact?.points ?? result.points)) : full;
    if (signOf(needed) <= 0) continue;
    const then = settled(unitIn(compiled, { ...gathered, supposed: new Map([[node.id, full]]) }, district));
    if (then.outcome !== "scored" || then.grade === undefined || (places.get(then.grade) ?? place) >= place) continue;
    const before = "points" in result ? { points: result.points } : {};
    const lift = { item: node.id, ...before, full: writeAmount(full), score: then.score, grade: then.grade };
    found.push({ lift, needed });
  }
  return found.sort((a, b) => compare(a.needed, b.needed)).map(({ lift }) => lift);
}
