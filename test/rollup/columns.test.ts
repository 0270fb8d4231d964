import { describe, expect, test } from "vitest";
import { parseDistricts } from "../../src/model/check-districts.js";
import type { Metric } from "../../src/model/metric.js";
import { dayNumber } from "../../src/observations/day-number.js";
import { cellAt, cells, type RollUpOptions } from "../../src/rollup/index.js";
import { NO_VALUES, ORIGINS } from "../../src/rollup/cell.js";
import type { Column } from "../../src/rollup/column.js";
import { NO_FIGURES } from "../../src/rollup/figures.js";
import { flow, roll, type Row, stock, value } from "./roll.js";

/** P at 0, C at 1 with a at 3 and b at 4, D at 2, memo of a and D at 5. */
const districts = parseDistricts([
  { id: "P" },
  { id: "C", parent: "P" },
  { id: "D", parent: "P" },
  { id: "a", parent: "C" },
  { id: "b", parent: "C" },
  { id: "memo", members: ["a", "D"] },
]);

function column(rows: readonly Row[], metric: Metric, period: string, options: Partial<RollUpOptions> = {}): Column {
  const { columns } = roll(rows, [metric], districts, { periods: [period], ...options });
  expect(columns).toHaveLength(1);
  return columns[0]!;
}

const units = (...amounts: readonly number[]) => ({ ...NO_FIGURES, amounts: Float64Array.from(amounts) });
const origins = (...names: readonly (typeof ORIGINS)[number][]) =>
  Uint8Array.from(names, (name) => ORIGINS.indexOf(name));

describe("a column", () => {
  test("names the observations that stand, and holds what was made of parts and of districts", () => {
    const rows = [value("a", "2013", 1), value("b", "2013-H1", 2), value("D", "2013", 4)];
    expect(column(rows, flow(), "2013")).toEqual({
      metric: 0,
      period: "2013",
      parts: 2,
      at: Int32Array.of(0, 1, 2, 3, 4, 5),
      stands: Int32Array.of(-1, -2, 0, 1, -3, -4),
      made: {
        origin: origins("across", "across", "over", "across"),
        refusal: new Uint8Array(4),
        reported: Float64Array.of(5, 3, 1, 4),
        partsMissing: Uint8Array.of(1, 1, 2, 0),
        over: units(2),
        across: units(7, 3, 5),
        position: Int32Array.of(0, 1, 0, 2),
      },
    });
  });

  test("leaves out districts of which only an ignored figure is known", () => {
    const rows = [value("C", "2013", 9), value("D", "2013", 4)];
    const { at, made } = column(rows, flow(), "2013", { own: "ignore" });
    expect([at, made.across]).toEqual([Int32Array.of(0, 2, 5), units(4, 4)]);
    expect(column(rows, flow(), "2013").at).toEqual(Int32Array.of(0, 1, 2, 5));
  });

  test("says what was added to the districts below, and what was filled up from them", () => {
    const added = column([value("C", "2013", 9), value("a", "2013", 4)], flow(), "2013", { own: "add" });
    expect([added.at, added.made.origin]).toEqual([Int32Array.of(0, 1, 3, 5), origins("across", "added", "across")]);
    expect(added.made).toMatchObject({ over: NO_FIGURES, across: units(13, 13, 4) });
    const filled = column([value("C", "2013-H1", 9), value("a", "2013-H2", 4)], flow(), "2013");
    expect(filled.made.origin).toEqual(origins("across", "filled", "over", "across"));
    expect(filled.made.partsMissing).toEqual(Uint8Array.of(0, 0, 2, 2));
  });

  test("says why there is no figure", () => {
    const refused = 1 + NO_VALUES.indexOf("operator-refuses");
    expect(column([value("a", "2013-H1", 9)], flow({ over: "none" }), "2013").made).toMatchObject({
      refusal: Uint8Array.of(refused, refused, refused, refused),
      over: NO_FIGURES,
      across: NO_FIGURES,
      reported: Float64Array.of(0, 0, 0, 0),
    });
  });

  test("says of last values which period they were reported for", () => {
    const { made } = column([value("a", "2013-H1", 9), value("D", "2013", 1)], stock(), "2013");
    expect(made.from).toEqual([undefined, undefined, "2013-H1", undefined]);
    expect(column([value("D", "2013", 1)], stock(), "2013").made).not.toHaveProperty("from");
  });

  test("says of levels how many there are of each", () => {
    const metric: Metric = { ...flow(), kind: "ordinal", levels: ["x", "y"], across: "min" };
    const rows = [value("a", "2013", "x"), value("b", "2013", "y"), value("D", "2013", "y")];
    expect(column(rows, metric, "2013").made.levels).toEqual(Int32Array.of(1, 2, 1, 1, 1, 1));
  });

  test("says of milestones which items were reached by how many, and when", () => {
    const metric: Metric = { ...flow(), kind: "milestone", items: ["x", "y"] };
    const reached = (district: string, item: string, day: string): Row => ({
      metric: "m",
      district,
      item,
      value: day,
    });
    const rows = [reached("a", "x", "2013-02-01"), reached("a", "y", "2013-03-01"), reached("D", "x", "2013-04-01")];
    const [a1, a2, d1] = ["2013-02-01", "2013-03-01", "2013-04-01"].map((day) => dayNumber(day));
    const unsaid = { source: -1, recordedOn: 0 };
    const { made } = column(rows, metric, "2013");
    expect(made.origin).toEqual(origins("across", "across", "reported", "reported", "across"));
    expect(made.milestones).toEqual({
      value: new Float64Array(5).fill(Number.NaN),
      of: Float64Array.of(6, 4, 2, 2, 4),
      reachedOn: Int32Array.of(0, 0, 0, a2!, 0),
      reached: Int32Array.of(2, 1, 1, 1, 1, 0, 1, 1, 2, 1),
      days: Int32Array.of(0, 0, 0, 0, d1!, 0, a1!, a2!, d1!, 0),
      filed: [undefined, undefined, unsaid, unsaid, undefined],
    });
  });
});

