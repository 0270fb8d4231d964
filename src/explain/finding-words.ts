import type { Finding, FindingCode } from "../model/finding.js";
import type { Locale } from "../model/text.js";
import { figure } from "./figure.js";
import { nameOf, type Names, unitOf } from "./names.js";
import type { Wording } from "./problem-wording.js";
import { clipped, joined } from "./quoted.js";

/** Metric, district and period of a finding, as far as it names them. */
function subject({ metric, district, period }: Finding, names: Names | undefined, locale: Locale): string {
  const named = (noun: "metric" | "district", id: string): string =>
    clipped(names === undefined ? id : nameOf(names, noun, id, locale));
  return joined(
    [
      ...(district === undefined ? [] : [named("district", district)]),
      ...(metric === undefined ? [] : [named("metric", metric)]),
      ...(period === undefined ? [] : [clipped(period)]),
    ],
    locale,
  );
}

function figuresIn(
  { amounts, metric }: Finding,
  names: Names | undefined,
  locale: Locale,
): { readonly expected: string; readonly found: string } | undefined {
  const unit = names === undefined || metric === undefined ? "" : unitOf(names, metric, locale);
  return amounts === undefined
    ? undefined
    : { expected: figure(amounts.expected, unit), found: figure(amounts.found, unit) };
}

/** Two figures for one thing that do not agree; `parts` says what the one was made from. */
function twoFigures(parts: Readonly<Record<Locale, string>>): Wording<Finding> {
  return {
    zh: (finding, names) => {
      const figures = figuresIn(finding, names, "zh");
      const both = figures === undefined ? "" : `：上报 ${figures.found}，${parts.zh}合计得 ${figures.expected}`;
      return `${subject(finding, names, "zh")}：上报值与${parts.zh}的结果不一致${both}。`;
    },
    en: (finding, names) => {
      const figures = figuresIn(finding, names, "en");
      const both = figures === undefined ? "" : `: ${figures.found} reported, ${figures.expected} from ${parts.en}`;
      return `${subject(finding, names, "en")}: the figure reported differs from what ${parts.en} give${both}.`;
    },
  };
}

export const FINDING_WORDS: { readonly [Code in FindingCode]: Wording<Finding> } = {
  "own-differs-from-children": twoFigures({ zh: "下级行政区", en: "the districts below" }),
  "reported-differs-from-parts": twoFigures({ zh: "各时段", en: "the parts of the period" }),
};
