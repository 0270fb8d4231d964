import type { Condition, Limits, Value } from "../model/value.js";
import { type Asking, newAsking } from "./asking.js";
import { withinLimits } from "./limits.js";
import type { ArithmeticReason, Counted, Reader, Reading } from "./reading.js";
import type { Verdict } from "./truth.js";
import { judge, readingOf, verdictOn } from "./working-out.js";

/** A value, worked out, and all that was read for it, in order. */
export interface EvaluatedValue<Why extends string, Input> {
  readonly reading: Reading<Why | ArithmeticReason>;
  readonly inputs: readonly Input[];
}

/** A condition, worked out; `missing` is why it is unknown. */
export interface EvaluatedCondition<Why extends string, Input> extends Verdict<Why | ArithmeticReason> {
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
  return { ...verdictOn(condition, asking), inputs: asking.inputs };
}

/** Whether what is already known keeps within limits. */
export function evaluateLimits<Why extends string, Input>(
  subject: Reading<Why | ArithmeticReason>,
  limits: Limits,
  reader: Reader<Why, Input>,
): EvaluatedCondition<Why, Input> {
  const asking = newAsking(reader);
  return { ...withinLimits(subject, limits, (limit) => readingOf(limit, asking)), inputs: asking.inputs };
}

/** Whether a condition is true of one thing that is at hand. */
export function evaluateOf<Why extends string, Input>(
  one: Counted<Why>,
  where: Condition,
  reader: Reader<Why, Input>,
): Verdict<Why | ArithmeticReason> {
  return judge(one, where, newAsking(reader));
}

/** A value that may ask about one thing at hand. */
export function evaluateValueOf<Why extends string, Input>(
  one: Counted<Why>,
  value: Value,
  reader: Reader<Why, Input>,
): EvaluatedValue<Why, Input> {
  const asking: Asking<Why, Input> = { ...newAsking(reader), hand: one };
  return { reading: readingOf(value, asking), inputs: asking.inputs };
}
