import { closedEnd, type Interval } from "../internal/interval.js";
import { fromInteger, negate, type Rational } from "../internal/rational.js";
import { writeExactAmount } from "../model/amount.js";
import type { DistrictId, Period } from "../model/label.js";
import type { Metric } from "../model/metric.js";
import type { TargetGroup } from "../model/target.js";
import type { AttainmentContext } from "./context.js";
import type { QuestionRead } from "./evidence-read.js";
import { watched } from "./inquiry.js";
import { type Member, membersOf } from "./members.js";
import { possibleFrom } from "./possible.js";
import { bestIn, isBetter, isNoBetter, type Order, orderOf, type Ranked } from "./rank-order.js";
import type { MeasureRead, Question } from "./reading.js";
import type { AttainmentStep } from "./trace.js";
import type { ValueCell } from "./values.js";

/**
 * A value's place among districts, 1 the best, equals sharing a place (1224). Who has no value could take any place, so
 * the place is only known to lie between the first it can be and the last.
 */
export function ranked(question: Question, level: MeasureRead, group: TargetGroup): MeasureRead {
  const { metric, district } = question;
  const field = fieldOf(question, level.cell.period, group);
  const own = spanFor(question)(level.cell);
  const { sure, order, missing, partly } = field;
  const among = sure.get(district) ?? [];
  const known = among.flatMap((one) => (isKnown(one) ? [one] : []));
  const placing = order(own);
  const noBetter = placing.noBetter - known.filter(({ span }) => isNoBetter(span, own)).length;
  const others = field.others.filter(({ id }) => id !== district);
  const held = othersHeld(others, own);
  const ahead = placing.ahead + held.ahead.length;
  const unsure =
    missing - (among.length - known.length) + (field.known - known.length - placing.ahead - noBetter) + held.unsure;
  const place = fromInteger(ahead + 1);
  const partial =
    level.partial ||
    partly > known.filter(isPartly).length ||
    held.chosenBy.length > 0 ||
    others.some((one) => one.truth !== "false" && isKnown(one) && isPartly(one));
  const choice: readonly AttainmentStep[] =
    held.chosenBy.length === 0 ? [] : [{ step: "choice", partial: held.chosenBy.slice(0, AHEAD_SHOWN) }];
  return {
    ...level,
    value: place,
    possible: { low: closedEnd(place), high: closedEnd(fromInteger(ahead + 1 + unsure)) },
    missesParts: unsure > 0,
    undecided: "missing-peers",
    partial,
    comparedPartial: partial,
    steps: [
      ...level.steps,
      {
        step: "rank",
        place: ahead + 1,
        among: missing + field.known - among.length + others.filter(({ truth }) => truth !== "false").length + 1,
        unsure,
        ahead: bestIn([...placing.best, ...held.ahead], AHEAD_SHOWN).map(({ id, cell: { value } }) => ({
          district: id,
          value: writeExactAmount(value),
          ...levelAt(metric, value),
        })),
      },
      ...choice,
    ],
  };
}

/** What those come to of whom it is not certain that they belong to the group, whoever reports what. */
function othersHeld(others: readonly Peer[], own: Interval) {
  const ahead: Ranked[] = [];
  const chosenBy: QuestionRead[] = [];
  let unsure = 0;
  for (const one of others) {
    const { truth, partial } = one;
    const behind = isKnown(one) && isNoBetter(one.span, own);
    if (behind && !isPartly(one)) continue;
    chosenBy.push(...partial);
    if (truth === "false" || behind) continue;
    if (isKnown(one) && truth === "true" && isBetter(one.span, own)) ahead.push(one);
    else unsure += 1;
  }
  return { ahead, chosenBy, unsure };
}

/** A member of a group with its value, or one that has none. */
type Peer = Ranked | Member;

/** Against whom a value is held: the same for all who are ranked in one group for one period. */
interface Field {
  /** Who belongs to it for certain. */
  readonly sure: ReadonlyMap<DistrictId, readonly Peer[]>;
  /** Of them those with a value, sorted; how many these are, how many have none, and how many are not wholly reported. */
  readonly order: Order;
  readonly known: number;
  readonly missing: number;
  readonly partly: number;
  /** Of whom that is not certain. */
  readonly others: readonly Peer[];
}

