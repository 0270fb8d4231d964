import { describe, expect, test } from "vitest";
import { checkScores, parseScheme } from "../../src/assessment/check-documents.js";
import type { ScoreInput } from "../../src/assessment/scores.js";
import { judged, plan, scheme, section } from "./build.js";

const sources = [
  { id: "check", name: "check", kind: "verified" },
  { id: "self", name: "self", kind: "self" },
  { id: "rule", name: "rule", kind: "computed" },
];
const levels = [
  { id: "good", share: "1" },
  { id: "half", share: "0.5" },
];
const parsed = parseScheme(
  scheme([section("s", [judged("p", "20", { cap: "15" })], { points: "20" }), judged("q", "80", { levels })], {
    points: "100",
    sources,
  }),
  { plans: [plan] },
);

function read(rows: readonly unknown[]) {
  const { scores, problems } = checkScores(rows as readonly ScoreInput[], parsed, { window: "2013" });
  return {
    kept: scores.scores,
    problems: problems.map(({ code, path, line, ...facts }) => [
      line,
      path.join("."),
      code,
      ...(Object.values(facts) as unknown[]),
    ]),
  };
}

const good = { item: "p", district: "a", source: "check", points: "12" };

test("good rows are kept with their amounts written shortest, with who, when and why", () => {
  const rows = [
    { ...good, points: 12.5, by: "bureau", on: "2014-01-15", reason: { zh: "扣分", en: "less" } },
    { item: "q", district: "a", source: "check", level: "good" },
    { item: "q", district: "a", source: "self", share: "1/2" },
    { item: "q", district: "b", source: "self", notApplicable: true },
    { item: "p", district: "b", source: "self", points: "0.50" },
  ];
  const { kept, problems } = read(rows);
  expect(problems).toEqual([]);
  expect(kept).toEqual([
    { ...rows[0], points: "12.5" },
    rows[1],
    { ...rows[2], share: "0.5" },
    rows[3],
    { ...rows[4], points: "0.5" },
  ]);
});

describe("a bad row is listed by its line and the good ones stay", () => {
  test.each<[string, unknown, readonly unknown[]]>([
    ["an item that is not there", { ...good, item: "z" }, ["item", "dangling-id", "item", "z"]],
    ["a section", { ...good, item: "s" }, ["item", "wrong-shape", "item", "s"]],
    ["a district that is not assessed", { ...good, district: "z" }, ["district", "dangling-id", "district", "z"]],
    ["a source that is not there", { ...good, source: "z" }, ["source", "dangling-id", "source", "z"]],
    ["the rules as a source", { ...good, source: "rule" }, ["source", "dangling-id", "source", "rule"]],
    ["more than the item's points", { ...good, points: "20.01" }, ["points", "score-above-item", "20.01", "20"]],
    ["less than nothing", { ...good, points: "-1" }, ["points", "amount-too-small", "-1", "0", true]],
    [
      "a share above one",
      { item: "p", district: "a", source: "check", share: "1.01" },
      ["share", "value-out-of-range", "1.01", ["0", "1"]],
    ],
    [
      "a share below nothing",
      { item: "p", district: "a", source: "check", share: "-1/2" },
      ["share", "value-out-of-range", "-0.5", ["0", "1"]],
    ],
    [
      "a level that is not there",
      { item: "q", district: "a", source: "check", level: "bad" },
      ["level", "unknown-level", "bad", ["good", "half"]],
    ],
    [
      "a level where there are none",
      { item: "p", district: "a", source: "check", level: "good" },
      ["level", "unknown-level", "good", []],
    ],
    [
      "nothing given",
      { item: "p", district: "a", source: "check" },
      ["", "one-of-keys", ["points", "share", "level", "notApplicable"], []],
    ],
    [
      "two things given",
      { ...good, notApplicable: true },
      ["", "one-of-keys", ["points", "share", "level", "notApplicable"], ["points", "notApplicable"]],
    ],
    ["no amount", { ...good, points: "９０" }, ["points", "amount-full-width", "９０"]],
    ["no day", { ...good, on: "2013-02-30" }, ["on", "not-a-day", "2013-02-30"]],
    ["a key that is not there", { ...good, note: "x" }, ["note", "unknown-key", "note"]],
    ["no item", { district: "a", source: "check", points: "1" }, ["item", "missing-key", "item"]],
    ["no row", null, ["", "wrong-shape", "object", "null"]],
  ])("%s", (_, row, problem) => {
    const { kept, problems } = read([{ ...good, district: "c" }, row]);
    expect(kept).toEqual([{ ...good, district: "c" }]);
    expect(problems).toEqual([[2, ...problem]]);
  });

  test("several faults of one row come together", () => {
    expect(read([{ item: "z", district: "z", source: "z", points: "1" }]).problems).toHaveLength(3);
  });

  test("of two scores from one source for the same neither is kept, whatever they say", () => {
    const { kept, problems } = read([
      good,
      { ...good, source: "self" },
      { ...good, points: "13" },
      { ...good, district: "b" },
      good,
    ]);
    expect(kept).toEqual([
      { ...good, source: "self" },
      { ...good, district: "b" },
    ]);
    expect(problems).toEqual([
      [3, "", "several-scores", "p", "a", "check"],
      [5, "", "several-scores", "p", "a", "check"],
    ]);
  });

  test("a row that is bad anyway takes no good one with it", () => {
    const { kept, problems } = read([{ ...good, points: "99" }, good]);
    expect(kept).toEqual([good]);
    expect(problems.map(([line, , code]) => [line, code])).toEqual([[1, "score-above-item"]]);
  });
});

