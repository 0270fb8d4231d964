// @ts-check
import { entries } from "./scripts/entries.js";

/** @type {Partial<import("typedoc").TypeDocOptions>} */
export default {
  name: "quality-plan",
  entryPoints: entries.map(({ source }) => source),
  tsconfig: "tsconfig.src.json",
  out: "site",
  readme: "README.md",
  disableSources: true,
  excludeInternal: true,
  validation: { notExported: true, notDocumented: true, invalidLink: true },
  treatWarningsAsErrors: true,
  treatValidationWarningsAsErrors: true,
};
