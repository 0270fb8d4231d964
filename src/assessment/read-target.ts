import { type AttainExactly, exactlyIn } from "../attainment/attain-exactly.js";
import type { AttainmentContext } from "../attainment/context.js";
import { districtAt } from "../attainment/district-questions.js";
import { figureRead, targetRead } from "../attainment/figure-questions.js";
import type { OfOne, Standpoint } from "../condition/reading.js";
import { existing } from "../internal/assert.js";
import type { DistrictId } from "../model/label.js";
import type { TargetSource } from "../model/value.js";
import type { Found } from "./read-metric.js";
import type { MissingReason } from "./reason.js";
import type { EvidenceRead } from "./trace.js";
import type { RoundEvidence } from "./unit-evidence.js";

/** How a target stands for a district, or a figure of it. */
export function readTarget(
  source: OfOne<TargetSource>,
  unit: DistrictId,
  from: Standpoint,
  evidence: RoundEvidence,
): Found {
  const { target, contextAt } = existing(evidence.targets.get(source.target), "targets were looked for before");
  const here = from.district ?? unit;
  const district = districtAt(evidence.values.parentOf, source.district, here);
  const context = contextAt((source.back ?? 0) + from.back);
  const plan = existing(contextAt(0), "a plan is judged as of the day").plan.id;
  const facts = { kind: "target", plan, target: target.id, read: source.read } as const;
  if (district === undefined || context === undefined) {
    const reason: MissingReason = district === undefined ? "no-parent" : "not-reported";
    const input: EvidenceRead = { ...facts, district: district ?? here, status: "no-evidence", reason };
    return { reading: { kind: "unknown", reason }, input };
  }
  const attainment = attained(evidence, context, district)(target);
  const metric = target.kind === "measured" ? context.metrics.get(target.metric) : undefined;
  const reading = figureRead(attainment, source.read, metric);
  const input: EvidenceRead = {
    ...targetRead({ ...facts, district }, attainment, reading),
    ...(context.asOf === evidence.asOf ? {} : { asOf: context.asOf }),
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
