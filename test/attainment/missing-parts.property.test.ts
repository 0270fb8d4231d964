import fc from "fast-check";
import { expect, test } from "vitest";
import { attain } from "../../src/attainment/attain.js";
import type { MeasuredAttainment } from "../../src/attainment/attainment.js";
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
const DISTRICTS_REPORTING = ["c", "a", "b", "d"];
const PLACES = DISTRICTS_REPORTING.flatMap((district) =>
  ["Q1", "Q2", "Q3", "Q4"].map((quarter) => ({ district, period: `2013-${quarter}` })),
);
/** In a year that is reported whole, only districts can be missing. */
const YEARLY = DISTRICTS_REPORTING.map((district) => ({ district, period: "2013" }));
const ITEMS = ["x", "y"];
const MILESTONES = DISTRICTS_REPORTING.flatMap((district) => ITEMS.map((item) => ({ district, item })));

const TELLING: readonly Operator[] = ["min", "max", "sum"];

const LEVELS = ["w", "x", "y", "z"];

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
  .record({
    kind: fc.constantFrom("flow", "stock", "index", "share", "rate", "ordinal", "milestone"),
    range: fc.constantFrom(...RANGES),
  })
  .chain(({ kind, range }) => {
    const facts = { id: "m", name: "m", unit: "", direction: "up" } as const;
    const within = range === undefined ? {} : { range };
    if (kind === "share") return withOperators({ ...facts, kind: "ratio", per: "9", share: true });
    if (kind === "rate") return withOperators({ ...facts, kind: "ratio", per: "9" });
    if (kind === "ordinal") return withOperators({ ...facts, kind, levels: LEVELS });
    if (kind === "milestone")
      return fc
        .constantFrom(...OPERATORS_OF.milestone)
        .map((across): Metric => ({ ...facts, kind, items: ITEMS, across }));
    if (kind === "index") return withOperators({ ...facts, kind, ...within });
    return withOperators({ ...facts, kind: "amount", accrual: kind, ...within });
  });

/** Figures for each place, inside the range; what flows without one is not below zero. */
function figuresOf(metric: Metric): fc.Arbitrary<readonly object[]> {
  if (metric.kind === "ratio")
    return fc.array(
      fc.constantFrom(0, 1, 3).chain((denominator) =>
        fc.nat(metric.share === true ? denominator : 9).map((numerator) => ({
          numerator: String(numerator),
          denominator: String(denominator),
        })),
      ),
      { minLength: PLACES.length, maxLength: PLACES.length },
    );
  if (metric.kind === "ordinal")
    return fc.array(
      fc.constantFrom(...LEVELS).map((value) => ({ value })),
      { minLength: PLACES.length, maxLength: PLACES.length },
    );
  if (metric.kind === "milestone")
    return fc.array(
      fc.constantFrom<object>(
        { value: "2013-05-01" },
        { value: "2013-08-01" },
        { value: "not-reached", period: "2013" },
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
    yearly: fc.boolean(),
    reported: fc.array(fc.boolean(), { minLength: PLACES.length, maxLength: PLACES.length }),
    bound: fc.record({
      side: fc.constantFrom("atMost", "atLeast", "equals"),
      amount: fc.constantFrom("-9", "-1", "0", "1", "3", "5", "9"),
      all: fc.boolean(),
    }),
  }),
);

type Case = typeof cases extends fc.Arbitrary<infer One> ? One : never;

function boundOf({ metric, bound: { side, amount, all } }: Case): object {
  if (metric.kind === "ordinal") return { [side]: LEVELS[Number(amount) & 3] };
  if (all && (metric.kind === "milestone" || (metric.kind === "ratio" && metric.share === true))) return { all: true };
  if (metric.kind === "milestone") return { [side]: String(Math.abs(Number(amount)) % 3) };
  const [least, most] = rangeOf(metric) ?? ["-9", "9"];
  return { [side]: String(Math.max(Number(least), Math.min(Number(most), Number(amount)))) };
}

test("a verdict that is said to be final is the verdict whatever is still to be reported", () => {
  fc.assert(
    fc.property(cases, (one) => {
      const { metric, figures, fillings, ownOfCity, reported, yearly } = one;
      const places = metric.kind === "milestone" ? MILESTONES : yearly ? YEARLY : PLACES;
      const plan = parsePlan({
        format: "quality-plan/1",
        id: "p",
        title: "p",
        district: "r",
        period: "2013",
        metrics: [metric],
        targets: [{ id: "t", kind: "measured", metric: "m", bound: boundOf(one), source: { clause: "1" } }],
      });
      const judged = (figureAt: (at: number) => object | undefined): MeasuredAttainment => {
        const rows = places.flatMap((place, at) => {
          const figure = figureAt(at);
          return figure === undefined ? [] : [{ metric: "m", ...place, ...figure }];
        });
        const { observations, problems } = readObservations(rows, { metrics: plan.metrics, districts: DISTRICTS });
        expect(problems).toEqual([]);
        const values = rollUp(observations, { metrics: plan.metrics, districts: DISTRICTS });
        const [attainment] = attain(plan, { values }, { asOf: "2014-06-01" });
        if (attainment?.kind !== "measured") throw new RangeError("one measured target");
        return attainment;
      };
      // What the city reported itself stands over its counties, so that it is not among what is missing.
      const isOfCity = (at: number): boolean => places[at]?.district === "c";
      const isIn = (at: number): boolean => reported[at] === true && (!isOfCity(at) || (ownOfCity && at % 2 === 0));
      const before = judged((at) => (isIn(at) ? figures[at] : undefined));
      fc.pre(before.status !== "no-evidence" && !before.provisional);
      for (const filling of fillings) {
        const after = judged((at) => (isIn(at) ? figures[at] : isOfCity(at) ? undefined : filling[at]));
        expect(after.status).toBe(before.status);
      }
    }),
    { numRuns: 150, maxSkipsPerRun: 200 },
  );
});
