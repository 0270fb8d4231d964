import type { Amount, Day, DistrictId, Period, RegisterId, SchemeId } from "../model/label.js";
import type { RegisterEntry } from "../model/register.js";
import type { Text } from "../model/text.js";
import type { MissingReason } from "./reason.js";
import type { ConsequenceId } from "./scheme-consequence.js";
import type { EvidenceRead } from "./trace.js";

/** The entry of a register that something follows from. */
export interface EntryOf extends RegisterEntry {
  readonly register: RegisterId;
}

interface ConsequenceOfAnyState {
  readonly consequence: ConsequenceId;
  readonly scheme: SchemeId;
  readonly window: Period;
  readonly district: DistrictId;
  readonly kind: string;
  readonly then: Text;
  /** Of a consequence for each entry. */
  readonly entry?: EntryOf;
}

/** What follows for a unit. */
export interface Consequence extends ConsequenceOfAnyState {
  readonly state: "follows";
  /** The last day there is for it. */
  readonly due?: Day;
  readonly amount?: Amount;
  /** The amount, where its decimal text had to be cut short. */
  readonly exact?: string;
  readonly inputs: readonly EvidenceRead[];
}

/** What may follow once the day of another consequence is past. */
export interface PendingConsequence extends ConsequenceOfAnyState {
  readonly state: "pending";
  /** What it comes after; where that waits itself, what that waits for. */
  readonly after: ConsequenceId;
  /** The day of that one. */
  readonly until: Day;
}

/**
 * What cannot be told for want of evidence: the condition, whether the entry counts, its amount or its day; `after`,
 * whether what it comes after follows, or by which day; or, `entries`, whether there are more of them, as the register
 * does not list all of the window.
 */
export interface UnsettledConsequence extends ConsequenceOfAnyState {
  readonly state: "unsettled";
  readonly of: "condition" | "entry" | "entries" | "amount" | "due" | "after";
  readonly missing: MissingReason;
  readonly inputs: readonly EvidenceRead[];
}

/** A consequence in any state. */
export type AnyConsequence = Consequence | PendingConsequence | UnsettledConsequence;

/** All that follows from a round, plain data: by the order of the scheme's consequences, then of the round's units. */
export interface FollowUp {
  readonly consequences: readonly Consequence[];
  readonly pending: readonly PendingConsequence[];
  /** It did not follow, or without its amount or day. */
  readonly unsettled: readonly UnsettledConsequence[];
}
