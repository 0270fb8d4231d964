import { isDay } from "../model/day.js";
import { filled, isBlankRow, isEmptyCell } from "../model/filled-cells.js";
import { idFault } from "../model/id-fault.js";
import { OBSERVATION_STATUSES, type ObservationInput } from "../model/observation.js";
import { isList, shown } from "../model/problem.js";
import { dayNumber } from "./day-number.js";
import { fileMilestone } from "./file-milestone.js";
import { fileOrdinal, filePlain, fileRatio } from "./file-row.js";
import type { OpenSeries } from "./open-series.js";
import { idsByName } from "./meant-id.js";
import type { MetricReader } from "./metric-reader.js";
import { knownDistrict, periodEntry, type Reader, report, seriesAt } from "./reader.js";
import { fileUsual, isOf } from "./usual-row.js";

const REPORTED = OBSERVATION_STATUSES.indexOf("reported");

/** Reads one row: files what it says, or reports everything that is wrong with it. */
export function readRow(reader: Reader, row: unknown): void {
  reader.line += 1;
  if (typeof row !== "object" || row === null || isList(row)) {
    report(reader, { code: "wrong-shape", expected: "object", given: shown(row), path: [], line: reader.line });
    return;
  }
  const before = reader.problemCount;
  if (takeKeys(reader, row)) fileRow(reader, before);
}

/** Files the row at hand, whose entries have been taken: at once, where it is of the series whose turn it is. */
export function fileRow(reader: Reader, before: number): void {
  const next = reader.latest?.next;
  if (next !== undefined && before === reader.problemCount && isOf(next, reader.raw) && fileUsual(reader, next))
    reader.latest = next;
  else fileRaw(reader, before);
}

/** Files the row at hand the long way: everything is looked up, and everything wrong is told. */
function fileRaw(reader: Reader, before: number): void {
  const { raw, place } = reader;
  const { source } = raw;
  place.district = knownDistrict(reader, raw.district);
  const metric = reader.metrics.get(raw.metric);
  if (metric === undefined) reportId(reader, "metric", raw.metric);
  if (place.district < 0) checkNewDistrict(reader, raw.district);
  place.status = raw.status === undefined ? REPORTED : statusOf(reader, raw.status);
  place.recordedOn = raw.recordedOn === undefined ? 0 : recordingDay(reader, raw.recordedOn);
  if (source !== undefined && typeof source !== "string") reportShape(reader, "source", "text", source);
  place.period = raw.period === undefined ? undefined : periodEntry(reader, raw.period);
  if (place.period?.position === -1) reportPeriod(reader, raw.period);
  place.category = raw.category === undefined || metric === undefined ? -1 : categoryOf(reader, metric);
  if (metric !== undefined) fileByKind(reader, metric, lookedUp(reader, metric, before), before);
}

/** The series of the row at hand, which is remembered to follow the one before; undefined where something is wrong. */
function lookedUp(reader: Reader, metric: MetricReader, before: number): OpenSeries | undefined {
  const { raw, place, latest } = reader;
  if (place.period === undefined || reader.problemCount !== before || metric.metric.kind === "milestone")
    return undefined;
  const series = seriesAt(reader, metric, place.period.position, place);
  series.writtenMetric = raw.metric;
  series.writtenPeriod = raw.period;
  series.writtenCategory = raw.category;
  series.writtenStatus = raw.status;
  series.writtenRecordedOn = raw.recordedOn;
  if (latest !== undefined) latest.next = series;
  reader.latest = series;
  return series;
}

function fileByKind(reader: Reader, metric: MetricReader, series: OpenSeries | undefined, before: number): void {
  switch (metric.metric.kind) {
    case "ratio":
      fileRatio(reader, metric, series, before);
      return;
    case "amount":
    case "index":
      filePlain(reader, metric, series, before);
      return;
    case "ordinal":
      fileOrdinal(reader, metric, series, before);
      return;
    case "milestone":
      fileMilestone(reader, metric, reader.place, before);
  }
}

