import type { Duration } from "../model/duration.js";
import type { Label, RegisterId } from "../model/label.js";
import type { Text } from "../model/text.js";
import type { Condition, Value } from "../model/value.js";

/** Id of a {@link ConsequenceRule}. */
export type ConsequenceId = Label<"consequence">;

/** The days from which a span can be counted that have a word: the day of publication, the day of the round. */
export const COUNTED_FROM = ["published", "asOf"] as const;
/** One of {@link COUNTED_FROM}. */
export type CountedFrom = (typeof COUNTED_FROM)[number];

/**
 * What follows from a result, 结果运用: praise, a report, an interview, a reward, a card. It follows for a unit of which
 * the condition is true, or for each entry of a register that stands under the unit.
 */
export interface ConsequenceRule {
  readonly id: ConsequenceId;
  /** What sort of thing it is, in the user's words: `report`, `interview`, `card`. */
  readonly kind: string;
  readonly then: Text;
  /** Absent: for every unit; then `each` is there. */
  readonly when?: Condition;
  /** Once for each of these entries of the window, instead of once for the unit. */
  readonly each?: { readonly entries: RegisterId; readonly where?: Condition };
  /** Only at the first entry that has this in the field, 一次性: a holder's first award, and none of those after it. */
  readonly once?: string;
  /** Only where that one follows, and not before its day is past. */
  readonly after?: ConsequenceId;
  /** How long there is. Absent: the day that it is counted from is the day itself, where that one is stated. */
  readonly within?: Duration;
  /** From when: a word, or a day that is worked out. Absent: `published`, or the day of the one that it comes after. */
  readonly from?: CountedFrom | Exclude<Value, string>;
  readonly amount?: Value;
}
