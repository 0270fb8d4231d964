import {
  add,
  divide,
  equal,
  greatest,
  least,
  multiply,
  negate,
  type Rational,
  rational,
  signOf,
  subtract,
  ZERO,
} from "../internal/rational.js";
import { writeAmount } from "../model/amount.js";
import type { Value } from "../model/value.js";
import { amountsOf } from "./amounts-of.js";
import type { MissingReason } from "./reason.js";
import type { Reckoned, Worth } from "./reckoned.js";
import type { AddRule, DeductRule, Parts } from "./scheme-rule.js";
import type { EvidenceRead } from "./trace.js";
import type { EvidenceReader } from "./unit-reader.js";

export function byDeduction(rule: DeductRule, worth: Worth, reader: EvidenceReader): Reckoned {
  const read = countParts(rule, rule.lose, undefined, reader);
  if ("missing" in read) return read;
  const { parts, each, inputs, facts } = read;
  const left = subtract(worth.full, multiply(parts, each));
  const points = worth.floored ? left : greatest(ZERO, left);
  return { points, working: { rule: "deduct", ...facts, ...unheld(left, points) }, inputs };
}

export function byAdding(rule: AddRule, worth: Worth, reader: EvidenceReader): Reckoned {
  const read = countParts(rule, rule.gain, rule.base, reader);
  if ("missing" in read) return read;
  const { parts, each, base, inputs, facts } = read;
  const gained = add(base, multiply(parts, each));
  const points = worth.capped || signOf(worth.full) === 0 ? gained : least(worth.full, gained);
  const from = rule.base === undefined ? {} : { base: writeAmount(base) };
  return { points, working: { rule: "add", ...facts, ...from, ...unheld(gained, points) }, inputs };
}

function unheld(before: Rational, points: Rational): { readonly unheld?: string } {
  return equal(before, points) ? {} : { unheld: writeAmount(before) };
}

interface CountedParts {
  readonly parts: Rational;
  readonly each: Rational;
  readonly base: Rational;
  readonly inputs: readonly EvidenceRead[];
  readonly facts: {
    readonly of: string;
    readonly beyond: string;
    readonly per: string;
    readonly parts: string;
    readonly each: string;
  };
}

function countParts(
  { of, above, below, per, parts }: DeductRule | AddRule,
  each: Value,
  base: Value | undefined,
  reader: EvidenceReader,
): CountedParts | { readonly missing: MissingReason; readonly inputs: readonly EvidenceRead[] } {
  const read = amountsOf([of, per, each, base ?? "0", above ?? below ?? "0"], reader);
  if ("missing" in read) return read;
  const { inputs } = read;
  const [value = ZERO, size = ZERO, one = ZERO, start = ZERO, limit = ZERO] = read.amounts;
  if (signOf(size) <= 0) return { missing: "zero-denominator", inputs };
  const distance = below === undefined ? subtract(value, limit) : subtract(limit, value);
  const beyond = greatest(ZERO, distance);
  const count = counted(divide(beyond, size), parts);
  const facts = {
    of: writeAmount(value),
    beyond: writeAmount(beyond),
    per: writeAmount(size),
    parts: writeAmount(count),
    each: writeAmount(one),
  };
  // Less by less than nothing would be more.
  return { parts: count, each: greatest(ZERO, one), base: start, inputs, facts };
}

/** Not below zero, so a whole number of parts is what the division leaves aside. */
function counted(parts: Rational, how: Parts): Rational {
  switch (how) {
    case "exact":
      return parts;
    case "whole":
      return rational(parts.n / parts.d);
    case "begun":
      return negate(rational(-parts.n / parts.d - (parts.n % parts.d === 0n ? 0n : 1n)));
  }
}
