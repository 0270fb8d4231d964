import { describe, expect, test } from "vitest";
import { ONE } from "../../src/internal/rational.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import type { Operator } from "../../src/model/metric.js";
import type { Column } from "../../src/rollup/column.js";
import type { Entries } from "../../src/rollup/entries.js";
import { NO_FIGURES, type ScaledFigures } from "../../src/rollup/figures.js";
import { newRoom } from "../../src/rollup/room.js";
import type { OwnFigures } from "../../src/rollup/rollup.js";
import { shapedColumn } from "../../src/rollup/shaped-column.js";
import { treeOfDistricts } from "../../src/rollup/tree.js";

/** P at 0, C at 1 with a at 3 and b at 4, D at 2. */
const tree = treeOfDistricts(
  parseDistricts([
    { id: "P" },
    { id: "C", parent: "P" },
    { id: "D", parent: "P" },
    { id: "a", parent: "C" },
    { id: "b", parent: "C" },
  ]),
);

const units = (...amounts: readonly number[]): ScaledFigures => ({
  ...NO_FIGURES,
  amounts: Float64Array.from(amounts),
});
const rates = (amounts: readonly number[], denominators: readonly number[]): ScaledFigures => ({
  ...units(...amounts),
  weightKind: "denominator",
  weights: Float64Array.from(denominators),
});

/** The column of figures of these districts, whose observations begin at 70. */
function shaped(
  districts: readonly number[],
  figures: Entries["figures"],
  { operator = "sum", own = "prefer", ...more }: Partial<Entries> & { operator?: Operator; own?: OwnFigures } = {},
): Column | undefined {
  const at = Int32Array.from(districts);
  const entries = { parts: 1, at, rows: at.map((_, entry) => 70 + entry), counted: false, figures, ...more };
  return shapedColumn({ tree, room: newRoom(tree.size), shapes: [] }, entries, operator, own, 4, "2013");
}

describe("a column of plain sums", () => {
  test("holds the observations and what they come to above", () => {
    expect(shaped([3, 4, 2], units(1, 2, 5))).toEqual({
      metric: 4,
      period: "2013",
      parts: 1,
      at: Int32Array.of(0, 1, 2, 3, 4),
      stands: Int32Array.of(-1, -2, 72, 70, 71),
      made: {
        origin: Uint8Array.of(2, 2),
        refusal: new Uint8Array(2),
        reported: Float64Array.of(3, 2),
        partsMissing: new Uint8Array(2),
        position: Int32Array.of(0, 1),
        over: NO_FIGURES,
        across: units(8, 3),
      },
    });
  });

  test("pools numerators and denominators", () => {
    const column = shaped([3, 2], rates([1, 5], [4, 6]), { operator: "ratio" });
    expect(column?.made.across).toEqual(rates([6, 1], [10, 4]));
  });

  test("holds no figures of its own where every district reported itself", () => {
    const column = shaped([0], rates([1], [4]), { operator: "ratio" });
    expect(column?.stands).toEqual(Int32Array.of(70));
    expect(column?.made.across).toBe(NO_FIGURES);
  });
});

describe("a column takes more than plain sums", () => {
  test("where figures lack parts of the period or were refused, all or some", () => {
    expect(shaped([3], units(1), { covered: Float64Array.of(1) })).toBeUndefined();
    expect(shaped([3], units(1), { refusal: new Uint8Array(1) })).toBeUndefined();
  });

  test("where the figures are fractions, or more is asked for than their sum", () => {
    expect(shaped([3], { kind: "exact", weightKind: "none", amounts: [ONE], weights: [] })).toBeUndefined();
    expect(shaped([3], units(1), { operator: "max" })).toBeUndefined();
    expect(shaped([3], rates([1], [4]), { operator: "sum" })).toBeUndefined();
  });

  test("where a denominator is missing, here or above", () => {
    expect(shaped([3, 2], rates([1, 5], [4, Number.NaN]), { operator: "ratio" })).toBeUndefined();
  });

  test("where a figure stands above another, or own figures above others are added or ignored", () => {
    expect(shaped([1, 3], units(1, 2))).toBeUndefined();
    expect(shaped([1, 2], units(1, 2))?.made.across).toEqual(units(3));
    expect(shaped([1, 2], units(1, 2), { own: "add" })).toBeUndefined();
    expect(shaped([1, 2], units(1, 2), { own: "ignore" })).toBeUndefined();
    expect(shaped([3, 2], units(1, 2), { own: "ignore" })?.made.across).toEqual(units(3, 1));
  });
});
