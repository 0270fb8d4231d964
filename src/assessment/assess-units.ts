import { evaluateCondition } from "../condition/evaluate.js";
import { existing } from "../internal/assert.js";
import { writeAmount, writeExact } from "../model/amount.js";
import type { DistrictId, GradeId, ItemId } from "../model/label.js";
import type { CompiledScheme } from "./compiled.js";
import { type Effects, effectsOf, finalScore, gradeAfter, withGradesDown } from "./effects.js";
import { type GradeAnswers, gradeAnswers } from "./grade-answers.js";
import { type Gated, gated } from "./grade-gates.js";
import { type Seats, seatsIn } from "./grade-of-moved.js";
import { type Gradable, type Graded, gradeUnits } from "./grade-units.js";
import { type KindOrder, kindOrder } from "./kind-order.js";
import { lateScoresOf } from "./late-scores.js";
import { withLostPlaces } from "./lost-places.js";
import type { Outcome } from "./outcome.js";
import type { Decision } from "./pass.js";
import { kindsOf, type Ranked, ranksOf } from "./rank.js";
import type { Standing } from "./read-result.js";
import type { AssessmentHere, Rank } from "./round.js";
import type { Scheme } from "./scheme.js";
import { scoreUnit, type UnitScore } from "./score-unit.js";
import { rankedUnits, type ScoredUnit, standingOf, tiesIn } from "./standings.js";
import { type EvidenceReader, unitReader } from "./unit-reader.js";
import type { RoundEvidence } from "./unit-evidence.js";
import { withoutVetoes } from "./without-vetoes.js";
import { writeItems } from "./write-items.js";

/** A unit's points, and its total where there is one. */
export interface Unit {
  readonly district: DistrictId;
  readonly score: UnitScore;
  /** Of the vetoes that do not wait for the scores. */
  readonly effects: Effects;
  /** Absent where there is no score. */
  readonly final?: ScoredUnit["final"];
}

/** The units of a round with their places: what grades are given on. */
export interface Field {
  readonly compiled: CompiledScheme;
  /** With how everybody stands. */
  readonly evidence: RoundEvidence;
  readonly ranked: ReadonlyMap<DistrictId, Ranked>;
  /** Those that are ranked together. */
  readonly kinds: ReadonlyMap<string | undefined, KindOrder>;
  readonly ranks: ReadonlyMap<DistrictId, Rank>;
  readonly gradable: ReadonlyMap<DistrictId, Gradable>;
  /** What grades ask of them. */
  readonly answers: GradeAnswers;
  readonly seats: Seats;
}

/** Scores every unit, ranks those that have a score, and then grades them. */
export function assessUnits(
  compiled: CompiledScheme,
  evidence: RoundEvidence,
  districts: readonly DistrictId[],
): readonly AssessmentHere[] {
  const units = districts.map((district) => unitIn(compiled, evidence, district));
  return withLostPlaces(settleUnits(compiled, evidence, units));
}

/** All that comes after the scores; told of those that are wanted. */
export function settleUnits(
  compiled: CompiledScheme,
  evidence: RoundEvidence,
  units: readonly Unit[],
  wanted: readonly Unit[] = units,
): readonly AssessmentHere[] {
  const field = fieldOf(compiled, evidence, units);
  const graded = gradeUnits(compiled.scheme.grades ?? [], [...field.gradable.values()]);
  return wanted.map((unit) => assessmentIn(field, unit, graded.get(unit.district)));
}

export function unitIn(compiled: CompiledScheme, evidence: RoundEvidence, district: DistrictId): Unit {
  const score = scoreUnit(compiled, evidence, district, { vetoes: true });
  const effects = effectsOf(compiled.scheme, score.decisions, score.reader);
  if (score.total.kind !== "points") return { district, score, effects };
  return { district, score, effects, final: finalScore(score.total.points, effects.onTotal, compiled.scheme) };
}

