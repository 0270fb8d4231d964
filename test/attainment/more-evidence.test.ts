import { describe, expect, test } from "vitest";
import { attain } from "../../src/attainment/attain.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import { parsePlan } from "../../src/model/check-plan.js";
import type { Metric } from "../../src/model/metric.js";
import type { MeasuredTarget } from "../../src/model/target.js";
import { readObservations } from "../../src/observations/read-observations.js";
import { rollUp } from "../../src/rollup/roll-up.js";

const DISTRICTS = parseDistricts([{ id: "top" }, ...["a", "b", "c"].map((id) => ({ id, parent: "top" }))]);
const METRICS: readonly Metric[] = ["x", "y"].map((id) => ({
  id,
  name: id,
  unit: "",
  kind: "amount",
  accrual: "flow",
  direction: "down",
}));

/** How a target on x stands in one district, by rows such as `"x a 2013 5"`. */
function judged(
  target: Partial<MeasuredTarget>,
  rows: readonly string[],
  asOf = "2014-01-31",
  district = "top",
): string {
  const measured = { id: "t", kind: "measured", metric: "x", bound: { atMost: "5" }, source: { clause: "1" } } as const;
  const plan = parsePlan({
    format: "quality-plan/1",
    id: "p",
    title: "p",
    district,
    period: "2013",
    metrics: METRICS,
    targets: [{ ...measured, ...target }],
  });
  const given = rows.map((row) => {
    const [metric = "", place = "", period = "", value = ""] = row.split(" ");
    return { metric, district: place, period, value };
  });
  const { observations, problems } = readObservations(given, { metrics: METRICS, districts: DISTRICTS });
  expect(problems).toEqual([]);
  const [attainment] = attain(
    plan,
    { values: rollUp(observations, { metrics: METRICS, districts: DISTRICTS }) },
    { asOf },
  );
  if (attainment?.kind !== "measured") throw new RangeError("one measured target");
  if (attainment.status === "no-evidence") return `no-evidence: ${attainment.reason}`;
  return `${attainment.status}${attainment.provisional ? " provisionally" : ""}`;
}

describe("a district that reported half its year", () => {
  const two = ["x a 2013 1", "x b 2013 2"];

  test("leaves the verdict provisional, as it was while the district was silent", () => {
    expect(judged({}, two)).toBe("met provisionally");
    expect(judged({}, [...two, "x c 2013-H1 0"])).toBe("met provisionally");
    expect(judged({}, [...two, "x c 2013-H1 3"])).toBe("missed");
    expect(judged({}, [...two, "x c 2013-H1 0", "x c 2013-H2 0"])).toBe("met");
  });

  test("is no evidence where no other reported a whole one: the period is not covered", () => {
    expect(judged({}, ["x a 2013-H1 1"])).toBe("no-evidence: missing-parts");
    expect(judged({}, ["x a 2013-H1 1", "x b 2013-H1 2"])).toBe("no-evidence: missing-parts");
    expect(judged({}, ["x a 2013-H1 1", "x b 2013 2"])).toBe("met provisionally");
  });

  test("leaves a base it is in and a place provisional, too", () => {
    const change = { measure: { change: "previous" } } as const;
    const now = ["a", "b", "c"].map((id) => `x ${id} 2013 1`);
    const before = ["x a 2012 1", "x b 2012 2"];
    expect(judged(change, [...now, ...before])).toBe("met provisionally");
    expect(judged(change, [...now, ...before, "x c 2012-H1 1"])).toBe("met provisionally");
    expect(judged(change, [...now, "x a 2012-H1 1"])).toBe("no-evidence: no-baseline");
  });
});

describe("a benchmark of which only some quarters are in", () => {
  const against = { bound: { atMost: { metric: "y" } } } as const;
  const half = ["y a 2013-Q1 6", "y a 2013-Q2 6"];

  test("is none for a whole year's value", () => {
    expect(judged(against, ["x a 2013 10", ...half], "2014-01-31", "a")).toBe("no-evidence: missing-benchmark");
    expect(judged(against, ["x a 2013 10", ...half], "2013-12-31", "a")).toBe("no-evidence: missing-benchmark");
    expect(judged(against, ["x a 2013 10", "y a 2013 12"], "2014-01-31", "a")).toBe("met");
  });

  test("is none once the period is over, nor is that of another period", () => {
    expect(judged(against, ["x a 2013-Q1 1", ...half], "2014-01-31", "a")).toBe("no-evidence: missing-benchmark");
    const last = { bound: { atMost: { metric: "y", back: 1 } } } as const;
    const rows = ["x a 2013-Q1 1", "y a 2012-Q1 6"];
    expect(judged(last, rows, "2013-06-30", "a")).toBe("no-evidence: missing-benchmark");
    expect(judged(last, [...rows, "y a 2012 9"], "2013-06-30", "a")).toBe("on-track provisionally");
  });

  test("is what has come in so far, for what has come in so far", () => {
    expect(judged(against, ["x a 2013-Q1 10", ...half], "2013-06-30", "a")).toBe("on-track provisionally");
    expect(judged(against, ["x a 2013-Q1 13", ...half], "2013-06-30", "a")).toBe("open provisionally");
  });

  test("stands provisionally where some district reported the whole year", () => {
    const prov = { bound: { atMost: { metric: "y", district: "parent" } } } as const;
    expect(judged(prov, ["x a 2013 10", "y b 2013 12"], "2014-01-31", "a")).toBe("met provisionally");
    expect(judged(prov, ["x a 2013 10", "y b 2013 12", "y c 2013-Q1 1"], "2014-01-31", "a")).toBe("met provisionally");
    expect(judged(prov, ["x a 2013 10", "y c 2013-Q1 12"], "2014-01-31", "a")).toBe("no-evidence: missing-benchmark");
  });

  test("still chooses districts: a condition asks of the plan's period as it goes", () => {
    const filter = { metric: "y", atMost: "20" } as const;
    expect(judged({ filter }, ["x a 2013 1", ...half], "2014-01-31", "a")).toBe("met provisionally");
  });
});

describe("what stands in for a benchmark that is not there yet", () => {
  test("leaves the verdict provisional while reports of others could still make one", () => {
    const bound = { atMost: { first: [{ metric: "x", district: "parent" }, "7"] } } as const;
    expect(judged({ bound }, ["x a 2013 5"], "2014-01-31", "a")).toBe("met provisionally");
    expect(judged({ bound }, ["x a 2013 5", "x top 2013 4"], "2014-01-31", "a")).toBe("missed");
    const other = { atMost: { first: [{ metric: "y" }, "7"] } } as const;
    expect(judged({ bound: other }, ["x a 2013 5", "y a 2013-Q1 9"], "2014-01-31", "a")).toBe("met provisionally");
    expect(judged({ bound: other }, ["x a 2013 5", "y a 2013 4"], "2014-01-31", "a")).toBe("missed");
  });
});
