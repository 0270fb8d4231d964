export { explainAssessment, type ExplainAssessmentOptions, explainItem } from "./assessment.js";
export { explainAttainment, type ExplainAttainmentOptions } from "./attainment.js";
export { explainCell, type ExplainCellOptions } from "./cell.js";
export {
  NAMED_NOUNS,
  type NamedNoun,
  type NamedDocument,
  type NamedScheme,
  nameOf,
  type Names,
  namesFrom,
} from "./names.js";
export { describe } from "./problem.js";
