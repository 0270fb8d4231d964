import * as fc from "fast-check";
import { expect, test } from "vitest";
import { dayOf, daysBetween, daysIn, isDay, plusDays, plusMonths } from "../../src/model/day.js";
import { anyDay, dayAt, dayNumber, FIRST_DAY, LAST_DAY } from "./arbitrary-day.js";

test("days are counted as another calendar rule counts them", () => {
  fc.assert(
    fc.property(anyDay, anyDay, (a, b) => {
      expect(isDay(a)).toBe(true);
      expect(dayAt(dayNumber(a))).toBe(a);
      expect(daysBetween(a, b)).toBe(dayNumber(b) - dayNumber(a));
      expect(plusDays(a, daysBetween(a, b))).toBe(b);
      expect(a < b).toBe(dayNumber(a) < dayNumber(b));
    }),
  );
});

test("a date is a day exactly when the count from one month to the next reaches it", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9998 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 0, max: 40 }),
      (year, month, date) => {
        const pad = (value: number, width: number): string => String(value).padStart(width, "0");
        const next = month === 12 ? `${pad(year + 1, 4)}-01-01` : `${pad(year, 4)}-${pad(month + 1, 2)}-01`;
        const length = dayNumber(next) - dayNumber(`${pad(year, 4)}-${pad(month, 2)}-01`);
        expect(daysIn(year, month)).toBe(length);
        expect(isDay(`${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`)).toBe(date >= 1 && date <= length);
      },
    ),
  );
});

test("months later and back again is the same day, or the last of a shorter month", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -2000, max: 2000 }), (day, months) => {
      const year = Number(day.slice(0, 4)) + Math.floor((Number(day.slice(5, 7)) - 1 + months) / 12);
      fc.pre(year >= 1 && year <= 9999);
      const later = plusMonths(day, months);
      expect(later.slice(0, 4)).toBe(String(year).padStart(4, "0"));
      expect(Number(later.slice(8))).toBe(Math.min(Number(day.slice(8)), daysIn(year, Number(later.slice(5, 7)))));
      const back = plusMonths(later, -months);
      expect(back.slice(0, 7)).toBe(day.slice(0, 7));
    }),
  );
});

test("in UTC, the day of an instant is the front of its ISO text", () => {
  fc.assert(
    fc.property(fc.integer({ min: FIRST_DAY, max: LAST_DAY }), fc.nat({ max: 86_399_999 }), (number, milliseconds) => {
      const instant = new Date(`${dayAt(number)}T00:00:00Z`);
      expect(dayOf(new Date(instant.getTime() + milliseconds), "UTC")).toBe(dayAt(number));
    }),
  );
});
