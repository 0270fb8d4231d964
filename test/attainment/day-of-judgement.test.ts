import { attain, parseDistricts, parsePlan, readObservations, rollUp } from "quality-plan";
import { describe, expect, test } from "vitest";

const plan = parsePlan({
  format: "quality-plan/1",
  id: "p",
  title: "Plan",
  district: "d",
  period: "2013",
  metrics: [
    { id: "title", kind: "milestone", name: "title", unit: "", direction: "up" },
    { id: "held", kind: "amount", accrual: "stock", name: "held", unit: "", direction: "up" },
    { id: "won", kind: "amount", accrual: "flow", name: "won", unit: "", direction: "up" },
  ],
  targets: [
    { id: "title", kind: "measured", metric: "title", bound: { all: true }, source: { clause: "1" } },
    { id: "held", kind: "measured", metric: "held", bound: { atLeast: "30" }, source: { clause: "2" } },
    { id: "won", kind: "measured", metric: "won", bound: { atLeast: "10" }, source: { clause: "3" } },
  ],
});
const rows = [
  { metric: "title", district: "d", value: "2013-11-20" },
  { metric: "held", district: "d", period: "2013-06-28", value: "26" },
  { metric: "held", district: "d", period: "2013-12-31", value: "31" },
  { metric: "won", district: "d", period: "2013-H1", value: "6" },
  { metric: "won", district: "d", period: "2013-H2", value: "5" },
];
const values = rollUp(readObservations(rows, { metrics: plan.metrics }).observations, { metrics: plan.metrics });

function standing(asOf: string): readonly (readonly [string, string, string | undefined])[] {
  return attain(plan, { values }, { asOf }).map((attainment) => [
    attainment.target,
    attainment.status,
    attainment.kind === "measured" && "figures" in attainment ? attainment.figures.value : undefined,
  ]);
}

describe("as of a day nothing counts that is dated later, whatever the rollup holds", () => {
  test("a title won in November is not won in June, nor is December's stock or the second half's flow there", () => {
    expect(standing("2013-06-30")).toEqual([
      ["title", "open", "0"],
      ["held", "open", "26"],
      ["won", "on-track", "6"],
    ]);
  });

  test("after the year all of it counts", () => {
    expect(standing("2014-01-31")).toEqual([
      ["title", "met", "1"],
      ["held", "met", "31"],
      ["won", "met", "11"],
    ]);
  });

  test("a period that has begun counts as it was reported", () => {
    expect(standing("2013-07-01")[2]).toEqual(["won", "reached", "11"]);
  });
});

describe("how far others have reported says nothing of a district", () => {
  const districts = parseDistricts([{ id: "d" }, { id: "e", parent: "d" }, { id: "f", parent: "d" }]);
  const longPlan = parsePlan({
    ...plan,
    period: "2011/2015",
    targets: [
      {
        id: "growth",
        kind: "measured",
        metric: "held",
        measure: { compoundGrowth: "baseline" },
        baseline: { period: "2010" },
        bound: { atLeast: "10" },
        districts: ["e"],
        source: { clause: "1" },
      },
      {
        id: "path",
        kind: "measured",
        metric: "held",
        baseline: { period: "2010" },
        bound: { atLeast: "150" },
        districts: ["e"],
        source: { clause: "2" },
      },
    ],
  });
  const own = [
    { metric: "held", district: "e", period: "2010", value: "100" },
    { metric: "held", district: "e", period: "2013", value: "133.1" },
  ];
  const attained = (more: readonly object[]) => {
    const { metrics } = longPlan;
    const { observations } = readObservations([...own, ...more], { metrics, districts });
    return attain(longPlan, { values: rollUp(observations, { metrics, districts }) }, { asOf: "2015-06-30" });
  };

  test("neither to the years a growth is counted over, nor to the day on its path", () => {
    const alone = attained([]);
    expect(alone.map(({ status }) => status)).toEqual(["reached", "on-track"]);
    expect(attained([{ metric: "held", district: "f", period: "2014", value: "500" }])).toEqual(alone);
    expect(attained([{ metric: "held", district: "d", period: "2014", value: "500" }])).toEqual(alone);
  });
});
