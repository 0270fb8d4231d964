import { rational, type Rational } from "../internal/rational.js";
import type { AmountInput } from "../model/amount-text.js";
import { exactly, writeExact } from "../model/amount.js";
import { shown } from "../model/problem.js";

/**
 * What each part counts for, under its key: a record, or pairs of key and weight such as a list or a `Map`. Pairs keep
 * the order they are handed in. A record has the order JavaScript gives its keys: whole numbers first, rising, as codes
 * of GB/T 2260 are, then the others as written.
 */
export type PartWeights<K extends string> = Readonly<Record<K, AmountInput>> | Iterable<readonly [K, AmountInput]>;

/** The weights by key, in the order that decides between equals; refuses what cannot be shared by. */
export function readWeights(weights: unknown): ReadonlyMap<string, Rational> {
  const read = new Map<string, Rational>();
  for (const pair of pairsOf(weights)) {
    const [key, input] = asPair(pair);
    const name = `weights: ${JSON.stringify(shown(key))}`;
    if (key === "__proto__") throw new RangeError(`${name} is no key of a part; accepted: any other text`);
    if (read.has(key)) throw new RangeError(`${name} is there twice; accepted: each key once`);
    const weight = exactly(input, name);
    if (weight.n < 0n) throw new RangeError(`${name}: ${shown(writeExact(weight))} is below 0; accepted: 0 and above`);
    read.set(key, weight);
  }
  if (read.size === 0) throw new RangeError("weights: {} has no part; accepted: one part or more");
  if ([...read.values()].every(({ n }) => n === 0n)) {
    throw new RangeError("weights: 0 for every part gives no proportion; accepted: at least one above 0");
  }
  return read;
}

function pairsOf(weights: unknown): Iterable<unknown> {
  if (typeof weights !== "object" || weights === null) {
    throw new RangeError(
      `weights: ${shown(weights)} is neither a record nor pairs; accepted: { east: "3", west: "2" }`,
    );
  }
  return isIterable(weights) ? weights : Object.entries(weights);
}

function isIterable(value: object): value is Iterable<unknown> {
  return Symbol.iterator in value && typeof value[Symbol.iterator] === "function";
}

function asPair(pair: unknown): readonly [string, AmountInput] {
  if (Array.isArray(pair) && pair.length === 2 && typeof pair[0] === "string") {
    return [pair[0], pair[1] as AmountInput];
  }
  throw new RangeError(`weights: ${shown(pair)} is no pair of key and weight; accepted: ["east", "3"]`);
}

/** Whole numbers in the same proportion. */
export function wholeWeights(weights: readonly Rational[]): readonly bigint[] {
  let common = 1n;
  // What is left of a denominator in lowest terms is what the common one still lacks.
  for (const { d } of weights) common *= rational(common, d).d;
  return weights.map(({ n, d }) => n * (common / d));
}
