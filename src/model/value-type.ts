import { isAmountFault, readAmount } from "./amount-text.js";
import { isDay } from "./day.js";
import type { Metric } from "./metric.js";
import { type Path, type Problem, shown } from "./problem.js";

/**
 * What a value comes to, as far as it can be told before anything is read. A `text` is an attribute of a district: like a
 * literal it is read as what it is compared with.
 */
export type ValueType =
  | { readonly kind: "amount" }
  | { readonly kind: "level"; readonly levels: readonly string[] }
  /** Without words any word may come up. */
  | { readonly kind: "word"; readonly words?: readonly string[] }
  | { readonly kind: "day" }
  | { readonly kind: "text" };

export const AMOUNT: ValueType = { kind: "amount" };
export const DAY: ValueType = { kind: "day" };
export const ANY_WORD: ValueType = { kind: "word" };
export const TEXT: ValueType = { kind: "text" };

/** A metric's value is an amount, or one of its levels. */
export function typeOfMetric(metric: Metric): ValueType {
  return metric.kind === "ordinal" ? { kind: "level", levels: metric.levels } : AMOUNT;
}

/** Whether two values can be held against each other. */
export function comparable(a: ValueType, b: ValueType): boolean {
  if (a.kind === "text" || b.kind === "text") return true;
  if (a.kind === "level" && b.kind === "level") {
    return a.levels.length === b.levels.length && a.levels.every((level, place) => level === b.levels[place]);
  }
  return a.kind === b.kind;
}

/** Whether its values are in an order; words are not. A text is taken for an amount where it is held to an order. */
export function isOrdered(type: ValueType): boolean {
  return type.kind !== "word";
}

/** What is wrong with a literal beside a value of a type. */
export function literalProblems(literal: string, beside: ValueType, path: Path): readonly Problem[] {
  switch (beside.kind) {
    case "amount": {
      const read = readAmount(literal);
      return isAmountFault(read) ? [{ code: read, given: shown(literal), path }] : [];
    }
    case "level":
      return beside.levels.includes(literal)
        ? []
        : [{ code: "unknown-level", given: shown(literal), levels: beside.levels, path }];
    case "word":
      return beside.words === undefined || beside.words.includes(literal)
        ? []
        : [{ code: "unknown-word", given: shown(literal), allowed: beside.words, path }];
    case "day":
      return isDay(literal) ? [] : [{ code: "not-a-day", given: shown(literal), path }];
    case "text":
      return [];
  }
}
