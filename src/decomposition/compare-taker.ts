import type { Finding, MetricTrait } from "../model/finding.js";
import type { DistrictId, PlanId, TargetId } from "../model/label.js";
import { acrossOf, type Metric, overOf } from "../model/metric.js";
import { lastDayOf, periodContains, shortestPeriod } from "../model/period.js";
import type { Plan } from "../model/plan.js";
import { sameText, type Text, textsOf } from "../model/text.js";
import { type Commitment, measureKeyOf, recursIn, type Schedule, type Target } from "../model/target.js";
import { baseOf, type MeasuredTarget } from "../model/target.js";
import { dependsOnWindow } from "./adds-up.js";
import { type Taker, windowOf } from "./takers.js";

/** A target of the plan above, as what is below is held against it. */
export interface Above {
  readonly plan: Plan;
  readonly target: Target;
  readonly metric: Metric | undefined;
}

/** Which target above, which plan below, and whose. */
interface TakerPlace {
  readonly target: TargetId;
  readonly plan: PlanId;
  readonly district: DistrictId;
}

/** The facts all findings on one taker share. */
export function placeOf({ target }: Above, taker: Taker): TakerPlace {
  return { target: target.id, plan: taker.plan.id, district: taker.plan.district };
}

/** What differs so much that the figures of the two cannot be held against each other. */
export function incomparable(above: Above, taker: Taker): readonly Finding[] {
  const place = placeOf(above, taker);
  const { target } = taker;
  if (target.kind !== above.target.kind) {
    const stated = { expected: above.target.kind, found: target.kind };
    return [{ code: "kind-differs", severity: "wrong", ...place, stated, path: [...taker.path, "kind"] }];
  }
  if (target.kind !== "measured" || above.target.kind !== "measured") return [];
  if (above.metric === undefined || taker.metric === undefined) return [];
  const traits = traitsDiffering(above.metric, taker.metric).map(
    ({ trait, expected, found }): Finding => ({
      code: "metric-differs",
      severity: "wrong",
      ...place,
      trait,
      stated: { expected, found },
      path: [...taker.path, "metric"],
    }),
  );
  if (traits.length > 0) return traits;
  const [expected, found] = [measureWords(above.target), measureWords(target)];
  if (expected !== found) {
    return [
      {
        code: "measure-differs",
        severity: "weak",
        ...place,
        stated: { expected, found },
        path: [...taker.path, "measure"],
      },
    ];
  }
  return timingDiffering(above, above.target, above.metric, taker, target);
}

function timingDiffering(
  above: Above,
  asked: MeasuredTarget,
  metric: Metric,
  taker: Taker,
  target: MeasuredTarget,
): readonly Finding[] {
  const place = placeOf(above, taker);
  const path = [...taker.path, "schedule"];
  const rhythm = { expected: rhythmOf(asked.schedule), found: rhythmOf(target.schedule) };
  if (rhythm.expected !== rhythm.found) {
    return [{ code: "rhythm-differs", severity: "weak", ...place, stated: rhythm, path }];
  }
  if (recursIn(asked.schedule) || !dependsOnWindow(asked, metric)) return [];
  const windows = {
    expected: shortestPeriod(windowOf(above.plan, above.target)),
    found: shortestPeriod(windowOf(taker.plan, target)),
  };
  return windows.expected === windows.found
    ? []
    : [{ code: "window-differs", severity: "weak", ...place, stated: windows, path }];
}

interface Difference {
  readonly trait: MetricTrait;
  readonly expected: string;
  readonly found: string;
}

/** In what two metrics differ that should be one, as far as their values depend on it. */
function traitsDiffering(above: Metric, below: Metric): readonly Difference[] {
  const [expected, found] = [traitsOf(above), traitsOf(below)];
  const unit: readonly Difference[] = sameText(above.unit, below.unit)
    ? []
    : [{ trait: "unit", expected: firstText(above.unit), found: firstText(below.unit) }];
  const others = [...expected].flatMap(([trait, value]): readonly Difference[] => {
    const other = found.get(trait) ?? "";
    return other === value ? [] : [{ trait, expected: value, found: other }];
  });
  // What is another metric, or one of another kind, differs in what follows from that as well.
  const whole = others.find(({ trait }) => trait === "id") ?? others.find(({ trait }) => trait === "kind");
  return whole === undefined ? [...others, ...unit] : [whole];
}

