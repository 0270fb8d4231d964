import { closedEnd, type Interval } from "../internal/interval.js";
import { compare, fromInteger, negate, type Rational } from "../internal/rational.js";
import { writeExactAmount } from "../model/amount.js";
import type { DistrictId } from "../model/label.js";
import type { Metric } from "../model/metric.js";
import type { TargetGroup } from "../model/target.js";
import type { QuestionRead } from "./evidence-read.js";
import { membersOf } from "./members.js";
import { possibleFrom } from "./possible.js";
import type { MeasureRead, Question } from "./reading.js";
import type { AttainmentStep } from "./trace.js";
import type { ValueCell } from "./values.js";

/**
 * A value's place among districts, 1 the best, equals sharing a place (1224). Who has no value could take any place, so
 * the place is only known to lie between the first it can be and the last.
 */
export function ranked(question: Question, level: MeasureRead, group: TargetGroup): MeasureRead {
  const { context, metric, district, window } = question;
  const better = betterFirst(metric);
  // While the window lasts everybody stands as they stand; once it is over, missing parts leave a value open.
  const spanOf = (cell: ValueCell): Interval =>
    better(window.over && cell.partsMissing === "all" ? possibleFrom(metric, cell, context) : asItStands(cell));
  const own = spanOf(level.cell);
  const peers = membersOf(question, group, district, context.values.everyDistrict()).filter(
    ({ id }) => id !== district,
  );
  const [ahead, unsure]: [Ahead[], DistrictId[]] = [[], []];
  let partial = level.partial;
  const chosenBy: QuestionRead[] = [];
  for (const { id, truth, partial: by } of peers) {
    const cell = context.values.knowsDistrict(id)
      ? context.values.cell({ metric: metric.id, district: id, period: level.cell.period })
      : undefined;
    if (cell === undefined || cell.evidence === "none") {
      chosenBy.push(...by);
      if (truth !== "false") unsure.push(id);
      continue;
    }
    if (truth !== "false" && cell.evidence === "partial") partial = true;
    const span = spanOf(cell);
    if (cell.evidence === "full" && isNoBetter(span, own)) continue;
    chosenBy.push(...by);
    if (truth === "false" || isNoBetter(span, own)) continue;
    if (truth === "true" && isBetter(span, own)) ahead.push({ district: id, value: cell.value });
    else unsure.push(id);
  }
  const place = fromInteger(ahead.length + 1);
  partial ||= chosenBy.length > 0;
  const choice: readonly AttainmentStep[] =
    chosenBy.length === 0 ? [] : [{ step: "choice", partial: chosenBy.slice(0, AHEAD_SHOWN) }];
  return {
    ...level,
    value: place,
    possible: { low: closedEnd(place), high: closedEnd(fromInteger(ahead.length + 1 + unsure.length)) },
    missesParts: unsure.length > 0,
    undecided: "missing-peers",
    partial,
    comparedPartial: partial,
    steps: [
      ...level.steps,
      {
        step: "rank",
        place: ahead.length + 1,
        among: peers.filter(({ truth }) => truth !== "false").length + 1,
        unsure: unsure.length,
        ahead: [...ahead]
          .sort((a, b) => compare(orient(metric, b.value), orient(metric, a.value)))
          .slice(0, AHEAD_SHOWN)
          .map(({ district: id, value }) => ({
            district: id,
            value: writeExactAmount(value),
            ...levelAt(metric, value),
          })),
      },
      ...choice,
    ],
  };
}

interface Ahead {
  readonly district: DistrictId;
  readonly value: Rational;
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

/** Whatever both come to, the first stands no higher. */
function isNoBetter({ high }: Interval, { low }: Interval): boolean {
  return high !== undefined && low !== undefined && compare(high.at, low.at) <= 0;
}

/** Whatever both come to, the first stands higher. */
function isBetter({ low }: Interval, { high }: Interval): boolean {
  return low !== undefined && high !== undefined && compare(low.at, high.at) > 0;
}
