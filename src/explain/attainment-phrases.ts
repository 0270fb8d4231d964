import type { Absence, NoEvidence } from "../attainment/reason.js";
import type { PathForm } from "../attainment/path-form.js";
import type { Status } from "../attainment/status.js";
import type { AttainmentRule, BoundSide } from "../attainment/trace.js";
import type { BoundKey, Recurrence } from "../model/target.js";
import type { ToldBase } from "./attainment-base-words.js";
import type { UnlikeLengths } from "./length-words.js";
import type { ReadFact } from "./read-fact.js";
import type { Unsettled } from "./unsettled.js";
import type { Coverage, Origin } from "../rollup/cell.js";

/** What was read: figures and periods already as they are to be shown. */
export interface Observed {
  readonly metric: string;
  readonly district: string;
  readonly period: string;
  readonly value: string;
  /** Of a rate: `497 ÷ 555 × 100`. */
  readonly division?: string;
  readonly origin: Origin;
  /** Of a milestone: the day up to which what was reached counts, whatever days were reported. */
  readonly reachedBy?: string;
  readonly source?: string;
  readonly recordedOn?: string;
  /** Where not everybody reported. */
  readonly partial?: Coverage;
  /** Of a first or last value: the period it was reported for. */
  readonly observedIn?: string;
  /** The window, where it could not be judged and an earlier period was read. */
  readonly insteadOf?: string;
  /** Why it could not, where it holds a value. */
  readonly passedOver?: NoEvidence;
}

/** Where nobody has reported for the period itself, so that all of it was reported before. */
export function isCarried({ partial, observedIn }: Observed): boolean {
  return partial?.reported === 0 && observedIn === undefined;
}

/** The measures that are counted from a base. */
type ComparedMeasure = "change" | "growth" | "factor" | "compoundGrowth";

/** What a change or growth was counted from, and how. */
export interface Compared {
  readonly measure: ComparedMeasure;
  readonly value: string;
  readonly base: ToldBase;
  readonly result: string;
  /** Of growth a year, how many years. */
  readonly years?: string;
}

/** A value's place among districts, 1 the best. */
export interface Ranked {
  readonly place: number;
  readonly among: number;
  /** Those without a value who could be ahead. */
  readonly unsure: number;
  /** The best of those ahead, each with its value. */
  readonly ahead: readonly string[];
}

/** A base that no growth or change can be counted from. */
export interface NoBase {
  /** The periods it was looked for in; absent where the document prints it. */
  readonly periods?: readonly string[];
  /** Absent where there is none. */
  readonly amount?: string;
}

/** What a bound asks for. */
export interface Asked {
  /** Absent: the level. */
  readonly measure?: ComparedMeasure | "rank";
  readonly key: BoundKey;
  readonly amounts: readonly string[];
  /** The amounts are words for levels. */
  readonly isOfLevels: boolean;
  readonly tolerance?: string;
  readonly side: BoundSide;
  /** Where the bound begins to be satisfied, tolerance included; absent where both ends bind. */
  readonly edge?: string;
  readonly due?: string;
  /** What its amounts were worked out from. */
  readonly from?: readonly ReadFact[];
  /** Of a target that recurs. */
  readonly every?: Recurrence;
  /** So many in succession will do. */
  readonly run?: number;
  /** The plan of the district that says so. */
  readonly filedIn?: string;
}

/** A value held against a bound: the subtraction, or how far it lies from the nearer of two ends. */
export type Held =
  | { readonly by: "subtraction"; readonly from: string; readonly taken: string; readonly margin: string }
  | { readonly by: "distance"; readonly value: string; readonly distance: string; readonly inside: boolean }
  | { readonly by: "equality"; readonly value: string; readonly distance?: string }
  | { readonly by: "level"; readonly level: string };

/** A figure that is a share, and how it is worked out: `89.995 ÷ 90`, `99.9944…%`. */
export interface Share {
  /** Absent where the rule gives it without a division. */
  readonly division?: string;
  /** What may not be passed where nothing is asked for, so that it is all or nothing. */
  readonly limit?: string;
  readonly percent: string;
}

/** Why there is no such share. */
export interface NoShare {
  readonly absent: Absence;
}

