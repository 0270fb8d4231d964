import type { Cell } from "../rollup/cell.js";
import { CELL_WORDS, type CellWords } from "./cell-words.js";
import { divisionBefore } from "./division.js";
import { figure } from "./figure.js";
import { nameOf, unitOf } from "./names.js";
import { clipped, joined } from "./quoted.js";
import type { ExplainOptions } from "./options.js";
import { periodWords } from "./period-words.js";
import { sourceOf } from "./source-of.js";

/**
 * A value of a rollup in a few sentences a person can check by hand: the figure with its unit, numerator and denominator
 * where it is a rate, how it was come by and from whom, and how much of what was expected is in it; or why there is no
 * value. A figure that does not end is cut off and marked with an ellipsis, never rounded.
 *
 * @example
 * ```ts
 * import { explain, namesFrom } from "quality-plan/explain";
 * import { parseDistricts } from "quality-plan/model";
 * import { readObservations } from "quality-plan/observations";
 * import { cellAt, rollUp } from "quality-plan/rollup";
 *
 * const districts = parseDistricts([{ id: "city", name: "Bazhong" }, { id: "a", parent: "city" }, { id: "b", parent: "city" }]);
 * const metrics = [{ id: "awards", name: "awards", unit: "", kind: "amount", accrual: "flow", direction: "up" }] as const;
 * const rows = [{ metric: "awards", district: "a", period: "2013", value: "3" }];
 * const rollup = rollUp(readObservations(rows, { metrics, districts }).observations, { metrics, districts });
 *
 * const cell = cellAt(rollup, { metric: "awards", district: "city", period: "2013" });
 * explain(cell, { locale: "en", names: namesFrom(districts) }); // => ["awards of Bazhong in 2013: 3.", "It was worked out from the districts below.", "1 of 2 expected was reported; the rest is missing, not zero."]
 * ```
 */
export function explainCell(cell: Cell, options: ExplainOptions): readonly string[] {
  const { locale, names } = options;
  const words = CELL_WORDS[locale];
  const subject = words.subject(
    words.metric(nameOf(names, "metric", cell.metric, locale), cell.category),
    nameOf(names, "district", cell.district, locale),
    periodWords(cell.period, locale),
  );
  const { reported, expected } = cell.coverage;
  const coverage = reported === expected ? [] : [words.coverage(reported, expected)];
  if (cell.evidence === "none") return [words.noValue(subject, cell.reason), ...(reported === 0 ? [] : coverage)];
  const { origin, recordedOn, reachedOn, observedIn } = cell;
  const reached = reachedOn === undefined ? [] : [words.reachedOn(periodWords(reachedOn, locale))];
  return [
    words.value(subject, valueText(cell, options, words)),
    ...reached,
    ...levelCounts(cell, options, words),
    observedIn === undefined
      ? words.origin(origin, sourceOf(cell), recordedOn && periodWords(recordedOn, locale))
      : words.observedIn(periodWords(observedIn, locale)),
    ...coverage,
    ...(cell.weightsOpen === true ? [words.weightsOpen] : []),
  ];
}

/** `A 3, B 2`: of each level that there is. */
function levelCounts({ byLevel }: CellWithValue, { locale }: ExplainOptions, words: CellWords): readonly string[] {
  const counts = (byLevel ?? []).filter(({ districts }) => districts > 0).reverse();
  return counts.length === 0
    ? []
    : [
        words.byLevel(
          joined(
            counts.map(({ level, districts }) => `${level} ${districts}`),
            locale,
          ),
        ),
      ];
}

type CellWithValue = Exclude<Cell, { readonly evidence: "none" }>;

/** `497 ÷ 555 = 89.5495…%`, or the figure alone; of an ordinal its level. */
function valueText(cell: CellWithValue, { names, locale }: ExplainOptions, words: CellWords): string {
  if (cell.level !== undefined) return words.level(clipped(cell.level));
  const unit = unitOf(names, cell.metric, locale);
  if (cell.of !== undefined && String(cell.of) !== cell.value) return words.of(figure(cell.value, unit), cell.of);
  if (cell.square !== undefined) return `√${figure(cell.square)} = ${figure(cell.value, unit)}`;
  return `${divisionBefore(cell, unit)}${figure(cell.exact ?? cell.value, unit)}`;
}
