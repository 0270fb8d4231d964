/** `1 district`, `2 districts`; a number that is written, or an amount. */
export function several(count: number | string, plural: string): string {
  return `${count} ${isOne(String(count)) ? singular(plural) : plural}`;
}

export function isOne(amount: string): boolean {
  return amount === "1" || amount === "−1";
}

/** The same for one and many, or of one that does not end in `e`. */
const AS_WRITTEN = /(?:ss|us|is|series|species|news|(?:lys|gnos|thes|cris|premis|zz)es|[^aeo]uses|[^h]oes)$/u;

/** Of one that ends before the `es`. */
const WITHOUT_ES = /(?:ch|sh|x|ss|tz)es$/u;

/** Each looked for apart: as one expression they would go over a long word anew from each of its letters. */
const PLAIN_WORDS = /^[a-z ]*$/u;
const ENDS_AS_PLURAL = /[a-z]{3}s$/u;

/** One of what an English plural names; a word that is none, whose singular its spelling does not tell, or of another language, as it is. */
export function singular(word: string): string {
  if (!PLAIN_WORDS.test(word) || !ENDS_AS_PLURAL.test(word) || AS_WRITTEN.test(word)) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return WITHOUT_ES.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}
