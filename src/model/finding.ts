import type { AgencyId, Amount, Day, DistrictId, DomainId, MetricId, Period, TargetId, TaskId } from "./label.js";
import type { Path } from "./problem.js";
import type { BoundKey, Commitment } from "./target.js";

/** How much a finding matters: worth knowing, weak, wrong. */
export const SEVERITIES = ["note", "weak", "wrong"] as const;
/** One of {@link SEVERITIES}. */
export type Severity = (typeof SEVERITIES)[number];

/** Findings of a rollup: figures that are there twice and do not agree. */
export const DISCREPANCY_CODES = ["own-differs-from-children", "reported-differs-from-parts"] as const;
/** One of {@link DISCREPANCY_CODES}. */
export type DiscrepancyCode = (typeof DISCREPANCY_CODES)[number];

/** Findings of the review of a plan. */
export const REVIEW_CODES = [
  "no-deadline",
  "outside-plan-period",
  "due-before-issue",
  "baseline-not-before-deadline",
  "task-after-target",
  "no-agency",
  "several-leads",
  "no-lead",
  "two-roles",
  "directive-to-nobody",
  "unused-agency",
  "unused-metric",
  "unused-domain",
  "same-name",
  "no-tolerance",
  "against-direction",
  "asks-nothing",
  "no-baseline-named",
  "word-and-commitment-differ",
  "group-of-one",
  "contradicting-bounds",
  "implied-by-other",
  "later-asks-less",
  "part-above-whole",
] as const;
/** One of {@link REVIEW_CODES}. */
export type ReviewCode = (typeof REVIEW_CODES)[number];

/** What there is to find; a code never changes its meaning. */
export const FINDING_CODES = [...DISCREPANCY_CODES, ...REVIEW_CODES] as const;
/** One of {@link FINDING_CODES}. */
export type FindingCode = (typeof FINDING_CODES)[number];

/** Two figures for one thing that do not agree. */
interface TwoFigures {
  readonly metric: MetricId;
  readonly district: DistrictId;
  readonly period: Period;
  /** What the parts give, and what was reported. */
  readonly amounts: { readonly expected: Amount; readonly found: Amount };
}

/** A target of the plan, and nothing more to tell of it. */
interface OfTarget {
  readonly target: TargetId;
}

/** Two targets that speak of the same figure: the one found, and the one it is held against. */
interface OfTwoTargets {
  readonly target: TargetId;
  readonly metric: MetricId;
  readonly other: TargetId;
}

/** A target's or a task's list of agencies; of which of the two, the finding says. */
interface OfAgencies {
  readonly agencies: readonly AgencyId[];
}

/** What a finding of each code tells, beside its severity and path. */
export interface FindingFacts {
  readonly "own-differs-from-children": TwoFigures;
  readonly "reported-differs-from-parts": TwoFigures;
  /** No schedule; `until` is the end of a plan of several years, which stands in. Absent: the plan has none either. */
  readonly "no-deadline": OfTarget & { readonly until?: Day };
  /** A target's deadline or a task's lies before the plan begins, or after it ends. */
  readonly "outside-plan-period": { readonly period: Period; readonly planPeriod: Period };
  /** The deadline had passed when the document was issued. */
  readonly "due-before-issue": OfTarget & { readonly due: Day; readonly issuedOn: Day };
  readonly "baseline-not-before-deadline": OfTarget & { readonly period: Period; readonly due: Day };
  /** A task is due later than the target it serves. */
  readonly "task-after-target": OfTarget & { readonly task: TaskId; readonly period: Period; readonly due: Day };
  /** A target or a task is nobody's; where neither is named, all of the plan's. */
  readonly "no-agency": Readonly<Record<never, never>>;
  readonly "several-leads": OfAgencies;
  /** Who helps is named, and not whom. */
  readonly "no-lead": OfAgencies;
  readonly "two-roles": { readonly agency: AgencyId };
  /** Asked of others, and no others are named. */
  readonly "directive-to-nobody": OfTarget;
  readonly "unused-agency": { readonly agency: AgencyId };
  readonly "unused-metric": { readonly metric: MetricId };
  readonly "unused-domain": { readonly domain: DomainId };
  /** Two metrics, or two agencies of one district, bear the same name or alias. */
  readonly "same-name": { readonly noun: "metric" | "agency"; readonly id: string; readonly other: string };
  /** 左右 without a number: what falls short of it somebody has to judge. */
  readonly "no-tolerance": OfTarget;
  /** A ceiling on what is better the higher it is, or a floor under what is better the lower. */
  readonly "against-direction": OfTarget & { readonly metric: MetricId; readonly bound: BoundKey };
  /** Every value that the metric can have satisfies the bound. */
  readonly "asks-nothing": OfTarget & { readonly metric: MetricId };
  /** Counted from a baseline that the plan does not name: the last value before the plan stands in. */
  readonly "no-baseline-named": OfTarget;
  /** The document's word means another commitment than the one given; absent: none is given. */
  readonly "word-and-commitment-differ": OfTarget & {
    readonly word: string;
    readonly meant: Commitment;
    readonly commitment?: Commitment;
  };
  readonly "group-of-one": OfTarget;
  /** No value can satisfy both. */
  readonly "contradicting-bounds": OfTwoTargets;
  /** Whatever satisfies the other satisfies this one too. */
  readonly "implied-by-other": OfTwoTargets;
  /** The other is due earlier and asks for more. */
  readonly "later-asks-less": OfTwoTargets;
  /** A part asks for more than its whole: what the whole asks for, and what the part does. */
  readonly "part-above-whole": OfTarget & {
    readonly metric: MetricId;
    readonly whole: TargetId;
    readonly amounts: { readonly expected: Amount; readonly found: Amount };
  };
}

/** What every finding tells: how much it matters, where, and of which nouns it speaks. */
interface FindingPlace {
  readonly severity: Severity;
  readonly path: Path;
  readonly metric?: MetricId;
  readonly target?: TargetId;
  readonly task?: TaskId;
  readonly agency?: AgencyId;
  readonly district?: DistrictId;
  readonly period?: Period;
}

/** Something legal that a reader should know: the rule that found it, where, and the facts to judge it by. */
export type Finding<Code extends FindingCode = FindingCode> = {
  readonly [One in Code]: { readonly code: One } & FindingFacts[One] & FindingPlace;
}[Code];

/** Two figures of a rollup for one thing that do not agree. */
export type Discrepancy = Finding<DiscrepancyCode>;
