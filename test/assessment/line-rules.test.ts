import { describe, expect, test } from "vitest";
import { itemOf, observed, type Raw, run, scheme, scoredOf, told, unscoredOf } from "./build.js";

const x = { metric: "x" };

function itemFor(rule: Raw, value: string) {
  const raw = scheme([{ id: "i", name: "i", points: "20", ...rule }]);
  return itemOf(scoredOf(run(raw, { observations: [observed("x", "a", value)] })), "i");
}

test("a completion tells the share that it earns, held between its ends", () => {
  const working = (value: string, more: Raw = {}) =>
    itemFor({ rule: "completion", of: x, ...more }, value).trace.working;
  expect(working("0.85")).toEqual({ rule: "completion", of: "0.85", share: "0.85" });
  expect(working("1.2")).toEqual({ rule: "completion", of: "1.2", share: "1" });
  expect(working("1.2", { clamp: ["0", "1.1"] })).toEqual({ rule: "completion", of: "1.2", share: "1.1" });
  expect(working("1.2", { clamp: false, cap: "30" })).toEqual({ rule: "completion", of: "1.2", share: "1.2" });
});

describe("the line between two marks", () => {
  const [low, middle, high] = [
    { at: "2", share: "0.5" },
    { at: "4", share: "0.6" },
    { at: "8", share: "1" },
  ];
  const rising = [low, middle, high];

  test.each<[string, readonly Raw[], string]>([
    ["1", [low, middle], "0.5"],
    ["2", [low, middle], "0.5"],
    ["3", [low, middle], "0.55"],
    ["4", [low, middle], "0.6"],
    ["5", [middle, high], "0.7"],
    ["8", [middle, high], "1"],
    ["9", [middle, high], "1"],
  ])("of %s", (of, between, share) => {
    const told = { rule: "tiered", of, between, share };
    for (const tiers of [rising, [...rising].reverse()])
      expect(itemFor({ rule: "tiered", of: x, tiers, outside: "clamp" }, of).trace.working).toEqual(told);
  });

  test.each(["2", "8"])("is none where a mark that is worked out lies at %s like another", (value) => {
    const tiers = [low, { at: x, share: "0.6" }, high];
    const raw = scheme([{ id: "i", name: "i", points: "20", rule: "tiered", of: x, tiers, outside: "clamp" }]);
    const round = run(raw, { observations: [observed("x", "a", value)] });
    expect(told(itemOf(unscoredOf(round), "i"))).toBe("no-evidence, noScore: marks-out-of-order");
  });
});
