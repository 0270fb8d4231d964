import { describe, expect, test } from "vitest";
import { checkDistricts, parseDistricts } from "../../src/model/check-districts.js";
import { childrenOf, leavesOf } from "../../src/model/district.js";
import { type Problem, ProblemsError } from "../../src/model/problem.js";

function problemsOf(rows: unknown): readonly Problem[] {
  const checked = checkDistricts(rows);
  return checked.ok ? [] : checked.problems;
}

function told(rows: unknown): readonly string[] {
  return problemsOf(rows).map(({ path, code }) => `${path.join(".")} ${code}`);
}

const SIZE = 100_000;

/** Each row the parent of the next, the root last. */
function chain(size: number) {
  return Array.from({ length: size }, (_, place) => {
    const number = size - 1 - place;
    return number === 0 ? { id: "d0" } : { id: `d${String(number)}`, parent: `d${String(number - 1)}` };
  });
}

describe("a table of districts", () => {
  test("becomes a tree, level by level, siblings in the order of their rows", () => {
    const tree = parseDistricts([
      { id: "c2", parent: "b" },
      { id: "b", parent: "a" },
      { id: "c1", parent: "b" },
      { id: "d", parent: "a" },
      { id: "a" },
    ]);
    expect(tree.rows.map(({ id }) => id)).toEqual(["a", "b", "d", "c2", "c1"]);
    expect(tree.parents).toEqual([-1, 0, 0, 1, 1]);
    expect([tree.root, tree.size]).toEqual(["a", 5]);
  });

  test("keeps what its rows say", () => {
    const root = { id: "a", name: { zh: "嘉兴市" }, kind: "city", attributes: { tier: "1" } };
    const child = { id: "b", parent: "a", name: "南湖区", kind: "county" };
    expect(parseDistricts([child, root]).rows).toEqual([root, child]);
  });

  test("puts districts made of members behind the tree", () => {
    const tree = parseDistricts([
      { id: "urban", members: ["b", "c"] },
      { id: "c", parent: "a" },
      { id: "b", parent: "a" },
      { id: "a" },
    ]);
    expect(tree.rows.map(({ id }) => id)).toEqual(["a", "c", "b", "urban"]);
    expect(tree.parents).toEqual([-1, 0, 0, -1]);
    expect(leavesOf(tree, "a")).toEqual(["c", "b"]);
  });

  test("of CSV has an empty field above its root", () => {
    const rows = [
      { id: "b", parent: "a", name: "B" },
      { id: "a", parent: "", kind: "city" },
    ];
    expect(checkDistricts(rows)).toEqual(checkDistricts([rows[0], { id: "a", kind: "city" }]));
    expect(checkDistricts([...rows, { id: "c", parent: "" }])).toEqual(checkDistricts([...rows, { id: "c" }]));
    expect(checkDistricts([...rows, { id: "c", parent: " " }]).ok).toBe(false);
  });

  test("of CSV has empty cells where nothing is said", () => {
    const empty = { name: "", kind: null, attributes: "", members: "" };
    expect(checkDistricts([{ id: "a", parent: "", ...empty }])).toEqual(checkDistricts([{ id: "a" }]));
    expect(told([{ id: "a", colour: "" }])).toEqual(["0.colour unknown-key"]);
  });

  test("of CSV may have lines on which nothing is written", () => {
    const blank = { id: "", parent: null, colour: "" };
    const rows = [blank, { id: "b", parent: "a" }, blank, { id: "a" }];
    expect(checkDistricts(rows)).toEqual(checkDistricts([{ id: "b", parent: "a" }, { id: "a" }]));
    expect(told([...rows, { id: "c", parent: "x" }])).toEqual(["4.parent dangling-id"]);
    expect(told([blank])).toEqual([" no-root"]);
  });

  test("of one row is a tree", () => {
    expect(parseDistricts([{ id: "a" }]).rows).toEqual([{ id: "a" }]);
  });

  test("may take ids from the prototype of objects", () => {
    const tree = parseDistricts([
      { id: "constructor" },
      { id: "toString", parent: "constructor" },
      { id: "hasOwnProperty", parent: "constructor" },
    ]);
    expect(childrenOf(tree, "constructor")).toEqual(["toString", "hasOwnProperty"]);
  });
});

