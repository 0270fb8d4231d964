import { NOT_REACHED } from "../model/observation.js";
import { lastDayOf } from "../model/period.js";
import { dayNumber, dayOfNumber } from "./day-number.js";
import type { MilestoneRow } from "./observations.js";
import { type Reader, report } from "./reader.js";

/**
 * What milestones say once each. Rows of the same item and standing that give different days, or a day by which another
 * says it was not reached, contradict each other: none of them is kept.
 */
export function settleMilestones(reader: Reader): readonly MilestoneRow[] {
  const cells = new Map<string, MilestoneRow[]>();
  for (const row of reader.milestones) {
    const key = [row.metric, row.district, row.item, row.status, row.recordedOn].join(" ");
    const rows = cells.get(key);
    if (rows === undefined) cells.set(key, [row]);
    else rows.push(row);
  }
  const periods = [...reader.periodTexts.keys()];
  return [...cells.values()].flatMap((rows) => settled(reader, rows, periods));
}

function settled(reader: Reader, rows: readonly MilestoneRow[], periods: readonly string[]): readonly MilestoneRow[] {
  const days = rows.filter((row) => row.reachedOn > 0);
  const first = days[0];
  const others = days.filter((row) => row.reachedOn !== first?.reachedOn);
  const against = rows.filter(
    (row) => row.reachedOn === 0 && first !== undefined && lastDay(row, periods) >= first.reachedOn,
  );
  if (first === undefined || others.length + against.length === 0) return withoutRepeats(reader, rows, periods);
  for (const other of [...others, ...against]) {
    report(reader, {
      code: "conflicting-observations",
      values: [dayOfNumber(first.reachedOn), other.reachedOn === 0 ? NOT_REACHED : dayOfNumber(other.reachedOn)],
      lines: [first.line, other.line],
      path: [],
      line: other.line,
    });
  }
  // What it was not reached by is not disputed where it lies before every day that is named.
  const earliest = days.reduce((day, row) => Math.min(day, row.reachedOn), first.reachedOn);
  return withoutRepeats(
    reader,
    rows.filter((row) => row.reachedOn === 0 && lastDay(row, periods) < earliest),
    periods,
  );
}

function lastDay(row: MilestoneRow, periods: readonly string[]): number {
  return dayNumber(lastDayOf(periods[row.period] ?? "") ?? "");
}

/** One row of each day; of those filed under different periods or by different sources the first by name, whichever row came first. */
function withoutRepeats(
  { sourceList }: Reader,
  rows: readonly MilestoneRow[],
  periods: readonly string[],
): readonly MilestoneRow[] {
  const nameOf = ({ period, source }: MilestoneRow): string =>
    `${periods[period] ?? ""} ${sourceList[source] ?? "\uffff"}`;
  const kept = new Map<string, MilestoneRow>();
  for (const row of rows) {
    const key = row.reachedOn > 0 ? `on ${row.reachedOn}` : `not by ${row.period}`;
    const held = kept.get(key);
    if (held === undefined || nameOf(row) < nameOf(held)) kept.set(key, row);
  }
  return [...kept.values()];
}
