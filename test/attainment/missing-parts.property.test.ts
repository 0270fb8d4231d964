import fc from "fast-check";
import { expect, test } from "vitest";
import { attain } from "../../src/attainment/attain.js";
import { parsePlan } from "../../src/model/check-plan.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import { type Metric, type Operator, OPERATORS_OF, operatorsCombine, rangeOf } from "../../src/model/metric.js";
import { readObservations } from "../../src/observations/read-observations.js";
import { rollUp } from "../../src/rollup/roll-up.js";

const DISTRICTS = parseDistricts([
  { id: "r" },
  { id: "c", parent: "r" },
  { id: "a", parent: "c" },
  { id: "b", parent: "c" },
  { id: "d", parent: "r" },
]);
const PLACES = ["c", "a", "b", "d"].flatMap((district) =>
  ["Q1", "Q2", "Q3", "Q4"].map((quarter) => ({ district, period: `2013-${quarter}` })),
);

const TELLING: readonly Operator[] = ["min", "max", "sum"];

type Range = readonly [string, string];
const RANGES: readonly (Range | undefined)[] = [undefined, ["0", "9"], ["-9", "9"], ["-9", "0"]];

function withOperators(metric: Metric): fc.Arbitrary<Metric> {
  const operators = OPERATORS_OF[metric.kind].filter((operator) => operator !== "weightedMean" && operator !== "none");
  // Of the others hardly any verdict is given.
  const telling = operators.filter((operator) => TELLING.includes(operator));
  const chosenFrom = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...telling) }, fc.constantFrom(...operators));
  return fc
    .record({ over: chosenFrom, across: chosenFrom })
    .filter(({ over, across }) => operatorsCombine(over, across))
    .map((chosen): Metric => ({ ...metric, ...chosen }));
}

const metrics: fc.Arbitrary<Metric> = fc
  .record({ kind: fc.constantFrom("flow", "stock", "index", "share"), range: fc.constantFrom(...RANGES) })
  .chain(({ kind, range }) => {
    const facts = { id: "m", name: "m", unit: "", direction: "up" } as const;
    const within = range === undefined ? {} : { range };
    if (kind === "share") return withOperators({ ...facts, kind: "ratio", per: "9", share: true });
    if (kind === "index") return withOperators({ ...facts, kind, ...within });
    return withOperators({ ...facts, kind: "amount", accrual: kind, ...within });
  });

/** Figures for each place, inside the range; what flows without one is not below zero. */
function figuresOf(metric: Metric): fc.Arbitrary<readonly object[]> {
  if (metric.kind === "ratio")
    return fc.array(
      fc.constantFrom(0, 1, 3).chain((denominator) =>
        fc.nat(denominator).map((numerator) => ({
          numerator: String(numerator),
          denominator: String(denominator),
        })),
      ),
      { minLength: PLACES.length, maxLength: PLACES.length },
    );
  const range = metric.kind === "amount" || metric.kind === "index" ? metric.range : undefined;
  const flows = metric.kind === "amount" && (metric.accrual === "flow" || metric.over === "sum");
  const [min, max] = range?.map(Number) ?? [flows ? 0 : -9, 9];
  return fc.array(
    fc.integer({ min: min ?? 0, max: max ?? 0 }).map((value) => ({ value: String(value) })),
    { minLength: PLACES.length, maxLength: PLACES.length },
  );
}

const cases = metrics.chain((metric) =>
  fc.record({
    metric: fc.constant(metric),
    figures: figuresOf(metric),
    fillings: fc.array(figuresOf(metric), { minLength: 4, maxLength: 4 }),
    ownOfCity: fc.boolean(),
    reported: fc.array(fc.boolean(), { minLength: PLACES.length, maxLength: PLACES.length }),
    bound: fc.record({
      side: fc.constantFrom("atMost", "atLeast"),
      amount: fc.constantFrom("-9", "-1", "0", "1", "3", "5", "9"),
    }),
  }),
);

test("a verdict that missing parts are said not to change is the verdict whatever they turn out to be", () => {
  fc.assert(
    fc.property(cases, ({ metric, figures, fillings, ownOfCity, reported, bound }) => {
      const [least, most] = rangeOf(metric) ?? ["-9", "9"];
      const amount = String(Math.max(Number(least), Math.min(Number(most), Number(bound.amount))));
      const plan = parsePlan({
        format: "quality-plan/1",
        id: "p",
        title: "p",
        district: "r",
        period: "2013",
        metrics: [metric],
        targets: [{ id: "t", kind: "measured", metric: "m", bound: { [bound.side]: amount }, source: { clause: "1" } }],
      });
      const judged = (figureAt: (at: number) => object | undefined): readonly [string, string] => {
        const rows = PLACES.flatMap((place, at) => {
          const figure = figureAt(at);
          return figure === undefined ? [] : [{ metric: "m", ...place, ...figure }];
        });
        const { observations, problems } = readObservations(rows, { metrics: plan.metrics, districts: DISTRICTS });
        expect(problems).toEqual([]);
        const values = rollUp(observations, { metrics: plan.metrics, districts: DISTRICTS });
        const [attainment] = attain(plan, { values }, { asOf: "2014-06-01" });
        if (attainment?.kind !== "measured") throw new RangeError("one measured target");
        return [attainment.status, attainment.status === "no-evidence" ? "" : attainment.trace.rule];
      };
      // What the city reported itself stands over its counties, so that it is not among what is missing.
      const isIn = (at: number): boolean =>
        reported[at] === true && (PLACES[at]?.district !== "c" || (ownOfCity && at % 2 === 0));
      const [status, rule] = judged((at) => (isIn(at) ? figures[at] : undefined));
      fc.pre(rule === "missing-parts-change-nothing");
      for (const filling of fillings) {
        const [filled] = judged((at) =>
          isIn(at) ? figures[at] : PLACES[at]?.district === "c" ? undefined : filling[at],
        );
        // Rates of nothing may leave nothing to judge.
        if (metric.kind === "ratio" && filled === "no-evidence") continue;
        expect(filled).toBe(status);
      }
    }),
    { numRuns: 100, maxSkipsPerRun: 200 },
  );
});
