import { existing } from "../internal/assert.js";
import { ONE, type Rational, ZERO } from "../internal/rational.js";
import { checkedAmount } from "../model/amount.js";
import { dayBefore } from "../model/before.js";
import { boundInterval } from "../model/bound-interval.js";
import type { Day, DistrictId } from "../model/label.js";
import { comparePeriods, lastDayOf } from "../model/period.js";
import {
  baseOf,
  isFiled,
  isGroup,
  type Measure,
  type MeasuredTarget,
  recursIn,
  type Target,
  type TargetDistricts,
} from "../model/target.js";
import { sameText } from "../model/text.js";
import { type BaseRead, readBaseline } from "./base.js";
import { boundFor } from "./bound-for.js";
import { fillsUp } from "./fills-up.js";
import type { MeasureRead, Question } from "./reading.js";
import type { Absence } from "./reason.js";

/** What a path passes on a day, that day counted whole. */
export interface Waypoint {
  readonly day: Day;
  readonly amount: Rational;
}

/** Where what was read began: a flow's window at zero, a change from the baseline at nothing, a level at its baseline. */
export function startOf(question: Question, read: MeasureRead, base: BaseRead | undefined): Waypoint | Absence {
  const { target, metric, window } = question;
  const { measure = "level" } = target;
  // What recurs is asked for anew in each period; only what fills up in it comes nearer day by day.
  if (recursIn(target.schedule) && (measure !== "level" || !fillsUp(metric) || read.earlier)) return "no-path";
  // What a part of a year has come to by itself is no point on a path from year to year.
  if (measure !== "level" && fillsUp(metric) && !read.earlier && read.missesParts) return "no-path";
  if (measure !== "level") return startOfComparison(question, measure);
  if (fillsUp(metric) && !read.earlier) {
    const day = dayBefore(window.first);
    return day === undefined ? "no-path" : { amount: ZERO, day };
  }
  if (base?.amount === undefined || base.day === undefined) return base?.unfit ?? "no-baseline";
  return { amount: base.amount, day: base.day };
}

/** A comparison with the period before starts anew with each period; a yearly growth is asked for from the first year on. */
function startOfComparison(
  { context, target, district, window }: Question,
  measure: Exclude<Measure, "level">,
): Waypoint | Absence {
  if (baseOf(measure) !== "baseline" || "compoundGrowth" in measure) return "no-path";
  const { day } = readBaseline(context, target, district, window.period);
  return day === undefined ? "no-baseline" : { amount: "factor" in measure ? ONE : ZERO, day };
}

/** What lies on the way to a target's deadline: its own marks, and the earlier stages of the groups it is the later one of. */
export function marksOf(question: Question, from: Day): readonly Waypoint[] {
  const { target, window } = question;
  const own = Object.entries(target.marks ?? {}).map(([period, amount]) => ({
    day: existing(lastDayOf(period), "a mark's period has an end"),
    amount: checkedAmount(amount),
  }));
  const ownDays = new Set(own.map(({ day }) => day));
  return [...own, ...stagesBefore(question).filter(({ day }) => !ownDays.has(day))]
    .filter(({ day }) => day > from && day < window.due)
    .sort((a, b) => comparePeriods(a.day, b.day));
}

function stagesBefore(question: Question): readonly Waypoint[] {
  const { context, target, metric, district } = question;
  const found = new Map<Day, Waypoint>();
  for (const group of context.groupsOf.get(target.id) ?? []) {
    if (group.of !== "all") continue;
    for (const id of group.targets) {
      const stage = existing(context.targets.get(id), "a group's members are targets of its plan");
      // A draft is no stage of itself as the plan has it.
      if (stage.id === target.id || !isStageOf(target, stage)) continue;
      const day = recursIn(stage.schedule) ? undefined : lastDayOf(stage.schedule?.by ?? context.plan.period);
      const asked = boundFor(question, stage, district);
      const interval = typeof asked === "string" ? undefined : boundInterval(asked.bound, metric);
      const end = interval?.low === undefined ? interval?.high : interval.high === undefined ? interval.low : undefined;
      if (day !== undefined && end !== undefined && !found.has(day)) found.set(day, { day, amount: end.at });
    }
  }
  return [...found.values()];
}

/** The same figure of the same districts, by another day. */
function isStageOf(target: MeasuredTarget, stage: Target): stage is Target & MeasuredTarget {
  return (
    stage.kind === "measured" &&
    stage.metric === target.metric &&
    sameText(stage.scope ?? "", target.scope ?? "") &&
    figureOf(stage) === figureOf(target)
  );
}

/** What is measured and of whom, the same text for the same thing: a checked plan writes its keys in one order. */
function figureOf({ measure = "level", baseline, districts, filter }: MeasuredTarget): string {
  return JSON.stringify([measure, baseline, districts === undefined ? undefined : whose(districts), filter]);
}

/** The districts bound, each by whatever bound, in whatever order they stand. */
function whose(districts: TargetDistricts): unknown {
  if (isListed(districts)) return [...districts].sort();
  if (isFiled(districts)) return "filed";
  return isGroup(districts) ? districts : Object.keys(districts).sort();
}

function isListed(districts: TargetDistricts): districts is readonly DistrictId[] {
  return Array.isArray(districts);
}
