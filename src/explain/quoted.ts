import type { Locale } from "../model/text.js";

const LONGEST_SHOWN = 60;
const MOST_SHOWN = 12;
/** Would move a terminal's cursor, or turn the direction of what stands around it. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** Somebody's text in a sentence of ours: cut short, nothing in it that acts on the page. */
export function quoted(text: string): string {
  return `“${clipped(text)}”`;
}

export function clipped(text: string): string {
  const start = Array.from(text.slice(0, LONGEST_SHOWN * 2))
    .slice(0, LONGEST_SHOWN)
    .join("");
  return `${start.replace(UNPRINTABLE, "\ufffd")}${start.length < text.length ? "…" : ""}`;
}

/** Texts one after the other, quoted. */
export function listed(texts: readonly string[], locale: Locale): string {
  return severally(texts, locale, quoted);
}

/** Words of ours one after the other. */
export function joined(words: readonly string[], locale: Locale): string {
  return severally(words, locale, clipped);
}

function severally(texts: readonly string[], locale: Locale, write: (text: string) => string): string {
  const separator = { zh: "、", en: ", " }[locale];
  return [...texts.slice(0, MOST_SHOWN).map(write), ...(texts.length > MOST_SHOWN ? ["…"] : [])].join(separator);
}
