import { isList } from "./problem.js";
import { given, isObject } from "./require-plan.js";

/**
 * A table of rows is not yet a tree.
 *
 * @throws TypeError when districts are named that no check has made a tree of
 */
export function requireDistricts(districts: unknown): void {
  if (districts === undefined || (isObject(districts) && isList(districts["rows"]) && isList(districts["parents"])))
    return;
  throw new TypeError(
    `districts: ${given(districts)} is no tree of districts; accepted: what parseDistricts made of the rows`,
  );
}
