import { bounded } from "./bounded.js";
import { assert, existing } from "../internal/assert.js";
import {
  absolute,
  add,
  compare,
  divide,
  fromInteger,
  multiply,
  type Rational,
  signOf,
  subtract,
} from "../internal/rational.js";
import { checkedAmount } from "../model/amount.js";
import { ARITHMETIC_KEYS, type Arithmetic, type Condition, type Limits, type Value } from "../model/value.js";
import type { Reader, Reading } from "./reading.js";
import { allOf, anyOf, negationOf, type Truth, truthOf } from "./truth.js";

/** A value, worked out, and all that was read for it, in order. */
export interface EvaluatedValue<Why extends string, Input> {
  readonly reading: Reading<Why | "zero-denominator">;
  readonly inputs: readonly Input[];
}

/** A condition, worked out; `missing` is why it is unknown. */
export interface EvaluatedCondition<Why extends string, Input> {
  readonly truth: Truth;
  readonly missing?: Why | "zero-denominator";
  readonly inputs: readonly Input[];
}

/** Works a checked value out, exactly. A ratio by zero is unknown. */
export function evaluateValue<Why extends string, Input>(
  value: Value,
  reader: Reader<Why, Input>,
): EvaluatedValue<Why, Input> {
  const asking = newAsking(reader);
  return { reading: readingOf(value, asking), inputs: asking.inputs };
}

/** Works a checked condition out. Every part of it is read, so the inputs are the same whichever part decides. */
export function evaluateCondition<Why extends string, Input>(
  condition: Condition,
  reader: Reader<Why, Input>,
): EvaluatedCondition<Why, Input> {
  const asking = newAsking(reader);
  const truth = truthIn(condition, asking);
  const { missing, inputs } = asking;
  return { truth, inputs, ...(truth !== "unknown" || missing === undefined ? {} : { missing }) };
}

/** Whether an amount that is already known keeps within limits. */
export function evaluateLimits<Why extends string, Input>(
  amount: Reading<Why | "zero-denominator">,
  limits: Limits,
  reader: Reader<Why, Input>,
): EvaluatedCondition<Why, Input> {
  const asking = newAsking(reader);
  const truth = withinLimits(amount, limits, asking);
  const { missing, inputs } = asking;
  return { truth, inputs, ...(truth !== "unknown" || missing === undefined ? {} : { missing }) };
}

interface Asking<Why extends string, Input> {
  readonly reader: Reader<Why, Input>;
  readonly inputs: Input[];
  /** The first thing that was missing. */
  missing: Why | "zero-denominator" | undefined;
}

function newAsking<Why extends string, Input>(reader: Reader<Why, Input>): Asking<Why, Input> {
  return { reader, inputs: [], missing: undefined };
}

type Read<Why extends string> = Reading<Why | "zero-denominator">;

function truthIn<Why extends string, Input>(condition: Condition, asking: Asking<Why, Input>): Truth {
  if ("all" in condition) return allOf(condition.all.map((part) => truthIn(part, asking)));
  if ("any" in condition) return anyOf(condition.any.map((part) => truthIn(part, asking)));
  if ("not" in condition) return negationOf(truthIn(condition.not, asking));
  if ("known" in condition) {
    const { missing } = asking;
    const known = readingOf(condition.known, asking).kind !== "unknown";
    // What is asked for by `known` may be missing: that answers the question.
    asking.missing = missing;
    return truthOf(known);
  }
  return withinLimits(readingOf(condition, asking), condition, asking);
}

function withinLimits<Why extends string, Input>(
  subject: Read<Why>,
  limits: Limits,
  asking: Asking<Why, Input>,
): Truth {
  const truths: Truth[] = [];
  const against = (limit: Value | undefined, holds: (order: -1 | 0 | 1) => boolean): void => {
    if (limit === undefined) return;
    const other = typeof limit === "string" ? literalBeside(limit, subject) : readingOf(limit, asking);
    const order = orderOf(subject, other);
    truths.push(order === undefined ? "unknown" : truthOf(holds(order)));
  };
  against(limits.atLeast, (order) => order >= 0);
  against(limits.above, (order) => order > 0);
  against(limits.atMost, (order) => order <= 0);
  against(limits.below, (order) => order < 0);
  against(limits.equals, (order) => order === 0);
  if (limits.in !== undefined) truths.push(amongWords(subject, limits.in));
  return allOf(truths);
}

function amongWords<Why extends string>(subject: Read<Why>, words: readonly string[]): Truth {
  switch (subject.kind) {
    case "unknown":
      return "unknown";
    case "word":
      return truthOf(words.includes(subject.word));
    case "level":
      return truthOf(words.some((word) => compare(placeOf(word, subject.levels), subject.place) === 0));
    case "amount":
      return truthOf(words.some((word) => compare(checkedAmount(word), subject.amount) === 0));
  }
}

