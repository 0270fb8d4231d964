import type { Status } from "../attainment/status.js";
import type { Locale } from "../model/text.js";

/** How a target stands, in a word or two. */
export const STATUS_WORDS = {
  en: {
    missed: "missed",
    behind: "behind",
    "no-evidence": "without evidence",
    unjudged: "unjudged",
    open: "open",
    "on-track": "on track",
    reached: "reached",
    met: "met",
  },
  zh: {
    missed: "未完成",
    behind: "进度滞后",
    "no-evidence": "缺少数据",
    unjudged: "待评定",
    open: "进行中",
    "on-track": "进展正常",
    reached: "已达到（期限未到）",
    met: "已完成",
  },
} as const satisfies Readonly<Record<Locale, Readonly<Record<Status, string>>>>;
