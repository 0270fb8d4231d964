import { fromInteger, type Rational, ZERO } from "../internal/rational.js";
import { checkedAmount, writeAmount } from "../model/amount.js";
import type { DistrictId } from "../model/label.js";
import type { Metric } from "../model/metric.js";
import { type Bound, isFiled, isWhere, type MeasuredTarget, recursIn } from "../model/target.js";
import { type BaseRead, readBaseline, stepOf } from "./base.js";
import type { AttainmentContext } from "./context.js";
import type { ExactMeasured } from "./exact-attainment.js";
import { figuresOf, startsFromZero } from "./figures.js";
import { existing } from "../internal/assert.js";
import { expectedOn, isExpected } from "./path.js";
import { isRead, type MeasureRead, type Question, readMeasure } from "./reading.js";
import type { NoEvidence } from "./reason.js";
import { type AttainmentStep, usesPath } from "./trace.js";
import { isDecided, verdictOn } from "./verdict.js";
import { sideOf, type Wanted, wantedBy } from "./wanted.js";
import { isClosed, type Window, windowOf } from "./window.js";

/** How a target on a metric stands in one district. A bound absent: the target binds others, by bounds of their own. */
export function measuredAttainment(
  context: AttainmentContext,
  target: MeasuredTarget,
  district: DistrictId,
  bound: Bound | undefined,
): ExactMeasured {
  const { plan, values, asOf } = context;
  const window = windowOf(plan, target.schedule, asOf);
  const windowStep: AttainmentStep = {
    step: "window",
    period: window.period,
    when: window.over ? "after-deadline" : "before-deadline",
  };
  const place = placeOf(context, target, district, window);
  const without = (reason: NoEvidence, steps: readonly AttainmentStep[]): ExactMeasured => ({
    ...place,
    status: "no-evidence",
    reason,
    trace: {
      rule: reason === "missing-parts" && window.over ? "missing-parts-could-change-it" : "no-value",
      steps: [windowStep, ...steps],
    },
  });
  if (bound === undefined) return without("not-bound", []);
  if (!values.knowsMetric(target.metric)) return without("unknown-metric", []);
  if (!values.knowsDistrict(district)) return without("unknown-district", []);
  if (!isComputed(target, bound)) return without("not-computed", []);
  if (!isClosed(window)) return without("open-window", []);

  const metric = existing(context.metrics.get(target.metric), `${target.metric} passed a check and is no metric`);
  const question: Question = { context, target, metric, district, window };
  const wantedOf = (read: MeasureRead): Wanted => wantedBy(bound, metric, wholeOf(question, read));
  const read = readMeasure(question, (found) => isDecided(wantedOf(found), found));
  if (!isRead(read)) return without(read.reason, read.steps);

  const wanted = wantedOf(read);
  const base = baseOf(question, wanted);
  const expected = expectedOn(question, wanted, read, base);
  const verdict = verdictOn(question, wanted, read, expected);
  const steps = [
    ...read.steps,
    ...(base === undefined ? [] : stepOf(base)),
    boundStep(wanted, metric),
    ...(isExpected(expected) ? [expected.step] : []),
  ];
  if (verdict.status === "no-evidence") return without("missing-parts", steps);
  return {
    ...place,
    status: verdict.status,
    provisional: read.partial || (usesPath(verdict.rule) && base?.partial === true),
    coverage: read.cell.coverage,
    figures: figuresOf(question, wanted, read, base, expected),
    trace: { rule: verdict.rule, steps: [windowStep, ...steps] },
  };
}

function isComputed({ schedule, measure, districts, filter }: MeasuredTarget, bound: Bound): boolean {
  const values = Object.values(bound).flat() as readonly unknown[];
  return (
    !recursIn(schedule) &&
    (measure === undefined || measure === "level" || !("rank" in measure || "compoundGrowth" in measure)) &&
    (districts === undefined || (!isFiled(districts) && !isWhere(districts))) &&
    filter === undefined &&
    values.every((value) => typeof value !== "object")
  );
}

function placeOf({ asOf }: AttainmentContext, target: MeasuredTarget, district: DistrictId, window: Window) {
  return {
    target: target.id,
    kind: "measured",
    district,
    asOf,
    ...(window.due === undefined ? {} : { due: window.due }),
  } as const;
}

/** What `all` asks for: the whole of a share; every item of a milestone, in every district it is counted over. */
function wholeOf({ metric }: Question, { cell }: MeasureRead): Rational {
  if (metric.kind === "ratio") return checkedAmount(metric.per);
  return fromInteger(cell.of ?? (metric.kind === "milestone" ? (metric.items?.length ?? 1) : 1));
}

/** What progress of a level is counted from. A change or growth carries its base in the reading already. */
function baseOf(question: Question, wanted: Wanted): BaseRead | undefined {
  const { context, target, metric, district, window } = question;
  if ((target.measure ?? "level") !== "level" || metric.kind === "ordinal") return undefined;
  if (startsFromZero(question, wanted)) return { amount: ZERO, partial: false };
  return readBaseline(context, target, district, window.period);
}

function boundStep(wanted: Wanted, metric: Metric): AttainmentStep {
  const { key, amounts, tolerance, interval } = wanted;
  const side = sideOf(wanted);
  const edge = side === "both" ? undefined : (interval.low ?? interval.high)?.at;
  const levels =
    metric.kind === "ordinal" ? amounts.map((place) => metric.levels[Number(place.n) - 1] ?? "") : undefined;
  return {
    step: "bound",
    key,
    amounts: amounts.map(writeAmount),
    side,
    ...(edge === undefined ? {} : { edge: writeAmount(edge) }),
    ...(levels === undefined ? {} : { levels }),
    ...(tolerance === undefined ? {} : { tolerance: writeAmount(tolerance) }),
  };
}
