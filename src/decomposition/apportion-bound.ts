import {
  absolute,
  add,
  divide,
  multiply,
  negate,
  rational,
  type Rational,
  signOf,
  subtract,
  ZERO,
} from "../internal/rational.js";
import { checkedAmount, writeExact } from "../model/amount.js";
import type { DistrictId } from "../model/label.js";
import type { Bound } from "../model/target.js";
import { type ApportionmentMethod, divided } from "./apportion.js";
import { amountsIn } from "./bound-values.js";
import { wholeWeights } from "./weights.js";

/** How a total is divided, its figures read and known to be sound. */
export interface SoundDivision {
  readonly weights: ReadonlyMap<DistrictId, Rational>;
  readonly step: Rational;
  readonly minimum: Rational;
  readonly method: ApportionmentMethod;
}

/** What of a bound is divided: its amount, or the end of a range that is nearer to zero, and from there the width. */
export interface Divisible {
  readonly total: Rational;
  /** Of a range: how wide it is, and whether it is divided from its high end down, as it reaches up to zero at most. */
  readonly range?: { readonly width: Rational; readonly fromHigh: boolean };
}

/**
 * What there is to divide in a bound; undefined where there is nothing that adds up: `all`, values read from the
 * evidence, a range from below zero to above, a tolerance around zero.
 */
export function divisibleIn(bound: Bound): Divisible | undefined {
  const [low, high] = amountsIn(bound) ?? [];
  if (low === undefined) return undefined;
  if ("about" in bound && bound.tolerance !== undefined) {
    return typeof bound.tolerance === "string" && signOf(low) !== 0 ? { total: low } : undefined;
  }
  if (high === undefined) return { total: low };
  if (signOf(low) < 0 && signOf(high) > 0) return undefined;
  const fromHigh = signOf(high) <= 0;
  return { total: fromHigh ? high : low, range: { width: subtract(high, low), fromHigh } };
}

/** Each district's part of a bound: the parts add up to it exactly, at both ends. A total below zero is divided by its size. */
export function apportionedBounds(
  bound: Bound,
  { total, range }: Divisible,
  division: SoundDivision,
): ReadonlyMap<DistrictId, Bound> {
  const parts = partsOf(total, division, division.minimum);
  if (range === undefined) return mapped(parts, (part) => partOf(bound, total, part));
  const widths = partsOf(range.width, division, ZERO);
  return mapped(parts, (part, district) => {
    const width = widths.get(district) ?? ZERO;
    const ends = range.fromHigh ? [subtract(part, width), part] : [part, add(part, width)];
    const [low = part, high = part] = ends;
    return { within: [writeExact(low), writeExact(high)] };
  });
}

function mapped(
  parts: ReadonlyMap<DistrictId, Rational>,
  write: (part: Rational, district: DistrictId) => Bound,
): ReadonlyMap<DistrictId, Bound> {
  return new Map([...parts].map(([district, part]) => [district, write(part, district)] as const));
}

function partsOf(total: Rational, division: SoundDivision, minimum: Rational): ReadonlyMap<DistrictId, Rational> {
  const { weights, step, method } = division;
  const units = divide(absolute(total), step).n;
  const given = divided(
    { units, weights: wholeWeights([...weights.values()]), least: wholeSteps(minimum, step) },
    method,
  );
  const sign = signOf(total) < 0 ? negate : (part: Rational) => part;
  return new Map(
    [...weights.keys()].map((district, at) => [district, sign(multiply(step, rational(given[at] ?? 0n)))] as const),
  );
}

/** The least number of steps that make an amount: whoever has at least two and a half of them has three. */
export function wholeSteps(amount: Rational, step: Rational): bigint {
  const { n, d } = divide(amount, step);
  return (n + d - 1n) / d;
}

function partOf(bound: Bound, total: Rational, part: Rational): Bound {
  const value = writeExact(part);
  if ("about" in bound) {
    if (typeof bound.tolerance !== "string") return { about: value };
    return { about: value, tolerance: writeExact(multiply(checkedAmount(bound.tolerance), divide(part, total))) };
  }
  if ("atLeast" in bound) return { atLeast: value };
  if ("atMost" in bound) return { atMost: value };
  if ("above" in bound) return { above: value };
  if ("below" in bound) return { below: value };
  return "equals" in bound ? { equals: value } : { reach: value };
}
