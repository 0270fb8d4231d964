/**
 * Reports on a plan or a round: content as data, then Markdown or one self-contained page of HTML.
 *
 * @packageDocumentation
 */

export { reportHtml } from "./html.js";
export { reportMarkdown } from "./markdown.js";
export {
  PLAN_REPORT_SECTIONS,
  planReport,
  type PlanReportEvidence,
  type PlanReportOptions,
  type PlanReportSection,
} from "./plan-report.js";
export {
  HEATS,
  type Report,
  REPORT_FORMAT,
  type ReportBlock,
  type ReportCell,
  type ReportColumn,
  type ReportFact,
  type ReportSection,
  type ReportSubject,
  type SparkPoint,
  type Tone,
  TONES,
} from "./report.js";
export type { ReportOptions } from "./report-options.js";
export {
  ROUND_REPORT_SECTIONS,
  roundReport,
  type RoundReportOptions,
  type RoundReportSection,
} from "./round-report.js";
