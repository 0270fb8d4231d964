import type { SchemeId } from "../model/label.js";
import type { Path } from "../model/problem.js";
import type { Condition, ResultReading, Value } from "../model/value.js";
import { sourcesIn } from "../model/value-sources.js";

/** Where a value or condition reads a result of the round that is being made. */
export function readsNow(
  part: Value | Condition,
  path: Path,
  scheme: SchemeId | undefined,
): readonly { readonly read: ResultReading; readonly path: Path }[] {
  return sourcesIn(part, path).flatMap(({ source, path: place }) => {
    if (!("result" in source) || source.back !== undefined) return [];
    const own = source.scheme === undefined || source.scheme === scheme;
    return own ? [{ read: source.result, path: [...place, "result"] }] : [];
  });
}
