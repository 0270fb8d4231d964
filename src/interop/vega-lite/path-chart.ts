import type { Attainment, Figures } from "../../attainment/attainment.js";
import { nameOf } from "../../explain/names.js";
import type { ExplainOptions } from "../../explain/options.js";
import { STATUS_WORDS } from "../../explain/status-words.js";
import { readExact } from "../../model/amount.js";
import type { Rollup } from "../../rollup/rollup.js";
import { CHART_WORDS } from "./chart-words.js";
import { PATH_COLOURS } from "./colours.js";
import { drawn } from "./drawn.js";
import { figureWriter, type KnownAttainment } from "./figure-writer.js";
import { observedPoints } from "./observed-points.js";
import { plannedPoints } from "./planned-points.js";
import {
  CHART_CONFIG,
  type ChartPoint,
  type ChartRow,
  VEGA_LITE_SCHEMA,
  type VegaLiteSpecification,
} from "./specification.js";

/**
 * One target over time: what was observed, the planned path where there is one, what is required by the deadline, and the
 * forecast. Lines differ in their dashes as well as in colour, and each ends in words.
 *
 * @throws RangeError for an attainment that has no figures: a group, a judged target, one without evidence
 *
 * @example
 * ```ts
 * import { attain, namesFrom, parsePlan, readObservations, rollUp } from "quality-plan";
 * import { pathChart } from "quality-plan/vega-lite";
 *
 * const plan = parsePlan({
 *   format: "quality-plan/1", id: "p", title: "Plan", district: "city", period: "2011/2015",
 *   metrics: [{ id: "brands", kind: "amount", accrual: "stock", name: "Brands", unit: "", direction: "up" }],
 *   targets: [{ id: "t", kind: "measured", metric: "brands", bound: { reach: "15" }, schedule: { by: "2015" }, baseline: { period: "2010" }, source: { clause: "1" } }],
 * });
 * const rows = [{ metric: "brands", district: "city", period: "2010", value: "3" }, { metric: "brands", district: "city", period: "2013", value: "9" }];
 * const values = rollUp(readObservations(rows, { metrics: plan.metrics }).observations, { metrics: plan.metrics });
 * const [attainment] = attain(plan, { values }, { asOf: "2013-12-31" });
 * const chart = attainment === undefined ? undefined : pathChart(attainment, values, { locale: "en", names: namesFrom(plan) });
 * chart?.data.values.map(({ series, day, amount }) => `${series} ${day} ${amount}`); // => ["observed 2010-12-31 3", "observed 2013-12-31 9", "planned 2010-12-31 3", "planned 2015-12-31 15", "forecast 2013-12-31 9", "forecast 2015-12-31 13"]
 * ```
 */
export function pathChart(attainment: Attainment, values: Rollup, options: ExplainOptions): VegaLiteSpecification {
  const { locale, names } = options;
  const words = CHART_WORDS[locale];
  if (attainment.kind !== "measured" || attainment.status === "no-evidence") {
    throw new RangeError(
      `attainment: ${JSON.stringify(attainment.target)} has no figures to draw, it is ${attainment.kind === "measured" ? "without evidence" : `of kind ${attainment.kind}`}`,
    );
  }
  const { figures, due } = attainment;
  const rows = rowsOf(attainment, values);
  const shown = figureWriter(attainment, options);
  const last = rows.findLast(({ series }) => series === "observed");
  const labelled = (row: ChartRow | undefined, label: string): readonly ChartRow[] =>
    row === undefined ? [] : [{ ...row, label }];
  const forecast = rows.findLast(({ series }) => series === "forecast");
  const end = due ?? last?.["day"];
  const required: readonly ChartRow[] =
    figures.required === undefined || end === undefined
      ? []
      : [
          {
            day: end,
            amount: drawn(exactOf(figures, "required", figures.required)),
            label: `${words.required} ${shown("required", figures.required)}`,
          },
        ];
  const labels: readonly ChartRow[] = [
    ...labelled(last, `${shown("value", figures.value)}  ${STATUS_WORDS[locale][attainment.status]}`),
    ...(figures.forecast === undefined
      ? []
      : labelled(forecast, `${words.forecast} ${shown("forecast", figures.forecast)}`)),
  ];
  const title = nameOf(names, "target", attainment.target, locale);
  const x = {
    field: "day",
    type: "temporal",
    title: null,
    scale: { type: "utc" },
    // However narrow the picture: labels that touch go, but for the last two.
    axis: { format: "%Y-%m", tickCount: 5, labelSeparation: 8 },
  } as const;
  const y = { field: "amount", type: "quantitative", title: null, scale: { zero: false } } as const;
  // A layer without points would leave Vega without an extent.
  const line = (series: keyof typeof PATH_COLOURS, mark: object) =>
    rows.some((row) => row["series"] === series)
      ? [
          {
            transform: [{ filter: { field: "series", equal: series } }],
            mark: { type: "line", color: PATH_COLOURS[series], ...mark },
            encoding: { x, y, tooltip: ["day", "amount"].map((field) => ({ field, type: "nominal" })) },
          },
        ]
      : [];
  const text = (data: readonly ChartRow[], mark: object) => ({
    data: { values: data },
    mark: { type: "text", fontSize: 12, color: "#1b1f24", ...mark },
    encoding: { x, y, text: { field: "label", type: "nominal" } },
  });
  return {
    $schema: VEGA_LITE_SCHEMA,
    title,
    description: words.made(title, rows.length),
    config: CHART_CONFIG,
    width: 480,
    height: 220,
    data: { values: rows },
    layer: [
      ...line("planned", { strokeDash: [2, 3], strokeWidth: 2 }),
      ...line("forecast", {
        strokeDash: [7, 4],
        strokeWidth: 2,
        point: { shape: "diamond", color: PATH_COLOURS.forecast },
      }),
      ...line("observed", { strokeWidth: 2.5, point: { color: PATH_COLOURS.observed, size: 45 } }),
      {
        data: { values: required },
        mark: { type: "rule", color: "#1b1f24", aria: false },
        encoding: { y },
      },
      text(required, { align: "right", baseline: "bottom", dy: -3 }),
      // A white rim keeps the words clear of the lines below them.
      text(labels, { ...BESIDE, stroke: "#ffffff", strokeWidth: 4, strokeJoin: "round" }),
      text(labels, BESIDE),
    ],
  };
}

const BESIDE = { align: "right", dx: -8, dy: 12 } as const;

function rowsOf(attainment: KnownAttainment, values: Rollup): readonly ChartRow[] {
  const observed = observedPoints(attainment, values);
  const { forecast } = attainment.figures;
  const last = observed.at(-1);
  const ahead =
    forecast === undefined || attainment.due === undefined || last === undefined
      ? []
      : [last, { day: attainment.due, amount: drawn(exactOf(attainment.figures, "forecast", forecast)) }];
  const inSeries = (series: string, points: readonly ChartPoint[]): readonly ChartRow[] =>
    points.map(({ day, amount }) => ({ series, day, amount }));
  return [
    ...inSeries("observed", observed),
    ...inSeries("planned", plannedPoints(attainment)),
    ...inSeries("forecast", ahead),
  ];
}

function exactOf(figures: Figures, key: "value" | "required" | "forecast", amount: string) {
  return readExact(figures.exact?.[key] ?? amount);
}
