import { describe, expect, test } from "vitest";
import { readElement } from "../../src/model/check-element.js";
import { copyPlain } from "../../src/model/check-json.js";
import type { Problem } from "../../src/model/problem.js";
import { conditionSchema, valueSchema } from "../../src/model/value.schema.js";
import { AMOUNT, ANY_WORD, DAY } from "../../src/model/value-type.js";
import { checkAmountValue, checkCondition } from "../../src/model/value-types.js";
import type { Checking, Vocabulary } from "../../src/model/vocabulary.js";
import type { Metric } from "../../src/model/metric.js";
import type { Condition, Value } from "../../src/model/value.js";

const rate: Metric = { kind: "ratio", id: "rate", name: "合格率", unit: "%", direction: "up", per: "100" };
const water: Metric = {
  kind: "ordinal",
  id: "water",
  name: "水质",
  unit: "",
  direction: "up",
  levels: ["poor", "good"],
};

const everything: Vocabulary = {
  sources: ["metric", "target", "item", "result", "count", "its", "unit", "day"],
  counted: ["entries", "items", "targets", "districts"],
  groups: ["children", "siblings", "tree", "leaves", "assessed"],
  metricsOf: (id) => [rate, water].filter((metric) => metric.id === id),
  targetsOf: (id) =>
    id === "t"
      ? [{ kind: "measured", id: "t", metric: "rate", bound: { atLeast: "90" }, source: { clause: "一" } }]
      : [],
  hasItem: (id) => id === "work",
  hasTag: (tag) => tag === "key",
  registerFields: (id) =>
    id === "incidents"
      ? (name) =>
          new Map([
            ["deaths", AMOUNT],
            ["on", DAY],
            ["kind", ANY_WORD],
          ]).get(name)
      : undefined,
  gradesOf: (scheme) => (scheme === undefined ? ["C", "B", "A"] : undefined),
  statuses: ["met", "missed"],
};

function problemsOf(data: unknown, vocabulary: Vocabulary = everything): readonly string[] {
  const copy = copyPlain(data);
  const read = readElement<Condition>(conditionSchema, copy.data, []);
  const checking: Checking = { vocabulary, problems: [] };
  if (read.value !== undefined) checkCondition(read.value, [], checking);
  return [...copy.problems, ...read.problems, ...checking.problems].map(short);
}

function short({ code, path }: Problem): string {
  return [path.join("."), code].join(" ");
}

const count = { entries: "incidents" };

describe("conditions that can be asked", () => {
  test.each<[unknown]>([
    [{ metric: "rate", district: { peers: "mean", group: { where: { its: "kind", equals: "county" } } }, above: "90" }],
    [{ metric: "rate", back: 2, over: "ratio", period: "2011/2013", atLeast: { metric: "rate", district: "parent" } }],
    [{ metric: "water", district: { peers: "least" }, atLeast: "good" }],
    [{ target: "t", read: "status", back: 1, equals: "met" }],
    [{ target: "t", read: "forecast", district: { peers: "median", group: "assessed" }, above: "1" }],
    [{ result: "grade", back: 1, atLeast: "B" }],
    [{ result: "grade", scheme: "another", in: ["excellent"] }],
    [{ result: "fromLast", atMost: "3" }],
    [
      {
        count,
        where: {
          all: [
            { its: "deaths", atLeast: "3" },
            { its: "on", above: { day: "windowStart" } },
          ],
        },
        atLeast: "1",
      },
    ],
    [{ count, sum: "deaths", period: "2013", atMost: "0" }],
    [{ count: { items: "key" }, where: { its: "share", below: "0.6" }, atLeast: "2" }],
    [{ count: { targets: ["t"] }, where: { its: "status", equals: "met" }, equals: "1" }],
    [{ count: { districts: { where: { metric: "rate", below: "90" } } }, distinct: "kind", atMost: "1" }],
    [{ unit: "population", atLeast: "100000" }],
    [{ minus: [{ day: "asOf" }, { day: "windowEnd", later: { months: 1 } }], atMost: "30" }],
    [{ run: 3, of: { metric: "rate", atLeast: "90" } }],
    [{ known: { first: [{ metric: "rate" }, "0"] } }],
  ])("%j", (condition) => {
    expect(problemsOf(condition)).toEqual([]);
  });
});

