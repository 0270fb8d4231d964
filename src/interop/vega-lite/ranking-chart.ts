import { figure } from "../../explain/figure.js";
import { ranking } from "../../assessment/ranking.js";
import type { Round } from "../../assessment/round.js";
import type { Scheme } from "../../assessment/scheme.js";
import type { Grade } from "../../assessment/scheme-grade.js";
import { nameOf } from "../../explain/names.js";
import { joined } from "../../explain/quoted.js";
import { shownScore } from "../../explain/shown-score.js";
import { existing } from "../../internal/assert.js";
import { type ExplainOptions, requireExplainOptions } from "../../explain/options.js";
import { requireRound, requireScheme } from "../../assessment/require-evidence.js";

import { exactly, readExact } from "../../model/amount.js";
import { textIn } from "../../model/text.js";
import { itemsOnSome, type Scored } from "../../report/league-notes.js";
import { TONE_MARKS } from "../../report/marks.js";
import { periodHead } from "../../report/period-head.js";
import { type Wording, wordingOf } from "../../report/report-options.js";
import { undecidedGrades, undecidedRules } from "../../report/undecided.js";
import { CHART_WORDS } from "./chart-words.js";
import { GRADE_COLOURS } from "./colours.js";
import { drawn } from "./drawn.js";
import { rowNames } from "../../explain/row-names.js";
import {
  CHART_CONFIG,
  type ChartRow,
  ROW_HEIGHT,
  VEGA_LITE_SCHEMA,
  type VegaLiteSpecification,
} from "./specification.js";

/**
 * The units of a round by place, as bars of their scores in front of the bands of the grades. A bar is coloured by the grade
 * that stands, which a veto may have made another than its band's, and carries it in words. Before a score on figures that not
 * everybody reported stands ○, behind a grade that something undecided may change a question mark; `notes` says of what.
 *
 * @example
 * ```ts
 * import { assess, namesFrom, parseScheme, readObservations, rollUp } from "quality-plan";
 * import { checkScores } from "quality-plan/scheme";
 * import { rankingChart } from "quality-plan/vega-lite";
 *
 * const scheme = parseScheme(
 *   {
 *     format: "quality-scheme/1", id: "s", title: "Rules", window: { from: "01-01", to: "12-31" }, units: ["a", "b"],
 *     sources: [{ id: "check", name: "the site check", kind: "verified" }], take: { first: ["check"] },
 *     notApplicable: "rescale", noEvidence: "noScore", points: "100",
 *     items: [{ id: "safety", name: "Safety", rule: "judged", points: "100" }],
 *     grades: [{ id: "A", atLeast: "90" }, { id: "B", below: "90" }],
 *   },
 *   { plans: [] },
 * );
 * const { scores } = checkScores([{ item: "safety", district: "a", source: "check", points: "95" }], scheme, { window: "2013" });
 * const values = rollUp(readObservations([], { metrics: [] }).observations, { metrics: [] });
 * const round = assess(scheme, { plans: [], values, scores }, { window: "2013", asOf: "2014-02-28" });
 * rankingChart(scheme, round, { locale: "en", names: namesFrom(scheme) }).data.values; // => [{ unit: "a", score: 95, figure: "95", grade: "A", label: "1  95  A" }]
 * ```
 */
export function rankingChart(scheme: Scheme, round: Round, options: ExplainOptions): VegaLiteSpecification {
  requireExplainOptions(options);
  requireScheme(scheme);
  requireRound(round);
  const { locale, names } = options;
  const words = CHART_WORDS[locale];
  const wording = wordingOf(options);
  const { ranked } = ranking(round);
  const units = rowNames(
    ranked.map(({ district: id }) => ({ id, name: nameOf(names, "district", id, locale) })),
    locale,
  );
  const scored = new Map(
    round.assessments.flatMap((one) => (one.outcome === "scored" ? [[one.district, one] as const] : [])),
  );
  const values = ranked.map(({ place, district, score, grade }, at): ChartRow => {
    const one = existing(scored.get(district), "a unit with a place has a score");
    const text = figure(shownScore(one));
    const notes = notesOf(one, wording);
    return {
      unit: units[at] ?? "",
      score: drawn(readExact(score)),
      figure: text,
      ...(grade === undefined ? {} : { grade }),
      ...(notes.length === 0 ? {} : { notes: notes.join(wording.words.clauseSeparator) }),
      label: [
        place,
        itemsOnSome(one).length > 0 ? `${TONE_MARKS.fair} ${text}` : text,
        ...(grade === undefined ? [] : [grade]),
        ...(one.unsettled.length === 0 ? [] : [TONE_MARKS.unknown]),
      ].join("  "),
    };
  });
  const told = ["unit", "figure", "grade", ...(values.some(({ notes }) => notes !== undefined) ? ["notes"] : [])];
  const grades = scheme.grades ?? [];
  const bands = bandsOf(grades, drawn(exactly(scheme.points)));
  const range = grades.map((_, at) => GRADE_COLOURS[at % GRADE_COLOURS.length]);
  const colour =
    grades.length === 0
      ? { value: GRADE_COLOURS[0] }
      : { field: "grade", type: "nominal", legend: null, scale: { domain: grades.map(({ id }) => id), range } };
  return {
    $schema: VEGA_LITE_SCHEMA,
    title: `${textIn(scheme.title, locale)} ${periodHead(round.window, locale)}`,
    description: words.made(words.ranking, values.length),
    config: CHART_CONFIG,
    width: 480,
    height: { step: ROW_HEIGHT },
    data: { values },
    layer: [
      {
        data: { values: bands },
        mark: { type: "rect", opacity: 0.12 },
        encoding: {
          x: { field: "from", type: "quantitative", title: words.score },
          x2: { field: "to" },
          color: colour,
        },
      },
      {
        mark: { type: "bar", height: { band: 0.6 } },
        encoding: {
          y: { field: "unit", type: "nominal", sort: null, title: null },
          x: { field: "score", type: "quantitative" },
          color: colour,
          tooltip: told.map((field) => ({ field, type: "nominal" })),
        },
      },
      {
        mark: { type: "text", align: "left", dx: 4, fontSize: 11 },
        encoding: {
          y: { field: "unit", type: "nominal", sort: null },
          x: { field: "score", type: "quantitative" },
          text: { field: "label", type: "nominal" },
        },
      },
    ],
  };
}

/** What the marks beside a unit's score and grade stand for. */
function notesOf(one: Scored, { words, named, options }: Wording): readonly string[] {
  const items = itemsOnSome(one).map((item) => named("item", item));
  return [
    ...(items.length === 0 ? [] : [words.onSome(joined(items, options.locale))]),
    ...[...undecidedGrades(one, options), ...undecidedRules(one, options)].map(words.undecided),
  ];
}

/** From its lower bound to the next better grade's; a grade without bounds of its own has no band. */
function bandsOf(grades: readonly Grade[], full: number): readonly ChartRow[] {
  let to = full;
  return grades.flatMap((grade): readonly ChartRow[] => {
    const low = grade.atLeast ?? grade.above;
    const high = grade.atMost ?? grade.below;
    if (low === undefined && high === undefined) return [];
    const from = low === undefined ? 0 : drawn(exactly(low));
    const band = { grade: grade.id, from, to };
    to = from;
    return [band];
  });
}
