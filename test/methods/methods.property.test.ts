import fc from "fast-check";
import { expect, test } from "vitest";
import { compareRootWithLine, rootDecimals } from "../../src/internal/radical.js";
import { add, compare, multiply, rational } from "../../src/internal/rational.js";
import {
  completionRate,
  compoundPace,
  destatis,
  eurostat,
  linearPace,
  linearProgress,
  openSdg,
  type PointInTime,
  sdgIndexArrow,
} from "../../src/methods/index.js";

const RUNS = { numRuns: 60 };
const cents = fc.integer({ min: 1, max: 100_000 });
const direction = fc.constantFrom("up" as const, "down" as const);
const written = (value: number, factor = 1): string => `${String(value * factor)}/100`;

const courses = fc
  .tuple(cents, cents, cents, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .map(([base, current, target, gone, more]) => ({ base, current, target, gone, more }));
type Numbers = typeof courses extends fc.Arbitrary<infer One> ? One : never;

function courseOf({ base, current, target, gone, more }: Numbers, factor = 1, shift = 0) {
  const at = (year: number, value: number): PointInTime => ({
    period: String(2010 + shift + year),
    value: written(value, factor),
  });
  return { base: at(0, base), current: at(gone, current), target: at(gone + more, target) };
}

/** Everything the methods say of a course. */
function everything(numbers: Numbers, better: "up" | "down", factor = 1, shift = 0) {
  const course = courseOf(numbers, factor, shift);
  const { base, current, target } = course;
  const options = { direction: better };
  return {
    progress: linearProgress(current.value, { base: base.value, target: target.value }),
    pace: linearPace(course, options),
    compound: compoundPace(course, options),
    arrow: sdgIndexArrow(course, options),
    eurostat: eurostat({ base, current }, options),
    toTarget: eurostat({ base, current }, { ...options, target }),
    openSdg: strip(openSdg([base, current], { ...options, base: base.period, target })),
    rate: strip(openSdg([base, current], { ...options, base: base.period })),
  };
}

/** Without the years, which a shift changes. */
function strip(progress: ReturnType<typeof openSdg>) {
  if (progress.outcome === "refused") return progress;
  const { base: _base, current: _current, ...rest } = progress;
  return rest;
}

test("the unit does not matter: every figure times the same amount is the same result", () => {
  fc.assert(
    fc.property(courses, direction, fc.integer({ min: 2, max: 1000 }), (numbers, better, factor) => {
      const completion = (by: number) =>
        completionRate(written(numbers.current, by), { target: written(numbers.target, by), direction: better });
      expect(completion(factor)).toEqual(completion(1));
      expect(everything(numbers, better, factor)).toEqual(everything(numbers, better));
    }),
    RUNS,
  );
});

test("when it was does not matter: all years shifted alike give the same result", () => {
  fc.assert(
    fc.property(courses, direction, fc.integer({ min: 1, max: 20 }), (numbers, better, shift) => {
      expect(everything(numbers, better, 1, shift)).toEqual(everything(numbers, better));
    }),
    RUNS,
  );
});

test("signs and direction swapped together mirror: the same result", () => {
  fc.assert(
    fc.property(courses, direction, (numbers, better) => {
      const other = better === "up" ? "down" : "up";
      expect(everything(numbers, other, -1)).toEqual(everything(numbers, better));
    }),
    RUNS,
  );
});

test("a course on the straight line has pace 1, one on the curve of equal growth compound pace 1", () => {
  fc.assert(
    fc.property(
      cents,
      cents,
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 6 }),
      (base, step, gone, more) => {
        const onLine = { base, current: base + step * gone, target: base + step * (gone + more), gone, more };
        expect(linearPace(courseOf(onLine), { direction: "up" })).toEqual({ outcome: "known", value: "1" });
        const grown = (years: number) =>
          `${String(BigInt(base) * BigInt(100 + (step % 50) + 1) ** BigInt(years))}/${String(100n ** BigInt(years))}`;
        const course = {
          base: { period: "2010", value: grown(0) },
          current: { period: String(2010 + gone), value: grown(gone) },
          target: { period: String(2010 + gone + more), value: grown(gone + more) },
        };
        expect(compoundPace(course, { direction: "up" })).toEqual({ outcome: "known", value: "1" });
      },
    ),
    RUNS,
  );
});

test("a better current value never gives a worse status", () => {
  const worst = {
    "target-achieved": 4,
    "substantial-progress": 3,
    "moderate-progress": 2,
    "limited-progress": 1,
    deterioration: 0,
  };
  fc.assert(
    fc.property(courses, cents, (numbers, more) => {
      const { base, current, target } = courseOf(numbers);
      const better = { period: current.period, value: written(numbers.current + more) };
      for (const options of [{ target }, {}, { limit: "1000" }]) {
        const [before, after] = [current, better].map((now) =>
          openSdg([base, now], { direction: "up", base: base.period, ...options }),
        );
        if (before?.outcome !== "assessed" || after?.outcome !== "assessed") continue;
        expect(worst[after.status]).toBeGreaterThanOrEqual(worst[before.status]);
      }
    }),
    RUNS,
  );
});

test("a straight series projects onto its own line", () => {
  fc.assert(
    fc.property(cents, fc.integer({ min: -500, max: 500 }), (start, step) => {
      const series = Array.from({ length: 6 }, (_, year) => ({
        period: String(2010 + year),
        value: String(start + step * year),
      }));
      const progress = destatis(series, {
        target: { period: "2020", value: String(start + step * 10) },
        direction: step < 0 ? "down" : "up",
      });
      expect(progress).toMatchObject({ symbol: "sun", projected: { value: String(start + step * 10) } });
    }),
    RUNS,
  );
});

test("a root lies on the side of a line that sixty decimals say", () => {
  const radicals = fc
    .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 9 }))
    .map(([n, d, degree]) => ({ radicand: rational(BigInt(n), BigInt(d)), degree }));
  const hundredths = fc.integer({ min: -200, max: 200 }).map((n) => rational(BigInt(n), 100n));
  fc.assert(
    fc.property(radicals, hundredths, hundredths, radicals, (root, start, slope, other) => {
      const line = add(start, multiply(slope, rootDecimals(other, 60)));
      const difference = compare(rootDecimals(root, 60), line);
      const gap = Math.abs(toFloat(rootDecimals(root, 60)) - toFloat(line));
      if (gap > 1e-12) expect(compareRootWithLine(root, start, slope, other)).toBe(difference);
    }),
    RUNS,
  );
});

function toFloat({ n, d }: { readonly n: bigint; readonly d: bigint }): number {
  return Number((n * 10n ** 18n) / d) / 1e18;
}
