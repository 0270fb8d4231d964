import type { PeersRead } from "../condition/peers.js";
import type { Counted, Listed, Reader, Reading, Standpoint } from "../condition/reading.js";
import { writeAmount } from "../model/amount.js";
import { type District, positionsIn } from "../model/district.js";
import type { DistrictId } from "../model/label.js";
import type { Group, MetricSource, TargetSource } from "../model/value.js";
import type { CompiledScheme } from "./compiled.js";
import type { Outcome } from "./outcome.js";
import { readItem } from "./read-item.js";
import { readMetric } from "./read-metric.js";
import { readTarget } from "./read-target.js";
import type { MissingReason } from "./reason.js";
import type { EvidenceRead, Measured } from "./trace.js";
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

/** A district as a thing that can be asked about. */
function countedDistrict(
  district: DistrictId,
  row: District | undefined,
): Counted<MissingReason> & { readonly district: DistrictId } {
  return { district, its: (name) => attributeOf(row, district, name) };
}

/** An attribute of a row; where it has none of that name, its own `id`, `kind` or `parent`. */
function attributeOf(row: District | undefined, id: DistrictId, name: string): Reading<MissingReason> {
  const { attributes = {}, kind, parent } = row ?? {};
  const own = new Map([
    ["id", id],
    ["kind", kind],
    ["parent", parent],
  ]);
  const text = Object.hasOwn(attributes, name) ? attributes[name] : own.get(name);
  return text === undefined ? { kind: "unknown", reason: "no-such-field" } : { kind: "text", text };
}

/** What several districts gave, told as one. */
function peersRead(
  source: MetricSource | TargetSource,
  { peers, reading, of }: PeersRead<MissingReason>,
): EvidenceRead {
  const subject = "metric" in source ? { metric: source.metric } : { target: source.target, read: source.read };
  const known = of.filter((one) => !("reason" in one.reading)).length;
  const facts = { kind: "peers", fold: peers.peers, subject, of: of.length, known } as const;
  return "reason" in reading ? { ...facts, reason: reading.reason } : { ...facts, value: measured(reading) };
}

/** What a reading came to, as it is written down. */
export function measured(reading: Exclude<Reading<MissingReason>, { readonly reason: unknown }>): Measured {
  switch (reading.kind) {
    case "amount":
      return { amount: writeAmount(reading.amount) };
    case "level":
      return { word: reading.levels[Number(reading.place.n) - 1] ?? "" };
    case "word":
      return { word: reading.word };
    case "day":
      return { word: reading.day };
    case "text":
      return { word: reading.text };
  }
}
