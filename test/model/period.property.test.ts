import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  comparePeriods,
  firstDayOf,
  lastDayOf,
  lengthOf,
  periodContains,
  periodOf,
  periodsOf,
  previousPeriod,
  sameLastYear,
  shortestPeriod,
  spanOf,
} from "../../src/model/period.js";
import { anyDay, dayNumber } from "./arbitrary-day.js";

const year = fc
  .oneof(fc.integer({ min: 2009, max: 2014 }), fc.integer({ min: 1, max: 9999 }), fc.constantFrom(1, 9999))
  .map((y) => String(y).padStart(4, "0"));
const part = fc.oneof(
  year,
  fc
    .tuple(year, fc.constantFrom("H1", "H2", "Q1", "Q2", "Q3", "Q4", "01", "02", "06", "11", "12"))
    .map(([y, rest]) => `${y}-${rest}`),
  anyDay,
);
const closedPeriod = fc
  .oneof(
    part,
    fc.tuple(part, part).map(([a, b]) => `${a}/${b}`),
  )
  .filter((text) => spanOf(text) !== undefined);
const anyPeriod = fc.oneof(
  closedPeriod,
  part.map((text) => `../${text}`),
  part.map((text) => `${text}/..`),
);

/** Days in a closed period. */
function daysOf(period: string): number {
  return dayNumber(lastDayOf(period) ?? "") - dayNumber(firstDayOf(period) ?? "") + 1;
}

test("two texts of the same days have one shortest form, which covers the same days", () => {
  fc.assert(
    fc.property(anyPeriod, (period) => {
      const shortest = shortestPeriod(period);
      expect(spanOf(shortest)).toEqual(spanOf(period));
      expect(shortestPeriod(shortest)).toBe(shortest);
      const [first, last] = [firstDayOf(period), lastDayOf(period)];
      expect(shortestPeriod(`${first ?? ".."}/${last ?? ".."}`)).toBe(shortest);
      expect(shortest.length).toBeLessThanOrEqual(`${first ?? ".."}/${last ?? ".."}`.length);
    }),
    { numRuns: 1000 },
  );
});

test("any two days, in order, are a period", () => {
  fc.assert(
    fc.property(anyDay, anyDay, (a, b) => {
      const [first, last] = a <= b ? [a, b] : [b, a];
      expect(spanOf(periodOf({ first, last }))).toEqual({ first, last });
    }),
  );
});

test("the order is total, and 0 only for the same days", () => {
  fc.assert(
    fc.property(anyPeriod, anyPeriod, anyPeriod, (a, b, c) => {
      expect(comparePeriods(a, b) + comparePeriods(b, a)).toBe(0);
      expect(comparePeriods(a, b) === 0).toBe(shortestPeriod(a) === shortestPeriod(b));
      if (comparePeriods(a, b) <= 0 && comparePeriods(b, c) <= 0) expect(comparePeriods(a, c)).toBeLessThanOrEqual(0);
    }),
    { numRuns: 1000 },
  );
});

test("nesting is a partial order, and a part never comes after its whole", () => {
  fc.assert(
    fc.property(anyPeriod, anyPeriod, anyPeriod, (a, b, c) => {
      expect(periodContains(a, a)).toBe(true);
      if (periodContains(a, b) && periodContains(b, a)) expect(shortestPeriod(a)).toBe(shortestPeriod(b));
      if (periodContains(a, b) && periodContains(b, c)) expect(periodContains(a, c)).toBe(true);
      if (periodContains(a, b)) expect(comparePeriods(b, a)).toBeLessThanOrEqual(0);
    }),
    { numRuns: 2000 },
  );
});

test("the parts of a period lie in it, side by side, and fill it where it is made of them", () => {
  fc.assert(
    fc.property(closedPeriod, fc.constantFrom("year", "half", "quarter", "month" as const), (period, every) => {
      fc.pre(daysOf(period) < 40_000);
      const parts = periodsOf(period, every);
      parts.forEach((each, place) => {
        expect(lengthOf(each)).toBe(every);
        expect(periodContains(period, each)).toBe(true);
        const before = parts[place - 1];
        if (before !== undefined) expect(previousPeriod(each)).toBe(before);
      });
      const days = parts.reduce((total, each) => total + daysOf(each), 0);
      const longest = { year: 366, half: 184, quarter: 92, month: 31 }[every];
      expect(daysOf(period) - days).toBeLessThan(2 * longest);
      if (lengthOf(period) === "year") expect(parts).toHaveLength({ year: 1, half: 2, quarter: 4, month: 12 }[every]);
    }),
  );
});

test("the period before ends the day before, and is as long: in months where it is made of them, else in days", () => {
  fc.assert(
    fc.property(closedPeriod, (period) => {
      fc.pre(daysOf(period) < 40_000 && dayNumber(firstDayOf(period) ?? "") - daysOf(period) > 800);
      const before = previousPeriod(period);
      expect(dayNumber(lastDayOf(before) ?? "") + 1).toBe(dayNumber(firstDayOf(period) ?? ""));
      const months = wholeMonths(period);
      if (months === undefined) expect(daysOf(before)).toBe(daysOf(period));
      else expect([wholeMonths(before), lengthOf(before)]).toEqual([months, lengthOf(period)]);
    }),
    { numRuns: 1000 },
  );
});

test("the same stretch last year has the same dates, but for the end of February", () => {
  fc.assert(
    fc.property(closedPeriod, (period) => {
      fc.pre((firstDayOf(period) ?? "") >= "0002");
      const before = sameLastYear(period);
      const yearBefore = (day = ""): string => String(Number(day.slice(0, 4)) - 1).padStart(4, "0") + day.slice(4);
      const withoutLeapDay = (day = ""): string => day.replace("-02-29", "-02-28");
      expect(withoutLeapDay(firstDayOf(before))).toBe(withoutLeapDay(yearBefore(firstDayOf(period))));
      expect(withoutLeapDay(lastDayOf(before))).toBe(withoutLeapDay(yearBefore(lastDayOf(period))));
      // The first 28 days of a leap year's February are all of it the year before.
      fc.pre(daysOf(period) < 40_000 && wholeMonths(period) !== undefined);
      expect(lengthOf(before)).toBe(lengthOf(period));
      expect(wholeMonths(before)).toBe(wholeMonths(period));
    }),
    { numRuns: 1000 },
  );
});

/** Counted by listing: undefined where the months inside do not fill the period. */
function wholeMonths(period: string): number | undefined {
  const months = periodsOf(period, "month");
  return months.reduce((total, month) => total + daysOf(month), 0) === daysOf(period) ? months.length : undefined;
}

test("no text makes the reader throw", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.anything(), fc.string({ unit: "binary" }), fc.stringMatching(/^[0-9./HQ-]{0,22}$/)),
      (input) => {
        const span = spanOf(input);
        if (span !== undefined) expect(spanOf(periodOf(span))).toEqual(span);
      },
    ),
    { numRuns: 3000 },
  );
});
