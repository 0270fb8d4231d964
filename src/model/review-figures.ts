import { compare, ONE, signOf } from "../internal/rational.js";
import { checkedAmount } from "./amount.js";
import { type BoundAsked, boundsAsked } from "./bounds-asked.js";
import type { Finding, ImplausibleFigure } from "./finding.js";
import type { DistrictId } from "./label.js";
import type { Metric } from "./metric.js";
import type { Path } from "./problem.js";
import type { PlanUnderReview } from "./plan-under-review.js";
import { type Bound, type MeasuredTarget, measureKeyOf } from "./target.js";
import { textsOf } from "./text.js";

/** Amounts that a bound may ask for and hardly means: a count below zero or in parts, a share written as a part of one. */
export function reviewFigures({ plan, metrics }: PlanUnderReview): readonly Finding[] {
  return plan.targets.flatMap((target, at): readonly Finding[] => {
    const metric = target.kind === "measured" ? metrics.get(target.metric) : undefined;
    if (target.kind !== "measured" || metric === undefined || measureKeyOf(target.measure) !== "level") return [];
    return boundsOf(target, plan.district, ["targets", at]).flatMap(({ bound, path }) =>
      amountsIn(bound, path).flatMap(({ amount, place }): readonly Finding[] => {
        const because = implausible(amount, metric);
        if (because === undefined) return [];
        const facts = { target: target.id, metric: metric.id, amount, because, path: place };
        return [{ code: "implausible-figure", severity: "note", ...facts }];
      }),
    );
  });
}

/** The target's own bound also where those of single districts count instead: somebody wrote it. */
function boundsOf(target: MeasuredTarget, own: DistrictId, at: Path): readonly Pick<BoundAsked, "bound" | "path">[] {
  const path = [...at, "bound"];
  const others = boundsAsked(target, own, at).filter(({ bound }) => bound !== target.bound);
  return [{ bound: target.bound, path }, ...others];
}

function amountsIn(bound: Bound, at: Path): readonly { readonly amount: string; readonly place: Path }[] {
  return Object.entries(bound).flatMap(([key, asked]: [string, unknown]) => {
    if (typeof asked === "string") return key === "tolerance" ? [] : [{ amount: asked, place: [...at, key] }];
    if (!Array.isArray(asked)) return [];
    return asked.flatMap((end: unknown, position) =>
      typeof end === "string" ? [{ amount: end, place: [...at, key, position] }] : [],
    );
  });
}

function implausible(written: string, metric: Metric): ImplausibleFigure | undefined {
  if (metric.kind === "ordinal") return undefined;
  const amount = checkedAmount(written);
  if (metric.kind === "ratio") {
    const isPart = signOf(amount) > 0 && compare(amount, ONE) <= 0;
    const hasPartsOfOne = compare(checkedAmount(metric.per), ONE) > 0;
    return metric.share === true && metric.direction === "up" && isPart && hasPartsOfOne ? "part-of-one" : undefined;
  }
  const isCounted =
    metric.kind === "milestone" || (metric.kind === "amount" && textsOf(metric.unit).some((unit) => COUNTED.has(unit)));
  if (!isCounted) return undefined;
  if (signOf(amount) < 0) return "count-below-zero";
  return amount.d === 1n ? undefined : "count-in-parts";
}

/** Units of what there is one of, or none: a half of it is a slip, or a mean. */
const COUNTED: ReadonlySet<string> = new Set([
  ...Array.from("个家件项人起次名户所座台辆篇枚块处场例宗条支批"),
  "enterprises",
  "items",
  "cases",
  "people",
  "patents",
  "projects",
  "awards",
  "towns",
  "accidents",
]);
