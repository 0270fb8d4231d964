import { existing } from "../internal/assert.js";
import { readElement } from "./check-element.js";
import { copyPlain } from "./check-json.js";
import { filledCells, isBlankRow } from "./filled-cells.js";
import { judgementSchema } from "./judgement.schema.js";
import type { Judgement } from "./observation.js";
import type { Plan } from "./plan.js";
import type { Problem } from "./problem.js";
import { requirePlan, requireRows } from "./require-plan.js";

/** Judgements that were read: the good ones, and what is wrong with the others, row by row. */
export interface JudgementReading {
  readonly judgements: readonly Judgement[];
  readonly problems: readonly Problem[];
}

/**
 * Reads judgements of a plan's judged targets, 定性目标的评定: the good rows are kept, and what is wrong with the others is
 * told by row, counted from 1. A target that the plan has not, or that is not one for somebody to judge, is a problem. An
 * empty cell counts as absent, a row of nothing else is passed over, and counts as a line. It throws for no row whatever.
 *
 * @throws TypeError when nothing can be read of the rows, or the plan is no plan
 *
 * @example
 * ```ts
 * import { checkJudgements, parsePlan } from "quality-plan/model";
 *
 * const plan = parsePlan({
 *   format: "quality-plan/1", id: "p", title: "规划", district: "330400", period: "2013", metrics: [],
 *   targets: [{ id: "advanced", kind: "judged", statement: "达到国内先进水平", source: { clause: "一" } }],
 * });
 * const rows = [
 *   { target: "advanced", on: "2013-12-20", by: "专家组", status: "met" },
 *   { target: "advance", on: "2013-12-20", by: "专家组", status: "met" },
 * ];
 * const { judgements, problems } = checkJudgements(rows, plan);
 * judgements.length; // => 1
 * problems; // => [{ code: "dangling-id", noun: "target", id: "advance", path: ["target"], line: 2 }]
 * ```
 */
export function checkJudgements(rows: Iterable<unknown>, plan: Plan): JudgementReading {
  requireRows(rows);
  requirePlan("plan", plan);
  const kinds = new Map(plan.targets.map(({ id, kind }) => [id, kind]));
  const judgements: Judgement[] = [];
  const problems: Problem[] = [];
  let line = 0;
  for (const row of rows) {
    line += 1;
    const copy = copyPlain(row);
    if (isBlankRow(copy.data)) continue;
    const read = readElement(judgementSchema, filledCells(copy.data, judgementSchema.shape), []);
    const found = [
      ...copy.problems,
      ...read.problems,
      ...(read.value === undefined ? [] : misplaced(read.value, kinds)),
    ];
    for (const problem of found) problems.push({ ...problem, line });
    if (found.length === 0) judgements.push(existing(read.value, "a judgement without problems is one"));
  }
  return { judgements, problems };
}

function misplaced(
  { target }: Judgement,
  kinds: ReadonlyMap<string, Plan["targets"][number]["kind"]>,
): readonly Problem[] {
  const kind = kinds.get(target);
  if (kind === undefined) return [{ code: "dangling-id", noun: "target", id: target, path: ["target"] }];
  return kind === "judged" ? [] : [{ code: "wrong-shape", expected: "judged", given: kind, path: ["target"] }];
}