function traitsOf(metric: Metric): ReadonlyMap<MetricTrait, string> {
  const traits = new Map<MetricTrait, string>([
    ["id", metric.id],
    ["kind", metric.kind],
    ["direction", metric.direction],
    ["across", acrossOf(metric)],
    ["over", overOf(metric)],
  ]);
  if (metric.kind === "amount") traits.set("accrual", metric.accrual);
  if (metric.kind === "ratio") traits.set("per", metric.per);
  if (metric.kind === "ordinal") traits.set("levels", metric.levels.join(", "));
  return traits;
}

function firstText(text: Text): string {
  return textsOf(text)[0] ?? "";
}

function measureWords({ measure }: MeasuredTarget): string {
  const base = baseOf(measure);
  return base === undefined ? measureKeyOf(measure) : `${measureKeyOf(measure)}: ${base}`;
}

function rhythmOf(schedule: Schedule | undefined): string {
  if (!recursIn(schedule)) return "by";
  return schedule.run === undefined ? `every: ${schedule.every}` : `every: ${schedule.every}, run: ${schedule.run}`;
}

/** What of a taker can be compared whatever its figures are: when, how firmly, and of a group how many must be met. */
export function looserTerms(above: Above, taker: Taker): readonly Finding[] {
  return [...deadlineFindings(above, taker), ...commitmentFindings(above, taker), ...groupFindings(above, taker)];
}

/** Whether a target that asks for every period is taken for some of them only. */
export function fewerPeriods(above: Above, taker: Taker): readonly Finding[] {
  if (!asksForEvery(above.target) || !asksForEvery(taker.target)) return [];
  const [expected, found] = [windowOf(above.plan, above.target), windowOf(taker.plan, taker.target)];
  if (periodContains(found, expected)) return [];
  const stated = { expected: shortestPeriod(expected), found: shortestPeriod(found) };
  const path = [...taker.path, "schedule"];
  return [{ code: "fewer-periods", severity: "weak", ...placeOf(above, taker), stated, path }];
}

function asksForEvery(target: Target): boolean {
  return target.kind === "measured" && recursIn(target.schedule) && target.schedule.run === undefined;
}

function deadlineFindings(above: Above, taker: Taker): readonly Finding[] {
  if (above.target.kind === "group" || taker.target.kind === "group") return [];
  if (asksForEvery(above.target) && asksForEvery(taker.target)) return [];
  const expected = lastDayOf(windowOf(above.plan, above.target));
  const found = lastDayOf(windowOf(taker.plan, taker.target));
  if (expected === undefined || (found !== undefined && found <= expected)) return [];
  return [
    {
      code: "later-deadline",
      severity: "weak",
      ...placeOf(above, taker),
      stated: { expected, found: found ?? windowOf(taker.plan, taker.target) },
      path: [...taker.path, "schedule"],
    },
  ];
}

/** Strongest first; what is asked of others is no weaker and no stronger than any. */
const STRENGTH: readonly Commitment[] = ["binding", "expected", "aspirational"];

function commitmentFindings(above: Above, taker: Taker): readonly Finding[] {
  const expected = above.target.commitment;
  const found = taker.target.commitment;
  if (expected === undefined) return [];
  const place = placeOf(above, taker);
  const path = [...taker.path, "commitment"];
  if (found === undefined) {
    return [{ code: "commitment-dropped", severity: "note", ...place, commitment: expected, path }];
  }
  const [strong, weak] = [STRENGTH.indexOf(expected), STRENGTH.indexOf(found)];
  return strong < 0 || weak <= strong
    ? []
    : [{ code: "weaker-commitment", severity: "weak", ...place, stated: { expected, found }, path }];
}

function groupFindings(above: Above, taker: Taker): readonly Finding[] {
  if (above.target.kind !== "group" || taker.target.kind !== "group") return [];
  const stated = { expected: above.target.of, found: taker.target.of };
  return stated.expected === "all" && stated.found === "any"
    ? [{ code: "group-differs", severity: "weak", ...placeOf(above, taker), stated, path: [...taker.path, "of"] }]
    : [];
}
