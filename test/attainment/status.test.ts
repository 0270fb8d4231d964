import { describe, expect, test } from "vitest";
import { bestIn, couldChange, type Status, STATUSES, tallyOf, worstIn } from "../../src/attainment/status.js";

const NOBODY = {
  missed: 0,
  behind: 0,
  "no-evidence": 0,
  unjudged: 0,
  open: 0,
  "on-track": 0,
  reached: 0,
  met: 0,
};

describe("how members stand together", () => {
  test("is counted by status, none left out", () => {
    expect(tallyOf([])).toEqual(NOBODY);
    expect(tallyOf(["met", "open", "met"])).toEqual({ ...NOBODY, met: 2, open: 1 });
  });

  test.each(STATUSES.map((status, place) => [status, place] as const))(
    "%s is worse than all that follow",
    (status, place) => {
      const tally = tallyOf(STATUSES.slice(place));
      expect(worstIn(tally)).toBe(status);
      expect(bestIn(tallyOf(STATUSES.slice(0, place + 1)))).toBe(status);
    },
  );

  test("has no worst and no best where there is nobody", () => {
    expect([worstIn(tallyOf([])), bestIn(tallyOf([]))]).toEqual([undefined, undefined]);
  });
});

test.each<[what: string, members: readonly (readonly [Status, boolean?])[], could: boolean]>([
  ["nobody", [], false],
  ["certain ones alone", [["met", false], ["missed"]], false],
  ["one that is open to reports", [["met", true], ["met"]], true],
  ["one that is settled beside one that is open", [["missed"], ["met", true]], false],
  [
    "one that is settled for certain, said so",
    [
      ["missed", false],
      ["met", true],
    ],
    false,
  ],
  ["one that would settle it and is open itself", [["missed", true], ["met"]], true],
])("reports to come could change how they stand: %s", (_what, members, could) => {
  const standing = members.map(([status, provisional]) => ({
    status,
    ...(provisional === undefined ? {} : { provisional }),
  }));
  expect(couldChange(standing, "missed")).toBe(could);
});
