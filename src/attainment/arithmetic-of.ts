import type { WorkedOut } from "../condition/worked-out.js";
import { writeExactAmount } from "../model/amount.js";
import { wordOf } from "./figure-questions.js";
import type { QuestionReason } from "./reason.js";
import type { BoundArithmetic } from "./trace.js";

type Part = BoundArithmetic["of"][number];

/** The arithmetic that gave an amount; undefined where there was none to speak of, or a part of it is not known. */
export function arithmeticOf({ sum }: WorkedOut<QuestionReason>): BoundArithmetic | undefined {
  if (sum === undefined) return undefined;
  const parts = sum.of.map(partOf);
  const known = parts.filter((part) => part !== undefined);
  const [only] = known;
  if (known.length < parts.length || only === undefined) return undefined;
  // What is added to nothing, or the least of one, is that one.
  if (known.length === 1) return "by" in only ? only : undefined;
  return { by: sum.by, of: known };
}

function partOf(worked: WorkedOut<QuestionReason>): Part | undefined {
  const { reading, sum } = worked;
  if ("reason" in reading) return undefined;
  const known = reading.kind === "amount" ? writeExactAmount(reading.amount) : { word: wordOf(reading) };
  return sum === undefined || sum.of.length === 1 ? (arithmeticOf(worked) ?? known) : arithmeticOf(worked);
}
