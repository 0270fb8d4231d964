import type { RegisterInput } from "../../model/register.js";

/**
 * The registers that the Jin'an plan has kept, without entries: the half-yearly reports of the member units (四(二)), the
 * rewards that the District Government matches (四(三)), and the enterprises on the blacklist (三(三)2). Fields are what the
 * document speaks of; by which day a report is due, and what puts an enterprise on the list, it does not say.
 *
 * @example
 * ```ts
 * import { registers } from "quality-plan/catalog/jinan-2011-2020";
 *
 * registers.map((register) => register.id); // => ["half-yearly-reports", "matched-rewards", "blacklist"]
 * ```
 */
export const registers: readonly RegisterInput[] = [
  {
    format: "quality-register/1",
    id: "half-yearly-reports",
    name: { zh: "成员单位每半年报送", en: "Half-yearly reports of the member units" },
    fields: {
      summary: { type: "flag", name: { zh: "质量强区工作总结", en: "what was done" } },
      plan: { type: "flag", name: { zh: "下阶段工作计划", en: "what comes next" } },
    },
    complete: [],
    entries: [],
  },
  {
    format: "quality-register/1",
    id: "matched-rewards",
    name: { zh: "新认定、新获评的配套奖励", en: "Matched rewards of new holders" },
    fields: {
      honour: {
        type: "text",
        name: {
          zh: "全国知名品牌创建示范区、中国质量奖或其提名奖",
          en: "National Demonstration Zone for Well-known Brands, China Quality Award or nomination",
        },
      },
      cityReward: { type: "amount", name: { zh: "市政府奖励金额", en: "the city government's reward" } },
    },
    complete: [],
    entries: [],
  },
  {
    format: "quality-register/1",
    id: "blacklist",
    name: { zh: "“黑名单”", en: "Blacklist" },
    fields: {},
    complete: [],
    entries: [],
  },
];
