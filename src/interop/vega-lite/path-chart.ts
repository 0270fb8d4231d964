import type { Attainment, Figures } from "../../attainment/attainment.js";
import { nameOf } from "../../explain/names.js";
import { type ExplainOptions, requireExplainOptions } from "../../explain/options.js";
import { requireRollup } from "../../rollup/require-rollup.js";
import { requireOneOf } from "./require-one-of.js";

import { STATUS_WORDS } from "../../explain/status-words.js";
import { readExact } from "../../model/amount.js";
import type { Day } from "../../model/label.js";
import { lastDayOf } from "../../model/period.js";
import type { Rollup } from "../../rollup/rollup.js";
import { CHART_WORDS } from "./chart-words.js";
import { PATH_COLOURS } from "./colours.js";
import { drawn } from "./drawn.js";
import { figureWriter, type KnownAttainment } from "./figure-writer.js";
import { type Observed, observedIn } from "./observed-points.js";
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
  requireExplainOptions(options);
  requireOneOf("attainment", attainment, ({ kind }) => kind, "what attain gave, one of them");
  requireRollup(values);
  const { locale, names } = options;
  const words = CHART_WORDS[locale];
  if (attainment.kind !== "measured" || attainment.status === "no-evidence") {
    throw new RangeError(
      `attainment: ${JSON.stringify(attainment.target)} has no figures to draw, it is ${attainment.kind === "measured" ? "without evidence" : `of kind ${attainment.kind}`}`,
    );
  }
  const { figures } = attainment;
  const observed = observedIn(attainment, values);
  const end = endOf(attainment);
  const forecast =
    end === undefined || observed === undefined ? undefined : pointAt(attainment.figures, "forecast", end);
  const rows = rowsOf(attainment, observed, forecast);
  const shown = figureWriter(attainment, options);
  const due = end ?? observed?.told.day;
  const required = labelled(
    due === undefined ? undefined : pointAt(figures, "required", due),
    () => `${words.required} ${shown("required", figures.required ?? "")}`,
  );
  const labels: readonly ChartRow[] = [
    ...labelled(observed?.told, () => `${shown("value", figures.value)}  ${STATUS_WORDS[locale][attainment.status]}`),
    ...labelled(forecast, () => `${words.forecast} ${shown("forecast", figures.forecast ?? "")}`),
  ];
  const beside = towardsTheMiddle([...rows, ...required]);
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
      ...required.map((row) => text([row], { ...beside(row), dx: 0, baseline: "bottom", dy: -3 })),
      // A white rim keeps the words clear of the lines below them.
      ...labels.flatMap((row) => [
        text([row], { ...beside(row), stroke: "#ffffff", strokeWidth: 4, strokeJoin: "round" }),
        text([row], beside(row)),
      ]),
    ],
  };
}

/** When what is required falls due: of what recurs, in the period whose figures are told. */
function endOf({ trace, due }: KnownAttainment): Day | undefined {
  const recurs = trace.steps.find((step) => step.step === "periods");
  return recurs === undefined ? due : lastDayOf(recurs.deciding);
}

function pointAt(figures: Figures, key: "required" | "forecast", day: Day): ChartPoint | undefined {
  const amount = figures.exact?.[key] ?? figures[key];
  return amount === undefined ? undefined : { day, amount: drawn(readExact(amount)) };
}

function labelled(point: ChartPoint | undefined, label: () => string): readonly ChartRow[] {
  return point === undefined ? [] : [{ day: point.day, amount: point.amount, label: label() }];
}

/** Words beside a point stand on the side that has more room. */
function towardsTheMiddle(rows: readonly ChartRow[]) {
  const months = rows.map(monthOf);
  const middle = (Math.min(...months) + Math.max(...months)) / 2;
  return (row: ChartRow) =>
    monthOf(row) < middle ? ({ align: "left", dx: 8, dy: 12 } as const) : ({ align: "right", dx: -8, dy: 12 } as const);
}

function monthOf({ day }: ChartRow): number {
  const [year, month] = String(day).split("-");
  return Number(year) * 12 + Number(month);
}

function rowsOf(
  attainment: KnownAttainment,
  observed: Observed | undefined,
  forecast: ChartPoint | undefined,
): readonly ChartRow[] {
  const inSeries = (series: string, points: readonly ChartPoint[]): readonly ChartRow[] =>
    points.map(({ day, amount }) => ({ series, day, amount }));
  return [
    ...inSeries("observed", observed?.points ?? []),
    ...inSeries("planned", plannedPoints(attainment)),
    ...inSeries("forecast", forecast === undefined || observed === undefined ? [] : [observed.told, forecast]),
  ];
}
