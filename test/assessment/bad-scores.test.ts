import { describe, expect, test } from "vitest";
import { checkScores, parseScheme } from "../../src/assessment/check-documents.js";
import { judged, type Raw, scheme, section } from "./build.js";

interface Rules {
  readonly item?: Raw;
  readonly several?: string;
}

/** What is wrong with scores of the judged item `p` of ten points: the row, the place, the code, the facts. */
function wrongIn({ item = {}, several }: Rules, ...rows: readonly Raw[]): readonly (readonly unknown[])[] {
  const check = { id: "check", name: "check", kind: "verified", ...(several === undefined ? {} : { several }) };
  const raw = scheme([section("s", [judged("p", "10", item)], { points: "10" }), judged("q", "90")], {
    points: "100",
    sources: [check, { id: "self", name: "self", kind: "self" }],
  });
  const given = rows.map((row) => ({ item: "p", district: "a", source: "check", ...row }));
  const { problems } = checkScores(given, parseScheme(raw, { plans: [] }), {
    window: "2013",
  });
  return problems.map(({ line, path, code, ...facts }) => [
    line,
    path.join("."),
    code,
    ...Object.values<unknown>(facts),
  ]);
}

const keys = ["k1", "k2"].map((id) => ({ id, name: id }));

describe("what one row gives", () => {
  const levels = [
    { id: "good", points: ["8", "9.5"] },
    { id: "fair", share: ["0.5", "0.6"] },
    { id: "poor", points: "2" },
    { id: "none", share: "0" },
  ];
  const ids = ["good", "fair", "poor", "none"];
  test.each<[string, Raw, readonly (readonly unknown[])[]]>([
    ["a level that is one amount says it all", { level: "poor" }, []],
    ["also as a share", { level: "none" }, []],
    ["and may repeat it", { level: "poor", points: "2.0" }, []],
    ["but no other", { level: "poor", points: "3" }, [[1, "points", "value-out-of-range", "3", ["2", "2"]]]],
    ["a level that is a range says not how much of it", { level: "good" }, [[1, "points", "missing-key", "points"]]],
    ["be it of shares", { level: "fair" }, [[1, "share", "missing-key", "share"]]],
    ["its ends are in it", { level: "good", points: "8" }, []],
    ["both of them", { level: "good", points: "9.5" }, []],
    [
      "what is below is not",
      { level: "good", points: "7.9" },
      [[1, "points", "value-out-of-range", "7.9", ["8", "9.5"]]],
    ],
    [
      "what is above is not",
      { level: "fair", share: "0.7" },
      [[1, "share", "value-out-of-range", "0.7", ["0.5", "0.6"]]],
    ],
    [
      "points of a level of shares",
      { level: "fair", points: "5" },
      [[1, "points", "unused-key", "points", "level: fair"]],
    ],
    [
      "a share of a level of points",
      { level: "good", share: "1" },
      [[1, "share", "unused-key", "share", "level: good"]],
    ],
    [
      "points and a share",
      { level: "good", points: "9", share: "1" },
      [[1, "", "one-of-keys", ["points", "share"], ["points", "share"]]],
    ],
    ["no such level", { level: "great", points: "9" }, [[1, "level", "unknown-level", "great", ids]]],
    ["points that are in a level", { points: "9" }, []],
    ["points that are in a level of shares", { points: "5.5" }, []],
    ["a share that is in a level of points", { share: "0.8" }, []],
    ["points between levels", { points: "7" }, [[1, "points", "unknown-level", "7", ids]]],
    ["a share between levels", { share: "0.7" }, [[1, "share", "unknown-level", "0.7", ids]]],
    [
      "points above all levels and the item",
      { points: "11" },
      [
        [1, "points", "score-above-item", "11", "10"],
        [1, "points", "unknown-level", "11", ids],
      ],
    ],
    ["that it does not apply is none of the levels, and right", { notApplicable: true }, []],
  ])("%s", (_, row, expected) => {
    expect(wrongIn({ item: { levels } }, row)).toEqual(expected);
  });

  test.each<[string, Raw, readonly (readonly unknown[])[]]>([
    ["points on the step", { points: "7.5" }, []],
    ["points off it", { points: "7.3" }, [[1, "points", "not-on-step", "7.3", "0.5"]]],
    ["a share that comes to points off it", { share: "0.33" }, [[1, "share", "not-on-step", "0.33", "0.5"]]],
    ["a share that comes to points on it", { share: "0.35" }, []],
    ["nothing", { share: "0" }, []],
    ["all", { share: "1" }, []],
    ["a share above all", { share: "1.1" }, [[1, "share", "value-out-of-range", "1.1", ["0", "1"]]]],
    [
      "what lies above the item is not asked for its step",
      { points: "10.3" },
      [[1, "points", "score-above-item", "10.3", "10"]],
    ],
    ["nor what lies below nothing", { points: "-0.3" }, [[1, "points", "amount-too-small", "-0.3", "0", true]]],
  ])("%s, where there is one", (_, row, expected) => {
    expect(wrongIn({ item: { step: "0.5" } }, row)).toEqual(expected);
  });

  test.each<[string, Raw, readonly (readonly unknown[])[]]>([
    ["points of one", { key: "k1", points: "4" }, []],
    ["a share of the part it is worth", { key: "k2", share: "1" }, []],
    ["one that is not there", { key: "k3", points: "4" }, [[1, "key", "dangling-id", "key", "k3"]]],
    [
      "one that does not apply",
      { key: "k1", notApplicable: true },
      [[1, "notApplicable", "unused-key", "notApplicable", "key"]],
    ],
  ])("keys: %s", (_, row, expected) => {
    expect(wrongIn({ item: { keys } }, row)).toEqual(expected);
  });

  test("a share of a key is held against the levels of a key", () => {
    const item = {
      keys,
      levels: [
        { id: "all", share: "1" },
        { id: "half", share: "0.5" },
      ],
    };
    // Each of the two keys is worth five points.
    expect(wrongIn({ item }, { key: "k1", points: "2.5" }, { key: "k2", points: "5" })).toEqual([]);
    expect(wrongIn({ item }, { key: "k1", points: "3" })).toEqual([
      [1, "points", "unknown-level", "3", ["all", "half"]],
    ]);
  });

  test("a section, keys of an item without keys, and rules that speak for themselves", () => {
    expect(wrongIn({}, { item: "s", points: "1" })).toEqual([[1, "item", "wrong-shape", "item", "s"]]);
    expect(wrongIn({}, { key: "k1", points: "1" })).toEqual([[1, "key", "dangling-id", "key", "k1"]]);
    const reckoned = { rule: "computed", of: "5" };
    expect(wrongIn({ item: reckoned }, { points: "4" })).toEqual([]);
    expect(wrongIn({ item: reckoned }, { level: "good" })).toEqual([[1, "level", "unknown-level", "good", []]]);
    expect(wrongIn({ item: reckoned }, { key: "k1", points: "11" })).toEqual([
      [1, "points", "score-above-item", "11", "10"],
      [1, "key", "dangling-id", "key", "k1"],
    ]);
  });

  test.each<[string, Raw, readonly string[]]>([
    ["a level and that it does not apply", { level: "good", notApplicable: true }, ["level", "notApplicable"]],
    ["points and a share", { points: "1", share: "1" }, ["points", "share"]],
    ["nothing", {}, []],
  ])("%s is not one thing", (_, row, given) => {
    expect(wrongIn({}, row)).toEqual([[1, "", "one-of-keys", ["points", "share", "level", "notApplicable"], given]]);
  });

  test("it applies is not said by false", () => {
    expect(wrongIn({}, { notApplicable: false }).map(([line, path]) => [line, path])).toEqual([[1, "notApplicable"]]);
  });
});

