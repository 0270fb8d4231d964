import { describe, expect, test } from "vitest";
import { parseRegister } from "../../src/model/check-register.js";
import {
  itemOf,
  judged,
  observed,
  type Raw,
  run,
  scheme,
  score,
  scoredOf,
  section,
  told,
  unscoredOf,
} from "./build.js";

const [x, y] = [{ metric: "x" }, { metric: "y" }];

interface Read {
  readonly kind: string;
  readonly metric?: string;
  readonly cell?: { readonly metric: string };
}

/** What was read, by the name of the metric or else by what it is. */
function named({ kind, metric, cell }: Read): string {
  return cell?.metric ?? metric ?? kind;
}

/** How an item came to its points, or why to none, and what was read on the way. */
function workingOf(rule: Raw, figures: Readonly<Record<string, string>>, more: Raw = {}): readonly unknown[] {
  const observations = Object.entries(figures).map(([metric, value]) => observed(metric, "a", value));
  const raw = scheme([{ id: "i", name: "i", points: "20", noEvidence: "zero", ...rule }, judged("rest", "80")], more);
  const result = itemOf(scoredOf(run(raw, { observations, scores: [score("rest", "a", "70")] })), "i");
  const { working, inputs } = result.trace as { working?: unknown; inputs: readonly Read[] };
  const read = inputs.map(named).join(" ");
  return [result.state === "no-evidence" ? result.reason : working, read];
}

describe("what a rule gave is told with all that it read", () => {
  const allOrNothing = { rule: "allOrNothing", when: { metric: "x", atMost: y } };
  const steps = { rule: "steps", of: x, steps: [{ atLeast: y, points: "20" }], otherwise: "0" };
  const paid = { ...steps, steps: [{ atLeast: "1", points: { metric: "incidents" } }], otherwise: y };
  const table = { rule: "table", rows: [{ when: { metric: "x", above: "1" }, then: y }], otherwise: "3" };
  const attainment = { rule: "attainment", target: "x-90", byStatus: { met: y }, otherwise: "2" };

  test.each<[string, Raw, Readonly<Record<string, string>>, unknown, string]>([
    ["all", allOrNothing, { x: "4", y: "5" }, { rule: "allOrNothing", holds: true }, "x y"],
    ["nothing", allOrNothing, { x: "4", y: "3" }, { rule: "allOrNothing", holds: false }, "x y"],
    ["all or nothing that cannot be told", allOrNothing, { x: "4" }, "not-reported", "x y"],
    ["a value", { rule: "computed", of: { plus: [x, y] } }, { x: "4", y: "5" }, { rule: "computed" }, "x y"],
    [
      "a value of which a part is missing",
      { rule: "computed", of: { plus: [x, y] } },
      { x: "4" },
      "not-reported",
      "x y",
    ],
    ["a step", steps, { x: "4", y: "3" }, { rule: "steps", of: { amount: "4" }, step: 0 }, "x y"],
    [
      "no step",
      steps,
      { x: "4", y: "5" },
      { rule: "steps", of: { amount: "4" }, broken: [{ step: 0, limit: "atLeast", amount: "5" }] },
      "x y",
    ],
    ["a step of nothing", steps, { y: "5" }, "not-reported", "x"],
    ["a step whose limit is missing", steps, { x: "5" }, "not-reported", "x y"],
    [
      "a step that gives as much as is read",
      paid,
      { x: "4", incidents: "3" },
      { rule: "steps", of: { amount: "4" }, step: 0 },
      "x incidents",
    ],
    ["a step that gives what is missing", paid, { x: "4" }, "not-reported", "x incidents"],
    ["no step, for what is missing", paid, { x: "0" }, "not-reported", "x y"],
    ["a row", table, { x: "4", y: "5" }, { rule: "table", rows: [0] }, "x y"],
    ["no row", table, { x: "0" }, { rule: "table", rows: ["otherwise"] }, "x"],
    ["a row that gives what is missing", table, { x: "4" }, "not-reported", "x y"],
    [
      "a row with a rule",
      { ...table, otherwise: { rule: "computed", of: y } },
      { x: "0", y: "5" },
      { rule: "table", rows: ["otherwise"], by: { rule: "computed" } },
      "x y",
    ],
    ["a status", attainment, { x: "95", y: "5" }, { rule: "attainment", target: "x-90", status: "met" }, "target y"],
    ["another status", attainment, { x: "5" }, { rule: "attainment", target: "x-90", status: "missed" }, "target"],
    ["a status that gives what is missing", attainment, { x: "95" }, "not-reported", "target y"],
  ])("%s", (_, rule, figures, told, read) => {
    expect(workingOf(rule, figures)).toStrictEqual([told, read]);
  });
});

