import { compare, ONE, signOf } from "../internal/rational.js";
import { checkedAmount } from "./amount.js";
import type { Amount } from "./label.js";
import { type Metric, type Range, rangeOf } from "./metric.js";
import type { Path, Problem } from "./problem.js";
import { type Bound, type BoundKey, boundKeyOf, type MeasureKey } from "./target.js";
import type { Value } from "./value.js";
import type { ValueType } from "./value-type.js";
import { requireType } from "./value-types.js";
import type { Checking } from "./vocabulary.js";

/** What a bound is held against. */
interface Held {
  readonly metric: Metric;
  readonly measure: MeasureKey;
}

/** What a bound asks that its metric or its measure cannot bear. */
export function boundProblems(bound: Bound, held: Held, at: Path, checking: Checking): readonly Problem[] {
  const key = boundKeyOf(bound);
  const path = [...at, key];
  const unfit = unfitFor(key, held);
  if (unfit !== undefined) return [{ code: "bound-not-for-kind", bound: key, kind: unfit, path }];
  for (const { value, place, type } of valuesOf(bound, held, at)) {
    if (typeof value !== "string") requireType(value, type, place, checking);
  }
  return [
    ...directionProblems(key, held, path),
    ...toleranceProblems(bound, at),
    ...(isOfLevels(held) ? levelProblems(bound, levelsOf(held), path) : amountProblems(bound, held, path)),
  ];
}

/** A place among others is an amount, whatever they are ranked by. */
function isOfLevels({ metric, measure }: Held): boolean {
  return metric.kind === "ordinal" && measure === "level";
}

function levelsOf({ metric }: Held): readonly string[] {
  return metric.kind === "ordinal" ? metric.levels : [];
}

/** What the bound does not go with: the metric's kind, or the measure. */
function unfitFor(key: BoundKey, held: Held): string | undefined {
  const { metric, measure } = held;
  if (key === "about" && isOfLevels(held)) return metric.kind;
  if (key !== "all") return undefined;
  if (metric.kind !== "milestone" && !(metric.kind === "ratio" && metric.share === true)) return metric.kind;
  return measure === "level" ? undefined : measure;
}

/** A place is the better the lower it is, and a level the higher, so these say themselves which way is good. */
function directionProblems(bound: BoundKey, held: Held, path: Path): readonly Problem[] {
  if ((bound !== "reach" && bound !== "about") || held.measure === "rank" || isOfLevels(held)) return [];
  return held.metric.direction === "none" ? [{ code: "direction-needed", bound, path }] : [];
}

function toleranceProblems(bound: Bound, at: Path): readonly Problem[] {
  const tolerance = "about" in bound ? bound.tolerance : undefined;
  return typeof tolerance === "string" && signOf(checkedAmount(tolerance)) < 0
    ? [{ code: "amount-too-small", given: tolerance, least: "0", included: true, path: [...at, "tolerance"] }]
    : [];
}

interface PlacedValue {
  readonly value: Value;
  readonly place: Path;
  readonly type: ValueType;
}

const AMOUNT: ValueType = { kind: "amount" };

function valuesOf(bound: Bound, held: Held, at: Path): readonly PlacedValue[] {
  const type: ValueType = isOfLevels(held) ? { kind: "level", levels: levelsOf(held) } : AMOUNT;
  const tolerance =
    "about" in bound && bound.tolerance !== undefined
      ? [{ value: bound.tolerance, place: [...at, "tolerance"], type: AMOUNT }]
      : [];
  return [...askedBy(bound, at).map(({ value, place }) => ({ value, place, type })), ...tolerance];
}

/** What a bound asks for, the tolerance left out. */
function askedBy(bound: Bound, at: Path): readonly { readonly value: Value; readonly place: Path }[] {
  if ("all" in bound) return [];
  const key = boundKeyOf(bound);
  if ("within" in bound) return bound.within.map((value, position) => ({ value, place: [...at, key, position] }));
  const value = (bound as Readonly<Partial<Record<BoundKey, Value>>>)[key];
  return value === undefined ? [] : [{ value, place: [...at, key] }];
}

function literalsOf(bound: Bound, path: Path): readonly { readonly literal: Amount; readonly place: Path }[] {
  return askedBy(bound, path.slice(0, -1)).flatMap(({ value, place }) =>
    typeof value === "string" ? [{ literal: value, place }] : [],
  );
}

/** Both ends of a range, where both are written down. */
function literalEnds(bound: Bound): readonly [Amount, Amount] | undefined {
  if (!("within" in bound)) return undefined;
  const [low, high] = bound.within;
  return typeof low === "string" && typeof high === "string" ? [low, high] : undefined;
}

function amountProblems(bound: Bound, held: Held, path: Path): readonly Problem[] {
  const ends = literalEnds(bound);
  if (ends !== undefined && compare(checkedAmount(ends[0]), checkedAmount(ends[1])) > 0) {
    return [{ code: "bound-reversed", low: ends[0], high: ends[1], path }];
  }
  if (held.measure === "rank") return placeProblems(bound, path);
  const range = held.measure === "level" ? boundRangeOf(held.metric) : undefined;
  if (range === undefined) return [];
  return literalsOf(bound, path)
    .filter(({ literal }) => !inRange(literal, range))
    .map(({ literal, place }): Problem => ({ code: "bound-out-of-range", bound: literal, range, path: place }));
}

/** The best place is the first. */
function placeProblems(bound: Bound, path: Path): readonly Problem[] {
  return literalsOf(bound, path)
    .filter(({ literal }) => compare(checkedAmount(literal), ONE) < 0)
    .map(({ literal, place }) => ({
      code: "amount-too-small",
      given: literal,
      least: "1",
      included: true,
      path: place,
    }));
}

/** A milestone of named items is reached by so many of them; without names it may be counted over any number of districts. */
function boundRangeOf(metric: Metric): Range | undefined {
  return metric.kind === "milestone" && metric.items !== undefined
    ? ["0", String(metric.items.length)]
    : rangeOf(metric);
}

export function inRange(figure: Amount, [low, high]: Range): boolean {
  const value = checkedAmount(figure);
  return compare(checkedAmount(low), value) <= 0 && compare(value, checkedAmount(high)) <= 0;
}

function levelProblems(bound: Bound, levels: readonly string[], path: Path): readonly Problem[] {
  const unknown = literalsOf(bound, path).filter(({ literal }) => !levels.includes(literal));
  if (unknown.length > 0) {
    return unknown.map(
      ({ literal, place }): Problem => ({ code: "unknown-level", given: literal, levels, path: place }),
    );
  }
  const ends = literalEnds(bound);
  if (ends !== undefined && levels.indexOf(ends[0]) > levels.indexOf(ends[1])) {
    return [{ code: "bound-reversed", low: ends[0], high: ends[1], path }];
  }
  return [];
}
