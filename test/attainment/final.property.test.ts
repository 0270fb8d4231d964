import fc from "fast-check";
import { expect, test } from "vitest";
import { attain } from "../../src/attainment/attain.js";
import type { Attainment } from "../../src/attainment/attainment.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import { checkPlan } from "../../src/model/check-plan.js";
import type { Metric } from "../../src/model/metric.js";
import { readObservations } from "../../src/observations/read-observations.js";
import { lawRuns } from "../law-runs.js";
import { rollUp } from "../../src/rollup/roll-up.js";

const DISTRICTS = parseDistricts([
  { id: "top" },
  { id: "d", parent: "top" },
  { id: "peer", parent: "top" },
  ...["a", "b"].map((id) => ({ id, parent: "d" })),
]);
const LEAVES = ["a", "b", "peer"];
const QUARTERS = ["2012", "2013"].flatMap((year) => ["Q1", "Q2", "Q3", "Q4"].map((quarter) => `${year}-${quarter}`));
const PLACES = ["x", "y"].flatMap((metric) =>
  LEAVES.flatMap((district) => QUARTERS.map((period) => ({ metric, district, period }))),
);

const operators = fc.constantFrom("first", "last", "min", "max", "sum", "mean");
const metrics = fc
  .record({
    over: fc.option(operators, { nil: undefined }),
    across: fc.option(operators, { nil: undefined }),
    flows: fc.boolean(),
  })
  .map(
    ({ over, across, flows }): Omit<Metric, "id" | "name"> =>
      ({
        unit: "",
        kind: "amount",
        accrual: flows ? "flow" : "stock",
        direction: "down",
        ...(over === undefined ? {} : { over }),
        ...(across === undefined ? {} : { across }),
      }) as Metric,
  );

const benchmark = fc.oneof(
  fc.constantFrom<unknown>("1", "3", "6", "12"),
  fc.constantFrom<unknown>(
    { metric: "y" },
    { metric: "x", district: "parent" },
    { metric: "x", district: "peer" },
    { metric: "y", back: 1 },
    { metric: "x", district: { peers: "mean", group: ["a", "peer"] } },
    { metric: "x", district: { peers: "greatest", group: "children" } },
  ),
);
const value = fc.oneof(
  benchmark,
  benchmark.map((one) => ({ times: ["1/2", one] })),
  benchmark.map((one) => ({ first: [one, "4"] })),
);
const condition = fc.constantFrom<unknown>({ metric: "y", atMost: "5" }, { metric: "x", period: "2012", atLeast: "2" });
const target = fc.record(
  {
    measure: fc.constantFrom<unknown>(
      "level",
      { change: "previous" },
      { change: "baseline" },
      { factor: "previous" },
      { rank: "siblings" },
    ),
    bound: fc.oneof(
      value.map((atMost) => ({ atMost })),
      value.map((atLeast) => ({ atLeast })),
      value.map((about) => ({ about, tolerance: "1" })),
    ),
    schedule: fc.constantFrom<unknown>(
      { by: "2013" },
      { by: "2013-H1" },
      { every: "half", during: "2013" },
      { every: "quarter", during: "2013", run: 2 },
      { every: "year", during: "2012/2013" },
    ),
    filter: condition,
    districts: fc.oneof(
      fc.constantFrom<unknown>("children", "siblings"),
      condition.map((where) => ({ where })),
    ),
  },
  { requiredKeys: ["bound"] },
);

const cases = fc.record({
  x: metrics,
  y: metrics,
  targets: fc.array(target, { minLength: 4, maxLength: 4 }),
  asOf: fc.constantFrom("2014-06-01", "2014-06-01", "2013-12-31", "2013-08-15", "2013-03-01"),
  yearly: fc.boolean(),
  figures: fc.array(fc.nat(6), { minLength: PLACES.length, maxLength: PLACES.length }),
  order: fc.shuffledSubarray(
    PLACES.map((_, at) => at),
    { minLength: PLACES.length, maxLength: PLACES.length },
  ),
  share: fc.double({ min: 0.3, max: 0.97, noNaN: true }),
});

type One = Readonly<{ status: string; provisional: boolean; who: string; told: string }>;

/** Every verdict there is, of members too. */
function verdictsOf(attainment: Attainment): readonly One[] {
  if (attainment.kind === "judged") return [];
  const provisional = "provisional" in attainment && attainment.provisional;
  const told = "reason" in attainment ? attainment.reason : attainment.trace.rule;
  const own = { status: attainment.status, provisional, who: `${attainment.target} ${attainment.district}`, told };
  return attainment.kind === "districts"
    ? [{ ...own, who: attainment.target }, ...attainment.members.flatMap(verdictsOf)]
    : [own];
}

test("filling in what is missing never overturns a verdict that is not provisional", () => {
  const reached = new Map<string, number>();
  fc.assert(
    fc.property(cases, ({ x, y, targets, asOf, yearly, figures, order, share }) => {
      const given = [
        { ...x, id: "x", name: "x" },
        { ...y, id: "y", name: "y" },
      ];
      const read = checkPlan({
        format: "quality-plan/1",
        id: "p",
        title: "p",
        district: "d",
        period: "2013",
        metrics: given,
        targets: targets.map((one, at) => ({
          id: `t${String(at)}`,
          kind: "measured",
          metric: "x",
          source: { clause: "1" },
          ...one,
        })),
      });
      fc.pre(read.ok);
      const plan = read.value;
      const places = order.filter((at) => !yearly || PLACES[at]?.period.endsWith("Q1"));
      const judged = (known: readonly number[]) => {
        const rows = known.map((at) => {
          const place = PLACES[at];
          const period = yearly ? place?.period.slice(0, 4) : place?.period;
          return { ...place, period, value: String(figures[at]) };
        });
        const { observations, problems } = readObservations(rows, { metrics: plan.metrics, districts: DISTRICTS });
        expect(problems).toEqual([]);
        const values = rollUp(observations, { metrics: plan.metrics, districts: DISTRICTS });
        return attain(plan, { values }, { asOf }).flatMap(verdictsOf);
      };
      const [before, after] = [judged(places.slice(0, Math.floor(places.length * share))), judged(places)];
      const later = new Map(after.map((one) => [one.who, one]));
      for (const one of before) {
        if ((one.status !== "met" && one.status !== "missed") || one.provisional) continue;
        reached.set(one.told, (reached.get(one.told) ?? 0) + 1);
        expect(later.get(one.who), `${one.who}: ${one.status}, ${one.told}`).toMatchObject({ status: one.status });
      }
    }),
    { numRuns: lawRuns(100), maxSkipsPerRun: 300 },
  );
  // Held by chance alone the law would say nothing.
  expect(reached.size).toBeGreaterThan(2);
});
