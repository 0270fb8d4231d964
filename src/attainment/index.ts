/**
 * How each target stands as of a day, with its figures; the views of an agency and a domain; two days or years compared.
 *
 * @packageDocumentation
 */

export {
  attain,
  type AttainmentEvidence,
  type AttainOptions,
  attainTarget,
  type AttainTargetOptions,
} from "./attain.js";
export {
  type Attainment,
  type DistrictsAttainment,
  type DistrictsAttainmentIn,
  type Figures,
  type FiguresIn,
  type GroupAttainment,
  type JudgedAttainment,
  type MeasuredAttainment,
  type MeasuredAttainmentIn,
  OPTIONAL_FIGURES,
  type OptionalFigure,
  type PeriodStandingIn,
} from "./attainment.js";
export { type AgencyView, byAgency, type DutyRole } from "./by-agency.js";
export { byDomain, type DomainView } from "./by-domain.js";
export {
  APART,
  type Apart,
  type AttainmentChange,
  compareAttainments,
  type Move,
  MOVES,
} from "./compare-attainments.js";
export type { CountedAs } from "./counted-as.js";
export { deadlineOf } from "./deadline-of.js";
export { PATH_FORMS, type PathForm } from "./path-form.js";
export type { Measured, MetricEvidence, PeersEvidence, QuestionRead, TargetEvidence } from "./evidence-read.js";
export {
  type Absence,
  ABSENT_REASONS,
  type NoEvidence,
  NO_EVIDENCE_REASONS,
  QUESTION_REASONS,
  type QuestionReason,
} from "./reason.js";
export type { TargetStanding, TaskStanding } from "./standing.js";
export { type KnownStatus, type Status, STATUSES, type Tally } from "./status.js";
export {
  ATTAINMENT_RULES,
  type AttainmentRule,
  type AttainmentStep,
  type AttainmentTrace,
  BOUND_SIDES,
  type BoundSide,
  type BoundArithmetic,
  type PathPoint,
} from "./trace.js";
