import { describe, expect, test } from "vitest";
import { parseDistricts } from "../../src/model/check-districts.js";
import { leaveRoom, newRoom, type Room, touchedBy } from "../../src/rollup/room.js";
import { treeOfDistricts } from "../../src/rollup/tree.js";

const districts = parseDistricts([
  { id: "P" },
  { id: "C", parent: "P" },
  { id: "D", parent: "P" },
  { id: "a", parent: "C" },
  { id: "b", parent: "C" },
  { id: "memo", members: ["C", "D"] },
  { id: "alone", members: [] },
  { id: "few", members: ["b", "D"] },
]);
const tree = treeOfDistricts(districts);

test("districts in numbers know what lies above them, what is made of them, and how many leaves they have", () => {
  expect(tree).toEqual({
    size: 8,
    parents: Int32Array.of(-1, 0, 0, 1, 1, -1, -1, -1),
    positions: new Map(["P", "C", "D", "a", "b", "memo", "alone", "few"].map((id, at) => [id, at])),
    leaves: Float64Array.of(3, 2, 1, 1, 1, 3, 1, 2),
    isLeaf: Uint8Array.of(0, 0, 1, 1, 1, 0, 1, 0),
    isComposed: Uint8Array.of(0, 0, 0, 0, 0, 1, 0, 1),
    composed: [
      { at: 5, members: Int32Array.of(1, 2) },
      { at: 7, members: Int32Array.of(4, 2) },
    ],
  });
  expect(treeOfDistricts(districts)).toBe(tree);
  expect(treeOfDistricts(parseDistricts(districts.rows))).not.toBe(tree);
});

describe("the districts of which something is known", () => {
  const touched = (...at: readonly number[]) => [...touchedBy(tree, Int32Array.from(at), newRoom(tree.size))];

  test("are those with a figure, all above them, and those made of them, in order", () => {
    expect(touched(4)).toEqual([0, 1, 4, 5, 7]);
    expect(touched(3)).toEqual([0, 1, 3, 5]);
    expect(touched(3, 2)).toEqual([0, 1, 2, 3, 5, 7]);
    expect(touched(0)).toEqual([0]);
    expect(touched(6)).toEqual([6]);
    expect(touched(5)).toEqual([5]);
    expect(touched()).toEqual([]);
  });

  test("are the same however few of all they are", () => {
    const many = treeOfDistricts(
      parseDistricts([
        ...Array.from({ length: 100 }, (_, at) => (at === 0 ? { id: "0" } : { id: String(at), parent: "0" })),
        { id: "memo", members: ["7", "9"] },
      ]),
    );
    const found = (...at: readonly number[]) => [...touchedBy(many, Int32Array.from(at), newRoom(many.size))];
    expect(found(50, 9)).toEqual([0, 9, 50, 100]);
    expect(found(50, 8, 3, 20, 30)).toEqual([0, 3, 8, 20, 30, 50]);
    expect(found(50, 8, 3, 20, 30, 40)).toEqual([0, 3, 8, 20, 30, 40, 50]);
  });
});

describe("the room for a column", () => {
  const used = (size: number, at: readonly number[]): Room => {
    const room = newRoom(size);
    for (const column of Object.values(room)) for (const district of at) column[district] = 1;
    return room;
  };

  test("is empty at first, and has as many places as there are districts", () => {
    const zeros = () => new Float64Array(2);
    expect(newRoom(2)).toEqual({
      amounts: zeros(),
      weights: zeros(),
      entry: Int32Array.of(-1, -1),
      stands: new Uint8Array(2),
      refusal: new Uint8Array(2),
      reported: zeros(),
      handedUp: zeros(),
      partsMissing: new Uint8Array(2),
      known: zeros(),
      distance: zeros(),
      marked: new Uint8Array(2),
      list: new Int32Array(2),
    });
  });

  test.each([
    ["few", 100, [3, 40]],
    ["many", 20, [0, 3, 19]],
  ])("is left as it was found where %s were touched", (_, size, at) => {
    const room = used(size, at);
    leaveRoom(room, Int32Array.from(at));
    expect({ ...room, list: [] }).toEqual({ ...newRoom(size), list: [] });
  });
});
