import type { Path } from "./problem.js";
import type { ArithmeticKey } from "./value.js";
import { AMOUNT, comparable, isOrdered, type ValueType } from "./value-type.js";
import type { Checking } from "./vocabulary.js";

/** The type of arithmetic on operands of these types; undefined where an operand's is, and it matters. */
export function typeOfOperands(
  key: ArithmeticKey,
  types: readonly (ValueType | undefined)[],
  path: Path,
  checking: Checking,
): ValueType | undefined {
  const places = types.map((_, position) => [...path, key, position]);
  switch (key) {
    case "minus":
    case "gap":
      // From one day to another it is so many days.
      if (types.length > 0 && types.every((type) => type?.kind === "day")) return AMOUNT;
      return amountOf(types, places, path, checking);
    case "plus":
    case "times":
    case "ratio":
      return amountOf(types, places, path, checking);
    case "least":
    case "greatest":
      if (types.some((type) => type !== undefined && !isOrdered(type))) {
        checking.problems.push({ code: "bound-not-for-kind", bound: key, kind: "word", path });
        return undefined;
      }
      return sameTypeOfAll(types, places, path, checking);
    case "first":
      return sameTypeOfAll(types, places, path, checking);
  }
}

function amountOf(
  types: readonly (ValueType | undefined)[],
  places: readonly Path[],
  path: Path,
  checking: Checking,
): ValueType {
  types.forEach((type, position) => {
    if (type !== undefined) requireAmount(type, places[position] ?? path, checking);
  });
  return AMOUNT;
}

function sameTypeOfAll(
  types: readonly (ValueType | undefined)[],
  places: readonly Path[],
  path: Path,
  checking: Checking,
): ValueType | undefined {
  types.forEach((type, position) => requireSameType(types[0], type, places[position] ?? path, checking));
  return types[0];
}

/** Like is compared with like. */
export function requireSameType(
  subject: ValueType | undefined,
  other: ValueType | undefined,
  path: Path,
  checking: Checking,
): void {
  if (subject === undefined || other === undefined || comparable(subject, other)) return;
  checking.problems.push({ code: "wrong-shape", expected: subject.kind, given: other.kind, path });
}

export function requireAmount(type: ValueType, path: Path, checking: Checking): void {
  if (type.kind === "amount" || type.kind === "text") return;
  checking.problems.push({ code: "wrong-shape", expected: "amount", given: type.kind, path });
}
