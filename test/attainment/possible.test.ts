import { describe, expect, test } from "vitest";
import { possibleFrom } from "../../src/attainment/possible.js";
import type { Interval } from "../../src/internal/interval.js";
import { rational } from "../../src/internal/rational.js";
import { toDecimalText } from "../../src/internal/rounding.js";
import type { Metric, Operator } from "../../src/model/metric.js";
import type { Origin } from "../../src/rollup/cell.js";

/** `[0, 10)`, an end that is open at infinity left empty. */
function told({ low, high }: Interval): string {
  const left = low === undefined ? "(" : `${low.open ? "(" : "["}${toDecimalText(low.at)}`;
  return `${left}, ${high === undefined ? "" : toDecimalText(high.at)}${high?.open === false ? "]" : ")"}`;
}

function possible(metric: Metric, origin: Origin = "over", value = 5n): string {
  const cell = {
    metric: "m",
    district: "A",
    period: "2013",
    coverage: { reported: 1, expected: 2 },
    evidence: "partial",
    origin,
    value: rational(value),
    partsMissing: true,
  } as const;
  return told(possibleFrom(metric, cell));
}

const index: Metric = { id: "m", name: "m", unit: "", direction: "up", kind: "index", range: ["0", "10"], weight: "w" };
const flow: Metric = { id: "m", name: "m", unit: "", direction: "up", kind: "amount", accrual: "flow", weight: "w" };
const rate: Metric = { id: "m", name: "m", unit: "", direction: "up", kind: "ratio", per: "10", share: true };

describe("what missing parts can still make of a value of 5 between 0 and 10", () => {
  test.each<[Operator, string]>([
    ["mean", "(0, 10)"],
    ["weightedMean", "(0, 10)"],
    ["median", "[0, 10]"],
    ["min", "[0, 5]"],
    ["max", "[5, 10]"],
    ["first", "[0, 10]"],
    ["last", "[0, 10]"],
    ["none", "[0, 10]"],
  ])("%s over time", (over, expected) => {
    expect(possible({ ...index, over })).toBe(expected);
  });

  test("a deviation never reaches zero again, nor exceeds what the range allows", () => {
    expect(possible({ ...index, over: "deviation", across: "deviation" })).toBe("(0, 10]");
    expect(possible({ ...index, over: "deviation", across: "deviation" }, "over", 0n)).toBe("[0, 10]");
    expect(possible({ ...flow, over: "sampleDeviation", across: "sampleDeviation" })).toBe("(0, )");
  });

  test("among districts, of what still grows in each, it can become anything from zero on", () => {
    expect(possible({ ...flow, across: "deviation" }, "across")).toBe("[0, )");
    expect(possible({ ...index, across: "sampleDeviation" }, "across")).toBe("[0, 10]");
    expect(possible({ ...flow, range: ["0", "9"], across: "deviation" }, "across")).toBe("[0, )");
  });

  test("across districts the weights may change with the parts: more may be less", () => {
    expect(possible({ ...index, across: "weightedMean" }, "across")).toBe("[0, 10]");
    expect(possible({ ...flow, across: "weightedMean" }, "across")).toBe("(, )");
    expect(possible({ ...flow, across: "weightedMean" }, "over")).toBe("[5, )");
    expect(possible({ ...flow, across: "median" }, "across")).toBe("[0, )");
    expect(possible({ ...rate, over: "max" }, "across")).toBe("[0, 10]");
    expect(possible({ ...rate, over: "max" }, "over")).toBe("[5, 10]");
    expect(possible(rate, "across")).toBe("(0, 10)");
  });
});
