import { figure } from "../../explain/figure.js";
import { nameOf, unitOf } from "../../explain/names.js";
import { type ExplainOptions, requireExplainOptions } from "../../explain/options.js";
import { requireRollup } from "../../rollup/require-rollup.js";

import { readExact } from "../../model/amount.js";
import type { DistrictId, MetricId, Period } from "../../model/label.js";
import { heatsOf } from "../../report/heat.js";
import { HEATS } from "../../report/report.js";
import { periodHead } from "../../report/period-head.js";
import { TONE_MARKS } from "../../report/marks.js";
import type { Cell } from "../../rollup/cell.js";
import { cellAt } from "../../rollup/read-cell.js";
import type { Rollup } from "../../rollup/rollup.js";
import { CHART_WORDS } from "./chart-words.js";
import { HEAT_COLOURS } from "./colours.js";
import { rowNames } from "../../explain/row-names.js";
import {
  CHART_CONFIG,
  type ChartRow,
  ROW_HEIGHT,
  VEGA_LITE_SCHEMA,
  type VegaLiteSpecification,
} from "./specification.js";

type CellWithValue = Extract<Cell, { readonly evidence: "full" | "partial" }>;

/** What a chart of districts shows. */
export interface DistrictChartOptions extends ExplainOptions {
  readonly period: Period;
  /** Absent: all of the rollup. */
  readonly metrics?: readonly MetricId[];
  /** Absent: all of the rollup, parents too. */
  readonly districts?: readonly DistrictId[];
}

/**
 * Districts against metrics, each field shaded by the district's place among those that everybody reported for, with the figure
 * in it. A figure of part of the reports is marked, says of how many, `○ 92.5% (2/7)`, and is not shaded; a field without a figure is empty.
 *
 * @throws RangeError for a metric, district or period that the rollup has never heard of
 *
 * @example
 * ```ts
 * import { namesFrom, readObservations, rollUp } from "quality-plan";
 * import { districtChart } from "quality-plan/vega-lite";
 *
 * const metrics = [{ id: "awards", name: "Awards", unit: "", kind: "amount", accrual: "flow", direction: "up" }] as const;
 * const { observations } = readObservations([{ metric: "awards", district: "a", period: "2013", value: "3" }], { metrics });
 * const chart = districtChart(rollUp(observations, { metrics }), { period: "2013", locale: "en", names: namesFrom(metrics) });
 * chart.data.values; // => [{ district: "a", metric: "Awards", figure: "3" }]
 * ```
 */
export function districtChart(values: Rollup, options: DistrictChartOptions): VegaLiteSpecification {
  requireExplainOptions(options);
  requireRollup(values);
  const { locale, names, period } = options;
  const words = CHART_WORDS[locale];
  const shown = options.metrics ?? values.metrics;
  const places = options.districts ?? values.districts.rows.map(({ id }) => id);
  const districtNames = rowNames(
    places.map((id) => ({ id, name: nameOf(names, "district", id, locale) })),
    locale,
  );
  const metricNames = rowNames(
    shown.map((id) => ({ id, name: nameOf(names, "metric", id, locale) })),
    locale,
  );
  const rows = shown.flatMap((id, column): readonly ChartRow[] => {
    const definition = values.definitions.find((metric) => metric.id === id);
    const cells = places.map((district) => cellAt(values, { metric: id, district, period }));
    // What is known of a part only is compared with nobody.
    const amounts = cells.map((cell) => (cell.evidence === "full" ? readExact(cell.exact ?? cell.value) : undefined));
    const heats = definition === undefined ? [] : heatsOf(amounts, definition);
    return cells.flatMap((cell, at) => {
      if (cell.evidence === "none") return [];
      const heat = heats[at];
      return [
        {
          district: districtNames[at] ?? cell.district,
          metric: metricNames[column] ?? id,
          figure: figureIn(cell, unitOf(names, id, locale)),
          ...(heat === undefined ? {} : { heat }),
        },
      ];
    });
  });
  const x = { field: "metric", type: "nominal", sort: null, title: null, scale: { domain: metricNames } } as const;
  const y = { field: "district", type: "nominal", sort: null, title: null, scale: { domain: districtNames } } as const;
  const scale = { domain: Array.from({ length: HEATS }, (_, heat) => heat), range: HEAT_COLOURS };
  return {
    $schema: VEGA_LITE_SCHEMA,
    title: `${words.districts} ${periodHead(period, locale)}`,
    description: words.made(words.districts, rows.length),
    config: CHART_CONFIG,
    width: { step: 96 },
    height: { step: ROW_HEIGHT },
    data: { values: rows },
    encoding: { x: { ...x, axis: { orient: "top", labelAngle: -30, ticks: false, domain: false } }, y },
    layer: [
      {
        mark: { type: "rect", stroke: "#c8ced4" },
        encoding: {
          color: { field: "heat", type: "ordinal", scale, legend: null },
          tooltip: ["district", "metric", "figure"].map((field) => ({ field, type: "nominal" })),
        },
      },
      {
        mark: { type: "text", fontSize: 11, color: "#1b1f24" },
        encoding: { text: { field: "figure", type: "nominal" } },
      },
    ],
  };
}

function figureIn(cell: CellWithValue, unit: string): string {
  const text = cell.level ?? figure(cell.exact ?? cell.value, unit);
  const { reported, expected } = cell.coverage;
  return cell.evidence === "full" ? text : `${TONE_MARKS.fair} ${text} (${reported}/${expected})`;
}
