import type { ExactAmount } from "../model/amount.js";
import type { Amount, Day, DistrictId, Period, PlanId, TargetId } from "../model/label.js";
import type { Base, BoundKey, Recurrence } from "../model/target.js";
import type { ArithmeticKey } from "../model/value.js";
import type { Cell } from "../rollup/cell.js";
import type { CountedAs } from "./counted-as.js";
import type { PathForm } from "./path-form.js";
import type { QuestionRead } from "./evidence-read.js";
import type { NoEvidence, QuestionReason } from "./reason.js";
import type { Status } from "./status.js";

/** The rule a status follows from. */
export const ATTAINMENT_RULES = [
  /** The value satisfies the bound, and the deadline is not past: `reached`. */
  "satisfied-before-deadline",
  /** The value satisfied the bound by the deadline: `met`. */
  "satisfied-at-deadline",
  /** It did not: `missed`. */
  "not-satisfied-at-deadline",
  /** A flow under its limit can still pass it until the window ends: `on-track`. */
  "flow-under-limit",
  /** A flow has passed its limit, and nothing still to come can take that back: `missed` at once. */
  "flow-over-limit",
  /** What flowed in an earlier period satisfies the bound, but a flow's window starts at zero: `on-track`. */
  "earlier-flow-satisfies",
  /** Not yet satisfied, at or beyond the planned path from its start to the deadline: `on-track`. */
  "at-or-beyond-path",
  /** Not yet satisfied and short of the path: `behind`. */
  "short-of-path",
  /** Not yet satisfied and no path to hold the value against: `open`. */
  "no-path",
  /** 左右 without a tolerance, and the value lies on the other side: `unjudged`. */
  "about-without-tolerance",
  /** No value, and the reason: `no-evidence`. */
  "no-value",
  /** Parts of the window are missing, and none of them could change this: `met` or `missed`. */
  "missing-parts-change-nothing",
  /** Parts of the window are missing, and they could change it: `no-evidence`. */
  "missing-parts-could-change-it",
  /** Every one of the periods held: `met`. */
  "every-period-held",
  /** One of the periods did not hold, and each has to: `missed`. */
  "period-broken",
  /** No period has been broken, and there are more to come: `on-track`. */
  "no-period-broken",
  /** Periods that could not be judged leave it open: `no-evidence`. */
  "periods-without-value",
  /** So many periods in succession held: `met`, whatever comes. */
  "run-complete",
  /** There is no room left for so many periods in succession: `missed`. */
  "run-impossible",
  /** The run can still be completed, and the last period held or holds: `on-track`. */
  "run-under-way",
  /** The run has to start anew, and can still be completed: `open`. */
  "run-to-start",
  /** Somebody judged: `met` or `missed`. */
  "judged",
  /** Nobody has judged by the day: `unjudged`. */
  "not-judged",
  /** Judgements of the same day differ: `unjudged`. */
  "judgements-differ",
  /** All are asked for: the worst of the members. */
  "worst-of-members",
  /** Any one is asked for: the best of the members. */
  "best-of-members",
  /** There are no members to ask: `no-evidence`. */
  "no-members",
] as const;
/** One of {@link ATTAINMENT_RULES}. */
export type AttainmentRule = (typeof ATTAINMENT_RULES)[number];

/** Whether a rule holds the value against the planned path. */
export function usesPath(rule: AttainmentRule): boolean {
  return rule === "at-or-beyond-path" || rule === "short-of-path";
}

/** From which side a bound holds a value. */
export const BOUND_SIDES = ["lower", "upper", "both"] as const;
/** One of {@link BOUND_SIDES}. */
export type BoundSide = (typeof BOUND_SIDES)[number];

