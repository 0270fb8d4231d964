import type { Amount, DistrictId, GradeId, ItemId, Period, SchemeId } from "../model/label.js";
import { requireRound, requireScheme } from "./require-evidence.js";
import type { Assessment, ItemResult, Round } from "./round.js";
import { isCombining } from "./scheme-node.js";
import { PUBLISH_LEVELS, type PublishLevel, type Scheme } from "./scheme.js";

/** What may be shown of an item. */
export interface PublishedItem {
  readonly item: ItemId;
  readonly parent?: ItemId;
  readonly full: Amount;
  /** Absent where it did not count, and of a section that would show what the rounding of the total leaves out. */
  readonly points?: Amount;
}

/** What may be shown of a unit; what may not is absent. */
export interface PublishedUnit {
  readonly district: DistrictId;
  readonly outcome: Assessment["outcome"];
  readonly grade?: GradeId;
  readonly place?: number;
  /** Among whom it has the place, where not everybody is ranked together. */
  readonly among?: string;
  /** As it is stated, rounded where the scheme says so. */
  readonly score?: Amount;
  readonly items?: readonly PublishedItem[];
}

/** What may be shown of a round. */
export interface PublishedRound {
  readonly scheme: SchemeId;
  readonly window: Period;
  readonly publish: PublishLevel;
  /** By their ids, so that their order tells nothing. */
  readonly units: readonly PublishedUnit[];
}

/**
 * What the scheme allows to be shown of a round, and nothing more: at `grade` each unit's grade, at `rank` its place, at
 * `score` the stated score, at `items` the points of each item; each with what comes before it. Scores before rounding,
 * evidence, vetoes and their reasons, and the grade that there would have been are never part of it; nor are the points of
 * sections where the scheme rounds the total and not them. (Whoever adds the items up comes near the score before
 * rounding; a scheme that minds publishes `score`, or rounds its items.)
 *
 * @throws RangeError when the scheme does not state what is published, or the round is not of the scheme
 * @throws TypeError when the scheme or the round is no such thing
 *
 * @example
 * ```ts
 * import { assess, published } from "quality-plan/assessment";
 * import { readObservations } from "quality-plan/observations";
 * import { rollUp } from "quality-plan/rollup";
 * import { checkScores, parseScheme } from "quality-plan/scheme";
 *
 * const scheme = parseScheme(
 *   {
 *     format: "quality-scheme/1", id: "s", title: "考核办法", window: { from: "01-01", to: "12-31" }, units: ["b", "a"], publish: "grade",
 *     sources: [{ id: "check", name: "核查", kind: "verified" }], take: { first: ["check"] },
 *     notApplicable: "rescale", noEvidence: "noScore", points: "100",
 *     items: [{ id: "work", name: "质量工作", rule: "judged", points: "100" }],
 *     grades: [{ id: "A", atLeast: "75" }, { id: "B", below: "75" }],
 *   },
 *   { plans: [] },
 * );
 * const rows = [{ item: "work", district: "a", source: "check", points: "80" }, { item: "work", district: "b", source: "check", points: "70" }];
 * const { scores } = checkScores(rows, scheme, { window: "2013" });
 * const values = rollUp(readObservations([], { metrics: [] }).observations, { metrics: [] });
 * const round = assess(scheme, { plans: [], values, scores }, { window: "2013", asOf: "2014-02-28" });
 * published(scheme, round).units; // => [{ district: "a", outcome: "scored", grade: "A" }, { district: "b", outcome: "scored", grade: "B" }]
 * ```
 */
export function published(scheme: Scheme, round: Round): PublishedRound {
  requireScheme(scheme);
  requireRound(round);
  const { publish } = scheme;
  if (publish === undefined) {
    throw new RangeError(
      `scheme: ${JSON.stringify(scheme.id)} does not state what is published; accepted as its publish: ${PUBLISH_LEVELS.join(", ")}`,
    );
  }
  if (round.scheme !== scheme.id) {
    throw new RangeError(
      `round: it is of the scheme ${JSON.stringify(round.scheme)}, not of ${JSON.stringify(scheme.id)}`,
    );
  }
  const units = round.assessments
    .map((assessment) => unitOf(assessment, publish, showsSections(scheme)))
    .sort((a, b) => (a.district < b.district ? -1 : 1));
  return { scheme: scheme.id, window: round.window, publish, units };
}

/** The total before rounding is the sum of its sections. */
function showsSections({ rounding }: Scheme): boolean {
  return rounding?.total === undefined || rounding.sections !== undefined;
}

function unitOf(assessment: Assessment, publish: PublishLevel, sections: boolean): PublishedUnit {
  const { district, outcome } = assessment;
  if (assessment.outcome === "elsewhere") return { district, outcome };
  const { grade } = assessment;
  const shows = (level: PublishLevel): boolean => PUBLISH_LEVELS.indexOf(level) <= PUBLISH_LEVELS.indexOf(publish);
  const scored = assessment.outcome === "scored" ? assessment : undefined;
  const among = scored?.rank.among;
  return {
    district,
    outcome,
    ...(grade === undefined ? {} : { grade }),
    ...(scored !== undefined && shows("rank")
      ? { place: scored.rank.place, ...(among === undefined ? {} : { among }) }
      : {}),
    ...(scored !== undefined && shows("score") ? { score: scored.score } : {}),
    ...(shows("items")
      ? { items: assessment.items.map((item) => itemOf(item, sections || !isCombining(item.rule))) }
      : {}),
  };
}

function itemOf(result: ItemResult, withPoints: boolean): PublishedItem {
  const { item, parent, full } = result;
  return {
    item,
    ...(parent === undefined ? {} : { parent }),
    full,
    ...(withPoints && "points" in result ? { points: result.points } : {}),
  };
}
