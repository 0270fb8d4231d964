import { describe, expect, test } from "vitest";
import { evaluateCondition, evaluateValue } from "../../src/condition/evaluate.js";
import type { Condition, Value } from "../../src/model/value.js";
import { shown } from "./shown.js";
import { readerIn, type World } from "./world.js";

function told(value: Value, world: World): string {
  return shown(evaluateValue(value, readerIn(world)).reading);
}

function truthOf(condition: Condition, world: World): string {
  const { truth, missing } = evaluateCondition(condition, readerIn(world));
  return missing === undefined ? truth : `${truth}: ${missing}`;
}

const three = {
  values: { "rate a": ["93", "92", "91"], "rate b": ["90"], "rate c": ["95"] },
  districts: { a: {}, b: {}, c: {} },
};

describe("values of several districts", () => {
  test.each<[Value, string]>([
    [{ metric: "rate", district: { peers: "least" } }, "90"],
    [{ metric: "rate", district: { peers: "greatest" } }, "95"],
    [{ metric: "rate", district: { peers: "mean" } }, "278/3"],
    [{ metric: "rate", district: { peers: "median" } }, "93"],
    [{ metric: "rate", district: { peers: "sum" } }, "278"],
    [{ metric: "rate", district: { peers: "median", group: ["a", "b"] } }, "91.5"],
    [{ metric: "rate", district: { peers: "mean", group: ["z"] } }, "no-peers"],
    [{ metric: "rate", back: 1, district: { peers: "mean", group: ["a"] } }, "92"],
    [{ metric: "rate", district: { peers: "sum", group: { where: { its: "id", in: ["a", "c"] } } } }, "188"],
    [{ metric: "rate", district: { peers: "sum", group: { where: { metric: "rate", above: "90" } } } }, "188"],
  ])("%j is %s", (value, expected) => {
    expect(told(value, three)).toBe(expected);
  });

  const gap: World = { values: { "rate a": ["93"], "rate b": ["90"] }, districts: { a: {}, b: {}, c: {} } };
  test.each<[Value, string]>([
    [{ metric: "rate", district: { peers: "mean" } }, "missing"],
    [{ metric: "rate", district: { peers: "sum" } }, "missing"],
    [{ metric: "rate", district: { peers: "least" } }, "…90 missing"],
    [{ metric: "rate", district: { peers: "greatest" } }, "93… missing"],
  ])("where one has no value, %j is %s", (value, expected) => {
    expect(told(value, gap)).toBe(expected);
  });

  test("a missing district decides nothing where it cannot", () => {
    expect(truthOf({ metric: "rate", district: { peers: "least" }, above: "90" }, gap)).toBe("false");
    expect(truthOf({ metric: "rate", district: { peers: "least" }, above: "89" }, gap)).toBe("unknown: missing");
  });
});

describe("a run", () => {
  const world: World = { values: { "rate a": ["93", "92", "91"] } };
  test.each<[number, string, string]>([
    [3, "90", "true"],
    [3, "91", "false"],
    [4, "90", "unknown: missing"],
    [4, "91", "false"],
    [1, "92", "true"],
  ])("of %i above %s is %s", (run, limit, expected) => {
    expect(truthOf({ run, of: { metric: "rate", above: limit } }, world)).toBe(expected);
  });

  test("looks at what lies further back in each window", () => {
    expect(truthOf({ run: 2, of: { metric: "rate", above: { metric: "rate", back: 1 } } }, world)).toBe("true");
    expect(truthOf({ run: 3, of: { metric: "rate", above: { metric: "rate", back: 1 } } }, world)).toBe(
      "unknown: missing",
    );
  });
});

