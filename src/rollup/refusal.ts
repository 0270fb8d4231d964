import { NO_VALUES, type NoValue } from "./cell.js";

/** How columns write why there is no value: 0 for "there is one", else 1 + its position. */
function refusalOf(reason: NoValue): number {
  return NO_VALUES.indexOf(reason) + 1;
}

export const OPERATOR_REFUSES = refusalOf("operator-refuses");
/** Nothing refuses. */
export const NO_REFUSAL = 0;
export const MISSING_WEIGHT = refusalOf("missing-weight");
export const MISSING_DENOMINATOR = refusalOf("missing-denominator");

export function reasonOf(refusal: number): NoValue | undefined {
  return NO_VALUES[refusal - 1];
}
