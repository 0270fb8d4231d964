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

/** What the target's measure came to over time, and the one of the points that the attainment's figures are of. */
export interface Observed {
  readonly points: readonly ChartPoint[];
  readonly told: ChartPoint;
}

/** Of a level the figures before it too, of a total how it filled up, of what recurs each period; nothing where no value was read. */
export function observedIn(attainment: Known, values: Rollup): Observed | undefined {
  const { figures, trace, periods } = attainment;
  const read = trace.steps.find((step) => step.step === "value");
  if (read === undefined) return undefined;
  const { cell } = read;
  const day = dayTold(attainment, cell);
  const told = { day, amount: drawn(readExact(figures.exact?.value ?? figures.value)) };
  if (periods !== undefined) {
    const others = periods.flatMap(({ period, value }) =>
      value === undefined ? [] : [{ day: dayBy(attainment.asOf, period), amount: drawn(readExact(value)) }],
    );
    const [before, after] = [others.filter((one) => one.day < day), others.filter((one) => one.day > day)];
    return { points: [...before, told, ...after], told };
  }
  const compared = trace.steps.some(({ step }) => step === "measure" || step === "rank");
  if (compared) return { points: [told], told };
  const metric = values.definitions.find(({ id }) => id === cell.metric);
  const fills = metric?.kind === "amount" && metric.accrual === "flow" && read.earlier !== true;
  const before = fills ? filling(values, cell, day) : earlier(values, cell, attainment.due);
  return { points: [...before.filter((point) => point.day < day), told], told };
}

/** The day that the figures are of; of what recurs the end of the period that decides, or of the earlier one read in its place. */
function dayTold({ figures, trace, periods, asOf }: Known, { period }: Cell): Day {
  const deciding = trace.steps.find((step) => step.step === "periods")?.deciding;
  if (deciding !== undefined) {
    const hasOwn = periods?.some((one) => one.period === deciding && one.value !== undefined) === true;
    return dayBy(asOf, hasOwn ? deciding : period);
  }
  const path = trace.steps.find((step) => step.step === "path");
  const day = figures.reachedOn ?? path?.on;
  return day === undefined || (path === undefined && day > asOf) ? dayBy(asOf, period) : day;
}

/** The last day of a period, or the day it is seen from while it lasts. */
function dayBy(asOf: Day, period: Period): Day {
  const last = lastDayOf(period);
  return last === undefined || last > asOf ? asOf : last;
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
