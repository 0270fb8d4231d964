import { describe, type Names } from "quality-plan/explain";
import type { Finding, Path, Problem } from "quality-plan/model";
import type { CsvText } from "./csv-text.js";
import { COLUMNS_OF, type DocumentKey, type Documents, FORMAT_OF } from "./documents.js";
import type { JsonText } from "./json-text.js";
import type { Remark } from "./outcome.js";
import { lineFinder, type TextRange } from "./text-range.js";
import { type Locale, WORDS } from "./words.js";

/** How many are listed; the others are counted. */
const MOST_LISTED = 1000;

/** Gathers what is to be said of the texts, each at its place. */
export interface RemarkBook {
  readonly syntax: (document: DocumentKey, text: Extract<JsonText, { readonly ok: false }>) => void;
  readonly faults: (document: DocumentKey, table: CsvText) => void;
  readonly inJson: (
    document: DocumentKey,
    text: Extract<JsonText, { readonly ok: true }>,
    found: readonly (Problem | Finding)[],
    names?: Names,
  ) => void;
  readonly inTable: (document: DocumentKey, table: CsvText, problems: readonly Problem[], count?: number) => void;
  readonly slip: (document: DocumentKey, message: string) => void;
  readonly close: () => {
    readonly remarks: readonly Remark[];
    readonly remarkCount: number;
    readonly errorCount: number;
  };
}

function wrong(code: string, path = ""): Pick<Remark, "severity" | "code" | "path"> {
  return { severity: "error", code, path };
}

const SEVERITY_OF = { wrong: "error", weak: "warning", note: "info" } as const;
const ORDER = ["error", "warning", "info"] as const;

export function openRemarks(documents: Documents, locale: Locale): RemarkBook {
  const words = WORDS[locale];
  const remarks: Remark[] = [];
  const lines = new Map<DocumentKey, (at: number) => number>();
  let unlisted = 0;
  let errors = 0;
  const lineOf = (document: DocumentKey, at: number): number => {
    const find = lines.get(document) ?? lineFinder(documents[document]);
    lines.set(document, find);
    return find(at);
  };
  const put = (
    document: DocumentKey,
    { from, to }: TextRange,
    { severity, code, path }: Pick<Remark, "severity" | "code" | "path">,
    text: () => string,
  ): void => {
    if (severity === "error") errors += 1;
    if (remarks.length >= MOST_LISTED) unlisted += 1;
    else remarks.push({ document, from, to, severity, code, path, line: lineOf(document, from), text: text() });
  };
  return {
    syntax: (document, { faults }) => {
      for (const { code, ...range } of faults.slice(0, 1)) put(document, range, wrong(code), () => words.syntax(code));
    },
    faults: (document, { faults }) => {
      const columns = words.list(columnsOf(document));
      for (const { code, given, ...range } of faults)
        put(document, range, wrong(code), () => words.fault[code](given, columns));
    },
    inJson: (document, { rangeOf }, found, names) => {
      for (const one of found) {
        const severity = "severity" in one ? SEVERITY_OF[one.severity] : "error";
        const { code, path } = one;
        put(document, rangeOf(path), { severity, code, path: pathText(path) }, () => describe(one, locale, names));
      }
    },
    inTable: (document, { ranges }, problems, count = problems.length) => {
      for (const one of problems) {
        const row = one.line === undefined ? one.path[0] : one.line - 1;
        const range = (typeof row === "number" ? ranges[row] : undefined) ?? { from: 0, to: 0 };
        put(document, range, wrong(one.code, pathText(one.path)), () => describe(one, locale));
      }
      unlisted += count - problems.length;
      errors += count - problems.length;
    },
    slip: (document, message) => put(document, { from: 0, to: 0 }, wrong("slip"), () => words.failed(message)),
    close: () => ({
      remarks: remarks.toSorted(
        (a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) || documentOrder(a, b) || a.line - b.line,
      ),
      remarkCount: remarks.length + unlisted,
      errorCount: errors,
    }),
  };
}

const DOCUMENT_ORDER: readonly string[] = Object.keys(FORMAT_OF);

function documentOrder(a: Remark, b: Remark): number {
  return DOCUMENT_ORDER.indexOf(a.document) - DOCUMENT_ORDER.indexOf(b.document);
}

function columnsOf(document: DocumentKey): readonly string[] {
  return document === "plan" || document === "scheme" ? [] : COLUMNS_OF[document];
}

function pathText(path: Path): string {
  return path.join(".");
}