function fieldOf(compiled: CompiledScheme, before: RoundEvidence, units: readonly Unit[]): Field {
  const scored = units.flatMap(({ district, score, final }) =>
    final === undefined ? [] : [{ district, score, final }],
  );
  const ranked = rankedUnits(compiled, scored);
  const kinds = kindsOf(ranked);
  const ranks = ranksOf(kinds, tiesIn(compiled));
  const standings = new Map<DistrictId, Standing>(
    scored.map(({ district, final }) => [district, standingOf(final, ranks.get(district))]),
  );
  const evidence: RoundEvidence = { ...before, standings };
  const gradable = new Map(
    scored.map(({ district, score, final }): readonly [DistrictId, Gradable] => {
      const { place, among } = existing(ranks.get(district), "a unit with a score has a place");
      const reader = unitReader(compiled, evidence, district, score.outcomes);
      return [district, { district, score: final.score, place, ...(among === undefined ? {} : { among }), reader }];
    }),
  );
  const answers = gradeAnswers(gradable);
  const orders = new Map([...kinds].map(([among, classes]) => [among, kindOrder(classes)]));
  const byDistrict = new Map(ranked.map((unit) => [unit.district, unit]));
  return { compiled, evidence, ranked: byDistrict, kinds: orders, ranks, gradable, answers, seats: seatsIn(answers) };
}

function assessmentIn(
  field: Field,
  { district, score, effects, final }: Unit,
  graded: Graded | undefined,
): AssessmentHere {
  const { compiled, evidence } = field;
  const { scheme } = compiled;
  const reader = unitReader(compiled, evidence, district, score.outcomes);
  const { applied: acting, unsettled: open } = afterScores(compiled, score, effects, reader);
  const byScore = graded?.grade;
  const gate: Gated | undefined = byScore === undefined ? undefined : gated(byScore, scheme, reader);
  const vetoes = withGradesDown(acting, gate?.grade, scheme);
  const applied = [...(gate?.applied ?? []), ...vetoes];
  const late = lateScoresOf(compiled, evidence, district);
  const facts = {
    scheme: scheme.id,
    window: evidence.window,
    district,
    items: writeItems(compiled, score.outcomes),
    applied,
    unsettled: [...(graded?.unsettled ?? []), ...(gate?.unsettled ?? []), ...open],
    ...(late.length === 0 ? {} : { lateScores: late }),
    ...(score.selfGaps.length === 0 ? {} : { selfGaps: score.selfGaps }),
  };
  if (final === undefined) {
    const worst = worstWhateverTheScore({ applied: vetoes }, scheme);
    const missing = missingIn(compiled, score.outcomes);
    return { ...facts, outcome: "unscored", missing, ...(worst === undefined ? {} : { grade: worst }) };
  }
  const grade = gradeAfter(gate?.grade, vetoes, scheme);
  const passedOver = graded?.passedOver ?? [];
  const working = existing(score.total.kind === "points" ? score.total.working : undefined, "a score has a working");
  return {
    ...facts,
    outcome: "scored",
    score: writeAmount(final.score),
    exactScore: writeExact(final.exact),
    full: writeAmount(compiled.full),
    rank: existing(field.ranks.get(district), "a unit with a score has a place"),
    ...(grade === undefined ? {} : { grade }),
    ...(byScore === undefined ? {} : { gradeByScore: byScore }),
    ...(passedOver.length === 0 ? {} : { passedOver }),
    ...(vetoes.length === 0 ? {} : { withoutVetoes: withoutVetoes(field, district) }),
    trace: { working, adjustments: final.adjustments },
  };
}

/** Vetoes that wait for the scores act on the grade alone, so there is nothing of theirs on the total. */
function afterScores(
  { scheme, late }: CompiledScheme,
  { decisions }: UnitScore,
  effects: Effects,
  reader: EvidenceReader,
): Effects {
  if (!late.includes(true)) return effects;
  const all = (scheme.vetoes ?? []).map(
    ({ when }, position): Decision =>
      late[position] === true
        ? evaluateCondition(when, reader)
        : existing(decisions[position], "a veto that does not wait is decided"),
  );
  return effectsOf(scheme, all, reader);
}

/** The worst grade of all, where a veto gives just that. */
function worstWhateverTheScore({ applied }: Pick<Effects, "applied">, { grades }: Scheme): GradeId | undefined {
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
