import { describe, expect, test } from "vitest";
import { evaluateCondition, evaluateValue } from "../../src/condition/evaluate.js";
import { sameValues } from "../../src/condition/same-values.js";
import type { Metric } from "../../src/model/metric.js";
import type { Condition, Value } from "../../src/model/value.js";
import { amount, level, readerOf, word } from "./fake-reader.js";
import { shown } from "./shown.js";
import { readerIn, type World } from "./world.js";

// The grade of this round is B of C, B, A; the day that it is looked at 31 January 2014.
const world: World = {
  unit: { last: "B", best: "A", odd: "Z", size: "9", area: "10", same: "9.0", kind: "county", since: "2011-01-01" },
};
const unit = (name: string): Value => ({ unit: name });

function truthOf(condition: Condition): string {
  const { truth, missing } = evaluateCondition(condition, readerIn(world));
  return missing === undefined ? truth : `${truth}: ${missing}`;
}

describe("an attribute is read as what it stands beside", () => {
  test.each<[Condition, string]>([
    [{ result: "grade", atLeast: unit("last") }, "true"],
    [{ result: "grade", above: unit("last") }, "false"],
    [{ unit: "best", above: { result: "grade" } }, "true"],
    [{ unit: "last", above: { result: "grade" } }, "false"],
    [{ unit: "last", equals: { result: "grade" } }, "true"],
    [{ unit: "odd", atLeast: { result: "grade" } }, "unknown: no-such-level"],
    [{ unit: "size", below: unit("area") }, "true"],
    [{ unit: "size", equals: unit("same") }, "true"],
    [{ unit: "size", equals: unit("kind") }, "false"],
    [{ unit: "kind", equals: unit("size") }, "false"],
    [{ unit: "kind", below: unit("size") }, "unknown: not-an-amount"],
    [{ unit: "since", equals: { day: "asOf", later: { years: -3, days: -30 } } }, "true"],
    [{ day: "asOf", above: unit("since") }, "true"],
    [{ day: "asOf", atLeast: unit("kind") }, "unknown: not-a-day"],
  ])("%j: %s", (condition, expected) => {
    expect(truthOf(condition)).toBe(expected);
  });
});

describe("days are before, on and after each other", () => {
  const asOf = { day: "asOf" } as const;
  const later = { day: "asOf", later: { days: 1 } } as const;
  test.each<[Condition, string]>([
    [{ ...asOf, equals: asOf }, "true"],
    [{ ...asOf, above: asOf }, "false"],
    [{ ...asOf, below: asOf }, "false"],
    [{ ...asOf, below: later }, "true"],
    [{ ...later, atMost: asOf }, "false"],
    [{ ...later, above: asOf }, "true"],
    [{ ...asOf, equals: "2014-01-31" }, "true"],
    [{ ...asOf, in: ["2014-01-30", "2014-02-01"] }, "false"],
  ])("%j: %s", (condition, expected) => {
    expect(truthOf(condition)).toBe(expected);
  });

  test.each<[Value, string]>([
    [{ minus: [asOf, later] }, "-1"],
    [{ minus: [later, asOf] }, "1"],
    [{ gap: [asOf, later] }, "1"],
    [{ minus: [asOf, { metric: "missing" }] }, "missing"],
    [{ minus: [{ metric: "missing" }, asOf] }, "missing"],
  ])("%j is %s", (value, expected) => {
    expect(shown(evaluateValue(value, readerIn({})).reading)).toBe(expected);
  });
});

