import type { AmountInput } from "../model/amount-text.js";
import type { Amount, DistrictId, GradeId, Period, Proven, SchemeId } from "../model/label.js";

/** The version of the format of earlier results this package reads and writes. */
export const RESULTS_FORMAT = "quality-results/1";

/** What an earlier result may say, at least one of which each carries. */
export const PAST_KEYS = ["score", "grade", "rank", "fromLast"] as const;

/**
 * What a unit came to in an earlier round, or under another scheme, as it was published, 往年考核结果: its score, grade,
 * place, and place from the last. What was not published is absent.
 */
export interface PastResultInput {
  readonly scheme: SchemeId;
  /** The window that was assessed. */
  readonly window: Period;
  readonly district: DistrictId;
  readonly score?: AmountInput;
  /** Its id, or one of its other names. */
  readonly grade?: GradeId;
  /** From the first on; a place that is shared may be a half, `2.5`. Text is read as the number it says. */
  readonly rank?: number | string;
  /** From the last on: the last one's is 1. */
  readonly fromLast?: number | string;
}

/** A checked earlier result. */
export interface PastResult extends PastResultInput {
  readonly score?: Amount;
  readonly rank?: number;
  readonly fromLast?: number;
}

/** Checked earlier results, plain data: no two of one scheme, window and district. */
export interface Results extends Proven<"results"> {
  readonly format: typeof RESULTS_FORMAT;
  readonly results: readonly PastResult[];
}
