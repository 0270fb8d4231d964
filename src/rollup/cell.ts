import type { Amount, Day, DistrictId, MetricId, Period } from "../model/label.js";

/** One place in a rollup. */
export interface CellKey {
  readonly metric: MetricId;
  readonly district: DistrictId;
  readonly period: Period;
  /** One of the categories the metric is broken down into; absent: the total. */
  readonly category?: string;
}

/** Why a cell has no value. */
export const NO_VALUES = [
  /** Nothing was reported, here or below. */
  "not-reported",
  /** Less of the leaves or parts reported than `minCoverage` asks for. */
  "below-coverage",
  /** A rate of nothing: the denominator is zero, or all the weight; also the deviation of a sample of one. */
  "zero-denominator",
  /** A rate was reported as a bare value, below or for a part of the period, so numerators and denominators cannot be pooled. */
  "missing-denominator",
  /** A value has no weight, here, below or for a part of the period: nobody reported it, or it is below zero. */
  "missing-weight",
  /** The metric's operator is `none`, or its kind has none that would mean something here. */
  "operator-refuses",
] as const;
/** One of {@link NO_VALUES}. */
export type NoValue = (typeof NO_VALUES)[number];

/** How much of what was expected is in a value: leaves of the district, times the parts of the period where it is made of parts. */
export interface Coverage {
  readonly reported: number;
  readonly expected: number;
  /**
   * Of a metric that names a weight, the share of it that reported, from 0 to 1; absent of a value reported as it stands,
   * and where the weight of some leaf is not known.
   */
  readonly weight?: Amount;
}

/**
 * How a value was come by: reported as it stands, made from the parts of the period, or from the districts below; `filled`
 * where the district reported some parts itself and those below the others, `added` where its own figure was added to theirs.
 */
export const ORIGINS = ["reported", "over", "across", "filled", "added"] as const;
/** One of {@link ORIGINS}. */
export type Origin = (typeof ORIGINS)[number];

/** A value of a rollup, or the reason why there is none. */
export type Cell = CellKey & { readonly coverage: Coverage } & (
    | { readonly evidence: "none"; readonly reason: NoValue }
    | {
        readonly evidence: "partial" | "full";
        readonly origin: Origin;
        readonly value: Amount;
        /** The value as a fraction, where its decimal text had to be cut short. */
        readonly exact?: string;
        /** The square of a deviation, where the deviation itself is irrational and its text had to be cut short. */
        readonly square?: string;
        readonly numerator?: Amount;
        readonly denominator?: Amount;
        /** Of an ordinal metric; `value` is then its place among the levels, 1 the worst. */
        readonly level?: string;
        /** Of an ordinal metric, made from the districts below: how many figures there are of each level, worst first. */
        readonly byLevel?: readonly { readonly level: string; readonly districts: number }[];
        /** Of a milestone: what `value` would be if every item were reached. */
        readonly of?: number;
        /**
         * Of a milestone of named items: how many districts have reached each, and the day by which all had; for `any` the
         * day of the first.
         */
        readonly byItem?: readonly { readonly item: string; readonly districts: number; readonly reachedOn?: Day }[];
        /** Of a milestone all of whose items are reached: the day of the last one. */
        readonly reachedOn?: Day;
        /** Of a first or last value of the district's own: the period it was reported for, inside this one or as far back as the metric reaches. */
        readonly observedIn?: Period;
        /** Of a weighted mean: reports still to come could change what it is weighed by, so that the value is partial whatever its coverage. */
        readonly weightsOpen?: true;
        /** Who published it, of a reported value; of a milestone where the same said all that is known of its items, also for the day it was recorded. */
        readonly source?: string;
        readonly recordedOn?: Day;
      }
  );
