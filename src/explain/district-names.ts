import type { District } from "../model/district.js";
import { type Text, textIn } from "../model/text.js";
import { toldApart } from "./told-apart.js";

/** What districts are called, those of one name told apart by the one above them, else by the one above that. */
export function districtNames(rows: readonly District[]): ReadonlyMap<string, Text> {
  const named = new Map(rows.map((row) => [row.id, row]));
  const above = ({ parent }: District): District | undefined => (parent === undefined ? undefined : named.get(parent));
  return toldApart(
    rows.flatMap((row) => {
      if (row.name === undefined) return [];
      const parent = above(row);
      const ancestors = [parent, parent && above(parent)];
      return [
        {
          id: row.id,
          name: row.name,
          tellings: (locale) => ancestors.map((one) => (one === undefined ? "" : textIn(one.name ?? one.id, locale))),
        },
      ];
    }),
  );
}
