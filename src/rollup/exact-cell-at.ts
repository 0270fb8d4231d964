import { compare, divide, fromInteger, multiply, ONE, type Rational } from "../internal/rational.js";
import { rationalRoot } from "../internal/root.js";
import { writeAmount } from "../model/amount.js";
import type { Metric } from "../model/metric.js";
import { dayOfNumber } from "../observations/day-number.js";
import type { Day } from "../model/label.js";
import { type CellKey, type Coverage, type NoValue, type Origin, ORIGINS } from "./cell.js";
import { type Column, type MadeFigures, placeIn } from "./column.js";
import type { ExactCell } from "./exact-cell.js";
import type { Filing } from "./entries.js";
import { amountAt, type Figures, rowAmount, rowDenominator, valueAt, weightAt } from "./figures.js";
import { ALL, NOBODY } from "./missing-parts.js";
import { reasonOf } from "./refusal.js";
import type { GivenCoverage } from "./rollup.js";
import type { RollupBasis, Workings } from "./workings.js";

type Made = Extract<ExactCell, { readonly evidence: "full" | "partial" }>;

/** What a column says of a district. */
export function exactCellAt(
  basis: RollupBasis,
  workings: Workings,
  metric: number,
  column: Column | undefined,
  district: number,
  key: CellKey,
): ExactCell {
  const leaves = workings.tree.leaves[district] ?? 0;
  const definition = basis.definitions[metric];
  const { category } = basis;
  const at = {
    metric: key.metric,
    district: key.district,
    period: key.period,
    ...(category === undefined ? {} : { category }),
  };
  const none = (reason: NoValue, coverage: Coverage): ExactCell => ({ ...at, evidence: "none", reason, coverage });
  const place = column === undefined ? -1 : placeIn(column.at, district);
  if (column === undefined || definition === undefined || place < 0) {
    return none("not-reported", { reported: 0, expected: leaves * (column?.parts ?? 1) });
  }
  const expected = leaves * column.parts;
  const stands = column.stands[place] ?? 0;
  const per = workings.per[metric] ?? ONE;
  if (stands >= 0) {
    const read = ofRow(basis, definition, stands, per);
    const { weightsOpen, ...coverage }: GivenCoverage = basis.given?.[stands] ?? { reported: expected, expected };
    if (read === undefined) return none("zero-denominator", coverage);
    const evidence = coverage.reported < coverage.expected || weightsOpen === true ? "partial" : "full";
    return { ...at, coverage, evidence, origin: "reported", ...read, ...(weightsOpen ? { weightsOpen } : {}) };
  }
  const index = -stands - 1;
  const { made } = column;
  const coverage = { reported: made.reported[index] ?? 0, expected, ...weightCovered(made, index) };
  const reason = reasonOf(made.refusal[index] ?? 0);
  if (reason !== undefined) return none(reason, coverage);
  const origin = ORIGINS[made.origin[index] ?? 0] ?? "across";
  const figures = isFromBelow(origin) ? made.across : made.over;
  const position = made.position[index] ?? 0;
  const value = milestoneValue(made, index) ?? valueAt(figures, position, per);
  if (value === undefined) return none("zero-denominator", coverage);
  if (isBelow(coverage, workings.minCoverage)) return none("below-coverage", coverage);
  const weightsOpen = made.openWeights?.[index] === 1;
  const [numerator, denominator] =
    figures.weightKind === "denominator" ? [amountAt(figures, position), weightAt(figures, position)] : [];
  return {
    ...at,
    coverage,
    evidence: coverage.reported === expected && !weightsOpen ? "full" : "partial",
    origin,
    value,
    ...(numerator === undefined || denominator === undefined ? {} : { numerator, denominator }),
    ...squareOf(figures, position),
    ...levelOf(definition, value),
    ...countsOf(definition, origin, made, index),
    ...itemsAt(definition, made, index),
    ...filingOf(basis, made.milestones?.filed[index]),
    ...observedIn(made, index),
    ...(weightsOpen ? { weightsOpen } : {}),
    ...missingPartsOf(made.partsMissing[index]),
  };
}

function missingPartsOf(missing = NOBODY): Pick<Extract<ExactCell, { evidence: "partial" | "full" }>, "partsMissing"> {
  return missing === NOBODY ? {} : { partsMissing: missing === ALL ? "all" : "some" };
}

/** Whether a figure was put together across districts, with or without one of the district's own. */
function isFromBelow(origin: Origin): boolean {
  return origin === "across" || origin === "added";
}

