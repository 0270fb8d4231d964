import type { Locale } from "../model/text.js";
import type { MemberReport, PeriodReports } from "../rollup/reporting.js";
import { figure } from "./figure.js";
import { nameOf } from "./names.js";
import type { ExplainOptions } from "./options.js";
import { clipped, joined } from "./quoted.js";

/** The sentences about a period's reports, in one language. */
interface ReportingWords {
  readonly tally: (period: string, due: string, inTime: number, all: number, rate: string) => string;
  readonly late: (members: string) => string;
  readonly overdue: (members: string) => string;
  readonly awaited: (members: string) => string;
  readonly days: (name: string, days: number) => string;
  readonly lacking: (name: string, metrics: string) => string;
}

const WORDS: Readonly<Record<Locale, ReportingWords>> = {
  zh: {
    tally: (period, due, reported, all, rate) =>
      `${period} 的数据应于 ${due} 前报送（含当日）：应报 ${all} 个，已报 ${reported} 个，报送率 ${rate}。`,
    late: (members) => `迟报：${members}。`,
    overdue: (members) => `逾期未报：${members}。`,
    awaited: (members) => `尚未到期：${members}。`,
    days: (name, days) => `${name}（${days} 天）`,
    lacking: (name, metrics) => `${name}（缺 ${metrics}）`,
  },
  en: {
    tally: (period, due, reported, all, rate) =>
      `The reports for ${period} are due by ${due}, that day included: ${reported} of ${all} are in, ${rate}.`,
    late: (members) => `Late: ${members}.`,
    overdue: (members) => `Overdue: ${members}.`,
    awaited: (members) => `Not due yet: ${members}.`,
    days: (name, days) => `${name} (${days} ${days === 1 ? "day" : "days"})`,
    lacking: (name, metrics) => `${name} (lacks ${metrics})`,
  },
};

/** How a period's reports stand: how many are in, then who is late, overdue or still awaited, and what they lack. */
export function explainReporting(reports: PeriodReports, options: ExplainOptions): readonly string[] {
  const { period, due, tally, rate, exact, members } = reports;
  const { locale, names } = options;
  const words = WORDS[locale];
  const named = ({ member }: MemberReport): string => clipped(nameOf(names, "district", member, locale));
  const withDays = (report: MemberReport): string => words.days(named(report), report.daysLate ?? 0);
  const withMissing = (report: MemberReport): string =>
    words.lacking(
      named(report),
      joined(
        report.missing.map((metric) => nameOf(names, "metric", metric, locale)),
        locale,
      ),
    );
  const told = (
    status: MemberReport["status"],
    say: (members: string) => string,
    one: (report: MemberReport) => string,
  ): readonly string[] => {
    const found = members.filter((report) => report.status === status);
    return found.length === 0 ? [] : [say(joined(found.map(one), locale))];
  };
  return [
    words.tally(period, due, tally.reported + tally.late, members.length, figure(exact ?? rate, "%")),
    ...told("late", words.late, withDays),
    ...told("overdue", words.overdue, withMissing),
    ...told("awaited", words.awaited, named),
  ];
}
