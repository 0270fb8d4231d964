import type { Assessment, ItemResult } from "../../assessment/round.js";
import { figure } from "../../explain/figure.js";
import { nameOf } from "../../explain/names.js";
import { type ExplainOptions, requireExplainOptions } from "../../explain/options.js";
import { requireOneOf } from "./require-one-of.js";

import { compare, type Rational, signOf, subtract, sum } from "../../internal/rational.js";
import { exactly, readExact, writeExact } from "../../model/amount.js";
import { periodHead } from "../../report/period-head.js";
import { CHART_WORDS } from "./chart-words.js";
import { TONE_SCALE } from "./colours.js";
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
 * One unit's way from the full points to its score, step by step: each item that lost points, the largest loss first, then what
 * bonuses, vetoes, rescaling and rounding did together. The steps add up.
 *
 * @throws RangeError for a unit that has no score
 *
 * @example
 * ```ts
 * import { assess, assessmentOf, namesFrom, parseScheme, readObservations, rollUp } from "quality-plan";
 * import { checkScores } from "quality-plan/scheme";
 * import { lossesChart } from "quality-plan/vega-lite";
 *
 * const scheme = parseScheme(
 *   {
 *     format: "quality-scheme/1", id: "s", title: "Rules", window: { from: "01-01", to: "12-31" }, units: ["a"],
 *     sources: [{ id: "check", name: "the site check", kind: "verified" }], take: { first: ["check"] },
 *     notApplicable: "rescale", noEvidence: "noScore", points: "100",
 *     items: [{ id: "safety", name: "Safety", rule: "judged", points: "100" }],
 *   },
 *   { plans: [] },
 * );
 * const { scores } = checkScores([{ item: "safety", district: "a", source: "check", points: "95" }], scheme, { window: "2013" });
 * const values = rollUp(readObservations([], { metrics: [] }).observations, { metrics: [] });
 * const round = assess(scheme, { plans: [], values, scores }, { window: "2013", asOf: "2014-02-28" });
 * const chart = lossesChart(assessmentOf(round, "a"), { locale: "en", names: namesFrom(scheme) });
 * chart.data.values.map(({ step, label }) => `${step}: ${label}`); // => ["Full points: 100", "Safety: −5", "Score: 95"]
 * ```
 */
export function lossesChart(assessment: Assessment, options: ExplainOptions): VegaLiteSpecification {
  requireExplainOptions(options);
  requireOneOf("assessment", assessment, ({ outcome }) => outcome, "what assessmentOf gave");
  const { locale, names } = options;
  const words = CHART_WORDS[locale];
  if (assessment.outcome !== "scored") {
    throw new RangeError(`assessment: ${JSON.stringify(assessment.district)} has no score, so nothing leads to one`);
  }
  const lost = leavesOf(assessment.items)
    .map((item) => ({
      id: item.item,
      name: nameOf(names, "item", item.item, locale),
      tellings: item.parent === undefined ? [] : [nameOf(names, "item", item.parent, locale)],
      lost: lostIn(item),
    }))
    .filter((one) => signOf(one.lost) > 0)
    .sort((a, b) => compare(b.lost, a.lost));
  const [full, score] = [exactly(assessment.full), readExact(assessment.score)];
  const afterLosses = subtract(full, sum(lost.map((one) => one.lost)));
  const rest = subtract(score, afterLosses);
  const itemNames = rowNames(lost, locale, [words.full, words.rest, words.score]);
  const values: ChartRow[] = [standing(words.full, full)];
  let level = full;
  lost.forEach((one, at) => {
    const next = subtract(level, one.lost);
    values.push(moving(itemNames[at] ?? one.id, level, next, "poor"));
    level = next;
  });
  if (signOf(rest) !== 0) values.push(moving(words.rest, level, score, signOf(rest) > 0 ? "good" : "poor"));
  values.push(standing(words.score, score));
  const title = `${nameOf(names, "district", assessment.district, locale)} ${periodHead(assessment.window, locale)}`;
  const y = { field: "step", type: "nominal", sort: null, title: null } as const;
  return {
    $schema: VEGA_LITE_SCHEMA,
    title,
    description: words.made(title, values.length),
    config: CHART_CONFIG,
    width: 480,
    height: { step: ROW_HEIGHT },
    data: { values },
    layer: [
      {
        mark: { type: "bar", height: { band: 0.6 } },
        encoding: {
          y,
          x: { field: "from", type: "quantitative", title: words.points },
          x2: { field: "to" },
          color: { field: "tone", type: "nominal", scale: TONE_SCALE, legend: null },
          tooltip: ["step", "label"].map((field) => ({ field, type: "nominal" })),
        },
      },
      {
        mark: { type: "text", align: "left", dx: 4, fontSize: 11 },
        encoding: {
          y,
          x: { field: "right", type: "quantitative" },
          text: { field: "label", type: "nominal" },
        },
      },
    ],
  };
}

function standing(step: string, at: Rational): ChartRow {
  return { step, from: 0, to: drawn(at), right: drawn(at), label: figure(writeExact(at)), tone: "unknown" };
}

function moving(step: string, from: Rational, to: Rational, tone: "good" | "poor"): ChartRow {
  const change = subtract(to, from);
  const label = `${signOf(change) < 0 ? "" : "+"}${figure(writeExact(change))}`;
  return { step, from: drawn(from), to: drawn(to), right: Math.max(drawn(from), drawn(to)), label, tone };
}

function leavesOf(items: readonly ItemResult[]): readonly ItemResult[] {
  const sections = new Set(items.map(({ parent }) => parent));
  return items.filter(({ item }) => !sections.has(item));
}

function lostIn(result: ItemResult): Rational {
  return readExact("lost" in result ? (result.exact?.lost ?? result.lost) : "0");
}
