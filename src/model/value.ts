import type { Duration } from "./duration.js";
import type { Amount, DistrictId, ItemId, MetricId, Period, RegisterId, SchemeId, TargetId } from "./label.js";
import type { Operator } from "./metric.js";

/** A question to the evidence, or arithmetic on such questions: one small language, data only. */
export type Value = Amount | ValueSource | Arithmetic;

/** Where a value is read from; the first key of each says which it is. */
export type ValueSource =
  | MetricSource
  | TargetSource
  | ItemSource
  | ResultSource
  | CountSource
  | ItsSource
  | UnitSource
  | DaySource;

/** The keys that tell sources apart, one of which each carries. */
export const SOURCE_KEYS = ["metric", "target", "item", "result", "count", "its", "unit", "day"] as const;
/** One of {@link SOURCE_KEYS}. */
export type SourceKey = (typeof SOURCE_KEYS)[number];

/** `self` (the district at hand, default), `parent`, an id (全国平均 is a metric of another district), or several taken together. */
export type DistrictReference = DistrictId | Peers;

/** How the values of several districts are taken together. */
export const PEER_FOLDS = ["least", "greatest", "mean", "median", "sum"] as const;
/** One of {@link PEER_FOLDS}. */
export type PeerFold = (typeof PEER_FOLDS)[number];

/** The least, greatest, mean, median or sum over a group of districts, 同级最好、平均. */
export interface Peers {
  readonly peers: PeerFold;
  /** Absent: `siblings`. */
  readonly group?: Group;
}

/** The groups of districts that have a word; `siblings` includes the district itself, `assessed` are a round's units. */
export const GROUP_WORDS = ["children", "siblings", "tree", "leaves", "assessed"] as const;
/** One of {@link GROUP_WORDS}. */
export type GroupWord = (typeof GROUP_WORDS)[number];

/** Districts, as seen from one: a word, their ids, or all of the tree of whom a condition is true. */
export type Group = GroupWord | readonly DistrictId[] | { readonly where: Condition };

/** A metric's value in the window, so many windows earlier, or in a period named. */
export interface MetricSource {
  readonly metric: MetricId;
  readonly district?: DistrictReference;
  /** So many windows earlier; with a period so many of its length. */
  readonly back?: number;
  readonly period?: Period;
  /** How the parts of the period are taken together, where not by the metric's own operator. */
  readonly over?: Operator;
}

/** What can be read of a target's attainment. */
export const TARGET_READINGS = [
  "value",
  "required",
  "margin",
  "completion",
  "progress",
  "expected",
  "pace",
  "forecast",
  "status",
] as const;
/** One of {@link TARGET_READINGS}. */
export type TargetReading = (typeof TARGET_READINGS)[number];

/** How a target stands. */
export interface TargetSource {
  readonly target: TargetId;
  readonly read: TargetReading;
  readonly district?: DistrictReference;
  /** As it stood so many windows earlier. */
  readonly back?: number;
}

/** What can be read of an item of the assessment at hand: its points, their share of the full ones, the full ones, the lost. */
export const ITEM_READINGS = ["points", "share", "full", "lost"] as const;
/** One of {@link ITEM_READINGS}. */
export type ItemReading = (typeof ITEM_READINGS)[number];

/** What another item of the same assessment got. */
export interface ItemSource {
  readonly item: ItemId;
  /** Absent: its points. */
  readonly read?: ItemReading;
}

/** What can be read of a result: the score, the grade, the place from the first on or from the last. */
export const RESULT_READINGS = ["score", "grade", "rank", "fromLast"] as const;
/** One of {@link RESULT_READINGS}. */
export type ResultReading = (typeof RESULT_READINGS)[number];

/** What a unit came to as a whole. */
export interface ResultSource {
  readonly result: ResultReading;
  /** Absent: the scheme at hand. */
  readonly scheme?: SchemeId;
  /** So many rounds earlier. */
  readonly back?: number;
}

/** What can be counted, of the district at hand: entries of a register, items by tag, targets, districts. */
export type Counted =
  | { readonly entries: RegisterId }
  | { readonly items: string }
  | { readonly targets: readonly TargetId[] }
  | { readonly districts: Group };

/** The keys of {@link Counted}, one of which each carries. */
export const COUNTED_KEYS = ["entries", "items", "targets", "districts"] as const;
/** One of {@link COUNTED_KEYS}. */
export type CountedKey = (typeof COUNTED_KEYS)[number];

/** How many there are; how many different ones; or the sum of what they hold. */
export interface CountSource {
  readonly count: Counted;
  /** Only those of which it is true; it reads them by `its`. */
  readonly where?: Condition;
  /** Counts each value of this field once. */
  readonly distinct?: string;
  /** Adds this field up instead of counting. */
  readonly sum?: string;
  /** So many windows earlier; with a period so many of its length. */
  readonly back?: number;
  readonly period?: Period;
}

/** A field of the entry, item, target or district that a `where` asks about. */
export interface ItsSource {
  readonly its: string;
}

/** An attribute of the assessed unit's row, or its `id`, `kind` or `parent`. */
export interface UnitSource {
  readonly unit: string;
}

/** The days that a question can be held against. */
export const DAY_READINGS = ["asOf", "windowStart", "windowEnd"] as const;
/** One of {@link DAY_READINGS}. */
export type DayReading = (typeof DAY_READINGS)[number];

/** A day, or one so much later. */
export interface DaySource {
  readonly day: DayReading;
  readonly later?: Duration;
}

/** Arithmetic: `gap` is the distance between two, `first` the first that is known. Of two days `minus` and `gap` give days. */
export type Arithmetic =
  | { readonly plus: readonly Value[] }
  | { readonly minus: readonly [Value, Value] }
  | { readonly times: readonly Value[] }
  | { readonly ratio: readonly [Value, Value] }
  | { readonly gap: readonly [Value, Value] }
  | { readonly least: readonly Value[] }
  | { readonly greatest: readonly Value[] }
  | { readonly first: readonly Value[] };

export const ARITHMETIC_KEYS = ["plus", "minus", "times", "ratio", "gap", "least", "greatest", "first"] as const;
/** One of {@link ARITHMETIC_KEYS}. */
export type ArithmeticKey = (typeof ARITHMETIC_KEYS)[number];

/** Which arithmetic a value is, and on what; undefined for a source. */
export function arithmeticIn(
  value: ValueSource | Arithmetic,
): { readonly key: ArithmeticKey; readonly operands: readonly Value[] } | undefined {
  const key = ARITHMETIC_KEYS.find((candidate) => Object.hasOwn(value, candidate));
  if (key === undefined) return undefined;
  return { key, operands: (value as Readonly<Record<string, readonly Value[]>>)[key] ?? [] };
}

/** What a value is held against; all that are there must hold. */
export interface Limits {
  readonly atLeast?: Value;
  readonly above?: Value;
  readonly atMost?: Value;
  readonly below?: Value;
  readonly equals?: Value;
  /** One of these words, of a status or a level. */
  readonly in?: readonly string[];
}

export const LIMIT_KEYS = ["atLeast", "above", "atMost", "below", "equals", "in"] as const;

/** A question that is true, false, or unknown where the evidence is missing. Only true acts. */
export type Condition =
  | ((ValueSource | Arithmetic) & Limits)
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  /** True now and in the windows before, so many in all. */
  | { readonly run: number; readonly of: Condition }
  | { readonly known: Value };
