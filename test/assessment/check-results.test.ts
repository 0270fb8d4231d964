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
