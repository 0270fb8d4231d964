import { existing } from "../internal/assert.js";
import { readExact } from "../model/amount.js";
import type { Amount, DistrictId, GradeId } from "../model/label.js";
import { furtherFigures, kindsOf, ranksOf } from "./rank.js";
import { roundRanking } from "./round-ranking.js";
import { requireRound } from "./require-evidence.js";
import type { Assessment, Round } from "./round.js";

/** A unit with a place. */
export interface RankedRow {
  readonly district: DistrictId;
  /** Equals share a place as the scheme says: 1, 2, 2, 4 where it says nothing. */
  readonly place: number;
  /** Whom it is ranked among, where not everybody is ranked together. */
  readonly among?: string;
  readonly score: Amount;
  readonly grade?: GradeId;
}

/** A unit without a score, and so without a place. */
export interface UnrankedRow {
  readonly district: DistrictId;
  readonly why: "unscored" | "elsewhere";
}

/**
 * The units of a round by place, best first; equals in the order of the round; those that are not ranked together one
 * kind after the other. Places are worked out anew, so they hold for any choice of a round's assessments. Units without a
 * score, and those that are assessed under another scheme, come apart.
 *
 * @throws RangeError when an exact score is none, in a round that was written by other hands
 * @throws TypeError when it is no round
 *
 * @example
 * ```ts
 * import { assess, ranking } from "quality-plan/assessment";
 * import { readObservations } from "quality-plan/observations";
 * import { rollUp } from "quality-plan/rollup";
 * import { checkScores, parseScheme } from "quality-plan/scheme";
 *
 * const scheme = parseScheme(
 *   {
 *     format: "quality-scheme/1", id: "s", title: "考核办法", window: { from: "01-01", to: "12-31" }, units: ["a", "b", "c"],
 *     sources: [{ id: "check", name: "核查", kind: "verified" }], take: { first: ["check"] },
 *     notApplicable: "rescale", noEvidence: "noScore", points: "100",
 *     items: [{ id: "work", name: "质量工作", rule: "judged", points: "100" }],
 *   },
 *   { plans: [] },
 * );
 * const rows = [{ item: "work", district: "a", source: "check", points: "80" }, { item: "work", district: "c", source: "check", share: "0.9" }];
 * const { scores } = checkScores(rows, scheme, { window: "2013" });
 * const values = rollUp(readObservations([], { metrics: [] }).observations, { metrics: [] });
 *
 * const round = assess(scheme, { plans: [], values, scores }, { window: "2013", asOf: "2014-02-28" });
 * ranking(round); // => { ranked: [{ district: "c", place: 1, score: "90" }, { district: "a", place: 2, score: "80" }], unranked: [{ district: "b", why: "unscored" }] }
 * ```
 */
export function ranking(round: Round): {
  readonly ranked: readonly RankedRow[];
  readonly unranked: readonly UnrankedRow[];
} {
  requireRound(round);
  const scored = round.assessments.flatMap((one) => (one.outcome === "scored" ? [one] : []));
  const { by, ties } = roundRanking(round.ranking);
  const ranks = ranksOf(
    kindsOf(
      scored.map(({ district, exactScore, score, rank: { among, tieBreaks } }) => ({
        district,
        score: by === "rounded" ? scoreIn("score", score) : scoreIn("exactScore", exactScore),
        ...(among === undefined ? {} : { among }),
        further: furtherFigures(tieBreaks),
      })),
    ),
    ties,
  );
  // Kinds in the order in which the round first has them, each from its first place on.
  const kinds = new Map([...new Set(scored.map(({ rank }) => rank.among))].map((among, place) => [among, place]));
  const kindOf = ({ among }: RankedRow): number => existing(kinds.get(among), "every unit is of a kind");
  const ranked = scored
    .map(({ district, score, grade, rank: { among } }): RankedRow => {
      const place = ranks.get(district)?.place ?? scored.length;
      return {
        district,
        place,
        ...(among === undefined ? {} : { among }),
        score,
        ...(grade === undefined ? {} : { grade }),
      };
    })
    .sort((a, b) => kindOf(a) - kindOf(b) || a.place - b.place);
  const unranked = round.assessments.flatMap(({ outcome, district }): readonly UnrankedRow[] =>
    outcome !== "scored" ? [{ district, why: outcome }] : [],
  );
  return { ranked, unranked };
}

const EXACT = /^-?\d+(?:\.\d+|\/[1-9]\d*)?$/;

function scoreIn(key: string, text: string): ReturnType<typeof readExact> {
  if (typeof text === "string" && EXACT.test(text)) return readExact(text);
  throw new RangeError(`${key}: ${JSON.stringify(text)} is not an amount, "89.995" or "269/3"`);
}

/**
 * One unit's assessment in a round.
 *
 * @throws RangeError for a district that is none of the round's units
 * @throws TypeError when it is no round
 *
 * @example
 * ```ts
 * import { assessmentOf } from "quality-plan/assessment";
 *
 * const round = { format: "quality-round/1", scheme: "s", window: "2013", asOf: "2014-02-28", assessments: [] } as const;
 * assessmentOf(round, "330481"); // throws RangeError: "330481" is no unit of this round
 * ```
 */
export function assessmentOf(round: Round, district: DistrictId): Assessment {
  requireRound(round);
  const found = round.assessments.find((one) => one.district === district);
  if (found !== undefined) return found;
  throw new RangeError(`district: ${JSON.stringify(district)} is no unit of this round`);
}
