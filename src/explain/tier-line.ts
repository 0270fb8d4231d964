import type { Mark, RuleWorking } from "../assessment/trace.js";
import { compare } from "../internal/rational.js";
import { readExact } from "../model/amount.js";
import type { Locale } from "../model/text.js";
import { figure } from "./figure.js";

/** Where a figure lies among the marks of a tiered rule. */
export type TierLine = { readonly of: string } & (
  | { readonly lies: "between" | "beyond"; readonly marks: readonly [Mark, Mark] }
  /** On a mark, or outside all of them and held at the last. */
  | { readonly lies: "on" | "held"; readonly mark: Mark }
);

type Tiered = Extract<RuleWorking, { readonly rule: "tiered" }>;

export function tierLine({ of, between: [low, high], share }: Tiered): TierLine {
  const shown = figure(of);
  const marks = [markShown(low), markShown(high)] as const;
  const value = readExact(of);
  const [toLow, toHigh] = [compare(value, readExact(low.at)), compare(value, readExact(high.at))];
  if (toLow > 0 && toHigh < 0) return { of: shown, lies: "between", marks };
  const [end, mark] = toLow <= 0 ? [low, marks[0]] : [high, marks[1]];
  if (toLow === 0 || toHigh === 0) return { of: shown, lies: "on", mark };
  return share === end.share ? { of: shown, lies: "held", mark } : { of: shown, lies: "beyond", marks };
}

function markShown({ at, share }: Mark): Mark {
  return { at: figure(at), share: figure(share) };
}

export const TIER_LINE: Readonly<Record<Locale, (line: TierLine) => string>> = {
  zh: (line) => {
    const { of } = line;
    switch (line.lies) {
      case "between":
        return `${of} 在 ${line.marks.map(chineseMark).join("与 ")}两档之间按直线计`;
      case "beyond":
        return `${of} 在 ${line.marks.map(chineseMark).join("与 ")}两档连线的延长线上`;
      case "held":
        return `${of} 按 ${chineseMark(line.mark)}计`;
      case "on":
        return `${of} 恰为一档（${line.mark.share}）`;
    }
  },
  en: (line) => {
    const { of } = line;
    switch (line.lies) {
      case "between":
        return `${of} on the line between ${line.marks.map(englishMark).join(" and ")}`;
      case "beyond":
        return `${of} on the line through ${line.marks.map(englishMark).join(" and ")}, continued`;
      case "held":
        return `${of} counts as ${englishMark(line.mark)}`;
      case "on":
        return `${of} is a mark (${line.mark.share})`;
    }
  },
};

function chineseMark({ at, share }: Mark): string {
  return `${at}（${share}）`;
}

function englishMark({ at, share }: Mark): string {
  return `${at} (${share})`;
}
