import { QUESTION_REASONS } from "../attainment/reason.js";

/** Why a figure that an assessment asks for is not there. */
export const MISSING_REASONS = [
  ...QUESTION_REASONS,
  /** Nobody who scores the item gave a score. */
  "no-score",
  /** A source scored some keys of the item and not others. */
  "keys-missing",
  /** One source says that the item does not apply, another gave points. */
  "sources-disagree",
  /** The item that is read does not apply, or has no points itself. */
  "item-without-points",
  /** The register does not say that it lists every entry of the period. */
  "register-not-complete",
  /** The marks of a rule turn out neither to rise nor to fall throughout. */
  "marks-out-of-order",
  /** The round that is asked about has no such result of the unit. */
  "no-such-result",
  /** A day that is counted to lies before the year 1 or after the year 9999. */
  "beyond-calendar",
  /** Whether an earlier entry counts already cannot be told. */
  "earlier-undecided",
  /** In a section an item is missing that it needs, or nothing is left that counts. */
  "items-missing",
] as const;
/** One of {@link MISSING_REASONS}. */
export type MissingReason = (typeof MISSING_REASONS)[number];
