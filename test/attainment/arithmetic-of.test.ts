import { expect, test } from "vitest";
import type { Bound } from "../../src/model/target.js";
import type { Value } from "../../src/model/value.js";
import { measured, measuredOf, METRICS } from "./plan-of.js";

const rows = [
  { period: "2013", value: "91" },
  { period: "2013", value: "88", district: "n" },
];
const there: Value = { metric: "m", district: "n" };
const nowhere: Value = { metric: "m", district: "nowhere" };

function arithmetic(value: Value): unknown {
  const bound: Bound = { atLeast: value };
  const { trace } = measuredOf({ metric: METRICS.index, target: measured(bound), rows, asOf: "2014-01-31" });
  const [step] = trace.steps.flatMap((one) => (one.step === "asked-value" ? [one] : []));
  return step?.arithmetic;
}

test.each<[what: string, value: Value, told: unknown]>([
  ["what was read as it is has none", there, undefined],
  ["a sum has its amounts in order", { plus: [there, "2"] }, { by: "plus", of: [{ value: "88" }, { value: "2" }] }],
  [
    "an amount that does not end keeps its fraction",
    { times: [{ ratio: [there, "3"] }, "1/3"] },
    {
      by: "times",
      of: [
        { by: "ratio", of: [{ value: "88" }, { value: "3" }] },
        { value: "0.3333333333333333333333333333333333", exact: "1/3" },
      ],
    },
  ],
  ["what is added to nothing is no sum", { plus: [there] }, undefined],
  [
    "nor is it one within a sum",
    { minus: [{ plus: [there] }, { least: [{ plus: ["1", "2"] }] }] },
    { by: "minus", of: [{ value: "88" }, { by: "plus", of: [{ value: "1" }, { value: "2" }] }] },
  ],
  [
    "the least of a single sum is that sum",
    { least: [{ plus: [there, "1"] }] },
    { by: "plus", of: [{ value: "88" }, { value: "1" }] },
  ],
  ["a part that is not known leaves nothing to tell", { plus: [nowhere, "2"] }, undefined],
  ["not even where the amount does not hang on it", { times: [{ least: [nowhere, "2"] }, "0"] }, undefined],
])("%s", (_what, value, told) => {
  expect(arithmetic(value)).toEqual(told);
});

test("levels are told by their words", () => {
  const bound: Bound = { atLeast: { least: [there, { metric: "m", district: "e" }] } };
  const given = { metric: METRICS.ordinal, target: measured(bound), asOf: "2014-01-31" };
  const levels = ["1", "2", "3"].map((value, at) => ({ period: "2013", value, district: ["d", "n", "e"][at] ?? "" }));
  const steps = measuredOf({ ...given, rows: levels }).trace.steps;
  expect(steps).toContainEqual(
    expect.objectContaining({ arithmetic: { by: "least", of: [{ word: "B" }, { word: "A" }] } }),
  );
});
