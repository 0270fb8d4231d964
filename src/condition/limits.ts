import type { Limits, Value } from "../model/value.js";
import { textBeside } from "./coerce.js";
import { type Order, type Orders, ordersInNumbers, ordersOf } from "./order.js";
import type { ArithmeticReason, Reading } from "./reading.js";
import { allOf, anyOf, truthOf, type Verdict } from "./truth.js";

type Read<Why extends string> = Reading<Why | ArithmeticReason>;
type Found<Why extends string> = Verdict<Why | ArithmeticReason>;

/** Whether a reading keeps within all the limits; what they name is read by the one who asks. A literal is read as what it stands beside. */
export function withinLimits<Why extends string>(
  subject: Read<Why>,
  limits: Limits,
  read: (value: Exclude<Value, string>) => Read<Why>,
): Found<Why> {
  const found: Found<Why>[] = [];
  const against = (limit: Value | undefined, accepted: readonly Order[], inOrder = true): void => {
    if (limit === undefined) return;
    const other = typeof limit === "string" ? textBeside(limit, subject) : read(limit);
    found.push(verdictIn(inOrder ? ordersInNumbers(subject, other) : ordersOf(subject, other), accepted));
  };
  against(limits.atLeast, [0, 1]);
  against(limits.above, [1]);
  against(limits.atMost, [-1, 0]);
  against(limits.below, [-1]);
  against(limits.equals, [0], false);
  if (limits.in !== undefined) {
    found.push(anyOf(limits.in.map((word) => verdictIn(ordersOf(subject, textBeside(word, subject)), [0]))));
  }
  return allOf(found);
}

function verdictIn<Why extends string>({ possible, missing }: Orders<Why>, accepted: readonly Order[]): Found<Why> {
  const holding = possible.filter((order) => accepted.includes(order)).length;
  if (holding === possible.length || holding === 0) return { truth: truthOf(holding > 0) };
  return { truth: "unknown", ...(missing === undefined ? {} : { missing }) };
}
