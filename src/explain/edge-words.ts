import type { Locale } from "../model/text.js";
import { clipped, quoted } from "./quoted.js";

/** What tables leave around a text that nobody sees, the first that is there being named. */
const MARKS: readonly { readonly is: RegExp; readonly words: Readonly<Record<Locale, string>> }[] = [
  { is: /\ufeff/, words: { zh: "字节顺序标记（BOM）", en: "a byte order mark" } },
  { is: /[\r\n\u0085\u2028\u2029]/, words: { zh: "回车或换行符", en: "a line break" } },
  { is: /\s/, words: { zh: "空格", en: "a space" } },
  { is: /[\p{Cc}\p{Cf}]/u, words: { zh: "看不见的字符", en: "an invisible character" } },
];

/** A text that would be right but for what stands around it, and what that is; undefined where nothing does, or it is wrong anyhow. */
export function edgeWords(
  text: string,
  locale: Locale,
  isRight: (text: string) => boolean = (within) => within !== "",
): string | undefined {
  const within = withoutEdges(text);
  const around = text.length === within.length ? undefined : markOf(text);
  // What is not to be shown as it is, nobody can write down.
  if (around === undefined || clipped(within) !== within || !isRight(within)) return undefined;
  return {
    zh: `${quoted(text)}前后有${around.zh}；请去掉，写作 ${JSON.stringify(within)}。`,
    en: `${quoted(text)} has ${around.en} before or behind it; write ${JSON.stringify(within)}.`,
  }[locale];
}

function markOf(text: string): Readonly<Record<Locale, string>> | undefined {
  const ends = `${text.slice(0, 1)}${text.slice(-1)}`;
  return MARKS.find(({ is }) => is.test(ends))?.words;
}

function withoutEdges(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isUnseen(text, from)) from += 1;
  while (to > from && isUnseen(text, to - 1)) to -= 1;
  return text.slice(from, to);
}

function isUnseen(text: string, at: number): boolean {
  return MARKS.some(({ is }) => is.test(text.charAt(at)));
}
