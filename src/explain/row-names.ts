import type { Locale } from "../model/text.js";

/** A row, and what tells it from others of the same name, best first. */
interface NamedRow {
  readonly id: string;
  readonly name: string;
  readonly tellings?: readonly string[];
}

/**
 * Names for rows that must each be one, and none of those that are taken: what is there again carries what tells it apart, its
 * id where nothing else does.
 */
export function rowNames(rows: readonly NamedRow[], locale: Locale, taken: readonly string[] = []): readonly string[] {
  const alike = new Map<string, NamedRow[]>();
  for (const row of rows) {
    const found = alike.get(row.name) ?? [];
    alike.set(row.name, found);
    found.push(row);
  }
  const apart = new Map(
    Array.from(alike, ([name, named]) => [
      name,
      named.length === 1 && !taken.includes(name) ? undefined : tellingOf(named),
    ]),
  );
  const told = rows.map((row): Told => {
    const telling = apart.get(row.name)?.(row) ?? [];
    const name = telling.length === 0 ? row.name : WRITTEN[locale](row.name, telling);
    return { name, id: row.id, isById: telling.length === 1 && telling[0] === row.id };
  });
  return distinct(told, locale, taken);
}

interface Told {
  readonly name: string;
  readonly id: string;
  readonly isById: boolean;
}

/** Another may be called what one has become: then it carries its id, and a row that is there twice its number. */
function distinct(rows: readonly Told[], locale: Locale, taken: readonly string[]): readonly string[] {
  const times = new Map<string, number>(taken.map((name) => [name, 1]));
  for (const { name } of rows) times.set(name, (times.get(name) ?? 0) + 1);
  const used = new Set(taken);
  return rows.map(({ name, id, isById }) => {
    const isAgain = (times.get(name) ?? 0) > 1;
    const withId = isAgain && !isById ? WRITTEN[locale](name, [id]) : name;
    let free = withId;
    // What is called so by itself keeps its name.
    for (let number = 2; used.has(free) || (free !== name && times.has(free)); number += 1) {
      free = WRITTEN[locale](withId, [String(number)]);
    }
    used.add(free);
    return free;
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
