import { describe, expect, test } from "vitest";
import { type Known, possibleFrom, shifted } from "../../src/attainment/possible.js";
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

/** Nothing known of the metric is below zero, and the district has others below it only where they are in its value. */
const USUAL: Known = { isBelowZeroSomewhere: () => false, values: { hasBelow: () => false, districtsIn: () => [] } };

function possible(
  metric: Metric,
  origin: Origin = "over",
  value = 5n,
  known: Partial<Known> = {},
  reported = 1,
): string {
  const cell = {
    metric: "m",
    district: "A",
    period: "2013",
    coverage: { reported, expected: 2 },
    evidence: "partial",
    origin,
    value: rational(value),
    partsMissing: "all",
  } as const;
  return told(possibleFrom(metric, cell, { ...USUAL, ...known }));
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
    expect(possible({ ...flow, across: "weightedMean" }, "across")).toBe("[0, )");
    expect(possible({ ...flow, range: ["-9", "9"], across: "weightedMean" }, "across")).toBe("(, )");
    expect(possible({ ...flow, across: "weightedMean" }, "over")).toBe("[5, )");
    expect(possible({ ...flow, across: "median" }, "across")).toBe("[0, )");
    expect(possible({ ...rate, over: "max" }, "across")).toBe("[0, 10]");
    expect(possible({ ...rate, over: "max" }, "over")).toBe("[5, 10]");
    expect(possible(rate, "across")).toBe("(0, 10)");
  });
});

