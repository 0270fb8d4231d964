import { apart, encloses, type Interval } from "../internal/interval.js";
import { compare } from "../internal/rational.js";
import { type AskedWindow, askedWindow, covers } from "./asked-window.js";
import { boundInterval } from "./bound-interval.js";
import type { Finding } from "./finding.js";
import type { DistrictId } from "./label.js";
import type { Metric } from "./metric.js";
import { lastDayOf, lengthOf } from "./period.js";
import { periodNamed, type PlanUnderReview } from "./plan-under-review.js";
import { type Bound, isFiled, isGroup, type MeasuredTarget } from "./target.js";

/** What one target asks of one district, or of one group of them. */
interface Asked {
  readonly target: MeasuredTarget;
  readonly at: number;
  readonly place: string;
  readonly interval: Interval;
  readonly window: AskedWindow;
}

/** Targets that ask two things of the same figure: what cannot both be, what is said twice, what slackens with time. */
export function reviewPairs(review: PlanUnderReview): readonly Finding[] {
  const asked = review.plan.targets.flatMap((_, at) => askedBy(review, at));
  const found = [
    ...grouped(asked, ({ target, place, window }) => [subjectOf(target), place, window.key]).flatMap(contradictions),
    ...grouped(asked, ({ target, place }) => [subjectOf(target), place]).flatMap(contradictionsOfEvery),
    ...grouped(asked, ({ target, place, window }) => [subjectOf(target), target.commitment, place, window.key]).flatMap(
      repetitions,
    ),
    ...grouped(asked, ({ target, place }) => [subjectOf(target), target.commitment, place]).flatMap((together) =>
      slackenings(together, review.metrics.get(together[0]?.target.metric ?? "")),
    ),
  ];
  return oncePerPair(found);
}

/** Alternatives may contradict each other: one of them will do. */
function askedBy({ plan, metrics, groupsOf }: PlanUnderReview, at: number): readonly Asked[] {
  const target = plan.targets[at];
  const metric = target?.kind === "measured" ? metrics.get(target.metric) : undefined;
  if (target?.kind !== "measured" || metric === undefined) return [];
  const isAlternative = groupsOf.get(target.id)?.some((group) => group.kind === "group" && group.of === "any");
  if (isAlternative === true) return [];
  const window = askedWindow(plan, target, metric);
  return boundsByPlace(target, plan.district).flatMap(({ place, bound }) => {
    const interval = boundInterval(bound, metric);
    return interval === undefined ? [] : [{ target, at, place, interval, window }];
  });
}

function boundsByPlace(
  { bound, districts }: MeasuredTarget,
  own: DistrictId,
): readonly { readonly place: string; readonly bound: Bound }[] {
  if (districts === undefined) return [{ place: own, bound }];
  if (isList(districts)) return districts.map((place) => ({ place, bound }));
  // Two groups, two conditions, two sets of filed bounds are the same districts where they are written alike.
  if (isGroup(districts) || isFiled(districts)) return [{ place: JSON.stringify({ group: districts }), bound }];
  return Object.entries(districts).map(([place, one]) => ({ place, bound: one }));
}

function isList(value: object | string): value is readonly string[] {
  return Array.isArray(value);
}

/** What two targets have in common that speak of the same figure. */
function subjectOf(target: MeasuredTarget): string {
  const { metric, measure = "level", scope, partOf, baseline } = target;
  const filter = "filter" in target ? target.filter : undefined;
  return JSON.stringify([metric, measure, measure === "level" ? undefined : baseline, scope, partOf, filter]);
}

