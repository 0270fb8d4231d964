import type { Rational } from "../internal/rational.js";
import { round } from "../internal/rounding.js";
import { writeAmount } from "../model/amount.js";
import type { Amount } from "../model/label.js";

/** Why a method says nothing. */
export const METHOD_REFUSALS = [
  /** The base is what is to be reached, so there is no way to go. */
  "base-is-target",
  /** Growth from zero has no meaning; a small amount in its place would make the result arbitrary. */
  "base-is-zero",
  /** No rate of growth leads to zero; a small amount in its place would make the result arbitrary. */
  "target-is-zero",
  /** No rate of growth leads from one side of zero to the other. */
  "sign-changes",
  /** The base lies beyond the limit that values are said to have. */
  "base-beyond-limit",
  /** The series holds fewer values than the method needs. */
  "too-few-values",
  /** A year between the last six is missing. */
  "gap-in-series",
  /** More than a fifth of the indicators have no score. */
  "too-many-missing",
  /** A share of nothing. */
  "value-is-zero",
] as const;
/** One of {@link METHOD_REFUSALS}. */
export type MethodRefusal = (typeof METHOD_REFUSALS)[number];

/** A method that says nothing of what it was given, and why. */
export interface Refused {
  readonly outcome: "refused";
  readonly reason: MethodRefusal;
}

export function refused(reason: MethodRefusal): Refused {
  return { outcome: "refused", reason };
}

/** Digits behind the point of figures that come of roots. */
const ROOT_DIGITS = 20;

/** A figure that comes of roots, or is to be read beside such: to twenty digits behind the point. */
export function writeRounded(value: Rational): Amount {
  return writeAmount(round(value, ROOT_DIGITS, "halfEven"));
}