/** The square of a deviation that is irrational: its root has been cut. */
function squareOf(figures: Figures, position: number): { readonly square?: Rational } {
  const square = figures.kind === "exact" && figures.squares === true ? figures.amounts[position] : undefined;
  return square === undefined || square.n < 0n || rationalRoot(square) !== undefined ? {} : { square };
}

/** A milestone's value goes by its items. */
function milestoneValue({ milestones }: MadeFigures, index: number): Rational | undefined {
  const value = milestones?.value[index] ?? Number.NaN;
  return Number.isNaN(value) ? undefined : fromInteger(value);
}

function countsOf(metric: Metric, origin: Origin, { levels }: MadeFigures, index: number): Pick<Made, "byLevel"> {
  if (metric.kind !== "ordinal" || levels === undefined || !isFromBelow(origin)) return {};
  const start = index * metric.levels.length;
  return { byLevel: metric.levels.map((level, place) => ({ level, districts: levels[start + place] ?? 0 })) };
}

function itemsAt(
  metric: Metric,
  { milestones }: MadeFigures,
  index: number,
): Pick<Made, "of" | "reachedOn" | "byItem"> {
  if (metric.kind !== "milestone" || milestones === undefined) return {};
  const day = (on: number | undefined): { readonly reachedOn?: Day } =>
    on === undefined || on === 0 ? {} : { reachedOn: dayOfNumber(on) };
  const start = index * (metric.items?.length ?? 1);
  const byItem = metric.items?.map((item, place) => ({
    item,
    districts: milestones.reached[start + place] ?? 0,
    ...day(milestones.days[start + place]),
  }));
  return {
    of: milestones.of[index] ?? 0,
    ...day(milestones.reachedOn[index]),
    ...(byItem === undefined ? {} : { byItem }),
  };
}

function observedIn({ from }: MadeFigures, index: number): Pick<Made, "observedIn"> {
  const period = from?.[index];
  return period === undefined ? {} : { observedIn: period };
}

/** The share of the weight that reported, where each leaf has one. */
function weightCovered({ weight }: MadeFigures, index: number): Pick<Coverage, "weight"> {
  const share = weight === undefined ? undefined : valueAt(weight, index, ONE);
  return share === undefined ? {} : { weight: writeAmount(share) };
}

type RowFacts = Pick<
  Extract<ExactCell, { readonly evidence: "full" | "partial" }>,
  "value" | "numerator" | "denominator" | "level" | "source" | "recordedOn"
>;

/** What an observation says; undefined for a rate of nothing. */
function ofRow(basis: RollupBasis, metric: Metric, row: number, per: Rational): RowFacts | undefined {
  const { rows, series, exactAmounts } = basis.observations;
  const amount = rowAmount(rows, row, exactAmounts);
  const denominator = rowDenominator(rows, row, exactAmounts);
  if (denominator?.n === 0n) return undefined;
  const value = denominator === undefined ? amount : divide(multiply(amount, per), denominator);
  const filing = {
    source: rows.source?.[row] ?? -1,
    recordedOn: series.recordedOn[seriesOfRow(series.starts, row)] ?? 0,
  };
  return {
    value,
    ...(denominator === undefined ? {} : { numerator: amount, denominator }),
    ...levelOf(metric, value),
    ...filingOf(basis, filing),
  };
}

function filingOf({ observations }: RollupBasis, filing: Filing | undefined): Pick<Made, "source" | "recordedOn"> {
  const source = observations.sources[filing?.source ?? -1];
  const recordedOn = filing?.recordedOn ?? 0;
  return {
    ...(source === undefined ? {} : { source }),
    ...(recordedOn === 0 ? {} : { recordedOn: dayOfNumber(recordedOn) }),
  };
}

/** The last series that begins at or before a row; a series without rows begins where the next one does. */
function seriesOfRow(starts: Int32Array, row: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle + 1] ?? 0) <= row) low = middle + 1;
    else high = middle;
  }
  return low;
}

function levelOf(metric: Metric, value: Rational): { readonly level?: string } {
  const level = metric.kind === "ordinal" ? metric.levels[Number(value.n) - 1] : undefined;
  return level === undefined ? {} : { level };
}

function isBelow({ reported, expected }: Coverage, share: Rational | undefined): boolean {
  return share !== undefined && compare(fromInteger(reported), multiply(share, fromInteger(expected))) < 0;
}
