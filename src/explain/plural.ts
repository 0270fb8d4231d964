/** `1 district`, `2 districts`; a number that is written, or an amount. */
export function several(count: number | string, plural: string): string {
  return `${count} ${isOne(String(count)) ? singular(plural) : plural}`;
}

export function isOne(amount: string): boolean {
  return amount === "1" || amount === "-1";
}

/** One of what an English plural names; a word that is none, or a word of another language, as it is. */
export function singular(word: string): string {
  if (!/^[a-z ]*[a-z]{3,}s$/u.test(word) || /(?:ss|us|is)$/u.test(word)) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return /(?:ch|sh|x|z)es$/u.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}
