import { add, fromInteger, greatest, least, type Rational, ZERO } from "../internal/rational.js";
import { writeExact } from "../model/amount.js";
import type { CountSource } from "../model/value.js";
import { ranged } from "./arithmetic.js";
import { asAmount } from "./coerce.js";
import type { AmountRange, ArithmeticReason, Counted, Reading, Unknown } from "./reading.js";
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
  const lacks: Unknown<Why | ArithmeticReason>[] = judged.flatMap(({ truth, missing }) =>
    truth === "unknown" && missing !== undefined ? [{ kind: "unknown", reason: missing }] : [],
  );
  if (open !== undefined) lacks.push({ kind: "unknown", reason: open });
  const [range, more] =
    sum === undefined
      ? distinct === undefined
        ? [numberOf(counted, undecided), []]
        : differentOnes(distinct, counted, undecided)
      : added(sum, counted, undecided);
  // An entry that is not listed may add to a number, and do anything to a sum.
  const { low } = range;
  const whole = open === undefined ? range : sum === undefined && low !== undefined ? { low } : {};
  return { reading: ranged(whole, [...lacks, ...more]), counted, undecided };
}

function numberOf(counted: readonly unknown[], undecided: readonly unknown[]): AmountRange {
  return { low: fromInteger(counted.length), high: fromInteger(counted.length + undecided.length) };
}

type RangeAndLacks<Why extends string> = readonly [AmountRange, readonly Read<Why>[]];

function differentOnes<Why extends string>(
  field: string,
  counted: readonly Counted<Why>[],
  undecided: readonly Counted<Why>[],
): RangeAndLacks<Why> {
  const lacks: Read<Why>[] = [];
  const keysOf = (ones: readonly Counted<Why>[]): readonly (string | undefined)[] =>
    ones.map(({ its }) => {
      const reading = its(field);
      if (reading.kind === "unknown") lacks.push(reading);
      return keyOf(reading);
    });
  const sure = keysOf(counted);
  const all = [...sure, ...keysOf(undecided)];
  const known = (keys: readonly (string | undefined)[]): number =>
    new Set(keys.filter((key) => key !== undefined)).size;
  // Whoever is not named may be one of those named, or another one.
  const low = Math.max(known(sure), sure.length > 0 ? 1 : 0);
  const high = known(all) + all.filter((key) => key === undefined).length;
  return [{ low: fromInteger(low), high: fromInteger(high) }, lacks];
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
): RangeAndLacks<Why> {
  const lacks: Read<Why>[] = [];
  const amountsOf = (ones: readonly Counted<Why>[]): readonly Rational[] =>
    ones.flatMap(({ its }) => {
      const reading = asAmount(its(field));
      if (reading.kind === "amount") return [reading.amount];
      lacks.push(reading);
      return [];
    });
  const total = amountsOf(counted).reduce(add, ZERO);
  const perhaps = amountsOf(undecided);
  if (lacks.length > 0) return [{}, lacks];
  const low = perhaps.reduce((sum, one) => add(sum, least(ZERO, one)), total);
  const high = perhaps.reduce((sum, one) => add(sum, greatest(ZERO, one)), total);
  return [{ low, high }, lacks];
}
