import { divide, fromInteger, multiply } from "../internal/rational.js";
import { writeExactAmount } from "../model/amount.js";
import { daysBetween, isDay, requireDay } from "../model/day.js";
import { type Duration, DURATION_UNITS, plusDuration } from "../model/duration.js";
import type { Amount, Day, DistrictId, MetricId, Period } from "../model/label.js";
import { lastDayOf, shortestPeriod } from "../model/period.js";
import { shown } from "../model/problem.js";
import { given, isObject, requireList } from "../model/require-plan.js";
import { periodOf, spanOf } from "../model/span.js";
import { isObservations, type Observations } from "../observations/observations.js";
import { firstReports, type Report } from "./first-reports.js";

/** How one member stands with one period's report. */
export const REPORT_STATUSES = [
  /** All of it is in, in time or without a day of recording. */
  "reported",
  /** All of it is in, some of it after the due day. */
  "late",
  /** The due day is past and something is missing. */
  "overdue",
  /** Something is missing and there is still time. */
  "awaited",
] as const;
/** One of {@link REPORT_STATUSES}. */
export type ReportStatus = (typeof REPORT_STATUSES)[number];

/** Who has to report what, and by when. */
export interface ReportingDuty {
  readonly metrics: readonly MetricId[];
  /** Those who have to report: districts, departments, enterprises. */
  readonly members: readonly DistrictId[];
  /** The periods a report is due for, such as the two halves of a year. */
  readonly periods: readonly Period[];
  /** How long after a period's last day its report is due, or the day for each period. */
  readonly due: Duration | Readonly<Record<Period, Day>>;
  /** The day as of which is asked; what was recorded later is not seen. */
  readonly asOf: Day;
}

/** One member and one period. */
export interface MemberReport {
  readonly member: DistrictId;
  readonly status: ReportStatus;
  /** The metrics that are not in. */
  readonly missing: readonly MetricId[];
  /** The day the last of it came in; absent while something is missing, and where nobody wrote the days down. */
  readonly completedOn?: Day;
  /** Days after the due day: of a late report until it was complete, of an overdue one until the day as of which is asked. */
  readonly daysLate?: number;
}

/** How a period's reports stand. */
export interface PeriodReports {
  readonly period: Period;
  readonly due: Day;
  readonly tally: Readonly<Record<ReportStatus, number>>;
  /** Members whose report is in, late ones too, of a hundred; `exact` where it does not end. */
  readonly rate: Amount;
  readonly exact?: string;
  readonly members: readonly MemberReport[];
}

/**
 * Who has reported and who is late, 报送情况: for each period and member, as of a day. A report is in when every metric has
 * a figure for that very period, `verified` or `reported`; an estimate is no report, and neither is a figure for a part of
 * the period or a category. The earliest recording of each counts, a revision is not late. A figure without a day of
 * recording is in and never late. Milestones have no reports by period and are refused.
 *
 * @throws RangeError for an unknown metric, a milestone, a period that is none or without a last day, a period without a
 * due day, a member, metric or period listed twice, and for no member, metric or period at all
 * @throws TypeError for what is no set of observations, no duty or no list
 *
 * @example
 * ```ts
 * import { readObservations } from "quality-plan/observations";
 * import { reportingCompleteness } from "quality-plan/rollup";
 *
 * const metrics = [{ id: "awards", name: "质量奖", unit: "家", kind: "amount", accrual: "flow", direction: "up" }] as const;
 * const rows = [
 *   { metric: "awards", district: "330402", period: "2013-H1", value: "3", recordedOn: "2013-07-10" },
 *   { metric: "awards", district: "330411", period: "2013-H1", value: "2", recordedOn: "2013-07-20" },
 * ];
 * const [half] = reportingCompleteness(readObservations(rows, { metrics }).observations, {
 *   metrics: ["awards"],
 *   members: ["330402", "330411", "330421"],
 *   periods: ["2013-H1"],
 *   due: { days: 15 },
 *   asOf: "2013-07-31",
 * });
 * half?.due; // => "2013-07-15"
 * half?.members.map(({ status, daysLate = 0 }) => [status, daysLate]); // => [["reported", 0], ["late", 5], ["overdue", 16]]
 * half?.exact; // => "200/3"
 * ```
 */
