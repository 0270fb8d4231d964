import { add, compare, HUNDRED, ONE, type Rational, ZERO } from "../internal/rational.js";

/** Into how many parts the weights of a geometric mean may divide the whole: it is the degree of the root that is taken. */
export const MOST_PARTS = 1000;

/** Weights as whole numbers in their proportion, with nothing in common. */
export function sharesOfWhole(weights: readonly Rational[]): {
  readonly exponents: readonly number[];
  readonly degree: number;
} {
  const common = weights.reduce((multiple, { d }) => (multiple / divisorOf(multiple, d)) * d, 1n);
  const whole = weights.map(({ n, d }) => n * (common / d));
  const shared = whole.reduce(divisorOf, 0n);
  const exponents = whole.map((weight) => Number(weight / shared));
  return { exponents, degree: exponents.reduce((total, one) => total + one, 0) };
}

function divisorOf(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** Whether weights are the parts of one whole: of 1, or of 100 percent. */
export function addUpToWhole(weights: readonly Rational[]): { readonly sum: Rational; readonly whole: boolean } {
  const sum = weights.reduce(add, ZERO);
  return { sum, whole: compare(sum, ONE) === 0 || compare(sum, HUNDRED) === 0 };
}
