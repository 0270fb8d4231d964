import type { Problem } from "../model/problem.js";
import { closeSeries } from "./close-series.js";
import { settleMilestones } from "./milestone-conflicts.js";
import type { Observations } from "./observations.js";
import { firstProblems, type Reader } from "./reader.js";

/** What reading a table gives: the good rows, and what is wrong with the others. */
export interface ReadResult {
  readonly observations: Observations;
  /** The first of them by line, up to `maxProblems`. */
  readonly problems: readonly Problem[];
  /** All of them, listed or not. */
  readonly problemCount: number;
}

/** What has been read, when all rows are in. */
export function closeReader(reader: Reader): ReadResult {
  const milestones = settleMilestones(reader);
  const { series, rows } = closeSeries(reader);
  const observations = {
    size: rows.line.length + milestones.length,
    metrics: reader.metricList,
    districts: reader.districtList,
    periods: [...reader.periodTexts.keys()],
    sources: reader.sourceList,
    categories: reader.categoryList,
    exactAmounts: reader.exactAmounts,
    series,
    rows,
    milestones,
  };
  // The mark of checked data exists in types alone.
  return {
    observations: observations as unknown as Observations,
    problems: firstProblems(reader),
    problemCount: reader.problemCount,
  };
}
