import type { RegisterInput } from "../../model/register.js";

/**
 * The registers that the Wenzhou plan has kept, without entries: the government quality awards that three of its metrics
 * are counted from, and the red and yellow cards of clause 二(二), each for a place, with the day by which the hazard is to be
 * gone. Fields are what the document speaks of; which problems earn which card it does not say.
 *
 * @example
 * ```ts
 * import { registers } from "quality-plan/catalog/wenzhou-2011-2015";
 *
 * registers.map((register) => register.id); // => ["quality-awards", "warning-cards"]
 * ```
 */
export const registers: readonly RegisterInput[] = [
  {
    format: "quality-register/1",
    id: "quality-awards",
    name: { zh: "政府质量奖", en: "Government quality awards" },
    fields: {
      level: { type: "text", name: { zh: "级别", en: "level" }, levels: ["county", "city", "province"] },
    },
    complete: [],
    entries: [],
  },
  {
    format: "quality-register/1",
    id: "warning-cards",
    name: { zh: "红(黄)牌警示", en: "Red and yellow cards" },
    fields: {
      card: { type: "text", name: { zh: "红牌或黄牌", en: "red or yellow" } },
      problem: { type: "text", name: { zh: "产品质量问题", en: "problem of product quality" } },
      deadline: { type: "day", name: { zh: "限期", en: "time set" } },
    },
    complete: [],
    entries: [],
  },
];