describe("the least and the greatest", () => {
  const grade = { result: "grade" } as const;
  test.each<[Value, string]>([
    [{ greatest: [unit("size"), unit("area")] }, "10"],
    [{ greatest: [unit("area"), unit("size")] }, "10"],
    [{ least: [unit("area"), unit("size")] }, "9"],
    [{ least: [unit("size"), "3"] }, "3"],
    [{ greatest: [unit("kind"), unit("size")] }, "9… not-an-amount"],
    [{ greatest: [grade, unit("best")] }, "A"],
    [{ greatest: [unit("best"), grade] }, "A"],
    [{ least: [grade, unit("best")] }, "B"],
    [{ least: [grade, unit("odd")] }, "no-such-level"],
    [{ greatest: [unit("odd"), grade] }, "no-such-level"],
    [{ least: [{ metric: "missing" }, grade] }, "missing"],
    [{ least: [{ day: "asOf" }, unit("since")] }, "2011-01-01"],
    [{ greatest: [{ day: "asOf" }, unit("since")] }, "2014-01-31"],
    [{ greatest: [{ day: "asOf" }, unit("kind")] }, "not-a-day"],
  ])("%j is %s", (value, expected) => {
    expect(shown(evaluateValue(value, readerIn(world)).reading)).toBe(expected);
  });

  test("of levels, attributes are read as levels however the result is asked for", () => {
    expect(truthOf({ greatest: [grade, unit("best")], above: "B" })).toBe("true");
  });
});

describe("metrics of one id in two plans", () => {
  const rate = { id: "x", name: "x", unit: "", direction: "up", kind: "index" } as const satisfies Metric;
  const count = { ...rate, kind: "amount", accrual: "flow" } as const satisfies Metric;
  const levels = (...words: [string, ...string[]]): Metric => ({ ...rate, kind: "ordinal", levels: words });
  test.each<[string, Metric, Metric, boolean]>([
    ["an index and an amount are both amounts", rate, count, true],
    ["an index is no level", rate, levels("poor", "good"), false],
    ["and a level no index", levels("poor", "good"), rate, false],
    ["the same levels are the same", levels("poor", "good"), levels("poor", "good"), true],
    ["in another order they are not", levels("poor", "good"), levels("good", "poor"), false],
    ["one more, and they are not", levels("poor", "good"), levels("poor", "good", "best"), false],
    ["one fewer, and they are not", levels("poor", "good", "best"), levels("poor", "good"), false],
    ["one other, and they are not", levels("poor", "good"), levels("poor", "best"), false],
  ])("%s", (_, a, b, same) => {
    expect(sameValues(a, b)).toBe(same);
  });
});

describe("what the checks refuse is a fault of the library's own where it comes up", () => {
  test.each<[string, Value]>([
    ["metric", { metric: "x" }],
    ["target", { target: "t", read: "value" }],
    ["item", { item: "p" }],
    ["result", { result: "score" }],
    ["unit", { unit: "size" }],
    ["day", { day: "asOf" }],
    ["count", { count: { entries: "r" } }],
    ["districts", { count: { districts: "children" } }],
  ])("%s is asked of a reader that does not answer it", (source, value) => {
    expect(() => evaluateValue(value, {})).toThrow(
      `quality-plan is at fault: a check refuses ${source} where nobody answers it`,
    );
  });

  test("a field is asked for outside a where", () => {
    expect(() => evaluateValue({ its: "size" }, {})).toThrow("its is asked inside a where");
  });

  const reader = readerOf({ grade: level("1", "C", "A"), status: word("met"), three: amount("3") });
  test.each<[string, Condition]>([
    ["a word is compared with an amount", { metric: "status", above: { metric: "three" } }],
    ["a word is compared with an amount", { metric: "three", above: { metric: "status" } }],
    ["a word is compared with an amount", { metric: "status", equals: { metric: "grade" } }],
  ])("%s", (message, condition) => {
    expect(() => evaluateCondition(condition, reader)).toThrow(message);
  });

  test.each<[Condition]>([
    [{ day: "asOf", above: { result: "score" } }],
    [{ result: "score", above: { day: "asOf" } }],
  ])("%j", (condition) => {
    expect(() => evaluateCondition(condition, readerIn({}))).toThrow("a day is compared with an amount");
  });

  test("the mean of words", () => {
    const value: Value = { metric: "status", district: { peers: "mean", group: ["a"] } };
    const districts = { list: [{ district: "a", its: () => amount("1") }] };
    expect(() => evaluateValue(value, { ...reader, districts: () => districts })).toThrow("a fold is over amounts");
  });
});
