import { isDay } from "../model/day.js";
import { NOT_REACHED } from "../model/observation.js";
import { shown } from "../model/problem.js";
import { dayNumber } from "./day-number.js";
import { refuseKeys, reportMissing, requirePeriod } from "./file-row.js";
import type { MetricReader } from "./metric-reader.js";
import { keptDistrict, keptSource, type Place, type Reader, report } from "./reader.js";

/** Files a row of a milestone: the day one of its items was reached, or that it was not by the end of a period. */
export function fileMilestone(reader: Reader, metric: MetricReader, place: Place, before: number): void {
  const { raw } = reader;
  refuseKeys(reader, raw.numerator, raw.denominator, undefined);
  const item = itemOf(reader, metric);
  const reachedOn = dayReached(reader, place);
  if (reader.problemCount !== before) return;
  reader.milestones.push({
    metric: metric.position,
    district: keptDistrict(reader, place),
    item,
    reachedOn,
    period: place.period?.position ?? -1,
    status: place.status,
    recordedOn: place.recordedOn,
    source: keptSource(reader, raw.source),
    line: reader.line,
  });
}

function itemOf(reader: Reader, { metric, words }: MetricReader): number {
  const { raw, line } = reader;
  const { item } = raw;
  const named = metric.kind === "milestone" && metric.items !== undefined;
  if (item === undefined) {
    if (named && words.size > 1) reportMissing(reader, "item");
    return 0;
  }
  const position = named && typeof item === "string" ? words.get(item) : undefined;
  if (position !== undefined) return position;
  if (!named) report(reader, { code: "unknown-key", key: "item", path: ["item"], line });
  else if (typeof item !== "string")
    report(reader, { code: "wrong-shape", expected: "text", given: shown(item), path: ["item"], line });
  else report(reader, { code: "dangling-id", noun: "item", id: shown(item), path: ["item"], line });
  return -1;
}

/** The day as a number, 0 where it was not reached. */
function dayReached(reader: Reader, place: Place): number {
  const { value } = reader.raw;
  const { line } = reader;
  if (value === undefined) {
    reportMissing(reader, "value");
    return 0;
  }
  if (value === NOT_REACHED) {
    requirePeriod(reader);
    return 0;
  }
  if (!isDay(value)) {
    report(reader, { code: "not-a-day", given: shown(value), path: ["value"], line });
    return 0;
  }
  const around = place.period;
  if (around !== undefined && around.position >= 0 && (value < around.first || value > around.last)) {
    const range = [around.first, around.last] as const;
    report(reader, { code: "value-out-of-range", value: shown(value), range, path: ["value"], line });
  }
  return dayNumber(value);
}
