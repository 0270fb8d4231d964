import type { Agency, Responsibility } from "./agency.js";
import type { Day, DistrictId, DomainId, Period, PlanId, Proven, TargetId, TaskId } from "./label.js";
import type { Metric } from "./metric.js";
import type { Target, TargetInput } from "./target.js";
import type { Text } from "./text.js";

/** What a document has to do with a plan: it is the plan, the plan carries it out, names it, or takes its place. */
export const DOCUMENT_RELATIONS = ["own", "implements", "cites", "replaces"] as const;
/** One of {@link DOCUMENT_RELATIONS}. */
export type DocumentRelation = (typeof DOCUMENT_RELATIONS)[number];

/** A published document, 文件. */
export interface PlanDocument {
  readonly relation: DocumentRelation;
  readonly title: Text;
  /** 文号, `浙政办发〔2013〕34号`. */
  readonly number?: string;
  readonly issuer?: Text;
  /** 成文日期, the day it was issued. */
  readonly issuedOn?: Day;
  /** 发布日期, the day its text was published, which may be years later. */
  readonly publishedOn?: Day;
}

/** A field of quality work, 领域. */
export interface Domain {
  readonly id: DomainId;
  readonly name: Text;
}

/** A numbered thing to do, 任务. */
export interface Task {
  readonly id: TaskId;
  /** The number as printed, `(十七)`. */
  readonly ordinal?: string;
  readonly title: Text;
  readonly clause: string;
  readonly domain?: DomainId;
  readonly responsibilities: readonly Responsibility[];
  /** The list of agencies ends in 等 or 各…: others take part who are not named. */
  readonly open?: true;
  readonly due?: Period;
  /** The targets that its clause sets. */
  readonly targets?: readonly TargetId[];
  /** The task this one is a numbered part of. */
  readonly parent?: TaskId;
  /** What a reader should know of how it was read. */
  readonly note?: Text;
}

/** The version of the plan format this package reads and writes. */
export const PLAN_FORMAT = "quality-plan/1";

/** A plan as it is written, `quality-plan/1`: JSON, not yet checked. Amounts are texts here, `"90"`; `checkPlan` reads numbers too. */
export interface PlanInput {
  readonly format: typeof PLAN_FORMAT;
  readonly id: PlanId;
  readonly title: Text;
  /** The district whose plan it is. */
  readonly district: DistrictId;
  readonly period: Period;
  readonly documents?: readonly PlanDocument[];
  readonly domains?: readonly Domain[];
  readonly agencies?: readonly Agency[];
  readonly metrics: readonly Metric[];
  readonly targets: readonly TargetInput[];
  readonly tasks?: readonly Task[];
}

/**
 * A checked plan, 规划: plain data in its normal form. Amounts and periods are in their shortest writing, every id it
 * names exists. `JSON.stringify` writes it, `parsePlan` reads it back the same.
 */
export interface Plan extends Omit<PlanInput, "targets">, Proven<"plan"> {
  readonly targets: readonly Target[];
}
