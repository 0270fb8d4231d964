import type { Commitment } from "../model/target.js";
import type { Locale } from "../model/text.js";
import { type NamedNoun, nameOf, type Names } from "./names.js";
import { quoted } from "./quoted.js";

/** By its name where names are handed in, by its id otherwise. */
export function called(noun: NamedNoun, id: string, names: Names | undefined, locale: Locale): string {
  return quoted(names === undefined ? id : nameOf(names, noun, id, locale));
}

/** How firmly a target is meant. */
export const COMMITMENT: Readonly<Record<Commitment, Readonly<Record<Locale, string>>>> = {
  binding: { zh: "约束性", en: "binding" },
  expected: { zh: "预期性", en: "expected" },
  aspirational: { zh: "力争性", en: "aspirational" },
  directive: { zh: "指导性", en: "directive" },
};
