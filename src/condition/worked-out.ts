import { type ArithmeticKey, arithmeticIn, type Value } from "../model/value.js";
import { combined } from "./arithmetic.js";
import { type Asking, newAsking, type Read } from "./asking.js";
import type { EvaluatedValue } from "./evaluate.js";
import type { Reader } from "./reading.js";
import { firstKnown, readingOf } from "./working-out.js";

/** Arithmetic that combines what it is about; `first` takes one as it is. */
type CombiningKey = Exclude<ArithmeticKey, "first">;

/** What a value came to, and of arithmetic what it was worked out from, part by part. */
export interface WorkedOut<Why extends string> {
  readonly reading: Read<Why>;
  readonly sum?: { readonly by: CombiningKey; readonly of: readonly WorkedOut<Why>[] };
}

/** Works a checked value out, exactly, and keeps the working. */
export function evaluateWorkedOut<Why extends string, Input>(
  value: Value,
  reader: Reader<Why, Input>,
): EvaluatedValue<Why, Input> & WorkedOut<Why> {
  const asking = newAsking(reader);
  return { ...workedOut(value, asking), inputs: asking.inputs };
}

function workedOut<Why extends string, Input>(value: Value, asking: Asking<Why, Input>): WorkedOut<Why> {
  const arithmetic = typeof value === "string" ? undefined : arithmeticIn(value);
  if (arithmetic === undefined) return { reading: readingOf(value, asking) };
  const { key, operands } = arithmetic;
  if (key === "first") return firstKnown(operands, (operand) => workedOut(operand, asking));
  const of = operands.map((operand) => workedOut(operand, asking));
  return {
    reading: combined(
      key,
      of.map(({ reading }) => reading),
    ),
    sum: { by: key, of },
  };
}
