import { type Counting, type Metric, overOf } from "./metric.js";
import type { Path, Problem } from "./problem.js";
import { TEXT } from "./value-type.js";
import { checkCountedFields, checkWhere } from "./value-types.js";
import type { Checking, Fields, Vocabulary } from "./vocabulary.js";

/** What can be asked of an entry: its own fields, and nothing else. */
const OF_ENTRIES: Vocabulary = {
  sources: [],
  counted: [],
  groups: [],
  metricsOf: () => [],
  targetsOf: () => [],
  hasItem: () => false,
  hasTag: () => false,
  registerFields: () => undefined,
  gradesOf: () => undefined,
  statuses: [],
};

/** What is wrong with how a metric is counted; beside its register, `fields` says what the entries have. */
export function countingProblems(metric: Metric, at: Path, fields: Fields = () => TEXT): readonly Problem[] {
  const from = metric.kind === "amount" || metric.kind === "ratio" ? metric.from : undefined;
  if (from === undefined) return [];
  const checking: Checking = { vocabulary: OF_ENTRIES, problems: [] };
  const path = [...at, "from"];
  checkCounting(from, fields, path, checking);
  if (metric.kind === "ratio" && metric.from !== undefined)
    checkCounting(metric.from.of, fields, [...path, "of"], checking);
  // An enterprise that is there in two months is one in the year: different ones do not add up.
  const adds = metric.kind === "amount" && metric.accrual === "flow" && overOf(metric) !== "none";
  if (from.distinct !== undefined && adds) {
    checking.problems.push({ code: "distinct-does-not-add", field: from.distinct, path: [...path, "distinct"] });
  }
  return checking.problems;
}

function checkCounting(counting: Counting, fields: Fields, path: Path, checking: Checking): void {
  if (counting.where !== undefined) checkWhere(counting.where, fields, [...path, "where"], checking);
  checkCountedFields(counting, fields, path, checking);
}
