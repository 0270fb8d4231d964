import type { Rational } from "../internal/rational.js";
import type { ItemSource, MetricSource, TargetSource } from "../model/value.js";

/**
 * What a value came to: an amount, a level of an ordinal metric (compared by its place, 1 the worst), a word such as a
 * status (compared for sameness alone), or nothing, with the reason of the first thing that was missing.
 */
export type Reading<Why extends string> =
  | { readonly kind: "amount"; readonly amount: Rational }
  | { readonly kind: "level"; readonly place: Rational; readonly levels: readonly string[] }
  | { readonly kind: "word"; readonly word: string }
  | { readonly kind: "unknown"; readonly reason: Why };

/** A reading, and what to tell those who ask where it came from. */
export interface Answer<Why extends string, Input> {
  readonly reading: Reading<Why>;
  readonly input: Input;
}

/** Who answers the questions of a value: each engine reads from the evidence it has. */
export interface Reader<Why extends string, Input> {
  readonly metric: (source: MetricSource) => Answer<Why, Input>;
  readonly target: (source: TargetSource) => Answer<Why, Input>;
  readonly item: (source: ItemSource) => Answer<Why, Input>;
}
