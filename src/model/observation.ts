import type { AmountInput } from "./amount-text.js";
import type { Day, DistrictId, MetricId, Period, TargetId } from "./label.js";

/** How firm a figure is, firmest first: 核查, 自评, estimated. A firmer one stands over the others. */
export const OBSERVATION_STATUSES = ["verified", "reported", "estimated"] as const;
/** One of {@link OBSERVATION_STATUSES}. */
export type ObservationStatus = (typeof OBSERVATION_STATUSES)[number];

/** The word of a milestone that is known not to have been reached by the end of its period. */
export const NOT_REACHED = "not-reached";

/**
 * One figure as it comes in, 数据: metric × district × period → value, or numerator and denominator of a rate.
 * An ordinal's value is its level; a milestone's is the day it was reached (then no period is needed),
 * or `"not-reached"` as of the end of a period. Which of the keys a row needs follows from the kind of its metric, so that
 * reading tells it and the type does not.
 */
export interface ObservationInput {
  readonly metric: MetricId;
  readonly district: DistrictId;
  readonly period?: Period;
  readonly value?: AmountInput;
  readonly numerator?: AmountInput;
  readonly denominator?: AmountInput;
  /** Of a milestone: which of its items. */
  readonly item?: string;
  /** One of the categories of the metric's `breakdowns`; absent: the total. */
  readonly category?: string;
  /** Absent: `reported`. */
  readonly status?: ObservationStatus;
  /** The day it was recorded; of equals in status the newest not after `asOf` counts. */
  readonly recordedOn?: Day;
  readonly source?: string;
}

/** Somebody's verdict on a judged target, dated and signed. */
export interface Judgement {
  readonly target: TargetId;
  /** Absent: the plan's own district. */
  readonly district?: DistrictId;
  readonly on: Day;
  /** Who judged. */
  readonly by: string;
  readonly status: "met" | "missed";
  readonly note?: string;
}
