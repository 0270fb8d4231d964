import { apart, encloses, type Interval } from "../internal/interval.js";
import { compare } from "../internal/rational.js";
import { boundInterval } from "./bound-interval.js";
import type { Finding } from "./finding.js";
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
  readonly window: string;
}

/** Targets that ask two things of the same figure: what cannot both be, what is said twice, what slackens with time. */
export function reviewPairs(review: PlanUnderReview): readonly Finding[] {
  const asked = review.plan.targets.flatMap((_, at) => askedBy(review, at));
  const found = [
    ...grouped(asked, ({ target, place, window }) => [subjectOf(target), place, window]).flatMap(contradictions),
    ...grouped(asked, ({ target, place, window }) => [subjectOf(target), target.commitment, place, window]).flatMap(
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
  const window = JSON.stringify(target.schedule ?? { by: plan.period });
  return boundsByPlace(target).flatMap(({ place, bound }) => {
    const interval = boundInterval(bound, metric);
    return interval === undefined ? [] : [{ target, at, place, interval, window }];
  });
}

function boundsByPlace({
  bound,
  districts,
}: MeasuredTarget): readonly { readonly place: string; readonly bound: Bound }[] {
  if (districts === undefined) return [{ place: "", bound }];
  if (isList(districts)) return districts.map((place) => ({ place, bound }));
  // Two groups, two conditions, two sets of filed bounds are the same districts where they are written alike.
  if (isGroup(districts) || isFiled(districts)) return [{ place: JSON.stringify({ group: districts }), bound }];
  return Object.entries(districts).map(([place, own]) => ({ place, bound: own }));
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
  return inOrder.flatMap((later, at): readonly Finding[] => {
    const earlier = inOrder[at - 1];
    if (earlier === undefined || earlier.due === later.due || earlier.length !== later.length) return [];
    const strict = later.asked.interval;
    const slackens = encloses(strict, earlier.asked.interval) && !encloses(earlier.asked.interval, strict);
    return slackens ? [pair("later-asks-less", "weak", later.asked, earlier.asked)] : [];
  });
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
