import { divide, fromScaled, multiply, negate, type Rational } from "../internal/rational.js";
import { squareRoot } from "../internal/root.js";
import { EXACT, type Observations, type RowColumns } from "../observations/observations.js";
import { exactOf } from "../observations/read-amount-column.js";

/**
 * What the weights of figures are: denominators of rates, the number of values in a sum, or nothing.
 * With weights a figure is amount ÷ weight.
 */
type WeightKind = "none" | "denominator" | "count";

/** Figures as whole units of a common scale. Their sum in any order stays below 2^53, so that adding doubles is exact. */
export interface ScaledFigures {
  readonly kind: "scaled";
  readonly weightKind: WeightKind;
  readonly scale: number;
  readonly amounts: Float64Array;
  readonly weightScale: number;
  /** NaN stands for a denominator nobody gave: every sum it becomes part of lacks one too. */
  readonly weights: Float64Array;
}

/** Figures as exact fractions, where units of a common scale would not do. */
export interface ExactFigures {
  readonly kind: "exact";
  readonly weightKind: WeightKind;
  /** Absent where there is no value: a rate of nothing. */
  readonly amounts: readonly (Rational | undefined)[];
  /** Absent where nobody gave a denominator. */
  readonly weights: readonly (Rational | undefined)[];
  /** The amounts are the squares of the figures, with their signs: of deviations, which are roots. */
  readonly squares?: true;
}

export type Figures = ScaledFigures | ExactFigures;

export const NO_WEIGHTS = new Float64Array(0);
export const NO_FIGURES: ScaledFigures = {
  kind: "scaled",
  weightKind: "none",
  scale: 0,
  amounts: new Float64Array(0),
  weightScale: 0,
  weights: NO_WEIGHTS,
};

/** The figures of observations, each counted so many times; scaled where all their sums are safe. */
export function figuresOf(
  observations: Observations,
  rows: Int32Array,
  weightKind: "none" | "denominator",
  times: Float64Array | undefined,
): Figures {
  const { amount, amountScale, denominator, denominatorScale } = observations.rows;
  const start = startOf(rows);
  const amounts = scaledColumn(rows, start, amount, amountScale, times);
  if (amounts === undefined) return exactFiguresOf(observations, rows, weightKind);
  if (weightKind === "none") return { kind: "scaled", weightKind, ...amounts, weightScale: 0, weights: NO_WEIGHTS };
  const weights =
    denominator === undefined ? noneOf(rows) : scaledColumn(rows, start, denominator, denominatorScale, times);
  if (weights === undefined) return exactFiguresOf(observations, rows, weightKind);
  return { kind: "scaled", weightKind, ...amounts, weightScale: weights.scale, weights: weights.amounts };
}

interface ScaledColumn {
  readonly scale: number;
  readonly amounts: Float64Array;
}

/** Units of one scale for all rows; undefined where one is no decimal, or their sum could leave what doubles hold. */
function scaledColumn(
  rows: Int32Array,
  start: number,
  units: Float64Array,
  scales: Uint8Array | undefined,
  times: Float64Array | undefined,
): ScaledColumn | undefined {
  const scale = scales === undefined ? 0 : largestAt(scales, rows);
  if (scale === EXACT) return undefined;
  if (scales === undefined || scale === 0) {
    const amounts = start < 0 ? pickColumn(units, rows) : units.subarray(start, start + rows.length);
    return isSafe(amounts, times) ? { scale, amounts } : undefined;
  }
  const amounts = pickColumn(units, rows);
  shiftTo(scale, amounts, scales, rows);
  return isSafe(amounts, times) ? { scale, amounts } : undefined;
}

/** Where rows that follow each other begin: they are read where they stand. −1 for others. */
export function startOf(rows: Int32Array): number {
  const start = rows[0] ?? -1;
  for (let at = 1; at < rows.length; at += 1) if (rows[at] !== start + at) return -1;
  return start;
}

function largestAt(scales: Uint8Array, rows: Int32Array): number {
  let largest = 0;
  for (const row of rows) largest = Math.max(largest, scales[row] ?? 0);
  return largest;
}

const POWERS = Float64Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);

