import { figure } from "../explain/figure.js";
import { unitOf } from "../explain/names.js";
import type { Rational } from "../internal/rational.js";
import { readExact } from "../model/amount.js";
import type { DistrictId, Period } from "../model/label.js";
import type { Metric } from "../model/metric.js";
import type { Plan } from "../model/plan.js";
import type { Cell } from "../rollup/cell.js";
import { cellAt } from "../rollup/read-cell.js";
import type { Rollup } from "../rollup/rollup.js";
import { heatsOf } from "./heat.js";
import type { ReportCell, ReportSection } from "./report.js";
import type { Wording } from "./report-options.js";

/** The districts below the plan's own against its metrics, in the period of the plan; nothing where none of them has a figure. */
export function districtSection(plan: Plan, values: Rollup, wording: Wording): readonly ReportSection[] {
  const { words, named } = wording;
  const districts = values.districts.rows.filter(({ parent }) => parent === plan.district).map(({ id }) => id);
  const shown = plan.metrics.flatMap((metric) => {
    const column = values.metrics.includes(metric.id) ? columnOf(values, metric, districts, plan.period) : undefined;
    return column === undefined ? [] : [{ metric, column: heated(column, metric, wording) }];
  });
  if (shown.length === 0) return [];
  return [
    {
      heading: words.districts,
      blocks: [
        { kind: "paragraphs", texts: [words.districtsNote] },
        {
          kind: "table",
          caption: words.districts,
          columns: [
            { head: words.district },
            ...shown.map(({ metric }) => ({ head: named("metric", metric.id), align: "right" as const })),
          ],
          rows: districts.map((district, at) => [
            { text: named("district", district) },
            ...shown.map(({ column }) => column[at] ?? { text: "" }),
          ]),
        },
      ],
    },
  ];
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

function heated(column: readonly Cell[], metric: Metric, { options }: Wording): readonly ReportCell[] {
  const unit = unitOf(options.names, metric.id, options.locale);
  const heats = heatsOf(column.map(amountIn), metric);
  return column.map((cell, at) => {
    if (cell.evidence === "none") return { text: "", tone: "unknown" };
    const heat = heats[at];
    return {
      text: cell.level ?? figure(cell.exact ?? cell.value, unit),
      ...(heat === undefined ? {} : { heat }),
    };
  });
}

function amountIn(cell: Cell): Rational | undefined {
  return cell.evidence === "none" ? undefined : readExact(cell.exact ?? cell.value);
}
