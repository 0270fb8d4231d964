import { ARITHMETIC_REASONS } from "../condition/reading.js";
import { ABSENT_REASONS, NO_EVIDENCE_REASONS } from "../attainment/reason.js";

/** Why a figure that an assessment asks for is not there. */
export const MISSING_REASONS = [
  ...NO_EVIDENCE_REASONS,
  ...ABSENT_REASONS,
  ...ARITHMETIC_REASONS,
  /** Nobody has judged the target, or judgements differ. */
  "unjudged",
  /** A target's members are without evidence, or it has none. */
  "members-without-evidence",
  /** Nobody who scores the item gave a score. */
  "no-score",
  /** The district at hand has none above it. */
  "no-parent",
  /** The item that is read does not apply, or has no points itself. */
  "item-without-points",
  /** In a section an item is missing that it needs, or nothing is left that counts. */
  "items-missing",
] as const;
/** One of {@link MISSING_REASONS}. */
export type MissingReason = (typeof MISSING_REASONS)[number];
