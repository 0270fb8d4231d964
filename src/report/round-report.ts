import { ranking } from "../assessment/ranking.js";
import type { Assessment, ItemResult, Round } from "../assessment/round.js";
import type { Scheme } from "../assessment/scheme.js";
import { explain } from "../explain/explain.js";
import { figure } from "../explain/figure.js";
import { shownScore } from "../explain/shown-score.js";
import { existing } from "../internal/assert.js";
import { compare, divide, signOf } from "../internal/rational.js";
import { readExact } from "../model/amount.js";
import type { DistrictId } from "../model/label.js";
import { textIn } from "../model/text.js";
import { drawnShare } from "./drawn-share.js";
import { type Report, REPORT_FORMAT, type ReportBlock, type ReportCell, type ReportSection } from "./report.js";
import { type ReportOptions, type Wording, wordingOf } from "./report-options.js";

/**
 * A round's report as content, 考核结果报告: the league table, then each unit's card with the points lost first.
 *
 * @throws RangeError when the locale is none of those there are
 * @throws TypeError when the names are none that `namesFrom` gave
 *
 * @example
 * ```ts
 * import { assess, namesFrom, parseScheme, readObservations, rollUp } from "quality-plan";
 * import { roundReport } from "quality-plan/report";
 * import { checkScores } from "quality-plan/scheme";
 *
 * const scheme = parseScheme(
 *   {
 *     format: "quality-scheme/1", id: "s", title: "Rules", window: { from: "01-01", to: "12-31" }, units: ["a", "b"],
 *     sources: [{ id: "check", name: "the site check", kind: "verified" }], take: { first: ["check"] },
 *     notApplicable: "rescale", noEvidence: "noScore", points: "100",
 *     items: [{ id: "safety", name: "Safety", rule: "judged", points: "100" }],
 *   },
 *   { plans: [] },
 * );
 * const { scores } = checkScores([{ item: "safety", district: "a", source: "check", points: "55" }], scheme, { window: "2013" });
 * const values = rollUp(readObservations([], { metrics: [] }).observations, { metrics: [] });
 * const round = assess(scheme, { plans: [], values, scores }, { window: "2013", asOf: "2014-02-28" });
 * const report = roundReport(scheme, round, { locale: "en", names: namesFrom(scheme) });
 * report.sections.map(({ heading }) => heading); // => ["Ranking", "Without a place", "Unit by unit"]
 * ```
 */
export function roundReport(scheme: Scheme, round: Round, options: ReportOptions): Report {
  const wording = wordingOf(options);
  const { words } = wording;
  const title = textIn(scheme.title, options.locale);
  const facts = [
    { name: words.window, text: round.window },
    { name: words.asOf, text: round.asOf },
  ];
  return {
    format: REPORT_FORMAT,
    locale: options.locale,
    title,
    facts,
    sections: [
      ...leagueTable(round, wording),
      { heading: words.cards, blocks: [], sections: round.assessments.map((one) => card(one, wording)) },
    ],
  };
}

