import type { Reading } from "../../src/condition/reading.js";
import type { Rational } from "../../src/internal/rational.js";
import { writeExact } from "../../src/model/amount.js";

/** `7.5`, `1…2 missing` of a range, `missing` of what is unknown for that reason, and levels, words, days and texts as they are. */
export function shown(reading: Reading<string>): string {
  switch (reading.kind) {
    case "amount":
      return writeExact(reading.amount);
    case "level":
      return reading.levels[Number(reading.place.n) - 1] ?? "?";
    case "word":
      return reading.word;
    case "day":
      return reading.day;
    case "text":
      return `"${reading.text}"`;
    case "range": {
      const end = (at: Rational | undefined): string => (at === undefined ? "" : writeExact(at));
      return `${end(reading.range.low)}…${end(reading.range.high)} ${reading.reason}`;
    }
    case "unknown":
      return reading.reason;
  }
}
