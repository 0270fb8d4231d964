import { add, fromInteger, greatest, least, type Rational, ZERO } from "../internal/rational.js";
import { writeExact } from "../model/amount.js";
import type { CountSource } from "../model/value.js";
import { ranged } from "./arithmetic.js";
import { asAmount } from "./coerce.js";
import type { AmountRange, ArithmeticReason, Counted, Reading } from "./reading.js";
import type { Truth } from "./truth.js";

/** What a count came to, and what it was made of. */
export interface Tally<Why extends string> {
  readonly reading: Reading<Why | ArithmeticReason>;
  /** Those of which the `where` is true. */
  readonly counted: readonly Counted<Why>[];
  /** Those of which nobody can tell. */
  readonly undecided: readonly Counted<Why>[];
}

/** Something to be counted, and whether it is one of those that are asked for. */
export interface Judged<Why extends string> {
  readonly one: Counted<Why>;
  readonly truth: Truth;
  readonly missing?: Why | ArithmeticReason;
}

type Read<Why extends string> = Reading<Why | ArithmeticReason>;

/** Counts, counts different ones, or adds up. What is undecided, and what may be there unlisted, makes it a range. */
export function tallied<Why extends string>(
  { distinct, sum }: Pick<CountSource, "distinct" | "sum">,
  judged: readonly Judged<Why>[],
  open: Why | undefined,
): Tally<Why> {
  const counted = judged.flatMap(({ one, truth }) => (truth === "true" ? [one] : []));
  const undecided = judged.flatMap(({ one, truth }) => (truth === "unknown" ? [one] : []));
  const lacks: Read<Why>[] = [
    ...judged.flatMap(({ missing }) => missing ?? []),
    ...(open === undefined ? [] : [open]),
  ].map((reason) => ({ kind: "unknown", reason }));
  // An entry that is not listed may add to a number, and do anything to a sum.
  if (sum !== undefined) {
    const total = added(sum, counted, undecided, lacks);
    return { reading: ranged(open === undefined ? total : {}, lacks), counted, undecided };
  }
  const { low, high } =
    distinct === undefined ? numberOf(counted, undecided) : differentOnes(distinct, counted, undecided, lacks);
  return { reading: ranged(open === undefined ? { low, high } : { low }, lacks), counted, undecided };
}

function numberOf(counted: readonly unknown[], undecided: readonly unknown[]): Required<AmountRange> {
  return { low: fromInteger(counted.length), high: fromInteger(counted.length + undecided.length) };
}

/** Whoever is not named may be one of those named, or another one. */
function differentOnes<Why extends string>(
  field: string,
  counted: readonly Counted<Why>[],
  undecided: readonly Counted<Why>[],
  lacks: Read<Why>[],
): Required<AmountRange> {
  const keysOf = (ones: readonly Counted<Why>[]): readonly (string | undefined)[] =>
    ones.map(({ its }) => {
      const reading = its(field);
      if ("reason" in reading) lacks.push(reading);
      return keyOf(reading);
    });
  const sure = keysOf(counted);
  const all = [...sure, ...keysOf(undecided)];
  const known = (keys: readonly (string | undefined)[]): number =>
    new Set(keys.filter((key) => key !== undefined)).size;
  const low = Math.max(known(sure), Math.min(sure.length, 1));
  const high = known(all) + all.filter((key) => key === undefined).length;
  return { low: fromInteger(low), high: fromInteger(high) };
}

function keyOf<Why extends string>(reading: Read<Why>): string | undefined {
  switch (reading.kind) {
    case "amount":
      return writeExact(reading.amount);
    case "level":
      return writeExact(reading.place);
    case "word":
      return reading.word;
    case "day":
      return reading.day;
    case "text":
      return reading.text;
    case "range":
    case "unknown":
      return undefined;
  }
}

function added<Why extends string>(
  field: string,
  counted: readonly Counted<Why>[],
  undecided: readonly Counted<Why>[],
  lacks: Read<Why>[],
): AmountRange {
  const before = lacks.length;
  const amountsOf = (ones: readonly Counted<Why>[]): readonly Rational[] =>
    ones.flatMap(({ its }) => {
      const reading = asAmount(its(field));
      if (reading.kind === "amount") return [reading.amount];
      lacks.push(reading);
      return [];
    });
  const total = amountsOf(counted).reduce(add, ZERO);
  const perhaps = amountsOf(undecided);
  if (lacks.length > before) return {};
  return {
    low: perhaps.reduce((sum, one) => add(sum, least(ZERO, one)), total),
    high: perhaps.reduce((sum, one) => add(sum, greatest(ZERO, one)), total),
  };
}
