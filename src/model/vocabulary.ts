import type { GradeId, ItemId, MetricId, RegisterId, SchemeId, TargetId } from "./label.js";
import type { Metric } from "./metric.js";
import type { TargetInput } from "./target.js";
import type { Problem } from "./problem.js";
import type { CountedKey, GroupWord, SourceKey } from "./value.js";
import type { ValueType } from "./value-type.js";

/** The types of the fields that things counted have; undefined for a name that is none of them. */
export type Fields = (name: string) => ValueType | undefined;

/** What there is to be read in a place. */
export interface Vocabulary {
  /** The sources that can be asked here; the others are refused. */
  readonly sources: readonly SourceKey[];
  /** What can be counted here. */
  readonly counted: readonly CountedKey[];
  /** The groups of districts that have a word here. */
  readonly groups: readonly GroupWord[];
  /** The metrics of that id which differ in what their values are; more than one, and nobody knows which is meant. */
  readonly metricsOf: (id: MetricId) => readonly Metric[];
  /** All the targets of that id; more than one, and nobody knows which is meant. */
  readonly targetsOf: (id: TargetId) => readonly TargetInput[];
  readonly hasItem: (id: ItemId) => boolean;
  readonly hasTag: (tag: string) => boolean;
  /** The fields of a register's entries; undefined where there is no such register. */
  readonly registerFields: (id: RegisterId) => Fields | undefined;
  /** The grades of a scheme, or of the scheme at hand, worst first; undefined where they are not known here. */
  readonly gradesOf: (scheme: SchemeId | undefined) => readonly GradeId[] | undefined;
  /** The words that a target's status is compared with. */
  readonly statuses: readonly string[];
}

/** Where problems go while a document is read. */
export interface Checking {
  readonly vocabulary: Vocabulary;
  readonly problems: Problem[];
  /** What is at hand inside a `where`, and how deep the counting goes. */
  readonly within?: { readonly fields: Fields; readonly depth: number };
  /** Inside a `run`. */
  readonly running?: true;
}
