import { describe, expect, test } from "vitest";
import type { Day } from "../../src/model/label.js";
import type { Metric } from "../../src/model/metric.js";
import { dayNumber } from "../../src/observations/day-number.js";
import { readObservations } from "../../src/observations/index.js";
import type { Entries } from "../../src/rollup/entries.js";
import { NO_FIGURES } from "../../src/rollup/figures.js";
import { milestoneEntries } from "../../src/rollup/milestone-entries.js";
import { numberedSpan } from "../../src/rollup/span.js";
import type { Row } from "./roll.js";

const law: Metric = { id: "m", name: "m", unit: "", kind: "milestone", direction: "up" };
const city: Metric = { ...law, items: ["x", "y"] };

function reached(district: string, day: string, more: Row = {}): Row {
  return { metric: "m", district, value: day, ...more };
}

function entries(
  rows: readonly Row[],
  window: string,
  metric: Metric = law,
  days: readonly (Day | undefined)[] = [],
): Entries | undefined {
  const { observations, problems } = readObservations(rows, { metrics: [metric] });
  expect(problems).toEqual([]);
  const places = Int32Array.from(observations.districts, (_, at) => at + 10);
  return milestoneEntries(observations, metric, observations.milestones, numberedSpan(window), days, places);
}

/** The day on which the only item of the only district was reached, 0 for not; and whether that is known of the window. */
function told(rows: readonly Row[], window: string, days: readonly (Day | undefined)[] = []): readonly unknown[] {
  const found = entries(rows, window, law, days);
  return [found?.itemDays?.[0], found?.covered?.[0]];
}

test("are how many items each district has reached, of which it is known, and on which day the last", () => {
  const rows = [
    reached("a", "2013-05-01", { item: "y" }),
    reached("a", "2013-03-01", { item: "x" }),
    reached("b", "not-reached", { item: "x", period: "2012" }),
    reached("b", "not-reached", { item: "y", period: "2013" }),
    reached("c", "2014-01-01", { item: "x" }),
  ];
  const [march, may] = [dayNumber("2013-03-01"), dayNumber("2013-05-01")];
  expect(entries(rows, "2013", city)).toEqual({
    parts: 2,
    at: Int32Array.of(10, 11, 12),
    rows: Int32Array.of(-1, -1, -1),
    covered: Float64Array.of(2, 1, 1),
    refusal: new Uint8Array(3),
    days: Int32Array.of(may, 0, 0),
    counted: false,
    figures: { ...NO_FIGURES, amounts: Float64Array.of(2, 0, 0) },
    itemDays: Int32Array.of(march, may, 0, 0, 0, 0),
    itemsFrom: Array.from({ length: 3 }, () => ({ source: -1, recordedOn: 0 })),
  });
});

test("are none where nobody said anything, or only what was denied in the meantime", () => {
  expect(entries([], "2013")).toBeUndefined();
  expect(entries([reached("a", "2013-05-01")], "2012")).toMatchObject({ figures: { amounts: Float64Array.of(0) } });
});

describe("an item", () => {
  const may = dayNumber("2013-05-01");
  const claim = reached("a", "2013-05-01");
  const denied = (period: string, more: Row = {}): Row => reached("a", "not-reached", { period, ...more });

  test("is reached from its day on, by the end of the window", () => {
    expect(told([claim], "2013-05-01")).toEqual([may, 1]);
    expect(told([claim], "2013-04")).toEqual([0, 1]);
    expect(told([claim], "2013")).toEqual([may, 1]);
  });

  test("is reached by the days to which anything is seen", () => {
    expect(told([claim], "2013", [undefined, "2013-05-01"])).toEqual([may, 1]);
    expect(told([claim], "2013", ["2013-04-30", undefined])).toEqual([0, 1]);
    expect(told([claim], "2013", ["2014-04-30", "2013-04-30"])).toEqual([0, 1]);
  });

  test("is not where a row as firm denies it at the end of a period that is not before its day", () => {
    expect(told([claim, denied("2013", { status: "verified" })], "2013")).toEqual([0, 1]);
    expect(told([claim, denied("2013-05-01", { status: "verified" })], "2013-05")).toEqual([0, 0]);
    expect(told([claim, denied("2013-04", { status: "verified" })], "2013")).toEqual([may, 1]);
    expect(told([claim, denied("2013", { status: "estimated" })], "2013")).toEqual([may, 1]);
    expect(told([claim, denied("2013", { recordedOn: "2014-01-01" })], "2013")).toEqual([0, 1]);
    expect(
      told([{ ...claim, recordedOn: "2014-01-02" }, denied("2013", { recordedOn: "2014-01-01" })], "2013"),
    ).toEqual([may, 1]);
  });

  test("that was denied is known as long as the denial reaches", () => {
    expect(told([denied("2013")], "2013")).toEqual([0, 1]);
    expect(told([denied("2013")], "2013-H1")).toEqual([0, 1]);
    expect(told([denied("2013")], "2014")).toEqual([0, 0]);
    expect(told([denied("2012"), denied("2014")], "2013")).toEqual([0, 1]);
  });

  test("is reached on the firmest day, of equally firm ones the one recorded last", () => {
    const june = dayNumber("2013-06-01");
    const later = (more: Row) => reached("a", "2013-06-01", more);
    expect(told([claim, later({ status: "verified" })], "2013")).toEqual([june, 1]);
    expect(told([later({ status: "verified" }), claim], "2013")).toEqual([june, 1]);
    expect(told([claim, later({ status: "estimated" })], "2013")).toEqual([may, 1]);
    expect(told([claim, later({ recordedOn: "2014-01-01" })], "2013")).toEqual([june, 1]);
    expect(told([{ ...claim, recordedOn: "2014-01-02" }, later({ recordedOn: "2014-01-01" })], "2013")).toEqual([
      may,
      1,
    ]);
  });
});
