import { describe, expect, test } from "vitest";
import { fillsUp } from "../../src/attainment/fills-up.js";
import type { Metric } from "../../src/model/metric.js";
import { METRICS } from "./plan-of.js";

const { flow, stock, ordinal, milestone, rate, index } = METRICS;

describe("a window starts at zero and fills up", () => {
  test.each<[what: string, metric: Metric]>([
    ["with what flows in it", flow],
    ["with how often something flows", { ...flow, over: "count" }],
  ])("%s", (_what, metric) => {
    expect(fillsUp(metric)).toBe(true);
  });
});

describe("nothing fills up", () => {
  test.each<[what: string, metric: Metric]>([
    ["of a flow that is averaged, or taken at its highest", { ...flow, over: "mean" }],
    ["of a flow that does not add up", { ...flow, over: "none" }],
    ["of a stock, however its parts are added", { ...stock, over: "sum" }],
    ["of a stock", stock],
    ["of levels that are counted", { ...ordinal, over: "count" }],
    ["of items, each of which is reached once", { ...milestone, over: "sum" }],
    ["of a rate", { ...rate, over: "count" }],
    ["of an index", { ...index, over: "sum" }],
  ])("%s", (_what, metric) => {
    expect(fillsUp(metric)).toBe(false);
  });
});
