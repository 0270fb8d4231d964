import type { AmountInput } from "../model/amount-text.js";
import type { AgencyId, Amount, Day, DistrictId, ItemId, Period, Proven, SchemeId, SourceId } from "../model/label.js";
import type { Text } from "../model/text.js";
import type { KeyId } from "./scheme-rule.js";

/** The version of the format of scores this package reads and writes. */
export const SCORES_FORMAT = "quality-scores/1";

/** The ways to say what somebody gave, one of which each score carries. */
export const SCORE_KEYS = ["points", "share", "level", "notApplicable"] as const;
/** One of {@link SCORE_KEYS}. */
export type ScoreKey = (typeof SCORE_KEYS)[number];

/**
 * What somebody gave a unit for an item, 评分: points, a share of its points from 0 to 1, one of its levels (of one that is a
 * range, with points or a share in it), or that it does not apply.
 */
export interface ScoreInput {
  readonly item: ItemId;
  readonly district: DistrictId;
  readonly source: SourceId;
  /** Which of the item's keys, where it is scored by these. */
  readonly key?: KeyId;
  readonly points?: AmountInput;
  readonly share?: AmountInput;
  readonly level?: string;
  readonly notApplicable?: true;
  /** Which of the source's agencies. */
  readonly by?: AgencyId;
  /** A score of a day after `asOf` does not count yet. */
  readonly on?: Day;
  readonly reason?: Text;
}

/** What was given, of a checked score. */
export type Given =
  | { readonly points: Amount }
  | { readonly share: Amount }
  | { readonly level: string; readonly points?: Amount; readonly share?: Amount }
  | { readonly notApplicable: true };

/** A checked score. */
export type Score = Given & {
  readonly item: ItemId;
  readonly district: DistrictId;
  readonly source: SourceId;
  readonly key?: KeyId;
  readonly by?: AgencyId;
  readonly on?: Day;
  readonly reason?: Text;
};

/**
 * Checked scores of one window of one scheme, plain data: each for an item and a unit of the scheme, from one of its
 * sources, within the item's points, and no two from one source for the same where it takes only one.
 */
export interface Scores extends Proven<"scores"> {
  readonly format: typeof SCORES_FORMAT;
  readonly scheme: SchemeId;
  readonly window: Period;
  readonly scores: readonly Score[];
}