describe("what districts below can still make of it", () => {
  test("what flows stays on the side of zero that its range, or else its value, lies on", () => {
    const middle: Metric = { ...flow, across: "median" };
    expect(possible({ ...middle, range: ["-5", "5"] }, "across")).toBe("(, )");
    expect(possible({ ...middle, range: ["0", "5"] }, "across")).toBe("[0, )");
    expect(possible({ ...middle, range: ["-5", "0"] }, "across", -3n)).toBe("(, 0]");
    expect(possible({ ...middle, range: ["-5", "-1"] }, "across", -3n)).toBe("(, 0]");
    expect(possible(middle, "across", -3n)).toBe("(, )");
    expect(possible(middle, "across", 0n)).toBe("[0, )");
    expect(possible({ ...middle, over: "count" }, "across")).toBe("[0, )");
  });

  test.each<[Operator, Operator, string]>([
    ["min", "max", "[0, 10]"],
    ["max", "min", "[0, 10]"],
    ["max", "max", "[5, 10]"],
    ["min", "min", "[0, 5]"],
    ["max", "first", "[0, 10]"],
    ["min", "last", "[0, 10]"],
    ["mean", "max", "[0, 10]"],
    ["mean", "mean", "[0, 10]"],
  ])("%s over time and %s across districts can move it wherever either of them can", (over, across, expected) => {
    for (const origin of ["across", "filled", "added"] as const)
      expect(possible({ ...index, over, across }, origin)).toBe(expected);
  });

  test.each<[Operator, Operator, readonly [string, string] | undefined, string]>([
    ["min", "sum", undefined, "[0, )"],
    ["max", "sum", undefined, "[5, )"],
    ["max", "sum", ["0", "9"], "[5, )"],
    ["max", "sum", ["-9", "9"], "(, )"],
    ["min", "sum", ["-9", "0"], "(, 5]"],
    ["sum", "max", undefined, "[5, )"],
    ["sum", "max", ["-9", "9"], "(, )"],
    ["sum", "min", undefined, "[0, )"],
    ["count", "max", ["-9", "9"], "[5, )"],
    ["count", "sum", ["0", "9"], "[5, )"],
    // A district may report the whole period as it stands, which is then no count.
    ["count", "sum", ["-9", "9"], "(, )"],
  ])(
    "of a flow, %s over time and %s across districts go by the side of zero as well",
    (over, across, range, expected) => {
      const metric: Metric = { ...flow, over, across, ...(range === undefined ? {} : { range }) };
      expect(possible(metric, "across")).toBe(expected);
    },
  );

  test("of a stock without a range nothing is known of a further district", () => {
    const stock: Metric = { ...flow, accrual: "stock" };
    expect(possible({ ...stock, over: "max", across: "sum" }, "across")).toBe("(, )");
    expect(possible({ ...stock, over: "max", across: "max" }, "across")).toBe("[5, )");
  });

  test("a count over time only grows", () => {
    expect(possible({ ...flow, over: "count" })).toBe("[5, )");
  });

  test("parts filled in or added from below are theirs as well", () => {
    const pooled: Metric = { ...index, over: "mean", across: "weightedMean" };
    expect(possible(pooled, "over")).toBe("(0, 10)");
    for (const origin of ["across", "filled", "added", "reported"] as const)
      expect(possible(pooled, origin)).toBe("[0, 10]");
  });

  test("what a district has not reported itself, those below it can fill in", () => {
    const latest: Metric = { ...index, over: "max", across: "sum" };
    expect(possible(latest, "over")).toBe("[5, 10]");
    expect(possible(latest, "over", 5n, { values: { ...USUAL.values, hasBelow: () => true } })).toBe("[5, )");
  });

  test.each<[Operator, string]>([
    ["min", "[5, 10]"],
    ["max", "[5, 10]"],
    ["median", "[5, 10]"],
    ["mean", "[5, 10]"],
    ["sum", "[5, )"],
    ["first", "[0, 10]"],
    ["weightedMean", "[0, 10]"],
  ])("once every district is in, %s across them moves only as their own figures do", (across, expected) => {
    expect(possible({ ...index, over: "max", across }, "across", 5n, {}, 2)).toBe(expected);
    expect(possible({ ...rate, over: "max", across: "mean" }, "across", 5n, {}, 2)).toBe("[0, 10]");
  });

  test("of a stock that is added up over time a further figure is not below zero", () => {
    expect(possible({ ...flow, accrual: "stock", over: "sum" })).toBe("[5, )");
  });

  test("what flows may be below zero where anything known of the metric is", () => {
    expect(possible(flow)).toBe("[5, )");
    expect(possible(flow, "over", 5n, { isBelowZeroSomewhere: () => true })).toBe("(, )");
    expect(possible({ ...flow, range: ["0", "9"] }, "over", 5n, { isBelowZeroSomewhere: () => true })).toBe("[5, )");
  });

  test.each<[Operator, Operator, string]>([
    ["ratio", "ratio", "(0, 10)"],
    ["max", "mean", "[0, 10]"],
    ["max", "first", "(, )"],
    ["last", "ratio", "(, )"],
    ["max", "deviation", "(, )"],
    ["deviation", "deviation", "(0, 10]"],
  ])(
    "a rate of nothing can take the place of a value: %s over time and %s across districts",
    (over, across, expected) => {
      expect(possible({ ...rate, over, across }, "across")).toBe(expected);
    },
  );

  test("deviations over time are put together with figures reported for the whole period", () => {
    expect(possible({ ...index, range: ["-9", "1"], over: "deviation", across: "min" }, "across")).toBe("[-9, 10]");
    expect(possible({ ...index, range: ["3", "9"], over: "deviation", across: "max" }, "across")).toBe("[0, 9]");
    expect(possible({ ...index, range: ["3", "9"], over: "deviation" }, "over")).toBe("(0, 6]");
  });

  describe("of milestones what is reached stays so", () => {
    const milestone: Metric = { id: "m", name: "m", unit: "", direction: "up", kind: "milestone", items: ["x", "y"] };
    const above = (...others: readonly string[]): Known => ({
      ...USUAL,
      values: { hasBelow: (id) => others.includes(id), districtsIn: () => ["B", "C"] },
    });

    test("in a district of its own and across those right below", () => {
      expect(possible(milestone, "reported", 1n)).toBe("[1, )");
      for (const across of ["sum", "all", "any", "count"] as const)
        expect(possible({ ...milestone, across }, "across", 1n, above("A"))).toBe("[1, )");
    });

    test("but where one district is chosen for all", () => {
      expect(possible({ ...milestone, across: "last" }, "across", 1n, above("A"))).toBe("(, )");
    });

    test("but where what a district above others reported may give way to these", () => {
      expect(possible(milestone, "across", 1n, above("A", "C"))).toBe("(, )");
      expect(possible(milestone, "reported", 1n, above("A"))).toBe("(, )");
      const composed: Known = { ...USUAL, values: { hasBelow: () => true, districtsIn: () => [] } };
      expect(possible(milestone, "across", 1n, composed)).toBe("(, )");
    });
  });

  test("a sum over districts is held by its range on one side of zero only", () => {
    const latest: Metric = { ...index, over: "last", across: "sum" };
    expect(possible(latest, "across")).toBe("[0, )");
    expect(possible({ ...latest, range: ["-10", "10"] }, "across")).toBe("(, )");
    expect(possible({ ...latest, range: ["-10", "0"] }, "across", -5n)).toBe("(, 0]");
  });

  test("how far districts lie apart can shrink to nothing", () => {
    expect(possible({ ...index, over: "max", across: "sampleDeviation" }, "across")).toBe("[0, 10]");
    expect(possible({ ...index, over: "max", across: "deviation" }, "across")).toBe("[0, 10]");
  });
});

test("a stretch moves with both of its ends, and each stays open or closed", () => {
  const [base, factor] = [rational(1n), rational(2n)];
  const low = { at: rational(1n), open: false };
  const high = { at: rational(5n), open: true };
  expect(told(shifted({ low, high }, base, factor))).toBe("[0, 8)");
  expect(told(shifted({ high }, base, factor))).toBe("(, 8)");
  expect(told(shifted({ low }, base, factor))).toBe("[0, )");
});