/** Reads each key once, since a getter may say something else the second time, or throw; whether there is a row to file. */
function takeKeys(reader: Reader, row: object): boolean {
  const { raw } = reader;
  const keys = row as Readonly<Record<string, unknown>>;
  try {
    raw.metric = keys["metric"];
    if (isEmptyCell(raw.metric) && isBlankRow(row)) return false;
    for (const key in row) if (!isKnownKey(key)) reportUnknown(reader, key);
    raw.district = keys["district"];
    raw.period = filled(keys["period"]);
    raw.value = filled(keys["value"]);
    raw.numerator = filled(keys["numerator"]);
    raw.denominator = filled(keys["denominator"]);
    raw.item = filled(keys["item"]);
    raw.category = filled(keys["category"]);
    raw.status = filled(keys["status"]);
    raw.recordedOn = filled(keys["recordedOn"]);
    raw.source = filled(keys["source"]);
    return true;
  } catch {
    report(reader, { code: "wrong-shape", expected: "readable", given: "object", path: [], line: reader.line });
    return false;
  }
}

/** What a row of observations may hold, its columns in a table. */
const OBSERVATION_KEYS = [
  "metric",
  "district",
  "period",
  "value",
  "numerator",
  "denominator",
  "item",
  "category",
  "status",
  "recordedOn",
  "source",
] as const satisfies readonly (keyof ObservationInput)[];

/** Compared one by one: names of keys are the same object wherever they stand, so this costs next to nothing. */
function isKnownKey(key: string): boolean {
  switch (key) {
    case "metric":
    case "district":
    case "period":
    case "value":
    case "numerator":
    case "denominator":
    case "item":
    case "category":
    case "status":
    case "recordedOn":
    case "source":
      return true;
  }
  return false;
}

function reportUnknown(reader: Reader, key: string): void {
  report(reader, {
    code: "unknown-key",
    key: shown(key),
    allowed: OBSERVATION_KEYS,
    path: [shown(key)],
    line: reader.line,
  });
}

function checkNewDistrict(reader: Reader, district: unknown): void {
  const fault = reader.closed || typeof district !== "string" ? undefined : idFault(district);
  if (fault !== undefined) report(reader, { ...fault, path: ["district"], line: reader.line });
  else if (reader.closed || typeof district !== "string") reportId(reader, "district", district);
}

function reportId(reader: Reader, noun: "metric" | "district", id: unknown): void {
  const { line } = reader;
  if (id === undefined) report(reader, { code: "missing-key", key: noun, path: [noun], line });
  else if (typeof id !== "string") reportShape(reader, noun, "text", id);
  else if (id === "__proto__") report(reader, { code: "reserved-id", id, path: [noun], line });
  else report(reader, { code: "dangling-id", noun, id: shown(id), ...meant(reader, noun, id), path: [noun], line });
}

/** Who writes a name for an id is told the id. */
function meant(reader: Reader, noun: "metric" | "district", name: string): { readonly meant?: string } {
  const { idsByName: made, metricList, districtRows } = reader;
  made[noun] ??= idsByName(noun === "metric" ? metricList : districtRows);
  const id = made[noun].get(name);
  return id === undefined ? {} : { meant: id };
}

function reportShape(reader: Reader, key: string, expected: string, given: unknown): void {
  report(reader, { code: "wrong-shape", expected, given: shown(given), path: [key], line: reader.line });
}

function reportPeriod(reader: Reader, period: unknown): void {
  if (typeof period !== "string") reportShape(reader, "period", "period", period);
  else report(reader, { code: "not-a-period", given: shown(period), path: ["period"], line: reader.line });
}

function statusOf(reader: Reader, status: unknown): number {
  const position = OBSERVATION_STATUSES.findIndex((word) => word === status);
  if (position >= 0) return position;
  const path = ["status"];
  report(reader, {
    code: "unknown-word",
    given: shown(status),
    allowed: OBSERVATION_STATUSES,
    path,
    line: reader.line,
  });
  return REPORTED;
}

/** Position of a row's category; −1 where the metric has none such, which is told. */
function categoryOf(reader: Reader, { metric, categories }: MetricReader): number {
  const { raw, line, categoryList } = reader;
  const { category } = raw;
  if (typeof category === "string" && categories.has(category)) {
    const known = categoryList.indexOf(category);
    return known >= 0 ? known : categoryList.push(category) - 1;
  }
  const path = ["category"];
  if (categories.size === 0 || metric.kind === "milestone")
    report(reader, { code: "unknown-key", key: "category", path, line });
  else if (typeof category !== "string") reportShape(reader, "category", "text", category);
  else report(reader, { code: "dangling-id", noun: "category", id: shown(category), path, line });
  return -1;
}

function recordingDay(reader: Reader, day: unknown): number {
  if (isDay(day)) return dayNumber(day);
  report(reader, { code: "not-a-day", given: shown(day), path: ["recordedOn"], line: reader.line });
  return 0;
}
