import { type Locale, LOCALES, type Text, textIn } from "../model/text.js";
import { rowNames } from "./row-names.js";

/** Something that has a name, and what tells it from others of that name, best first. */
export interface NamedThing {
  readonly id: string;
  readonly name: Text;
  readonly tellings?: (locale: Locale) => readonly string[];
}

/** What things are called, by id, those of one name told apart: by what tells all of them, else by their ids. */
export function toldApart(things: readonly NamedThing[]): ReadonlyMap<string, Text> {
  const namesIn = (locale: Locale): readonly string[] =>
    rowNames(
      things.map(({ id, name, tellings }) => ({
        id,
        name: textIn(name, locale),
        ...(tellings === undefined ? {} : { tellings: tellings(locale) }),
      })),
      locale,
    );
  const [chinese, english] = [namesIn("zh"), namesIn("en")];
  return new Map(
    things.map(({ id, name }, at) => {
      const told = { zh: chinese[at] ?? "", en: english[at] ?? "" };
      return [id, LOCALES.every((locale) => told[locale] === textIn(name, locale)) ? name : told];
    }),
  );
}
