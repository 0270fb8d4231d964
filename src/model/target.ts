import type { Responsibility } from "./agency.js";
import type { Amount, DistrictId, DomainId, MetricId, Period, Proven, TargetId } from "./label.js";
import type { Text } from "./text.js";

/** What a change or growth is counted from: the period of the same length just before, 上年同期, or the target's baseline. */
export const BASES = ["previous", "sameLastYear", "baseline"] as const;
/** One of {@link BASES}. */
export type Base = (typeof BASES)[number];

/** What of the metric is judged: its level (default), its change in units, or its growth in percent. */
export type Measure = "level" | { readonly change: Base } | { readonly growth: Base };

/** How far a target wants its measure to come. An amount, or for an ordinal metric one of its levels. */
export type Bound =
  | { readonly atLeast: Amount }
  | { readonly atMost: Amount }
  | { readonly above: Amount }
  | { readonly below: Amount }
  | { readonly equals: Amount }
  /** Both ends included. With a direction the near end binds, with none both. */
  | { readonly within: readonly [Amount, Amount] }
  /** At least, or for a falling metric at most. */
  | { readonly reach: Amount }
  /** 左右: at or beyond the amount on the good side, or within the tolerance. */
  | { readonly about: Amount; readonly tolerance?: Amount }
  /** 全部: the whole share, or every item of a milestone. */
  | { readonly all: true };

/** The keys of {@link Bound}, one of which each bound carries. */
export const BOUND_KEYS = ["atLeast", "atMost", "above", "below", "equals", "within", "reach", "about", "all"] as const;
/** One of {@link BOUND_KEYS}. */
export type BoundKey = (typeof BOUND_KEYS)[number];

/** When: judged for the period named, by its last day. */
export interface Schedule {
  readonly by: Period;
}

/** Where a change starts: an observed period, the mean of several, or a value the document prints, which stands over an observed one. */
export interface Baseline {
  readonly period?: Period | readonly Period[];
  readonly value?: Amount;
}

/** How firmly a target is meant: 约束性, 预期性, 力争 and the like, or asked of others. */
export const COMMITMENTS = ["binding", "expected", "aspirational", "directive"] as const;
/** One of {@link COMMITMENTS}. */
export type Commitment = (typeof COMMITMENTS)[number];

/**
 * Which districts must each satisfy a target; absent, the plan's own district alone.
 * `siblings` includes the district itself; a record binds the districts it names, each by its own bound.
 */
export type TargetDistricts =
  | "children"
  | "siblings"
  | "tree"
  | "leaves"
  | readonly DistrictId[]
  | Readonly<Record<DistrictId, Bound>>;

/** The groups of districts that have a word. */
export const DISTRICT_GROUPS = ["children", "siblings", "tree", "leaves"] as const;
/** One of {@link DISTRICT_GROUPS}. */
export type DistrictGroup = (typeof DISTRICT_GROUPS)[number];

/** Where a document says it: the clause, and what a reader should know of how it was read. */
export interface ClauseSource {
  readonly clause: string;
  readonly note?: Text;
}

interface TargetOfAnyKind {
  readonly id: TargetId;
  readonly title?: Text;
  readonly domain?: DomainId;
  readonly commitment?: Commitment;
  /** The document's own word, `力争`. */
  readonly commitmentWord?: string;
  /** What it covers, where the metric does not say. */
  readonly scope?: Text;
  readonly responsibilities?: readonly Responsibility[];
  /** The list of agencies ends in 等 or 各…: others take part who are not named. */
  readonly open?: true;
  /** The target this one is a part of; it never changes a verdict. */
  readonly partOf?: TargetId;
  readonly source: ClauseSource;
}

/** A target on a metric: measure × bound × schedule, 量化目标. */
export interface MeasuredTarget extends TargetOfAnyKind {
  readonly kind: "measured";
  readonly metric: MetricId;
  /** Absent: the level. */
  readonly measure?: Measure;
  readonly bound: Bound;
  /** Absent: the plan's period, whole. */
  readonly schedule?: Schedule;
  readonly baseline?: Baseline;
  readonly districts?: TargetDistricts;
}

/** Targets taken together: all of them, or any one. Stages and alternatives are groups. */
export interface GroupTarget extends TargetOfAnyKind {
  readonly kind: "group";
  readonly of: "all" | "any";
  readonly targets: readonly TargetId[];
}

/** A goal without a measure, 达到国内先进水平: somebody judges it, with a date and a name. */
export interface JudgedTarget extends TargetOfAnyKind {
  readonly kind: "judged";
  readonly statement: Text;
  readonly schedule?: Schedule;
}

/** A target as it is written, before it is checked. */
export type TargetInput = MeasuredTarget | GroupTarget | JudgedTarget;

/** A checked target of a checked plan, 目标. */
export type Target = TargetInput & Proven<"target">;

/**
 * The key a bound carries.
 *
 * @throws TypeError when it carries none of them
 *
 * @example
 * ```ts
 * import { boundKeyOf } from "quality-plan/model";
 *
 * boundKeyOf({ about: "90", tolerance: "2" }); // => "about"
 * ```
 */
export function boundKeyOf(bound: Bound): BoundKey {
  const key = BOUND_KEYS.find((candidate) => candidate in bound);
  if (key === undefined) throw new TypeError(`a bound has one of ${BOUND_KEYS.join(", ")}`);
  return key;
}
