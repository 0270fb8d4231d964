import { ONE, type Rational } from "../internal/rational.js";
import type { Metric } from "../model/metric.js";
import { EXACT } from "../observations/observations.js";
import { type Climb, climb, poolFor } from "./across.js";
import { leaveRoom, touchedBy } from "./room.js";
import { filledPieces, type ValuesBelow } from "./fill.js";
import { fillPlans } from "./fill-plan.js";
import type { Column } from "./column.js";
import { columnOf } from "./column-of.js";
import type { Twice } from "./difference.js";
import { NOBODY } from "./missing-parts.js";
import { type Entries, isWhole } from "./entries.js";
import type { MetricEvidence } from "./evidence.js";
import { valueAt } from "./figures.js";
import { milestoneEntries } from "./milestone-entries.js";
import { canBeNegative, hasNegative, hasReportedNegative } from "./negative.js";
import { acrossOperator, overOperator } from "./operators.js";
import { type MetricAtHand, type OwnEntries, ownEntries } from "./own-entries.js";
import { shapedColumn } from "./shaped-column.js";
import type { NumberedSpan } from "./span.js";
import { standingValues } from "./standing-values.js";
import type { Tree } from "./tree.js";
import { type Weights, weightsIn } from "./weights.js";
import type { RollupBasis, Workings } from "./workings.js";

/** A column that is being worked out. */
interface Task {
  readonly basis: RollupBasis;
  readonly metric: Metric;
  /** Position of the metric. */
  readonly position: number;
  readonly per: Rational;
  readonly evidence: MetricEvidence;
  readonly window: NumberedSpan;
  /** Called for every district that has two figures for the same thing. */
  readonly onTwice: (twice: Twice) => void;
}

/** Works out one metric in one period; undefined where nothing is known. */
export function buildColumn(
  basis: RollupBasis,
  workings: Workings,
  position: number,
  window: NumberedSpan,
  onTwice: Task["onTwice"],
): Column | undefined {
  const metric = basis.definitions[position];
  const evidence = workings.evidence[position];
  if (metric === undefined || evidence === undefined) return undefined;
  const task = { basis, metric, position, per: workings.per[position] ?? ONE, evidence, window, onTwice };
  const found = entriesFor(task, workings);
  if (found === undefined) return undefined;
  comparePartsWithWhole(task, workings.tree, found);
  const weights = weightsFor(basis, workings, position, window);
  const shaped =
    weights === undefined && basis.given === undefined
      ? shapedColumn(workings, found.entries, acrossOperator(metric), basis.own, position, window.period)
      : undefined;
  if (shaped !== undefined) return shaped;
  const way = wayUp(task, workings, found.entries, weights);
  const touched = touchedBy(workings.tree, found.entries.at, workings.room);
  climb(way, touched);
  const column = columnOf(way, touched, position, metric, window, weights);
  leaveRoom(workings.room, touched);
  return column;
}

function wayUp(task: Task, workings: Workings, entries: Entries, weights: Weights | undefined): Climb {
  const { basis, metric, per } = task;
  const { tree, room } = workings;
  const operator = acrossOperator(metric);
  const aside = { weightOf: weights?.of ?? (() => undefined), ofLevels: metric.kind === "ordinal" };
  return {
    tree,
    room,
    entries,
    operator,
    pool: poolFor(operator, entries, tree, room, per, aside),
    own: basis.own,
    alone: basis.given !== undefined,
    onTwice: ownWithChildren(task, workings, entries),
  };
}

/** The values that stand below some districts in a period, each as often as it counts there. */
function valuesIn(task: Task, workings: Workings, districts: readonly number[]): ReturnType<ValuesBelow> {
  const found = entriesFor(task, workings);
  if (found === undefined) return new Map();
  const way = wayUp(task, workings, found.entries, undefined);
  const touched = touchedBy(workings.tree, found.entries.at, workings.room);
  climb(way, touched);
  const values = standingValues(way, touched, districts, task.per);
  leaveRoom(workings.room, touched);
  return values;
}

function entriesFor(task: Task, workings: Workings): OwnEntries | undefined {
  const { basis, metric, position, per, window } = task;
  const evidence = basis.given === undefined ? task.evidence : onlyWhole(task.evidence, window);
  const { places, tree } = workings;
  if (metric.kind !== "milestone") {
    const partWeights = partWeightsFor(task, workings);
    const plans = fillPlans(basis, workings, position, window);
    const valuesBelow: ValuesBelow = (span, districts) =>
      valuesIn({ ...task, window: span, onTwice: () => undefined }, workings, districts);
    const atHand = {
      metric,
      per,
      evidence,
      tree,
      filledPieces: plans.length === 0 ? [] : filledPieces(basis, workings, position, window, plans, valuesBelow),
      ...(partWeights === undefined ? {} : { partWeights }),
    };
    return ownEntries(basis.observations, atHand, window, places);
  }
  const entries = milestoneEntries(
    basis.observations,
    metric,
    evidence.milestones,
    window,
    [basis.asOf, basis.until],
    places,
  );
  return entries === undefined ? undefined : { entries };
}