describe("rows of one source for one item", () => {
  const together = ["p", "a", "check"];
  test.each<[string, Rules, readonly Raw[], readonly (readonly unknown[])[]]>([
    [
      "three where one is accepted: each after the first is told",
      {},
      [{ points: "1" }, { points: "2" }, { points: "3" }],
      [2, 3].map((line) => [line, "", "several-scores", ...together]),
    ],
    [
      "another unit's, another item's, another source's",
      {},
      [{ points: "1" }, { points: "1", district: "b" }, { points: "1", item: "q" }, { points: "1", source: "self" }],
      [],
    ],
    [
      "each key once",
      { item: { keys } },
      [
        { key: "k1", points: "1" },
        { key: "k2", points: "2" },
      ],
      [],
    ],
    [
      "a key twice",
      { item: { keys } },
      [
        { key: "k1", points: "1" },
        { key: "k2", points: "2" },
        { key: "k1", points: "2" },
      ],
      [[3, "", "several-scores", ...together]],
    ],
    [
      "keys and the whole: told at the last of them",
      { item: { keys } },
      [{ key: "k1", points: "1" }, { points: "8" }, { key: "k2", points: "1" }],
      [[3, "", "whole-and-keys", ...together]],
    ],
    [
      "several bodies, where a mean is taken",
      { several: "mean" },
      [
        { points: "10", by: "x" },
        { points: "10", by: "y" },
      ],
      [],
    ],
    ["of nobody named", { several: "mean" }, [{ points: "9" }, { points: "9" }], []],
    [
      "the same body on the same day",
      { several: "mean" },
      [
        { points: "9", by: "x", on: "2014-01-01" },
        { points: "9", by: "x", on: "2014-01-02" },
        { points: "8", by: "x", on: "2014-01-01" },
        { points: "7", by: "x" },
      ],
      [[3, "", "several-scores", ...together]],
    ],
    [
      "the same body, both without a day",
      { several: "least" },
      [
        { points: "9", by: "x" },
        { points: "8", by: "x" },
      ],
      [[2, "", "several-scores", ...together]],
    ],
    [
      "the same body on the same day, of two keys",
      { several: "mean", item: { keys } },
      [
        { key: "k1", points: "5", by: "x", on: "2014-01-01" },
        { key: "k2", points: "5", by: "x", on: "2014-01-01" },
      ],
      [],
    ],
    [
      "a sum that comes to more than the item",
      { several: "sum" },
      [{ points: "6" }, { points: "4" }, { points: "0.5" }],
      [[3, "", "score-above-item", "10.5", "10"]],
    ],
    ["a sum that comes to just the item", { several: "sum" }, [{ points: "6" }, { points: "4" }], []],
    [
      "keys that come to more together",
      { item: { keys } },
      [
        { key: "k1", points: "6" },
        { key: "k2", points: "4.5" },
      ],
      [[2, "", "score-above-item", "10.5", "10"]],
    ],
    [
      "keys of a mean that come to more together once all are there",
      { several: "mean", item: { keys } },
      [
        { key: "k1", points: "8", by: "x" },
        { key: "k1", points: "10", by: "y" },
        { key: "k2", points: "2", by: "x" },
      ],
      [[3, "", "score-above-item", "11", "10"]],
    ],
    [
      "and not before",
      { several: "mean", item: { keys } },
      [
        { key: "k1", points: "8", by: "x" },
        { key: "k1", points: "10", by: "y" },
      ],
      [],
    ],
    [
      "the sum of a key is too much already, whatever the other will be",
      { several: "sum", item: { keys } },
      [
        { key: "k1", points: "8", by: "x" },
        { key: "k1", points: "3", by: "y" },
      ],
      [[2, "", "score-above-item", "11", "10"]],
    ],
    [
      "where one says that it does not apply, the others stand",
      { several: "sum" },
      [
        { points: "10", by: "x" },
        { notApplicable: true, by: "y" },
      ],
      [],
    ],
    [
      "where all say so nothing is added up",
      { several: "sum" },
      [
        { notApplicable: true, by: "x" },
        { notApplicable: true, by: "y" },
      ],
      [],
    ],
  ])("%s", (_, rules, rows, expected) => {
    expect(wrongIn(rules, ...rows)).toEqual(expected);
  });

  test("problems come in the order of the rows, those of several rows among them", () => {
    expect(
      wrongIn({}, { points: "1" }, { points: "2" }, { points: "11", district: "b" }, { item: "z", points: "1" }),
    ).toEqual([
      [2, "", "several-scores", ...together],
      [3, "points", "score-above-item", "11", "10"],
      [4, "item", "dangling-id", "item", "z"],
    ]);
  });
});

describe("a key of an item that has none", () => {
  const half = { levels: [{ id: "half", share: "0.5" }] };
  test.each<[string, Raw, Raw]>([
    ["points", {}, { points: "5" }],
    ["a share", {}, { share: "0.5" }],
    ["a level that is a share", half, { level: "half" }],
    ["a share that is a level", half, { share: "0.5" }],
  ])("is told of %s, and the other rows are read", (_, item, row) => {
    expect(wrongIn({ item }, { item: "q", points: "50" }, { ...row, key: "k1" })).toEqual([
      [2, "key", "dangling-id", "key", "k1"],
    ]);
  });

  test("is told beside a share above the whole", () => {
    expect(wrongIn({}, { share: "1.5", key: "k1" })).toEqual([
      [1, "share", "value-out-of-range", "1.5", ["0", "1"]],
      [1, "key", "dangling-id", "key", "k1"],
    ]);
  });
});
