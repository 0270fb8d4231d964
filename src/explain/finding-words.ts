import type { Discrepancy, FindingCode } from "../model/finding.js";
import type { Locale } from "../model/text.js";
import { figure } from "./figure.js";
import { nameOf, type Names, unitOf } from "./names.js";
import type { FindingWordings, Wording } from "./problem-wording.js";
import { joined } from "./quoted.js";
import { RECONCILIATION_WORDS } from "./reconciliation-words.js";
import { REVIEW_WORDS } from "./review-words.js";

/** Metric, district and period of a discrepancy. */
function subject({ metric, district, period }: Discrepancy, names: Names | undefined, locale: Locale): string {
  const named = (noun: "metric" | "district", id: string): string =>
    names === undefined ? id : nameOf(names, noun, id, locale);
  return joined([named("district", district), named("metric", metric), period], locale);
}

function figuresIn(
  { amounts, metric }: Discrepancy,
  names: Names | undefined,
  locale: Locale,
): { readonly expected: string; readonly found: string } {
  const unit = names === undefined ? "" : unitOf(names, metric, locale);
  return { expected: figure(amounts.expected, unit), found: figure(amounts.found, unit) };
}

/** Two figures for one thing that do not agree; `parts` says what the one was made from. */
function twoFigures(parts: Readonly<Record<Locale, string>>): Wording<Discrepancy> {
  return {
    zh: (finding, names) => {
      const { expected, found } = figuresIn(finding, names, "zh");
      return `${subject(finding, names, "zh")}：上报值与${parts.zh}的结果不一致：上报 ${found}，${parts.zh}合计得 ${expected}。`;
    },
    en: (finding, names) => {
      const { expected, found } = figuresIn(finding, names, "en");
      return `${subject(finding, names, "en")}: the figure reported differs from what ${parts.en} give: ${found} reported, ${expected} from ${parts.en}.`;
    },
  };
}

export const FINDING_WORDS: FindingWordings<FindingCode> = {
  "own-differs-from-children": twoFigures({ zh: "下级行政区", en: "the districts below" }),
  "breakdown-differs-from-total": twoFigures({ zh: "各分类", en: "the categories" }),
  "reported-differs-from-parts": twoFigures({ zh: "各时段", en: "the parts of the period" }),
  ...REVIEW_WORDS,
  ...RECONCILIATION_WORDS,
};
