import type { RegisterInput } from "../../model/register.js";

/**
 * The register that measure 15 of the Hubei plan sets up, without entries: the blacklist of enterprises that broke faith in
 * quality. Each entry names one as its subject; for what, and for how long, the document does not say.
 *
 * @example
 * ```ts
 * import { registers } from "quality-plan/catalog/hubei-2011-2020";
 *
 * registers.map((register) => register.id); // => ["quality-blacklist"]
 * ```
 */
export const registers: readonly RegisterInput[] = [
  {
    format: "quality-register/1",
    id: "quality-blacklist",
    name: { zh: "质量失信企业“黑名单”", en: "Blacklist of enterprises that broke faith in quality" },
    fields: {},
    complete: [],
    entries: [],
  },
];
