import Papa from "papaparse";
import { withoutMark } from "./documents.js";
import type { TextRange } from "./text-range.js";

/** What is wrong with a table as such. */
export type TableFault = "quotes" | "too-many-fields" | "repeated-header" | "unknown-column" | "no-header";

/** A table read: a record for each row, in the order of the text, and where each stands. */
export interface CsvText {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** Of each row; its length is that of `rows`. */
  readonly ranges: readonly TextRange[];
  readonly faults: readonly ({ readonly code: TableFault; readonly given: string } & TextRange)[];
}

/**
 * Reads a table with a header. Lines that begin with `#` are remarks, empty fields are absent, and a header such as `name.zh`
 * makes a record inside the record. A header that names none of the `columns` there may be is none, and nothing is read; a
 * column that is none of them is told once, at the header, and left out.
 */
export function readCsvText(text: string, columns?: readonly string[]): CsvText {
  const rows: Readonly<Record<string, unknown>>[] = [];
  const ranges: TextRange[] = [];
  const faults: ({ readonly code: TableFault; readonly given: string } & TextRange)[] = [];
  let header: readonly string[] | undefined;
  let from = 0;
  Papa.parse<readonly string[]>(text, {
    comments: "#",
    skipEmptyLines: "greedy",
    step: ({ data, errors, meta }) => {
      const range = trimmed(text, from, meta.cursor);
      from = meta.cursor;
      if (errors.some(({ type }) => type === "Quotes"))
        faults.push({ code: "quotes", given: data.join(","), ...range });
      if (header === undefined) {
        const names = data.map((name) => withoutMark(name).trim());
        const strange = new Set(names.filter((name) => name !== "" && !isColumn(name, columns)));
        header = names.map((name) => (strange.has(name) ? "" : name));
        if (strange.size > 0 && header.every((name) => name === ""))
          faults.push({ code: "no-header", given: data.join(","), ...range });
        else for (const name of strange) faults.push({ code: "unknown-column", given: name, ...range });
        const repeated = firstRepeated(header.filter((name) => name !== ""));
        if (repeated !== undefined) faults.push({ code: "repeated-header", given: repeated, ...range });
        return;
      }
      if (header.every((name) => name === "")) return;
      const extra = data.slice(header.length).find((field) => field.trim() !== "");
      if (extra !== undefined) faults.push({ code: "too-many-fields", given: extra, ...range });
      rows.push(recordOf(header, data));
      ranges.push(range);
    },
  });
  return { rows, ranges, faults };
}

function isColumn(name: string, columns: readonly string[] | undefined): boolean {
  return columns === undefined || columns.includes(name.split(".", 1)[0] ?? "");
}

function firstRepeated(names: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return names.find((name) => seen.size === seen.add(name).size);
}

/** Without the remarks and empty lines before a row, and the end of its line. */
function trimmed(text: string, from: number, to: number): TextRange {
  let start = from;
  for (;;) {
    const lineEnd = text.indexOf("\n", start);
    const line = text.slice(start, lineEnd < 0 ? to : lineEnd);
    if (lineEnd < 0 || lineEnd >= to || !(line.startsWith("#") || /^[\s,]*$/.test(line))) break;
    start = lineEnd + 1;
  }
  let end = to;
  while (end > start && (text[end - 1] === "\n" || text[end - 1] === "\r")) end -= 1;
  return { from: start, to: end };
}

function recordOf(header: readonly string[], fields: readonly string[]): Readonly<Record<string, unknown>> {
  const record = new Map<string, unknown>();
  header.forEach((name, at) => {
    const field = fields[at]?.trim() ?? "";
    if (field === "" || name === "") return;
    const [outer = "", inner] = name.split(".", 2);
    if (inner === undefined) record.set(name, field);
    else record.set(outer, new Map([...entriesOf(record.get(outer)), [inner, field]]));
  });
  return Object.fromEntries(
    [...record].map(([name, value]) => [name, value instanceof Map ? (Object.fromEntries(value) as unknown) : value]),
  );
}

function entriesOf(value: unknown): Iterable<readonly [string, unknown]> {
  return value instanceof Map ? (value as ReadonlyMap<string, unknown>) : [];
}
