import type {
  Applied,
  Assessment,
  AssessmentHere,
  LateScores,
  SelfGap,
  SourceScore,
  Unsettled,
} from "../assessment/round.js";
import type { DistrictId, ItemId } from "../model/label.js";
import { textIn } from "../model/text.js";
import { isPlainSum, sumReckoning } from "./assessment-facts.js";
import { itemSentences } from "./assessment-item.js";
import { countedLate } from "./late-counted.js";
import type { AssessmentPhrases, Equals, OpenFact } from "./assessment-phrases.js";
import { missingIn } from "./assessment-reasons.js";
import { PHRASES } from "./assessment-words.js";
import { effectFact } from "./effect-fact.js";
import { figure } from "./figure.js";
import { periodWords } from "./period-words.js";
import { gradeText, named, readFacts } from "./read-fact.js";
import type { ExplainOptions } from "./options.js";
import { isRounded, shownScore } from "./shown-score.js";

type Scored = Extract<Assessment, { readonly outcome: "scored" }>;

/**
 * A unit's assessment in sentences that can be checked by hand: score, place and grade; how the total is made where it
 * is no plain sum of points; what told equals apart; better grades that its score would have allowed; each gate and veto that acted, with what it read, and the score and grade without it; vetoes that cannot be told; then the points lost, the largest loss first,
 * each with its arithmetic and the figures it rests on; items on figures that not everybody reported; and how many others lost nothing. A figure that does not end is
 * cut off and marked with an ellipsis, never rounded.
 *
 * @example
 * ```ts
 * import { assess, assessmentOf } from "quality-plan/assessment";
 * import { explain, namesFrom } from "quality-plan/explain";
 * import { readObservations } from "quality-plan/observations";
 * import { rollUp } from "quality-plan/rollup";
 * import { checkScores, parseScheme } from "quality-plan/scheme";
 *
 * const scheme = parseScheme(
 *   {
 *     format: "quality-scheme/1", id: "s", title: "Rules", window: { from: "01-01", to: "12-31" }, units: ["Haining"],
 *     sources: [{ id: "check", name: "the site check", kind: "verified" }], take: { first: ["check"] },
 *     notApplicable: "rescale", noEvidence: "noScore", points: "100",
 *     items: [{ id: "a", name: "Safety", rule: "judged", points: "60" }, { id: "b", name: "Growth", rule: "judged", points: "40" }],
 *   },
 *   { plans: [] },
 * );
 * const given = [{ item: "a", district: "Haining", source: "check", points: "55" }, { item: "b", district: "Haining", source: "check", share: "0.5" }];
 * const { scores } = checkScores(given, scheme, { window: "2013" });
 * const values = rollUp(readObservations([], { metrics: [] }).observations, { metrics: [] });
 * const round = assess(scheme, { plans: [], values, scores }, { window: "2013", asOf: "2014-02-28" });
 *
 * const sentences = explain(assessmentOf(round, "Haining"), { locale: "en", names: namesFrom(scheme) });
 * sentences[0]; // => "Haining in 2013: 75 of 100 points, place 1 of 1."
 * sentences[1]; // => "Growth: 20 of 40 points, 20 lost: scored by the site check."
 * sentences[2]; // => "Safety: 55 of 60 points, 5 lost: scored by the site check."
 * ```
 */
export function explainAssessment(assessment: Assessment, options: ExplainOptions): readonly string[] {
  const phrases = PHRASES[options.locale];
  if (assessment.outcome === "elsewhere") {
    const { district, under } = assessment;
    const window = periodWords(assessment.window, options.locale);
    return [phrases.elsewhere(named(options, "district", district), window, named(options, "scheme", under))];
  }
  const { applied, unsettled, items } = assessment;
  return [
    headline(assessment, phrases, options),
    ...(assessment.outcome === "scored" ? standingSentences(assessment, phrases, options) : []),
    ...applied.map((veto) => vetoSentence(veto, assessment, phrases, options)),
    ...(assessment.outcome === "scored" ? withoutVetoes(assessment, phrases, options) : []),
    ...unsettled.map((veto) => unsettledSentence(veto, phrases, options)),
    ...(assessment.selfGaps ?? []).map((gap) => gapSentence(gap, phrases, options)),
    ...(assessment.lateScores ?? []).map((one) => lateSentence(one, assessment, phrases, options)),
    ...itemSentences(items, options),
  ];
}

function headline(assessment: AssessmentHere, phrases: AssessmentPhrases, options: ExplainOptions): string {
  const window = periodWords(assessment.window, options.locale);
  const grade = assessment.grade === undefined ? undefined : gradeText(assessment.grade, options);
  const district = named(options, "district", assessment.district);
  if (assessment.outcome === "unscored") {
    return phrases.unscored(
      district,
      window,
      assessment.missing.map((item) => named(options, "item", item)),
      grade,
    );
  }
  const { full, rank, exactScore } = assessment;
  return phrases.scored({
    district,
    window,
    score: figure(shownScore(assessment)),
    full: figure(full),
    ...(isRounded(assessment) ? { exact: figure(exactScore) } : {}),
    place: rank.place,
    ...(rank.among === undefined ? {} : { among: rank.among }),
    of: rank.of,
    tiedWith: equals(rank.tiedWith, rank.tiedWithMore, options),
    ...(grade === undefined ? {} : { grade }),
  });
}

