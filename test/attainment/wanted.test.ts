import { describe, expect, test } from "vitest";
import { directionFor, marginOf, sideOf, type Wanted, wantedBy } from "../../src/attainment/wanted.js";
import type { Interval } from "../../src/internal/interval.js";
import { fromInteger, type Rational } from "../../src/internal/rational.js";
import { checkedAmount } from "../../src/model/amount.js";
import type { Direction, Metric } from "../../src/model/metric.js";
import type { Bound, Measure } from "../../src/model/target.js";
import type { Value } from "../../src/model/value.js";
import { METRICS } from "./plan-of.js";

const at = (amount: number, open = false) => ({ at: fromInteger(amount), open });
const amounts = (...list: readonly number[]): readonly Rational[] => list.map(fromInteger);
const read = (value: Value): Rational => checkedAmount(value as string);
const WHOLE = fromInteger(100);

const from = (low: number): Interval => ({ low: at(low) });
const upTo = (high: number): Interval => ({ high: at(high) });
const both = (low: number, high = low): Interval => ({ low: at(low), high: at(high) });
const ofRequired = (interval: Interval, required: number, more: Partial<Wanted> = {}): Omit<Wanted, "key"> => ({
  interval,
  required: fromInteger(required),
  judgedOutside: false,
  amounts: amounts(required),
  ...more,
});
const outside = { judgedOutside: true } as const;
const tolerance = fromInteger(3);

describe("what a bound asks for", () => {
  test.each<[bound: Bound, direction: Direction, wanted: Omit<Wanted, "key">]>([
    [{ atLeast: "7" }, "down", ofRequired(from(7), 7)],
    [{ atMost: "7" }, "up", ofRequired(upTo(7), 7)],
    [{ above: "7" }, "down", ofRequired({ low: at(7, true) }, 7)],
    [{ below: "7" }, "up", ofRequired({ high: at(7, true) }, 7)],
    [{ equals: "7" }, "up", ofRequired(both(7), 7)],
    [{ equals: "7" }, "down", ofRequired(both(7), 7)],
    [{ reach: "7" }, "up", ofRequired(from(7), 7)],
    [{ reach: "7" }, "down", ofRequired(upTo(7), 7)],
    [{ reach: "7" }, "none", ofRequired(both(7), 7)],
    [{ within: ["4", "7"] }, "up", ofRequired(from(4), 4, { amounts: amounts(4, 7) })],
    [{ within: ["4", "7"] }, "down", ofRequired(upTo(7), 7, { amounts: amounts(4, 7) })],
    [{ within: ["4", "7"] }, "none", { interval: both(4, 7), judgedOutside: false, amounts: amounts(4, 7) }],
    [{ about: "7" }, "up", ofRequired(from(7), 7, outside)],
    [{ about: "7" }, "down", ofRequired(upTo(7), 7, outside)],
    [{ about: "7" }, "none", ofRequired(both(7), 7, outside)],
    [{ about: "7", tolerance: "3" }, "up", ofRequired(from(4), 7, { tolerance })],
    [{ about: "7", tolerance: "3" }, "down", ofRequired(upTo(10), 7, { tolerance })],
    [{ about: "7", tolerance: "-3" }, "none", ofRequired(both(4, 10), 7, { tolerance })],
    [{ all: true }, "up", ofRequired(from(100), 100)],
  ])("%j where the direction is %s", (bound, direction, wanted) => {
    expect(wantedBy(bound, direction, read, WHOLE)).toStrictEqual({ key: Object.keys(bound)[0], ...wanted });
  });
});

describe("from which side a bound holds a value, and how far inside it the value lies", () => {
  test.each<[bound: Bound, side: string, margins: readonly number[]]>([
    [{ atLeast: "5" }, "lower", [-3, 0, 4]],
    [{ above: "5" }, "lower", [-3, 0, 4]],
    [{ atMost: "5" }, "upper", [3, 0, -4]],
    [{ below: "5" }, "upper", [3, 0, -4]],
    [{ equals: "5" }, "both", [-3, 0, -4]],
    [{ within: ["1", "6"] }, "both", [1, 1, -3]],
    [{ within: ["4", "6"] }, "both", [-2, 1, -3]],
  ])("%j", (bound, side, margins) => {
    const wanted = wantedBy(bound, "none", read, WHOLE);
    expect(sideOf(wanted)).toBe(side);
    expect([2, 5, 9].map((value) => marginOf(wanted, fromInteger(value)))).toEqual(margins.map(fromInteger));
  });
});

test("less is better of a place, of levels more whatever is said, else as the metric says", () => {
  const rank: Measure = { rank: "siblings" };
  const { index, ordinal, rate } = METRICS;
  const falling: Metric = { ...ordinal, direction: "down" } as never;
  expect([index, rate, ordinal, falling].map((metric) => directionFor(metric, undefined))).toEqual([
    "up",
    "down",
    "up",
    "up",
  ]);
  expect([index, rate, ordinal, falling].map((metric) => directionFor(metric, rank))).toEqual([
    "down",
    "down",
    "down",
    "down",
  ]);
  expect(directionFor(rate, { growth: "previous" })).toBe("down");
});
