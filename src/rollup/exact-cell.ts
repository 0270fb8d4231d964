import type { Rational } from "../internal/rational.js";
import type { Cell } from "./cell.js";

type CellWithValue = Extract<Cell, { readonly evidence: "partial" | "full" }>;

/** A cell for engines: the same facts, its value not yet written down. */
export type ExactCell =
  | Extract<Cell, { readonly evidence: "none" }>
  | (Omit<CellWithValue, "value" | "exact" | "square" | "numerator" | "denominator"> & {
      readonly value: Rational;
      readonly numerator?: Rational;
      readonly denominator?: Rational;
      /** Of an irrational deviation, whose value is a fraction so near that no amount lies between. */
      readonly square?: Rational;
      /**
       * Districts that reported some parts of the period did not report others: all whose figures are in it, or only some of
       * them, so that the period as such is covered.
       */
      readonly partsMissing?: "all" | "some";
    });
