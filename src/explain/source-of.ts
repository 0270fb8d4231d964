import type { CellWithValue } from "./attainment-steps.js";

/** Who says so. Of a milestone of which nothing is reached by the day, a source that names a later one says no nought. */
export function sourceOf({ of, value, source }: CellWithValue): string | undefined {
  return of !== undefined && value === "0" ? undefined : source;
}
