import type { Answer, Reader, Reading } from "../../src/condition/reading.js";
import { exactly } from "../../src/model/amount.js";

export type Why = "missing" | "gone";

/** Answers metrics, targets and items from one list of readings by id; what is not there is missing. */
export function readerOf(readings: Readonly<Record<string, Reading<Why>>>): Reader<Why, string> {
  const answer = (id: string): Answer<Why, string> => ({
    reading: readings[id] ?? { kind: "unknown", reason: "missing" },
    input: id,
  });
  return {
    metric: ({ metric }) => answer(metric),
    target: ({ target, read }) => answer(`${target}.${read}`),
    item: ({ item, read = "points" }) => answer(`${item}.${read}`),
  };
}

export function amount(value: string): Reading<never> {
  return { kind: "amount", amount: exactly(value) };
}

export function level(place: string, ...levels: string[]): Reading<never> {
  return { kind: "level", place: exactly(place), levels };
}

export function word(text: string): Reading<never> {
  return { kind: "word", word: text };
}

export const gone: Reading<Why> = { kind: "unknown", reason: "gone" };