/** The part of the way that is done: from a base that no other sentence names, from where a path began, or from once the base. */
export interface Progress extends Share {
  readonly from?: ToldBase | PathStart | "once";
}

/** Where a path of several stretches began. */
export interface PathStart {
  readonly amount: string;
  readonly on: string;
}

/** How far a target has come, 目标完成率 and progress; what would say nothing is left out. */
export interface Shares {
  readonly completion?: Share | NoShare;
  readonly progress?: Progress | NoShare;
  /** The period the figures are of is not over. */
  readonly soFar: boolean;
}

/** A stretch of a planned path, and what it asks for on a day. */
export interface OnPath {
  readonly form: PathForm;
  readonly from: string;
  readonly fromDay: string;
  readonly to: string;
  readonly toDay: string;
  readonly on: string;
  readonly gone: string;
  readonly months: string;
  readonly expected: string;
  /** On which side of what is asked for the value lies, where it does not lag behind on the way there: past a limit. */
  readonly off?: "above" | "below";
}

/** Where it leads if it goes on as so far. */
export interface Outlook {
  /** Times the planned pace; absent where nothing is planned for the days between. */
  readonly pace?: string;
  readonly forecast: string;
  readonly due: string;
}

/** A status, and what it follows from. */
export interface Verdict {
  readonly asOf: string;
  readonly status: Status;
  readonly rule: AttainmentRule;
  /** Reports that are still to come could change it. */
  readonly provisional: boolean;
  /** What not everybody reported of what districts were chosen by. */
  readonly choice?: readonly ReadFact[];
  /** What else not everybody reported, where it is provisional. */
  readonly unsettled: readonly Unsettled[];
  readonly path?: OnPath;
  /** Why there is no path to hold the value against. */
  readonly pathless?: Absence;
  readonly outlook?: Outlook;
  readonly recurring?: Recurring;
}

/** The periods of a target that recurs. */
export interface Recurring {
  /** Those that are told, by how they stand, in order. */
  readonly periods: readonly { readonly period: string; readonly status: Status }[];
  /** How many have begun, told or not. */
  readonly begun: number;
  readonly goesBefore: boolean;
  readonly comesAfter: boolean;
  /** How many there are in all; absent where there is no last one. */
  readonly of?: number;
  readonly run?: { readonly asked: number; readonly longest: number };
  /** The period whose reason is told, where some could not be judged. */
  readonly unjudgeable?: string;
}

/** Members of a group that stand as it does. */
export interface Deciding {
  /** Of targets that one district is to satisfy; absent of one target over several districts, which are named. */
  readonly district?: string;
  readonly asOf: string;
  readonly status: Status;
  /** Reports that are still to come could change it. */
  readonly provisional: boolean;
  readonly count: number;
  readonly total: number;
  /** Some of their names. */
  readonly named: readonly string[];
  /** Who is not among them by what was reported so far. */
  readonly leftOut?: readonly string[];
}

/** How attainments are put into one language: whole sentences, each closed. */
export interface AttainmentPhrases {
  readonly period: (period: string) => string;
  readonly status: Readonly<Record<Status, string>>;
  /** A difference of percentages, 百分点. */
  readonly points: (amount: string) => string;
  readonly observation: (observed: Observed, by: { readonly compared?: Compared; readonly ranked?: Ranked }) => string;
  /** What was asked for, and where there is a verdict what was observed held against it, and how far that is. */
  readonly bound: (asked: Asked, held?: Held, shares?: Shares) => string;
  readonly verdict: (verdict: Verdict) => string;
  readonly noEvidence: (
    metric: string,
    district: string,
    period: string,
    reason: NoEvidence,
    known: {
      readonly base?: NoBase;
      readonly asked?: readonly ReadFact[];
      readonly choice?: readonly ReadFact[];
      readonly lengths?: UnlikeLengths;
      readonly recurring?: Recurring;
    },
  ) => string;
  readonly judged: (
    target: string,
    district: string,
    on: string,
    by: string,
    status: Status,
    note: string | undefined,
  ) => string;
  readonly unjudged: (target: string, district: string, asOf: string, differ: boolean) => string;
  readonly together: (target: string, kind: "all" | "any" | "districts", deciding: Deciding) => string;
  readonly noMembers: (target: string, leftOut: readonly string[] | undefined) => string;
}
