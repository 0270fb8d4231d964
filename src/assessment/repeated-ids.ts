import type { Path, Problem } from "../model/problem.js";

/** Ids that stand before in the same list. */
export function repeatedIds(
  ids: readonly { readonly id: string | undefined; readonly path: Path }[],
  noun: string,
): readonly Problem[] {
  const seen = new Set<string>();
  return ids.flatMap(({ id, path }): readonly Problem[] => {
    if (id === undefined) return [];
    if (seen.has(id)) return [{ code: "duplicate-id", noun, id, path }];
    seen.add(id);
    return [];
  });
}
