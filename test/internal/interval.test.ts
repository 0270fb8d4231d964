import { describe, expect, test } from "vitest";
import { apart, closedEnd, contains, type End, encloses, type Interval, openEnd } from "../../src/internal/interval.js";
import { rational } from "../../src/internal/rational.js";

const at = (value: number) => rational(BigInt(value));
const ends: readonly (End | undefined)[] = [
  undefined,
  ...[0, 2, 4].flatMap((value) => [closedEnd(at(value)), openEnd(at(value))]),
];
/** Every end, every gap between ends, and beyond both sides. */
const points = [-1, 0, 1, 2, 3, 4, 5].map(at);
const pointsOf = (one: Interval): readonly boolean[] => points.map((point) => contains(one, point));
/** Every stretch between two of the ends that has a point, with its points. */
const stretches = ends
  .flatMap((low) =>
    ends.map((high): Interval => ({ ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) })),
  )
  .map((interval) => ({ interval, has: pointsOf(interval) }))
  .filter(({ has }) => has.includes(true));

describe("stretches of amounts", () => {
  test("an open end is not part of it, a closed one is", () => {
    expect(closedEnd(at(1))).toEqual({ at: at(1), open: false });
    expect(pointsOf({ low: closedEnd(at(1)) })).toEqual([false, false, true, true, true, true, true]);
    expect(pointsOf({ low: openEnd(at(1)) })).toEqual([false, false, false, true, true, true, true]);
    expect(pointsOf({ high: closedEnd(at(1)) })).toEqual([true, true, true, false, false, false, false]);
    expect(pointsOf({ high: openEnd(at(1)) })).toEqual([true, true, false, false, false, false, false]);
  });

  test("one encloses another exactly where it has all its points", () => {
    expect(stretches.length).toBeGreaterThan(20);
    for (const outer of stretches) {
      for (const inner of stretches) {
        const all = inner.has.every((here, place) => !here || outer.has[place] === true);
        expect({ outer, inner, encloses: encloses(outer.interval, inner.interval) }).toEqual({
          outer,
          inner,
          encloses: all,
        });
      }
    }
  });

  test("two are apart exactly where they have no point in common", () => {
    for (const one of stretches) {
      for (const other of stretches) {
        const shared = one.has.some((here, place) => here && other.has[place] === true);
        expect({ one, other, apart: apart(one.interval, other.interval) }).toEqual({ one, other, apart: !shared });
      }
    }
  });
});
