import type { Attainment } from "../../attainment/attainment.js";
import { figure } from "../../explain/figure.js";
import { nameOf } from "../../explain/names.js";
import { type ExplainOptions, requireExplainOptions } from "../../explain/options.js";
import { requireAttainments } from "../../attainment/require-attainments.js";

import { periodWords } from "../../explain/period-words.js";
import { STATUS_WORDS } from "../../explain/status-words.js";
import { HUNDRED, multiply } from "../../internal/rational.js";
import { readExact, writeExact } from "../../model/amount.js";
import type { Day } from "../../model/label.js";
import type { Locale } from "../../model/text.js";
import { toneOf } from "../../report/tone.js";
import { CHART_WORDS } from "./chart-words.js";
import { TONE_SCALE } from "./colours.js";
import { drawn } from "./drawn.js";
import { figureWriter } from "./figure-writer.js";
import { rowNames } from "../../explain/row-names.js";
import {
  CHART_CONFIG,
  type ChartRow,
  ROW_HEIGHT,
  VEGA_LITE_SCHEMA,
  type VegaLiteSpecification,
} from "./specification.js";

/** In percent; a bar is cut off here, and below nothing there is none: its figure stands beside the status then. */
const LONGEST = 200;

/** In percent; no status is written across its mark. */
const WHOLE = 100;

/**
 * How far each target has come, as bars of its completion 目标完成率 against a mark at the whole. A target without a
 * completion has no bar; its status stands in words all the same. A bar ends at 200 percent, and there is none below zero: what
 * the completion is then stands in words too. Targets of one name are told apart by when they are due and what they require.
 *
 * @example
 * ```ts
 * import { namesFrom } from "quality-plan";
 * import { attainmentChart } from "quality-plan/vega-lite";
 * import { plan } from "quality-plan/catalog/jiaxing-2013";
 *
 * attainmentChart([], { locale: "en", names: namesFrom(plan) }).title; // => "Completion of targets"
 * ```
 */
export function attainmentChart(attainments: readonly Attainment[], options: ExplainOptions): VegaLiteSpecification {
  requireExplainOptions(options);
  requireAttainments("attainments", attainments);
  const words = CHART_WORDS[options.locale];
  const { locale } = options;
  const times = new Map<string, number>();
  for (const { target } of attainments) times.set(target, (times.get(target) ?? 0) + 1);
  const names = rowNames(
    attainments.map((attainment) => {
      const { target, district } = attainment;
      const name = nameOf(options.names, "target", target, locale);
      const whose = times.get(target) === 1 ? "" : `${nameOf(options.names, "district", district, locale)} `;
      return { id: `${target}, ${district}`, name: `${whose}${name}`, tellings: tellingsOf(attainment, options) };
    }),
    locale,
  );
  const values = attainments.map((attainment, at): ChartRow => {
    const completion = completionOf(attainment);
    const status = STATUS_WORDS[options.locale][attainment.status];
    const row = { target: names[at] ?? attainment.target, status, tone: toneOf(attainment.status) };
    if (completion === undefined) return { ...row, label: status, labelled: WHOLE };
    const length = Math.min(LONGEST, Math.max(0, drawn(completion)));
    const text = figure(writeExact(completion), "%");
    return {
      ...row,
      label: length === drawn(completion) ? status : `${status} ${text}`,
      labelled: Math.max(WHOLE, length),
      completion: length,
      figure: text,
    };
  });
  const y = { field: "target", type: "nominal", sort: null, title: null } as const;
  const tooltip = ["target", "status", "figure"].map((field) => ({ field, type: "nominal" }));
  return {
    $schema: VEGA_LITE_SCHEMA,
    title: words.attainment,
    description: words.made(words.attainment, values.length),
    config: CHART_CONFIG,
    width: 420,
    height: { step: ROW_HEIGHT },
    data: { values },
    layer: [
      {
        mark: { type: "bar", height: { band: 0.6 } },
        encoding: {
          y,
          x: { field: "completion", type: "quantitative", title: words.completion },
          color: { field: "tone", type: "nominal", scale: TONE_SCALE, legend: null },
          tooltip,
        },
      },
      {
        // The axis says as much to those who listen.
        mark: { type: "rule", strokeWidth: 2, color: "#1b1f24", aria: false },
        encoding: { x: { datum: WHOLE, type: "quantitative" } },
      },
      {
        mark: { type: "text", align: "left", dx: 4, fontSize: 11 },
        encoding: {
          y,
          x: { field: "labelled", type: "quantitative" },
          text: { field: "label", type: "nominal" },
        },
      },
    ],
  };
}

function completionOf(attainment: Attainment) {
  if (attainment.kind !== "measured" || attainment.status === "no-evidence") return undefined;
  const { figures } = attainment;
  const share = figures.exact?.completion ?? figures.completion;
  return share === undefined ? undefined : multiply(readExact(share), HUNDRED);
}

/** When a target is due, and what it requires. */
function tellingsOf(attainment: Attainment, options: ExplainOptions): readonly string[] {
  if (attainment.kind !== "measured") return [];
  const due = attainment.due === undefined ? "" : dueWords(attainment.due, options.locale);
  if (attainment.status === "no-evidence") return [due];
  const { required } = attainment.figures;
  return required === undefined ? [due] : [due, figureWriter(attainment, options)("required", required)];
}

/** A deadline at the end of a year is that year. */
function dueWords(day: Day, locale: Locale): string {
  return periodWords(day.endsWith("-12-31") ? day.slice(0, 4) : day, locale);
}
