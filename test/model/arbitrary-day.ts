import * as fc from "fast-check";

/** Days since 0000-03-01, counted by another rule than the library's: 400 years have 146,097 days, leap days come last. */
export function dayNumber(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const y = month > 2 ? year : year - 1;
  const m = (month + 9) % 12;
  return (
    365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + date - 1
  );
}

export function dayAt(number: number): string {
  // The mean year has 365.2425 days, so a guess and a step find the year.
  let y = Math.floor((10000 * number + 14780) / 3652425);
  const before = (years: number): number =>
    365 * years + Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  if (number < before(y)) y -= 1;
  const rest = number - before(y);
  const m = Math.floor((100 * rest + 52) / 3060);
  const year = m < 10 ? y : y + 1;
  const date = rest - Math.floor((153 * m + 2) / 5) + 1;
  return [
    String(year).padStart(4, "0"),
    String(((m + 2) % 12) + 1).padStart(2, "0"),
    String(date).padStart(2, "0"),
  ].join("-");
}

export const FIRST_DAY = dayNumber("0001-01-01");
export const LAST_DAY = dayNumber("9999-12-31");

/** Any day there is, with the edges and the ends of February more often. */
export const anyDay: fc.Arbitrary<string> = fc.oneof(
  fc.integer({ min: FIRST_DAY, max: LAST_DAY }).map(dayAt),
  fc.integer({ min: dayNumber("2010-01-01"), max: dayNumber("2016-12-31") }).map(dayAt),
  fc.constantFrom(
    "0001-01-01",
    "0001-12-31",
    "9999-01-01",
    "9999-12-31",
    "2012-02-28",
    "2012-02-29",
    "2013-02-28",
    "1900-02-28",
    "2000-02-29",
    "2013-12-31",
  ),
);
