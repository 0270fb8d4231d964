import type { DistrictId, TargetId } from "../model/label.js";
import type { Locale } from "../model/text.js";

/** The version of the format of reports this package writes. */
export const REPORT_FORMAT = "quality-report/1";

/** How well something stands, for those who look before they read. Each is also said in text. */
export const TONES = ["good", "fair", "poor", "unknown"] as const;
/** One of {@link TONES}. */
export type Tone = (typeof TONES)[number];

/** How many steps a heat has, from 0 for the weakest district to the best. */
export const HEATS = 5;

/** One point of a small line: a period and where its value lies between the least, 0, and the greatest, 1. */
export interface SparkPoint {
  readonly period: string;
  /** As it is read aloud: `89.5%`. */
  readonly text: string;
  /** For drawing alone; absent where the period has no value. */
  readonly height?: number;
}

/** What stands in a table's cell. */
export interface ReportCell {
  readonly text: string;
  readonly tone?: Tone;
  /** From 0, the weakest, to {@link HEATS} − 1. */
  readonly heat?: number;
  /** A share from 0 to 1 to draw as a bar. */
  readonly bar?: number;
  readonly spark?: readonly SparkPoint[];
}

/** A column of a table. */
export interface ReportColumn {
  readonly head: string;
  readonly align?: "left" | "right";
}

/** What a row is about, for a page that shows more of it when asked: a target in a district, or a unit. */
export interface ReportSubject {
  readonly target?: TargetId;
  readonly district: DistrictId;
}

/** One thing after the other that a section shows. */
export type ReportBlock =
  | { readonly kind: "paragraphs"; readonly texts: readonly string[] }
  | {
      readonly kind: "table";
      readonly caption: string;
      readonly columns: readonly ReportColumn[];
      /** The first cell of a row is its heading. */
      readonly rows: readonly (readonly ReportCell[])[];
      /** One for each row; absent of a table whose rows are about nothing that a result was given for. */
      readonly subjects?: readonly ReportSubject[];
    };

/** What a report is about, in a few words each. */
export interface ReportFact {
  readonly name: string;
  readonly text: string;
}

/** A heading and what stands below it. */
export interface ReportSection {
  readonly heading: string;
  readonly blocks: readonly ReportBlock[];
  readonly sections?: readonly ReportSection[];
}

/** A report as content, 报告: plain data that `reportMarkdown` and `reportHtml` write down. */
export interface Report {
  readonly format: typeof REPORT_FORMAT;
  readonly locale: Locale;
  readonly title: string;
  readonly facts: readonly ReportFact[];
  readonly sections: readonly ReportSection[];
}