export function reportingCompleteness(observations: Observations, duty: ReportingDuty): readonly PeriodReports[] {
  if (!isObservations(observations))
    throw new TypeError("observations: accepted are those that readObservations gave, or a structured clone of them");
  if (!isObject(duty)) throw new TypeError(`duty: ${given(duty)} says nothing of who has to report what`);
  const { metrics, members, periods, due, asOf } = duty;
  requireDay("asOf", asOf);
  requireEach("metrics", metrics);
  requireEach("members", members);
  requireEach("periods", periods, shortestPeriod);
  const dueDays = dueDaysOf(due);
  requireReportable(observations, metrics);
  const reports = firstReports(observations, metrics, asOf);
  return periods.map((period) => {
    const shortest = shortestPeriod(period);
    const by = dueDayOf(shortest, due, dueDays);
    return periodReports(
      shortest,
      by,
      members.map((member) =>
        memberReport(
          member,
          metrics,
          metrics.map((metric) => reports.get(metric)?.get(shortest)?.get(member)),
          by,
          asOf,
        ),
      ),
    );
  });
}

function requireEach(name: string, list: readonly string[], meant: (one: string) => string = (one) => one): void {
  requireList(name, list, name);
  if (list.length === 0) throw new RangeError(`${name}: none is listed`);
  const seen = new Set<string>();
  for (const one of list) {
    const what = meant(one);
    if (seen.has(what)) throw new RangeError(`${name}: ${JSON.stringify(shown(one))} is listed twice`);
    seen.add(what);
  }
}

function requireReportable(observations: Observations, metrics: readonly MetricId[]): void {
  const kinds = new Map(observations.metrics.map(({ id, kind }) => [id, kind]));
  for (const metric of metrics) {
    const kind = kinds.get(metric);
    const name = JSON.stringify(shown(metric));
    if (kind === undefined) throw new RangeError(`metrics: ${name} is none that the observations were read with`);
    if (kind === "milestone") throw new RangeError(`metrics: ${name} is a milestone, which has no reports by period`);
  }
}

/** The days that are stated, each by its period in the shortest form. */
function dueDaysOf(due: unknown): ReadonlyMap<Period, Day> {
  if (!isObject(due))
    throw new TypeError(`due: ${given(due)} names no day; accepted: { days: 15 } or a day for each period`);
  for (const unit of DURATION_UNITS) {
    const count = due[unit] ?? 0;
    if (!Number.isSafeInteger(count)) throw new RangeError(`due: ${unit} ${given(count)} is no whole number`);
  }
  const days = new Map<Period, Day>();
  for (const [written, day] of Object.entries(due)) {
    const span = spanOf(written);
    if (span !== undefined && isDay(day)) days.set(periodOf(span), day);
  }
  return days;
}

function dueDayOf(period: Period, due: ReportingDuty["due"], dueDays: ReadonlyMap<Period, Day>): Day {
  const last = lastDayOf(period);
  if (last === undefined) throw new RangeError(`periods: ${JSON.stringify(shown(period))} has no last day`);
  const stated = dueDays.get(period);
  if (stated !== undefined) return stated;
  if (isDuration(due)) return plusDuration(last, due);
  throw new RangeError(
    `due: no day is stated for ${JSON.stringify(shown(period))}; accepted: { days: 15 } or a day for each period`,
  );
}

function isDuration(due: ReportingDuty["due"]): due is Duration {
  return DURATION_UNITS.some((unit) => Object.hasOwn(due, unit));
}

function memberReport(
  member: DistrictId,
  metrics: readonly MetricId[],
  found: readonly (Report | undefined)[],
  due: Day,
  asOf: Day,
): MemberReport {
  const missing = metrics.filter((_, place) => found[place] === undefined);
  if (missing.length > 0)
    return asOf > due
      ? { member, status: "overdue", missing, daysLate: daysBetween(due, asOf) }
      : { member, status: "awaited", missing };
  const days = found.map((report) => report?.recordedOn ?? "").sort();
  const last = days.at(-1) ?? "";
  const completed = days.includes("") ? {} : { completedOn: last };
  return last > due
    ? { member, status: "late", missing, ...completed, daysLate: daysBetween(due, last) }
    : { member, status: "reported", missing, ...completed };
}

function periodReports(period: Period, due: Day, members: readonly MemberReport[]): PeriodReports {
  const count = (status: ReportStatus): number => members.filter((member) => member.status === status).length;
  const tally = {
    reported: count("reported"),
    late: count("late"),
    overdue: count("overdue"),
    awaited: count("awaited"),
  };
  const share = divide(fromInteger(tally.reported + tally.late), fromInteger(members.length));
  const { value: rate, exact } = writeExactAmount(multiply(share, fromInteger(100)));
  return { period, due, tally, rate, ...(exact === undefined ? {} : { exact }), members };
}
