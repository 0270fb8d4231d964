/**
 * Every result, problem and finding in sentences, in Chinese and English.
 *
 * @packageDocumentation
 */

export { explain, type Explainable } from "./explain.js";
export { figure } from "./figure.js";
export {
  NAMED_NOUNS,
  type NamedDocument,
  type NamedNoun,
  type NamedScheme,
  nameOf,
  type Names,
  namesFrom,
} from "./names.js";
export type { ExplainOptions } from "./options.js";
export { describe } from "./problem.js";
