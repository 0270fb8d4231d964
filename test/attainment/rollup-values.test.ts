import { describe, expect, test } from "vitest";
import { rollupValues } from "../../src/attainment/rollup-values.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import type { ObservationInput } from "../../src/model/observation.js";
import { readObservations } from "../../src/observations/read-observations.js";
import { rollUp } from "../../src/rollup/roll-up.js";
import { writeAmount } from "../../src/model/amount.js";
import { METRICS } from "./plan-of.js";

const metrics = [METRICS.flow];
const districts = parseDistricts([
  { id: "d", kind: "市" },
  { id: "a", parent: "d" },
  { id: "b", parent: "d" },
  { id: "a1", parent: "a" },
  { id: "urban", members: ["a", "b"] },
]);
const observed = (district: string, period: string, value: string): ObservationInput => ({
  metric: "m",
  district,
  period,
  value,
});
const read = readObservations(
  [
    observed("a1", "2013-01", "3"),
    observed("a1", "2013-02", "5"),
    observed("b", "2012", "7"),
    observed("b", "2011", "6"),
  ],
  { metrics, districts },
);
const values = rollupValues(rollUp(read.observations, { metrics, districts }));
const at = (district: string, period: string) => ({ metric: "m", district, period });

describe("what a rollup answers", () => {
  test("whose figures can be put together from others': those of districts above, and of members", () => {
    expect(["d", "a", "urban", "a1", "b", "lost"].map(values.hasBelow)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test("which metrics and districts it knows", () => {
    expect(["m", "n"].map(values.knowsMetric)).toEqual([true, false]);
    expect(["d", "urban", "lost", ""].map(values.knowsDistrict)).toEqual([true, true, false, false]);
  });

  test("a cell, its parts taken together as the metric says or as it is asked", () => {
    const value = (over?: "max" | "mean") => {
      const cell = values.cell(at("a1", "2013-01/2013-02"), over);
      return cell.evidence === "none" ? cell.reason : writeAmount(cell.value);
    };
    expect([value(), value("max"), value("mean")]).toEqual(["8", "5", "4"]);
  });

  test("whether a district's figure was made of another's alone", () => {
    expect(values.isMadeOfAlone(at("a", "2013-01"), "a1")).toBe(true);
    expect(values.isMadeOfAlone(at("a", "2013-01"), "a1", "max")).toBe(true);
    expect(values.isMadeOfAlone(at("a", "2013-01"), "b")).toBe(false);
  });

  test("the latest period before that holds a value and is wanted", () => {
    const before = (wanted: (period: string) => boolean) => values.latestBefore(at("b", "2014"), wanted)?.period;
    expect([before(() => true), before((period) => period < "2012"), before(() => false)]).toEqual([
      "2012",
      "2011",
      undefined,
    ]);
  });

  test("the last day that was observed", () => {
    expect(values.observedUntil(at("a1", "2013"))).toBe("2013-02-28");
    expect(values.observedUntil(at("b", "2013"))).toBeUndefined();
  });

  test("the district above; none above the first, and none of one that it does not know", () => {
    expect(["a1", "a", "d", "lost"].map(values.parentOf)).toEqual(["a", "d", undefined, undefined]);
  });

  test("the row of a district, where it has one", () => {
    expect(values.rowOf("d")).toEqual({ id: "d", kind: "市" });
    expect(values.rowOf("lost")).toBeUndefined();
  });

  test("every district but those whose figures are in others' already", () => {
    expect(values.everyDistrict()).toEqual(["d", "a", "b", "a1"]);
  });

  test("the districts that a word names, seen from one", () => {
    expect(values.districtsIn("children", "d")).toEqual(["a", "b"]);
    expect(values.districtsIn("siblings", "a")).toEqual(["a", "b"]);
    expect(values.districtsIn("siblings", "d")).toEqual(["d"]);
    expect(values.districtsIn("tree", "d")).toEqual(["d", "a", "b", "a1"]);
    expect(values.districtsIn("leaves", "d")).toEqual(["b", "a1"]);
  });
});
