/** Names for rows that must each be one: a name that is there again carries its id. */
export function rowNames(rows: readonly { readonly id: string; readonly name: string }[]): readonly string[] {
  const seen = new Map<string, number>();
  for (const { name } of rows) seen.set(name, (seen.get(name) ?? 0) + 1);
  return rows.map(({ id, name }) => ((seen.get(name) ?? 0) > 1 ? `${name} (${id})` : name));
}
