import type { Rational } from "../internal/rational.js";
import type { RoundRanking } from "./round.js";
import type { RankingRule } from "./scheme.js";

/** How places go where a scheme says nothing of it. */
const BY_EXACT_SCORES: RoundRanking = { by: "exact", ties: "1224" };

export function roundRanking(rule: RankingRule | RoundRanking | undefined): RoundRanking {
  return rule === undefined ? BY_EXACT_SCORES : { by: rule.by ?? "exact", ties: rule.ties };
}

/** The score that places go by. */
export function rankedScore(
  { by }: RoundRanking,
  final: { readonly exact: Rational; readonly score: Rational },
): Rational {
  return by === "rounded" ? final.score : final.exact;
}