describe("the items of milestones", () => {
  const day = (month: number): number => dayNumber(`2013-0${month}-01`);
  const reached = (district: string, item: string, month: number): Row => ({
    metric: "m",
    district,
    item,
    value: `2013-0${month}-01`,
  });
  const rows = [
    reached("a", "x", 3),
    reached("a", "y", 4),
    reached("b", "x", 2),
    reached("D", "x", 5),
    reached("D", "y", 6),
  ];
  /** What stands at P and at C. */
  const told = (
    across: "sum" | "all" | "any" | "count" | "last",
    more: readonly Row[] = [],
    own?: "add" | "ignore",
    given: readonly Row[] = rows,
  ) => {
    const metric: Metric = { ...flow(), kind: "milestone", items: ["x", "y"], across };
    const { made } = column([...given, ...more], metric, "2013", own === undefined ? {} : { own });
    const { value: values, of, reachedOn, reached: counts, days } = made.milestones!;
    return [0, 1].map((at) => [
      values[at],
      of[at],
      reachedOn[at],
      [...counts.slice(2 * at, 2 * at + 2)],
      [...days.slice(2 * at, 2 * at + 2)],
    ]);
  };

  test.each([
    ["sum", Number.NaN, 6, 4],
    ["all", 1, 2, 2],
    ["count", 2, 3, 2],
    ["last", Number.NaN, 2, 2],
  ] as const)("are reached by all on the last day, by %s", (across, value, of, ofTwo) => {
    const ofC = across === "count" ? 1 : value;
    expect(told(across)).toEqual([
      [value, of, 0, [3, 2], [day(5), 0]],
      [ofC, ofTwo, 0, [2, 1], [day(3), 0]],
    ]);
  });

  test("are reached by any on the first day", () => {
    const any = [
      [2, 2, day(4), [3, 2], [day(2), day(4)]],
      [2, 2, day(4), [2, 1], [day(2), day(4)]],
    ];
    expect(told("any")).toEqual(any);
    expect(told("any", [], undefined, rows.toReversed())).toEqual(any);
  });

  test("of a district's own milestone stand for those below, and beside them where own figures are added", () => {
    const own = [reached("C", "x", 7), reached("C", "y", 8)];
    expect(told("all", own)).toEqual([
      [2, 2, day(8), [2, 2], [day(7), day(8)]],
      [Number.NaN, 2, day(8), [1, 1], [day(7), day(8)]],
    ]);
    expect(told("count", own)).toEqual([
      [2, 2, day(8), [2, 2], [day(7), day(8)]],
      [Number.NaN, 2, day(8), [1, 1], [day(7), day(8)]],
    ]);
    expect(told("sum", own, "add")).toEqual([
      [Number.NaN, 8, 0, [4, 3], [day(7), 0]],
      [Number.NaN, 6, 0, [3, 2], [day(7), 0]],
    ]);
    expect(told("count", own, "ignore")).toEqual(told("count"));
  });
});

