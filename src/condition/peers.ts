import { existing } from "../internal/assert.js";
import { add, compare, divide, fromInteger, type Rational } from "../internal/rational.js";
import type { DistrictId } from "../model/label.js";
import type { PeerFold, Peers } from "../model/value.js";
import { extreme } from "./arithmetic.js";
import { bounded } from "./bounded.js";
import { asAmount } from "./coerce.js";
import type { Answer, ArithmeticReason, Reading } from "./reading.js";

type Read<Why extends string> = Reading<Why | ArithmeticReason>;

/** What the districts of a group gave, one by one and together. */
export interface PeersTaken<Why extends string, Input> {
  readonly of: readonly ({ readonly district: DistrictId } & Answer<Why, Input>)[];
  readonly reading: Read<Why>;
}

/** What several districts gave, and how it was taken together. */
export interface PeersRead<Why extends string, Input> extends PeersTaken<Why, Input> {
  readonly peers: Peers;
}

/**
 * The least, greatest, mean, median or sum of what districts gave. Where one of them gave nothing only a bound of the
 * least and the greatest is known, and of the others nothing.
 */
export function foldedOver<Why extends string>(fold: PeerFold, readings: readonly Read<Why>[]): Read<Why> {
  if (readings.length === 0) return { kind: "unknown", reason: "no-peers" };
  if (fold === "least" || fold === "greatest") return extreme(fold, readings);
  const amounts: Rational[] = [];
  for (const reading of readings.map(asAmount)) {
    if ("reason" in reading) return { kind: "unknown", reason: reading.reason };
    amounts.push(existing(reading.kind === "amount" ? reading.amount : undefined, "a fold is over amounts"));
  }
  return { kind: "amount", amount: bounded(foldOf(fold, amounts)) };
}

function foldOf(fold: "mean" | "median" | "sum", amounts: readonly Rational[]): Rational {
  switch (fold) {
    case "sum":
      return total(amounts);
    case "mean":
      return divide(total(amounts), fromInteger(amounts.length));
    case "median": {
      const rising = [...amounts].sort(compare);
      const middle = rising.slice((rising.length - 1) >> 1, (rising.length >> 1) + 1);
      return divide(total(middle), fromInteger(middle.length));
    }
  }
}

function total(amounts: readonly Rational[]): Rational {
  return amounts.reduce((sum, one) => bounded(add(sum, one)));
}
