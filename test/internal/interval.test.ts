import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lawRuns } from "../law-runs.js";
import { apart, closedEnd, contains, encloses, type Interval, openEnd } from "../../src/internal/interval.js";
import { rational } from "../../src/internal/rational.js";

const at = (value: number) => rational(BigInt(value));
const end = fc.option(
  fc.record({ at: fc.integer({ min: 0, max: 4 }).map((value) => at(value * 2)), open: fc.boolean() }),
  { nil: undefined },
);
const interval = fc
  .tuple(end, end)
  .map(([low, high]): Interval => ({ ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) }));
/** Every end, every gap between ends, and beyond both sides. */
const points = Array.from({ length: 13 }, (_, place) => at(place - 2));

describe("stretches of amounts", () => {
  test("an open end is not part of it, a closed one is", () => {
    expect(closedEnd(at(1))).toEqual({ at: at(1), open: false });
    expect(contains({ low: closedEnd(at(1)) }, at(1))).toBe(true);
    expect(contains({ low: openEnd(at(1)) }, at(1))).toBe(false);
    expect(contains({ high: closedEnd(at(1)) }, at(1))).toBe(true);
    expect(contains({ high: openEnd(at(1)) }, at(1))).toBe(false);
  });

  const holdsSomething = (one: Interval): boolean => points.some((point) => contains(one, point));

  test("one encloses another exactly where it has all its points", () => {
    fc.assert(
      fc.property(interval, interval.filter(holdsSomething), (outer, inner) => {
        const all = points.every((point) => !contains(inner, point) || contains(outer, point));
        const unbounded =
          (outer.low !== undefined && inner.low === undefined) ||
          (outer.high !== undefined && inner.high === undefined);
        expect(encloses(outer, inner)).toBe(all && !unbounded);
      }),
      { numRuns: lawRuns(2_000) },
    );
  });

  test("two are apart exactly where they have no point in common", () => {
    fc.assert(
      fc.property(interval.filter(holdsSomething), interval.filter(holdsSomething), (one, other) => {
        expect(apart(one, other)).toBe(!points.some((point) => contains(one, point) && contains(other, point)));
      }),
      { numRuns: lawRuns(2_000) },
    );
  });
});
