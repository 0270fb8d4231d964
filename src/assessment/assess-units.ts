import { existing } from "../internal/assert.js";
import type { Rational } from "../internal/rational.js";
import { writeAmount, writeExact } from "../model/amount.js";
import type { DistrictId, GradeId, ItemId } from "../model/label.js";
import type { CompiledScheme } from "./compiled.js";
import { type Effects, effectsOf, finalScore, type FinalScore, gradeAfter } from "./effects.js";
import { gradeHolds } from "./grade-bands.js";
import type { Outcome } from "./outcome.js";
import { ranksOf } from "./rank.js";
import type { Assessment, Rank } from "./round.js";
import type { Scheme } from "./scheme.js";
import { scoreUnit, type UnitScore } from "./score-unit.js";
import type { RoundEvidence } from "./unit-evidence.js";
import type { SumWorking } from "./sum.js";
import { writeItems } from "./write-items.js";

interface Unit {
  readonly district: DistrictId;
  readonly score: UnitScore;
  readonly effects: Effects;
  /** Absent where there is no score. */
  readonly final?: FinalScore & { readonly working: SumWorking };
}

/** Scores every unit, then ranks those that have a score. */
export function assessUnits(
  compiled: CompiledScheme,
  evidence: RoundEvidence,
  districts: readonly DistrictId[],
): readonly Assessment[] {
  const units = districts.map((district) => unitIn(compiled, evidence, district));
  const ranks = ranksOf(
    units.flatMap(({ district, final }) => (final === undefined ? [] : [{ district, score: final.exact }])),
  );
  return units.map((unit) => assessmentIn(compiled, evidence, unit, ranks.get(unit.district)));
}

function unitIn(compiled: CompiledScheme, evidence: RoundEvidence, district: DistrictId): Unit {
  const score = scoreUnit(compiled, evidence, district, { vetoes: true });
  const effects = effectsOf(compiled.scheme, score.decisions, score.reader);
  if (score.total.kind !== "points") return { district, score, effects };
  const { points, working } = score.total;
  return { district, score, effects, final: { ...finalScore(points, effects.onTotal, compiled.scheme), working } };
}

function assessmentIn(
  compiled: CompiledScheme,
  evidence: RoundEvidence,
  { district, score, effects, final }: Unit,
  rank: Rank | undefined,
): Assessment {
  const { scheme } = compiled;
  const { applied, unsettled } = effects;
  const facts = {
    scheme: scheme.id,
    window: evidence.window,
    district,
    items: writeItems(compiled, score.outcomes),
    applied,
    unsettled,
  };
  if (final === undefined) {
    const worst = worstWhateverTheScore(effects, scheme);
    const missing = missingIn(compiled, score.outcomes);
    return { ...facts, outcome: "unscored", missing, ...(worst === undefined ? {} : { grade: worst }) };
  }
  const gradeByScore = gradeOf(final.score, scheme);
  return {
    ...facts,
    outcome: "scored",
    score: writeAmount(final.score),
    exactScore: writeExact(final.exact),
    full: writeAmount(compiled.full),
    rank: existing(rank, "a unit with a score has a place"),
    ...(gradeByScore === undefined ? {} : { grade: gradeAfter(gradeByScore, applied, scheme), gradeByScore }),
    ...(applied.length === 0 ? {} : { withoutVetoes: withoutVetoes(compiled, evidence, district) }),
    trace: { working: final.working, adjustments: final.adjustments },
  };
}

/** What the score and grade were if no veto had acted. */
function withoutVetoes(
  compiled: CompiledScheme,
  evidence: RoundEvidence,
  district: DistrictId,
): { readonly score?: string; readonly grade?: GradeId } {
  const { total } = scoreUnit(compiled, evidence, district, { vetoes: false });
  if (total.kind !== "points") return {};
  const { score } = finalScore(total.points, [], compiled.scheme);
  const grade = gradeOf(score, compiled.scheme);
  return { score: writeAmount(score), ...(grade === undefined ? {} : { grade }) };
}

function gradeOf(score: Rational, { grades }: Scheme): GradeId | undefined {
  return grades?.find((grade) => gradeHolds(grade, score))?.id;
}

/** The worst grade of all, where a veto gives just that. */
function worstWhateverTheScore({ applied }: Effects, { grades }: Scheme): GradeId | undefined {
  const worst = grades?.at(-1)?.id;
  const given = applied.flatMap(({ effects }) =>
    effects.flatMap((effect) =>
      "grade" in effect ? [effect.grade] : "gradeAtMost" in effect ? [effect.gradeAtMost] : [],
    ),
  );
  return worst !== undefined && given.includes(worst) ? worst : undefined;
}

/** What keeps a unit from having a score: what lacks evidence itself, and lies in nothing that counts. */
function missingIn({ nodes }: CompiledScheme, outcomes: readonly Outcome[]): readonly ItemId[] {
  const blocked = nodes.some((_, position) => outcomes[position]?.blocks === true);
  const covered: boolean[] = [];
  return nodes.flatMap(({ node, parent }, position): readonly ItemId[] => {
    const outcome = existing(outcomes[position], "every node has an outcome");
    const around = covered[parent] === true;
    covered[position] = around || outcome.points !== undefined;
    if (around || !outcome.lacks || outcome.points !== undefined) return [];
    return blocked && !outcome.blocks ? [] : [node.id];
  });
}
