/**
 * What an assessment is told: the rules of a scheme 考核办法, the scores people gave, earlier results. All three read and checked.
 *
 * @packageDocumentation
 */

export { checkScheme, parseScheme } from "./check-scheme.js";
export type { SchemeContext } from "./check-scheme-sense.js";
export { checkResults, type PastReading } from "./check-results.js";
export { checkScores, type ScoreReading } from "./check-scores.js";
export { type Scheme, SCHEME_FORMAT, type SchemeInput } from "./scheme.js";
export type { PastResultInput, Results } from "./results.js";
export type { ScoreInput, Scores } from "./scores.js";
