import type { Day, DistrictId, MetricId, Period } from "../model/label.js";
import { OBSERVATION_STATUSES } from "../model/observation.js";
import { dayNumber, dayOfNumber } from "../observations/day-number.js";
import type { Observations } from "../observations/observations.js";

/** A figure that came in; the day is absent where nobody wrote it down. */
export interface Report {
  readonly recordedOn?: Day;
}

/** By metric, period and district the earliest recording up to a day; one without a day is earlier than any. */
export type FirstReports = ReadonlyMap<MetricId, ReadonlyMap<Period, ReadonlyMap<DistrictId, Report>>>;

const ESTIMATED = OBSERVATION_STATUSES.indexOf("estimated");

export function firstReports(observations: Observations, metrics: readonly MetricId[], asOf: Day): FirstReports {
  const { series, rows, periods, districts } = observations;
  const found = new Map(metrics.map((metric) => [metric, new Map<Period, Map<DistrictId, Report>>()]));
  const horizon = dayNumber(asOf);
  const inOrder = Array.from(series.metric.keys()).sort(
    (a, b) => (series.recordedOn[a] ?? 0) - (series.recordedOn[b] ?? 0),
  );
  for (const at of inOrder) {
    const ofMetric = found.get(observations.metrics[series.metric[at] ?? -1]?.id ?? "");
    const day = series.recordedOn[at] ?? 0;
    if (
      ofMetric === undefined ||
      day > horizon ||
      series.status[at] === ESTIMATED ||
      (series.category?.[at] ?? -1) >= 0
    )
      continue;
    const period = periods[series.period[at] ?? -1] ?? "";
    const ofPeriod = ofMetric.get(period) ?? new Map<DistrictId, Report>();
    ofMetric.set(period, ofPeriod);
    for (let row = series.starts[at] ?? 0; row < (series.starts[at + 1] ?? 0); row += 1) {
      const district = districts[rows.district[row] ?? -1] ?? "";
      if (!ofPeriod.has(district)) ofPeriod.set(district, day === 0 ? {} : { recordedOn: dayOfNumber(day) });
    }
  }
  return found;
}
