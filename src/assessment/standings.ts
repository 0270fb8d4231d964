import { asAmount } from "../condition/coerce.js";
import { evaluateValue } from "../condition/evaluate.js";
import { writeExact } from "../model/amount.js";
import type { DistrictId } from "../model/label.js";
import type { CompiledScheme } from "./compiled.js";
import type { FinalScore } from "./effects.js";
import { furtherFigures, type Ranked } from "./rank.js";
import type { Standing } from "./read-result.js";
import type { Rank, TieBreak } from "./round.js";
import { rankedScore, roundRanking } from "./round-ranking.js";
import type { Ties } from "./scheme-grade.js";
import type { UnitScore } from "./score-unit.js";

/** A unit with a score. */
export interface ScoredUnit {
  readonly district: DistrictId;
  readonly score: UnitScore;
  readonly final: FinalScore;
}

/** Units with scores as they are to be ranked. */
export function rankedUnits({ scheme }: CompiledScheme, units: readonly ScoredUnit[]): readonly Ranked[] {
  const { among, then } = scheme.ranking ?? {};
  const rule = roundRanking(scheme.ranking);
  return units.map(({ district, final, score: { reader } }) => {
    const kind = among === undefined ? undefined : kindOf(among, reader);
    const tieBreaks = then?.map((value): TieBreak => {
      const reading = asAmount(evaluateValue(value, reader).reading);
      if ("reason" in reading) return { missing: reading.reason };
      return reading.kind === "amount" ? { amount: writeExact(reading.amount) } : { missing: "not-an-amount" };
    });
    return {
      district,
      score: rankedScore(rule, final),
      ...(kind === undefined ? {} : { among: kind }),
      ...(tieBreaks === undefined ? {} : { tieBreaks }),
      further: furtherFigures(tieBreaks),
    };
  });
}

function kindOf(among: string, reader: UnitScore["reader"]): string | undefined {
  const reading = reader.unit?.({ unit: among }).reading;
  return reading?.kind === "text" ? reading.text : undefined;
}

export function tiesIn({ scheme }: CompiledScheme): Ties {
  return roundRanking(scheme.ranking).ties;
}

export function standingOf({ score }: FinalScore, rank: Pick<Rank, "place" | "fromLast"> | undefined): Standing {
  return { score, ...(rank === undefined ? {} : { rank: rank.place, fromLast: rank.fromLast }) };
}
