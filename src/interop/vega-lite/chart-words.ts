import { several } from "../../explain/plural.js";
import type { Locale } from "../../model/text.js";

/** Titles and axes of charts. */
interface ChartWords {
  readonly attainment: string;
  readonly completion: string;
  readonly districts: string;
  readonly ranking: string;
  readonly score: string;
  readonly points: string;
  readonly full: string;
  readonly rest: string;
  readonly required: string;
  readonly forecast: string;
  readonly made: (title: string, count: number) => string;
}

export const CHART_WORDS: Readonly<Record<Locale, ChartWords>> = {
  en: {
    attainment: "Completion of targets",
    completion: "Completion, %",
    districts: "Districts",
    ranking: "Ranking",
    score: "Score",
    points: "Points",
    full: "Full points",
    rest: "Bonuses, vetoes, rounding",
    required: "required",
    forecast: "forecast",
    made: (title, count) => `${title}: ${several(count, "marks")}`,
  },
  zh: {
    attainment: "目标完成率",
    completion: "完成率，%",
    districts: "各行政区",
    ranking: "排名",
    score: "得分",
    points: "分",
    full: "满分",
    rest: "加分、否决、舍入",
    required: "目标",
    forecast: "预计",
    made: (title, count) => `${title}：${count} 个标记`,
  },
};
