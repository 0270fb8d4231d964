export { explainAttainment } from "./attainment.js";
export { NAMED_NOUNS, type NamedNoun, type NamedDocument, type NamedScheme, nameOf, type Names, namesFrom } from "./names.js";
export { describe } from "./problem.js";
