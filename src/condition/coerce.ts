import { isAmountFault, readAmount } from "../model/amount-text.js";
import { isDay } from "../model/day.js";
import { fromInteger } from "../internal/rational.js";
import type { ArithmeticReason, Reading } from "./reading.js";

/** A text as the amount it is written as; other readings as they are. */
export function asAmount<Why extends string>(reading: Reading<Why>): Reading<Why | ArithmeticReason> {
  if (reading.kind !== "text") return reading;
  const amount = readAmount(reading.text);
  return isAmountFault(amount) ? { kind: "unknown", reason: "not-an-amount" } : { kind: "amount", amount };
}

/** A text, a literal of a scheme or an attribute of a district, read as what it stands beside. */
export function textBeside<Why extends string>(text: string, other: Reading<Why>): Reading<Why | ArithmeticReason> {
  switch (other.kind) {
    case "amount":
    case "range":
      return asAmount({ kind: "text", text });
    case "level": {
      const position = other.levels.indexOf(text);
      if (position < 0) return { kind: "unknown", reason: "no-such-level" };
      return { kind: "level", place: fromInteger(position + 1), levels: other.levels };
    }
    case "day":
      return isDay(text) ? { kind: "day", day: text } : { kind: "unknown", reason: "not-a-day" };
    case "word":
      return { kind: "word", word: text };
    case "text":
    case "unknown":
      return { kind: "text", text };
  }
}
