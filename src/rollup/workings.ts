import { exactly } from "../model/amount.js";
import { ONE, type Rational } from "../internal/rational.js";
import type { DistrictId, MetricId } from "../model/label.js";
import { newRoom, type Room } from "./room.js";
import type { Column } from "./column.js";
import { gatherEvidence, type MetricEvidence } from "./evidence.js";
import { requireRollup } from "./require-rollup.js";
import type { FillPlan } from "./fill-plan.js";
import type { OwnFigures, Rollup } from "./rollup.js";
import type { KnownShape } from "./shape.js";
import { type Tree, treeOfDistricts } from "./tree.js";

/** What a rollup is read and added to with. It follows from the rollup alone, so it is kept beside it, never in it. */
export interface Workings {
  readonly tree: Tree;
  readonly room: Room;
  readonly shapes: KnownShape[];
  readonly evidence: readonly MetricEvidence[];
  /** Position in the tree of each district of the observations; −1 where the tree has none. */
  readonly places: Int32Array;
  readonly metrics: ReadonlyMap<MetricId, number>;
  readonly per: readonly Rational[];
  /** For each metric the position of the one it is weighed by; −1 where it names none. */
  readonly weights: readonly number[];
  /** Columns by metric, then by period in its shortest form. */
  readonly columns: readonly Map<string, Column | undefined>[];
  readonly minCoverage: Rational | undefined;
  readonly own: OwnFigures;
  /** By metric, then by period: where own figures leave parts open that those below fill. */
  readonly plans: readonly Map<string, readonly FillPlan[]>[];
}

const kept = new WeakMap<Rollup, Workings>();

export function workingsOf(rollup: Rollup): Workings {
  const known = kept.get(rollup);
  if (known !== undefined) return known;
  requireRollup(rollup);
  const made = newWorkings(rollup);
  kept.set(rollup, made);
  for (const column of rollup.columns) made.columns[column.metric]?.set(column.period, column);
  return made;
}

export function keepWorkings(rollup: Rollup, workings: Workings): void {
  kept.set(rollup, workings);
}

/** What is needed to work out columns. */
export type RollupBasis = Pick<
  Rollup,
  "definitions" | "districts" | "observations" | "own" | "asOf" | "until" | "minCoverage" | "given" | "category"
>;

export function newWorkings({
  definitions,
  districts,
  observations,
  asOf,
  until,
  minCoverage,
  category,
  own,
}: RollupBasis): Workings {
  const tree = treeOfDistricts(districts);
  const metrics = new Map(definitions.map((metric, position) => [metric.id, position]));
  const places = placesOf(observations.districts, districts, tree);
  return {
    tree,
    room: newRoom(tree.size),
    shapes: [],
    evidence: gatherEvidence(observations, definitions, { asOf, until, category }),
    places,
    metrics,
    per: definitions.map((metric) => (metric.kind === "ratio" ? exactly(metric.per) : ONE)),
    weights: definitions.map(({ weight }) => (weight === undefined ? -1 : (metrics.get(weight) ?? -1))),
    columns: definitions.map(() => new Map<string, Column | undefined>()),
    minCoverage: minCoverage === undefined ? undefined : exactly(minCoverage),
    own,
    plans: definitions.map(() => new Map<string, readonly FillPlan[]>()),
  };
}

/** Observations read with the same districts name them in the same order: then nothing is looked up. */
function placesOf(ids: readonly DistrictId[], { rows }: RollupBasis["districts"], { positions }: Tree): Int32Array {
  const places = new Int32Array(ids.length);
  ids.forEach((id, at) => {
    places[at] = rows[at]?.id === id ? at : (positions.get(id) ?? -1);
  });
  return places;
}