/** One thing that was read or worked out on the way to a status. */
export type AttainmentStep =
  | {
      readonly step: "window";
      readonly period: Period;
      /** The deadline day itself still counts as before. */
      readonly when: "before-deadline" | "after-deadline";
    }
  /** The cell the value was read from; `earlier` where the window held none yet. */
  | {
      readonly step: "value";
      readonly cell: Cell;
      readonly earlier?: true;
      /** Of an earlier one: why the window could not be judged by the value it holds; absent where it holds none. */
      readonly passedOver?: NoEvidence;
      /** Where there is a value: what it counts. */
      readonly counted?: CountedAs;
    }
  /** What the change or progress is counted from: printed in the document, */
  | { readonly step: "printed-base"; readonly base: Base; readonly amount: Amount }
  /** or observed; of several cells their mean. */
  | {
      readonly step: "observed-base";
      readonly base: Base;
      readonly cells: readonly Cell[];
      readonly amount?: ExactAmount;
      /** The last period before the plan, which has no value yet and would be the base in place of an older one. */
      readonly awaited?: Period;
    }
  /** A total's base and window are not as long as each other; `instead` is the window that ends like this one and is. */
  | { readonly step: "other-length"; readonly base: Period; readonly window: Period; readonly instead?: Period }
  /** What the value comes to under the target's measure: value − base, (value ÷ base − 1) × 100, or value ÷ base. */
  | {
      readonly step: "measure";
      readonly measure: "change" | "growth" | "factor" | "compoundGrowth";
      readonly amount: ExactAmount;
      /** Of growth a year: the years between the base and the value. */
      readonly years?: ExactAmount;
      /** The amount is a root that does not end, cut off; what decides are powers. */
      readonly cut?: true;
    }
  /** The value's place among districts, 1 the best: how many they are, and who is known to be ahead, best first. */
  | {
      readonly step: "rank";
      readonly place: number;
      readonly among: number;
      /** Those who could be ahead for all that is known. */
      readonly unsure: number;
      /** The first few of those ahead; of an ordinal metric with their levels. */
      readonly ahead: readonly {
        readonly district: DistrictId;
        readonly value: ExactAmount;
        readonly level?: string;
      }[];
    }
  /** A value of the bound that was read or worked out, and from what; no amount where something was missing. */
  | {
      readonly step: "asked-value";
      readonly inputs: readonly QuestionRead[];
      readonly amount?: ExactAmount;
      /** Of an amount that arithmetic gave: what it was worked out from. */
      readonly arithmetic?: BoundArithmetic;
      readonly reason?: QuestionReason;
    }
  /** What decided whether a district is one of those that are meant, and was not reported by everybody. */
  | { readonly step: "choice"; readonly partial: readonly QuestionRead[] }
  /** Districts that a target does not bind by what was reported so far, which was not all. */
  | { readonly step: "left-out"; readonly districts: readonly DistrictId[] }
  /** The district's own plan says what is asked of it. */
  | { readonly step: "filed-bound"; readonly plan: PlanId; readonly target: TargetId }
  /** The periods that a target recurs in, as far as they have begun; `longest` is the longest run of those that hold. */
  | {
      readonly step: "periods";
      readonly every: Recurrence;
      /** The one whose figures are told. */
      readonly deciding: Period;
      readonly statuses: readonly { readonly period: Period; readonly status: Status }[];
      readonly of?: number;
      readonly run?: number;
      readonly longest?: number;
    }
  | {
      readonly step: "bound";
      readonly key: BoundKey;
      /** One amount, both ends of `within`, the whole or the number of items for `all`. */
      readonly amounts: readonly Amount[];
      /** Of an ordinal metric, the levels in place of the amounts. */
      readonly levels?: readonly string[];
      readonly tolerance?: Amount;
      /** From which side the bound holds the value: `lower` wants more, `upper` is a limit, `both` is a place to be. */
      readonly side: BoundSide;
      /** Where the bound begins to be satisfied, tolerance included; absent where both ends bind. */
      readonly edge?: Amount;
      /** Where the text of an amount or the edge had to be cut short: all of them in full, decimals or fractions. */
      readonly exact?: { readonly amounts: readonly string[]; readonly edge?: string };
    }
  /** The stretch of the planned path that a day lies in, from its start or stage to the next or the deadline, and what it asks for. */
  | {
      readonly step: "path";
      readonly form: PathForm;
      readonly from: PathPoint;
      readonly to: PathPoint;
      readonly on: Day;
      /** Months gone on that day, and months in all; part of a month is the share of its days. */
      readonly gone: ExactAmount;
      readonly months: ExactAmount;
      readonly expected: ExactAmount;
      /** Of a staged path all that it passes, from its start to the deadline. */
      readonly points?: readonly PathPoint[];
    }
  /** Members of a group that stand as it does. */
  | {
      readonly step: "members";
      readonly members: readonly {
        readonly target: TargetId;
        readonly district: DistrictId;
        readonly status: Status;
      }[];
    };

/** Arithmetic of a bound with the amounts that it was done on, `88 + 2`; a level is told by its word. */
export interface BoundArithmetic {
  readonly by: Exclude<ArithmeticKey, "first">;
  readonly of: readonly (BoundArithmetic | ExactAmount | { readonly word: string })[];
}

/** An end of a path; its day is counted whole. */
export interface PathPoint {
  readonly day: Day;
  readonly amount: Amount;
}

/** How a status was come by: the rule that gave it, and what was read and worked out, in order. */
export interface AttainmentTrace {
  readonly rule: AttainmentRule;
  readonly steps: readonly AttainmentStep[];
}
