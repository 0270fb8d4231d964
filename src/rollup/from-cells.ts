import type { AmountInput } from "../model/amount-text.js";
import type { Districts } from "../model/district.js";
import { filled } from "../model/filled-cells.js";
import type { Metric } from "../model/metric.js";
import { type Checked, isList, type Problem, shown } from "../model/problem.js";
import { given as shownAs, isIterable, isObject } from "../model/require-plan.js";
import { periodOf, spanOf } from "../model/span.js";
import { readObservations } from "../observations/read-observations.js";
import type { CellKey } from "./cell.js";
import { basisOf } from "./roll-up.js";
import { workOut } from "./work-out.js";
import type { GivenCoverage, Rollup } from "./rollup.js";

/** A cell that was added up elsewhere. */
export interface CellInput extends CellKey {
  /** Absent, null or empty: there is no value. Of an ordinal metric the level. */
  readonly value?: AmountInput | null;
  readonly numerator?: AmountInput | null;
  readonly denominator?: AmountInput | null;
  readonly source?: string;
  /** How many of the leaves below reported, of how many; both or neither. Absent: all. */
  readonly reported?: number;
  readonly expected?: number;
  /** Of a weighted mean: what it is weighed by could still change, so that it is partial whatever its coverage. Absent, null or empty: it could not. */
  readonly weightsOpen?: boolean | null;
}

/** What {@link rollupFromCells} reads cells against. */
export interface FromCellsOptions {
  readonly metrics: readonly Metric[];
  readonly districts?: Districts;
}

/**
 * A rollup of cells that were added up elsewhere, such as in SQL, taken as they are: what is given is the value of its
 * metric, district and period, and of all that is not given there is no value. Nothing is made of parts or of districts
 * below. Milestones are given as the days they were reached, as in observations.
 *
 * Problems are listed by row, as `readObservations` lists them; two different values for one cell are one, and so are two
 * different coverages.
 *
 * @throws TypeError when the cells cannot be iterated, or no metrics are named
 *
 * @example
 * ```ts
 * import { cellAt, rollupFromCells } from "quality-plan/rollup";
 *
 * const metrics = [{ id: "awards", name: "质量奖", unit: "家", kind: "amount", accrual: "flow", direction: "up" }] as const;
 * const read = rollupFromCells([{ metric: "awards", district: "330400", period: "2013", value: "12", reported: 5, expected: 7 }], { metrics });
 * const cell = read.ok ? cellAt(read.value, { metric: "awards", district: "330400", period: "2013" }) : undefined;
 * cell?.evidence; // => "partial"
 * cell?.coverage; // => { reported: 5, expected: 7 }
 * ```
 */
export function rollupFromCells(
  cells: Iterable<CellInput> | Iterable<unknown>,
  options: FromCellsOptions,
): Checked<Rollup> {
  requireCells(cells, options);
  const { metrics, districts } = options;
  const tree = districts === undefined ? {} : { districts };
  const taken: Taken[] = [];
  const wrong: Problem[] = [];
  const read = readObservations(rowsOf(cells, taken, wrong), { metrics, ...tree });
  const lineOf = (line: number): number => taken[line - 1]?.line ?? line;
  const problems = [...read.problems.map((problem) => relined(problem, lineOf)), ...wrong];
  if (problems.length === 0) problems.push(...contradictions(taken));
  const [first, ...others] = problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  if (first !== undefined) return { ok: false, problems: [first, ...others] };
  const { observations } = read;
  const given = Array.from(observations.rows.line, (line) => taken[line - 1]?.coverage ?? WHOLE);
  return { ok: true, value: workOut({ ...basisOf(observations, { metrics, ...tree }), given }, undefined) };
}

function requireCells(cells: unknown, options: unknown): void {
  if (!isIterable(cells))
    throw new TypeError(`cells: ${shownAs(cells)} cannot be iterated; accepted: a list or another iterable of cells`);
  if (!isObject(options))
    throw new TypeError(`options: ${shownAs(options)} names no metrics; accepted: { metrics, districts? }`);
}

/** A cell with a value, on its way to be read: its row among those given. */
interface Taken {
  readonly line: number;
  readonly coverage: GivenCoverage;
  readonly row: Readonly<Record<string, unknown>>;
}

