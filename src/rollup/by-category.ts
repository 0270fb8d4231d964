import { hasCategory, type Metric } from "../model/metric.js";
import { shown } from "../model/problem.js";
import type { CellKey } from "./cell.js";
import { workOut } from "./work-out.js";
import type { Rollup } from "./rollup.js";

const kept = new WeakMap<Rollup, Map<string, Rollup>>();

/** The rollup of one category, which adds up by itself: over time and across districts, as its metric does. */
export function inCategory(rollup: Rollup, category: string): Rollup {
  const known = kept.get(rollup) ?? new Map<string, Rollup>();
  kept.set(rollup, known);
  const made =
    known.get(category) ?? workOut({ ...rollup, category }, rollup.periodsAsked === true ? rollup.periods : undefined);
  known.set(category, made);
  return made;
}

/**
 * The rollup a key is read in.
 *
 * @throws RangeError for a category the metric is not broken down into
 */
export function rollupFor(rollup: Rollup, { metric, category }: Partial<CellKey>): Rollup {
  if (category === undefined || category === rollup.category) return rollup;
  const definitions = rollup.definitions.filter(({ id }) => metric === undefined || id === metric);
  const categories = definitions.flatMap(({ breakdowns = [] }: Metric) => breakdowns.flat());
  if (definitions.length > 0 && !definitions.some((definition) => hasCategory(definition, category)))
    throw new RangeError(
      `category: ${JSON.stringify(shown(category))} is not one of ${categories.length === 0 ? "any, as there are none" : categories.join(", ")}`,
    );
  return inCategory(rollup, category);
}