/** Where points were spread over what counts, or a bonus came on top, the losses alone do not make the total. */
function totalSentence({ trace, exactScore }: Scored, phrases: AssessmentPhrases): readonly string[] {
  const { working, adjustments } = trace;
  if (isPlainSum(working)) return [];
  return [phrases.total(sumReckoning(working, figure(adjustments[0]?.from ?? exactScore)).steps[0])];
}

function equals(districts: readonly DistrictId[], more: number | undefined, options: ExplainOptions): Equals {
  return { named: districts.map((other) => named(options, "district", other)), more: more ?? 0 };
}

/** How the total is made, what told equals apart, and better grades that were not given. */
function standingSentences(assessment: Scored, phrases: AssessmentPhrases, options: ExplainOptions): readonly string[] {
  const { rank, passedOver = [] } = assessment;
  const { apartFrom, tieBreaks = [] } = rank;
  const figures = tieBreaks.map((one) =>
    "amount" in one ? figure(one.amount) : missingIn(one.missing, options.locale),
  );
  return [
    ...totalSentence(assessment, phrases),
    ...(apartFrom === undefined ? [] : [phrases.apart(equals(apartFrom, rank.apartFromMore, options), figures)]),
    ...passedOver.map((passed) => {
      const grade = gradeText(passed.grade, options);
      return passed.because === "condition"
        ? phrases.passedOver({ grade, because: "condition", read: readFacts(passed.inputs, options) })
        : phrases.passedOver({ ...passed, grade });
    }),
  ];
}

function vetoSentence(
  veto: Applied,
  assessment: AssessmentHere,
  phrases: AssessmentPhrases,
  options: ExplainOptions,
): string {
  if (veto.by === "gate") {
    const grades = veto.effects.flatMap((effect) =>
      "gradeAtMost" in effect ? [gradeText(effect.gradeAtMost, options)] : [],
    );
    return phrases.gate(textIn(veto.reason, options.locale), readFacts(veto.inputs, options), grades);
  }
  const effects = veto.effects.map((effect) => effectFact(effect, assessment, options));
  return phrases.veto(textIn(veto.reason, options.locale), readFacts(veto.inputs, options), effects);
}

function withoutVetoes(
  { applied, withoutVetoes: without }: Scored,
  phrases: AssessmentPhrases,
  options: ExplainOptions,
): readonly string[] {
  if (without === undefined) return [];
  const grade = without.grade === undefined ? undefined : gradeText(without.grade, options);
  const score = without.score === undefined ? undefined : figure(without.exact ?? without.score);
  return [phrases.withoutVetoes(score, grade, applied.filter(({ by }) => by === "veto").length > 1)];
}

/** More items than these are counted. */
const ITEMS_NAMED = 10;

function lateSentence(
  scores: LateScores,
  assessment: AssessmentHere,
  phrases: AssessmentPhrases,
  options: ExplainOptions,
): string {
  const { step, source, due, late } = scores;
  const counted = countedLate(assessment, scores);
  const last =
    late
      .map(({ on }) => on)
      .sort()
      .at(-1) ?? due;
  return phrases.late({
    step: named(options, "step", step),
    source: named(options, "source", source),
    due: periodWords(due, options.locale),
    on: periodWords(last, options.locale),
    items: itemsNamed(
      late.map(({ item }) => item),
      options,
    ),
    counted: counted.length === late.length ? "all" : itemsNamed(counted, options),
  });
}

function itemsNamed(items: readonly ItemId[], options: ExplainOptions): Equals {
  return {
    named: items.slice(0, ITEMS_NAMED).map((item) => named(options, "item", item)),
    more: Math.max(0, items.length - ITEMS_NAMED),
  };
}

function gapSentence(gap: SelfGap, phrases: AssessmentPhrases, options: ExplainOptions): string {
  const gave = ({ source, points }: SourceScore) => ({
    source: named(options, "source", source),
    points: figure(points),
  });
  return phrases.selfGap({
    item: named(options, "item", gap.item),
    between: [gave(gap.between[0]), gave(gap.between[1])],
    gap: figure(gap.gap),
    limit: "above" in gap ? { above: figure(gap.above) } : { missing: gap.missing },
  });
}

function unsettledSentence(veto: Unsettled, phrases: AssessmentPhrases, options: ExplainOptions): string {
  const { by, rule, reason, missing, of, inputs } = veto;
  const open: OpenFact =
    by === "grade"
      ? { by, grade: gradeText(rule, options) }
      : { by, reason: reason === undefined ? rule : textIn(reason, options.locale) };
  return phrases.unsettled(open, missing, of, readFacts(inputs, options));
}
