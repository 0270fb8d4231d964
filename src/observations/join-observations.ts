import type { ObservationInput } from "../model/observation.js";
import type { ReadResult } from "./close-reader.js";
import { isObservations, type Observations } from "./observations.js";
import { observationRows } from "./observation-rows.js";
import { readObservations } from "./read-observations.js";

/**
 * Several sets of observations as one: of registers, of tables read at different times. What two of them say alike is kept
 * once; what they say differently, of the same standing, is a problem and dropped, as within one table. The `line` of a
 * problem counts the rows of all of them, one after the other.
 *
 * @throws TypeError when one of them is none that `readObservations` gave
 * @throws RangeError when two of them were read with different metrics of one id
 *
 * @example
 * ```ts
 * import { joinObservations, readObservations } from "quality-plan/observations";
 *
 * const metrics = [{ id: "awards", name: "质量奖", unit: "家", kind: "amount", accrual: "flow", direction: "up" }] as const;
 * const of = (district: string, value: number) =>
 *   readObservations([{ metric: "awards", district, period: "2013", value }], { metrics }).observations;
 * joinObservations([of("a", 1), of("b", 2), of("a", 1)]).observations.size; // => 2
 * joinObservations([of("a", 1), of("a", 2)]).problems.map((problem) => problem.code); // => ["conflicting-observations"]
 * ```
 */
export function joinObservations(parts: readonly Observations[]): ReadResult {
  if (!Array.isArray(parts) || !parts.every(isObservations))
    throw new TypeError("parts: accepted are observations that readObservations gave, or a structured clone of them");
  return readObservations(rowsOf(parts), { metrics: parts.flatMap(({ metrics }) => metrics) });
}

function* rowsOf(parts: readonly Observations[]): Generator<ObservationInput, void, undefined> {
  for (const part of parts) yield* observationRows(part);
}
