import { expect, test } from "vitest";
import { rowNames } from "../../src/explain/row-names.js";

const named = (...rows: readonly (readonly [string, string, ...string[]])[]) =>
  rows.map(([id, name, ...tellings]) => ({ id, name, tellings }));

test("a name that another was given already is told apart too, whichever comes first", () => {
  const [a, b, c] = named(["a", "X"], ["b", "X"], ["c", "X (a)"]);
  expect(rowNames([a!, b!, c!], "en")).toEqual(["X (a)", "X (b)", "X (a) (c)"]);
  expect(rowNames([c!, a!, b!], "en")).toEqual(["X (a) (c)", "X (a)", "X (b)"]);
});

test("what tells a name apart gives way to a name that is the same", () => {
  const rows = named(["a", "Brands", "2013"], ["b", "Brands", "2014"], ["d", "Brands (2013)"]);
  expect(rowNames(rows, "en")).toEqual(["Brands (2013) (a)", "Brands (2014)", "Brands (2013) (d)"]);
});

test("names stay distinct where the ids themselves are in others' names", () => {
  const rows = named(["a", "X"], ["b", "X"], ["c", "X (a)"], ["d", "X (a) (c)"], ["e", "X (a) (c)"]);
  const names = rowNames(rows, "en");
  expect(new Set(names).size).toBe(rows.length);
  expect(new Set(rowNames(rows.toReversed(), "zh")).size).toBe(rows.length);
});

test("a row that is there twice is numbered", () => {
  expect(rowNames(named(["x", "East"], ["x", "East"]), "zh")).toEqual(["East（x）", "East（x）（2）"]);
});

test("a name that is taken is told apart by what there is", () => {
  expect(rowNames(named(["a", "得分", "产品"], ["b", "检查"]), "zh", ["得分"])).toEqual(["得分（产品）", "检查"]);
  expect(rowNames(named(["a", "Score"], ["b", "Checks"]), "en", ["Score", "Score (a)"])).toEqual([
    "Score (a) (2)",
    "Checks",
  ]);
});
