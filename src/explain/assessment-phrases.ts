import type { CombiningRule, TakeKey } from "../assessment/scheme-node.js";
import type { MissingReason } from "../assessment/reason.js";
import type { Status } from "../attainment/status.js";
import type { NearestStep } from "./nearest-step.js";
import type { ReadFact } from "./read-fact.js";
import type { TierLine } from "./tier-line.js";

/** How an item's points were reckoned. */
export type Reckoning =
  | { readonly by: "arithmetic"; readonly steps: readonly string[] }
  /** A share held between limits; `line` is how it was come by. */
  | {
      readonly by: "holding";
      readonly line?: string;
      readonly of: string;
      readonly full: string;
      readonly share: string;
      readonly points: string;
    }
  | { readonly by: "tiers"; readonly tiers: TierLine; readonly line: string }
  /** So many parts, each worth the same. */
  | {
      readonly by: "parts";
      readonly step: string;
      readonly parts: string;
      readonly line: string;
      readonly held?: string;
    }
  /** What several sources gave, taken together, or several scores of one. */
  | { readonly by: "taken"; readonly how: TakeKey; readonly parts: readonly TakenPart[] }
  /** Shares of several items taken together. */
  | {
      readonly by: "shares";
      readonly rule: Exclude<CombiningRule, "sum">;
      readonly parts: readonly { readonly item: string; readonly share: string; readonly weight?: string }[];
      readonly share: string;
      readonly line: string;
    }
  /** The row of a table, and how the rule in it reckons. */
  | { readonly by: "row"; readonly row?: number; readonly then?: Reckoning }
  | { readonly by: "step"; readonly of: string; readonly step?: number; readonly nearest?: NearestStep }
  | { readonly by: "condition"; readonly holds: boolean }
  | { readonly by: "status"; readonly status: Status }
  | {
      readonly by: "score";
      readonly source: string;
      readonly level?: string;
      readonly on?: string;
      readonly reason?: string;
    };

/** What one source gave. */
export interface TakenPart {
  readonly source: string;
  readonly points: string;
  readonly share?: string;
  readonly several?: { readonly by: "mean" | "least" | "sum"; readonly points: readonly string[] };
  readonly keys?: readonly { readonly key: string; readonly points: string }[];
  readonly then?: Reckoning;
}

/** What was done to points after the rule. */
export type Change =
  | { readonly by: "veto"; readonly from: string }
  | { readonly by: "floor" | "cap"; readonly limit: string; readonly from: string }
  | { readonly by: "rounding"; readonly from: string; readonly to: string };

export interface ItemFact {
  readonly item: string;
  readonly full: string;
  readonly extra: boolean;
}

/** Units that are level with one, the first of them by name, and how many more. */
export interface Equals {
  readonly named: readonly string[];
  readonly more: number;
}

/** What a veto did, in the words of its scheme. */
export type EffectFact =
  | { readonly effect: "grade" | "gradeAtMost"; readonly grade: string }
  | { readonly effect: "gradeDown"; readonly by: number; readonly from: string; readonly to: string }
  /** `uncounted`: those of which nothing is left to take, as they do not count. */
  | { readonly effect: "zero"; readonly items: readonly string[]; readonly uncounted: readonly string[] }
  | { readonly effect: "subtract" | "score"; readonly amount: string }
  /** Of a unit that has no total, or no grade, to act on. */
  | { readonly effect: "no-total" | "no-grade" };

interface GapFact {
  readonly item: string;
  readonly between: readonly [SourceGave, SourceGave];
  readonly gap: string;
  readonly limit: { readonly above: string } | { readonly missing: MissingReason };
}

interface LateFact {
  readonly step: string;
  readonly source: string;
  readonly due: string;
  /** The last of the days on which they came. */
  readonly on: string;
  readonly items: Equals;
  /** Of which of them the points are made of what came late. */
  readonly counted: "all" | Equals;
}

interface SourceGave {
  readonly source: string;
  readonly points: string;
}

interface ScoredFact {
  readonly district: string;
  readonly window: string;
  readonly score: string;
  readonly full: string;
  /** The score before rounding, where that changed it. */
  readonly exact?: string;
  readonly place: number;
  readonly among?: string;
  readonly of: number;
  readonly tiedWith: Equals;
  readonly grade?: string;
}

/** How many places of a grade were given out, and of how many units a veto or a gate took the grade afterwards. */
export interface PlacesGiven {
  readonly places: number;
  readonly given: number;
  readonly lost?: number;
}

/** A grade that the score would have allowed. */
type PassedFact = { readonly grade: string } & (
  | { readonly because: "condition"; readonly read: readonly ReadFact[] }
  | ({ readonly because: "places" } & PlacesGiven)
  | { readonly because: "tied"; readonly places: number }
);

/** What cannot be told: a veto, a gate or the condition of a grade. */
export type OpenFact =
  | { readonly by: "veto" | "gate"; readonly reason: string }
  | { readonly by: "grade"; readonly grade: string };

/** How assessments are put into one language: whole sentences, each closed. */
export interface AssessmentPhrases {
  readonly scored: (fact: ScoredFact) => string;
  readonly unscored: (
    district: string,
    window: string,
    missing: readonly string[],
    grade: string | undefined,
  ) => string;
  readonly elsewhere: (district: string, window: string, scheme: string) => string;
  /** Equals that further figures told apart. */
  readonly apart: (others: Equals, figures: readonly string[]) => string;
  readonly passedOver: (fact: PassedFact) => string;
  readonly gate: (reason: string, read: readonly ReadFact[], grades: readonly string[]) => string;
  readonly late: (fact: LateFact) => string;
  readonly selfGap: (fact: GapFact) => string;
  readonly veto: (reason: string, read: readonly ReadFact[], effects: readonly EffectFact[]) => string;
  /** How the total is made of the points at the top, where it is not their plain sum. */
  readonly total: (arithmetic: string) => string;
  readonly withoutVetoes: (score: string | undefined, grade: string | undefined, several: boolean) => string;
  readonly unsettled: (
    open: OpenFact,
    missing: MissingReason,
    of: "condition" | "amount",
    read: readonly ReadFact[],
  ) => string;
  readonly earned: (
    item: ItemFact,
    points: string,
    lost: string,
    reckoning: Reckoning | undefined,
    changes: readonly Change[],
    read: readonly ReadFact[],
  ) => string;
  readonly notApplicable: (
    item: ItemFact,
    treatment: "full" | "zero" | "rescale" | "section",
    /** Who says so. */
    source: string | undefined,
    changes: readonly Change[],
    read: readonly ReadFact[],
  ) => string;
  readonly noEvidence: (
    item: ItemFact,
    treatment: "zero" | "veto" | "noScore" | "rescale" | "section",
    reason: MissingReason,
    changes: readonly Change[],
    read: readonly ReadFact[],
  ) => string;
  /** Scores that people gave an item whose own rule stands; `points` of those given in points. */
  readonly unheard: (scores: readonly { readonly source: string; readonly points?: string }[]) => string;
  /** `others`: some items were told before. */
  readonly fullPoints: (count: number, others: boolean) => string;
}
