export { checkScheme, parseScheme, type SchemeContext } from "./check-scheme.js";
export { checkScores, type ScoreReading } from "./check-scores.js";
