import { describe, expect, test } from "vitest";
import { parseDistricts } from "../../src/model/check-districts.js";
import type { Metric } from "../../src/model/metric.js";
import type { Register } from "../../src/model/register.js";
import { observeRegister } from "../../src/register/observe-register.js";
import { cellAt } from "../../src/rollup/index.js";
import { rollUp } from "../../src/rollup/index.js";
import { awards, METRICS } from "./registers.js";

const districts = parseDistricts([{ id: "city" }, { id: "east", parent: "city" }, { id: "west", parent: "city" }]);

const entries = [
  { id: "1", district: "east", on: "2013-02-01", subject: "mill", fields: { level: "city", prize: "5" } },
  { id: "2", district: "east", on: "2013-05-01", subject: "mill", fields: { level: "province", prize: "2.5" } },
  {
    id: "3",
    district: "west",
    on: "2013-05-31",
    until: "2013-10-31",
    subject: "port",
    fields: { level: "nation", prize: "1" },
  },
];

function told(register: Register, metric: Metric, district: string, period: string): string {
  const { observations } = observeRegister(register, [metric], { districts });
  const cell = cellAt(rollUp(observations, { metrics: [metric], districts }), { metric: metric.id, district, period });
  if (cell.evidence === "none") return cell.reason;
  return cell.evidence === "full" ? cell.value : `${cell.value} partial`;
}

describe("a register counted into metrics", () => {
  const register = awards({ entries });

  test.each<[Metric, string, string, string]>([
    [METRICS.awards, "east", "2013", "2"],
    [METRICS.awards, "city", "2013", "3"],
    [METRICS.awards, "west", "2013-Q1", "0"],
    [METRICS.awards, "city", "2013-05", "2"],
    [METRICS.holders, "east", "2013", "1"],
    [METRICS.holders, "city", "2013-H1", "2"],
    [METRICS.holders, "city", "2013-10", "2"],
    [METRICS.holders, "city", "2013", "1"],
    [METRICS.winners, "east", "2013", "1"],
    [METRICS.winners, "city", "2013", "2"],
    [METRICS.winners, "east", "2013-Q2", "1"],
    [METRICS.prizes, "city", "2013", "8.5"],
    [METRICS.high, "city", "2013", "2"],
    [METRICS.share, "east", "2013", "50"],
    [METRICS.share, "city", "2013-H1", "66.66666666666666666666666666666667"],
  ])("%o of %s in %s is %s", (metric, district, period, expected) => {
    expect(told(register, metric, district, period)).toBe(expected);
  });

  test("entries of a district that others lie below are counted with theirs, and hide none of them", () => {
    const own = { id: "4", district: "city", on: "2013-05-15", subject: "dock", fields: { level: "city", prize: "4" } };
    const both = awards({ entries: [...entries, own] });
    expect(told(both, METRICS.awards, "city", "2013-05")).toBe("3");
    expect(told(both, METRICS.awards, "city", "2013")).toBe("4");
    expect(told(both, METRICS.awards, "city", "2013-Q1")).toBe("1");
    expect(told(both, METRICS.awards, "east", "2013")).toBe("2");
    expect(told(both, METRICS.prizes, "city", "2013")).toBe("12.5");
    expect(told(both, METRICS.share, "city", "2013")).toBe("50");
    const standing: Metric = { ...METRICS.awards, id: "standing", accrual: "stock" };
    expect(told(both, standing, "city", "2013-06")).toBe("4");
    expect(told(both, standing, "city", "2013")).toBe("3");
  });

  test("the order of the entries never matters", () => {
    const metrics = [METRICS.awards, METRICS.holders, METRICS.winners, METRICS.share];
    const columns = (order: typeof entries) => {
      const { observations } = observeRegister(awards({ entries: order }), metrics, { districts });
      const { amount, denominator, district } = observations.rows;
      return { amount, denominator, district, series: observations.series.metric.length };
    };
    expect(columns(entries.toReversed())).toEqual(columns(entries));
  });

  test("one register feeds several metrics at once", () => {
    const metrics = [METRICS.awards, METRICS.holders];
    const { observations, problemCount } = observeRegister(register, metrics, { districts });
    const values = rollUp(observations, { metrics, districts });
    const at = (metric: string) => cellAt(values, { metric, district: "east", period: "2013" });
    expect([at("awards"), at("holders")]).toMatchObject([{ value: "2" }, { value: "1" }]);
    expect(problemCount).toBe(0);
  });
});

describe("a period the register is not complete for", () => {
  test("has no zero, and what is counted there is an estimate", () => {
    const register = awards({ entries, complete: ["2013-H1"] });
    expect(told(register, METRICS.awards, "west", "2013-04")).toBe("0");
    expect(told(register, METRICS.awards, "west", "2013-07")).toBe("not-reported");
    const none = awards({ entries, complete: [] });
    expect(told(none, METRICS.awards, "east", "2013-02")).toBe("1");
    expect(told(none, METRICS.awards, "west", "2013-02")).toBe("not-reported");
    expect(told(none, METRICS.awards, "east", "2013")).toBe("2 partial");
  });

  test("that is pieced together is complete", () => {
    const register = awards({ entries: [], complete: ["2013-07/2013-12", "2013-01-01/2013-06-30"] });
    expect(told(register, METRICS.awards, "west", "2013")).toBe("0");
    expect(told(awards({ complete: ["2013-01-02/2013-12-31"] }), METRICS.awards, "west", "2013-01")).toBe(
      "not-reported",
    );
  });
});

describe("what cannot be counted is told", () => {
  test("an entry without the field that decides", () => {
    const [first, ...others] = entries;
    const register = awards({
      entries: [{ ...first, id: "9", district: "east", on: "2013-02-01", fields: {} }, ...others],
    });
    const { problems, problemCount } = observeRegister(register, [METRICS.high], { districts });
    expect(problems).toEqual([{ code: "undecided-entry", metric: "high", entry: "9", path: ["entries", 0] }]);
    expect(problemCount).toBe(1);
    expect(told(register, METRICS.high, "east", "2013-02")).toBe("not-reported");
    expect(told(register, METRICS.high, "east", "2013-03")).toBe("0");
  });

  test("a district outside the tree", () => {
    const register = awards({ entries: [{ id: "1", district: "north", on: "2013-02-01" }] });
    expect(observeRegister(register, [METRICS.awards], { districts }).problems).toEqual([
      { code: "dangling-id", noun: "district", id: "north", path: ["entries", 0, "district"] },
    ]);
  });

  test("a metric that asks for a field the entries do not have is the caller's slip", () => {
    const metric: Metric = { ...METRICS.prizes, from: { entries: "awards", sum: "bonus" } };
    expect(() => observeRegister(awards(), [metric])).toThrow(/"prizes" asks at from.sum .* "awards"/);
  });
});
