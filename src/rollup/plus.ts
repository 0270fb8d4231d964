import { add, type Rational } from "../internal/rational.js";

/** The sum of two figures; not known where one of them is not. */
export function plus(a: Rational | undefined, b: Rational | undefined): Rational | undefined {
  return a === undefined || b === undefined ? undefined : add(a, b);
}
