import type { Responsibility } from "./agency.js";
import type { Amount, DistrictId, DomainId, MetricId, Period, PlanId, Proven, TargetId } from "./label.js";
import type { Text } from "./text.js";
import type { Condition, Group, GroupWord, Value } from "./value.js";

/** What a change or growth is counted from: the period of the same length just before, 上年同期, or the target's baseline. */
export const BASES = ["previous", "sameLastYear", "baseline"] as const;
/** One of {@link BASES}. */
export type Base = (typeof BASES)[number];

/**
 * What of the metric is judged: its level (default); its change in units, its growth in percent, how many times its base
 * it is (翻番 is 2), its growth a year on average in percent (年均增长); or its place among districts, 1 the best.
 */
export type Measure =
  | "level"
  | { readonly change: Base }
  | { readonly growth: Base }
  | { readonly factor: Base }
  | { readonly compoundGrowth: Base }
  | { readonly rank: TargetGroup };

/** The words for the measures there are; every measure but the level carries its word as a key. */
export const MEASURE_KEYS = ["level", "change", "growth", "factor", "compoundGrowth", "rank"] as const;
/** One of {@link MEASURE_KEYS}. */
export type MeasureKey = (typeof MEASURE_KEYS)[number];

/** How far a target wants its measure to come: a value, in the unit of the measure. A literal on an ordinal metric is a level. */
export type Bound =
  | { readonly atLeast: Value }
  | { readonly atMost: Value }
  | { readonly above: Value }
  | { readonly below: Value }
  | { readonly equals: Value }
  /** Both ends included. With a direction the near end binds, with none both. */
  | { readonly within: readonly [Value, Value] }
  /** At least, or for a falling metric at most. */
  | { readonly reach: Value }
  /** 左右: at or beyond the value on the good side, or within the tolerance. */
  | { readonly about: Value; readonly tolerance?: Value }
  /** 全部: the whole share, or every item of a milestone. */
  | { readonly all: true };

/** The keys of {@link Bound}, one of which each bound carries. */
export const BOUND_KEYS = ["atLeast", "atMost", "above", "below", "equals", "within", "reach", "about", "all"] as const;
/** One of {@link BOUND_KEYS}. */
export type BoundKey = (typeof BOUND_KEYS)[number];

/** The lengths of period in which a target can recur. */
export const RECURRENCES = ["year", "half", "quarter", "month"] as const;
/** One of {@link RECURRENCES}. */
export type Recurrence = (typeof RECURRENCES)[number];

/** When, once: judged for the period named, by its last day. */
export interface OnceBy {
  readonly by: Period;
}

/** When, again and again: in every such period inside another, the plan's where none is named; or in so many running. */
export interface InEvery {
  readonly every: Recurrence;
  readonly during?: Period;
  /** 连续: any so many periods in succession will do. */
  readonly run?: number;
}

/** When a target has to be satisfied. */
export type Schedule = OnceBy | InEvery;

/** Where a change starts: an observed period, the mean of several, or a value the document prints, which stands over an observed one. */
export interface Baseline {
  readonly period?: Period | readonly Period[];
  readonly value?: Amount;
}

/** How firmly a target is meant: 约束性, 预期性, 力争 and the like, or asked of others. */
export const COMMITMENTS = ["binding", "expected", "aspirational", "directive"] as const;
/** One of {@link COMMITMENTS}. */
export type Commitment = (typeof COMMITMENTS)[number];

/** The groups of districts that a plan can name: a plan knows of no round, so nobody is assessed in it. */
export const DISTRICT_GROUPS = ["children", "siblings", "tree", "leaves"] as const satisfies readonly Exclude<
  GroupWord,
  "assessed"
>[];
/** One of {@link DISTRICT_GROUPS}. */
export type DistrictGroup = (typeof DISTRICT_GROUPS)[number];

/** Districts as a plan names them: a word, their ids, or all of the tree of whom a condition is true. */
export type TargetGroup = DistrictGroup | Exclude<Group, GroupWord>;

/** Each district by the bound that its own plan files for the target, and those that filed none by another, if there is one. */
export interface FiledBounds {
  readonly filed: true;
  readonly otherwise?: Bound;
}

/**
 * Which districts must each satisfy a target; absent, the plan's own district alone.
 * `siblings` includes the district itself; a record binds the districts it names, each by its own bound.
 */
export type TargetDistricts = TargetGroup | FiledBounds | Readonly<Record<DistrictId, Bound>>;

/** The target of a plan above that one carries out. */
export interface ParentTarget {
  readonly plan: PlanId;
  readonly target: TargetId;
}

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
  readonly parent?: ParentTarget;
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
  /** 阶段目标: what is planned to be reached on the way, in the unit of the measure, each by the last day of its period. */
  readonly marks?: Readonly<Record<Period, Amount>>;
  readonly districts?: TargetDistricts;
  /** Of the districts it binds, only those of which this is true. */
  readonly filter?: Condition;
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
  readonly schedule?: OnceBy;
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

/**
 * The word for what a target measures; absent, it is the level.
 *
 * @example
 * ```ts
 * import { measureKeyOf } from "quality-plan/model";
 *
 * measureKeyOf({ growth: "previous" }); // => "growth"
 * measureKeyOf(undefined); // => "level"
 * ```
 */
export function measureKeyOf(measure: Measure | undefined): MeasureKey {
  if (measure === undefined || measure === "level") return "level";
  if ("change" in measure) return "change";
  if ("growth" in measure) return "growth";
  if ("factor" in measure) return "factor";
  return "compoundGrowth" in measure ? "compoundGrowth" : "rank";
}

/**
 * What a target's measure is counted from; a level and a place are counted from nothing.
 *
 * @example
 * ```ts
 * import { baseOf } from "quality-plan/model";
 *
 * baseOf({ factor: "baseline" }); // => "baseline"
 * baseOf({ rank: "siblings" }); // => undefined
 * ```
 */
export function baseOf(measure: Measure | undefined): Base | undefined {
  if (measure === undefined || measure === "level" || "rank" in measure) return undefined;
  if ("change" in measure) return measure.change;
  if ("growth" in measure) return measure.growth;
  return "factor" in measure ? measure.factor : measure.compoundGrowth;
}

/** Whether a target recurs, and in what. */
export function recursIn(schedule: Schedule | undefined): schedule is InEvery {
  return schedule !== undefined && "every" in schedule;
}

/** Whether each district is bound by what its own plan says. */
export function isFiled(districts: TargetDistricts): districts is FiledBounds {
  return typeof districts === "object" && "filed" in districts && districts.filed === true;
}

/** Whether the districts are a group: a word, a list, or those of whom a condition is true. */
export function isGroup(districts: TargetDistricts): districts is TargetGroup {
  return typeof districts === "string" || Array.isArray(districts) || isWhere(districts);
}

/** A district may have the id `where`: what stands at it is then a bound, which no condition looks like. */
export function isWhere(districts: object | string): districts is { readonly where: Condition } {
  if (typeof districts === "string") return false;
  const { where } = districts as { readonly where?: unknown };
  return typeof where === "object" && where !== null && Object.keys(districts).length === 1 && !looksLikeBound(where);
}

function looksLikeBound(value: object): boolean {
  const keys = Object.keys(value);
  return (
    keys.every((key) => key === "tolerance" || BOUND_KEYS.some((bound) => bound === key)) &&
    !("all" in value && Array.isArray(value.all))
  );
}