describe("a step holds of a count that is known no closer than between two", () => {
  const fields = { deaths: { type: "amount" } };
  const known = { id: "1", district: "a", on: "2013-05-01", fields: { deaths: "3" } };
  const unknown = { id: "2", district: "a", on: "2013-06-01" };
  const count = { count: { entries: "log" }, where: { its: "deaths", atLeast: "3" } };

  function stepped(of: Raw, limits: Raw, complete: readonly string[]): unknown {
    const log = parseRegister({
      ...{ format: "quality-register/1", id: "log", name: "log", fields },
      ...{ complete, entries: [known, unknown] },
    });
    const item = { id: "i", name: "i", points: "20", rule: "steps", of };
    const raw = scheme([{ ...item, steps: [{ ...limits, points: "8" }], otherwise: "20" }], { noEvidence: "zero" });
    const result = itemOf(scoredOf(run(raw, { registers: [log] })), "i");
    return result.state === "no-evidence" ? result.reason : result.trace.working;
  }

  test("and is told with both, as far as they are known", () => {
    const minus = { times: ["-1", count] };
    expect(stepped(count, { atLeast: "1" }, ["2013"])).toStrictEqual({ rule: "steps", of: { word: "1…2" }, step: 0 });
    expect(stepped(count, { atLeast: "1" }, [])).toStrictEqual({ rule: "steps", of: { word: "≥ 1" }, step: 0 });
    expect(stepped(minus, { atMost: "-1" }, [])).toStrictEqual({ rule: "steps", of: { word: "≤ -1" }, step: 0 });
    expect(stepped(count, { atLeast: "3" }, ["2013"])).toStrictEqual({ rule: "steps", of: { word: "1…2" } });
    expect(stepped(count, { atLeast: "2" }, ["2013"])).toBe("no-such-field");
  });
});

describe("what is read of another item", () => {
  const reading = (read: string) => ({
    id: "i",
    name: "i",
    points: "100",
    rule: "computed",
    of: { item: "base", read },
  });
  const itemRead = (read: string, more: Raw, given: string | undefined) => {
    const base = { ...judged("base", "40"), noEvidence: "rescale", ...more };
    const scores = [score("rest", "a", "1"), ...(given === undefined ? [] : [score("base", "a", given)])];
    const raw = scheme([{ ...reading(read), noEvidence: "zero" }, base, judged("rest", "1")]);
    return itemOf(scoredOf(run(raw, { scores })), "i").trace.inputs;
  };
  const input = (read: string, rest: Raw) => [{ kind: "item", item: "base", read, ...rest }];

  test.each<[string, Raw, string | undefined, Raw]>([
    ["points", {}, "30", { amount: "30" }],
    ["lost", {}, "30", { amount: "10" }],
    ["lost", { extra: true }, "30", { amount: "0" }],
    ["share", {}, "30", { amount: "0.75" }],
    ["share", { points: "0" }, "0", { reason: "zero-denominator" }],
    ["full", {}, "30", { amount: "40" }],
    ["full", {}, undefined, { amount: "40" }],
    ["points", {}, undefined, { reason: "item-without-points" }],
    ["share", {}, undefined, { reason: "item-without-points" }],
  ])("%s of one that is %j and got %s", (read, more, given, expected) => {
    expect(itemRead(read, more, given)).toStrictEqual(input(read, expected));
  });
});

describe("a section", () => {
  test("has no score for want of its items' scores", () => {
    const one = unscoredOf(run(scheme([section("s", [judged("p", "10"), judged("q", "5")], { points: "15" })])));
    expect([told(itemOf(one, "s")), one.missing]).toEqual(["no-evidence, noScore: items-missing", ["p", "q"]]);
  });

  test("that does not apply tells that nobody scored it", () => {
    const applies = { unit: "size", atLeast: "10" };
    const raw = scheme([section("s", [judged("p", "10")], { points: "10", applies }), judged("q", "5", { applies })], {
      notApplicable: "zero",
      points: "15",
    });
    const one = scoredOf(run(raw), "b");
    const size = { kind: "attribute", district: "b", name: "size", value: { word: "5" } };
    expect(itemOf(one, "q").trace).toStrictEqual({ inputs: [size] });
    expect(itemOf(one, "s").trace).toStrictEqual({ inputs: [size] });
  });
});