describe("conditions that cannot", () => {
  test.each<[unknown, readonly string[]]>([
    [{ metric: "rate", district: { peers: "best" }, above: "1" }, ["district.peers unknown-word"]],
    [{ metric: "rate", district: { peers: "mean", group: "cousins" }, above: "1" }, ["district.group unknown-word"]],
    [{ metric: "water", district: { peers: "mean" }, atLeast: "good" }, ["district.peers bound-not-for-kind"]],
    [{ metric: "rate", over: "sum", above: "1" }, ["over operator-not-for-kind"]],
    [{ metric: "rate", back: 0, above: "1" }, ["back wrong-shape"]],
    [{ its: "kind", equals: "county" }, ["its its-outside-where"]],
    [{ count, where: { its: "injured", atLeast: "1" }, above: "0" }, ["where.its dangling-id"]],
    [{ count, where: { its: "on", atLeast: "spring" }, above: "0" }, ["where.atLeast not-a-day"]],
    [{ count, where: { its: "kind", atLeast: "1" }, above: "0" }, ["where.atLeast bound-not-for-kind"]],
    [{ count, sum: "kind", above: "0" }, ["sum wrong-shape"]],
    [{ count, sum: "deaths", distinct: "kind", above: "0" }, [" one-of-keys"]],
    [{ count: { entries: "awards" }, above: "0" }, ["count.entries dangling-id"]],
    [{ count: { items: "minor" }, above: "0" }, ["count.items dangling-id"]],
    [{ count: { targets: ["t", "u"] }, above: "0" }, ["count.targets.1 dangling-id"]],
    [{ count: { entries: "incidents", items: "key" }, above: "0" }, ["count one-of-keys"]],
    [{ result: "grade", atLeast: "D" }, ["atLeast unknown-level"]],
    [{ day: "today", above: { day: "asOf" } }, ["day unknown-word"]],
    [{ day: "asOf", later: {}, above: { day: "asOf" } }, ["later one-of-keys"]],
    [{ day: "asOf", above: "90" }, ["above not-a-day"]],
    [{ plus: [{ day: "asOf" }, "1"], above: "1" }, ["plus.0 wrong-shape"]],
    [{ run: 2, of: { run: 2, of: { metric: "rate", above: "1" } } }, ["of.run too-deep"]],
    [{ run: 0, of: { metric: "rate", above: "1" } }, ["run wrong-shape"]],
    [{ run: 2, metric: "rate", above: "1" }, [" one-of-keys"]],
  ])("%j", (condition, problems) => {
    expect(problemsOf(condition)).toEqual(problems);
  });

  test("a place that does not answer a question refuses it", () => {
    const few: Vocabulary = { ...everything, sources: ["metric", "count"], counted: ["districts"], groups: ["tree"] };
    expect(problemsOf({ item: "work", above: "1" }, few)).toEqual(["item source-not-here"]);
    expect(problemsOf({ metric: "rate", above: { result: "score" } }, few)).toEqual(["above.result source-not-here"]);
    expect(problemsOf({ count, above: "1" }, few)).toEqual(["count.entries source-not-here"]);
    expect(problemsOf({ count: { districts: "assessed" }, above: "1" }, few)).toEqual(["count.districts unknown-word"]);
  });

  test("counting inside counting ends", () => {
    let condition: unknown = { metric: "rate", above: "1" };
    for (let depth = 0; depth < 5; depth += 1)
      condition = { count: { districts: "tree" }, where: condition, above: "1" };
    expect(problemsOf(condition)).toEqual(["where.where.where.where too-deep"]);
  });

  test.each([
    ["not", (inner: unknown) => ({ not: inner })],
    ["all", (inner: unknown) => ({ all: [inner] })],
    ["where", (inner: unknown) => ({ count: { districts: { where: inner } }, above: "1" })],
    ["run", (inner: unknown) => ({ run: 2, of: inner })],
  ])("%s nested a hundred thousand deep is a problem and no crash", (_, wrap) => {
    let condition: unknown = { metric: "rate", above: "1" };
    for (let depth = 0; depth < 100_000; depth += 1) condition = wrap(condition);
    expect(problemsOf(condition).some((problem) => problem.endsWith("too-deep"))).toBe(true);
  });

  test("arithmetic nested a hundred thousand deep is a problem and no crash", () => {
    let value: unknown = "1";
    for (let depth = 0; depth < 100_000; depth += 1) value = { plus: [value, "1"] };
    const copy = copyPlain(value);
    const read = readElement<Value>(valueSchema, copy.data, []);
    const checking: Checking = { vocabulary: everything, problems: [] };
    if (read.value !== undefined) checkAmountValue(read.value, [], checking);
    expect(copy.problems.map(({ code }) => code)).toEqual(["too-deep"]);
  });
});
