import { readExact } from "../model/amount.js";
import { positionsIn, treeOf } from "../model/district.js";
import type { DistrictId } from "../model/label.js";
import type { CompiledScheme } from "./compiled.js";
import type { Earned } from "./outcome.js";
import { outcomesOf } from "./outcomes-of.js";
import type { Standing } from "./read-result.js";
import type { Assessment, Round } from "./round.js";
import type { RoundEvidence } from "./unit-evidence.js";
import { type EvidenceReader, unitReader } from "./unit-reader.js";

/** A unit of a round, with how it stands and what can be read for it. */
export interface FollowedUnit {
  readonly district: DistrictId;
  readonly reader: EvidenceReader;
  /** Itself and all below it: whose entries are its own. */
  readonly tree: ReadonlySet<DistrictId>;
}

/** The units of a round, and who answers for any district's entries. */
export interface FollowedUnits {
  readonly units: readonly FollowedUnit[];
  readonly readerOf: (district: DistrictId) => EvidenceReader;
  /** The unit nearest above a district, or that district. */
  readonly nearest: ReadonlyMap<DistrictId, DistrictId>;
}

export function followedUnits(compiled: CompiledScheme, before: RoundEvidence, round: Round): FollowedUnits {
  const assessed = round.assessments.flatMap((one) => (one.outcome === "elsewhere" ? [] : [one]));
  const standings = new Map(assessed.map((one) => [one.district, standingIn(one)]));
  const evidence: RoundEvidence = { ...before, standings };
  const known = positionsIn(evidence.districts);
  const units = assessed.map((one): FollowedUnit => {
    const { district } = one;
    const tree = new Set(known.has(district) ? treeOf(evidence.districts, district) : [district]);
    return { district, tree, reader: unitReader(compiled, evidence, district, outcomesOf(compiled, one)) };
  });
  const readers = new Map<DistrictId, EvidenceReader>();
  const nearest = new Map<DistrictId, DistrictId>();
  // A unit inside another one answers for itself and for what lies in it.
  for (const { district, tree, reader } of [...units].sort((a, b) => b.tree.size - a.tree.size)) {
    for (const below of tree) {
      readers.set(below, reader);
      nearest.set(below, district);
    }
  }
  const nothing = compiled.nodes.map((): Earned => ({ state: "no-evidence" }));
  return {
    units,
    nearest,
    readerOf: (district) => readers.get(district) ?? unitReader(compiled, evidence, district, nothing),
  };
}

function standingIn(assessment: Exclude<Assessment, { readonly outcome: "elsewhere" }>): Standing {
  const { grade } = assessment;
  const graded = grade === undefined ? {} : { grade };
  if (assessment.outcome === "unscored") return graded;
  const { score, rank } = assessment;
  return { ...graded, score: readExact(score), rank: rank.place, fromLast: rank.fromLast };
}
