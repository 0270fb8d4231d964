import { evaluateWorkedOut } from "../condition/worked-out.js";
import { existing } from "../internal/assert.js";
import { compare, fromInteger, type Rational, signOf } from "../internal/rational.js";
import { checkedAmount, writeExactAmount } from "../model/amount.js";
import type { Metric } from "../model/metric.js";
import type { Period } from "../model/label.js";
import { spanIn } from "../model/period.js";
import { type Bound, type BoundKey, boundKeyOf } from "../model/target.js";
import type { Value } from "../model/value.js";
import { arithmeticOf } from "./arithmetic-of.js";
import { readerFor, type Standpoints } from "./evidence-reader.js";
import type { QuestionRead } from "./evidence-read.js";
import type { Question } from "./reading.js";
import type { NoEvidence } from "./reason.js";
import type { AttainmentStep } from "./trace.js";

/** The amounts of a bound in one period: as written, or as they came out; of levels their places, 1 the worst. */
export interface BoundRead {
  readonly amountOf: (value: Value) => Rational;
  readonly steps: readonly AttainmentStep[];
  /** Not everybody reported what they were worked out from. */
  readonly partial: boolean;
  /** One of them came out below zero. */
  readonly belowZero: boolean;
  /** Why one of them is not known. */
  readonly missing?: NoEvidence;
}

/** The values a bound is made of, its tolerance last. */
export function boundValues(bound: Bound): readonly Value[] {
  if ("all" in bound) return [];
  if ("within" in bound) return bound.within;
  if ("about" in bound) return bound.tolerance === undefined ? [bound.about] : [bound.about, bound.tolerance];
  const value = (bound as Readonly<Partial<Record<BoundKey, Value>>>)[boundKeyOf(bound)];
  return value === undefined ? [] : [value];
}

/** What a bound asks for, read for the period that the value is of. */
export function readBound(question: Question, bound: Bound, period: Period): BoundRead {
  const found = new Map<Value, Rational>();
  const steps: AttainmentStep[] = [];
  let missing: NoEvidence | undefined;
  const partial: QuestionRead[] = [];
  const standing = { here: question.district, window: period, parts: partsIn(question, period) };
  for (const value of boundValues(bound)) {
    if (typeof value === "string") continue;
    const worked = evaluateWorkedOut(value, readerFor(question, standing, partial));
    const { reading, inputs } = worked;
    const arithmetic = arithmeticOf(worked);
    const amount = reading.kind === "amount" ? reading.amount : reading.kind === "level" ? reading.place : undefined;
    if (amount === undefined) missing ??= "missing-benchmark";
    else found.set(value, amount);
    steps.push({
      step: "asked-value",
      inputs,
      ...(amount === undefined ? {} : { amount: writeExactAmount(amount) }),
      ...(amount === undefined || arithmetic === undefined ? {} : { arithmetic }),
      ...("reason" in reading ? { reason: reading.reason } : {}),
    });
  }
  const amountOf = (value: Value): Rational =>
    existing(found.get(value) ?? literalOf(question.metric, value), "a bound that is known has its values");
  if (missing === undefined && isReversed(bound, amountOf)) missing = "bounds-reversed";
  const belowZero = [...found.values()].some((amount) => signOf(amount) < 0);
  return { amountOf, steps, partial: partial.length > 0, belowZero, ...(missing === undefined ? {} : { missing }) };
}

/**
 * What has come in of a benchmark so far is for what has come in of the value so far, in a period that still lasts; a
 * whole year is held against a whole one.
 */
function partsIn({ context, metric, district }: Question, period: Period): Standpoints["parts"] {
  const { last } = spanIn(period);
  if (last === undefined || context.asOf > last) return "of-none";
  const own = context.values.cell({ metric: metric.id, district, period });
  return own.evidence !== "none" && own.partsMissing === "all" ? "of-window" : "of-none";
}

/** Ends that were worked out may come out in the wrong order, and then say nothing. */
function isReversed(bound: Bound, amountOf: (value: Value) => Rational): boolean {
  return "within" in bound && compare(amountOf(bound.within[0]), amountOf(bound.within[1])) > 0;
}

/** An amount; of an ordinal metric a word is the place of that level, 1 the worst. */
function literalOf(metric: Metric, value: Value): Rational | undefined {
  if (typeof value !== "string") return undefined;
  const place = metric.kind === "ordinal" ? metric.levels.indexOf(value) : -1;
  return place < 0 ? checkedAmount(value) : fromInteger(place + 1);
}
