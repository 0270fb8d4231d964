import { contains, type End, type Interval } from "../internal/interval.js";
import { add, compare, type Rational } from "../internal/rational.js";
import { CUT } from "./compound-growth.js";
import type { MeasureRead } from "./reading.js";
import type { Wanted } from "./wanted.js";

/** What a bound asks for, on the scale on which the value decides: of a growth a year, as powers. */
export function askedOf({ interval }: Wanted, { powers }: MeasureRead): Interval {
  if (powers === undefined) return interval;
  const raised = ({ at, open }: End): End => ({ at: powers.at(at), open });
  return {
    ...(interval.low === undefined ? {} : { low: raised(interval.low) }),
    ...(interval.high === undefined ? {} : { high: raised(interval.high) }),
  };
}

/** Whether the value satisfies the bound, decided exactly. */
export function satisfies(wanted: Wanted, read: MeasureRead): boolean {
  return contains(askedOf(wanted, read), read.powers?.value ?? read.value);
}

/** How the value stands to an amount, decided exactly. */
function orderTo({ value, powers }: MeasureRead, amount: Rational): -1 | 0 | 1 {
  return powers === undefined ? compare(value, amount) : compare(powers.value, powers.at(amount));
}

/** A value that was cut off may seem to lie on the other side of what it is held against; it is then shown one step higher. */
export function shownBeside(read: MeasureRead, amounts: readonly Rational[]): MeasureRead {
  if (read.cut !== true) return read;
  const seemsOtherwise = amounts.some((amount) => compare(read.value, amount) !== orderTo(read, amount));
  return seemsOtherwise ? { ...read, value: add(read.value, CUT) } : read;
}
