import fc from "fast-check";
import { expect, test } from "vitest";
import { ranking } from "../../src/assessment/ranking.js";
import type { Round } from "../../src/assessment/round.js";
import { judged, run, scheme, score } from "./build.js";

const UNITS = ["u1", "u2", "u3", "u4", "u5", "u6"];
const points = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 3 })), {
  minLength: 6,
  maxLength: 6,
});
const rule = fc.record({
  ties: fc.constantFrom("1224", "1223", "fractional"),
  then: fc.constantFrom(undefined, [{ item: "p" }]),
  tied: fc.constantFrom("in", "out"),
  places: fc.integer({ min: 1, max: 6 }),
});

function assessed(
  given: readonly (readonly [number, number])[],
  { ties, then, tied, places }: { ties: string; then: unknown; tied: string; places: number },
  units = UNITS,
) {
  const raw = scheme([judged("p", "4"), judged("q", "3")], {
    units,
    ranking: { ties, ...(then === undefined ? {} : { then }) },
    grades: [
      { id: "A", places, tied },
      { id: "B", atLeast: "3" },
      { id: "C", below: "3" },
    ],
  });
  const scores = given.flatMap(([p, q], at) => [
    score("p", UNITS[at] ?? "", String(p)),
    score("q", UNITS[at] ?? "", String(q)),
  ]);
  return run(raw, { scores });
}

const told = ({ assessments }: Round) =>
  Object.fromEntries(
    assessments.map((one) => [
      one.district,
      one.outcome === "scored" ? [one.score, one.grade, one.rank.place, one.rank.fromLast] : [],
    ]),
  );

test("permuting the units changes no place and no grade, and a round from JSON ranks the same", () => {
  fc.assert(
    fc.property(points, rule, fc.shuffledSubarray(UNITS, { minLength: 6, maxLength: 6 }), (given, options, order) => {
      const there = assessed(given, options);
      expect(told(assessed(given, options, order))).toEqual(told(there));
      expect(ranking(JSON.parse(JSON.stringify(there)) as Round)).toEqual(ranking(there));
    }),
    { numRuns: 100 },
  );
});

test("who has A is never behind who has not, and with ties out there are no more than places", () => {
  fc.assert(
    fc.property(points, rule, (given, options) => {
      const { ranked } = ranking(assessed(given, options));
      const best = ranked.filter(({ grade }) => grade === "A");
      const others = ranked.filter(({ grade }) => grade !== "A");
      const worst = Math.max(0, ...best.map(({ place }) => place));
      expect(others.every(({ place }) => place > worst)).toBe(true);
      if (options.tied === "out") expect(best.length).toBeLessThanOrEqual(options.places);
      else expect(best.length).toBeGreaterThanOrEqual(options.places);
    }),
    { numRuns: 100 },
  );
});

test("places from the last mirror places from the first", () => {
  fc.assert(
    fc.property(points, rule, (given, options) => {
      const { then: _then, ...plain } = options;
      const forward = assessed(given, { ...plain, then: undefined });
      const mirrored = assessed(
        given.map(([p, q]) => [4 - p, 3 - q] as const),
        { ...plain, then: undefined },
      );
      for (const one of forward.assessments) {
        const other = mirrored.assessments.find(({ district }) => district === one.district);
        if (one.outcome !== "scored" || other?.outcome !== "scored") throw new TypeError("every unit has a score");
        expect(other.rank.place).toBe(one.rank.fromLast);
      }
    }),
    { numRuns: 100 },
  );
});
