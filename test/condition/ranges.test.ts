import { describe, expect, test } from "vitest";
import { bounded } from "../../src/condition/bounded.js";
import { evaluateCondition, evaluateLimits, evaluateValue } from "../../src/condition/evaluate.js";
import type { Answer, Reading } from "../../src/condition/reading.js";
import { exactly } from "../../src/model/amount.js";
import type { Limits, Value } from "../../src/model/value.js";
import { shown } from "./shown.js";

/** Metrics that are named as what is known of them: `1…2`, `…3`, `3…`, `nothing`; two of one name are for two reasons. */
function readingNamed(name: string): Reading<string> {
  const ends = /^(.*)…(.*)$/.exec(name);
  if (ends === null) return { kind: "unknown", reason: "gone" };
  const [, low = "", high = ""] = ends;
  const range = {
    ...(low === "" ? {} : { low: exactly(low) }),
    ...(high === "" ? {} : { high: exactly(high) }),
  };
  return { kind: "range", range, reason: name };
}

const reader = {
  metric: ({ metric }: { readonly metric: string }): Answer<string, string> => ({
    reading: readingNamed(metric),
    input: metric,
  }),
};

function told(value: Value): string {
  return shown(evaluateValue(value, reader).reading);
}

const some = (metric: string): Value => ({ metric });

describe("arithmetic on what lies between two amounts", () => {
  test.each<[Value, string]>([
    [{ plus: [some("1…2"), some("10…20")] }, "11…22 1…2"],
    [{ plus: ["5", some("1…2"), "0.5"] }, "6.5…7.5 1…2"],
    [{ plus: [some("1…2"), some("10…")] }, "11… 1…2"],
    [{ plus: [some("…2"), some("10…20")] }, "…22 …2"],
    [{ plus: [some("…2"), some("10…")] }, "…2"],
    [{ minus: [some("1…2"), some("10…20")] }, "-19…-8 1…2"],
    [{ minus: ["1", some("1…2")] }, "-1…0 1…2"],
    [{ minus: ["10", some("3…")] }, "…7 3…"],
    [{ minus: ["10", some("…3")] }, "7… …3"],
    [{ minus: [some("…2"), some("10…")] }, "…-8 …2"],
    [{ times: ["2", some("1…2")] }, "2…4 1…2"],
    [{ times: [some("1…2"), "-2"] }, "-4…-2 1…2"],
    [{ times: [some("3…"), "2"] }, "6… 3…"],
    [{ times: [some("3…"), "-2"] }, "…-6 3…"],
    [{ times: [some("…3"), "-2"] }, "-6… …3"],
    [{ times: [some("…3"), "0"] }, "0"],
    [{ times: [some("1…2"), some("3…4")] }, "3…8 1…2"],
    [{ times: [some("-1…2"), some("3…4")] }, "-4…8 -1…2"],
    [{ times: [some("-2…-1"), some("3…4")] }, "-8…-3 -2…-1"],
    [{ times: [some("-1…2"), some("-4…3")] }, "-8…6 -1…2"],
    [{ times: [some("…2"), some("3…4")] }, "…2"],
    [{ times: [some("1…"), some("3…4")] }, "1…"],
    [{ times: [some("1…2"), some("…4")] }, "1…2"],
    [{ times: [some("1…2"), some("3…")] }, "1…2"],
    [{ ratio: [some("1…2"), "4"] }, "0.25…0.5 1…2"],
    [{ ratio: [some("1…2"), "-4"] }, "-0.5…-0.25 1…2"],
    [{ ratio: [some("1…"), "4"] }, "0.25… 1…"],
    [{ ratio: [some("1…2"), "0"] }, "zero-denominator"],
    [{ gap: [some("5…6"), "2"] }, "3…4 5…6"],
    [{ gap: ["2", some("5…6")] }, "3…4 5…6"],
    [{ gap: ["2", some("2…6")] }, "0…4 2…6"],
    [{ gap: [some("2…6"), "2"] }, "0…4 2…6"],
    [{ gap: ["2", some("1…6")] }, "0…4 1…6"],
    [{ gap: ["5", some("1…6")] }, "0…4 1…6"],
    [{ gap: ["2", some("5…")] }, "3… 5…"],
    [{ gap: [some("5…"), "2"] }, "3… 5…"],
    [{ gap: ["2", some("1…")] }, "0… 1…"],
    [{ gap: ["2", some("…5")] }, "0… …5"],
  ])("%j is %s", (value, expected) => {
    expect(told(value)).toBe(expected);
  });

  test.each<[string, string]>([
    ["1…2", "8…12"],
    ["1…", "8…12"],
    ["-2…-1", "8…12"],
    ["…-1", "8…12"],
  ])("a divisor %s is not zero, and the quotient unknown for what the dividend lacks", (divisor, dividend) => {
    expect(told({ ratio: [some(dividend), some(divisor)] })).toBe(dividend);
  });

  test.each(["0…2", "-2…0", "-1…1", "0…", "…0", "…1", "-1…"])("a divisor %s may be zero", (divisor) => {
    expect(told({ ratio: ["8", some(divisor)] })).toBe("zero-denominator");
  });

  test.each<[Value, string]>([
    [{ least: [some("1…4"), some("2…3")] }, "1…3 1…4"],
    [{ least: [some("2…3"), some("1…4")] }, "1…3 2…3"],
    [{ least: ["2", some("1…4")] }, "1…2 1…4"],
    [{ least: [some("nothing"), some("1…4")] }, "…4 gone"],
    [{ least: [some("nothing"), some("nothing")] }, "gone"],
    [{ least: [some("5…6"), "4"] }, "4"],
    [{ greatest: [some("1…4"), some("2…3")] }, "2…4 1…4"],
    [{ greatest: [some("2…3"), some("1…4")] }, "2…4 2…3"],
    [{ greatest: ["2", some("1…4")] }, "2…4 1…4"],
    [{ greatest: [some("1…4"), some("nothing")] }, "1… 1…4"],
    [{ greatest: [some("5…6"), "7"] }, "7"],
  ])("%j is %s", (value, expected) => {
    expect(told(value)).toBe(expected);
  });
});

