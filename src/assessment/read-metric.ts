import { districtAt } from "../attainment/district-questions.js";
import { amountOrLevel } from "../attainment/figure-questions.js";
import type { Answer, OfOne, Standpoint } from "../condition/reading.js";
import type { DistrictId, Period } from "../model/label.js";
import { periodBefore } from "../model/before.js";
import type { MetricSource } from "../model/value.js";
import { writeCell } from "../rollup/read-cell.js";
import { figuresBefore } from "./figures-window.js";
import type { QuestionReason } from "../attainment/reason.js";
import type { MissingReason } from "./reason.js";
import type { EvidenceRead } from "./trace.js";
import type { RoundEvidence } from "./unit-evidence.js";

export type Found = Answer<MissingReason, EvidenceRead>;

/** The period that a question is about: the one named, or the one whose figures are read, so many of them earlier. */
export function periodAsked(
  { period, back = 0 }: { readonly period?: Period; readonly back?: number },
  from: Standpoint,
  evidence: RoundEvidence,
): Period | undefined {
  // A run looks at window after window; a period that is named stays the same in all of them.
  if (period === undefined) return figuresBefore(evidence, back + from.back);
  let found: Period | undefined = period;
  for (let steps = back; steps > 0 && found !== undefined; steps -= 1) found = periodBefore(found);
  return found;
}

/** A metric's value, for a district. */
export function readMetric(
  source: OfOne<MetricSource>,
  unit: DistrictId,
  from: Standpoint,
  evidence: RoundEvidence,
): Found {
  const { values } = evidence;
  const { metric, over } = source;
  const here = from.district ?? unit;
  const district = districtAt(values.parentOf, source.district, here);
  const period = periodAsked(source, from, evidence);
  const unread = (reason: QuestionReason): Found => ({
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
  if (district !== here && values.isMadeOfAlone({ metric, district, period }, here, over))
    return unread("made-of-itself");
  return { reading: amountOrLevel(cell.value, evidence.metrics.get(metric)), input };
}
