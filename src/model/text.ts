/** Words for readers: one string, or texts by language tag, `{ "zh": "合格率", "en": "pass rate" }`. */
export type Text = string | Readonly<Record<string, string>>;

/** The languages in which results are put into words. */
export const LOCALES = ["zh", "en"] as const;
/** One of {@link LOCALES}. */
export type Locale = (typeof LOCALES)[number];

/**
 * The text in the language asked for; where it is not there, the first language that is.
 *
 * @example
 * ```ts
 * import { textIn } from "quality-plan/model";
 *
 * textIn({ zh: "合格率", en: "pass rate" }, "en"); // => "pass rate"
 * textIn({ zh: "合格率" }, "en"); // => "合格率"
 * ```
 */
export function textIn(text: Text, locale: Locale): string {
  if (typeof text === "string") return text;
  return (Object.hasOwn(text, locale) ? text[locale] : Object.values(text)[0]) ?? "";
}

/** Every wording of a text. */
export function textsOf(text: Text): readonly string[] {
  return typeof text === "string" ? [text] : Object.values(text);
}

/** Texts are the same where the two share a wording: one may be written in one language, the other in two. */
export function sameText(a: Text, b: Text): boolean {
  const words = new Set(textsOf(b));
  return textsOf(a).some((text) => words.has(text));
}
