import type { RoundingMode } from "../internal/rounding.js";
import type { Amount, GradeId, Label } from "../model/label.js";
import type { Text } from "../model/text.js";
import type { Condition } from "../model/value.js";

/** How many units a grade has room for, of those that are ranked together: so many, or a share of them. */
export type Places = number | { readonly share: Amount; readonly mode: RoundingMode };

/** Whether units that share the last of a grade's places all get in, or none of them. */
export const TIED = ["in", "out"] as const;
/** One of {@link TIED}. */
export type Tied = (typeof TIED)[number];

/**
 * A grade and what gives it, 等级: the scores within its bounds, as many places as there are, and a condition. A unit
 * gets the first grade of the list that takes it.
 */
export interface Grade {
  readonly id: GradeId;
  readonly aliases?: readonly Text[];
  /** The words of the document, `80-89`. */
  readonly printed?: Text;
  readonly atLeast?: Amount;
  readonly above?: Amount;
  readonly atMost?: Amount;
  readonly below?: Amount;
  /** Filled in order of rank. Absent: as many as there are units. */
  readonly places?: Places;
  /** Absent: all of them get in. */
  readonly tied?: Tied;
  /** Whether a place that a unit loses for want of the condition goes to the next one. Absent: it does. */
  readonly refill?: boolean;
  readonly when?: Condition;
  /** Only an effect gives it. */
  readonly forced?: true;
}

/** Id of a {@link GradeGate}. */
export type GateId = Label<"gate">;

/** What a unit needs to keep a grade: where the condition is false, it has the other one instead. */
export interface GradeGate {
  readonly id: GateId;
  readonly for: GradeId;
  readonly needs: Condition;
  readonly otherwise: GradeId;
  readonly reason: Text;
}

/** How units stand that are equal: 1, 2, 2, 4; 1, 2, 2, 3; or 1, 2.5, 2.5, 4. */
export const TIES = ["1224", "1223", "fractional"] as const;
/** One of {@link TIES}. */
export type Ties = (typeof TIES)[number];

/** The score that places go by: the one before the total is rounded, or the rounded one. */
export const RANKED_BY = ["exact", "rounded"] as const;
/** One of {@link RANKED_BY}. */
export type RankedBy = (typeof RANKED_BY)[number];
