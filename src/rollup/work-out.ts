import type { Discrepancy } from "../model/finding.js";
import type { Period } from "../model/label.js";
import { hasCategory } from "../model/metric.js";
import { calendarPeriodsAround, comparePeriods } from "../model/period.js";
import { dayOfNumber } from "../observations/day-number.js";
import type { Observations } from "../observations/observations.js";
import { buildColumn } from "./build-column.js";
import type { Column } from "./column.js";
import { prepareColumns } from "./column-of-span.js";
import { discrepancyOf } from "./difference.js";
import type { Rollup } from "./rollup.js";
import { type NumberedSpan, numberedSpan } from "./span.js";
import { keepWorkings, newWorkings, type RollupBasis, type Workings } from "./workings.js";

/** Works out the periods asked for, or what was observed and the calendar around it. */
export function workOut(basis: RollupBasis, asked: readonly Period[] | undefined): Rollup {
  const workings = newWorkings(basis);
  refuseUnknownDistricts(basis, workings);
  const periods = periodsOf(basis, workings, asked);
  const columns: Column[] = [];
  const discrepancies: Discrepancy[] = [];
  const listed = new Set<Period>(asked === undefined ? [] : periods.flat().map((span) => span.period));
  basis.definitions.forEach((definition, metric) => {
    if (basis.category !== undefined && !hasCategory(definition, basis.category)) return;
    for (const window of periods[metric] ?? []) {
      const found: Discrepancy[] = [];
      prepareColumns(basis, workings, metric, window);
      const column = buildColumn(basis, workings, metric, window, (twice) => {
        const finding = discrepancyOf(twice);
        if (finding !== undefined) found.push(finding);
      });
      for (const finding of inOrderOfDistricts(found, workings)) discrepancies.push(finding);
      workings.columns[metric]?.set(window.period, column);
      if (column === undefined) continue;
      columns.push(column);
      listed.add(window.period);
    }
  });
  const made = {
    ...basis,
    metrics: basis.definitions.map((metric) => metric.id),
    periods: [...listed].sort(comparePeriods),
    ...(asked === undefined ? {} : { periodsAsked: true }),
    discrepancies,
    columns,
  };
  // The mark of a rollup exists in types alone.
  const rollup = made as unknown as Rollup;
  keepWorkings(rollup, workings);
  return rollup;
}

/** As the districts stand among the rows, whichever row came first; what a district's parts say was found before what its children do. */
function inOrderOfDistricts(findings: readonly Discrepancy[], { tree }: Workings): readonly Discrepancy[] {
  const place = ({ district }: Discrepancy): number => tree.positions.get(district) ?? 0;
  return findings.toSorted((a, b) => place(a) - place(b));
}

function refuseUnknownDistricts({ observations }: RollupBasis, { places }: Workings): void {
  if (!places.includes(-1)) return;
  for (const district of observations.rows.district) refuseUnknown(observations, district, places);
  for (const row of observations.milestones) refuseUnknown(observations, row.district, places);
}

function refuseUnknown({ districts }: Observations, district: number, places: Int32Array): void {
  if ((places[district] ?? -1) < 0) {
    throw new RangeError(
      `districts: ${JSON.stringify(districts[district])} was observed and is no district of this tree; read the observations with the same districts`,
    );
  }
}

/** For each metric the windows to work out: those asked for, or what was observed and the calendar around it. */
function periodsOf(
  { observations }: RollupBasis,
  { evidence }: Workings,
  asked: readonly Period[] | undefined,
): readonly (readonly NumberedSpan[])[] {
  if (asked !== undefined) {
    const spans = new Map(asked.map(numberedSpan).map((span) => [span.period, span]));
    return evidence.map(() => [...spans.values()]);
  }
  const spans = new Map<Period, NumberedSpan>();
  const spanOf = (period: Period): NumberedSpan => {
    const span = spans.get(period) ?? numberedSpan(period);
    spans.set(period, span);
    return span;
  };
  return evidence.map((ofMetric) => {
    const found = new Set<Period>();
    const observed = [
      ...ofMetric.periods.map(({ span }) => span.period),
      ...ofMetric.milestones.map((row) => observations.periods[row.period] ?? dayOfNumber(row.reachedOn).slice(0, 4)),
    ];
    for (const period of new Set(observed)) {
      found.add(period);
      for (const around of calendarPeriodsAround(period)) found.add(around);
    }
    return [...found].sort(comparePeriods).map(spanOf);
  });
}
