import type { Amount, Day, DistrictId, MetricId, Period, PlanId, TargetId } from "../model/label.js";
import type { Operator } from "../model/metric.js";
import type { Status } from "../model/target-status.js";
import type { PeerFold, TargetReading } from "../model/value.js";
import type { Cell, Coverage } from "../rollup/cell.js";
import type { QuestionReason } from "./reason.js";

/** A metric's value; `reason` where the evidence knows nothing of the metric or the district. */
export type MetricEvidence = {
  readonly kind: "metric";
} /** `over`: how its parts were taken together, where not by the metric's own operator. */ & (
  | { readonly cell: Cell; readonly over?: Operator }
  | {
      readonly metric: MetricId;
      readonly district: DistrictId;
      readonly period: Period;
      readonly reason: QuestionReason;
    }
);

/** How a target stands, and what was read of it. */
export interface TargetEvidence {
  readonly kind: "target";
  readonly plan: PlanId;
  readonly target: TargetId;
  readonly district: DistrictId;
  readonly read: TargetReading;
  readonly status: Status;
  /** Where not everybody reported what it follows from. */
  readonly provisional?: true;
  /** Where what was read can still change, be the status final or not: the figure of a target whose deadline is not past, or that is not all in. */
  readonly mayChange?: true;
  /** The figure that was read. */
  readonly amount?: Amount;
  /** Of a target on a metric: what it came to, and what was required. */
  readonly value?: Amount;
  readonly required?: Amount;
  /** Why there is nothing to read. */
  readonly reason?: QuestionReason;
  /** Where it was read as it stood on an earlier day. */
  readonly asOf?: Day;
}

/** A value that several districts gave, taken together. */
export interface PeersEvidence<Why extends string = QuestionReason> {
  readonly kind: "peers";
  readonly fold: PeerFold;
  readonly subject: { readonly metric: MetricId } | { readonly target: TargetId; readonly read: TargetReading };
  /** How many districts there are, and how many of them have a value. */
  readonly of: number;
  readonly known: number;
  /** How much of what was expected of those with a value is in, where that is not all. */
  readonly reports?: Coverage;
  /** Of a target, where it stands provisionally in one of them, or what was read can still change. */
  readonly provisional?: true;
  readonly value?: Measured;
  readonly reason?: Why;
}

/** What a value came to: an amount, or a level or status. */
export type Measured = { readonly amount: Amount } | { readonly word: string };

/** Something that a bound of a plan was worked out from. */
export type QuestionRead = MetricEvidence | TargetEvidence | PeersEvidence;
