import type { Locale } from "../model/text.js";

/** A row, and what tells it from others of the same name, best first. */
interface NamedRow {
  readonly id: string;
  readonly name: string;
  readonly tellings?: readonly string[];
}

/** Names for rows that must each be one: what is there again carries what tells it apart, its id where nothing else does. */
export function rowNames(rows: readonly NamedRow[], locale: Locale): readonly string[] {
  const alike = new Map<string, NamedRow[]>();
  for (const row of rows) {
    const found = alike.get(row.name) ?? [];
    alike.set(row.name, found);
    found.push(row);
  }
  const apart = new Map(
    Array.from(alike, ([name, named]) => [name, named.length === 1 ? undefined : tellingOf(named)]),
  );
  return rows.map((row) => {
    const telling = apart.get(row.name);
    return telling === undefined ? row.name : WRITTEN[locale](row.name, telling(row));
  });
}

const WRITTEN: Readonly<Record<Locale, (name: string, tellings: readonly string[]) => string>> = {
  zh: (name, tellings) => `${name}（${tellings.join("，")}）`,
  en: (name, tellings) => `${name} (${tellings.join(", ")})`,
};

/** The first telling that all have and none shares with another; next all of them together; last the id. */
function tellingOf(rows: readonly NamedRow[]): (row: NamedRow) => readonly string[] {
  const kinds = Math.max(...rows.map(({ tellings = [] }) => tellings.length));
  const single = Array.from({ length: kinds }, (_, at) => (row: NamedRow) => given(row.tellings?.[at]));
  const together = ({ tellings = [] }: NamedRow): readonly string[] => tellings.flatMap(given);
  const tells = (telling: (row: NamedRow) => readonly string[]): boolean => {
    const told = rows.map(telling);
    return told.every(({ length }) => length > 0) && new Set(told.map((one) => one.join(", "))).size === rows.length;
  };
  return [...single, together].find(tells) ?? (({ id }) => [id]);
}

function given(telling: string | undefined): readonly string[] {
  return telling === undefined || telling === "" ? [] : [telling];
}
