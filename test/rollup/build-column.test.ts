import { describe, expect, test } from "vitest";
import { parseDistricts } from "../../src/model/check-districts.js";
import type { Metric } from "../../src/model/metric.js";
import { buildColumn } from "../../src/rollup/build-column.js";
import { newWorkings, type RollupBasis, type Workings } from "../../src/rollup/workings.js";
import { numberedSpan } from "../../src/rollup/span.js";
import { at, flow, roll, type Row, stock, value } from "./roll.js";

const districts = parseDistricts([{ id: "P" }, { id: "a", parent: "P" }, { id: "b", parent: "P" }]);
const people: Metric = { ...stock(), id: "w" };

function weight(district: string, period: string, amount: number): Row {
  return { ...value(district, period, amount), metric: "w" };
}

describe("a column", () => {
  const rows = [value("a", "2013", 1), value("b", "2013", 3)];
  const built = (basis: Partial<RollupBasis>, workings: Partial<Workings>, metrics: readonly Metric[] = [flow()]) => {
    const rollup = roll(rows, metrics, districts);
    const all = { ...newWorkings(rollup), ...workings };
    return buildColumn({ ...rollup, ...basis }, all, 0, numberedSpan("2013"), () => undefined);
  };

  test("is none of a metric that is not there, and none where nothing was gathered", () => {
    expect(built({}, {})?.at).toEqual(Int32Array.of(0, 1, 2));
    expect(built({ definitions: [] }, {})).toBeUndefined();
    expect(built({}, { evidence: [] })).toBeUndefined();
  });

  test("tells of how much weight it is only where a weight is named", () => {
    const keys = (metric: Metric) => Object.keys(built({}, {}, [metric, people])?.made ?? {});
    expect(keys(flow({ across: "median" }))).not.toContain("weight");
    expect(keys(flow({ across: "median", weight: "w" }))).toContain("weight");
  });

  test("is none of a milestone of which nobody said anything", () => {
    const law: Metric = { ...flow(), kind: "milestone" };
    expect(at(roll([], [law], districts, { periods: ["2013"] }), "P", "2013")).toBe("not-reported 0/2");
  });
});

describe("weights", () => {
  test("may be of the first metric of all", () => {
    const rows = [value("a", "2013", 60), value("b", "2013", 80), weight("a", "2013", 1), weight("b", "2013", 3)];
    const mean = flow({ across: "weightedMean", weight: "w" });
    expect(at(roll(rows, [people, mean], districts), "P", "2013")).toBe("75 2/2");
  });

  test("are missing where parts are to be weighed and none is named", () => {
    const rows = [value("a", "2013-01", 60), value("a", "2013-02", 80)];
    expect(at(roll(rows, [flow({ over: "weightedMean" })], districts), "a", "2013-Q1")).toBe("missing-weight 2/3");
  });
});
