import fc from "fast-check";
import { expect, test } from "vitest";
import { gradeFaults, gradeHolds, gradeIsEmpty } from "../../src/assessment/grade-bands.js";
import type { Grade } from "../../src/assessment/scheme-grade.js";
import { fromScaled } from "../../src/internal/rational.js";
import { exactly } from "../../src/model/amount.js";

const tenth = fc.integer({ min: -5, max: 105 }).map((units) => String(units / 10));

const grade: fc.Arbitrary<Omit<Grade, "id">> = fc
  .tuple(
    fc.option(fc.tuple(fc.constantFrom("atLeast", "above"), tenth)),
    fc.option(fc.tuple(fc.constantFrom("atMost", "below"), tenth)),
  )
  .map(([low, high]) => ({
    ...(low === null ? {} : { [low[0]]: low[1] }),
    ...(high === null ? {} : { [high[0]]: high[1] }),
  }));

const grades = fc
  .array(grade, { minLength: 1, maxLength: 4 })
  .map((list) => list.map((bounds, position): Grade => ({ id: String(position), ...bounds })));

/** Scores a hundredth apart, or on the grid, from 0 to 10. */
function scores(digits: number | undefined) {
  const scale = digits ?? 2;
  return Array.from({ length: 10 * 10 ** scale + 1 }, (_, units) => fromScaled(units, scale));
}

test("there are faults exactly where some score has no grade or two", () => {
  fc.assert(
    fc.property(grades, fc.constantFrom(0, 1, undefined), (list, digits) => {
      const range = { low: exactly("0"), high: exactly("10") };
      fc.pre(!list.every(gradeIsEmpty));
      // An overlap told by the end of the range may begin just behind it, where no score is looked at.
      const beside = gradeFaults(list, digits, range).some(
        ({ code, from, to }) => code === "grade-overlap" && from !== to && (from === "10" || to === "0"),
      );
      fc.pre(!beside);
      const inside = gradeFaults(list, digits, range).filter(({ code, from, to }) => {
        if (code === "grade-gap") return true;
        // Two grades may share scores that no total comes to.
        return (from === undefined || Number(from) <= 10) && (to === undefined || Number(to) >= 0);
      });
      const unique = scores(digits).every((score) => list.filter((one) => gradeHolds(one, score)).length === 1);
      if (inside.length === 0) expect(unique).toBe(true);
      // A stretch open at both ends of less than a hundredth holds no score that is looked at here; bounds are tenths.
      else expect(unique).toBe(false);
    }),
    { numRuns: 500 },
  );
});