function leagueTable(round: Round, wording: Wording): readonly ReportSection[] {
  const { words, named } = wording;
  const { ranked, unranked } = ranking(round);
  const all = new Map<DistrictId, Assessment>(round.assessments.map((one) => [one.district, one]));
  const scored = round.assessments.flatMap((one) => (one.outcome === "scored" ? [one] : []));
  const found = new Map(scored.map((one) => [one.district, one]));
  const further = furtherColumns(wording).filter(({ textOf }) => scored.some((one) => textOf(one) !== ""));
  const rows = ranked.map(({ place, district }): ReportCell[] => {
    const one = existing(found.get(district), "a unit with a place has a score");
    const { grade, gradeByScore: byScore } = one;
    return [
      { text: String(place) },
      { text: named("district", district) },
      { text: figure(shownScore(one)), bar: shareOf(one.exactScore, one.full) },
      { text: gradeOf(grade, wording) },
      { text: byScore === grade ? "" : gradeOf(byScore, wording) },
      ...further.map(({ textOf }) => ({ text: textOf(one) })),
    ];
  });
  const table: ReportBlock = {
    kind: "table",
    caption: words.league,
    columns: [
      { head: words.place, align: "right" },
      { head: words.unit },
      { head: words.score, align: "right" },
      { head: words.grade },
      { head: words.gradeByScore },
      ...further.map(({ head }) => ({ head })),
    ],
    rows,
    subjects: ranked.map(({ district }) => ({ district })),
  };
  return [
    ...(rows.length === 0 ? [] : [{ heading: words.league, blocks: [table] }]),
    ...(unranked.length === 0
      ? []
      : [
          {
            heading: words.unranked,
            blocks: [
              {
                kind: "table",
                caption: words.unranked,
                columns: [{ head: words.unit }, { head: words.why }],
                rows: unranked.map(({ district }) => {
                  const one = all.get(district);
                  const sentence = one === undefined ? "" : (explain(one, wording.options)[0] ?? "");
                  return [{ text: named("district", district) }, { text: sentence }];
                }),
                subjects: unranked.map(({ district }) => ({ district })),
              } satisfies ReportBlock,
            ],
          },
        ]),
  ];
}

type Scored = Extract<Assessment, { readonly outcome: "scored" }>;

/** What stands in the table where any unit has it: whom a unit is ranked among, and what kept it from another grade. */
function furtherColumns(
  wording: Wording,
): readonly { readonly head: string; readonly textOf: (one: Scored) => string }[] {
  const { words, options } = wording;
  return [
    { head: words.among, textOf: ({ rank }) => rank.among ?? "" },
    {
      head: words.passedOver,
      textOf: ({ passedOver = [] }) => passedOver.map(({ grade }) => gradeOf(grade, wording)).join(words.separator),
    },
    {
      head: words.acted,
      textOf: ({ applied }) => applied.map(({ reason }) => textIn(reason, options.locale)).join(words.separator),
    },
  ];
}

function gradeOf(grade: string | undefined, { named }: Wording): string {
  if (grade === undefined) return "";
  const name = named("grade", grade);
  return name === grade ? grade : `${grade} ${name}`;
}

function shareOf(points: string, full: string): number {
  const whole = readExact(full);
  return signOf(whole) === 0 ? 0 : drawnShare(divide(readExact(points), whole));
}

function card(assessment: Assessment, wording: Wording): ReportSection {
  const { words, named, options } = wording;
  const heading = named("district", assessment.district);
  const sentences: ReportBlock = { kind: "paragraphs", texts: explain(assessment, options) };
  if (assessment.outcome === "elsewhere") return { heading, blocks: [sentences] };
  const leaves = new Set(assessment.items.map(({ parent }) => parent));
  const items = assessment.items.filter(({ item }) => !leaves.has(item)).toSorted(mostLostFirst);
  return {
    heading,
    blocks: [
      sentences,
      {
        kind: "table",
        caption: heading,
        columns: [
          { head: words.item },
          { head: words.full, align: "right" },
          { head: words.points, align: "right" },
          { head: words.lost, align: "right" },
        ],
        rows: items.map((one) => itemRow(one, wording)),
      },
    ],
  };
}

function mostLostFirst(a: ItemResult, b: ItemResult): number {
  return compare(readExact(lostIn(b)), readExact(lostIn(a)));
}

function lostIn(result: ItemResult): string {
  return "lost" in result ? (result.exact?.lost ?? result.lost) : "0";
}

function itemRow(result: ItemResult, { words, named }: Wording): ReportCell[] {
  const head = [{ text: named("item", result.item) }, { text: figure(result.exact?.full ?? result.full) }];
  if (!("points" in result)) {
    const text = result.state === "not-applicable" ? words.notApplicable : words.noEvidence;
    return [...head, { text, tone: "unknown" }, { text: "" }];
  }
  const points = result.exact?.points ?? result.points;
  return [...head, { text: figure(points), bar: shareOf(points, result.full) }, { text: figure(lostIn(result)) }];
}