describe("a count", () => {
  const entries = [
    { kind: "serious", deaths: "3", on: "2013-05-01", subject: "plant 1" },
    { kind: "minor", deaths: "0", on: "2013-06-01", subject: "plant 1" },
    { kind: "minor", on: "2013-07-01", subject: "plant 2" },
  ];
  const count = { entries: "incidents" };
  test.each<[Value, string]>([
    [{ count }, "3"],
    [{ count, where: { its: "kind", equals: "minor" } }, "2"],
    [{ count, where: { its: "deaths", atLeast: "1" } }, "1…2 no-such-field"],
    [{ count, where: { its: "on", atLeast: "2013-06-01" } }, "2"],
    [{ count, where: { its: "on", atLeast: { day: "asOf", later: { months: -8 } } } }, "2"],
    [{ count, distinct: "subject" }, "2"],
    [{ count, sum: "deaths", where: { known: { its: "deaths" } } }, "3"],
    [{ count, sum: "deaths" }, "no-such-field"],
    [{ count, where: { its: "kind", in: ["serious", "grave"] } }, "1"],
    [{ plus: [{ count, where: { its: "deaths", atLeast: "1" } }, "10"] }, "11…12 no-such-field"],
    [{ minus: ["10", { count, where: { its: "deaths", atLeast: "1" } }] }, "8…9 no-such-field"],
    [{ times: ["-2", { count, where: { its: "deaths", atLeast: "1" } }] }, "-4…-2 no-such-field"],
    [{ gap: ["2", { count, where: { its: "deaths", atLeast: "1" } }] }, "0…1 no-such-field"],
    [{ ratio: [{ count, where: { its: "deaths", atLeast: "1" } }, "4"] }, "0.25…0.5 no-such-field"],
    [{ least: ["1", { count, where: { its: "deaths", atLeast: "1" } }] }, "1"],
    [{ first: [{ count, where: { its: "deaths", atLeast: "1" } }, "7"] }, "7"],
  ])("%j is %s", (value, expected) => {
    expect(told(value, { entries })).toBe(expected);
  });

  const serious: Value & object = { count, where: { its: "deaths", atLeast: "1" } };
  test.each<[Condition, string]>([
    [{ ...serious, atLeast: "1" }, "true"],
    [{ ...serious, atLeast: "2" }, "unknown: no-such-field"],
    [{ ...serious, atLeast: "3" }, "false"],
    [{ ...serious, equals: "3" }, "false"],
    [{ ...serious, equals: "2" }, "unknown: no-such-field"],
    [{ known: serious }, "false"],
  ])("of which some cannot be told: %j is %s", (condition, expected) => {
    expect(truthOf(condition, { entries })).toBe(expected);
  });

  test("of a register that is not complete is no less than what is listed, and never nothing", () => {
    const world = { entries, complete: false };
    expect(told({ count }, world)).toBe("3… not-complete");
    expect(told({ count, sum: "deaths", where: { known: { its: "deaths" } } }, world)).toBe("not-complete");
    expect(truthOf({ count, atLeast: "3" }, world)).toBe("true");
    expect(truthOf({ count, atMost: "2" }, world)).toBe("false");
    expect(truthOf({ count, equals: "0" }, { entries: [], complete: false })).toBe("unknown: not-complete");
    expect(truthOf({ count, equals: "0" }, { entries: [] })).toBe("true");
  });

  test("of districts asks each of them for itself", () => {
    const many: World = {
      values: { "rate a": ["93"], "rate b": ["88"], "rate d": ["99"] },
      districts: { a: { kind: "county" }, b: { kind: "county" }, c: { kind: "county" }, d: { kind: "district" } },
    };
    const where: Condition = { metric: "rate", atLeast: "90" };
    expect(told({ count: { districts: "children" }, where }, many)).toBe("2…3 missing");
    const counties = { where: { its: "kind", equals: "county" } } as const;
    expect(told({ count: { districts: counties }, where }, many)).toBe("1…2 missing");
    expect(told({ count: { districts: counties } }, many)).toBe("3");
    expect(told({ count: { districts: "children" }, distinct: "kind" }, many)).toBe("2");
  });

  test("tells in one input what it came to", () => {
    const { inputs } = evaluateValue(serious, readerIn({ entries }));
    expect(inputs).toEqual(["range: 1 and 1"]);
  });
});

describe("an attribute of the unit", () => {
  const world: World = { unit: { kind: "county", population: "120000", pilot: "yes", since: "2011-01-01" } };
  test.each<[Condition, string]>([
    [{ unit: "kind", equals: "county" }, "true"],
    [{ unit: "kind", in: ["city", "district"] }, "false"],
    [{ unit: "population", atLeast: "100000" }, "true"],
    [{ unit: "population", equals: "120000.0" }, "true"],
    [{ unit: "kind", atLeast: "3" }, "unknown: not-an-amount"],
    [{ unit: "since", atMost: { day: "asOf" } }, "true"],
    [{ unit: "kind", atMost: { day: "asOf" } }, "unknown: not-a-day"],
    [{ unit: "region", equals: "east" }, "unknown: no-such-field"],
    [{ times: [{ unit: "population" }, "2"], equals: "240000" }, "true"],
    [{ unit: "kind", equals: { unit: "pilot" } }, "false"],
  ])("%j is %s", (condition, expected) => {
    expect(truthOf(condition, world)).toBe(expected);
  });
});

describe("days and results", () => {
  test.each<[Value, string]>([
    [{ day: "asOf" }, "2014-01-31"],
    [{ day: "asOf", later: { months: 1 } }, "2014-02-28"],
    [{ day: "asOf", later: { years: -1, days: 1 } }, "2013-02-01"],
    [{ minus: [{ day: "asOf" }, { day: "asOf", later: { days: -30 } }] }, "30"],
    [{ gap: [{ day: "asOf", later: { days: -30 } }, { day: "asOf" }] }, "30"],
    [{ greatest: [{ day: "asOf" }, { day: "asOf", later: { days: 1 } }] }, "2014-02-01"],
    [{ result: "grade" }, "B"],
    [{ result: "score", back: 2 }, "2"],
  ])("%j is %s", (value, expected) => {
    expect(told(value, {})).toBe(expected);
  });

  test("grades are in an order", () => {
    expect(truthOf({ result: "grade", atLeast: "B" }, {})).toBe("true");
    expect(truthOf({ result: "grade", above: "B" }, {})).toBe("false");
    expect(truthOf({ run: 2, of: { result: "score", below: "2" } }, {})).toBe("true");
  });
});
