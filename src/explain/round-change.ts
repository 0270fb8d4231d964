import type { RoundChange, TwoAmounts } from "../assessment/compare-rounds.js";
import { compare } from "../internal/rational.js";
import { exactly } from "../model/amount.js";
import type { Locale } from "../model/text.js";
import { figure } from "./figure.js";
import type { ExplainOptions } from "./options.js";
import { gradeText, named } from "./read-fact.js";

interface Phrases {
  readonly only: (district: string, which: "after" | "before") => string;
  readonly score: (district: string, before: string, after: string, change: string) => string;
  readonly noScore: (district: string) => string;
  readonly place: (before: string, after: string) => string;
  readonly grade: (before: string | undefined, after: string | undefined) => string;
  readonly section: (item: string) => string;
  readonly item: (item: string, before: string, after: string, change: string, points: boolean) => string;
  readonly list: (which: "appeared" | "vanished" | "notComparable", items: readonly string[]) => string;
}

const NOTHING = { zh: "无", en: "none" };

const PHRASES: Readonly<Record<Locale, Phrases>> = {
  en: {
    only: (district, which) =>
      which === "after" ? `${district} was not in the earlier round.` : `${district} is no more in the later round.`,
    score: (district, before, after, change) => `${district}: ${before} points became ${after} (${change}).`,
    noScore: (district) => `${district}: there are no scores in both rounds that can be compared.`,
    place: (before, after) => (before === after ? `The place stayed ${after}.` : `Place ${before} became ${after}.`),
    grade: (before, after) =>
      before === after
        ? `The grade stayed “${after ?? NOTHING.en}”.`
        : `Grade “${before ?? NOTHING.en}” became “${after ?? NOTHING.en}”.`,
    section: (item) => `${item} (a section, its items included)`,
    item: (item, before, after, change, points) =>
      points
        ? `${item}: ${before} points became ${after} (${change}).`
        : `${item}: a share of ${before} of its points became ${after} (${change}).`,
    list: (which, items) => `${LISTS.en[which]}: ${items.join(", ")}.`,
  },
  zh: {
    only: (district, which) =>
      which === "after" ? `${district}前一轮未参加考核。` : `${district}后一轮不再参加考核。`,
    score: (district, before, after, change) => `${district}：得分由 ${before} 变为 ${after}（${change}）。`,
    noScore: (district) => `${district}：两轮没有可比的得分。`,
    place: (before, after) =>
      before === after ? `位次仍为第 ${after} 位。` : `位次由第 ${before} 位变为第 ${after} 位。`,
    grade: (before, after) =>
      before === after
        ? `等次仍为“${after ?? NOTHING.zh}”。`
        : `等次由“${before ?? NOTHING.zh}”变为“${after ?? NOTHING.zh}”。`,
    section: (item) => `${item}（分组，含其各项）`,
    item: (item, before, after, change, points) =>
      points
        ? `${item}：由 ${before} 分变为 ${after} 分（${change}）。`
        : `${item}：得分率由 ${before} 变为 ${after}（${change}）。`,
    list: (which, items) => `${LISTS.zh[which]}：${items.join("、")}。`,
  },
};

const LISTS = {
  en: { appeared: "New items", vanished: "Items no longer there", notComparable: "Items that cannot be compared" },
  zh: { appeared: "新增项目", vanished: "取消的项目", notComparable: "不可比的项目" },
} as const;

/**
 * How a unit came out in two rounds: score, place, grade, then the items whose points changed, the largest loss first;
 * what appeared, vanished and cannot be compared.
 *
 * @example
 * ```ts
 * import type { RoundChange } from "quality-plan/assessment";
 * import { explain, namesFrom } from "quality-plan/explain";
 *
 * const change: RoundChange = {
 *   district: "Haining", in: "both", outcome: { before: "scored", after: "scored" }, score: { before: "80", after: "85.5", change: "5.5" },
 *   place: { before: 3, after: 1 }, items: [], appeared: [], vanished: [], notComparable: [],
 * };
 * explain(change, { locale: "en", names: namesFrom() }); // => ["Haining: 80 points became 85.5 (+5.5).", "Place 3 became 1."]
 * ```
 */
export function explainRoundChange(change: RoundChange, options: ExplainOptions): readonly string[] {
  const phrases = PHRASES[options.locale];
  const district = named(options, "district", change.district);
  if (change.in !== "both") return [phrases.only(district, change.in)];
  const { score, place, grade, items } = change;
  const changed = items
    .filter(({ share }) => share.change !== "0")
    .toSorted((a, b) => compare(exactly((a.points ?? a.share).change), exactly((b.points ?? b.share).change)));
  const graded = (id: string | undefined): string | undefined =>
    id === undefined ? undefined : gradeText(id, options);
  return [
    score === undefined ? phrases.noScore(district) : phrases.score(district, ...shown(score)),
    ...(place === undefined ? [] : [phrases.place(String(place.before), String(place.after))]),
    ...(grade === undefined ? [] : [phrases.grade(graded(grade.before), graded(grade.after))]),
    ...changed.map(({ item, section, points, share }) => {
      const name = named(options, "item", item);
      const called = section === true ? phrases.section(name) : name;
      return phrases.item(called, ...shown(points ?? share), points !== undefined);
    }),
    ...(["appeared", "vanished", "notComparable"] as const).flatMap((which) =>
      change[which].length === 0
        ? []
        : [
            phrases.list(
              which,
              change[which].map((item) => named(options, "item", item)),
            ),
          ],
    ),
  ];
}

function shown({ before, after, change }: TwoAmounts): readonly [string, string, string] {
  return [
    figure(before),
    figure(after),
    change.startsWith("-") || change === "0" ? figure(change) : `+${figure(change)}`,
  ];
}
