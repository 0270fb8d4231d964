import { divide, multiply, type Rational } from "../internal/rational.js";
import { fromScaled } from "../internal/rational.js";
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
  /** The amounts are the squares of the figures: of deviations, which are roots. */
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
  const amounts = scaledColumn(rows, amount, amountScale, times);
  if (amounts === undefined) return exactFiguresOf(observations, rows, weightKind);
  if (weightKind === "none") return { kind: "scaled", weightKind, ...amounts, weightScale: 0, weights: NO_WEIGHTS };
  const weights = denominator === undefined ? noneOf(rows) : scaledColumn(rows, denominator, denominatorScale, times);
  if (weights === undefined) return exactFiguresOf(observations, rows, weightKind);
  return { kind: "scaled", weightKind, ...amounts, weightScale: weights.scale, weights: weights.amounts };
}

const POWERS = Float64Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);

/** Units of one scale for all rows; undefined where one is no decimal, or their sum could leave what doubles hold. */
function scaledColumn(
  rows: Int32Array,
  units: Float64Array,
  scales: Uint8Array | undefined,
  times: Float64Array | undefined,
): { readonly scale: number; readonly amounts: Float64Array } | undefined {
  let scale = 0;
  if (scales !== undefined) for (const row of rows) scale = Math.max(scale, scales[row] ?? 0);
  if (scale === EXACT) return undefined;
  const amounts = new Float64Array(rows.length);
  let total = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const own = units[row] ?? 0;
    const shifted = scales === undefined ? own : own * (POWERS[scale - (scales[row] ?? 0)] ?? 1);
    amounts[at] = shifted;
    // What is not there, NaN, adds nothing.
    const size = Math.abs(shifted) * (times === undefined ? 1 : (times[at] ?? 1));
    if (size > 0) total += size;
  }
  return total <= Number.MAX_SAFE_INTEGER ? { scale, amounts } : undefined;
}

function noneOf(rows: Int32Array): { readonly scale: number; readonly amounts: Float64Array } {
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
  if (figures.kind === "exact" && figures.squares === true) return squareRoot(amount);
  if (weight === undefined) return amount;
  if (weight.n === 0n) return undefined;
  return divide(figures.weightKind === "denominator" ? multiply(amount, per) : amount, weight);
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
