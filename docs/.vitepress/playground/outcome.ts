import type { ReportCell, ReportColumn } from "quality-plan/report";
import type { VegaLiteSpecification } from "quality-plan/vega-lite";
import { DOCUMENT_KEYS, type DocumentKey, type Documents } from "./documents.js";
import type { TextRange } from "./text-range.js";

/** What the right side shows, one at a time. */
export const PANE_KEYS = ["problems", "attainment", "rollup", "round", "charts"] as const;
/** One of {@link PANE_KEYS}. */
export type PaneKey = (typeof PANE_KEYS)[number];

/** All that the results follow from. */
export interface PlaygroundInput {
  readonly documents: Documents;
  readonly asOf: string;
  readonly window: string;
  readonly locale: "zh" | "en";
  /** The period of the rollup's table; undefined: the latest there is. */
  readonly period?: string;
}

export function isSameInput(one: PlaygroundInput, other: PlaygroundInput): boolean {
  const { documents, asOf, window, locale, period } = one;
  if (asOf !== other.asOf || window !== other.window || locale !== other.locale || period !== other.period)
    return false;
  return DOCUMENT_KEYS.every((key) => documents[key] === other.documents[key]);
}

/** Something to be said of a place in one of the texts. */
export interface Remark extends TextRange {
  readonly document: DocumentKey;
  readonly severity: "error" | "warning" | "info";
  /** Counted from 1. */
  readonly line: number;
  /** Keys and positions, `targets.3.bound`. */
  readonly path: string;
  readonly text: string;
  /** What is said of several places alike has one code. */
  readonly code: string;
}

/** What cannot be read in the fields above the texts, in the page's language. */
export interface FieldFaults {
  readonly asOf?: string;
  readonly window?: string;
}

/** What a row can be asked to explain. */
export type Subject =
  | { readonly of: "attainment"; readonly target: string; readonly district: string }
  | { readonly of: "cell"; readonly metric: string; readonly district: string; readonly period: string }
  | { readonly of: "assessment"; readonly district: string };

/** A table of results. */
export interface ResultTable {
  readonly caption: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportCell[])[];
  readonly subjects?: readonly Subject[];
  readonly note?: string;
}

/** A chart with a heading. */
export interface ResultChart {
  readonly title: string;
  readonly specification: VegaLiteSpecification;
  readonly note?: string;
}

/** Everything that follows from the texts, ready to be shown: plain data that crosses from the worker. */
export interface Outcome {
  readonly remarks: readonly Remark[];
  /** Those not listed counted too. */
  readonly remarkCount: number;
  readonly errorCount: number;
  readonly fieldFaults: FieldFaults;
  /** How many targets stand how; empty where none was judged. */
  readonly standing: string;
  readonly tables: Readonly<Partial<Record<PaneKey, readonly ResultTable[]>>>;
  /** What is said below the tables. */
  readonly notes: Readonly<Partial<Record<PaneKey, readonly string[]>>>;
  readonly charts: readonly ResultChart[];
  readonly periods: readonly string[];
  /** The period that the rollup's table is of. */
  readonly period?: string;
}
