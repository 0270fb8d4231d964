import fc from "fast-check";
import { expect, test } from "vitest";
import { checkScores, parseScheme } from "../../src/assessment/check-documents.js";
import { assess, type Round } from "../../src/assessment/index.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import { readObservations } from "../../src/observations/index.js";
import { rollUp } from "../../src/rollup/index.js";
import { judged, observed, plan, type Raw, scheme, score, scoredOf } from "./build.js";

const UNITS = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];
const { metrics } = plan;
const districts = parseDistricts([
  { id: "city" },
  ...UNITS.map((id, at) => ({ id, parent: "city", attributes: { kind: at < 4 ? "county" : "district" } })),
]);

const places = fc.oneof(
  fc.integer({ min: 1, max: 3 }),
  fc.record({ share: fc.constantFrom("0.2", "0.34", "0.5"), mode: fc.constantFrom("down", "halfUp", "up") }),
);
const when = fc.constantFrom<Raw>({ item: "q", atLeast: "10" }, { metric: "y", atLeast: "1" });
const grade = (id: string, foot: string) =>
  fc
    .record(
      { places, atLeast: fc.constant(foot), tied: fc.constantFrom("in", "out"), when, refill: fc.boolean() },
      { requiredKeys: ["places", "refill"] },
    )
    .map(({ refill, ...rest }): Raw => ({ id, ...rest, ...("when" in rest ? { refill } : {}) }));

const setting = fc.record({
  points: fc.array(
    fc.record({
      p: fc.constantFrom("20", "40", "59.6", "60"),
      q: fc.constantFrom("0", "10", "20"),
      y: fc.constantFrom("0", "1", "1", undefined),
    }),
    { minLength: UNITS.length, maxLength: UNITS.length },
  ),
  vetoed: fc.subarray(UNITS, { minLength: 1 }),
  grades: fc.tuple(grade("A", "60"), grade("B", "40")),
  ranking: fc.record(
    {
      ties: fc.constantFrom("1224", "1223", "fractional"),
      by: fc.constantFrom("exact", "rounded"),
      then: fc.constantFrom<readonly Raw[]>(
        [{ item: "q" }],
        [{ metric: "y" }, { item: "p" }],
        [{ item: "q" }, { metric: "y" }, { item: "p" }],
      ),
      among: fc.constant("kind"),
    },
    { requiredKeys: ["ties"] },
  ),
  effects: fc.constantFrom<readonly Raw[]>(
    [{ subtract: "30" }, { grade: "D" }],
    [{ zero: ["p"] }],
    [{ zero: ["q"] }, { score: "45" }],
    [{ grade: "D" }],
  ),
});
type Setting = (typeof setting)["generate"] extends (...args: never) => { readonly value: infer T } ? T : never;

function roundOf({ points, grades, ranking, effects }: Setting, vetoed: readonly string[]): Round {
  const raw = scheme([judged("p", "60"), judged("q", "20")], {
    units: UNITS,
    grades: [...grades, { id: "C", atLeast: "30" }, { id: "D", below: "30" }],
    ranking,
    rounding: { total: { digits: 0, mode: "halfUp" } },
    vetoes: [{ id: "v", when: { metric: "incidents", above: "0" }, effects, reason: "v" }],
  });
  const parsed = parseScheme(raw, { plans: [plan] });
  const given = UNITS.map((unit, at) => ({ unit, ...(points[at] ?? { p: "0", q: "0", y: undefined }) }));
  const { scores } = checkScores(
    given.flatMap(({ unit, p, q }) => [score("p", unit, p), score("q", unit, q)]),
    parsed,
    { window: "2013" },
  );
  const { observations } = readObservations(
    given.flatMap(({ unit, y }) => [
      observed("incidents", unit, vetoed.includes(unit) ? "1" : "0"),
      ...(y === undefined ? [] : [observed("y", unit, y)]),
    ]),
    { metrics, districts },
  );
  const evidence = { plans: [plan], values: rollUp(observations, { metrics, districts }), scores };
  return assess(parsed, evidence, { window: "2013", asOf: "2014-02-28" });
}

test("the grade without vetoes is the one that a unit has where no veto acts on it, all others as they are", () => {
  fc.assert(
    fc.property(setting, (given) => {
      const round = roundOf(given, given.vetoed);
      for (const unit of given.vetoed) {
        const spared = roundOf(
          given,
          given.vetoed.filter((other) => other !== unit),
        );
        const { withoutVetoes } = scoredOf(round, unit);
        expect(withoutVetoes).toEqual({ score: scoredOf(spared, unit).score, grade: scoredOf(spared, unit).grade });
      }
    }),
    { numRuns: 60 },
  );
});
