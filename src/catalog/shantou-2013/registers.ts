import type { RegisterInput } from "../../model/register.js";

/**
 * The one register that the Shantou plan speaks of, without entries: the key cases under listed oversight of clause 六(十六), with
 * whether a crime is suspected and whether the case was handed over to the police. What makes a case a key one it does not say.
 *
 * @example
 * ```ts
 * import { registers } from "quality-plan/catalog/shantou-2013";
 *
 * registers.map((register) => register.id); // => ["key-cases"]
 * ```
 */
export const registers: readonly RegisterInput[] = [
  {
    format: "quality-register/1",
    id: "key-cases",
    name: { zh: "挂牌督办的重点质量案件", en: "Key quality cases under listed oversight" },
    fields: {
      crimeSuspected: { type: "flag", name: { zh: "涉嫌犯罪", en: "a crime is suspected" } },
      handedOver: { type: "flag", name: { zh: "移送公安机关处理", en: "handed over to the police" } },
    },
    complete: [],
    entries: [],
  },
];
