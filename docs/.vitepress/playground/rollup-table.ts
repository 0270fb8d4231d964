import { type ExplainOptions, figure, nameOf } from "quality-plan/explain";
import { type Plan, textIn } from "quality-plan/model";
import type { ReportCell } from "quality-plan/report";
import { type Cell, cellAt, type Rollup } from "quality-plan/rollup";
import type { ResultTable } from "./outcome.js";
import type { Words } from "./words.js";

/** As many columns as one still reads. */
const MOST_DISTRICTS = 24;

/** The plan's metrics in one period: its own district, and those right below. */
export function rollupTable(
  plan: Plan,
  values: Rollup,
  period: string,
  { names, locale }: ExplainOptions,
  words: Words,
): ResultTable {
  const known = values.districts.rows.some(({ id }) => id === plan.district);
  const below = known ? values.districts.rows.filter(({ parent }) => parent === plan.district).map(({ id }) => id) : [];
  const all = known ? [plan.district, ...below] : values.districts.rows.map(({ id }) => id);
  const districts = all.slice(0, MOST_DISTRICTS);
  const shown = plan.metrics
    .filter(({ id }) => values.metrics.includes(id))
    .map((metric) => ({
      metric,
      cells: districts.map((district) => cellAt(values, { metric: metric.id, district, period })),
    }))
    .filter(({ cells }) => cells.some(({ evidence }) => evidence !== "none"));
  return {
    caption: period,
    columns: [
      { head: words.metric },
      ...districts.map((district) => ({ head: nameOf(names, "district", district, locale), align: "right" as const })),
    ],
    rows: shown.map(({ metric, cells }) => [
      { text: nameOf(names, "metric", metric.id, locale) },
      ...cells.map((cell) => cellOf(cell, textIn(metric.unit, locale), words)),
    ]),
    subjects: shown.map(({ metric }) => ({
      of: "cell" as const,
      metric: metric.id,
      district: districts[0] ?? plan.district,
      period,
    })),
    ...(all.length > districts.length ? { note: words.onlyDistricts(districts.length, all.length) } : {}),
  };
}

function cellOf(cell: Cell, unit: string, words: Words): ReportCell {
  if (cell.evidence === "none") return { text: words.noFigure, tone: "unknown" };
  const { reported, expected } = cell.coverage;
  const text = cell.level ?? figure(cell.exact ?? cell.value, unit);
  return cell.evidence === "full" ? { text } : { text: `${text} (${reported}/${expected})`, tone: "fair" };
}
