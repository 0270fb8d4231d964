import { existing } from "../internal/assert.js";
import { readElement } from "../model/check-element.js";
import { copyPlain } from "../model/check-json.js";
import { filledCells, isBlankRow } from "../model/filled-cells.js";
import type { SchemeId } from "../model/label.js";
import { firstDayOf, lastDayOf } from "../model/period.js";
import type { Problem } from "../model/problem.js";
import { requireRows } from "../model/require-plan.js";
import { pastResultSchema } from "./results.schema.js";
import { type PastResult, type PastResultInput, type Results, RESULTS_FORMAT } from "./results.js";
import type { Scheme } from "./scheme.js";
import { gradeNamed } from "./grade-named.js";
import { isWindow } from "./window.js";

/** The good results, and what is wrong with the others, by row. */
export interface PastReading {
  readonly results: Results;
  readonly problems: readonly Problem[];
}

/**
 * Reads results of earlier rounds, `quality-results/1`: the good ones are kept, the bad ones listed by their row, counted
 * from 1. A result says at least one of score, grade, rank and place from the last; its window has both ends. Of two for
 * the same scheme, window and district neither is kept: nobody knows which holds. Where the scheme is handed in, the
 * window must be one of its own, the grade one that it has, by its id or another of its names, and results of the scheme
 * that it replaces count as its own, so that of a year of both one has to be chosen. An empty
 * cell counts as absent.
 *
 * @example
 * ```ts
 * import { checkResults } from "quality-plan/scheme";
 *
 * const rows = [
 *   { scheme: "county-round", window: "2012", district: "330481", grade: "A", rank: 2 },
 *   { scheme: "county-round", window: "2012", district: "330482" },
 * ];
 * const { results, problems } = checkResults(rows);
 * results.results.length; // => 1
 * problems.map(({ code, line }) => [code, line]); // => [["one-of-keys", 2]]
 * ```
 */
export function checkResults(
  rows: Iterable<PastResultInput>,
  { schemes = [] }: { readonly schemes?: readonly Scheme[] } = {},
): PastReading {
  requireRows(rows);
  const known = new Map(schemes.map((scheme) => [scheme.id, scheme]));
  const problems: Problem[] = [];
  const good: { readonly result: PastResult; readonly line: number }[] = [];
  let line = 0;
  for (const row of rows) {
    line += 1;
    const here = line;
    const copy = copyPlain(row);
    if (isBlankRow(copy.data)) continue;
    const read = readElement(pastResultSchema, filledCells(copy.data, pastResultSchema.shape), []);
    const wrong = [
      ...copy.problems,
      ...read.problems,
      ...(read.value === undefined ? [] : senseProblems(read.value, known)),
    ];
    for (const problem of wrong) problems.push({ ...problem, line: here });
    if (wrong.length === 0) good.push({ result: existing(read.value, "a result without problems is one"), line: here });
  }
  const repeated = repeatedResults(good, schemes);
  const results = good.filter((row) => !repeated.lines.has(row.line)).map(({ result }) => result);
  return {
    // The mark of a checked value exists in types alone.
    results: { format: RESULTS_FORMAT, results } as unknown as Results,
    problems: [...problems, ...repeated.problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  };
}

function senseProblems(result: PastResult, schemes: ReadonlyMap<SchemeId, Scheme>): readonly Problem[] {
  const { window, grade } = result;
  const open = firstDayOf(window) === undefined ? "first" : lastDayOf(window) === undefined ? "last" : undefined;
  if (open !== undefined) return [{ code: "open-period", given: window, end: open, path: ["window"] }];
  const scheme = schemes.get(result.scheme);
  if (scheme === undefined) return [];
  const problems: Problem[] = [];
  if (!isWindow(scheme.window, window)) {
    const expected = `${scheme.window.from}/${scheme.window.to}`;
    problems.push({ code: "wrong-shape", expected, given: window, path: ["window"] });
  }
  if (grade !== undefined && gradeNamed(scheme.grades, grade) === undefined) {
    problems.push({ code: "dangling-id", noun: "grade", id: grade, path: ["grade"] });
  }
  return problems;
}

/**
 * Results that have another of the same, or of the scheme that replaces theirs and counts them as its own; the problem
 * stands at each one after the first.
 */
function repeatedResults(
  rows: readonly { readonly result: PastResult; readonly line: number }[],
  schemes: readonly Scheme[],
): {
  readonly lines: ReadonlySet<number>;
  readonly problems: readonly Problem[];
} {
  const firsts = new Map<string, number>();
  const lines = new Set<number>();
  const problems: Problem[] = [];
  for (const { result, line } of rows) {
    const { scheme, window, district } = result;
    const counting = [scheme, ...schemes.flatMap(({ id, replaces }) => (replaces === scheme ? [id] : []))];
    for (const of of counting) {
      const key = JSON.stringify([of, window, district]);
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, line);
      else {
        if (!lines.has(line)) problems.push({ code: "several-results", scheme: of, window, district, path: [], line });
        lines.add(first).add(line);
      }
    }
  }
  return { lines, problems };
}
