export { type Agency, type Responsibility, type Role, ROLES } from "./agency.js";
export { type AmountFormat, compareAmounts, type ExactAmount, formatAmount } from "./amount.js";
export { AMOUNT_FAULTS, type AmountFault, type AmountInput } from "./amount-text.js";
export { checkDistricts, parseDistricts } from "./check-districts.js";
export { checkPlan, parsePlan } from "./check-plan.js";
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
  SourceId,
  TargetId,
  TaskId,
} from "./label.js";
export {
  type Accrual,
  ACCRUALS,
  acrossOf,
  type AmountMetric,
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
  type GroupTarget,
  type JudgedTarget,
  type Measure,
  type MeasuredTarget,
  type Schedule,
  type Target,
  type TargetDistricts,
  type TargetInput,
} from "./target.js";
export { reviewPlan } from "./review-plan.js";
export { type Locale, LOCALES, type Text, textIn } from "./text.js";
export { ROUNDING_MODES, type RoundingMode } from "../internal/rounding.js";
export {
  type Arithmetic,
  type Condition,
  type DistrictReference,
  ITEM_READINGS,
  type ItemReading,
  type ItemSource,
  type Limits,
  type MetricSource,
  TARGET_READINGS,
  type TargetReading,
  type TargetSource,
  type Value,
  type ValueSource,
} from "./value.js";
