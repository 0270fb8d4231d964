import { describe, expect, test } from "vitest";
import { ONE } from "../../src/internal/rational.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import type { Climb } from "../../src/rollup/across.js";
import type { Entries } from "../../src/rollup/entries.js";
import { valuesOfEntry } from "../../src/rollup/entry-values.js";
import { NO_FIGURES } from "../../src/rollup/figures.js";
import { gather } from "../../src/rollup/gather.js";
import { BELOW, newRoom, NOTHING, OWN, REFUSED } from "../../src/rollup/room.js";
import type { OwnFigures } from "../../src/rollup/rollup.js";
import { standingValues } from "../../src/rollup/standing-values.js";
import { treeOfDistricts } from "../../src/rollup/tree.js";
import { fraction } from "./roll.js";

const ids = ["P", "C", "D", "a", "b", "memo"];
const tree = treeOfDistricts(
  parseDistricts([
    { id: "P" },
    { id: "C", parent: "P" },
    { id: "D", parent: "P" },
    { id: "a", parent: "C" },
    { id: "b", parent: "C" },
    { id: "memo", members: ["a", "D"] },
  ]),
);

const nameOf = (at: number): string => ids[at] ?? "";

const STANDS = { nothing: NOTHING, own: OWN, below: BELOW, refused: REFUSED };
type Stands = Readonly<Record<string, keyof typeof STANDS>>;

/** After a climb: what stands at each district, each with a figure of its own of 10 + its position. */
function climbed(stands: Stands, own: OwnFigures = "prefer", refused: readonly string[] = []): Climb {
  const room = newRoom(tree.size);
  ids.forEach((id, at) => {
    const standing = stands[id] ?? "nothing";
    room.stands[at] = STANDS[standing];
    room.marked[at] = standing === "nothing" ? 0 : 1;
    room.entry[at] = at;
  });
  const at = Int32Array.from(ids, (_, place) => place);
  const amounts = Float64Array.from(at, (place) => 10 + place);
  const refusal = Uint8Array.from(ids, (id) => (refused.includes(id) ? 1 : 0));
  const entries: Entries = { parts: 1, at, rows: at, refusal, counted: false, figures: { ...NO_FIGURES, amounts } };
  const way = { tree, room, entries, own, operator: "median", alone: false };
  return way as unknown as Climb;
}

const touchedIn = (stands: Stands) => Int32Array.from(ids.keys()).filter((at) => Object.hasOwn(stands, nameOf(at)));

function byName<Held>(found: ReadonlyMap<number, Held>, told: (held: Held) => readonly string[]) {
  return Object.fromEntries(Array.from(found, ([at, held]): [string, readonly string[]] => [nameOf(at), told(held)]));
}

describe("what is gathered on the way up", () => {
  /** Whose figures are behind what stands at each district, `+` before those that were added. */
  function gathered(stands: Stands, own: OwnFigures = "prefer", refused: readonly string[] = []) {
    const found = gather<string[]>(climbed(stands, own, refused), touchedIn(stands), {
      empty: () => [],
      ofOwn: (district, entry) => [`${ids[district]}${entry}`],
      put: (into, from) => into.push(...from),
      putOwn: (into, district) => into.push(`+${ids[district]}`),
    });
    return byName(found, (held) => held);
  }

  test("goes up to the root, and to the districts made of members", () => {
    expect(gathered({ a: "own", b: "own", C: "below", D: "own", P: "below", memo: "below" })).toEqual({
      a: ["a3"],
      b: ["b4"],
      C: ["b4", "a3"],
      D: ["D2"],
      P: ["D2", "b4", "a3"],
      memo: ["a3", "D2"],
    });
  });

  test("is the own figure where that stands over those below", () => {
    expect(gathered({ a: "own", C: "own", P: "below", memo: "own" })).toEqual({
      a: ["a3"],
      C: ["C1"],
      P: ["C1"],
      D: [],
      memo: ["memo5"],
    });
  });

  test("is both where own figures are added, but for one that was refused and for districts made of members", () => {
    const stands: Stands = { a: "own", C: "below", P: "below", memo: "below" };
    expect(gathered(stands, "add")).toMatchObject({ C: ["a3", "+C"], P: ["a3", "+C", "+P"], memo: ["a3"] });
    expect(gathered(stands, "add", ["C"])).toMatchObject({ C: ["a3"], P: ["a3", "+P"] });
  });

  test("is nothing where there is no figure, though there are some below", () => {
    expect(gathered({ a: "own", C: "refused", P: "refused" }, "add")).toEqual({ a: ["a3"], C: [], P: [] });
  });

  test("is not looked for at members of whom nothing is known", () => {
    expect(gathered({ b: "own", C: "below" })).toEqual({ b: ["b4"], C: ["b4"], P: ["b4"] });
  });
});

