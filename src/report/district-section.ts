import { figure } from "../explain/figure.js";
import { unitOf } from "../explain/names.js";
import type { Rational } from "../internal/rational.js";
import { readExact } from "../model/amount.js";
import type { DistrictId, Period } from "../model/label.js";
import type { Metric } from "../model/metric.js";
import { comparePeriods, lengthOf, periodContains } from "../model/period.js";
import type { Plan } from "../model/plan.js";
import type { Cell } from "../rollup/cell.js";
import { cellAt, cells } from "../rollup/read-cell.js";
import type { Rollup } from "../rollup/rollup.js";
import { heatsOf } from "./heat.js";
import { periodHead } from "./period-head.js";
import type { ReportBlock, ReportCell, ReportSection } from "./report.js";
import type { Wording } from "./report-options.js";

/** The districts below the plan's own against its metrics, in one period; nothing where none of them has a figure. */
export function districtSection(plan: Plan, values: Rollup, wording: Wording): readonly ReportSection[] {
  const { words, named } = wording;
  const districts = values.districts.rows.filter(({ parent }) => parent === plan.district).map(({ id }) => id);
  const period = periodShown(plan, values, districts);
  const shown = plan.metrics.flatMap((metric) => {
    const column = values.metrics.includes(metric.id) ? columnOf(values, metric, districts, period) : undefined;
    return column === undefined ? [] : [{ metric, column: heated(column, metric, wording) }];
  });
  if (shown.length === 0) return [];
  const heading = words.districts(periodHead(period, wording.options.locale));
  const parts = Math.ceil(shown.length / MOST_METRICS);
  const tables = Array.from({ length: parts }, (_, part): ReportBlock => {
    const side = shown.slice(part * MOST_METRICS, (part + 1) * MOST_METRICS);
    return {
      kind: "table",
      caption: parts === 1 ? heading : words.part(heading, part + 1, parts),
      columns: [
        { head: words.district },
        ...side.map(({ metric }) => ({ head: named("metric", metric.id), align: "right" as const })),
      ],
      rows: districts.map((district, at) => [
        { text: named("district", district) },
        ...side.flatMap(({ column }) => column.slice(at, at + 1)),
      ]),
    };
  });
  return [{ heading, blocks: [{ kind: "paragraphs", texts: [words.districtsNote] }, ...tables] }];
}

/** So many that a table with them goes on A4 paper. */
const MOST_METRICS = 6;

/**
 * The plan's own period, where a figure is whole in it. In the middle of a plan for many years none is: then its last year with
 * a figure.
 */
function periodShown(plan: Plan, values: Rollup, below: readonly DistrictId[]): Period {
  const metrics = plan.metrics.filter(({ id }) => values.metrics.includes(id));
  const whole = metrics.some(({ id }) =>
    below.some((district) => cellAt(values, { metric: id, district, period: plan.period }).evidence === "full"),
  );
  if (whole) return plan.period;
  const known = new Set(below);
  const years = Array.from(cells(values)).flatMap(({ district, period, evidence }) =>
    evidence !== "none" && known.has(district) && lengthOf(period) === "year" && periodContains(plan.period, period)
      ? [period]
      : [],
  );
  return years.toSorted(comparePeriods).at(-1) ?? plan.period;
}

function columnOf(
  values: Rollup,
  metric: Metric,
  districts: readonly DistrictId[],
  period: Period,
): readonly Cell[] | undefined {
  const column = districts.map((district) => cellAt(values, { metric: metric.id, district, period }));
  return column.some(({ evidence }) => evidence !== "none") ? column : undefined;
}

function heated(column: readonly Cell[], metric: Metric, { options, words }: Wording): readonly ReportCell[] {
  const unit = unitOf(options.names, metric.id, options.locale);
  const heats = heatsOf(column.map(amountIn), metric);
  return column.map((cell, at) => {
    if (cell.evidence === "none") return { text: words.noFigure, tone: "unknown" };
    const text = cell.level ?? figure(cell.exact ?? cell.value, unit);
    const { reported, expected } = cell.coverage;
    if (cell.evidence === "partial") return { text: words.partial(text, reported, expected), tone: "fair" };
    const heat = heats[at];
    return { text, ...(heat === undefined ? {} : { heat }) };
  });
}

/** What is known of a part only is compared with nobody. */
function amountIn(cell: Cell): Rational | undefined {
  return cell.evidence === "full" ? readExact(cell.exact ?? cell.value) : undefined;
}
