import type { Duration } from "../model/duration.js";
import type { Path, Problem } from "../model/problem.js";

/** Parts of a length of time that lead back, where it can only lead on. */
export function belowZeroIn(length: Duration | undefined, path: Path): readonly Problem[] {
  return Object.entries(length ?? {}).flatMap(([unit, count]): readonly Problem[] =>
    (count ?? 0) < 0
      ? [{ code: "amount-too-small", given: String(count), least: "0", included: true, path: [...path, unit] }]
      : [],
  );
}
