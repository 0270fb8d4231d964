/**
 * Plans, metrics, targets, districts, periods and amounts: what the data looks like, and how it is checked.
 *
 * @packageDocumentation
 */

export { type Agency, type Responsibility, type Role, ROLES } from "./agency.js";
export { type AmountFormat, compareAmounts, type ExactAmount, formatAmount } from "./amount.js";
export { AMOUNT_FAULTS, type AmountFault, type AmountInput } from "./amount-text.js";
export { checkDistricts, parseDistricts } from "./check-districts.js";
export { checkJudgements, type JudgementReading } from "./check-judgements.js";
export { checkPlan, parsePlan } from "./check-plan.js";
export { checkRegister, parseRegister } from "./check-register.js";
export { checkTarget } from "./check-target.js";
export { dayOf } from "./day.js";
export { decimal } from "./decimal.js";
export {
  childrenOf,
  type District,
  type DistrictForest,
  type DistrictInput,
  type Districts,
  leavesOf,
  parentOf,
  treeOf,
} from "./district.js";
export {
  type Discrepancy,
  DISCREPANCY_CODES,
  type DiscrepancyCode,
  type Finding,
  FINDING_CODES,
  type FindingCode,
  type FindingFacts,
  METRIC_TRAITS,
  type ImplausibleFigure,
  IMPLAUSIBLE_FIGURES,
  type MetricTrait,
  RECONCILIATION_CODES,
  type ReconciliationCode,
  REVIEW_CODES,
  type ReviewCode,
  SEVERITIES,
  type Severity,
} from "./finding.js";
export type {
  AgencyId,
  Amount,
  Day,
  DistrictId,
  DomainId,
  GradeId,
  ItemId,
  Label,
  MetricId,
  Period,
  PlanId,
  Proven,
  SchemeId,
  RegisterId,
  SourceId,
  TargetId,
  TaskId,
} from "./label.js";
export {
  type Accrual,
  ACCRUALS,
  acrossOf,
  type AmountMetric,
  type Counting,
  type Direction,
  DIRECTIONS,
  type IndexMetric,
  type Metric,
  METRIC_KINDS,
  type MetricKind,
  type MilestoneMetric,
  type Operator,
  OPERATORS,
  OPERATORS_OF,
  operatorsCombine,
  type OrdinalMetric,
  overOf,
  type Range,
  rangeOf,
  type RatioMetric,
  type RegisterCount,
  type RegisterShare,
} from "./metric.js";
export {
  type Judgement,
  NOT_REACHED,
  OBSERVATION_STATUSES,
  type ObservationInput,
  type ObservationStatus,
} from "./observation.js";
export {
  comparePeriods,
  firstDayOf,
  lastDayOf,
  lengthOf,
  PERIOD_LENGTHS,
  periodContains,
  type PeriodLength,
  periodsOf,
  previousPeriod,
  sameLastYear,
  shortestPeriod,
} from "./period.js";
export {
  DOCUMENT_RELATIONS,
  type DocumentRelation,
  type Domain,
  type Plan,
  PLAN_FORMAT,
  type PlanDocument,
  type PlanInput,
  type Task,
} from "./plan.js";
export {
  type Checked,
  NOT_APPORTIONABLE,
  NOT_PASSED_ON,
  type NotApportionable,
  type NotPassedOn,
  type Path,
  type Problem,
  type ProblemCode,
  type ProblemFacts,
  type Problems,
  problemsAt,
  ProblemsError,
} from "./problem.js";
export {
  type Base,
  type Baseline,
  baseOf,
  BASES,
  type Bound,
  BOUND_KEYS,
  type BoundKey,
  boundKeyOf,
  type ClauseSource,
  type Commitment,
  COMMITMENTS,
  DISTRICT_GROUPS,
  type DistrictGroup,
  type FiledBounds,
  type GroupTarget,
  type InEvery,
  type JudgedTarget,
  type Measure,
  MEASURE_KEYS,
  measureKeyOf,
  type MeasureKey,
  type MeasuredTarget,
  type OnceBy,
  type ParentTarget,
  type Recurrence,
  RECURRENCES,
  type Schedule,
  type Target,
  type TargetDistricts,
  type TargetGroup,
  type TargetInput,
} from "./target.js";
export { reviewPlan } from "./review-plan.js";
export {
  FIELD_TYPES,
  type FieldType,
  type Register,
  REGISTER_FORMAT,
  type RegisterEntry,
  type RegisterField,
  type RegisterInput,
} from "./register.js";
export { type Locale, LOCALES, type Text, textIn } from "./text.js";
export { ROUNDING_MODES, type RoundingMode } from "../internal/rounding.js";
export {
  type Arithmetic,
  type Condition,
  type Counted,
  COUNTED_KEYS,
  type CountedKey,
  type CountSource,
  DAY_READINGS,
  type DayReading,
  type DaySource,
  type DistrictReference,
  type Group,
  GROUP_WORDS,
  type GroupWord,
  ITEM_READINGS,
  type ItemReading,
  type ItemSource,
  type ItsSource,
  type Limits,
  type MetricSource,
  PEER_FOLDS,
  type PeerFold,
  type Peers,
  RESULT_READINGS,
  type ResultReading,
  type ResultSource,
  SOURCE_KEYS,
  type SourceKey,
  TARGET_READINGS,
  type TargetReading,
  type TargetSource,
  type UnitSource,
  type Value,
  type ValueSource,
} from "./value.js";
export { type Duration, DURATION_UNITS, type DurationUnit } from "./duration.js";
