import type { Metric } from "../model/metric.js";
import {
  NOT_REACHED,
  OBSERVATION_STATUSES,
  type ObservationInput,
  type ObservationStatus,
} from "../model/observation.js";
import { dayOfNumber } from "./day-number.js";
import { isObservations, type MilestoneRow, type Observations } from "./observations.js";
import { textOf } from "./read-amount-column.js";
import { seriesOfRows } from "./series-of-rows.js";

/**
 * The rows behind observations, as `readObservations` reads them: what was kept, each once, periods in their shortest form
 * and amounts as decimals or fractions. Reading them again gives the same observations.
 *
 * @throws TypeError for what is no set of observations, or has been through JSON
 *
 * @example
 * ```ts
 * import { observationRows, readObservations } from "quality-plan/observations";
 *
 * const metrics = [{ id: "awards", name: "质量奖", unit: "家", kind: "amount", accrual: "flow", direction: "up" }] as const;
 * const { observations } = readObservations([{ metric: "awards", district: "a", period: "2013-01/2013-12", value: 3 }], { metrics });
 * [...observationRows(observations)]; // => [{ metric: "awards", district: "a", period: "2013", value: "3" }]
 * ```
 */
export function* observationRows(observations: Observations): Generator<ObservationInput, void, undefined> {
  if (!isObservations(observations))
    throw new TypeError("observations: accepted are those that readObservations gave, or a structured clone of them");
  const { rows, metrics, districts, periods, series } = observations;
  const seriesOf = seriesOfRows(series.starts, rows.district.length);
  for (let row = 0; row < rows.district.length; row += 1) {
    const of = seriesOf[row] ?? 0;
    const metric = metrics[series.metric[of] ?? -1];
    if (metric === undefined) continue;
    yield {
      metric: metric.id,
      district: districts[rows.district[row] ?? -1] ?? "",
      period: periods[series.period[of] ?? -1] ?? "",
      ...categoryOf(observations, series.category?.[of] ?? -1),
      ...figureOf(observations, metric, row),
      ...standing(observations, series.status[of] ?? 0, series.recordedOn[of] ?? 0, rows.source?.[row] ?? -1),
    };
  }
  for (const row of observations.milestones) {
    const metric = metrics[row.metric];
    if (metric !== undefined) yield milestoneOf(observations, metric, row);
  }
}

function categoryOf({ categories }: Observations, position: number): Partial<ObservationInput> {
  const category = categories[position];
  return category === undefined ? {} : { category };
}

function figureOf({ rows, exactAmounts }: Observations, metric: Metric, row: number): Partial<ObservationInput> {
  const amount = textOf(rows.amount[row] ?? 0, rows.amountScale?.[row] ?? 0, exactAmounts);
  if (metric.kind === "ordinal") return { value: metric.levels[Number(amount) - 1] ?? "" };
  const units = rows.denominator?.[row] ?? Number.NaN;
  if (Number.isNaN(units)) return { value: amount };
  return { numerator: amount, denominator: textOf(units, rows.denominatorScale?.[row] ?? 0, exactAmounts) };
}

function standing(
  { sources }: Observations,
  status: number,
  recordedOn: number,
  source: number,
): Partial<ObservationInput> {
  const word: ObservationStatus = OBSERVATION_STATUSES[status] ?? "reported";
  const by = sources[source];
  return {
    ...(word === "reported" ? {} : { status: word }),
    ...(recordedOn === 0 ? {} : { recordedOn: dayOfNumber(recordedOn) }),
    ...(by === undefined ? {} : { source: by }),
  };
}

function milestoneOf(observations: Observations, metric: Metric, row: MilestoneRow): ObservationInput {
  const period = observations.periods[row.period];
  const item = metric.kind === "milestone" ? metric.items?.[row.item] : undefined;
  return {
    metric: metric.id,
    district: observations.districts[row.district] ?? "",
    ...(period === undefined ? {} : { period }),
    ...(item === undefined ? {} : { item }),
    value: row.reachedOn === 0 ? NOT_REACHED : dayOfNumber(row.reachedOn),
    ...standing(observations, row.status, row.recordedOn, row.source),
  };
}