/** What was added up elsewhere is not made of parts. */
function onlyWhole(evidence: MetricEvidence, { first, last }: NumberedSpan): MetricEvidence {
  return { ...evidence, periods: evidence.periods.filter(({ span }) => span.first === first && span.last === last) };
}

/** What the metric's values are weighed by in a period; undefined where it names no weight. */
function weightsFor(basis: RollupBasis, workings: Workings, position: number, span: NumberedSpan): Weights | undefined {
  const weight = workings.weights[position] ?? -1;
  if (weight < 0) return undefined;
  const weights = weightsIn(basis, workings, weight, workings.columns[weight]?.get(span.period));
  if (basis.own !== "add") return weights;
  // What is added to the districts below weighs what it weighs itself, without them.
  const { tree } = workings;
  const alone = { ...basis, own: "prefer" } as const;
  const own = weightsIn(
    alone,
    workings,
    weight,
    buildColumn(alone, workings, weight, span, () => undefined),
    "across",
  );
  const forOne = (district: number): Weights => (tree.isComposed[district] === 1 ? weights : own);
  return { of: (district) => forOne(district).of(district), isOpen: (district) => forOne(district).isOpen(district) };
}

const NO_WEIGHTS: Weights = { of: () => undefined, isOpen: () => false };

function partWeightsFor({ basis, metric, position }: Task, workings: Workings): MetricAtHand["partWeights"] {
  const weight = basis.definitions[workings.weights[position] ?? -1];
  if (weight === undefined || overOperator(metric) !== "weightedMean") return undefined;
  return {
    of: (part) => weightsFor(basis, workings, position, part) ?? NO_WEIGHTS,
    flows: weight.kind === "amount" && weight.accrual === "flow",
  };
}

/** Reported for the window, and made from its parts: `reported-differs-from-parts`. */
function comparePartsWithWhole(task: Task, tree: Tree, { entries, byParts, twice }: OwnEntries): void {
  if (byParts === undefined) return;
  const signed = canBeNegative(task.metric) || hasReportedNegative(task.basis.observations, task.evidence, task.window);
  twice?.forEach((entry, at) => {
    const expected = byParts.refusal?.[at] === 0 ? valueAt(byParts.figures, at, task.per) : undefined;
    const found = valueAt(entries.figures, entry, task.per);
    if (expected === undefined || found === undefined) return;
    task.onTwice({
      ...placeOf(task, entries.at[entry] ?? 0),
      code: "reported-differs-from-parts",
      operators: [overOperator(task.metric)],
      expected,
      found,
      full: isWhole(byParts, at, tree),
      signed,
      ...printedDigits(task, entries, entry),
    });
  });
}

/** A district's own figure, and its children's: `own-differs-from-children`. Its own milestone is not the sum of theirs. */
function ownWithChildren(task: Task, { tree, room }: Workings, entries: Entries): Climb["onTwice"] {
  if (task.metric.kind === "milestone") return () => undefined;
  const [over, across] = [overOperator(task.metric), acrossOperator(task.metric)];
  let signed: boolean | undefined;
  return (district, entry, expected, full) => {
    const found = valueAt(entries.figures, entry, task.per);
    if (expected === undefined || found === undefined) return;
    // A last value may have been reported before the window.
    signed ??=
      canBeNegative(task.metric) ||
      hasReportedNegative(task.basis.observations, task.evidence, task.window) ||
      hasNegative(entries.figures);
    const finished = isWhole(entries, entry, tree);
    task.onTwice({
      ...placeOf(task, district),
      code: "own-differs-from-children",
      operators: room.partsMissing[district] !== NOBODY ? [across, over] : [across],
      expected,
      found,
      full,
      ...(finished ? {} : { unfinishedBy: over }),
      signed,
      ...printedDigits(task, entries, entry),
    });
  };
}

function placeOf({ basis, metric, window }: Task, district: number): Pick<Twice, "metric" | "district" | "period"> {
  return { metric: metric.id, district: basis.districts.rows[district]?.id ?? "", period: window.period };
}

/** Digits behind the point of a figure as it was printed; a rate with its denominator was not rounded. */
function printedDigits({ basis }: Task, { rows }: Entries, entry: number): Pick<Twice, "digits"> {
  const row = rows[entry] ?? -1;
  const { amountScale, denominator } = basis.observations.rows;
  if (row < 0 || !Number.isNaN(denominator?.[row] ?? Number.NaN)) return {};
  const scale = amountScale?.[row] ?? 0;
  return scale === EXACT ? {} : { digits: scale };
}
