import { type Rational, signOf } from "../internal/rational.js";
import { writeAmount } from "../model/amount.js";
import type { DistrictId, TargetId } from "../model/label.js";
import type { Metric } from "../model/metric.js";
import type { CannotBeRaised, NotPassedOn, Path, Problem } from "../model/problem.js";
import { type Bound, isFiled, isGroup, type MeasuredTarget, measureKeyOf, type Target } from "../model/target.js";
import { addsUp, isOfDistricts } from "./adds-up.js";
import { amountsIn, betterWay, canBeWritten, stricter } from "./bound-values.js";
import { gapsBetween, guaranteeOf, timesInterval } from "./guarantee.js";
import { handOutParts } from "./hand-out-parts.js";
import { type HandedOut, type Handover, NOBODY, refusal, type Surroundings, unsoundBound } from "./handed-out.js";
import { isList, isListed } from "./listed-districts.js";
import { namesInTarget } from "../model/names-in-target.js";
import { withAmounts } from "./read-fixed-bound.js";
import type { ReadShare } from "./read-share.js";

/** Hands one target out by its rule. */
export function handOut(target: Target, share: ReadShare, around: Surroundings): HandedOut {
  if (share.give === "keep") return { to: NOBODY, problems: [] };
  if (target.kind !== "measured") return handOutWhole(target, share, around);
  const { metric } = around;
  if (metric === undefined) return { to: NOBODY, problems: [] };
  const handed = handOutMeasured(target, metric, share, around);
  if (handed.problems.length > 0) return handed;
  const because = staysBecause(target, handed.to);
  return because === undefined
    ? handed
    : refusal({ code: "not-passed-on", target: target.id, because, path: around.path });
}

/** Groups and goals to be judged have no figure: they are passed on as they are. */
function handOutWhole(target: Target, share: ReadShare, { districts, path }: Surroundings): HandedOut {
  const { id, kind } = target;
  if (share.give !== "same") {
    return refusal({ code: "share-not-for-kind", target: id, give: share.give, kind, path: [...path, "give"] });
  }
  if (share.raise !== undefined) return refusal(notRaised(id, "kind", path));
  return { to: new Map(districts.map((district) => [district, {}])), problems: [] };
}

function handOutMeasured(
  target: MeasuredTarget,
  metric: Metric,
  share: Exclude<ReadShare, { readonly give: "keep" }>,
  around: Surroundings,
): HandedOut {
  switch (share.give) {
    case "apportion":
      return handOutParts(target, metric, share.division, around);
    case "same":
      return passOn(target, metric, share.raise, around);
    case "each":
      return handOutEach(target, metric, share.bounds, around);
  }
}

function handOutEach(
  target: MeasuredTarget,
  metric: Metric,
  bounds: ReadonlyMap<DistrictId, Bound>,
  { path }: Surroundings,
): HandedOut {
  const problems: Problem[] = [];
  const to = new Map<DistrictId, Handover>();
  for (const [district, written] of bounds) {
    const here = [...path, "bounds", district];
    const isOfLevels = metric.kind === "ordinal" && measureKeyOf(target.measure) === "level";
    const before = problems.length;
    const bound = isOfLevels ? written : withAmounts(written, here, problems);
    if (problems.length > before) continue;
    problems.push(...unsoundBound(bound, target, metric, here));
    to.set(district, { bound });
  }
  return { to, problems };
}

function passOn(
  target: MeasuredTarget,
  metric: Metric,
  raise: Rational | undefined,
  { districts, path }: Surroundings,
): HandedOut {
  if (measureKeyOf(target.measure) === "rank") {
    return refusal({ code: "not-passed-on", target: target.id, because: "rank", path });
  }
  if (isOfDistricts(target, metric)) {
    return refusal({ code: "not-passed-on", target: target.id, because: "across", path });
  }
  const raised = new Map<Bound, Bound | undefined>();
  const problems: Problem[] = [];
  const to = new Map<DistrictId, Handover>();
  for (const district of districts) {
    const asked = askedOf(target, district);
    if (asked?.bound === undefined) continue;
    // Most districts are asked for one and the same bound: it is raised, and found wanting, once.
    if (!raised.has(asked.bound)) {
      const moved = raisedBound(asked.bound, target, metric, raise);
      const bound = moved !== undefined && canBeWritten(moved) ? moved : undefined;
      raised.set(asked.bound, bound);
      if (bound === undefined) problems.push(notRaised(target.id, moved === undefined ? "bound" : "digits", path));
      else if (bound !== asked.bound && amountsIn(bound) !== undefined) {
        problems.push(
          ...unsoundBound(bound, target, metric, []).map((problem) => ({ ...problem, path: [...path, "raise"] })),
        );
      }
    }
    const bound = raised.get(asked.bound);
    if (bound !== undefined) to.set(district, { ...asked, bound });
  }
  if (problems.length > 0) return { to, problems };
  return { to, problems: sumProblems(target, metric, to, path) };
}

function raisedBound(
  bound: Bound,
  { measure }: MeasuredTarget,
  metric: Metric,
  raise: Rational | undefined,
): Bound | undefined {
  if (raise === undefined || signOf(raise) === 0) return bound;
  const key = measureKeyOf(measure);
  if (metric.kind === "ordinal" && key === "level") return undefined;
  return stricter(bound, raise, betterWay(metric, key));
}

/** What the target asks of one district below, as that district's own target; nothing of one that it does not bind. */
function askedOf({ bound, districts }: MeasuredTarget, district: DistrictId): Handover | undefined {
  if (districts === undefined || districts === "children" || districts === "siblings") return { bound };
  if (isFiled(districts)) return { bound: districts.otherwise ?? bound };
  if (isList(districts)) return isListed(districts, district) ? { bound } : undefined;
  // Of its own tree and its own leaves, each district answers for those below it.
  if (isGroup(districts)) return { bound, districts };
  const own = Object.hasOwn(districts, district) ? districts[district] : undefined;
  return own === undefined ? undefined : { bound: own };
}

/** A limit, a fixed figure or a target below zero that all are given alike adds up to another one. */
function sumProblems(
  target: MeasuredTarget,
  metric: Metric,
  to: ReadonlyMap<DistrictId, Handover>,
  path: Path,
): readonly Problem[] {
  const [first] = to.values();
  if (target.districts !== undefined || !addsUp(target, metric) || first?.bound === undefined) return [];
  const asked = guaranteeOf(target.bound, target, metric);
  const sure = guaranteeOf(first.bound, target, metric);
  if (asked === undefined || sure === undefined) return [];
  return gapsBetween(asked, timesInterval(sure, to.size))
    .slice(0, 1)
    .flatMap(({ expected, found }): readonly Problem[] =>
      found === undefined
        ? []
        : [
            {
              code: "same-does-not-add-up",
              target: target.id,
              parts: to.size,
              expected: writeAmount(expected.at),
              found: writeAmount(found.at),
              path,
            },
          ],
    );
}

function notRaised(target: TargetId, because: CannotBeRaised, path: Path): Problem {
  return { code: "cannot-be-raised", target, because, path: [...path, "raise"] };
}

/** Values read of the district above or of those beside would, one level down, be read of others. */
function staysBecause(target: MeasuredTarget, to: ReadonlyMap<DistrictId, Handover>): NotPassedOn | undefined {
  const [handed] = to.values();
  if (handed === undefined) return undefined;
  return namesInTarget({ ...target, ...handed }).relative ? "relative" : undefined;
}
