import { type AmountFault, isAmountFault, readAmount } from "../model/amount-text.js";
import { edgeWords } from "./edge-words.js";
import type { Wordings } from "./problem-wording.js";
import { quoted } from "./quoted.js";

/** Texts and numbers that are not amounts. */
export const AMOUNT_PROBLEM_WORDS: Wordings<AmountFault> = {
  "amount-not-finite": {
    zh: ({ given }) => `${quoted(given)}不是有限的数；没有数值时省略此项，不要用它代替。`,
    en: ({ given }) => `${quoted(given)} is not a finite number; leave a missing value out instead.`,
  },
  "amount-exponent": {
    zh: ({ given }) => `${quoted(given)}用了科学记数法；请把数字写全，如 1200 而非 1.2e3。`,
    en: ({ given }) =>
      `${quoted(given)} is written with an exponent; write the digits in full, 1200 rather than 1.2e3.`,
  },
  "amount-full-width": {
    zh: ({ given }) => `${quoted(given)}含全角字符；请用半角数字，如 90。`,
    en: ({ given }) => `${quoted(given)} has full-width characters; write plain digits, as in 90.`,
  },
  "amount-percent-sign": {
    zh: ({ given }) => `${quoted(given)}带有百分号或千分号；单位写在指标的 unit 中，这里只写数字。`,
    en: ({ given }) =>
      `${quoted(given)} carries a percent or per-mille sign; the unit belongs to the metric, write the number alone.`,
  },
  "amount-grouping": {
    zh: ({ given }) => `${quoted(given)}含千位分隔符；请去掉，如 10326。`,
    en: ({ given }) => `${quoted(given)} has digit separators; write it without them, as in 10326.`,
  },
  "amount-too-precise": {
    zh: ({ given }) => `${quoted(given)}的有效数字超过 34 位。`,
    en: ({ given }) => `${quoted(given)} has more than 34 significant digits.`,
  },
  "amount-too-long": {
    zh: ({ given }) => `${quoted(given)}太长，不是可以读作数值的文字。`,
    en: ({ given }) => `${quoted(given)} is too long a text to be an amount.`,
  },
  "amount-zero-denominator": {
    zh: ({ given }) => `${quoted(given)}的分母为零。`,
    en: ({ given }) => `${quoted(given)} has a denominator of zero.`,
  },
  "not-an-amount": {
    zh: ({ given }) =>
      edgeWords(given, "zh", isAmount) ?? `${quoted(given)}不是数值；可写小数（如 "94"、"-3.5"）或分数（如 "2/3"）。`,
    en: ({ given }) =>
      edgeWords(given, "en", isAmount) ??
      `${quoted(given)} is not an amount; write a decimal such as "94" or "-3.5", or a fraction such as "2/3".`,
  },
};

function isAmount(text: string): boolean {
  return !isAmountFault(readAmount(text));
}
