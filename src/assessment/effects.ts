import { compare, greatest, type Rational, subtract, ZERO } from "../internal/rational.js";
import { round } from "../internal/rounding.js";
import { writeAmount } from "../model/amount.js";
import type { GradeId } from "../model/label.js";
import type { Decision } from "./pass.js";
import type { Grade } from "./scheme-grade.js";
import type { Applied, Effect, Unsettled } from "./round.js";
import { amountsOf } from "./amounts-of.js";
import type { EvidenceReader } from "./unit-reader.js";
import type { Scheme, SchemeEffect, Veto } from "./scheme.js";
import type { EvidenceRead, TotalAdjustment } from "./trace.js";

/** What vetoes do to one unit. */
export interface Effects {
  readonly applied: readonly Applied[];
  readonly unsettled: readonly Unsettled[];
  /** Amounts taken from the total, and amounts that it is held down to. */
  readonly onTotal: readonly { readonly veto: Veto; readonly by: "subtract" | "score"; readonly amount: Rational }[];
}

interface Settled {
  readonly effect: Effect;
  readonly inputs: readonly EvidenceRead[];
  readonly onTotal?: { readonly by: "subtract" | "score"; readonly amount: Rational };
}

/** Sorts vetoes into those that act and those that nobody can tell; an unknown one never acts. */
export function effectsOf(scheme: Scheme, decisions: readonly Decision[], reader: EvidenceReader): Effects {
  const applied: Applied[] = [];
  const unsettled: Unsettled[] = [];
  const onTotal: Effects["onTotal"][number][] = [];
  (scheme.vetoes ?? []).forEach((veto, position) => {
    const decision = decisions[position];
    const { id: rule, reason } = veto;
    if (decision?.truth === "unknown") {
      const { missing = "not-reported", inputs } = decision;
      unsettled.push({ by: "veto", rule, of: "condition", missing, reason, inputs });
    }
    if (decision?.truth !== "true") return;
    const effects: Effect[] = [];
    let inputs = decision.inputs;
    for (const effect of veto.effects) {
      const settled = settle(effect, reader);
      if ("missing" in settled) {
        unsettled.push({ by: "veto", rule, of: "amount", missing: settled.missing, reason, inputs: settled.inputs });
        continue;
      }
      effects.push(settled.effect);
      inputs = [...inputs, ...settled.inputs];
      if (settled.onTotal !== undefined) onTotal.push({ veto, ...settled.onTotal });
    }
    if (effects.length > 0) applied.push({ by: "veto", rule, effects, reason, inputs });
  });
  return { applied, unsettled, onTotal };
}

function settle(
  effect: SchemeEffect,
  reader: EvidenceReader,
): Settled | { readonly missing: Unsettled["missing"]; readonly inputs: readonly EvidenceRead[] } {
  if ("subtract" in effect || "score" in effect) {
    const by = "subtract" in effect ? "subtract" : "score";
    const read = amountsOf(["subtract" in effect ? effect.subtract : effect.score], reader);
    if ("missing" in read) return read;
    const [worked = ZERO] = read.amounts;
    // Less by less than nothing would be more.
    const amount = by === "subtract" ? greatest(ZERO, worked) : worked;
    const written = writeAmount(amount);
    const settled: Effect = by === "subtract" ? { subtract: written } : { score: written };
    return { effect: settled, inputs: read.inputs, onTotal: { by, amount } };
  }
  return { effect, inputs: [] };
}

/** A total after vetoes, exact and as it is stated. */
export interface FinalScore {
  readonly exact: Rational;
  readonly score: Rational;
  readonly adjustments: readonly TotalAdjustment[];
}

/**
 * What is taken off is taken off first; of what a total is held down to, the least stands, unless the total is lower
 * still. So the order in which vetoes are listed changes nothing.
 */
export function finalScore(total: Rational, onTotal: Effects["onTotal"], scheme: Scheme): FinalScore {
  const adjustments: TotalAdjustment[] = [];
  let exact = total;
  for (const { veto, by, amount } of onTotal) {
    if (by !== "subtract") continue;
    adjustments.push({ by, veto: veto.id, amount: writeAmount(amount), from: writeAmount(exact) });
    exact = subtract(exact, amount);
  }
  const [lowest] = onTotal.filter(({ by }) => by === "score").sort((a, b) => compare(a.amount, b.amount));
  if (lowest !== undefined && compare(lowest.amount, exact) < 0) {
    const amount = writeAmount(lowest.amount);
    adjustments.push({ by: "score", veto: lowest.veto.id, amount, from: writeAmount(exact) });
    exact = lowest.amount;
  }
  const rounding = scheme.rounding?.total;
  if (rounding === undefined) return { exact, score: exact, adjustments };
  const { digits, mode } = rounding;
  adjustments.push({ by: "rounding", digits, mode, from: writeAmount(exact) });
  return { exact, score: round(exact, digits, mode), adjustments };
}

/** The worst of a grade and of what each effect on it gives; a veto never makes it better. */
export function gradeAfter(
  grade: GradeId | undefined,
  applied: readonly Applied[],
  { grades = [] }: Scheme,
): GradeId | undefined {
  const place = placeIn(grades, grade);
  const placeAfter = (effect: Effect): number => {
    if ("grade" in effect) return placeIn(grades, effect.grade);
    if ("gradeAtMost" in effect) return placeIn(grades, effect.gradeAtMost);
    return "gradeDown" in effect && place >= 0 ? lowerBy(effect.gradeDown, place, grades) : place;
  };
  let worst = place;
  for (const { effects } of applied) {
    for (const effect of effects) worst = Math.max(worst, placeAfter(effect));
  }
  return grades[worst]?.id;
}

/** What vetoes that take grades off come to, told of the grade that they act on. */
export function withGradesDown(
  applied: readonly Applied[],
  grade: GradeId | undefined,
  { grades = [] }: Scheme,
): readonly Applied[] {
  if (grade === undefined) return applied;
  const place = placeIn(grades, grade);
  const told = (effect: Effect): Effect => {
    if (!("gradeDown" in effect)) return effect;
    const { gradeDown } = effect;
    return { gradeDown, from: grade, to: grades[lowerBy(gradeDown, place, grades)]?.id ?? grade };
  };
  return applied.map((veto) => ({ ...veto, effects: veto.effects.map(told) }));
}

/** −1 of no grade. */
function placeIn(grades: readonly Grade[], grade: GradeId | undefined): number {
  return grades.findIndex(({ id }) => id === grade);
}

/** So many grades lower, past those that only an effect by name gives, and no lower than the last of the others. */
function lowerBy(steps: number, place: number, grades: readonly Grade[]): number {
  const below = grades.flatMap(({ forced }, position) => (position > place && forced !== true ? [position] : []));
  return below[Math.min(steps, below.length) - 1] ?? place;
}
