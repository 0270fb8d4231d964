import type { Rational } from "../internal/rational.js";
import { type Ranked, type TiedClass, toldApart } from "./rank.js";

/** Units that are ranked together, as places go. */
export interface KindOrder {
  /** Units that share a place, best first. */
  readonly runs: readonly (readonly Ranked[])[];
  /** How many units stand before each run; behind the last, how many there are. */
  readonly before: readonly number[];
  /** How many of those before each run lack a figure. */
  readonly lacking: (figure: number) => readonly number[];
  /** The units of some of its runs, as they stand by the figures behind one, which had told them apart. */
  readonly withoutFigure: (figure: number, from: number, to: number) => KindOrder;
}

export function kindOrder(classes: readonly TiedClass[]): KindOrder {
  return orderOf(classes.flatMap(({ groups }) => groups));
}

/** Each count, and each part in another order, is made when it is first asked for, and once. */
function orderOf(runs: KindOrder["runs"]): KindOrder {
  const lacking = new Map<number, readonly number[]>();
  const without = new Map<string, KindOrder>();
  return {
    runs,
    before: sumsBefore(runs.map((run) => run.length)),
    lacking: (figure) => {
      const lack = (unit: Ranked): boolean => figureOf(unit, figure) === undefined;
      const counted = lacking.get(figure) ?? sumsBefore(runs.map((run) => run.filter(lack).length));
      lacking.set(figure, counted);
      return counted;
    },
    withoutFigure: (figure, from, to) => {
      const key = `${figure} ${from} ${to}`;
      const order = without.get(key) ?? toldFrom(figure + 1, runs.slice(from, to).flat());
      without.set(key, order);
      return order;
    },
  };
}

/** Units as they stand by the figures from one on. */
export function toldFrom(figure: number, units: readonly Ranked[]): KindOrder {
  return orderOf(toldApart(units, figure - 1));
}

/** What a unit is ranked by: its score, and behind it the further figures. */
export function figureOf({ score, further }: Ranked, figure: number): Rational | undefined {
  return figure === 0 ? score : further[figure - 1];
}

/** Of each figure the sum of those before it; behind the last, the sum of all. */
export function sumsBefore(figures: readonly number[]): readonly number[] {
  let sum = 0;
  return [0, ...figures.map((figure) => (sum += figure))];
}
