import { describe, expect, test } from "vitest";
import { parseDistricts } from "../../src/model/check-districts.js";
import type { Entries } from "../../src/rollup/entries.js";
import { NO_FIGURES } from "../../src/rollup/figures.js";
import { newRoom } from "../../src/rollup/room.js";
import { type KnownShape, pourUp, shapeOf } from "../../src/rollup/shape.js";
import { treeOfDistricts } from "../../src/rollup/tree.js";

const tree = treeOfDistricts(
  parseDistricts([
    { id: "P" },
    { id: "C", parent: "P" },
    { id: "a", parent: "C" },
    { id: "b", parent: "C" },
    { id: "c", parent: "C" },
    { id: "D", parent: "P" },
    { id: "memo", members: ["b", "D"] },
  ]),
);
// Positions go tier by tier.
const [P, C, D, a, b, c, memo] = [0, 1, 2, 3, 4, 5, 6];

function entriesAt(districts: readonly number[], parts = 1): Entries {
  const at = Int32Array.from(districts);
  return { parts, at, rows: at.map((_, row) => row), counted: false, figures: NO_FIGURES };
}

/** The shape of one column alone. */
function shape(districts: readonly number[], parts = 1): ReturnType<typeof shapeOf> {
  return shapeOf([], tree, newRoom(tree.size), entriesAt(districts, parts));
}

describe("the shape of a column", () => {
  test("numbers what is made, and says what is poured into it, those of one parent in one go", () => {
    expect(shape([D, a, b], 3)).toEqual({
      at: Int32Array.of(P, C, D, a, b, memo),
      stands: Int32Array.of(-1, -2, 0, 1, 2, -3),
      made: {
        origin: Uint8Array.of(2, 2, 2),
        refusal: new Uint8Array(3),
        reported: Float64Array.of(9, 6, 6),
        partsMissing: new Uint8Array(3),
        position: Int32Array.of(0, 1, 2),
      },
      ofLeaves: true,
      pours: {
        entries: { from: Int32Array.of(1, 0, 2, 0), to: Int32Array.of(3, 1, 3, 1), into: Int32Array.of(1, 0, 2, 2) },
        made: { from: Int32Array.of(1), to: Int32Array.of(2), into: Int32Array.of(0) },
      },
    });
  });

  test("opens another run for positions that do not follow each other", () => {
    expect(shape([b, a, c])?.pours.entries).toEqual({
      from: Int32Array.of(2, 0, 1, 0),
      to: Int32Array.of(3, 1, 2, 1),
      into: Int32Array.of(1, 1, 1, 2),
    });
  });

  test("leaves out districts made of members of whom none reported", () => {
    expect(shape([a])).toEqual({
      at: Int32Array.of(P, C, a),
      stands: Int32Array.of(-1, -2, 0),
      made: {
        origin: Uint8Array.of(2, 2),
        refusal: new Uint8Array(2),
        reported: Float64Array.of(1, 1),
        partsMissing: new Uint8Array(2),
        position: Int32Array.of(0, 1),
      },
      ofLeaves: true,
      pours: {
        entries: { from: Int32Array.of(0), to: Int32Array.of(1), into: Int32Array.of(1) },
        made: { from: Int32Array.of(1), to: Int32Array.of(2), into: Int32Array.of(0) },
      },
    });
  });

  test("counts a figure of a district for all its leaves, and tells that it is of more than one", () => {
    const found = shape([C, D], 2);
    expect(found?.ofLeaves).toBe(false);
    expect(found?.stands).toEqual(Int32Array.of(-1, 0, 1, -2));
    expect(found?.made.reported).toEqual(Float64Array.of(8, 2));
  });

  test("has nothing to make where the root reported itself", () => {
    expect(shape([P])).toEqual({
      at: Int32Array.of(P),
      stands: Int32Array.of(0),
      made: {
        origin: new Uint8Array(0),
        refusal: new Uint8Array(0),
        reported: new Float64Array(0),
        partsMissing: new Uint8Array(0),
        position: new Int32Array(0),
      },
      ofLeaves: false,
      pours: {
        entries: { from: new Int32Array(0), to: new Int32Array(0), into: new Int32Array(0) },
        made: { from: new Int32Array(0), to: new Int32Array(0), into: new Int32Array(0) },
      },
    });
  });

  test("is none where a figure stands above another, however many districts lie between", () => {
    expect(shape([C, a])).toBeUndefined();
    expect(shape([a, C])).toBeUndefined();
    expect(shape([P, a])).toBeUndefined();
  });

  test("is none where a district made of members reported beside one of them", () => {
    expect(shape([b, memo])).toBeUndefined();
    expect(shape([a, memo])?.stands).toEqual(Int32Array.of(-1, -2, 0, 1));
  });
});

