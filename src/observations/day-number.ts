import type { Day } from "../model/label.js";

/** A day as a number that sorts like its text: 20130617. */
export function dayNumber(day: Day): number {
  return Number(day.slice(0, 4)) * 10000 + Number(day.slice(5, 7)) * 100 + Number(day.slice(8, 10));
}

/** The day that {@link dayNumber} made a number of. */
export function dayOfNumber(number: number): Day {
  const digits = String(number).padStart(8, "0");
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}