describe("a table with faults", () => {
  const cases: readonly (readonly [string, unknown, readonly string[]])[] = [
    ["without rows has no root", [], [" no-root"]],
    [
      "of members alone has no root",
      [{ id: "u", members: ["u"] }],
      [" no-root", "0.members.0 district-made-of-members"],
    ],
    ["that is no list is told as such", { id: "a" }, [" wrong-shape"]],
    ["that is nothing is told as such", undefined, [" wrong-shape"]],
    ["has every row told that is none", [{ id: "a" }, 5, null], ["1 wrong-shape", "2 wrong-shape"]],
    ["may lack its root because of another fault", [{ id: "b", parent: 5 }], ["0.parent wrong-shape"]],
    ["names a parent that is not there", [{ id: "a" }, { id: "b", parent: "x" }], ["1.parent dangling-id"]],
    ["has an id twice", [{ id: "a" }, { id: "b", parent: "a" }, { id: "b", parent: "a" }], ["2.id duplicate-id"]],
    ["has its root twice", [{ id: "a" }, { id: "a" }], [" several-roots", "1.id duplicate-id"]],
    ["has several roots", [{ id: "a" }, { id: "b" }], [" several-roots"]],
    [
      "has a cycle beside its root",
      [{ id: "a" }, { id: "b", parent: "c" }, { id: "c", parent: "b" }],
      ["1.parent cycle"],
    ],
    ["has a district that is its own parent", [{ id: "a" }, { id: "b", parent: "b" }], ["1.parent cycle"]],
    [
      "has a cycle instead of a root",
      [
        { id: "b", parent: "c" },
        { id: "c", parent: "b" },
      ],
      ["0.parent cycle"],
    ],
    ["has the reserved id", [{ id: "__proto__" }], ["0.id reserved-id"]],
    ["has an empty id", [{ id: " " }], ["0.id empty-text"]],
    ["has no id", [{}], ["0.id missing-key"]],
    ["has a key that rows do not have", [{ id: "a", code: "330400" }], ["0.code unknown-key"]],
    ["has attributes that are not words", [{ id: "a", attributes: { tier: 1 } }], ["0.attributes.tier wrong-shape"]],
    ["has a name in no language", [{ id: "a", name: {} }], ["0.name empty-text"]],
    [
      "has members and a parent in one row",
      [{ id: "a" }, { id: "b", parent: "a" }, { id: "u", parent: "a", members: ["b"] }],
      ["2.parent unused-key"],
    ],

    ["has members that are not there", [{ id: "a" }, { id: "u", members: ["x"] }], ["1.members.0 dangling-id"]],
    ["has members that are no ids", [{ id: "a" }, { id: "u", members: ["a", 5] }], ["1.members.1 wrong-shape"]],
    [
      "has members below a parent that is no id",
      [
        { id: "b", parent: 5 },
        { id: "u", members: ["b"] },
      ],
      ["0.parent wrong-shape"],
    ],
    ["has a member twice", [{ id: "a" }, { id: "u", members: ["a", "a"] }], ["1.members.1 duplicate-id"]],
    [
      "has members made of members",
      [{ id: "a" }, { id: "u", members: ["a"] }, { id: "v", members: ["u"] }],
      ["2.members.0 district-made-of-members"],
    ],
    [
      "has a parent made of members",
      [{ id: "a" }, { id: "u", members: ["a"] }, { id: "b", parent: "u" }],
      ["2.parent district-made-of-members"],
    ],
    [
      "has a member inside another",
      [
        { id: "a" },
        { id: "b", parent: "a" },
        { id: "c", parent: "b" },
        { id: "d", parent: "a" },
        { id: "u", members: ["c", "d", "b"] },
      ],
      ["4.members.0 members-overlap"],
    ],
  ];
  test.each(cases)("%s", (_, rows, expected) => {
    expect(told(rows)).toEqual(expected);
  });

  test("has all of them told at once", () => {
    expect(
      told([
        { id: "a" },
        { id: "b", parent: "x" },
        { id: "b", parent: "a" },
        { id: "c", parent: "d" },
        { id: "d", parent: "c" },
        { id: "", parent: "a" },
        { id: "e", parent: "a", colour: "red" },
        "f",
      ]).toSorted(),
    ).toEqual([
      "1.parent dangling-id",
      "2.id duplicate-id",
      "3.parent cycle",
      "5.id missing-key",
      "6.colour unknown-key",
      "7 wrong-shape",
    ]);
  });

  test("throws them all in one error from parseDistricts", () => {
    expect(() => parseDistricts([{ id: "a" }, { id: "b", parent: "x" }])).toThrow(ProblemsError);
  });

  test("has a cycle told once, by its ids in the order upwards, at most twenty of them", () => {
    expect(
      problemsOf([{ id: "a" }, { id: "b", parent: "c" }, { id: "c", parent: "d" }, { id: "d", parent: "b" }]),
    ).toEqual([{ code: "cycle", noun: "district", ids: ["b", "c", "d"], path: [1, "parent"] }]);
    const ring = Array.from({ length: 1000 }, (_, place) => ({
      id: `d${String(place)}`,
      parent: `d${String((place + 1) % 1000)}`,
    }));
    const [cycle, ...others] = problemsOf(ring);
    expect(cycle?.code === "cycle" ? cycle.ids : []).toHaveLength(20);
    expect(others).toEqual([]);
  });

  test("has a fault of one row told for that row where the row is told again by what follows from it", () => {
    expect(
      told([
        { id: "a", name: 5 },
        { id: "b", parent: "a" },
      ]),
    ).toEqual(["0.name wrong-shape"]);
  });
});

describe("a hundred thousand districts", () => {
  test("in one chain make a tree", () => {
    const tree = parseDistricts(chain(SIZE));
    expect(tree.parents.every((parent, position) => parent === position - 1)).toBe(true);
    expect(tree.rows.at(-1)?.id).toBe(`d${String(SIZE - 1)}`);
  });

  test("under one parent make a tree", () => {
    const rows = Array.from({ length: SIZE }, (_, place) => ({ id: `d${String(place)}`, parent: "root" }));
    expect(parseDistricts([...rows, { id: "root" }]).size).toBe(SIZE + 1);
  });

  test("in one ring are one cycle", () => {
    const [, ...rows] = chain(SIZE).reverse();
    expect(told([{ id: "d0", parent: `d${String(SIZE - 1)}` }, ...rows])).toEqual(["0.parent cycle"]);
  });

  test("in one chain have their members held against each other", () => {
    const members = Array.from({ length: SIZE / 10 }, (_, place) => `d${String(place * 10)}`);
    expect(problemsOf([...chain(SIZE), { id: "u", members }])).toHaveLength(SIZE / 10 - 1);
  });
});