/** A literal is read as the type of what it is compared with. */
function literalBeside<Why extends string>(literal: string, subject: Read<Why>): Read<Why> {
  switch (subject.kind) {
    case "amount":
      return { kind: "amount", amount: checkedAmount(literal) };
    case "level":
      return { kind: "level", place: placeOf(literal, subject.levels), levels: subject.levels };
    case "word":
      return { kind: "word", word: literal };
    case "unknown":
      return subject;
  }
}

function placeOf(level: string, levels: readonly string[]): Rational {
  const position = levels.indexOf(level);
  assert(position >= 0, `${level} passed a check and is no level`);
  return fromInteger(position + 1);
}

/** How the first stands to the second; words that differ are in no order, so 1 says no more than "not the same". */
function orderOf<Why extends string>(a: Read<Why>, b: Read<Why>): -1 | 0 | 1 | undefined {
  if (a.kind === "unknown" || b.kind === "unknown") return undefined;
  if (a.kind === "word" || b.kind === "word") {
    assert(a.kind === "word" && b.kind === "word", "a word is compared with an amount");
    return a.word === b.word ? 0 : 1;
  }
  return compare(numberIn(a), numberIn(b));
}

function numberIn<Why extends string>(reading: Extract<Read<Why>, { kind: "amount" | "level" }>): Rational {
  return reading.kind === "amount" ? reading.amount : reading.place;
}

function readingOf<Why extends string, Input>(value: Value | (Value & Limits), asking: Asking<Why, Input>): Read<Why> {
  if (typeof value === "string") return { kind: "amount", amount: checkedAmount(value) };
  if ("metric" in value) return noted(asking.reader.metric(value), asking);
  if ("target" in value) return noted(asking.reader.target(value), asking);
  if ("item" in value) return noted(asking.reader.item(value), asking);
  return arithmetic(value, asking);
}

function noted<Why extends string, Input>(
  answer: { readonly reading: Reading<Why>; readonly input: Input },
  asking: Asking<Why, Input>,
): Read<Why> {
  asking.inputs.push(answer.input);
  if (answer.reading.kind === "unknown") asking.missing ??= answer.reading.reason;
  return answer.reading;
}

function arithmetic<Why extends string, Input>(value: Arithmetic, asking: Asking<Why, Input>): Read<Why> {
  const key = existing(
    ARITHMETIC_KEYS.find((candidate) => candidate in value),
    "arithmetic has a key",
  );
  const operands = (value as Readonly<Record<string, readonly Value[]>>)[key] ?? [];
  if (key === "first") return firstKnown(operands, asking);
  const readings = operands.map((operand) => readingOf(operand, asking));
  const unknown = readings.find((reading) => reading.kind === "unknown");
  if (unknown !== undefined) return unknown;
  switch (key) {
    case "plus":
      return amount(amountsIn(readings).reduce((total, one) => bounded(add(total, one))));
    case "times":
      return amount(amountsIn(readings).reduce((product, one) => bounded(multiply(product, one))));
    case "minus":
      return amount(amountsIn(readings).reduce(subtract));
    case "gap":
      return amount(absolute(amountsIn(readings).reduce(subtract)));
    case "ratio":
      return ratio(amountsIn(readings), asking);
    case "least":
      return readings.reduce((best, reading) => (orderOf(reading, best) === -1 ? reading : best));
    case "greatest":
      return readings.reduce((best, reading) => (orderOf(reading, best) === 1 ? reading : best));
  }
}

/** The first that is known; that those before it are missing is no longer a lack. */
function firstKnown<Why extends string, Input>(operands: readonly Value[], asking: Asking<Why, Input>): Read<Why> {
  const { missing } = asking;
  let reading: Read<Why> | undefined;
  for (const operand of operands) {
    const next = readingOf(operand, asking);
    if (next.kind !== "unknown") {
      asking.missing = missing;
      return next;
    }
    reading ??= next;
  }
  return existing(reading, "first has operands");
}

function ratio<Why extends string, Input>(parts: readonly Rational[], asking: Asking<Why, Input>): Read<Why> {
  const above = existing(parts[0], "a ratio has a numerator");
  const below = existing(parts[1], "a ratio has a denominator");
  if (signOf(below) !== 0) return amount(bounded(divide(above, below)));
  asking.missing ??= "zero-denominator";
  return { kind: "unknown", reason: "zero-denominator" };
}

function amount<Why extends string>(value: Rational): Read<Why> {
  return { kind: "amount", amount: value };
}

function amountsIn<Why extends string>(readings: readonly Read<Why>[]): readonly Rational[] {
  return readings.map((reading) => {
    assert(reading.kind === "amount", "arithmetic is on amounts");
    return reading.amount;
  });
}
