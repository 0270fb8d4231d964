import { describe, expect, test } from "vitest";
import { parseRegister } from "../../src/model/check-register.js";
import { itemOf, observed, type Raw, run, scheme, scoredOf } from "./build.js";

const entry = { district: "a", on: "2013-06-01" };
const entries = [
  { ...entry, id: "1", fields: { deaths: "2" } },
  { ...entry, id: "2", fields: { deaths: "1" } },
  { ...entry, id: "3" },
];
const listed = { name: "log", fields: { deaths: { type: "amount" } }, complete: ["2013"], entries };

/** What an item that is reckoned of a value has read. */
function readOf(of: Raw, unit = "a"): unknown {
  const log = parseRegister({ format: "quality-register/1", id: "log", ...listed });
  const item = { id: "i", name: "i", points: "100", rule: "computed", of };
  const round = run(scheme([item], { noEvidence: "zero", units: ["a", "b", "c", "city"] }), {
    observations: [observed("x", "a", "45"), observed("x", "b", "90")],
    registers: [log],
  });
  const { trace } = itemOf(scoredOf(round, unit), "i") as { trace: { inputs: readonly unknown[] } };
  return trace.inputs;
}

describe("what is read of a target is told whole", () => {
  const target = { kind: "target", plan: "plan", target: "x-90", district: "a", status: "missed" };
  const figures = { value: "45", required: "90" };

  test.each<[string, Raw, Raw, string]>([
    ["a figure", { read: "completion" }, { ...target, ...figures, amount: "0.5" }, "a"],
    [
      "as it stood a window earlier, with that day",
      { read: "value", back: 1 },
      { ...target, ...figures, status: "open", amount: "45", asOf: "2013-02-28" },
      "a",
    ],
    [
      "a figure that there is no more, and why",
      { read: "forecast" },
      { ...target, ...figures, reason: "past-deadline" },
      "a",
    ],
    [
      "of a district above that has no value",
      { read: "value", district: "parent" },
      { ...target, district: "city", status: "no-evidence", reason: "operator-refuses" },
      "a",
    ],
    [
      "of a district above where there is none",
      { read: "value", district: "parent" },
      { ...target, district: "city", status: "no-evidence", reason: "no-parent" },
      "city",
    ],
  ])("%s", (_, of, told, unit) => {
    expect(readOf({ target: "x-90", ...of }, unit)).toStrictEqual([{ ...told, read: of["read"] }]);
  });
});

describe("what is counted is told whole", () => {
  const targets = { count: { targets: ["x-90", "leading"] } };
  const register = { count: { entries: "log" } };
  const count = { kind: "count", district: "a", undecided: 0 };
  const ofTargets = { ...count, of: { targets: 2 } };
  const ofEntries = { ...count, of: { register: "log" }, period: "2013" };
  const known = { known: { its: "deaths" } };

  test.each<[string, Raw, Raw]>([
    [
      "targets by their kind",
      { ...targets, where: { its: "kind", equals: "measured" } },
      { ...ofTargets, counted: 1, amount: "1" },
    ],
    [
      "targets by their ids",
      { ...targets, where: { its: "id", equals: "leading" } },
      { ...ofTargets, counted: 1, amount: "1" },
    ],
    [
      "targets of which one is not judged",
      { ...targets, where: { its: "status", equals: "met" } },
      { ...ofTargets, counted: 0, undecided: 1, low: "0", high: "1", reason: "unjudged" },
    ],
    [
      "targets by a word that they do not have",
      { ...targets, where: { its: "commitment", equals: "binding" } },
      { ...ofTargets, counted: 0, undecided: 2, low: "0", high: "2", reason: "no-such-field" },
    ],
    [
      "the sum of a field",
      { ...register, sum: "deaths", where: known },
      { ...ofEntries, sum: "deaths", counted: 2, amount: "3" },
    ],
    [
      "how many different ones",
      { ...register, distinct: "deaths", where: known },
      { ...ofEntries, distinct: "deaths", counted: 2, amount: "2" },
    ],
    [
      "a sum of which a part is missing",
      { ...register, sum: "deaths" },
      { ...ofEntries, sum: "deaths", counted: 3, reason: "no-such-field" },
    ],
    [
      "units of which one has no figure",
      { count: { districts: ["a", "b", "c"] }, where: { metric: "x", atLeast: "85" } },
      { ...count, of: { districts: 3 }, counted: 1, undecided: 1, low: "1", high: "2", reason: "not-reported" },
    ],
  ])("%s", (_, of, told) => {
    expect(readOf(of)).toStrictEqual([told]);
  });
});
