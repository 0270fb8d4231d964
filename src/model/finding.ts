import type {
  AgencyId,
  Amount,
  Day,
  DistrictId,
  DomainId,
  MetricId,
  Period,
  PlanId,
  TargetId,
  TaskId,
} from "./label.js";
import type { Path } from "./problem.js";
import type { BoundKey, Commitment, MeasureKey } from "./target.js";

/** How much a finding matters: worth knowing, weak, wrong. */
export const SEVERITIES = ["note", "weak", "wrong"] as const;
/** One of {@link SEVERITIES}. */
export type Severity = (typeof SEVERITIES)[number];

/** Findings of a rollup: figures that are there twice and do not agree. */
export const DISCREPANCY_CODES = [
  "own-differs-from-children",
  "reported-differs-from-parts",
  "breakdown-differs-from-total",
] as const;
/** One of {@link DISCREPANCY_CODES}. */
export type DiscrepancyCode = (typeof DISCREPANCY_CODES)[number];

/** Findings of the review of a plan. */
export const REVIEW_CODES = [
  "no-deadline",
  "outside-plan-period",
  "due-before-issue",
  "baseline-not-before-deadline",
  "task-after-target",
  "base-of-other-length",
  "pooled-over-years",
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
  "implausible-figure",
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

/** Findings of a reconciliation: what keeps the plans below from carrying out the plan above. */
export const RECONCILIATION_CODES = [
  "target-not-taken",
  "district-without-target",
  "plan-takes-nothing",
  "plan-is-its-own-parent",
  "points-to-nothing",
  "taken-twice",
  "kind-differs",
  "metric-differs",
  "measure-differs",
  "rhythm-differs",
  "window-differs",
  "fewer-periods",
  "group-differs",
  "sum-falls-short",
  "sum-exceeds",
  "looser-bound",
  "bound-on-other-side",
  "bound-not-comparable",
  "later-deadline",
  "weaker-commitment",
  "commitment-dropped",
] as const;
/** One of {@link RECONCILIATION_CODES}. */
export type ReconciliationCode = (typeof RECONCILIATION_CODES)[number];

/** What there is to find; a code never changes its meaning. */
export const FINDING_CODES = [...DISCREPANCY_CODES, ...REVIEW_CODES, ...RECONCILIATION_CODES] as const;
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

/** A target, and nothing more to tell of it. */
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

/** How a plan below takes up a target of the plan above; the path leads into the plan below. */
interface InPlan extends OfTarget {
  readonly plan: PlanId;
  readonly district: DistrictId;
}

/** Why an amount is hardly meant: a count below zero or not whole, a share of a hundred that is written as a part of one. */
export const IMPLAUSIBLE_FIGURES = ["count-below-zero", "count-in-parts", "part-of-one"] as const;
/** One of {@link IMPLAUSIBLE_FIGURES}. */
export type ImplausibleFigure = (typeof IMPLAUSIBLE_FIGURES)[number];

/** What the plan above says, and what the plan below. */
interface Stated {
  readonly stated: { readonly expected: string; readonly found: string };
}

/** An amount of the plan above, and what comes of it below. */
interface Reckoned extends OfTarget {
  readonly metric: MetricId;
  readonly amounts: { readonly expected: Amount; readonly found: Amount };
}

/** In what two metrics that should be one can differ. */
export const METRIC_TRAITS = ["id", "kind", "unit", "direction", "accrual", "per", "across", "over", "levels"] as const;
/** One of {@link METRIC_TRAITS}. */
export type MetricTrait = (typeof METRIC_TRAITS)[number];

/** What a finding of each code tells, beside its severity and path. */
export interface FindingFacts {
  readonly "own-differs-from-children": TwoFigures;
  readonly "reported-differs-from-parts": TwoFigures;
  readonly "breakdown-differs-from-total": TwoFigures;
  /** No schedule; `until` is the end of a plan of several years, which stands in. Absent: the plan has none either. */
  readonly "no-deadline": OfTarget & { readonly until?: Day };
  /** A target's deadline or a task's lies before the plan begins, or after it ends. */
  readonly "outside-plan-period": { readonly period: Period; readonly planPeriod: Period };
  /** The deadline had passed when the document was issued. */
  readonly "due-before-issue": OfTarget & { readonly due: Day; readonly issuedOn: Day };
  readonly "baseline-not-before-deadline": OfTarget & { readonly period: Period; readonly due: Day };
  /** A total's base is not as long as the period it is judged for; `instead` is the one that ends like it and is. */
  readonly "base-of-other-length": OfTarget & {
    readonly metric: MetricId;
    readonly base: Period;
    readonly window: Period;
    readonly instead?: Period;
  };
  /** A rate, or a mean, of more than a year puts all its years together; `lastYear` is the last of them, which is more often meant. */
  readonly "pooled-over-years": OfTarget & {
    readonly metric: MetricId;
    readonly window: Period;
    readonly lastYear?: Period;
  };
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
  /** An amount that the metric can have and hardly will. */
  readonly "implausible-figure": OfTarget & {
    readonly metric: MetricId;
    readonly amount: Amount;
    readonly because: ImplausibleFigure;
  };
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
  readonly "target-not-taken": OfTarget;
  /** The target binds the district, or is a limit for all together, and its plan has no target that carries it out. */
  readonly "district-without-target": OfTarget & { readonly district: DistrictId };
  readonly "plan-takes-nothing": { readonly plan: PlanId; readonly district: DistrictId };
  readonly "plan-is-its-own-parent": { readonly plan: PlanId };
  /** `target` is what the plan below names, and the plan above does not have. */
  readonly "points-to-nothing": InPlan;
  /** Several targets of one district carry out the same one: whether they add up, nobody can tell. */
  readonly "taken-twice": OfTarget & { readonly district: DistrictId; readonly times: number };
  readonly "kind-differs": InPlan & Stated;
  readonly "metric-differs": InPlan & Stated & { readonly trait: MetricTrait };
  readonly "measure-differs": InPlan & Stated;
  /** Once, or again and again. */
  readonly "rhythm-differs": InPlan & Stated;
  /** Figures of periods that differ do not add up and do not compare. */
  readonly "window-differs": InPlan & Stated;
  /** It asks for every period of `expected`, and is taken for those of `found`. */
  readonly "fewer-periods": InPlan & Stated;
  readonly "group-differs": InPlan & Stated;
  readonly "sum-falls-short": Reckoned;
  readonly "sum-exceeds": Reckoned;
  /** The amounts of the measure, or levels, at the end where the plan below is looser. */
  readonly "looser-bound": InPlan & Stated & { readonly metric: MetricId; readonly measure: MeasureKey };
  /** The plan below limits what the plan above asks for, or the other way round. */
  readonly "bound-on-other-side": InPlan & Stated;
  /** One of the two is read from the evidence, or binds others than the district itself. */
  readonly "bound-not-comparable": InPlan;
  readonly "later-deadline": InPlan & Stated;
  readonly "weaker-commitment": InPlan & Stated;
  readonly "commitment-dropped": InPlan & { readonly commitment: Commitment };
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