describe("what lies somewhere between two amounts, held against limits", () => {
  test.each<[string, Limits, string]>([
    // Two amounts apart decide; two that meet or overlap do not.
    ["1…2", { below: "3" }, "true"],
    ["1…2", { below: "2" }, "unknown: 1…2"],
    ["1…2", { atMost: "2" }, "true"],
    ["1…2", { atLeast: "1" }, "true"],
    ["1…2", { above: "1" }, "unknown: 1…2"],
    ["1…2", { above: "2" }, "false"],
    ["1…2", { below: "1" }, "false"],
    ["1…2", { equals: "1" }, "unknown: 1…2"],
    ["1…2", { equals: "2" }, "unknown: 1…2"],
    ["1…2", { equals: "2.1" }, "false"],
    ["1…2", { equals: "0.9" }, "false"],
    ["1…2", { in: ["0", "3"] }, "false"],
    ["1…2", { in: ["0", "2"] }, "unknown: 1…2"],
    ["1…2", { below: some("2…3") }, "unknown: 1…2"],
    ["1…2", { atMost: some("2…3") }, "true"],
    ["1…2", { below: some("3…4") }, "true"],
    ["3…4", { above: some("1…2") }, "true"],
    ["2…3", { atLeast: some("1…2") }, "true"],
    ["2…3", { above: some("1…2") }, "unknown: 2…3"],
    ["1…2", { equals: some("3…4") }, "false"],
    ["3…4", { equals: some("1…2") }, "false"],
    ["1…2", { equals: some("2…3") }, "unknown: 1…2"],
    ["1…2", { below: some("3…") }, "true"],
    ["1…2", { above: some("3…") }, "false"],
    ["1…2", { equals: some("3…") }, "false"],
    ["1…2", { above: some("…0") }, "true"],
    ["1…2", { below: some("…0") }, "false"],
    ["1…2", { equals: some("…0") }, "false"],
    ["1…2", { below: some("…1.5") }, "unknown: 1…2"],
    ["1…2", { below: some("1.5…") }, "unknown: 1…2"],
    ["3…", { above: "2" }, "true"],
    ["3…", { below: "3" }, "false"],
    ["3…", { below: "9" }, "unknown: 3…"],
    ["3…", { equals: "2" }, "false"],
    ["3…", { equals: "9" }, "unknown: 3…"],
    ["3…", { above: some("…2") }, "true"],
    ["3…", { above: some("…4") }, "unknown: 3…"],
    ["3…", { below: some("4…") }, "unknown: 3…"],
    ["…3", { below: "4" }, "true"],
    ["…3", { above: "3" }, "false"],
    ["…3", { above: "2" }, "unknown: …3"],
    ["…3", { equals: "4" }, "false"],
    ["…3", { equals: "2" }, "unknown: …3"],
    ["…3", { below: some("4…") }, "true"],
    ["…3", { above: some("…2") }, "unknown: …3"],
  ])("%s and %j: %s", (subject, limits, expected) => {
    const { truth, missing } = evaluateCondition({ metric: subject, ...limits }, reader);
    expect(missing === undefined ? truth : `${truth}: ${missing}`).toBe(expected);
  });

  test("an amount beside a range is undecided for what the range lacks", () => {
    const two: Reading<string> = { kind: "amount", amount: exactly("2") };
    expect(evaluateLimits(two, { below: some("1…3") }, reader)).toEqual({
      truth: "unknown",
      missing: "1…3",
      inputs: ["1…3"],
    });
    expect(evaluateLimits(two, { below: some("3…4") }, reader).truth).toBe("true");
  });
});

describe("numbers of up to 2,000 digits", () => {
  const limit = 10n ** 2000n;
  test.each([limit - 1n, 1n - limit])("can be worked with", (n) => {
    expect(bounded({ n, d: 1n }).n).toBe(n);
    expect(bounded({ n: 1n, d: limit - 1n }).d).toBe(limit - 1n);
  });

  test.each([
    { n: limit, d: 1n },
    { n: -limit, d: 1n },
    { n: 1n, d: limit },
  ])("longer ones are refused, in numerators of either sign and in denominators", (value) => {
    expect(() => bounded(value)).toThrow(RangeError);
  });
});
