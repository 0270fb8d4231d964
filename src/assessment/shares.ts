import { exactRoot, power, rootDecimals } from "../internal/radical.js";
import { add, divide, greatest, least, multiply, ONE, type Rational, signOf, ZERO } from "../internal/rational.js";
import { sharesOfWhole } from "./weights.js";
import type { CombiningRule } from "./scheme-node.js";

/** The share of its points that something has, and how much that counts. */
export interface Weighted {
  readonly share: Rational;
  readonly weight: Rational;
}

/**
 * To how many digits a root is cut off that is no fraction. It decides as the root itself would against every amount of so few
 * digits that they, times the degree of the root, and those of what the root is taken of stay below this.
 */
const DIGITS_OF_ROOT = 120;

/** Shares taken together, at least one; undefined where one of them lies below zero and the rule has no sense for that. */
export function sharesTogether(rule: Exclude<CombiningRule, "sum">, parts: readonly Weighted[]): Rational | undefined {
  const shares = parts.map(({ share }) => share);
  switch (rule) {
    case "mean":
      return meanOf(parts);
    case "least":
      return shares.reduce(least);
    case "greatest":
      return shares.reduce(greatest);
    case "product":
      return shares.some((share) => signOf(share) < 0) ? undefined : shares.reduce(multiply, ONE);
    case "geometric":
      return shares.some((share) => signOf(share) < 0) ? undefined : geometricMeanOf(parts);
  }
}

function meanOf(parts: readonly Weighted[]): Rational {
  let [total, weights] = [ZERO, ZERO];
  for (const { share, weight } of parts) {
    total = add(total, multiply(share, weight));
    weights = add(weights, weight);
  }
  return divide(total, weights);
}

function geometricMeanOf(parts: readonly Weighted[]): Rational {
  const { exponents, degree } = sharesOfWhole(parts.map(({ weight }) => weight));
  const radicand = parts.reduce((product, { share }, position) => {
    const factor = power(share, exponents[position] ?? 0);
    return multiply(product, factor);
  }, ONE);
  return exactRoot({ radicand, degree }) ?? rootDecimals({ radicand, degree }, DIGITS_OF_ROOT);
}