test("ids that objects know, and rows with getters that throw, are read like others", () => {
  const hostile = {
    ...good,
    get note(): string {
      throw new TypeError("no");
    },
  };
  expect(read([hostile]).problems).toEqual([[1, "note", "unknown-key", "note"]]);
  expect(
    read([
      { ...good, item: "constructor" },
      { ...good, item: "__proto__" },
    ]).problems,
  ).toEqual([
    [1, "item", "dangling-id", "item", "constructor"],
    [2, "item", "reserved-id", "__proto__"],
  ]);
});

test("a row of empty cells alone is passed over, and counts as a line", () => {
  expect(read([{ item: "", points: null }, good, { ...good, district: "nowhere" }])).toEqual({
    kept: [good],
    problems: [[3, "district", "dangling-id", "district", "nowhere"]],
  });
});

test("scores say which window and scheme they are of; a window that is none of the scheme's is a slip", () => {
  const { scores } = checkScores([], parsed, { window: "2013-01-01/2013-12-31" });
  expect(scores).toEqual({ format: "quality-scores/1", scheme: "s", window: "2013", scores: [] });
  expect(() => checkScores([], parsed, { window: "2013-07-01/2014-06-30" })).toThrow(RangeError);
});

describe("an empty cell counts as absent", () => {
  const empty = { key: "", by: "", on: "", reason: "", share: "", level: "", notApplicable: "" };

  test("beside what a row says", () => {
    expect(read([{ ...good, ...empty }])).toEqual({ kept: [good], problems: [] });
    const level = { item: "q", district: "b", source: "check", level: "half" };
    expect(read([{ ...empty, points: null, ...level }])).toEqual({ kept: [level], problems: [] });
  });

  test("and where the row says nothing, or lacks what it needs, that is told", () => {
    expect(
      read([
        { ...good, ...empty, points: "" },
        { ...good, district: "" },
      ]).problems,
    ).toEqual([
      [1, "", "one-of-keys", ["points", "share", "level", "notApplicable"], []],
      [2, "district", "missing-key", "district"],
    ]);
  });

  test("but a column that is none is told, empty or not", () => {
    expect(read([{ ...good, remark: "" }]).problems).toEqual([[1, "remark", "unknown-key", "remark"]]);
  });
});
