import { existing } from "../internal/assert.js";
import { divide, multiply, rational, type Rational } from "../internal/rational.js";
import { type AmountInput, isAmountFault, readAmount } from "../model/amount-text.js";
import { exactly, writeExact } from "../model/amount.js";
import type { Amount } from "../model/label.js";
import { shown } from "../model/problem.js";
import { byHighestAverages } from "./divisor-method.js";
import { byLargestRemainder } from "./largest-remainder.js";
import type { Division } from "./level.js";
import { type PartWeights, readWeights, wholeWeights } from "./weights.js";

/**
 * How whole steps come out of a proportion: by largest remainder 最大余额法 (Hamilton, Hare–Niemeyer), or by the highest
 * averages of d'Hondt 洪德法 (Jefferson) or Sainte-Laguë 圣拉古法 (Webster).
 */
export const APPORTIONMENT_METHODS = ["largestRemainder", "dHondt", "sainteLague"] as const;
/** One of {@link APPORTIONMENT_METHODS}. */
export type ApportionmentMethod = (typeof APPORTIONMENT_METHODS)[number];

/** How {@link apportion} divides. */
export interface ApportionOptions {
  /** Every part is a whole number of these: `"1"` for things that are counted, `"0.01"` for two digits; in the unit of the total. */
  readonly step: AmountInput;
  /** `largestRemainder` (default) stays closest to the proportion; `dHondt` favours the heavy; `sainteLague` favours neither. */
  readonly method?: ApportionmentMethod;
  /** What each part gets at the least, also one of weight 0; between two steps the higher one counts. Default 0. */
  readonly minimum?: AmountInput;
}

/**
 * Divides a total 分摊 among parts in proportion to their weights: every part is a whole number of steps, and the parts
 * add up to the total exactly. Among equals the part earlier in the order of the weights comes first.
 *
 * With a minimum, a part that would have less is raised to it, and the others divide what remains in proportion. A part
 * of weight 0 gets the minimum and no more. With `largestRemainder` and no minimum no part is a whole step away from
 * its exact share; but when the total grows, a part can shrink (the Alabama paradox). With `dHondt` and `sainteLague`
 * no part shrinks when the total grows; but one can be steps away from its exact share.
 *
 * @returns the parts under their keys, in the unit of the total; a fraction where a decimal would not be exact
 * @throws RangeError when the total is below 0 or no multiple of the step; the step is not above 0; a weight is below
 * 0, or all are 0, or there is none, or a key is `__proto__` or there twice; the minimum is below 0 or too much for the
 * total; the method is none; something is not an amount; or a part takes more than 34 digits to write
 *
 * @see M. L. Balinski, H. P. Young: Fair Representation, 2nd ed., 2001, for the methods and what each holds to
 *
 * @example
 * ```ts
 * import { apportion } from "quality-plan/decomposition";
 *
 * const population = { east: "100000", south: "80000", west: "30000", north: "20000" };
 * apportion("8", population, { step: "1" }); // => { east: "3", south: "3", west: "1", north: "1" }
 * apportion("8", population, { step: "1", method: "dHondt" }); // => { east: "4", south: "3", west: "1", north: "0" }
 * apportion("8", population, { step: "1", method: "dHondt", minimum: "1" }); // => { east: "3", south: "3", west: "1", north: "1" }
 *
 * // Ten thousand yuan to the fen: the odd fen goes to whom the order names first.
 * const equal = [["330411", 1], ["330402", 1], ["330481", 1]] as const;
 * apportion("10000", equal, { step: "0.01" }); // => { "330411": "3333.34", "330402": "3333.33", "330481": "3333.33" }
 *
 * apportion("10.5", population, { step: "1" }); // throws RangeError: total: 10.5 is not a whole number of steps of 1
 * ```
 */
export function apportion<K extends string>(
  total: AmountInput,
  weights: PartWeights<K>,
  options: ApportionOptions,
): Readonly<Record<K, Amount>> {
  const { method = "largestRemainder", minimum = "0" } = options;
  if (!APPORTIONMENT_METHODS.includes(method)) {
    throw new RangeError(`method: ${JSON.stringify(shown(method))} is not one of ${APPORTIONMENT_METHODS.join(", ")}`);
  }
  const step = readStep(options.step);
  const byKey = readWeights(weights);
  const units = unitsOf(exactly(total, "total"), step);
  const least = leastUnits(exactly(minimum, "minimum"), step, units, byKey.size);
  const given = divided({ units, weights: wholeWeights([...byKey.values()]), least }, method);
  const parts = [...byKey.keys()].map(
    (key, at) => [key, written(key, existing(given[at], "units for every part"), step)] as const,
  );
  return Object.fromEntries(parts) as Readonly<Record<K, Amount>>;
}

/** Units for every part, in the order of the weights. The caller has made sure that they can be divided. */
export function divided(division: Division, method: ApportionmentMethod): readonly bigint[] {
  switch (method) {
    case "largestRemainder":
      return byLargestRemainder(division);
    case "dHondt":
      return byHighestAverages(division, 0n);
    case "sainteLague":
      return byHighestAverages(division, 1n);
  }
}

function readStep(input: AmountInput): Rational {
  const step = exactly(input, "step");
  if (step.n <= 0n)
    throw new RangeError(`step: ${text(step)} is not above 0; accepted: an amount such as "1" or "0.01"`);
  return step;
}

function unitsOf(total: Rational, step: Rational): bigint {
  if (total.n < 0n) {
    throw new RangeError(
      `total: ${text(total)} is below 0; accepted: 0 and above (divide what is taken away, and put the sign before the parts)`,
    );
  }
  const units = divide(total, step);
  if (units.d === 1n) return units.n;
  const whole = multiply(step, rational(units.n / units.d));
  const next = multiply(step, rational(units.n / units.d + 1n));
  throw new RangeError(
    `total: ${text(total)} is not a whole number of steps of ${text(step)}; accepted: a multiple such as ${text(whole)} or ${text(next)}`,
  );
}

/** The minimum in whole steps, rounded up: whoever has at least two and a half of them has three. */
function leastUnits(minimum: Rational, step: Rational, units: bigint, parts: number): bigint {
  if (minimum.n < 0n) throw new RangeError(`minimum: ${text(minimum)} is below 0; accepted: 0 and above`);
  const { n, d } = divide(minimum, step);
  const least = (n + d - 1n) / d;
  const most = units / BigInt(parts);
  if (least > most) {
    throw new RangeError(
      `minimum: ${text(minimum)} for each of ${parts} parts is more than the total gives in steps of ${text(step)}; accepted: at most ${text(multiply(step, rational(most)))}`,
    );
  }
  return least;
}

/** The part's own text, exact: parts cut to 34 digits would no longer add up. */
function written(key: string, units: bigint, step: Rational): Amount {
  const part = writeExact(multiply(step, rational(units)));
  if (!isAmountFault(readAmount(part))) return part;
  throw new RangeError(
    `total: ${shown(part)}, the part of ${JSON.stringify(shown(key))}, takes more than 34 digits to write; accepted: a larger step or a smaller total`,
  );
}

function text(value: Rational): string {
  return shown(writeExact(value));
}
