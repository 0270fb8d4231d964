import { expect, test } from "vitest";
import { exactly } from "../../src/model/amount.js";
import type { Metric } from "../../src/model/metric.js";
import { heatsOf } from "../../src/report/heat.js";

const metric: Metric = { id: "m", name: "m", unit: "", kind: "amount", accrual: "flow", direction: "up" };

function heats(amounts: readonly (string | undefined)[], direction: "up" | "down" | "none" = "up") {
  return heatsOf(
    amounts.map((amount) => (amount === undefined ? undefined : exactly(amount))),
    { ...metric, direction },
  );
}

test.each([
  [
    ["1", "2"],
    [0, 4],
  ],
  [
    ["3", "1", "2"],
    [4, 0, 2],
  ],
  [
    ["1", "2", "2"],
    [0, 4, 4],
  ],
  [
    ["1", "1", "2"],
    [0, 0, 4],
  ],
  [
    ["1", "2", "3", "4", "5"],
    [0, 1, 2, 3, 4],
  ],
  [
    ["5", undefined, "9"],
    [0, undefined, 4],
  ],
])("of %j the weakest is the lightest and the best the darkest: %j", (amounts, expected) => {
  expect(heats(amounts)).toEqual(expected);
});

test("where less is better, the least is the darkest", () => {
  expect(heats(["1", "2", "3"], "down")).toEqual([4, 2, 0]);
});

test("nothing is shaded that cannot be told apart", () => {
  expect(heats(["2", "2"])).toEqual([undefined, undefined]);
  expect(heats(["1", "2"], "none")).toEqual([undefined, undefined]);
  expect(heats([])).toEqual([]);
});
