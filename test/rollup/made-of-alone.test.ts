import { describe, expect, test } from "vitest";
import { parseDistricts } from "../../src/model/check-districts.js";
import { isMadeOfAlone } from "../../src/rollup/made-of-alone.js";
import { flow, roll, value } from "./roll.js";

const districts = parseDistricts([
  { id: "P" },
  { id: "C", parent: "P" },
  { id: "D", parent: "P" },
  { id: "a", parent: "C" },
  { id: "b", parent: "C" },
  { id: "memo", members: ["a", "D"] },
]);

/** Of which districts the figure was made of one other's alone, where these have reported. */
function madeOf(alone: string, ...reported: readonly string[]): readonly string[] {
  const rollup = roll(
    reported.map((district) => value(district, "2013", 3)),
    [flow()],
    districts,
  );
  return ["P", "C", "D", "a", "memo"].filter(
    (district) => district !== alone && isMadeOfAlone(rollup, { metric: "m", district, period: "2013" }, alone),
  );
}

describe("a district's figure is made of another's alone", () => {
  test("where nobody else below it reported, however many districts lie between", () => {
    expect(madeOf("a", "a")).toEqual(["P", "C", "memo"]);
    expect(madeOf("D", "D")).toEqual(["P", "memo"]);
  });

  test("not where somebody else below it did", () => {
    expect(madeOf("a", "a", "b")).toEqual(["memo"]);
    expect(madeOf("a", "a", "D")).toEqual(["C"]);
    expect(madeOf("C", "C", "D")).toEqual([]);
  });

  test("not where one that did not report lies above, or another one reported", () => {
    expect(madeOf("b", "a")).toEqual([]);
    expect(madeOf("D", "a")).toEqual([]);
    expect(madeOf("a")).toEqual([]);
  });

  test("not where it or one between reported itself", () => {
    expect(madeOf("a", "a", "C")).toEqual(["memo"]);
    expect(madeOf("C", "a", "C")).toEqual(["P"]);
    expect(madeOf("a", "a", "P")).toEqual(["C", "memo"]);
  });

  test("not of one that nobody has heard of", () => {
    expect(madeOf("elsewhere", "a")).toEqual([]);
  });
});
