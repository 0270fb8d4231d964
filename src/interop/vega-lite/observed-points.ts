import type { Figures, MeasuredAttainment } from "../../attainment/attainment.js";
import { readExact } from "../../model/amount.js";
import type { Day, Period } from "../../model/label.js";
import { firstDayOf, lastDayOf, lengthOf, periodsOf } from "../../model/period.js";
import { type Cell } from "../../rollup/cell.js";
import { cellAt, cells } from "../../rollup/read-cell.js";
import type { Rollup } from "../../rollup/rollup.js";
import { drawn } from "./drawn.js";
import type { ChartPoint } from "./specification.js";

type Known = Extract<MeasuredAttainment, { readonly figures: Figures }>;

/** What the target's measure came to, day by day: of a level the figures before it too, of a total how it filled up. */
export function observedPoints({ figures, trace, periods, asOf, due }: Known, values: Rollup): readonly ChartPoint[] {
  if (periods !== undefined) {
    return periods.flatMap(({ period, value }) => {
      const day = lastDayOf(period);
      return value === undefined || day === undefined ? [] : [{ day, amount: drawn(readExact(value)) }];
    });
  }
  const read = trace.steps.find((step) => step.step === "value");
  if (read === undefined) return [];
  const { cell } = read;
  const path = trace.steps.find((step) => step.step === "path");
  const ownDay = figures.reachedOn ?? path?.on ?? lastDayOf(cell.period);
  const day = ownDay === undefined || (path === undefined && ownDay > asOf) ? asOf : ownDay;
  const own = { day, amount: drawn(readExact(figures.exact?.value ?? figures.value)) };
  const compared = trace.steps.some(({ step }) => step === "measure" || step === "rank");
  if (compared) return [own];
  const metric = values.definitions.find(({ id }) => id === cell.metric);
  const fills = metric?.kind === "amount" && metric.accrual === "flow" && read.earlier !== true;
  const before = fills ? filling(values, cell, day) : earlier(values, cell, due);
  return [...before.filter((point) => point.day < day), own];
}

/** Figures of periods as long as the one that was read. */
function earlier(values: Rollup, { metric, district, period }: Cell, due: Day | undefined): readonly ChartPoint[] {
  const length = lengthOf(period);
  return Array.from(cells(values, { metric, district })).flatMap((cell) => {
    const day = lastDayOf(cell.period);
    if (cell.evidence !== "full" || day === undefined || lengthOf(cell.period) !== length) return [];
    return due !== undefined && day > due ? [] : [{ day, amount: drawn(readExact(cell.exact ?? cell.value)) }];
  });
}

/** A total from the first day of its period to the end of each month of which all is known. */
function filling(values: Rollup, { metric, district, period }: Cell, until: Day): readonly ChartPoint[] {
  const first = firstDayOf(period);
  if (first === undefined) return [];
  return periodsOf(period, "month").flatMap((month): readonly ChartPoint[] => {
    const day = lastDayOf(month);
    if (day === undefined || day > until) return [];
    const soFar: Period = `${first}/${day}`;
    const cell = cellAt(values, { metric, district, period: soFar });
    return cell.evidence === "full" ? [{ day, amount: drawn(readExact(cell.exact ?? cell.value)) }] : [];
  });
}
