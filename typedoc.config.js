// @ts-check
import { entries } from "./scripts/entries.js";

/** @type {Partial<import("typedoc").TypeDocOptions & import("typedoc-plugin-markdown").PluginOptions & { docsRoot: string; sidebar: object }>} */
export default {
  name: "quality-plan",
  // Pages for the site that vitepress builds of docs/.
  plugin: ["./scripts/typedoc-subpaths.js", "typedoc-plugin-markdown", "typedoc-vitepress-theme"],
  docsRoot: "docs",
  sidebar: { autoConfiguration: true, pretty: false },
  hidePageHeader: true,
  hideBreadcrumbs: false,
  expandObjects: true,
  expandParameters: true,
  useCodeBlocks: true,
  parametersFormat: "table",
  interfacePropertiesFormat: "table",
  typeDeclarationFormat: "table",
  // An export is described where it is first met, so the root, which gathers the others, comes last.
  entryPoints: entries.map(({ source }) => source).reverse(),
  tsconfig: "tsconfig.src.json",
  out: "docs/reference",
  readme: "docs/.vitepress/reference.md",
  mergeReadme: true,
  indexFormat: "table",
  groupOrder: ["Functions", "Classes", "Interfaces", "Type Aliases", "Variables", "*"],
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
    "FindingPlace",
    "GivenCoverage",
    "InPlan",
    "ItemOfAnyState",
    "LengthInMonths",
    "NamedItem",
    "OfAgencies",
    "OfTarget",
    "OfTwoTargets",
    "ProblemPlace",
    "Reckoned",
    "Stated",
    "TwoFigures",
  ],
  validation: { notExported: true, notDocumented: true, invalidLink: true },
  treatWarningsAsErrors: true,
  treatValidationWarningsAsErrors: true,
};
