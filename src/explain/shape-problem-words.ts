import { isDay } from "../model/day.js";
import { spanOf } from "../model/period.js";
import type { Locale } from "../model/text.js";
import { edgeWords } from "./edge-words.js";
import { nearestTo } from "./nearest.js";
import { nounIn, shapeIn, type Wordings } from "./problem-wording.js";
import { clipped, joined, listed, quoted } from "./quoted.js";

/** Data that is not of the shape its place asks for. */
export const SHAPE_PROBLEM_WORDS: Wordings<
  | "not-a-period"
  | "not-a-day"
  | "open-period"
  | "wrong-shape"
  | "missing-key"
  | "unknown-key"
  | "unknown-word"
  | "one-of-keys"
  | "unused-key"
  | "text-too-long"
  | "empty-text"
  | "empty-list"
  | "too-deep"
  | "too-large"
  | "reserved-id"
  | "unseen-character"
  | "dangling-id"
  | "duplicate-id"
  | "cycle"
> = {
  "not-a-period": {
    zh: ({ given }) =>
      edgeWords(given, "zh", isPeriod) ??
      `${quoted(given)}不是时期；可写 2013、2013-H1、2013-Q2、2013-06、2013-06-17、2011/2020。`,
    en: ({ given }) =>
      edgeWords(given, "en", isPeriod) ??
      `${quoted(given)} is not a period; write 2013, 2013-H1, 2013-Q2, 2013-06, 2013-06-17 or 2011/2020.`,
  },
  "not-a-day": {
    zh: ({ given }) => edgeWords(given, "zh", isDay) ?? `${quoted(given)}不是日历上的一天；请写成 2013-06-17 的样子。`,
    en: ({ given }) =>
      edgeWords(given, "en", isDay) ?? `${quoted(given)} is not a day of the calendar; write it like 2013-06-17.`,
  },
  "open-period": {
    zh: ({ given, end }) => `时期${quoted(given)}没有${end === "first" ? "起始日" : "截止日"}，这里必须有。`,
    en: ({ given, end }) =>
      `The period ${quoted(given)} has no ${end === "first" ? "first" : "last"} day, and one is needed here.`,
  },
  "wrong-shape": {
    zh: ({ expected, given }) =>
      isYearAsNumber(expected, given)
        ? `年份 ${given} 写成了数；请加引号，写作 "${given}"。`
        : `此处应为${shapeIn(expected, "zh")}，却是${quoted(given)}。`,
    en: ({ expected, given }) =>
      isYearAsNumber(expected, given)
        ? `The year ${given} is written as a number; put it in quotes: "${given}".`
        : `Expected ${shapeIn(expected, "en")}, found ${quoted(given)}.`,
  },
  "missing-key": {
    zh: ({ key }) => `缺少必填的键${quoted(key)}${hint(key, "zh")}。`,
    en: ({ key }) => `The key ${quoted(key)} is required and missing${hint(key, "en")}.`,
  },
  "unknown-key": {
    zh: ({ key, allowed }) => {
      const slip = edgeWords(key, "zh");
      if (slip !== undefined) return slip;
      if (allowed === undefined) return `此处没有${quoted(key)}这个键；请检查拼写，或删去。`;
      return `表里没有${quoted(key)}这一列；各列须按这些名称：${joined(allowed, "zh")}${meant([key], allowed, "zh")}。`;
    },
    en: ({ key, allowed }) => {
      const slip = edgeWords(key, "en");
      if (slip !== undefined) return slip;
      if (allowed === undefined) return `There is no key ${quoted(key)} here; check its spelling or remove it.`;
      return `There is no column ${quoted(key)}; the columns are called ${joined(allowed, "en")}${meant([key], allowed, "en")}.`;
    },
  },
  "unknown-word": {
    zh: ({ given, allowed }) =>
      edgeWords(given, "zh", (word) => allowed.includes(word)) ??
      `${quoted(given)}不在可用的词之列；可用：${joined(allowed, "zh")}${meant([given], allowed, "zh")}。`,
    en: ({ given, allowed }) =>
      edgeWords(given, "en", (word) => allowed.includes(word)) ??
      `${quoted(given)} is not one of the words allowed here: ${joined(allowed, "en")}${meant([given], allowed, "en")}.`,
  },
  "one-of-keys": {
    zh: ({ allowed, given }) => {
      if (given.length === 0) return `此处缺少所需的键，可用：${joined(allowed, "zh")}。`;
      return given.some((key) => allowed.includes(key))
        ? `这些键此处只能有一个：${joined(allowed, "zh")}；现有${listed(given, "zh")}。`
        : `${listed(given, "zh")}不在此处可用的键之列；可用：${joined(allowed, "zh")}${meant(given, allowed, "zh")}。`;
    },
    en: ({ allowed, given }) => {
      if (given.length === 0)
        return `None of the keys that are needed here is there; write one of ${joined(allowed, "en")}.`;
      return given.some((key) => allowed.includes(key))
        ? `Only one of these keys may stand here: ${joined(allowed, "en")}; there is ${listed(given, "en")}.`
        : `${listed(given, "en")} ${given.length === 1 ? "is" : "are"} none of the keys that may stand here: ${joined(allowed, "en")}${meant(given, allowed, "en")}.`;
    },
  },
  "unused-key": {
    zh: ({ key, because }) => `${quoted(key)}在此不起作用，因为有${quoted(because)}；请去掉其一。`,
    en: ({ key, because }) => `${quoted(key)} has no effect here because of ${quoted(because)}; remove one of them.`,
  },
  "text-too-long": {
    zh: ({ length, limit }) => `文字长 ${String(length)} 个字符，超过上限 ${String(limit)}。`,
    en: ({ length, limit }) => `The text has ${String(length)} characters; the limit is ${String(limit)}.`,
  },
  "empty-text": {
    zh: () => "文字为空；请填写内容，可省略的键则整个省略。",
    en: () => "The text is empty; say something, or leave the key out where it may be absent.",
  },
  "empty-list": {
    zh: () => "列表为空；至少要有一项，可省略的键则整个省略。",
    en: () => "The list is empty; it needs at least one entry, or leave the key out where it may be absent.",
  },
  "too-deep": {
    zh: ({ limit }) => `数据嵌套超过 ${String(limit)} 层，或者自身包含自身。`,
    en: ({ limit }) => `The data is nested more than ${String(limit)} levels deep, or contains itself.`,
  },
  "too-large": {
    zh: ({ limit }) => `数据超过 ${String(limit)} 个值，未作检查。`,
    en: ({ limit }) => `The data holds more than ${String(limit)} values and was not checked.`,
  },
  "reserved-id": {
    zh: ({ id }) => `${quoted(id)}不能作键或标识，${id === "__proto__" ? "JavaScript " : "此处"}另有他用；请换一个。`,
    en: ({ id }) =>
      `${quoted(id)} cannot be a key or an id${id === "__proto__" ? ", since JavaScript reserves it" : " here, since it means something else"}; choose another.`,
  },
  "unseen-character": {
    zh: ({ id, character, at }) =>
      `标识${quoted(id)}的第 ${String(at)} 个字符是看不见的 ${clipped(character)}，请删去。${whence(character, "zh")}`,
    en: ({ id, character, at }) =>
      `Character ${String(at)} of the id ${quoted(id)} is ${clipped(character)}, which cannot be seen; take it out.${whence(character, "en")}`,
  },
  "dangling-id": {
    zh: ({ noun, id, meant: other }) => {
      if (other !== undefined)
        return `${quoted(id)}是${nounIn(noun, "zh")}的名称，不是标识；请写它的标识${quoted(other)}。`;
      return edgeWords(id, "zh") ?? `没有标识为${quoted(id)}的${nounIn(noun, "zh")}；请检查拼写，或补上它。`;
    },
    en: ({ noun, id, meant: other }) => {
      if (other !== undefined)
        return `${quoted(id)} is the name of a ${nounIn(noun, "en")}, not its id; write the id, ${quoted(other)}.`;
      return (
        edgeWords(id, "en") ??
        `There is no ${nounIn(noun, "en")} with the id ${quoted(id)}; check its spelling or add it.`
      );
    },
  },
  "duplicate-id": {
    zh: ({ noun, id }) => `${nounIn(noun, "zh")}${quoted(id)}出现了不止一次。`,
    en: ({ noun, id }) => `The ${nounIn(noun, "en")} ${quoted(id)} is there more than once.`,
  },
  cycle: {
    zh: ({ noun, ids }) => `${nounIn(noun, "zh")}首尾相接，形成循环：${listed(ids, "zh")}，又回到开头。`,
    en: ({ noun, ids }) => `A ${nounIn(noun, "en")} leads back to itself: ${listed(ids, "en")}, and round again.`,
  },
};

