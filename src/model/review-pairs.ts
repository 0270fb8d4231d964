import { apart, encloses, type Interval } from "../internal/interval.js";
import { compare } from "../internal/rational.js";
import { branchesOf } from "./alternatives.js";
import type { Asked, AskedPair } from "./asked.js";
import { askedWindow } from "./asked-window.js";
import { boundInterval } from "./bound-interval.js";
import { boundsAsked } from "./bounds-asked.js";
import type { Finding } from "./finding.js";
import type { PlanUnderReview } from "./plan-under-review.js";
import { includes, mustMeet } from "./same-figures.js";
import { slackenings } from "./slackenings.js";
import type { MeasuredTarget } from "./target.js";

/** Targets that ask two things of the same figure: what cannot both be, what is said twice, what slackens with time. */
export function reviewPairs(review: PlanUnderReview): readonly Finding[] {
  const asked = askedIn(review);
  const bySubject = grouped(asked, ({ target, branch, place }) => [subjectOf(target), branch, place]);
  const byStrength = bySubject.flatMap((together) => grouped(together, ({ target }) => [target.commitment ?? ""]));
  return [
    ...pairs(bySubject.flatMap(contradictions)).map((pair) => said("contradicting-bounds", "wrong", pair)),
    ...pairsEverywhere(byStrength.flatMap(repetitions)).map((pair) => said("implied-by-other", "note", pair)),
    ...pairs(byStrength.flatMap((together) => slackenings(together, review.metrics.get(metricOf(together))))).map(
      (pair) => said("later-asks-less", "weak", pair),
    ),
  ];
}

function askedIn(review: PlanUnderReview): readonly Asked[] {
  const { plan, metrics } = review;
  const branches = branchesOf(review);
  return plan.targets.flatMap((target, at): readonly Asked[] => {
    const metric = target.kind === "measured" ? metrics.get(target.metric) : undefined;
    if (target.kind !== "measured" || metric === undefined) return [];
    const window = askedWindow(plan, target, metric);
    const branch = branches.get(target.id) ?? 0;
    const bounds = boundsAsked(target, plan.district, ["targets", at]);
    const places = bounds.reduce((sum, bound) => sum + bound.places.length, 0);
    return bounds.flatMap((one) => {
      const interval = boundInterval(one.bound, metric);
      if (interval === undefined) return [];
      return one.places.map((place) => ({ target, at, place, places, interval, window, branch }));
    });
  });
}

/** What two targets have in common that speak of the same figure. */
function subjectOf(target: MeasuredTarget): string {
  const { metric, measure = "level", scope, partOf, baseline } = target;
  const filter = "filter" in target ? target.filter : undefined;
  return JSON.stringify([metric, measure, measure === "level" ? undefined : baseline, scope, partOf, filter]);
}

function metricOf([first]: readonly Asked[]): string {
  return first?.target.metric ?? "";
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

/** Within one window the highest floor and the lowest ceiling tell; what recurs is held against each of the others. */
function contradictions(together: readonly Asked[]): readonly AskedPair[] {
  const [once, recurring] = [together.filter(recursNot), together.filter(({ window }) => window.recurs)];
  return [
    ...grouped(once, ({ window }) => [window.key]).flatMap(contradictionsAtOnce),
    ...recurring.flatMap((every, position) =>
      [...once, ...recurring.slice(0, position)].flatMap((other) =>
        apart(every.interval, other.interval) && mustMeet(every.window, other.window) ? [inOrder(every, other)] : [],
      ),
    ),
  ];
}

function recursNot({ window }: Asked): boolean {
  return !window.recurs;
}

/** The later in the plan is held against the earlier. */
function inOrder(one: Asked, other: Asked): AskedPair {
  return one.at > other.at ? { found: one, against: other } : { found: other, against: one };
}

/** If any two bounds have nothing in common, the highest floor lies above the lowest ceiling. */
function contradictionsAtOnce(together: readonly Asked[]): readonly AskedPair[] {
  let floor: Asked | undefined;
  let ceiling: Asked | undefined;
  return together.flatMap((asked): readonly AskedPair[] => {
    const other = [floor, ceiling].find((known) => known !== undefined && apart(known.interval, asked.interval));
    if (floor === undefined || startsAfter(asked.interval, floor.interval)) floor = asked;
    if (ceiling === undefined || endsBefore(asked.interval, ceiling.interval)) ceiling = asked;
    return other === undefined ? [] : [{ found: asked, against: other }];
  });
}

function startsAfter(a: Interval, b: Interval): boolean {
  return a.low !== undefined && (b.low === undefined || compare(a.low.at, b.low.at) > 0);
}

function endsBefore(a: Interval, b: Interval): boolean {
  return a.high !== undefined && (b.high === undefined || compare(a.high.at, b.high.at) < 0);
}

/** Whoever satisfies the stricter of two satisfies the other with it. */
function repetitions(together: readonly Asked[]): readonly AskedPair[] {
  const [once, recurring] = [together.filter(recursNot), together.filter(({ window }) => window.recurs)];
  return [
    ...grouped(together, ({ window }) => [window.key]).flatMap(repetitionsAtOnce),
    ...recurring.flatMap((every, position) =>
      [...once, ...recurring.slice(0, position)].flatMap((other): readonly AskedPair[] => {
        if (every.window.key === other.window.key) return [];
        if (isImplied(other, every)) return [{ found: other, against: every }];
        return isImplied(every, other) ? [{ found: every, against: other }] : [];
      }),
    ),
  ];
}

function isImplied(one: Asked, by: Asked): boolean {
  return encloses(one.interval, by.interval) && includes(by.window, one.window);
}

function repetitionsAtOnce(together: readonly Asked[]): readonly AskedPair[] {
  let strictest: Asked | undefined;
  return together.flatMap((asked): readonly AskedPair[] => {
    const known = strictest;
    if (known === undefined || encloses(known.interval, asked.interval)) strictest = asked;
    if (known === undefined) return [];
    if (encloses(asked.interval, known.interval)) return [{ found: asked, against: known }];
    return encloses(known.interval, asked.interval) ? [{ found: known, against: asked }] : [];
  });
}

/** Two targets that differ in several districts differ once. */
function pairs(all: readonly AskedPair[]): readonly AskedPair[] {
  return [...new Map(all.map((pair) => [keyOf(pair), pair])).values()];
}

/** A target is said already where it is so in all of its districts. */
function pairsEverywhere(all: readonly AskedPair[]): readonly AskedPair[] {
  const times = new Map<string, number>();
  for (const pair of all) times.set(keyOf(pair), (times.get(keyOf(pair)) ?? 0) + 1);
  return pairs(all).filter((pair) => times.get(keyOf(pair)) === pair.found.places);
}

function keyOf({ found, against }: AskedPair): string {
  return `${String(found.at)} ${String(against.at)}`;
}

function said(
  code: "contradicting-bounds" | "implied-by-other" | "later-asks-less",
  severity: Finding["severity"],
  { found, against }: AskedPair,
): Finding {
  return {
    code,
    severity,
    target: found.target.id,
    metric: found.target.metric,
    other: against.target.id,
    path: ["targets", found.at, "bound"],
  };
}
