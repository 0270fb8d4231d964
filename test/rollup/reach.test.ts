import { expect, test } from "vitest";
import { parseDistricts } from "../../src/model/check-districts.js";
import type { Metric } from "../../src/model/metric.js";
import { cellAt } from "../../src/rollup/index.js";
import { at, roll, stock, value } from "./roll.js";

const tree = parseDistricts([{ id: "B" }, { id: "D", parent: "B" }, { id: "E", parent: "B" }]);
const rows = [value("D", "2013-01", "10"), value("D", "2013-02", "20"), value("E", "2012-12", "5")];
const held = (reach: Metric["reach"]): Metric => stock(reach === undefined ? {} : { reach });

test("a last value is looked for inside the period, or as far before it as is stated", () => {
  expect(at(roll(rows, [held(undefined)], tree), "B", "2013-Q1")).toBe("20 0/2");
  expect(at(roll(rows, [held({ months: 1 })], tree), "B", "2013-Q1")).toBe("25 0/2");
  expect(at(roll(rows, [held({ months: 1 })], tree), "B", "2013-02")).toBe("20 1/2");
  expect(at(roll(rows, [held({ years: 1 })], tree), "B", "2013-02")).toBe("25 1/2");
  expect(at(roll(rows, [held({ days: 31 })], tree), "E", "2013-02")).toBe("not-reported 0/1");
  expect(at(roll(rows, [held({ days: 32 })], tree), "E", "2013-02")).toBe("5 0/1");
});

test("it covers none of the period, and is made over time", () => {
  const rollup = roll(rows, [held({ years: 1 })], tree);
  expect(cellAt(rollup, { metric: "m", district: "E", period: "2013-06" })).toMatchObject({
    evidence: "partial",
    origin: "over",
    value: "5",
    coverage: { reported: 0, expected: 1 },
  });
});

test("what stands in the period stands over it, and is no discrepancy", () => {
  const whole = [...rows, value("E", "2013-Q1", "7"), value("D", "2012", "99")];
  const rollup = roll(whole, [held({ years: 2 })], tree, { periods: ["2013-Q1"] });
  expect(at(rollup, "E", "2013-Q1")).toBe("7 1/1");
  expect(at(rollup, "D", "2013-Q1")).toBe("20 0/1");
  expect(rollup.discrepancies).toEqual([]);
});

test("a period that begins before the window and ends in it is later than one before", () => {
  const rollup = roll([value("D", "2012-12", "1"), value("D", "2012-12/2013-02", "3")], [held({ years: 1 })], tree);
  expect(at(rollup, "D", "2013-Q1")).toBe("3 0/1");
  expect(at(rollup, "D", "2013-01")).toBe("1 0/1");
});

test("no other figure is looked for before the period", () => {
  expect(at(roll(rows, [stock({ over: "mean", reach: { years: 1 } })], tree), "E", "2013-06")).toBe("not-reported 0/1");
  expect(at(roll(rows, [stock({ over: "first", reach: { years: 1 } })], tree), "E", "2013-06")).toBe(
    "not-reported 0/1",
  );
});

test("it reaches back no further than the calendar", () => {
  expect(at(roll(rows, [held({ years: 9000 })], tree), "E", "2013-06")).toBe("5 0/1");
});

test("nothing is read that was recorded after the day", () => {
  const late = [value("E", "2012-12", "5", { recordedOn: "2014-01-01" })];
  expect(at(roll(late, [held({ years: 1 })], tree, { asOf: "2013-12-31" }), "E", "2013-06")).toBe("not-reported 0/1");
});