function grouped<One>(all: readonly One[], keyOf: (one: One) => readonly unknown[]): readonly (readonly One[])[] {
  const groups = new Map<string, One[]>();
  for (const one of all) {
    const key = JSON.stringify(keyOf(one));
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [one]);
    else known.push(one);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

/** If any two bounds have nothing in common, the highest floor lies above the lowest ceiling. */
function contradictions(together: readonly Asked[]): readonly Finding[] {
  let floor: Asked | undefined;
  let ceiling: Asked | undefined;
  return together.flatMap((asked): readonly Finding[] => {
    const other = [floor, ceiling].find((known) => known !== undefined && apart(known.interval, asked.interval));
    if (floor === undefined || startsAfter(asked.interval, floor.interval)) floor = asked;
    if (ceiling === undefined || endsBefore(asked.interval, ceiling.interval)) ceiling = asked;
    return other === undefined ? [] : [pair("contradicting-bounds", "wrong", asked, other)];
  });
}

function startsAfter(a: Interval, b: Interval): boolean {
  return a.low !== undefined && (b.low === undefined || compare(a.low.at, b.low.at) > 0);
}

function endsBefore(a: Interval, b: Interval): boolean {
  return a.high !== undefined && (b.high === undefined || compare(a.high.at, b.high.at) < 0);
}

/** What every period has to satisfy contradicts what one of them has to. */
function contradictionsOfEvery(together: readonly Asked[]): readonly Finding[] {
  const recurring = together.filter(({ window }) => window.every !== undefined);
  if (recurring.length === 0) return [];
  return together.flatMap((single) =>
    recurring.flatMap((every): readonly Finding[] => {
      if (!apart(every.interval, single.interval) || !covers(every.window, single.window)) return [];
      const [later, earlier] = every.at > single.at ? [every, single] : [single, every];
      return [pair("contradicting-bounds", "wrong", later, earlier)];
    }),
  );
}

/** Whoever satisfies the stricter of two satisfies the other with it. */
function repetitions(together: readonly Asked[]): readonly Finding[] {
  let strictest: Asked | undefined;
  return together.flatMap((asked): readonly Finding[] => {
    const known = strictest;
    if (known === undefined || encloses(known.interval, asked.interval)) strictest = asked;
    if (known === undefined) return [];
    if (encloses(asked.interval, known.interval)) return [pair("implied-by-other", "note", asked, known)];
    return encloses(known.interval, asked.interval) ? [pair("implied-by-other", "note", known, asked)] : [];
  });
}

/** A level, once reached, is asked to hold; flows are held against flows of periods as long. */
function slackenings(together: readonly Asked[], metric: Metric | undefined): readonly Finding[] {
  if (metric === undefined || together.some(({ target }) => (target.measure ?? "level") !== "level")) return [];
  const isFlow = metric.kind === "amount" && metric.accrual === "flow";
  const inOrder = together
    .flatMap((asked) => {
      const period = periodNamed(asked.target);
      const due = period === undefined ? undefined : lastDayOf(period);
      const length = period === undefined ? undefined : lengthOf(period);
      return due === undefined || (isFlow && length === undefined)
        ? []
        : [{ asked, due, length: isFlow ? length : "" }];
    })
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  // A ceiling between two floors, or a half-year between two years, is neither stricter nor looser than they are.
  const latest = new Map<string, (typeof inOrder)[number]>();
  const before = new Map<string, (typeof inOrder)[number]>();
  return inOrder.flatMap((later): readonly Finding[] => {
    const { interval } = later.asked;
    const keyOf = (ends: string) => JSON.stringify([later.length, ends]);
    const key = keyOf(endsOf(interval));
    const known = latest.get(key);
    if (known !== undefined && known.due !== later.due) before.set(key, known);
    if (known?.due !== later.due || encloses(known.asked.interval, interval)) latest.set(key, later);
    const [both, earlierBoth] = [latest.get(keyOf(BOTH)), before.get(keyOf(BOTH))];
    const earlier = [before.get(key), both?.due === later.due ? earlierBoth : both]
      .filter((one) => one !== undefined)
      .find(({ asked }) => encloses(interval, asked.interval) && !encloses(asked.interval, interval));
    return earlier === undefined ? [] : [pair("later-asks-less", "weak", later.asked, earlier.asked)];
  });
}

const BOTH = "lowhigh";

/** Which ends a bound has: a floor, a ceiling, both. */
function endsOf({ low, high }: Interval): string {
  return `${low === undefined ? "" : "low"}${high === undefined ? "" : "high"}`;
}

function pair(
  code: "contradicting-bounds" | "implied-by-other" | "later-asks-less",
  severity: Finding["severity"],
  { target, at }: Asked,
  other: Asked,
): Finding {
  return {
    code,
    severity,
    target: target.id,
    metric: target.metric,
    other: other.target.id,
    path: ["targets", at, "bound"],
  };
}

/** Two targets that differ in several districts differ once. */
function oncePerPair(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const key = JSON.stringify([finding.code, finding.target, "other" in finding ? finding.other : ""]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
