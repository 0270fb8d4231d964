import type { Assessment, ItemResult, Round } from "../assessment/round.js";
import { requireRound, requireScheme } from "../assessment/require-evidence.js";
import type { Scheme } from "../assessment/scheme.js";
import { explain } from "../explain/explain.js";
import { figure } from "../explain/figure.js";
import { compare } from "../internal/rational.js";
import { readExact } from "../model/amount.js";
import { textIn } from "../model/text.js";
import { shareOf } from "./drawn-share.js";
import { leagueTable } from "./league-table.js";
import { type Report, REPORT_FORMAT, type ReportBlock, type ReportCell, type ReportSection } from "./report.js";
import { periodHead } from "./period-head.js";
import { type ReportOptions, type Wording, wordingOf } from "./report-options.js";
import { requireSections } from "./require-sections.js";

/** The sections of a report on a round, in its order: who stands where and who has no place, then unit by unit. */
export const ROUND_REPORT_SECTIONS = ["ranking", "units"] as const;
/** One of {@link ROUND_REPORT_SECTIONS}. */
export type RoundReportSection = (typeof ROUND_REPORT_SECTIONS)[number];

/** How a report on a round is written. */
export interface RoundReportOptions extends ReportOptions {
  /** Those that are there, in the order of {@link ROUND_REPORT_SECTIONS}; absent: all. What is left out is not worked out. */
  readonly sections?: readonly RoundReportSection[];
}

/**
 * A round's report as content, 考核结果报告: the league table, then each unit's card with the points lost first.
 *
 * @throws RangeError when the locale or a section is none of those there are
 * @throws TypeError when the names are none that `namesFrom` gave, the sections are no list, or there is no scheme or round
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
export function roundReport(scheme: Scheme, round: Round, options: RoundReportOptions): Report {
  const wording = wordingOf(options);
  requireScheme(scheme);
  requireRound(round);
  const { words } = wording;
  const { sections = ROUND_REPORT_SECTIONS } = options;
  requireSections(sections, ROUND_REPORT_SECTIONS);
  const made: Readonly<Record<RoundReportSection, () => readonly ReportSection[]>> = {
    ranking: () => leagueTable(round, wording),
    units: () => [{ heading: words.cards, blocks: [], sections: round.assessments.map((one) => card(one, wording)) }],
  };
  const title = textIn(scheme.title, options.locale);
  const facts = [
    { name: words.window, text: periodHead(round.window, options.locale) },
    { name: words.asOf, text: periodHead(round.asOf, options.locale) },
  ];
  return {
    format: REPORT_FORMAT,
    locale: options.locale,
    title,
    facts,
    sections: ROUND_REPORT_SECTIONS.filter((one) => sections.includes(one)).flatMap((one) => made[one]()),
  };
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
