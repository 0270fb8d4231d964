import { isObject } from "../model/require-plan.js";
import { isObservations } from "../observations/observations.js";

/**
 * Of a rollup that went through JSON every cell would be empty, and nothing would say why.
 *
 * @throws TypeError when it is none
 */
export function requireRollup(rollup: unknown): void {
  if (isObject(rollup) && Array.isArray(rollup["columns"]) && isObservations(rollup["observations"])) return;
  throw new TypeError(
    "rollup: accepted is what rollUp gave, or a structured clone of it; JSON does not carry its columns",
  );
}