function shiftTo(scale: number, amounts: Float64Array, scales: Uint8Array, rows: Int32Array): void {
  for (let at = 0; at < amounts.length; at += 1) {
    amounts[at] = (amounts[at] ?? 0) * (POWERS[scale - (scales[rows[at] ?? 0] ?? 0)] ?? 1);
  }
}

/** Whether the sum of all, in any order, is one that doubles hold; what is not there, NaN, adds nothing. */
function isSafe(amounts: Float64Array, times: Float64Array | undefined): boolean {
  let total = 0;
  for (let at = 0; at < amounts.length; at += 1) {
    const size = Math.abs(amounts[at] ?? 0) * (times?.[at] ?? 1);
    if (size > 0) total += size;
  }
  return total <= Number.MAX_SAFE_INTEGER;
}

function noneOf(rows: Int32Array): ScaledColumn {
  return { scale: 0, amounts: new Float64Array(rows.length).fill(Number.NaN) };
}

function exactFiguresOf(
  { rows: columns, exactAmounts }: Observations,
  rows: Int32Array,
  weightKind: "none" | "denominator",
): ExactFigures {
  const amounts: Rational[] = [];
  const weights: (Rational | undefined)[] = [];
  for (const row of rows) {
    amounts.push(rowAmount(columns, row, exactAmounts));
    if (weightKind === "denominator") weights.push(rowDenominator(columns, row, exactAmounts));
  }
  return { kind: "exact", weightKind, amounts, weights };
}

export function rowAmount(columns: RowColumns, row: number, exactAmounts: readonly string[]): Rational {
  return exactOf(columns.amount[row] ?? 0, columns.amountScale?.[row] ?? 0, exactAmounts);
}

/** The denominator of an observation; undefined where it has none. */
export function rowDenominator(
  { denominator, denominatorScale }: RowColumns,
  row: number,
  exactAmounts: readonly string[],
): Rational | undefined {
  const units = denominator?.[row] ?? Number.NaN;
  return Number.isNaN(units) ? undefined : exactOf(units, denominatorScale?.[row] ?? 0, exactAmounts);
}

export function amountAt(figures: Figures, at: number): Rational | undefined {
  return figures.kind === "exact" ? figures.amounts[at] : fromScaled(figures.amounts[at] ?? 0, figures.scale);
}

/** The denominator or the number of values; undefined where there is none. */
export function weightAt(figures: Figures, at: number): Rational | undefined {
  if (figures.weightKind === "none") return undefined;
  if (figures.kind === "exact") return figures.weights[at];
  const units = figures.weights[at] ?? Number.NaN;
  return Number.isNaN(units) ? undefined : fromScaled(units, figures.weightScale);
}

/** The value: amount ÷ weight, a rate of denominators times `per`. Undefined for a rate of nothing. */
export function valueAt(figures: Figures, at: number, per: Rational): Rational | undefined {
  const amount = amountAt(figures, at);
  const weight = weightAt(figures, at);
  if (amount === undefined) return undefined;
  if (figures.kind === "exact" && figures.squares === true) return signedRoot(amount);
  if (weight === undefined) return amount;
  if (weight.n === 0n) return undefined;
  return divide(figures.weightKind === "denominator" ? multiply(amount, per) : amount, weight);
}

/** A reported figure that stands as it is among deviations may lie below zero; its square then keeps the minus. */
function signedRoot(square: Rational): Rational {
  return square.n < 0n ? negate(squareRoot(negate(square))) : squareRoot(square);
}

/** Some of the figures, in another order. */
export function pick(figures: Figures, positions: ArrayLike<number>): Figures {
  const hasWeights = figures.weightKind !== "none";
  if (figures.kind === "scaled") {
    const weights = hasWeights ? pickColumn(figures.weights, positions) : NO_WEIGHTS;
    return { ...figures, amounts: pickColumn(figures.amounts, positions), weights };
  }
  const places = Array.from(positions);
  const amounts = places.map((at) => figures.amounts[at]);
  return { ...figures, amounts, weights: hasWeights ? places.map((at) => figures.weights[at]) : [] };
}

/** A plain loop: `Float64Array.from` takes ten times as long. */
function pickColumn(column: Float64Array, positions: ArrayLike<number>): Float64Array {
  const { length } = positions;
  const picked = new Float64Array(length);
  for (let place = 0; place < length; place += 1) picked[place] = column[positions[place] ?? 0] ?? 0;
  return picked;
}