describe("the values that stand at districts after a climb", () => {
  function values(stands: Stands, wanted: readonly string[], own: OwnFigures = "prefer") {
    const places = wanted.map((id) => ids.indexOf(id));
    return standingValues(climbed(stands, own), touchedIn(stands), places, ONE);
  }
  const told = (...given: Parameters<typeof values>) =>
    byName(values(...given), (held) => held.map(({ value, times }) => `${value.n} ${times}`).sort());
  const all: Stands = { a: "own", b: "own", C: "below", D: "own", P: "below", memo: "below" };

  test("are those of the figures handed up to them, each as often as it counts", () => {
    expect(told(all, ["P"])).toEqual({
      P: ["12 1", "13 1", "14 1"],
      a: ["13 1"],
      D: ["12 1"],
    });
    expect(told(all, ["C", "memo"])).toMatchObject({ C: ["13 1", "14 1"], memo: ["12 1", "13 1"] });
    expect(told({ ...all, C: "own" }, ["C", "P"])).toMatchObject({ C: ["11 2"], P: ["11 2", "12 1"] });
  });

  test("are none where nothing stands, or nothing can be said", () => {
    expect(told({ a: "own", C: "refused", P: "refused" }, ["P", "C", "a"])).toEqual({ a: ["13 1"], C: [], P: [] });
    expect(told({ b: "own", C: "below", memo: "below" }, ["memo"])).toEqual({ memo: [] });
  });

  test("are both the own and those below where own figures are added", () => {
    expect(told({ ...all, D: "nothing" }, ["C", "P"], "add")).toMatchObject({
      C: ["11 2", "13 1", "14 1"],
      P: ["10 3", "11 2", "13 1", "14 1"],
    });
  });

  test("of what one alone handed up are its own list still, and no list is added to that another holds", () => {
    const one = values({ a: "own", b: "nothing", C: "below", P: "below" }, ["a", "C", "P"]);
    expect(one.get(0)).toBe(one.get(3));
    const both = values(all, ["a", "b", "C"]);
    expect([3, 4, 1].map((at) => both.get(at)?.length)).toEqual([1, 1, 2]);
  });
});

describe("the values behind an entry", () => {
  const figures = { ...NO_FIGURES, amounts: Float64Array.of(5) };
  const parts = [{ value: fraction("7"), times: 3 }];
  const entry = (at: number, more: Partial<Entries> = {}) =>
    valuesOfEntry(
      { parts: 3, at: Int32Array.of(at), rows: Int32Array.of(0), counted: false, figures, ...more },
      0,
      tree,
      ONE,
    );

  test("are its figure, for all the leaves it stands for", () => {
    expect(entry(0)).toEqual([{ value: fraction("5"), times: 3 }]);
    expect(entry(3)).toEqual([{ value: fraction("5"), times: 1 }]);
    expect(entry(0, { figures: { kind: "exact", weightKind: "none", amounts: [undefined], weights: [] } })).toEqual([]);
  });

  test("are those of its parts where all are taken together, each for all its leaves", () => {
    expect(entry(1, { values: [parts] })).toEqual([{ value: fraction("7"), times: 6 }]);
  });

  test("are counted by leaves already where it was filled up", () => {
    const filled = { reported: 1, partsMissing: 0, weighedParts: undefined };
    expect(entry(1, { values: [parts], filled: new Map([[0, filled]]) })).toEqual(parts);
    expect(entry(1, { values: [parts], filled: new Map([[1, filled]]) })).toEqual([{ value: fraction("7"), times: 6 }]);
    expect(entry(1, { filled: new Map([[0, filled]]) })).toEqual([{ value: fraction("5"), times: 2 }]);
  });
});
