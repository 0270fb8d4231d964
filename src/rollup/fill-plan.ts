import type { Metric, Operator } from "../model/metric.js";
import { type MetricEvidence, type ObservedPeriod, periodsInside } from "./evidence.js";
import { acrossOperator, overOperator } from "./operators.js";
import { disjointPieces, type Piece } from "./pieces.js";
import type { NumberedSpan } from "./span.js";
import { daysOf, isSame, stretchesOf } from "./stretches.js";
import type { Tree } from "./tree.js";
import type { RollupBasis, Workings } from "./workings.js";

/** A stretch of a window that no figure of a district, nor of one below it, reaches out of. */
export interface Stretch {
  readonly span: NumberedSpan;
  /** The district's own figures in it. */
  readonly own: readonly Piece[];
  /** Where those leave days open, the stretches in which the districts below reported. */
  readonly gaps: readonly NumberedSpan[];
}

/** What the figure of a district for a window is put together from: its own figures, and those of the districts below. */
export interface FillPlan {
  readonly district: number;
  /** Its position in the tree. */
  readonly place: number;
  readonly stretches: readonly Stretch[];
}

/**
 * The districts that reported parts of a window themselves and have others reported below them; none where own figures
 * are added or ignored, and where figures of parts cannot be put together with what was made of districts.
 */
export function fillPlans(
  basis: RollupBasis,
  workings: Workings,
  position: number,
  window: NumberedSpan,
): readonly FillPlan[] {
  const [metric, evidence] = [basis.definitions[position], workings.evidence[position]];
  if (metric === undefined || evidence === undefined || workings.own !== "prefer" || basis.given !== undefined)
    return NO_PLANS;
  if (!canBeFilled(metric)) return NO_PLANS;
  const inside = periodsInside(evidence, window);
  if (!inside.some(({ span }) => !isSame(span, window)) || !hasReportsAbove(basis, workings, evidence)) return NO_PLANS;
  const known = workings.plans[position]?.get(window.period) ?? plansFor(basis, workings, inside, window);
  workings.plans[position]?.set(window.period, known);
  return known;
}

const NO_PLANS: readonly FillPlan[] = [];

/**
 * Whether figures of a district's own and figures made of the districts below it can be put together over time. Of a first
 * or last value there is one part only; a root is not taken together with other figures, nor a rate without its
 * denominator, and what a number of values is made into across districts is no number of values.
 */
function canBeFilled(metric: Metric): boolean {
  const [over, across] = [overOperator(metric), acrossOperator(metric)];
  if (across === "none") return false;
  if (over === across) return over !== "first" && over !== "last";
  return FILLED_BY_OTHERS.includes(over) && across !== "deviation" && across !== "sampleDeviation";
}

/** The operators over time that take figures made by another across districts as any others. */
const FILLED_BY_OTHERS: readonly Operator[] = ["sum", "mean", "weightedMean", "min", "max", "median"];

const reporting = new WeakMap<MetricEvidence, boolean>();

/** Whether a district that others lie below reported anything. */
function hasReportsAbove({ observations }: RollupBasis, { places, tree }: Workings, evidence: MetricEvidence): boolean {
  const { district } = observations.rows;
  const known =
    reporting.get(evidence) ??
    evidence.periods.some(({ rows }) => rows.some((row) => isAbove(tree, places[district[row] ?? 0])));
  reporting.set(evidence, known);
  return known;
}

function isAbove({ isLeaf }: Tree, place: number | undefined): boolean {
  return isLeaf[place ?? -1] === 0;
}

function plansFor(
  { observations }: RollupBasis,
  { places, tree }: Workings,
  inside: readonly ObservedPeriod[],
  window: NumberedSpan,
): readonly FillPlan[] {
  const { district } = observations.rows;
  const whole = new Set<number>();
  for (const { span, rows } of inside) if (isSame(span, window)) for (const row of rows) whole.add(district[row] ?? 0);
  const partly = inside
    .filter(({ span }) => !isSame(span, window))
    .map(({ span, rows }) => ({
      span,
      rows: rows.filter((row) => !whole.has(district[row] ?? 0) && isAbove(tree, places[district[row] ?? 0])),
    }));
  const own = new Map<number, Piece[]>();
  for (const piece of disjointPieces(partly, district)) {
    const held = own.get(piece.district);
    if (held === undefined) own.set(piece.district, [piece]);
    else held.push(piece);
  }
  const length = daysOf([window]);
  const wanted = [...own].filter(
    ([at, pieces]) => tree.isComposed[places[at] ?? 0] === 1 || daysOf(pieces.map(({ span }) => span)) < length,
  );
  if (wanted.length === 0) return NO_PLANS;
  const below = spansBelow(tree, places, district, inside, new Set(wanted.map(([at]) => places[at] ?? 0)));
  return wanted.flatMap(([at, pieces]) => {
    const place = places[at] ?? 0;
    const spans = below.get(place);
    return spans === undefined ? [] : [{ district: at, place, stretches: stretchesIn(pieces, spans) }];
  });
}

/** For each of the districts asked for the periods in which anything was reported below it. */
function spansBelow(
  tree: Tree,
  places: Int32Array,
  district: Int32Array,
  inside: readonly ObservedPeriod[],
  wanted: ReadonlySet<number>,
): ReadonlyMap<number, readonly NumberedSpan[]> {
  const found = new Map<number, NumberedSpan[]>();
  const [reports, below] = [new Int32Array(tree.size), new Int32Array(tree.size)];
  inside.forEach(({ span, rows }, at) => {
    const turn = at + 1;
    for (const row of rows) {
      const place = places[district[row] ?? 0] ?? 0;
      reports[place] = turn;
      for (let up = tree.parents[place] ?? -1; up >= 0 && below[up] !== turn; up = tree.parents[up] ?? -1)
        below[up] = turn;
    }
    for (const { at: composed, members } of tree.composed)
      if (members.some((member) => reports[member] === turn || below[member] === turn)) below[composed] = turn;
    for (const place of wanted) {
      if (below[place] !== turn) continue;
      const held = found.get(place);
      if (held === undefined) found.set(place, [span]);
      else held.push(span);
    }
  });
  return found;
}

function stretchesIn(pieces: readonly Piece[], below: readonly NumberedSpan[]): readonly Stretch[] {
  const rising = pieces.toSorted((a, b) => a.span.first - b.span.first);
  let [ownAt, belowAt] = [0, 0];
  return stretchesOf([...rising.map(({ span }) => span), ...below]).map((span): Stretch => {
    const [ownFrom, belowFrom] = [ownAt, belowAt];
    while ((rising[ownAt]?.span.first ?? Number.POSITIVE_INFINITY) <= span.last) ownAt += 1;
    while ((below[belowAt]?.first ?? Number.POSITIVE_INFINITY) <= span.last) belowAt += 1;
    const own = rising.slice(ownFrom, ownAt);
    return { span, own, gaps: stretchesOf(freeOf(below.slice(belowFrom, belowAt), own)) };
  });
}

/** Those that have no day in common with any of the pieces; both in order. */
function freeOf(spans: readonly NumberedSpan[], pieces: readonly Piece[]): readonly NumberedSpan[] {
  let at = 0;
  return spans.filter((span) => {
    while ((pieces[at]?.span.last ?? Number.POSITIVE_INFINITY) < span.first) at += 1;
    return (pieces[at]?.span.first ?? Number.POSITIVE_INFINITY) > span.last;
  });
}