/** Rows of one cell that say the same value of it, and not how much is in it. */
function contradictions(taken: readonly Taken[]): readonly Problem[] {
  const first = new Map<string, Taken>();
  return taken.flatMap((one): Problem[] => {
    const key = keyOf(one.row);
    const held = first.get(key);
    if (held === undefined) first.set(key, one);
    if (held === undefined || told(held.coverage) === told(one.coverage)) return [];
    const values = [held, one].map(({ row, coverage }) => `${valueOf(row)} (${told(coverage)})`);
    const [before = "", after = ""] = values;
    const lines = [held.line, one.line] as const;
    return [{ code: "conflicting-observations", values: [before, after], lines, path: [], line: one.line }];
  });
}

function keyOf({ metric, district, period, category, status, recordedOn, item }: Taken["row"]): string {
  const span = spanOf(period);
  return JSON.stringify([
    metric,
    district,
    span === undefined ? "" : periodOf(span),
    category,
    status,
    recordedOn,
    item,
  ]);
}

function told({ reported, expected, weightsOpen }: GivenCoverage): string {
  return `${String(reported)}/${String(expected)}${weightsOpen === true ? ", weightsOpen" : ""}`;
}

function valueOf({ value, numerator, denominator }: Taken["row"]): string {
  return isEmpty(value) ? `${shown(numerator)} / ${shown(denominator)}` : shown(value);
}

const WHOLE: GivenCoverage = { reported: 1, expected: 1 };

/** Cells without a value are passed over. */
function* rowsOf(cells: Iterable<unknown>, taken: Taken[], problems: Problem[]): Generator<unknown, void, undefined> {
  let line = 0;
  for (const cell of cells) {
    line += 1;
    const keys = isRecord(cell) ? cell : undefined;
    if (keys !== undefined && ["value", "numerator", "denominator"].every((key) => isEmpty(keys[key]))) continue;
    const { reported, expected, weightsOpen, ...row } = keys ?? {};
    const coverage = coverageOf(filled(reported), filled(expected), line, problems);
    taken.push({ line, coverage: { ...coverage, ...openOf(filled(weightsOpen), line, problems) }, row });
    yield keys === undefined ? cell : row;
  }
}

function isRecord(cell: unknown): cell is Readonly<Record<string, unknown>> {
  return typeof cell === "object" && cell !== null && !isList(cell);
}

function isEmpty(value: unknown): boolean {
  return filled(value) === undefined;
}

function coverageOf(reported: unknown, expected: unknown, line: number, problems: Problem[]): GivenCoverage {
  if (reported === undefined && expected === undefined) return WHOLE;
  const found = Object.entries({ reported, expected }).flatMap(([key, count]): Problem[] => {
    if (typeof count === "number" && Number.isSafeInteger(count) && count >= 0) return [];
    if (count === undefined) return [{ code: "missing-key", key, path: [key], line }];
    return [{ code: "wrong-shape", expected: "whole number from 0 on", given: shown(count), path: [key], line }];
  });
  const coverage = { reported: Number(reported), expected: Number(expected) };
  if (found.length === 0 && coverage.reported > coverage.expected) {
    const range = ["0", String(coverage.expected)] as const;
    found.push({ code: "value-out-of-range", value: String(coverage.reported), range, path: ["reported"], line });
  }
  problems.push(...found);
  return coverage;
}

function openOf(open: unknown, line: number, problems: Problem[]): Pick<GivenCoverage, "weightsOpen"> {
  if (open === undefined || open === false) return {};
  if (open !== true)
    problems.push({ code: "wrong-shape", expected: "boolean", given: shown(open), path: ["weightsOpen"], line });
  return { weightsOpen: true };
}

/** A problem of the rows that were read, with the lines of the cells that were given. */
function relined(problem: Problem, lineOf: (line: number) => number): Problem {
  const line = problem.line === undefined ? {} : { line: lineOf(problem.line) };
  if (problem.code !== "conflicting-observations") return { ...problem, ...line };
  const [first, second] = problem.lines;
  return { ...problem, ...line, lines: [lineOf(first), lineOf(second)] };
}
