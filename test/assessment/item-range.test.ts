import { describe, expect, test } from "vitest";
import { parseScheme } from "../../src/assessment/check-documents.js";
import { itemRange } from "../../src/assessment/item-range.js";
import { isSection, type Take } from "../../src/assessment/scheme-node.js";
import { writeExact } from "../../src/model/amount.js";
import { judged, plan, type Raw, scheme } from "./build.js";

const sources = [
  { id: "check", name: "check", kind: "verified" },
  { id: "rule", name: "rule", kind: "computed" },
];
const x = { metric: "x" };

function ends(raw: Raw, take?: Take) {
  const parsed = parseScheme(
    scheme([{ id: "i", name: "i", points: "20", ...raw }], { sources, take: { first: ["check"] } }),
    {
      plans: [plan],
    },
  );
  const [item] = parsed.items ?? [];
  if (item === undefined || isSection(item)) throw new TypeError("no item");
  const { low, high } = itemRange(item, take, parsed);
  return [low && writeExact(low), high && writeExact(high)];
}

const tiers = [
  { at: "1", share: "0.5" },
  { at: "2", share: "1.2" },
  { at: "3", share: "0.1" },
];

describe("what an item can come to", () => {
  test.each<[string, Raw, readonly (string | undefined)[]]>([
    ["a completion", { rule: "completion", of: x }, ["0", "20"]],
    ["one with a clamp of its own", { rule: "completion", of: x, clamp: ["-0.5", "1.5"] }, ["-10", "30"]],
    ["a line without a clamp", { rule: "linear", of: x, from: "1", to: "2", clamp: false }, [undefined, undefined]],
    ["an efficacy", { rule: "efficacy", of: x, low: "1", high: "2", base: "60", span: "40" }, ["0", "20"]],
    ["tiers", { rule: "tiered", of: x, tiers, outside: "clamp" }, ["2", "24"]],
    ["tiers that go on", { rule: "tiered", of: x, tiers, outside: "extend" }, [undefined, undefined]],
    ["steps", { rule: "steps", of: x, otherwise: "3", steps: [{ above: "1", points: "18" }] }, ["3", "18"]],
    ["deductions", { rule: "deduct", of: x, above: "5", per: "2", parts: "whole", lose: "3" }, ["0", "20"]],
    [
      "deductions that go on to a floor",
      { rule: "deduct", of: x, above: "5", per: "2", parts: "whole", lose: "3", floor: "-4" },
      [undefined, "20"],
    ],
    ["additions", { rule: "add", of: x, above: "5", per: "2", parts: "whole", gain: "3" }, ["0", "20"]],
    [
      "additions on top of a base",
      { rule: "add", of: x, above: "5", per: "2", parts: "whole", gain: "3", base: "6" },
      ["6", "20"],
    ],
    [
      "additions up to a cap",
      { rule: "add", of: x, above: "5", per: "2", parts: "whole", gain: "3", base: "6", cap: "40" },
      ["6", undefined],
    ],
    ["all or nothing", { rule: "allOrNothing", when: { metric: "x", above: "1" } }, ["0", "20"]],
    ["a value", { rule: "computed", of: "7" }, ["7", "7"]],
    ["levels by points", judged("i", "20", { levels: [{ id: "l", points: ["5", "22"] }], cap: "25" }), ["0", "22"]],
    ["levels by shares", judged("i", "20", { levels: [{ id: "l", share: ["0.5", "1"] }] }), ["0", "20"]],
    [
      "a table of rules and values",
      {
        rule: "table",
        rows: [{ when: { metric: "y", above: "1" }, then: { rule: "completion", of: x, clamp: ["0", "1.1"] } }],
        otherwise: "-3",
      },
      ["-3", "22"],
    ],
    [
      "an attainment",
      { rule: "attainment", target: "x-90", byStatus: { met: "20", missed: "-1" }, otherwise: "4" },
      ["-1", "20"],
    ],
  ])("%s", (_, raw, expected) => {
    expect(ends(raw)).toEqual(expected);
  });

  test("people who score beside a rule give from nothing to the points", () => {
    const steps = { rule: "steps", of: x, otherwise: "3", steps: [{ above: "1", points: "18" }] };
    expect(ends(steps, { first: ["rule", "check"] })).toEqual(["0", "20"]);
    expect(ends(steps, { first: ["rule"] })).toEqual(["3", "18"]);
    expect(ends(steps, { first: ["check", "gone"] })).toEqual(["3", "18"]);
  });
});
