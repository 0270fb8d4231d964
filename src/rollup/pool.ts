import type { Rational } from "../internal/rational.js";
import type { Figures } from "./figures.js";

/**
 * What is known below and at each district while a column is worked out from the leaves up. Positions of districts come
 * in, figures come out at the end.
 */
export interface Pool {
  /** The district's own figure takes the place of what came from below. */
  readonly takeOwn: (district: number, entry: number) => void;
  /** The district's own figure is put to what came from below. */
  readonly addOwn: (district: number, entry: number) => void;
  /** What is known of a district is handed up. */
  readonly pour: (child: number, parent: number) => void;
  /** Why there is nothing to be had where something was handed up without its denominator or weight; 0 where nothing needs one. */
  readonly lacking: number;
  /** Whether something was. */
  readonly isLacking: (district: number) => boolean;
  /** Whether an own figure can be handed up: a bare rate cannot where rates are pooled. */
  readonly isPoolable: (entry: number) => boolean;
  readonly valueAt: (district: number) => Rational | undefined;
  readonly figuresAt: (districts: readonly number[]) => Figures;
}
