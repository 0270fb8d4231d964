import type { PeersTaken } from "../condition/peers.js";
import type { Standpoint } from "../condition/reading.js";
import type { DistrictId, Period } from "../model/label.js";
import type { Group, MetricSource, TargetSource } from "../model/value.js";
import type { PeersEvidence, QuestionRead } from "./evidence-read.js";
import type { QuestionReason } from "./reason.js";
import type { Values } from "./values.js";

type Source = MetricSource | TargetSource;
type Taken = PeersTaken<QuestionReason, QuestionRead>;

/** What a group gave, and what was noted of it that not everybody reported. */
interface Shared {
  readonly taken: Taken;
  readonly partial: readonly QuestionRead[];
  /** Members whose figures may be made of those of others, be it of whoever asks. */
  readonly compound: readonly DistrictId[];
}

/** What groups gave that many districts ask for: by question, then by whose group it is, when and how. */
export interface SharedPeers {
  readonly taken: Map<Source, Map<string, Shared>>;
  readonly told: WeakMap<Taken["of"], PeersEvidence>;
}

export function noSharedPeers(): SharedPeers {
  return { taken: new Map(), told: new WeakMap() };
}

/** Who asks for a group, and of what: what differs in none of these gives the same to all who ask. */
export interface GroupAsked {
  readonly source: Source;
  readonly group: Group;
  readonly from: Standpoint;
  readonly here: DistrictId;
  readonly window: Period;
  /** Which parts of a period will do. */
  readonly parts: string;
}

/** How a group is taken together for whoever asks first. */
export interface Taking {
  readonly take: () => Taken;
  /** What has been noted so far that not everybody reported. */
  readonly partial: QuestionRead[];
  /** Whether all that was asked for is worked out; what is not will be asked for again. */
  readonly isWorkedOut: () => boolean;
  /** Whether a member's figure is made of a district's own alone, and so is no measure for it. */
  readonly isMadeOf: (member: DistrictId, district: DistrictId) => boolean;
}

/** What a group gives, taken together once for all districts that have the same one: each of thousands would ask all the others. */
export function takenOnce({ taken: shared }: SharedPeers, values: Values, asked: GroupAsked, taking: Taking): Taken {
  const { source, group, from, here, window, parts } = asked;
  const { take, partial, isWorkedOut, isMadeOf } = taking;
  const district = from.district ?? here;
  const owner = ownerOf(group, district, values);
  if (owner === undefined) return take();
  const known = shared.get(source) ?? new Map<string, Shared>();
  shared.set(source, known);
  const key = JSON.stringify([owner, from.back, window, parts]);
  const before = known.get(key);
  const isFreeOf = (members: readonly DistrictId[]): boolean =>
    !members.some((member) => member !== district && isMadeOf(member, district));
  if (before !== undefined && isFreeOf(before.compound)) {
    for (const one of before.partial) partial.push(one);
    return before.taken;
  }
  const noted = partial.length;
  const taken = take();
  const compound = taken.of.flatMap((one) => (isCompound(one.district, group, values) ? [one.district] : []));
  if (before === undefined && isWorkedOut() && isFreeOf(compound))
    known.set(key, { taken, partial: partial.slice(noted), compound });
  return taken;
}

/** One line for what a group gave, the same for all to whom it gave the same. */
export function toldOnce({ told }: SharedPeers, of: Taken["of"], tell: () => PeersEvidence): PeersEvidence {
  const known = told.get(of) ?? tell();
  told.set(of, known);
  return known;
}

/** Whoever has the same owner has the same group; undefined where each district has its own. */
function ownerOf(group: Group, here: DistrictId, values: Values): string | undefined {
  if (group === "siblings") return values.knowsDistrict(here) ? values.parentOf(here) : undefined;
  return typeof group === "object" ? "" : undefined;
}

/** A sibling is never made of another; of a list anybody may be whom others lie below. */
function isCompound(district: DistrictId, group: Group, values: Values): boolean {
  return group === "siblings" ? values.rowOf(district)?.members !== undefined : values.hasBelow(district);
}
