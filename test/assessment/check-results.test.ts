import { describe, expect, test } from "vitest";
import { checkResults, parseScheme } from "../../src/assessment/check-documents.js";
import type { PastResultInput } from "../../src/assessment/results.js";
import { judged, scheme } from "./build.js";

describe("earlier results", () => {
  const grades = [
    { id: "A", atLeast: "60" },
    { id: "B", below: "60" },
  ];
  const schemes = [parseScheme(scheme([judged("p", "100")], { grades, replaces: "old" }), { plans: [] })];
  const row = { scheme: "s", window: "2012", district: "a" };

  test("both ends of a window are needed, and problems come in the order of the rows", () => {
    const { results, problems } = checkResults([
      { ...row, rank: 1 },
      { ...row, rank: 2 },
      { ...row, window: "../2012", rank: 1 },
      { ...row, window: "2012/..", rank: 1 },
      { ...row, district: "b", rank: 1 },
    ]);
    expect(problems).toEqual([
      { code: "several-results", ...row, path: [], line: 2 },
      { code: "open-period", given: "../2012", end: "first", path: ["window"], line: 3 },
      { code: "open-period", given: "2012/..", end: "last", path: ["window"], line: 4 },
    ]);
    expect(results.results.map(({ district }) => district)).toEqual(["b"]);
  });

  test("a result that repeats another under both names is one problem", () => {
    const old = { ...row, scheme: "old", rank: 1 };
    const rows: PastResultInput[] = [old, { ...old, rank: 2 }, { ...row, rank: 3 }];
    expect(checkResults(rows, { schemes })).toMatchObject({
      results: { results: [] },
      problems: [
        { code: "several-results", scheme: "old", line: 2 },
        { code: "several-results", scheme: "s", line: 3 },
      ],
    });
    expect(checkResults(rows, { schemes }).problems).toHaveLength(2);
  });
});

describe("rows of a CSV", () => {
  const row = { scheme: "s", window: "2012", district: "a" };
  const one = (cells: object) => checkResults([{ ...row, ...cells }]);

  test("count an empty cell as absent", () => {
    expect(one({ score: "90", grade: "", rank: "", fromLast: null })).toMatchObject({
      results: { results: [{ ...row, score: "90" }] },
      problems: [],
    });
    expect(one({ score: "", grade: "", rank: "", fromLast: "" }).problems).toMatchObject([
      { code: "one-of-keys", given: [] },
    ]);
    expect(checkResults([{ ...row, district: "", rank: 1 }]).problems).toMatchObject([
      { code: "missing-key", key: "district" },
    ]);
  });

  test("are none where nothing is written, and count as lines", () => {
    const { results, problems } = checkResults([
      { scheme: "", rank: "" } as never,
      { ...row, rank: 1 },
      { ...row, score: "x" },
    ]);
    expect(results.results).toEqual([{ ...row, rank: 1 }]);
    expect(problems).toMatchObject([{ code: "not-an-amount", line: 3 }]);
  });

  test("have places as text", () => {
    expect(one({ rank: "1", fromLast: "2.5" }).results.results).toEqual([{ ...row, rank: 1, fromLast: 2.5 }]);
  });

  test.each(["0", "0.5", "1.2", "-1", "第1名", " 1", "NaN", 0, 1.2, true])("%j is no place", (rank) => {
    expect(one({ rank }).problems).toEqual([
      { code: "wrong-shape", expected: "place from 1 on", given: String(rank), path: ["rank"], line: 1 },
    ]);
  });
});
