import { type AttainExactly, exactlyIn } from "../attainment/attain-exactly.js";
import { type AttainmentContext, contextOf } from "../attainment/context.js";
import type { ExactAttainment } from "../attainment/exact-attainment.js";
import type { Values } from "../attainment/values.js";
import type { Answer } from "../condition/reading.js";
import { existing } from "../internal/assert.js";
import type { Rational } from "../internal/rational.js";
import { writeAmount } from "../model/amount.js";
import { type DistrictForest, parentOf, positionsIn } from "../model/district.js";
import type { Day, DistrictId, ItemId, MetricId, Period, TargetId } from "../model/label.js";
import type { Metric } from "../model/metric.js";
import type { Judgement } from "../model/observation.js";
import type { Plan } from "../model/plan.js";
import type { Target } from "../model/target.js";
import type { MetricSource, TargetSource } from "../model/value.js";
import { writeCell } from "../rollup/read-cell.js";
import type { MissingReason } from "./reason.js";
import type { Score } from "./scores.js";
import type { EvidenceRead } from "./trace.js";

/** What a round is assessed on, looked up by id: made once for many units. */
export interface RoundEvidence {
  readonly values: Values;
  readonly districts: DistrictForest;
  readonly window: Period;
  readonly metrics: ReadonlyMap<MetricId, Metric>;
  /** Each target with the plan it is of. */
  readonly targets: ReadonlyMap<TargetId, { readonly target: Target; readonly context: AttainmentContext }>;
  readonly scores: ReadonlyMap<DistrictId, ReadonlyMap<ItemId, readonly Score[]>>;
  /** How targets stand, by plan and district, each worked out once. */
  readonly attained: Map<AttainmentContext, Map<DistrictId, AttainExactly>>;
}

export interface EvidenceParts {
  readonly plans: readonly Plan[];
  /** The metrics of the values: a scheme may be assessed without the plan it took them from. */
  readonly definitions: readonly Metric[];
  readonly values: Values;
  readonly districts: DistrictForest;
  readonly scores: readonly Score[];
  readonly judgements: readonly Judgement[];
  readonly window: Period;
  readonly asOf: Day;
}

export function gatherEvidence(parts: EvidenceParts): RoundEvidence {
  const { plans, values, judgements, asOf } = parts;
  const metrics = new Map(
    [...parts.definitions, ...plans.flatMap((plan) => plan.metrics)].map((metric) => [metric.id, metric]),
  );
  const targets = new Map<TargetId, { readonly target: Target; readonly context: AttainmentContext }>();
  for (const plan of plans) {
    const context = contextOf(plan, values, judgements, asOf);
    for (const target of plan.targets) targets.set(target.id, { target, context });
  }
  const scores = new Map<DistrictId, Map<ItemId, Score[]>>();
  for (const score of parts.scores) {
    if (score.on !== undefined && score.on > asOf) continue;
    const ofUnit = scores.get(score.district) ?? new Map<ItemId, Score[]>();
    scores.set(score.district, ofUnit);
    ofUnit.set(score.item, [...(ofUnit.get(score.item) ?? []), score]);
  }
  return {
    values,
    districts: parts.districts,
    window: parts.window,
    metrics,
    targets,
    scores,
    attained: new Map(),
  };
}

type Found = Answer<MissingReason, EvidenceRead>;

/** `self`, `parent` or an id, as seen from a unit; undefined where there is none above. */
function districtAt(
  reference: DistrictId | undefined,
  unit: DistrictId,
  evidence: RoundEvidence,
): DistrictId | undefined {
  if (reference === undefined || reference === "self") return unit;
  if (reference !== "parent") return reference;
  return positionsIn(evidence.districts).has(unit) ? parentOf(evidence.districts, unit) : undefined;
}

/** A metric's value in the window, for a unit. */
export function readMetric(source: MetricSource, unit: DistrictId, evidence: RoundEvidence): Found {
  const { values, window } = evidence;
  const { metric, period = window } = source;
  const district = districtAt(source.district, unit, evidence);
  const unread = (reason: MissingReason): Found => ({
    reading: { kind: "unknown", reason },
    input: { kind: "metric", metric, district: district ?? unit, period, reason },
  });
  if (district === undefined) return unread("no-parent");
  if (!values.knowsMetric(metric)) return unread("unknown-metric");
  if (!values.knowsDistrict(district)) return unread("unknown-district");
  const cell = values.cell({ metric, district, period });
  const input: EvidenceRead = { kind: "metric", cell: writeCell(cell) };
  if (cell.evidence === "none") return { reading: { kind: "unknown", reason: cell.reason }, input };
  const definition = evidence.metrics.get(metric);
  return { reading: amountOrLevel(cell.value, definition), input };
}

function amountOrLevel(value: Rational, metric: Metric | undefined): Exclude<Found["reading"], { kind: "unknown" }> {
  return metric?.kind === "ordinal"
    ? { kind: "level", place: value, levels: metric.levels }
    : { kind: "amount", amount: value };
}

/** How a target stands for a unit, or a figure of it. */
export function readTarget(source: TargetSource, unit: DistrictId, evidence: RoundEvidence): Found {
  const { target, context } = existing(evidence.targets.get(source.target), "targets were looked for before");
  const district = districtAt(source.district, unit, evidence);
  const plan = context.plan.id;
  if (district === undefined) {
    const input: EvidenceRead = {
      kind: "target",
      plan,
      target: target.id,
      district: unit,
      read: source.read,
      status: "no-evidence",
      reason: "no-parent",
    };
    return { reading: { kind: "unknown", reason: "no-parent" }, input };
  }
  const attainment = attained(evidence, context, district)(target);
  const reading = readingOf(attainment, source, context.metrics.get(target.kind === "measured" ? target.metric : ""));
  const figures = attainment.kind === "measured" && "figures" in attainment ? attainment.figures : undefined;
  const input: EvidenceRead = {
    kind: "target",
    plan,
    target: target.id,
    district,
    read: source.read,
    status: attainment.status,
    ...(reading.kind === "amount" ? { amount: writeAmount(reading.amount) } : {}),
    ...(figures === undefined ? {} : { value: writeAmount(figures.value) }),
    ...(figures?.required === undefined ? {} : { required: writeAmount(figures.required) }),
    ...(reading.kind === "unknown" ? { reason: reading.reason } : {}),
  };
  return { reading, input };
}

function attained(evidence: RoundEvidence, context: AttainmentContext, district: DistrictId): AttainExactly {
  const ofPlan = evidence.attained.get(context) ?? new Map<DistrictId, AttainExactly>();
  evidence.attained.set(context, ofPlan);
  const known = ofPlan.get(district) ?? exactlyIn(context, district);
  ofPlan.set(district, known);
  return known;
}

function readingOf(attainment: ExactAttainment, { read }: TargetSource, metric: Metric | undefined): Found["reading"] {
  if (attainment.status === "no-evidence") {
    return { kind: "unknown", reason: "reason" in attainment ? attainment.reason : "members-without-evidence" };
  }
  if (read === "status") {
    return attainment.status === "unjudged"
      ? { kind: "unknown", reason: "unjudged" }
      : { kind: "word", word: attainment.status };
  }
  const figures = existing(
    "figures" in attainment ? attainment.figures : undefined,
    "figures are read of measured targets",
  );
  const figure = figures[read];
  if (figure === undefined) {
    return { kind: "unknown", reason: read === "value" ? "not-reported" : (figures.absent[read] ?? "not-for-kind") };
  }
  return read === "value" || read === "required" ? amountOrLevel(figure, metric) : { kind: "amount", amount: figure };
}
