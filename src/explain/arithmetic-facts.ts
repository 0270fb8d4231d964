import type { BoundArithmetic } from "../attainment/trace.js";
import { exactText } from "./attainment-held.js";
import type { StepOf } from "./attainment-steps.js";
import type { ToldArithmetic } from "./arithmetic-words.js";
import { figure } from "./figure.js";
import type { ArithmeticFact } from "./read-fact.js";

/** The arithmetic that the amounts of a bound came of. */
export function arithmeticFacts(asked: readonly StepOf<"asked-value">[]): readonly ArithmeticFact[] {
  return asked.flatMap(({ arithmetic, amount }): readonly ArithmeticFact[] =>
    arithmetic === undefined || amount === undefined
      ? []
      : [{ kind: "arithmetic", arithmetic: toldIn(arithmetic), amount: figure(exactText(amount)) }],
  );
}

function toldIn({ by, of }: BoundArithmetic): ToldArithmetic {
  const told = of.map((part) => {
    if ("by" in part) return toldIn(part);
    return "word" in part ? part.word : figure(exactText(part));
  });
  return { by, of: told };
}