describe("the weight that reported", () => {
  const index: Metric = { ...flow(), kind: "index", weight: "w" };
  const people = { ...stock(), id: "w" } as Metric;
  const weight = (district: string, amount: number): Row => ({ metric: "w", district, period: "2013", value: amount });
  const weights = [weight("a", 1), weight("b", 3), weight("D", 4)];
  const shares = (rows: readonly Row[], options: Partial<RollUpOptions> = {}, metric: Metric = index) => {
    const rollup = roll(rows, [metric, people], districts, options);
    return Object.fromEntries(
      ["P", "C", "D", "memo"].map((district) => [
        district,
        cellAt(rollup, { metric: "m", district, period: "2013" }).coverage.weight,
      ]),
    );
  };

  test("is that of the districts that did, over all; in districts of members that of theirs", () => {
    expect(shares([...weights, value("a", "2013", 5)])).toEqual({ P: "0.125", C: "0.25", D: undefined, memo: "0.2" });
    expect(shares([...weights, value("a", "2013", 5), value("D", "2013", 5)])).toMatchObject({ P: "0.625", memo: "1" });
  });

  test("is all of it below where the district reported itself, and for as many parts as it did", () => {
    expect(shares([...weights, value("C", "2013", 5)])).toMatchObject({ P: "0.5", C: undefined });
    const mean = { ...index, over: "mean" } as Metric;
    const halves = [value("C", "2013-H1", 5), value("D", "2013-Q1", 5)];
    expect(shares([...weights, ...halves], {}, mean)).toMatchObject({ P: "0.375", C: "0.5", D: "0.25" });
  });

  test("is told of a district without any below or above it", () => {
    const mean = { ...index, over: "mean" } as Metric;
    const rollup = roll([weight("a", 1), value("a", "2013-H1", 5)], [mean, people]);
    expect(cellAt(rollup, { metric: "m", district: "a", period: "2013" }).coverage).toEqual({
      reported: 1,
      expected: 2,
      weight: "0.5",
    });
  });

  test("is no more where an own figure is added to those below", () => {
    const rows = [...weights, weight("C", 9), value("a", "2013", 5), value("C", "2013", 5)];
    expect(shares(rows, { own: "add" })).toMatchObject({ P: "0.125", C: "0.25" });
  });

  test("is not known where that of a district without any below it is not, nor above it", () => {
    expect(shares([weight("a", 1), weight("D", 4), value("a", "2013", 5)])).toEqual({
      P: undefined,
      C: undefined,
      D: undefined,
      memo: "0.2",
    });
  });

  test("of parts that were filled in is that of each", () => {
    const metric = { ...flow(), weight: "w" } as Metric;
    const rows: readonly Row[] = [
      ...weights,
      ...["a", "b"].flatMap((id) =>
        ["H1", "H2"].map((half) => ({ ...weight(id, id === "a" ? 1 : 3), period: `2013-${half}` })),
      ),
      value("C", "2013-H1", 1),
      value("a", "2013-H2", 1),
    ];
    expect(shares(rows, {}, metric)).toMatchObject({ C: "0.625" });
    const unknown = rows.filter(
      (row) => !(row["metric"] === "w" && row["district"] === "b" && row["period"] !== "2013"),
    );
    expect(shares(unknown, {}, metric)).toMatchObject({ C: undefined });
  });
});

describe("cells", () => {
  const rollup = roll(
    [value("a", "2013-01", 1), value("D", "2013-02", 2)],
    [flow(), { ...flow(), id: "n" }],
    districts,
  );
  const keys = (where: Parameters<typeof cells>[1]) =>
    Array.from(cells(rollup, where), ({ metric, district, period }) => `${metric} ${district} ${period}`);

  test("are listed by metric, by district and by period, however it is written", () => {
    expect(keys({ period: "2013-01" })).toEqual(["m P 2013-01", "m C 2013-01", "m a 2013-01", "m memo 2013-01"]);
    expect(keys({ period: "2013-02-01/2013-02-28" })).toEqual(["m P 2013-02", "m D 2013-02", "m memo 2013-02"]);
    expect(keys({ district: "D" })).toEqual(["m D 2013-02", "m D 2013-Q1", "m D 2013-H1", "m D 2013"]);
    expect(keys({ metric: "m", district: "C", period: "2013" })).toEqual(["m C 2013"]);
    expect(keys({ metric: "n" })).toEqual([]);
    expect(keys({ district: "b" })).toEqual([]);
    expect(keys({ period: "2012" })).toEqual([]);
  });

  test("of what nobody has heard of are refused at once", () => {
    expect(() => cells(rollup, { metric: "x" })).toThrow(new RangeError('metric: "x" is not in this rollup'));
    expect(() => cells(rollup, { district: "x" })).toThrow(new RangeError('district: "x" is not in this rollup'));
    expect(() => cells(rollup, { period: "2013/.." })).toThrow(RangeError);
  });
});
