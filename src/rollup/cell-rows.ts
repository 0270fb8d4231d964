import { type Rational } from "../internal/rational.js";
import { writeAmount, writeExact } from "../model/amount.js";
import { isAmountFault, readAmount } from "../model/amount-text.js";
import type { CellKey } from "./cell.js";
import type { CellInput } from "./from-cells.js";
import { cells, readExactCell } from "./read-cell.js";
import type { Rollup } from "./rollup.js";

/**
 * The cells of a rollup that have a value, as rows to be kept or handed on: `rollupFromCells` reads them, with their
 * coverage, and `readObservations` does without `reported`, `expected` and `weightsOpen`. A rate that was pooled keeps its numerator and
 * denominator, an ordinal its level. Fractions are written as such; one of more than 34 digits, and a deviation that is
 * irrational, is cut to 34. Milestones have no rows here: `observationRows` writes their days.
 *
 * @throws RangeError for what `cells` would not list
 *
 * @example
 * ```ts
 * import { readObservations } from "quality-plan/observations";
 * import { cellRows, rollUp } from "quality-plan/rollup";
 *
 * const metrics = [{ id: "awards", name: "质量奖", unit: "家", kind: "amount", accrual: "flow", direction: "up" }] as const;
 * const { observations } = readObservations([{ metric: "awards", district: "a", period: "2013-Q1", value: 3 }], { metrics });
 * [...cellRows(rollUp(observations, { metrics }), { period: "2013" })];
 * // => [{ metric: "awards", district: "a", period: "2013", reported: 1, expected: 4, value: "3" }]
 * ```
 */
export function* cellRows(rollup: Rollup, where: Partial<CellKey> = {}): Generator<CellInput, void, undefined> {
  const milestones = new Set(rollup.definitions.filter(({ kind }) => kind === "milestone").map(({ id }) => id));
  for (const { metric, district, period, category } of cells(rollup, where)) {
    if (milestones.has(metric)) continue;
    const inside = category === undefined ? {} : { category };
    const cell = readExactCell(rollup, { metric, district, period, ...inside });
    if (cell.evidence === "none") continue;
    const { coverage, value, numerator, denominator, level, source, weightsOpen } = cell;
    yield {
      metric,
      district,
      period,
      ...inside,
      reported: coverage.reported,
      expected: coverage.expected,
      ...(weightsOpen === undefined ? {} : { weightsOpen }),
      ...(numerator === undefined || denominator === undefined
        ? { value: level ?? readable(value) }
        : { numerator: readable(numerator), denominator: readable(denominator) }),
      ...(source === undefined ? {} : { source }),
    };
  }
}

/** The amount itself where its text can be read back, else its first 34 digits. */
function readable(amount: Rational): string {
  const text = writeExact(amount);
  return isAmountFault(readAmount(text)) ? writeAmount(amount) : text;
}
