import type { PeersTaken } from "../condition/peers.js";
import type { Standpoint } from "../condition/reading.js";
import { type DistrictForest, childrenOf, positionsIn } from "../model/district.js";
import type { DistrictId } from "../model/label.js";
import type { Group, MetricSource, TargetSource } from "../model/value.js";
import type { MissingReason } from "./reason.js";
import type { EvidenceRead } from "./trace.js";
import type { RoundEvidence } from "./unit-evidence.js";

type Taken = PeersTaken<MissingReason, EvidenceRead>;

/** What groups gave that many units ask for: by question, then by whose group it is and when. */
export type SharedPeers = Map<MetricSource | TargetSource, Map<string, Taken>>;

/**
 * What a group gives, taken together once for all units that have the same one: thousands of siblings would each ask all
 * the others. It is the same for them only where no member is made of districts below or of others, as what is made of
 * the asking unit alone is no peer of it.
 */
export function takenOnce(
  source: MetricSource | TargetSource,
  group: Group,
  from: Standpoint,
  unit: DistrictId,
  evidence: RoundEvidence,
  take: () => Taken,
): Taken {
  const whose = ownerOf(group, from.district ?? unit, evidence);
  if (whose === undefined) return take();
  const shared = evidence.sharedPeers.get(source) ?? new Map<string, Taken>();
  evidence.sharedPeers.set(source, shared);
  const key = JSON.stringify([whose, from.back, evidence.figures]);
  const known = shared.get(key);
  if (known !== undefined) return known;
  const taken = take();
  if (taken.of.every(({ district }) => standsAlone(evidence.districts, district))) shared.set(key, taken);
  return taken;
}

/** Whoever has the same owner has the same group; undefined where a group hangs on who asks. */
function ownerOf(group: Group, here: DistrictId, { values }: RoundEvidence): DistrictId | undefined {
  if (group === "siblings") return values.knowsDistrict(here) ? values.parentOf(here) : undefined;
  return group === "assessed" || Array.isArray(group) ? "" : undefined;
}

function standsAlone(districts: DistrictForest, id: DistrictId): boolean {
  const row = districts.rows[positionsIn(districts).get(id) ?? -1];
  return row !== undefined && row.members === undefined && childrenOf(districts, id).length === 0;
}