/** Fields that many districts are ranked in. */
export type Fields = Map<TargetGroup, Map<string, Field>>;

/** Read and sorted once for all who have the same group. */
function fieldOf(question: Question, period: Period, group: TargetGroup): Field {
  const { context, metric, district, window } = question;
  const fields = context.fields.get(group) ?? new Map<string, Field>();
  context.fields.set(group, fields);
  const key = JSON.stringify([metric.id, period, window.over, ownerOf(group, district, context)]);
  const before = fields.get(key);
  if (before !== undefined) return before;
  const { attained, isWorkedOut } = watched(question);
  const field = readField({ ...question, attained }, period, group);
  // What hangs on a target that is still to be worked out is read again.
  if (isWorkedOut()) fields.set(key, field);
  return field;
}

/** Whoever has the same owner has the same group. */
function ownerOf(group: TargetGroup, district: DistrictId, { values }: AttainmentContext): readonly DistrictId[] {
  if (typeof group !== "string") return [];
  const parent = group === "siblings" ? values.parentOf(district) : undefined;
  return parent === undefined ? ["of", district] : ["below", parent];
}

function readField(question: Question, period: Period, group: TargetGroup): Field {
  const { context, metric, district } = question;
  const { values } = context;
  const spanOf = spanFor(question);
  const peers = membersOf(question, group, district, values.everyDistrict()).map((member, at): Peer => {
    const cell = values.knowsDistrict(member.id)
      ? values.cell({ metric: metric.id, district: member.id, period })
      : undefined;
    return cell === undefined || cell.evidence === "none"
      ? member
      : { ...member, at, cell, span: spanOf(cell), height: orient(metric, cell.value) };
  });
  const sure = peers.filter(isSure);
  const known = sure.flatMap((one) => (isKnown(one) ? [one] : []));
  return {
    sure: byDistrict(sure),
    order: orderOf(known, AHEAD_SHOWN),
    known: known.length,
    missing: sure.length - known.length,
    partly: known.filter(isPartly).length,
    others: peers.filter((one) => !isSure(one)),
  };
}

function isSure({ truth, partial }: Peer): boolean {
  return truth === "true" && partial.length === 0;
}

function isKnown(one: Peer): one is Ranked {
  return "cell" in one;
}

function isPartly({ cell }: Ranked): boolean {
  return cell.evidence === "partial";
}

/** Those of each district, which may be listed twice. */
function byDistrict(peers: readonly Peer[]): Field["sure"] {
  const found = new Map<DistrictId, Peer[]>();
  for (const one of peers) {
    const known = found.get(one.id);
    if (known === undefined) found.set(one.id, [one]);
    else known.push(one);
  }
  return found;
}

/** While the window lasts everybody stands as they stand; once it is over, missing parts leave a value open. */
function spanFor({ context, metric, window }: Question): (cell: ValueCell) => Interval {
  const better = betterFirst(metric);
  return (cell) =>
    better(window.over && cell.partsMissing === "all" ? possibleFrom(metric, cell, context) : asItStands(cell));
}

const AHEAD_SHOWN = 3;

function levelAt(metric: Metric, place: Rational): { readonly level?: string } {
  const level = metric.kind === "ordinal" ? metric.levels[Number(place.n) - 1] : undefined;
  return level === undefined ? {} : { level };
}

function orient(metric: Metric, value: Rational): Rational {
  return metric.kind !== "ordinal" && metric.direction === "down" ? negate(value) : value;
}

/** Stretches turned so that what is better lies higher. */
function betterFirst(metric: Metric): (span: Interval) => Interval {
  if (metric.kind === "ordinal" || metric.direction !== "down") return (span) => span;
  return ({ low, high }) => ({
    ...(high === undefined ? {} : { low: { at: negate(high.at), open: high.open } }),
    ...(low === undefined ? {} : { high: { at: negate(low.at), open: low.open } }),
  });
}

function asItStands({ value }: ValueCell): Interval {
  return { low: closedEnd(value), high: closedEnd(value) };
}