/** What a key that is missing may hold, where few words can. */
const HINTS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  accrual: {
    zh: "：flow（时期数，按期累计）或 stock（时点数，期末存量）",
    en: ": flow (so many in a period) or stock (so many as of a day)",
  },
  direction: {
    zh: "：up（越高越好）、down（越低越好）或 none（无优劣）",
    en: ": up (more is better), down (less is better) or none",
  },
};

function hint(key: string, locale: Locale): string {
  return Object.hasOwn(HINTS, key) ? (HINTS[key]?.[locale] ?? "") : "";
}

/** The word that was perhaps meant by one that is none: written in other letters, or with one or two of them wrong. */
function meant(given: readonly string[], allowed: readonly string[], locale: Locale): string {
  const near = given.flatMap((word) => nearestTo(word, allowed) ?? []);
  if (near.length === 0) return "";
  return { zh: `；也许应为 ${joined(near, "zh")}`, en: `; perhaps ${joined(near, "en")} is meant` }[locale];
}

/** Where a character that nobody typed most often comes from. */
const WHENCE: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  "U+000D": {
    zh: "它是 Windows 下保存的文件行尾的回车，按行拆分时留了下来。",
    en: " It is the carriage return that ends each line of a file saved on Windows.",
  },
  "U+FEFF": {
    zh: "它是 Windows 下保存的文件开头的字节顺序标记（BOM）。",
    en: " It is the byte order mark that a file saved on Windows often begins with.",
  },
};

function whence(character: string, locale: Locale): string {
  return Object.hasOwn(WHENCE, character) ? (WHENCE[character]?.[locale] ?? "") : "";
}

function isPeriod(text: string): boolean {
  return spanOf(text) !== undefined;
}

/** A period is text; as text the same digits would be one. */
function isYearAsNumber(expected: string, given: string): boolean {
  return expected === "period" && /^[1-9][0-9]{3}$/.test(given);
}
