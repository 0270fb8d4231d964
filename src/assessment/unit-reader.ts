import { countedDistrict } from "../attainment/district-questions.js";
import { peersRead } from "../attainment/figure-questions.js";
import type { Listed, Reader, Standpoint } from "../condition/reading.js";
import { positionsIn } from "../model/district.js";
import type { DistrictId } from "../model/label.js";
import type { Group } from "../model/value.js";
import type { CompiledScheme } from "./compiled.js";
import type { Outcome } from "./outcome.js";
import { readItem } from "./read-item.js";
import { readMetric } from "./read-metric.js";
import { readTarget } from "./read-target.js";
import type { MissingReason } from "./reason.js";
import type { EvidenceRead } from "./trace.js";
import type { RoundEvidence } from "./unit-evidence.js";

export type EvidenceReader = Reader<MissingReason, EvidenceRead>;

/** Answers what is asked for one unit; `outcomes` fills up as its items are worked out. */
export function unitReader(
  compiled: CompiledScheme,
  evidence: RoundEvidence,
  unit: DistrictId,
  outcomes: readonly Outcome[],
): EvidenceReader {
  return {
    metric: (source, from) => readMetric(source, unit, from, evidence),
    target: (source, from) => readTarget(source, unit, from, evidence),
    item: (source) => readItem(source, compiled, outcomes),
    districts: (group, from) => listed(group, unit, from, evidence),
    peers: peersRead,
  };
}

function listed(
  group: Exclude<Group, { readonly where: unknown }> | "every",
  unit: DistrictId,
  from: Standpoint,
  { values, districts }: RoundEvidence,
): Listed<MissingReason> {
  const positions = positionsIn(districts);
  const ids = (): readonly DistrictId[] | undefined => {
    if (typeof group !== "string") return group;
    if (group === "every") return districts.rows.flatMap((row) => (row.members === undefined ? [row.id] : []));
    const here = from.district ?? unit;
    return group === "assessed" || !positions.has(here) ? undefined : values.districtsIn(group, here);
  };
  const found = ids();
  if (found === undefined) return { reason: "unknown-district" };
  return { list: found.map((id) => countedDistrict(id, districts.rows[positions.get(id) ?? -1])) };
}
