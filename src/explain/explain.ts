import type { AnyConsequence } from "../assessment/consequence.js";
import type { RoundChange } from "../assessment/compare-rounds.js";
import type { DueStep } from "../assessment/due-steps.js";
import type { Assessment, ItemResult } from "../assessment/round.js";
import type { Attainment } from "../attainment/attainment.js";
import type { Cell } from "../rollup/cell.js";
import type { PeriodReports } from "../rollup/reporting.js";
import { explainAssessment } from "./assessment.js";
import { explainItem } from "./assessment-item.js";
import { explainAttainment } from "./attainment.js";
import { explainConsequence } from "./consequence.js";
import { explainCell } from "./cell.js";
import { type ExplainOptions, requireExplainOptions } from "./options.js";
import { explainStep } from "./due-step.js";
import { requireExplainable } from "./require-explainable.js";
import { explainRoundChange } from "./round-change.js";
import { explainReporting } from "./reporting.js";

/** What {@link explain} can put into words. */
export type Explainable =
  | Cell
  | Attainment
  | Assessment
  | ItemResult
  | AnyConsequence
  | RoundChange
  | PeriodReports
  | DueStep;

/**
 * A result in a few sentences that a person can check by hand: what was observed, the rule, the arithmetic. It says what
 * stands in the result and nothing else; a figure that does not end is cut off and marked with an ellipsis, never
 * rounded. Join the sentences with a space in English, with nothing in Chinese.
 *
 * @throws RangeError when the locale is none of those there are
 * @throws TypeError when the names are none that `namesFrom` gave, or it is no one result, such as a list of them or half of one
 *
 * @example
 * ```ts
 * import { explain, namesFrom } from "quality-plan/explain";
 * import { readObservations } from "quality-plan/observations";
 * import { cellAt, rollUp } from "quality-plan/rollup";
 *
 * const metrics = [{ id: "towns", kind: "amount", accrual: "flow", name: { zh: "质量强镇", en: "Quality towns" }, unit: { zh: "个", en: "towns" }, direction: "up" }] as const;
 * const rows = [{ metric: "towns", district: "Haining", period: "2013", value: "3", source: "yearbook" }];
 * const values = rollUp(readObservations(rows, { metrics }).observations, { metrics });
 * const cell = cellAt(values, { metric: "towns", district: "Haining", period: "2013" });
 *
 * explain(cell, { locale: "en", names: namesFrom(metrics) })[0]; // => "Quality towns of Haining in 2013: 3 towns."
 * ```
 */
export function explain(result: Explainable, options: ExplainOptions): readonly string[] {
  requireExplainOptions(options);
  requireExplainable(result);
  if ("step" in result) return explainStep(result, options);
  if ("target" in result) return explainAttainment(result, options);
  if ("appeared" in result) return explainRoundChange(result, options);
  if ("consequence" in result) return explainConsequence(result, options);
  if ("outcome" in result) return explainAssessment(result, options);
  if ("tally" in result && "due" in result && "rate" in result) return explainReporting(result, options);
  return "item" in result ? explainItem(result, options) : explainCell(result, options);
}
