import type { Amount, DistrictId, ItemId, MetricId, Period, TargetId } from "./label.js";

/** A question to the evidence, or arithmetic on such questions: one small language, data only. */
export type Value = Amount | ValueSource | Arithmetic;

/** Where a value is read from. */
export type ValueSource = MetricSource | TargetSource | ItemSource;

/** `self` (the district at hand, default), `parent`, or an id: 全国平均 is a metric of another district. */
export type DistrictReference = DistrictId;

/** The groups of districts that have a word; `siblings` includes the district itself, `assessed` are a round's units. */
export const GROUP_WORDS = ["children", "siblings", "tree", "leaves", "assessed"] as const;
/** One of {@link GROUP_WORDS}. */
export type GroupWord = (typeof GROUP_WORDS)[number];

/** Districts, as seen from one: a word, their ids, or all of the tree of whom a condition is true. */
export type Group = GroupWord | readonly DistrictId[] | { readonly where: Condition };

/** A metric's value in the window, or in a period named. */
export interface MetricSource {
  readonly metric: MetricId;
  readonly district?: DistrictReference;
  readonly period?: Period;
}

/** What can be read of a target's attainment. */
export const TARGET_READINGS = ["value", "required", "margin", "completion", "progress", "status"] as const;
/** One of {@link TARGET_READINGS}. */
export type TargetReading = (typeof TARGET_READINGS)[number];

/** How a target stands. */
export interface TargetSource {
  readonly target: TargetId;
  readonly read: TargetReading;
  readonly district?: DistrictReference;
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

/** Arithmetic: `gap` is the distance between two, `first` the first that is known. */
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
  | { readonly known: Value };
