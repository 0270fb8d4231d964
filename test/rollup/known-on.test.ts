import { describe, expect, test } from "vitest";
import { parseDistricts } from "../../src/model/check-districts.js";
import type { Metric } from "../../src/model/metric.js";
import { knownOn } from "../../src/rollup/known-on.js";
import { observedUntil } from "../../src/rollup/observed-until.js";
import { takenOver } from "../../src/rollup/taken-over.js";
import { at, flow, roll, value } from "./roll.js";

const law: Metric = { id: "law", name: "law", unit: "", kind: "milestone", direction: "up" };
const districts = parseDistricts([
  { id: "P" },
  { id: "C", parent: "P" },
  { id: "D", parent: "P" },
  { id: "a", parent: "C" },
  { id: "b", parent: "C" },
  { id: "memo", members: ["a", "D"] },
]);

describe("a rollup as it could be known on a day", () => {
  const rollup = roll(
    [value("a", "2013-01", 1), value("a", "2013-02", 2), value("b", "2013-Q2", 4)],
    [flow()],
    districts,
  );

  test("leaves out periods that begin later", () => {
    const told = (day: string) => at(knownOn(rollup, day), "C", "2013");
    expect(["2012-12-31", "2013-01-31", "2013-02-01", "2013-03-31", "2013-04-01"].map(told)).toEqual([
      "not-reported 0/2",
      "1 1/24",
      "3 2/24",
      "3 2/24",
      "7 5/24",
    ]);
  });

  test("is itself where it holds nothing later", () => {
    expect(knownOn(rollup, "2013-04-01")).toBe(rollup);
    expect(knownOn(rollup, "2013-03-31")).not.toBe(rollup);
  });

  test("is worked out once for each day", () => {
    const march = knownOn(rollup, "2013-03-31");
    expect(knownOn(rollup, "2013-03-31")).toBe(march);
    expect(knownOn(rollup, "2013-03-30")).not.toBe(march);
  });

  test("knows on a later day no more than it did, and on an earlier one less", () => {
    const march = knownOn(rollup, "2013-03-31");
    expect(knownOn(march, "2013-12-31")).toBe(march);
    expect(knownOn(march, "2013-03-31")).toBe(march);
    expect(at(knownOn(march, "2013-01-31"), "C", "2013")).toBe("1 1/24");
    expect(knownOn(march, "2013-01-31").until).toBe("2013-01-31");
  });

  test("leaves out milestones of a later day", () => {
    const passed = roll([{ metric: "law", district: "a", value: "2013-05-01" }], [law], districts);
    expect(knownOn(passed, "2013-05-01")).toBe(passed);
    const before = knownOn(passed, "2013-04-30");
    expect(before).not.toBe(passed);
    expect(before.until).toBe("2013-04-30");
  });
});

describe("the last day that was observed inside a period", () => {
  const rows = [
    value("a", "2013-02", 1),
    value("a", "2013-01", 1),
    value("b", "2013-03", 1),
    value("D", "2013-Q2", 1),
    value("P", "2012", 9),
    value("a", "2013-05", 8, { metric: "n" }),
  ];
  const rollup = roll(rows, [{ ...flow(), id: "n" }, flow()], districts);
  const until = (district: string, period: string, metric = "m") => observedUntil(rollup, { metric, district, period });

  test("is that of the district and those below it", () => {
    expect(["a", "b", "C", "D", "P", "memo"].map((district) => until(district, "2013"))).toEqual([
      "2013-02-28",
      "2013-03-31",
      "2013-03-31",
      "2013-06-30",
      "2013-06-30",
      "2013-06-30",
    ]);
    expect(["a", "C", "P", "memo"].map((district) => until(district, "2013-Q1"))).toEqual([
      "2013-02-28",
      "2013-03-31",
      "2013-03-31",
      "2013-02-28",
    ]);
  });

  test("is none where nothing was observed inside it, in the district or below", () => {
    expect(until("D", "2013-Q1")).toBeUndefined();
    expect(until("a", "2012")).toBeUndefined();
    expect(until("P", "2012")).toBe("2012-12-31");
    expect(until("a", "2013-02-01/2013-02-10")).toBeUndefined();
  });

  test("is that of the metric alone, and of none that nobody knows", () => {
    expect(until("a", "2013", "n")).toBe("2013-05-31");
    expect(until("b", "2013", "n")).toBeUndefined();
    expect(until("a", "2013", "x")).toBeUndefined();
    expect(until("elsewhere", "2013")).toBeUndefined();
  });
});

describe("a rollup of one metric whose parts are taken together otherwise", () => {
  const rows = [value("a", "2013-01", 1), value("a", "2013-02", 5), value("a", "2013-02", 7, { metric: "n" })];
  const rollup = roll(rows, [{ ...flow(), id: "n" }, flow({ across: "max" })], districts);

  test("keeps everything else as the metric says", () => {
    expect(at(rollup, "a", "2013-Q1")).toBe("6 2/3");
    expect((["max", "mean", "last"] as const).map((over) => at(takenOver(rollup, "m", over), "C", "2013-Q1"))).toEqual([
      "5 2/6",
      "3 2/6",
      "5 0/2",
    ]);
    expect(takenOver(rollup, "m", "max")).toMatchObject({
      metrics: ["m"],
      definitions: [{ ...flow(), across: "max", over: "max" }],
      columns: [],
      discrepancies: [],
    });
  });

  test("is made once for each metric and operator", () => {
    const most = takenOver(rollup, "m", "max");
    expect(takenOver(rollup, "m", "max")).toBe(most);
    expect(takenOver(rollup, "m", "min")).not.toBe(most);
    expect(takenOver(rollup, "n", "max")).not.toBe(most);
  });
});
