import { ONE } from "../internal/rational.js";
import type { Operator } from "../model/metric.js";
import type { Column } from "./column.js";
import type { CountedValue } from "./entry-values.js";
import type { FillPlan, Stretch } from "./fill-plan.js";
import { filledFrom, isFromBelow } from "./filled.js";
import { acrossOperator, overOperator } from "./operators.js";
import type { Piece } from "./pieces.js";
import type { NumberedSpan } from "./span.js";
import { daysOf, isSame } from "./stretches.js";
import type { RollupBasis, Workings } from "./workings.js";

/** The periods for which it has to be known what the districts below come to, before a window can be worked out. */
export function spansToFill(
  plans: readonly FillPlan[],
  { tree }: Workings,
  window: NumberedSpan,
): readonly NumberedSpan[] {
  const spans = plans.flatMap(({ place, stretches }) =>
    stretches.flatMap((stretch) => {
      if (isSame(stretch.span, window)) return stretch.gaps;
      return stands(stretch, tree.isComposed[place] === 1) ? [] : [stretch.span, ...stretch.gaps];
    }),
  );
  return [...new Map(spans.map((span) => [span.period, span])).values()];
}

/** Whether own figures stand in a stretch whatever was reported below: they leave no day open, and are not held back by members. */
function stands({ span, own }: Stretch, isComposed: boolean): boolean {
  return !isComposed && daysOf(own.map((piece) => piece.span)) === daysOf([span]);
}

/** The values behind what districts come to in a period, by their positions in the tree. */
export type ValuesBelow = (
  span: NumberedSpan,
  places: readonly number[],
) => ReadonlyMap<number, readonly CountedValue[]>;

/**
 * The pieces that a window is put together from where districts reported parts of it themselves: their own figures in the
 * parts they cover, those of the districts below in the others. Where a figure below reaches over the edge of an own one,
 * what covers more of their stretch stands there.
 */
export function filledPieces(
  { definitions }: RollupBasis,
  workings: Workings,
  position: number,
  window: NumberedSpan,
  plans: readonly FillPlan[],
  valuesBelow: ValuesBelow,
): readonly Piece[] {
  const metric = definitions[position];
  if (metric === undefined) return [];
  const columnIn = (span: NumberedSpan): Column | undefined => workings.columns[position]?.get(span.period);
  const across = acrossOperator(metric);
  const per = workings.per[position] ?? ONE;
  const chosen = plans.map((plan) => ({ plan, ...chosenIn(plan, window, workings, columnIn) }));
  const valuesAt =
    TAKEN_TOGETHER.includes(across) && across === overOperator(metric) ? valuesOf(chosen, valuesBelow) : NONE;
  return chosen.flatMap(({ plan: { district, place }, own, gaps }) => {
    const filled = gaps.flatMap((span): Piece[] => {
      const found = filledFrom(columnIn(span), place, across, per, valuesAt(span, place));
      return found === undefined ? [] : [{ district, row: -1, span, filled: found }];
    });
    // Where nothing of its own is left, what comes from below is to be had without it.
    return own.length === 0 || filled.length === 0 ? [] : [...own, ...filled];
  });
}

/** The operators that look at every value at once. */
const TAKEN_TOGETHER: readonly Operator[] = ["median", "deviation", "sampleDeviation"];

interface Chosen {
  readonly own: readonly Piece[];
  readonly gaps: readonly NumberedSpan[];
}

function chosenIn(
  { place, stretches }: FillPlan,
  window: NumberedSpan,
  { tree }: Workings,
  columnIn: (span: NumberedSpan) => Column | undefined,
): Chosen {
  const isComposed = tree.isComposed[place] === 1;
  const isBelow = (stretch: Stretch): boolean =>
    !isSame(stretch.span, window) && !stands(stretch, isComposed) && isFromBelow(columnIn(stretch.span), place);
  const parts = stretches.map((stretch): Chosen => (isBelow(stretch) ? { own: [], gaps: [stretch.span] } : stretch));
  return { own: parts.flatMap(({ own }) => own), gaps: parts.flatMap(({ gaps }) => gaps) };
}

type ValuesAt = (span: NumberedSpan, place: number) => readonly CountedValue[];

const NONE: ValuesAt = () => [];

function valuesOf(chosen: readonly (Chosen & { readonly plan: FillPlan })[], valuesBelow: ValuesBelow): ValuesAt {
  const wanted = new Map<NumberedSpan["period"], { readonly span: NumberedSpan; readonly places: number[] }>();
  for (const { plan, gaps } of chosen) {
    for (const span of gaps) {
      const held = wanted.get(span.period);
      if (held === undefined) wanted.set(span.period, { span, places: [plan.place] });
      else held.places.push(plan.place);
    }
  }
  const found = new Map([...wanted].map(([period, { span, places }]) => [period, valuesBelow(span, places)]));
  return (span, place) => found.get(span.period)?.get(place) ?? [];
}
