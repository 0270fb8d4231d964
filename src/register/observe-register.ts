import { countingProblems } from "../model/counting-problems.js";
import { type Districts, parentOf, positionsIn } from "../model/district.js";
import { entryFields } from "../model/entry-fields.js";
import type { Metric } from "../model/metric.js";
import type { Problem } from "../model/problem.js";
import type { Register } from "../model/register.js";
import type { ReadResult } from "../observations/close-reader.js";
import { readObservations } from "../observations/read-observations.js";
import { isCounted, observationsOf, type Places } from "./observe-metric.js";

/** How {@link observeRegister} observes. */
export interface ObserveOptions {
  /**
   * The tree whose districts may have entries: each of its leaves has none where the register is complete and lists none.
   * Absent: the districts of the entries.
   */
  readonly districts?: Districts;
}

/**
 * Counts a register into observations, 台账汇总: for each metric whose `from` names it, month by month and district by
 * district, so that one award register feeds "enterprises holding an award" and "awards" separately. A flow counts the
 * entries of the month, a stock those that stand at its end; a rate counts both sides. A month in which nothing is
 * counted is zero where the register is complete for it, and no observation elsewhere; what is counted outside of that
 * has the status `estimated`, as more may have happened. Different ones (`distinct`) of a flow do not add up, so they are
 * counted for months, quarters, halves and years each, and for every district of the tree. A district that has entries of its
 * own and others below it is counted with theirs: roll up with own figures preferred, not added. An entry of which a needed
 * field is not filled in cannot be counted: its months are left out and it is told, as are districts outside the tree.
 *
 * @throws RangeError when a metric asks for what the register's entries do not have
 *
 * @example
 * ```ts
 * import { type Metric, parseRegister } from "quality-plan/model";
 * import { observeRegister } from "quality-plan/register";
 * import { cellAt, rollUp } from "quality-plan/rollup";
 *
 * const register = parseRegister({
 *   format: "quality-register/1", id: "awards", name: "获奖", fields: { level: { type: "text" } }, complete: ["2013"],
 *   entries: [
 *     { id: "1", district: "330402", on: "2013-05-01", subject: "enterprise 1", fields: { level: "city" } },
 *     { id: "2", district: "330402", on: "2013-06-01", subject: "enterprise 1", fields: { level: "province" } },
 *   ],
 * });
 * const of = { kind: "amount", unit: "", direction: "up" } as const;
 * const metrics: Metric[] = [
 *   { ...of, id: "awards", name: "奖项", accrual: "flow", from: { entries: "awards" } },
 *   { ...of, id: "holders", name: "获奖企业", accrual: "stock", from: { entries: "awards", distinct: "subject" } },
 * ];
 * const values = rollUp(observeRegister(register, metrics).observations, { metrics });
 * const valueOf = (metric: string) => { const cell = cellAt(values, { metric, district: "330402", period: "2013" }); return cell.evidence === "none" ? cell.reason : cell.value; };
 * [valueOf("awards"), valueOf("holders")]; // => ["2", "1"]
 * ```
 */
export function observeRegister(
  register: Register,
  metrics: readonly Metric[],
  { districts }: ObserveOptions = {},
): ReadResult {
  const counted = metrics.filter(isCounted).filter(({ from }) => from.entries === register.id);
  for (const metric of counted) requireFields(metric, register);
  const places = districts === undefined ? ownPlaces(register) : treePlaces(districts);
  const problems: Problem[] = outsiders(register, districts);
  const rows = counted.flatMap((metric) => {
    const { observations, undecided } = observationsOf(metric, register, places);
    problems.push(...undecided);
    return observations;
  });
  const read = readObservations(rows, { metrics, ...(districts === undefined ? {} : { districts }) });
  return {
    observations: read.observations,
    problems: [...problems, ...read.problems],
    problemCount: problems.length + read.problemCount,
  };
}

function requireFields(metric: Metric, register: Register): void {
  const [problem] = countingProblems(metric, [], entryFields(register));
  if (problem === undefined) return;
  throw new RangeError(
    `metrics: ${JSON.stringify(metric.id)} asks at ${problem.path.join(".")} for what entries of the register ${JSON.stringify(register.id)} do not have (${problem.code})`,
  );
}

function ownPlaces({ entries }: Register): Places {
  const own = new Set(entries.map(({ district }) => district));
  return { leaves: [...own], has: (district) => own.has(district), above: () => undefined };
}

function treePlaces(districts: Districts): Places {
  const positions = positionsIn(districts);
  const parents = new Set(districts.parents);
  const leaves = districts.rows.flatMap((row, position) =>
    parents.has(position) || row.members !== undefined ? [] : [row.id],
  );
  return { leaves, has: (district) => positions.has(district), above: (district) => parentOf(districts, district) };
}

function outsiders({ entries }: Register, districts: Districts | undefined): Problem[] {
  if (districts === undefined) return [];
  const positions = positionsIn(districts);
  return entries.flatMap(({ district: id }, position): readonly Problem[] =>
    positions.has(id) ? [] : [{ code: "dangling-id", noun: "district", id, path: ["entries", position, "district"] }],
  );
}
