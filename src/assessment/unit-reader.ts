import { countedDistrict } from "../attainment/district-questions.js";
import { measured, peersRead } from "../attainment/figure-questions.js";
import type { Listed, Reader, Standpoint } from "../condition/reading.js";
import { type District, positionsIn } from "../model/district.js";
import type { DistrictId } from "../model/label.js";
import type { Group } from "../model/value.js";
import type { CompiledScheme } from "./compiled.js";
import type { Earned } from "./outcome.js";
import { readCountable } from "./read-count.js";
import { readDay } from "./read-day.js";
import { readItem } from "./read-item.js";
import { readMetric } from "./read-metric.js";
import { readResult } from "./read-result.js";
import { readTarget } from "./read-target.js";
import type { MissingReason } from "./reason.js";
import { takenOnce } from "./shared-peers.js";
import type { EvidenceRead } from "./trace.js";
import type { RoundEvidence } from "./unit-evidence.js";

export type EvidenceReader = Reader<MissingReason, EvidenceRead>;

/** Answers what is asked for one unit; `outcomes` fills up as its items are worked out. */
export function unitReader(
  compiled: CompiledScheme,
  evidence: RoundEvidence,
  unit: DistrictId,
  outcomes: readonly Earned[],
): EvidenceReader {
  return {
    metric: (source, from) => readMetric(source, unit, from, evidence),
    target: (source, from) => readTarget(source, unit, from, evidence),
    item: (source) => readItem(source, compiled, outcomes),
    unit: ({ unit: name }) => {
      const reading = countedDistrict(unit, rowOf(unit, evidence)).its(name);
      const value = "reason" in reading ? { reason: reading.reason } : { value: measured(reading) };
      return { reading, input: { kind: "attribute", district: unit, name, ...value } };
    },
    result: (source, from) => readResult(source, unit, from, evidence),
    day: (source, from) => readDay(source, from, evidence),
    countable: (source, from, members) => readCountable(source, unit, from, members, { evidence, compiled, outcomes }),
    districts: (group, from) => listed(group, unit, from, evidence),
    takenOnce: (source, group, from, take) => takenOnce(source, group, from, unit, evidence, take),
    peers: peersRead,
  };
}

function listed(
  group: Exclude<Group, { readonly where: unknown }> | "every",
  unit: DistrictId,
  from: Standpoint,
  evidence: RoundEvidence,
): Listed<MissingReason> {
  const { values, districts, units } = evidence;
  const positions = positionsIn(districts);
  const ids = (): readonly DistrictId[] | undefined => {
    if (typeof group !== "string") return group;
    if (group === "every") return districts.rows.flatMap((row) => (row.members === undefined ? [row.id] : []));
    if (group === "assessed") return units;
    const here = from.district ?? unit;
    return positions.has(here) ? values.districtsIn(group, here) : undefined;
  };
  const found = ids();
  if (found === undefined) return { reason: "unknown-district" };
  return { list: found.map((id) => countedDistrict(id, rowOf(id, evidence))) };
}

function rowOf(id: DistrictId, { districts }: RoundEvidence): District | undefined {
  return districts.rows[positionsIn(districts).get(id) ?? -1];
}
