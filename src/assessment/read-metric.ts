import type { Answer, OfOne, Standpoint } from "../condition/reading.js";
import type { Rational } from "../internal/rational.js";
import { type DistrictForest, parentOf, positionsIn } from "../model/district.js";
import type { DistrictId, Period } from "../model/label.js";
import type { Metric } from "../model/metric.js";
import { previousPeriod } from "../model/period.js";
import type { MetricSource } from "../model/value.js";
import { writeCell } from "../rollup/read-cell.js";
import type { MissingReason } from "./reason.js";
import type { EvidenceRead } from "./trace.js";
import { type RoundEvidence, windowBefore } from "./unit-evidence.js";

export type Found = Answer<MissingReason, EvidenceRead>;

/** `self`, `parent` or an id, as seen from a district; undefined where there is none above. */
export function districtAt(
  reference: DistrictId | undefined,
  here: DistrictId,
  districts: DistrictForest,
): DistrictId | undefined {
  if (reference === undefined || reference === "self") return here;
  if (reference !== "parent") return reference;
  return positionsIn(districts).has(here) ? parentOf(districts, here) : undefined;
}

/** The period that a question is about: the one named, or the window, so many of them earlier. */
function periodAsked(
  { period, back = 0 }: { readonly period?: Period; readonly back?: number },
  from: Standpoint,
  evidence: RoundEvidence,
): Period | undefined {
  // A run looks at window after window; a period that is named stays the same in all of them.
  if (period === undefined) return windowBefore(evidence, back + from.back);
  let found = period;
  for (let steps = back; steps > 0; steps -= 1) found = previousPeriod(found);
  return found;
}

/** A metric's value, for a district. */
export function readMetric(
  source: OfOne<MetricSource>,
  unit: DistrictId,
  from: Standpoint,
  evidence: RoundEvidence,
): Found {
  const { values, districts } = evidence;
  const { metric, over } = source;
  const here = from.district ?? unit;
  const district = districtAt(source.district, here, districts);
  const period = periodAsked(source, from, evidence);
  const unread = (reason: MissingReason): Found => ({
    reading: { kind: "unknown", reason },
    input: { kind: "metric", metric, district: district ?? here, period: period ?? evidence.window, reason },
  });
  if (district === undefined) return unread("no-parent");
  if (period === undefined) return unread("not-reported");
  if (!values.knowsMetric(metric)) return unread("unknown-metric");
  if (!values.knowsDistrict(district)) return unread("unknown-district");
  const cell = values.cell({ metric, district, period }, over);
  const input: EvidenceRead = { kind: "metric", cell: writeCell(cell), ...(over === undefined ? {} : { over }) };
  if (cell.evidence === "none") return { reading: { kind: "unknown", reason: cell.reason }, input };
  return { reading: amountOrLevel(cell.value, evidence.metrics.get(metric)), input };
}

export function amountOrLevel(
  value: Rational,
  metric: Metric | undefined,
): Extract<Found["reading"], { kind: "amount" | "level" }> {
  return metric?.kind === "ordinal"
    ? { kind: "level", place: value, levels: metric.levels }
    : { kind: "amount", amount: value };
}
