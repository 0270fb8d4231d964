import type { End } from "../internal/interval.js";
import { writeAmount } from "../model/amount.js";
import type { Finding } from "../model/finding.js";
import type { DistrictId } from "../model/label.js";
import type { Metric } from "../model/metric.js";
import { type Bound, boundKeyOf, isFiled, isGroup, type MeasuredTarget, measureKeyOf } from "../model/target.js";
import { isOfDistricts } from "./adds-up.js";
import { sameData } from "./same-data.js";
import { type Above, placeOf } from "./compare-taker.js";
import { type Gap, gapsBetween, guaranteeOf, sumOfIntervals } from "./guarantee.js";
import { isList, isListed } from "./listed-districts.js";
import type { Taker } from "./takers.js";

/** A target above on a metric, with the metric. */
export interface MeasuredAbove extends Above {
  readonly target: Above["target"] & MeasuredTarget;
  readonly metric: Metric;
}

/** A taker on the same metric. */
export interface MeasuredTaker extends Taker {
  readonly target: Taker["target"] & MeasuredTarget;
}

/** The bound a district has to satisfy by the plan above; undefined where that binds others, or leaves it to the district. */
export function askedOf({ bound, districts }: MeasuredTarget, district: DistrictId): Bound | undefined {
  if (districts === undefined) return bound;
  if (isFiled(districts)) return undefined;
  if (isGroup(districts)) return isList(districts) && !isListed(districts, district) ? undefined : bound;
  return Object.hasOwn(districts, district) ? districts[district] : undefined;
}

/** Whether one district's bound is looser than what is asked of it. */
export function looserBounds(above: MeasuredAbove, taker: MeasuredTaker): readonly Finding[] {
  const { districts } = taker.target;
  const isOther = taker.plan.district !== above.plan.district && isOfDistricts(above.target, above.metric);
  if (isOther) return [notComparable(above, taker)];
  const alike = districts !== undefined && sameData(districts, above.target.districts);
  if (districts !== undefined && !alike) return [notComparable(above, taker)];
  const asked = alike ? above.target.bound : askedOf(above.target, taker.plan.district);
  if (asked === undefined || sameData(asked, taker.target.bound)) return [];
  const expected = guaranteeOf(asked, above.target, above.metric);
  const sure = guaranteeOf(taker.target.bound, taker.target, above.metric);
  if (expected === undefined || sure === undefined) return [notComparable(above, taker)];
  // Where it binds districts one by one, each of them has to keep it; a rate of all together may make up for one.
  const severity = above.target.districts === undefined ? "weak" : "wrong";
  return gapsBetween(expected, sure).map((gap) => gapFinding(above, taker, gap, severity));
}

function gapFinding(above: MeasuredAbove, taker: MeasuredTaker, gap: Gap, severity: "weak" | "wrong"): Finding {
  const path = [...taker.path, "bound"];
  const place = placeOf(above, taker);
  if (gap.found === undefined) return onOtherSide(above, taker);
  const written = (end: End): string => writtenEnd(end, above);
  const stated = { expected: written(gap.expected), found: written(gap.found) };
  const measure = measureKeyOf(above.target.measure);
  return { code: "looser-bound", severity, ...place, metric: above.metric.id, measure, stated, path };
}

/** An amount; of an ordinal metric the level. */
function writtenEnd({ at }: End, { metric, target }: MeasuredAbove): string {
  const level =
    metric.kind === "ordinal" && measureKeyOf(target.measure) === "level" && metric.levels[Number(at.n) - 1];
  return level === false || level === undefined ? writeAmount(at) : level;
}

function onOtherSide(above: MeasuredAbove, taker: MeasuredTaker): Finding {
  const stated = { expected: boundKeyOf(above.target.bound), found: boundKeyOf(taker.target.bound) };
  const path = [...taker.path, "bound"];
  return { code: "bound-on-other-side", severity: "weak", ...placeOf(above, taker), stated, path };
}

function notComparable(above: MeasuredAbove, taker: MeasuredTaker): Finding {
  return { code: "bound-not-comparable", severity: "note", ...placeOf(above, taker), path: [...taker.path, "bound"] };
}

/**
 * Whether what the districts take upon themselves adds up to the target above. Nothing is said of a sum in which one
 * part is not known: `complete` tells whether all takers could be compared.
 */
export function sumFindings(
  above: MeasuredAbove,
  takers: readonly MeasuredTaker[],
  complete: boolean,
  position: number,
): readonly Finding[] {
  const asked = guaranteeOf(above.target.bound, above.target, above.metric);
  const found: Finding[] = [];
  const parts = takers.flatMap((taker) => {
    const sure =
      asked === undefined || taker.target.districts !== undefined
        ? undefined
        : guaranteeOf(taker.target.bound, taker.target, above.metric);
    if (sure === undefined) found.push(notComparable(above, taker));
    else if (isBeside(asked, sure)) found.push(onOtherSide(above, taker));
    return sure ?? [];
  });
  if (!complete || asked === undefined || found.length > 0) return found;
  return gapsBetween(asked, sumOfIntervals(parts)).flatMap(({ side, expected, found: reached }): readonly Finding[] =>
    reached === undefined
      ? []
      : [
          {
            code: side === "low" ? "sum-falls-short" : "sum-exceeds",
            severity: "wrong",
            target: above.target.id,
            metric: above.metric.id,
            amounts: { expected: writeAmount(expected.at), found: writeAmount(reached.at) },
            path: ["targets", position, "bound"],
          },
        ],
  );
}

/** Whether one leaves open a side that the other closes. */
function isBeside(
  asked: ReturnType<typeof guaranteeOf>,
  { low, high }: { readonly low?: End; readonly high?: End },
): boolean {
  return (asked?.low !== undefined && low === undefined) || (asked?.high !== undefined && high === undefined);
}