describe("shapes that are known", () => {
  test("serve every column of the same districts and number of parts, and no other", () => {
    const shapes: KnownShape[] = [];
    const room = newRoom(tree.size);
    const of = (districts: readonly number[], parts = 1) => shapeOf(shapes, tree, room, entriesAt(districts, parts));
    const first = of([a, b]);
    expect(of([a, b])).toBe(first);
    expect(shapes).toEqual([{ districts: Int32Array.of(a, b), parts: 1, shape: first }]);
    expect(of([a, b], 3)?.made.reported).toEqual(Float64Array.of(6, 6, 3));
    expect(of([a, c])?.stands).toEqual(Int32Array.of(-1, -2, 0, 1));
    expect(of([a])?.stands).toEqual(Int32Array.of(-1, -2, 0));
    expect(of([a, b, c])?.stands).toEqual(Int32Array.of(-1, -2, 0, 1, 2, -3));
    expect(shapes.map(({ districts, parts }) => [[...districts], parts])).toEqual([
      [[a, b, c], 1],
      [[a], 1],
      [[a, c], 1],
      [[a, b], 3],
      [[a, b], 1],
    ]);
    expect(of([a, b])).toBe(first);
  });

  test("may be that there is none", () => {
    const shapes: KnownShape[] = [];
    const room = newRoom(tree.size);
    for (let time = 0; time < 2; time += 1) {
      expect(shapeOf(shapes, tree, room, entriesAt([C, a]))).toBeUndefined();
      expect(shapes).toEqual([{ districts: Int32Array.of(C, a), parts: 1, shape: undefined }]);
    }
  });

  test("are the last eight", () => {
    const shapes: KnownShape[] = [];
    const room = newRoom(tree.size);
    for (const parts of [1, 2, 3, 4, 5, 6, 7, 8]) shapeOf(shapes, tree, room, entriesAt([a], parts));
    expect(shapes.map(({ parts }) => parts)).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
    for (const parts of [9, 10]) shapeOf(shapes, tree, room, entriesAt([a], parts));
    expect(shapes.map(({ parts }) => parts)).toEqual([10, 9, 8, 7, 6, 5, 4, 3]);
  });

  test("leave the room as it was found", () => {
    const room = newRoom(tree.size);
    shapeOf([], tree, room, entriesAt([a, b, D]));
    const { list: _, ...left } = room;
    expect(left).toEqual(Object.fromEntries(Object.entries(newRoom(tree.size)).filter(([name]) => name !== "list")));
  });
});

test("what is poured up goes through the made ones in turn", () => {
  const pours = {
    entries: { from: Int32Array.of(3, 0), to: Int32Array.of(4, 3), into: Int32Array.of(1, 2) },
    made: { from: Int32Array.of(2, 1), to: Int32Array.of(3, 2), into: Int32Array.of(1, 0) },
  };
  expect(pourUp(pours, Float64Array.of(1, 20, 300, 4000), 3)).toEqual(Float64Array.of(4321, 4321, 321));
});
