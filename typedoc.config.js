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
  // Every export says what it is. A field whose name and type say it all is left to them.
  requiredToBeDocumented: ["Class", "Enum", "Function", "Interface", "TypeAlias", "Variable"],
  // What several exported types share is shown in each of them.
  intentionallyNotExported: [
    "AssessmentOfAnyOutcome",
    "AttainmentOfAnyKind",
    "Column",
    "DecimalLike",
    "Earned",
    "ItemOfAnyState",
    "LengthInMonths",
    "NamedItem",
    "ProblemPlace",
  ],
  validation: { notExported: true, notDocumented: true, invalidLink: true },
  treatWarningsAsErrors: true,
  treatValidationWarningsAsErrors: true,
};
