import type { Period } from "../model/label.js";
import type { Operator } from "../model/metric.js";
import type { Column } from "./column.js";
import type { Entries } from "./entries.js";
import { NO_FIGURES, NO_WEIGHTS } from "./figures.js";
import type { OwnFigures } from "./rollup.js";
import { summedFigures } from "./scaled-pool.js";
import { pourUp, shapeOf } from "./shape.js";
import type { Workings } from "./workings.js";

/**
 * A column of plain sums, by far the most: whole units, one figure a district and none above another. All that does not
 * hang on the amounts is shared with other columns, and two passes over doubles remain. Undefined where a column asks for more.
 */
export function shapedColumn(
  { tree, room, shapes }: Pick<Workings, "tree" | "room" | "shapes">,
  entries: Entries,
  operator: Operator,
  own: OwnFigures,
  metric: number,
  period: Period,
): Column | undefined {
  if (entries.covered !== undefined || entries.refusal !== undefined) return undefined;
  const figures = summedFigures(operator, entries, tree);
  if (figures === undefined) return undefined;
  const shape = shapeOf(shapes, tree, room, entries);
  if (shape === undefined || (own !== "prefer" && !shape.ofLeaves)) return undefined;
  const size = shape.made.position.length;
  const weights = figures.weightKind === "none" ? NO_WEIGHTS : pourUp(shape.pours, figures.weights, size);
  // Somewhere below a denominator is missing.
  if (weights.includes(Number.NaN)) return undefined;
  const amounts = pourUp(shape.pours, figures.amounts, size);
  return {
    metric,
    period,
    parts: entries.parts,
    at: shape.at,
    stands: standsOf(shape.stands, entries.rows),
    made: { ...shape.made, over: NO_FIGURES, across: size === 0 ? NO_FIGURES : { ...figures, amounts, weights } },
  };
}

/** The observations in the place of their entries. */
function standsOf(entries: Int32Array, rows: Int32Array): Int32Array {
  const stands = new Int32Array(entries.length);
  for (let place = 0; place < entries.length; place += 1) {
    const entry = entries[place] ?? 0;
    stands[place] = entry < 0 ? entry : (rows[entry] ?? 0);
  }
  return stands;
}
