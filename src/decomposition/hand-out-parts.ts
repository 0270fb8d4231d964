import { compare, divide, fromInteger, multiply, rational } from "../internal/rational.js";
import { isAmountFault, readAmount } from "../model/amount-text.js";
import { writeAmount } from "../model/amount.js";
import { acrossOf, type Metric } from "../model/metric.js";
import { type NotApportionable, type Problem, shown } from "../model/problem.js";
import { type Bound, type MeasuredTarget, measureKeyOf, recursIn } from "../model/target.js";
import { canTakeAway } from "./adds-up.js";
import { apportionedBounds, type Divisible, divisibleIn, type SoundDivision, wholeSteps } from "./apportion-bound.js";
import { valuesIn } from "./bound-values.js";
import { guaranteeOf } from "./guarantee.js";
import { type HandedOut, refusal, type Surroundings, unsoundBound } from "./handed-out.js";

/** Divides a target's total among the districts that have a weight. */
export function handOutParts(
  target: MeasuredTarget,
  metric: Metric,
  division: SoundDivision,
  around: Surroundings,
): HandedOut {
  const { path } = around;
  const because = indivisible(target, metric, around.anyOf);
  const divisible = because === undefined ? divisibleIn(target.bound) : undefined;
  if (divisible === undefined) {
    const reason = because ?? "bound";
    return refusal({ code: "not-apportionable", target: target.id, because: reason, path: [...path, "give"] });
  }
  const problems = [
    ...divisionProblems(target, divisible, division, around),
    ...missingParts(target, metric, division, around),
  ];
  if (problems.length > 0) return { to: new Map(), problems };
  const bounds = apportionedBounds(target.bound, divisible, division);
  return {
    to: new Map([...bounds].map(([district, bound]) => [district, { bound }])),
    problems: [...bounds]
      .flatMap(([district, bound]) => [
        ...tooLong(bound, [...path, "step"]),
        ...unsoundBound(bound, target, metric, [...path, "weights", district]),
      ])
      .slice(0, 1),
  };
}

/** Only what adds up can be divided: a rate, a level, a place, a date or a share of anything cannot. */
function indivisible(
  { districts, measure, schedule }: MeasuredTarget,
  metric: Metric,
  anyOf: boolean,
): NotApportionable | undefined {
  const key = measureKeyOf(measure);
  if (acrossOf(metric) !== "sum") return "metric";
  if (key !== "level" && key !== "change") return "measure";
  if (districts !== undefined) return "districts";
  if (anyOf) return "any-of";
  return recursIn(schedule) && schedule.run !== undefined ? "run" : undefined;
}

function divisionProblems(
  target: MeasuredTarget,
  { total, range }: Divisible,
  { weights, step, minimum }: SoundDivision,
  { path }: Surroundings,
): readonly Problem[] {
  const size = total.n < 0n ? { n: -total.n, d: total.d } : total;
  const uneven = [total, ...(range === undefined ? [] : [range.width])].some((amount) => divide(amount, step).d !== 1n);
  if (uneven) {
    const stated = valuesIn(target.bound).map(String).join(", ");
    return [
      { code: "not-whole-steps", target: target.id, total: stated, step: writeAmount(step), path: [...path, "step"] },
    ];
  }
  const least = multiply(step, rational(wholeSteps(minimum, step)));
  if (compare(multiply(least, fromInteger(weights.size)), size) <= 0) return [];
  return [
    {
      code: "minimum-above-total",
      target: target.id,
      minimum: writeAmount(minimum),
      parts: weights.size,
      total: writeAmount(total),
      path: [...path, "minimum"],
    },
  ];
}

/** Whoever has no part of a limit may exceed it: a limit is divided among all, or it is none. */
function missingParts(
  target: MeasuredTarget,
  metric: Metric,
  { weights }: SoundDivision,
  { districts, path }: Surroundings,
): readonly Problem[] {
  if (guaranteeOf(target.bound, target, metric)?.high === undefined && !canTakeAway(target, metric)) return [];
  return districts
    .filter((district) => !weights.has(district))
    .map((district) => ({ code: "part-missing", target: target.id, district, path: [...path, "weights", district] }));
}

/** A part that takes more digits than an amount may have would have to be cut, and the parts would no longer add up. */
function tooLong(bound: Bound, path: Problem["path"]): readonly Problem[] {
  const values: readonly unknown[] = Object.values(bound).flat();
  return values.flatMap((value): readonly Problem[] => {
    const read = readAmount(value);
    return isAmountFault(read) ? [{ code: read, given: shown(value), path }] : [];
  });
}
