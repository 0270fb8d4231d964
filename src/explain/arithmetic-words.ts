import type { BoundArithmetic } from "../attainment/trace.js";
import type { Locale } from "../model/text.js";
import { inARow } from "./attainment-base-words.js";
import { bracketed } from "./figure.js";

/** Arithmetic with its amounts as they are to be shown. */
export interface ToldArithmetic {
  readonly by: BoundArithmetic["by"];
  readonly of: readonly (ToldArithmetic | string)[];
}

const SIGNS = { plus: "+", minus: "−", times: "×", ratio: "÷" } as const;

const OUTERMOST: Readonly<Record<"least" | "greatest", Readonly<Record<Locale, (of: readonly string[]) => string>>>> = {
  least: { en: (of) => `the least of ${inARow(of)}`, zh: (of) => `${of.join("、")} 中最小者` },
  greatest: { en: (of) => `the greatest of ${inARow(of)}`, zh: (of) => `${of.join("、")} 中最大者` },
};

/** `(88 + 2) × 0.5`, as a person would write it down. */
export function arithmeticWords({ by, of }: ToldArithmetic, locale: Locale): string {
  switch (by) {
    case "least":
    case "greatest":
      return OUTERMOST[by][locale](of.map((part) => inside(part, locale, isOutermost)));
    case "gap":
      return `|${inRow(of, "−", locale)}|`;
    case "plus":
    case "minus":
    case "times":
    case "ratio":
      return inRow(of, SIGNS[by], locale);
  }
}

function inRow(of: ToldArithmetic["of"], sign: string, locale: Locale): string {
  const [first = "", ...rest] = of.map((part) => inside(part, locale, (inner) => !bindsTighter(inner, sign)));
  return [first, ...rest.map(bracketed)].join(` ${sign} `);
}

/** Words that name several would run into words that name others. */
function isOutermost({ by }: ToldArithmetic): boolean {
  return by === "least" || by === "greatest";
}

/** Products are worked out before sums, and bars stand for brackets. */
function bindsTighter({ by }: ToldArithmetic, sign: string): boolean {
  return by === "gap" || ((by === "times" || by === "ratio") && (sign === "+" || sign === "−"));
}

function inside(
  part: ToldArithmetic | string,
  locale: Locale,
  needsBrackets: (part: ToldArithmetic) => boolean,
): string {
  if (typeof part === "string") return part;
  const words = arithmeticWords(part, locale);
  return needsBrackets(part) ? `(${words})` : words;
}
