import { describe, expect, test } from "vitest";
import type { Metric } from "../../src/model/metric.js";
import type { MeasuredTarget } from "../../src/model/target.js";
import { attainmentOf, measured, METRICS, planOf } from "./plan-of.js";

const { flow, stock, index, share, ordinal } = METRICS;

/** How district a stands to what its own plan files, its value 2; the target and the metric of that plan, and whose child it is. */
function filedWith(own: Metric, filedMetric: Metric, more: Partial<MeasuredTarget> = {}, above = "p"): string {
  const bound = own.kind === "ordinal" ? "B" : "2";
  const target = measured({ atLeast: bound }, { districts: { filed: true } });
  const filed = { ...measured({ atLeast: bound }, { parent: { plan: above, target: "t" }, ...more }), id: "x" };
  const plan = { ...planOf(filedMetric, [filed]), id: "plan-a", district: "a" };
  const attainment = attainmentOf({
    metric: own,
    target,
    plans: [plan],
    tree: { d: ["a"], a: ["b"] },
    rows: [{ district: "a", period: "2013", value: "2" }],
    asOf: "2014-01-01",
  });
  if (attainment.kind !== "districts") throw new RangeError(`${attainment.kind} is not of districts`);
  return attainment.members
    .map((member) => (member.status === "no-evidence" ? member.reason : member.status))
    .join(" ");
}

describe("a bound that a district's own plan files is held against the same figure alone", () => {
  test.each<[Metric, Metric]>([
    [flow, flow],
    [index, { ...index, name: "under another name", range: ["0", "100"] }],
    [share, { ...share, per: "100.0" }],
    [ordinal, ordinal],
  ])("$kind as the plan above has it", (own, other) => {
    expect(filedWith(own, other)).toBe("met");
  });

  test.each<[string, Metric, Metric]>([
    ["another kind", index, { ...flow, unit: index.unit }],
    ["another kind of the same direction and unit", flow, { ...index, unit: flow.unit }],
    ["another direction", index, { ...index, direction: "down" }],
    ["another unit", index, { ...index, unit: "%" }],
    ["a stock where flows are asked for", flow, { ...stock, unit: flow.unit }],
    ["another scale", share, { ...share, per: "10000" }],
    ["a longer list of levels", ordinal, { ...ordinal, levels: ["C", "B", "A", "AA", "AAA"] }],
    ["the levels in another order", ordinal, { ...ordinal, levels: ["B", "C", "A", "AA"] }],
  ])("not of %s", (_name, own, other) => {
    expect(filedWith(own, other)).toBe("filed-otherwise");
  });

  test("not what the plan asks of districts below its own", () => {
    expect(filedWith(index, index, { districts: "children" })).toBe("filed-otherwise");
  });

  test("nor what is filed for the target of another plan", () => {
    expect(filedWith(index, index, {}, "q")).not.toBe("met");
  });
});
