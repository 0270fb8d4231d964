import { compare, divide, type Rational, signOf, subtract } from "../internal/rational.js";
import { readExact, writeAmount } from "../model/amount.js";
import type { Amount, DistrictId, GradeId, ItemId } from "../model/label.js";
import { requireRound } from "./require-evidence.js";
import type { Assessment, ItemResult, Round } from "./round.js";
import { isCombining } from "./scheme-node.js";

/** A figure in two rounds. */
export interface TwoAmounts {
  readonly before: Amount;
  readonly after: Amount;
  /** After − before. */
  readonly change: Amount;
}

/** An item in two rounds. */
export interface ItemChange {
  readonly item: ItemId;
  /** It is a section of the later round: what its items changed is in it, and is not to be added to it. */
  readonly section?: true;
  /** The part of its full points that was earned. */
  readonly share: TwoAmounts;
  /** Absent where its full points are not the same. */
  readonly points?: TwoAmounts;
}

/** How one unit came out in two rounds. What only one of them has is absent. */
export interface RoundChange {
  readonly district: DistrictId;
  /** Whether it was assessed in both, or appeared or vanished. */
  readonly in: "both" | "after" | "before";
  readonly outcome: { readonly before?: Assessment["outcome"]; readonly after?: Assessment["outcome"] };
  /** Only where the full points of both rounds are the same. */
  readonly score?: TwoAmounts;
  /** Only where it has one in both. */
  readonly place?: { readonly before: number; readonly after: number };
  /** Only where there is one in either. */
  readonly grade?: { readonly before?: GradeId; readonly after?: GradeId };
  /** Items with points in both, in the order of the later round. */
  readonly items: readonly ItemChange[];
  /** Items that only the later round has, and those that only the earlier one had. */
  readonly appeared: readonly ItemId[];
  readonly vanished: readonly ItemId[];
  /** Items that both have, and that cannot be compared: without points in one of them, or worth nothing. */
  readonly notComparable: readonly ItemId[];
}

/**
 * Two rounds held against each other, unit by unit: score, place, grade, points by item, what appeared and vanished.
 * Units come in the order of the later round, behind them those that only the earlier one has. Exact figures are
 * compared; two rounds under different full points have no score in common, but shares of items.
 *
 * @throws RangeError when an amount is none, in a round that was written by other hands
 * @throws TypeError when one of the two is no round
 *
 * @example
 * ```ts
 * import { compareRounds, type Round } from "quality-plan/assessment";
 *
 * const round = (window: string): Round => ({ format: "quality-round/1", scheme: "s", window, asOf: "2014-02-28", assessments: [{ scheme: "s", window, district: "a", outcome: "elsewhere", under: "t" }] });
 * compareRounds(round("2012"), { ...round("2013"), assessments: [] }).map((change) => [change.district, change.in]); // => [["a", "before"]]
 * ```
 */
export function compareRounds(before: Round, after: Round): readonly RoundChange[] {
  requireRound(before, "before");
  requireRound(after, "after");
  const earlier = new Map(before.assessments.map((one) => [one.district, one]));
  const later = new Set(after.assessments.map(({ district }) => district));
  return [
    ...after.assessments.map((one) => changeOf(one.district, earlier.get(one.district), one)),
    ...before.assessments
      .filter(({ district }) => !later.has(district))
      .map((one) => changeOf(one.district, one, undefined)),
  ];
}

function changeOf(district: DistrictId, before: Assessment | undefined, after: Assessment | undefined): RoundChange {
  const both = [before, after].map((one) => (one?.outcome === "scored" ? one : undefined));
  const [was, is] = both;
  const grades = [gradeOf(before), gradeOf(after)] as const;
  const scored = was !== undefined && is !== undefined;
  return {
    district,
    in: before === undefined ? "after" : after === undefined ? "before" : "both",
    outcome: {
      ...(before === undefined ? {} : { before: before.outcome }),
      ...(after === undefined ? {} : { after: after.outcome }),
    },
    ...(scored && was.full === is.full ? { score: two(readExact(was.exactScore), readExact(is.exactScore)) } : {}),
    ...(scored ? { place: { before: was.rank.place, after: is.rank.place } } : {}),
    ...(grades[0] === undefined && grades[1] === undefined
      ? {}
      : {
          grade: {
            ...(grades[0] === undefined ? {} : { before: grades[0] }),
            ...(grades[1] === undefined ? {} : { after: grades[1] }),
          },
        }),
    ...itemsOf(itemsIn(before), itemsIn(after)),
  };
}

function gradeOf(assessment: Assessment | undefined): GradeId | undefined {
  return assessment === undefined || assessment.outcome === "elsewhere" ? undefined : assessment.grade;
}

function itemsIn(assessment: Assessment | undefined): readonly ItemResult[] {
  return assessment === undefined || assessment.outcome === "elsewhere" ? [] : assessment.items;
}

function itemsOf(
  before: readonly ItemResult[],
  after: readonly ItemResult[],
): Pick<RoundChange, "items" | "appeared" | "vanished" | "notComparable"> {
  const earlier = new Map(before.map((result) => [result.item, result]));
  const later = new Set(after.map(({ item }) => item));
  const items: ItemChange[] = [];
  const appeared: ItemId[] = [];
  const notComparable: ItemId[] = [];
  for (const result of after) {
    const was = earlier.get(result.item);
    const change = was && itemChange(was, result);
    if (was === undefined) appeared.push(result.item);
    else if (change === undefined) notComparable.push(result.item);
    else items.push(change);
  }
  return { items, appeared, vanished: before.flatMap(({ item }) => (later.has(item) ? [] : [item])), notComparable };
}

function itemChange(before: ItemResult, after: ItemResult): ItemChange | undefined {
  const [was, is] = [pointsOf(before), pointsOf(after)];
  if (was === undefined || is === undefined) return undefined;
  const same = compare(was.full, is.full) === 0;
  return {
    item: after.item,
    ...(isCombining(after.rule) ? { section: true } : {}),
    share: two(divide(was.points, was.full), divide(is.points, is.full)),
    ...(same ? { points: two(was.points, is.points) } : {}),
  };
}

function pointsOf(result: ItemResult): { readonly points: Rational; readonly full: Rational } | undefined {
  if (!("points" in result)) return undefined;
  const full = readExact(result.exact?.full ?? result.full);
  return signOf(full) === 0 ? undefined : { points: readExact(result.exact?.points ?? result.points), full };
}

function two(before: Rational, after: Rational): TwoAmounts {
  return { before: writeAmount(before), after: writeAmount(after), change: writeAmount(subtract(after, before)) };
}
