import { describe, expect, test } from "vitest";
import type { Metric } from "../../src/model/metric.js";
import { readObservations } from "../../src/observations/index.js";
import {
  gatherEvidence,
  type MetricEvidence,
  periodsInside,
  periodsReaching,
  type Seen,
} from "../../src/rollup/evidence.js";
import { allPieces, disjointPieces } from "../../src/rollup/pieces.js";
import { numberedSpan } from "../../src/rollup/span.js";
import { flow, type Row, value } from "./roll.js";

const ALL: Seen = { asOf: undefined, until: undefined, category: undefined };
const law: Metric = { id: "law", name: "law", unit: "", kind: "milestone", direction: "up" };
const metrics = [flow({ breakdowns: [["food", "goods"]] }), { ...flow(), id: "n" } as Metric, law];

/** Each period with the values that stand in it. */
function seen(rows: readonly Row[], what: Partial<Seen> = {}, wanted: readonly Metric[] = metrics) {
  const { observations } = readObservations(rows, { metrics });
  const { rows: columns, districts } = observations;
  return gatherEvidence(observations, wanted, { ...ALL, ...what }).map(({ periods, milestones }) => [
    ...periods.map(({ span, rows: standing }) => [
      span.period,
      ...Array.from(standing, (row) => `${districts[columns.district[row] ?? -1]} ${columns.amount[row]}`).sort(),
    ]),
    ...milestones.map(({ reachedOn }) => reachedOn),
  ]);
}

describe("which observations are seen", () => {
  test("are those of each metric by first day, the longest first", () => {
    const rows = [
      value("a", "2013-02", 1),
      value("a", "2013", 2),
      value("a", "2013-01", 3),
      value("b", "2013-01", 4),
      value("a", "2013-H1", 5),
      { ...value("a", "2012", 6), metric: "n" },
    ];
    expect(seen(rows)).toEqual([
      [
        ["2013", "a 2"],
        ["2013-H1", "a 5"],
        ["2013-01", "a 3", "b 4"],
        ["2013-02", "a 1"],
      ],
      [["2012", "a 6"]],
      [],
    ]);
    expect(seen(rows, {}, [metrics[1]!])).toEqual([[["2012", "a 6"]]]);
    expect(seen(rows, {}, [metrics[1]!, metrics[0]!]).map((one) => one.length)).toEqual([1, 4]);
  });

  test("of each district the firmest, of these the one recorded last by the day", () => {
    const rows = [
      value("a", "2013", 1, { status: "estimated", recordedOn: "2014-05-01" }),
      value("a", "2013", 2),
      value("a", "2013", 3, { recordedOn: "2014-02-01" }),
      value("b", "2013", 4, { recordedOn: "2014-03-01" }),
      value("c", "2013", 5, { status: "estimated" }),
      value("d", "2014", 6, { status: "verified", recordedOn: "2014-04-01" }),
    ];
    expect(seen(rows)[0]).toEqual([
      ["2013", "a 3", "b 4", "c 5"],
      ["2014", "d 6"],
    ]);
    expect(seen(rows, { asOf: "2014-02-28" })[0]).toEqual([["2013", "a 3", "c 5"]]);
    expect(seen(rows, { asOf: "2014-03-01" })[0]).toEqual([["2013", "a 3", "b 4", "c 5"]]);
    expect(seen(rows, { asOf: "2014-01-31" })[0]).toEqual([["2013", "a 2", "c 5"]]);
  });

  test("of each district the firmest, whichever row came first", () => {
    const standings = [
      value("a", "2013", 1, { status: "estimated", recordedOn: "2014-06-01" }),
      value("a", "2013", 2, { status: "verified" }),
      value("a", "2013", 3, { recordedOn: "2014-05-01" }),
    ];
    const vintages = [
      value("a", "2013", 4),
      value("a", "2013", 5, { recordedOn: "2014-02-01" }),
      value("a", "2013", 6, { recordedOn: "2014-03-01" }),
    ];
    for (const [x, y, z] of [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ] as const) {
      expect(seen([standings[x]!, standings[y]!, standings[z]!])[0]).toEqual([["2013", "a 2"]]);
      expect(seen([vintages[x]!, vintages[y]!, vintages[z]!])[0]).toEqual([["2013", "a 6"]]);
      expect(seen([vintages[x]!, vintages[y]!, vintages[z]!], { asOf: "2014-02-28" })[0]).toEqual([["2013", "a 5"]]);
    }
  });

  test("are none of a period of which all rows contradict each other", () => {
    const rows = [value("a", "2013", 1), value("a", "2013", 2), value("a", "2012", 3)];
    expect(seen(rows)[0]).toEqual([["2012", "a 3"]]);
  });

  test("begin by the day until which is asked", () => {
    const rows = [value("a", "2013-01", 1), value("a", "2013-02", 2), value("a", "2013-03", 3)];
    expect(seen(rows, { until: "2013-02-01" })[0]).toEqual([
      ["2013-01", "a 1"],
      ["2013-02", "a 2"],
    ]);
    expect(seen(rows, { until: "2013-01-31" })[0]).toEqual([["2013-01", "a 1"]]);
  });

  test("are of totals or of one category, of what is not broken down its totals", () => {
    const rows = [
      value("a", "2013", 1),
      value("a", "2013", 2, { category: "food" }),
      { ...value("a", "2013", 3), metric: "n" },
    ];
    expect(seen(rows)).toEqual([[["2013", "a 1"]], [["2013", "a 3"]], []]);
    expect(seen(rows, { category: "food" })).toEqual([[["2013", "a 2"]], [["2013", "a 3"]], []]);
    expect(seen(rows, { category: "goods" })).toEqual([[], [["2013", "a 3"]], []]);
  });

  test("are milestones recorded by the day", () => {
    const rows = [
      { metric: "law", district: "a", value: "2000-01-11", recordedOn: "2014-01-01" },
      { metric: "law", district: "b", value: "2000-01-21", recordedOn: "2014-01-02" },
    ];
    const days = (what: Partial<Seen>) => seen(rows, what)[2]?.length;
    expect([
      days({}),
      days({ asOf: "2014-01-02" }),
      days({ asOf: "2014-01-01" }),
      days({ asOf: "2013-12-31" }),
    ]).toEqual([2, 2, 1, 0]);
    expect(seen(rows, {}, [metrics[0]!])).toEqual([[]]);
  });
});

function observed(...periods: readonly string[]): MetricEvidence {
  return { periods: periods.map((period) => ({ span: numberedSpan(period), rows: Int32Array.of(0) })), milestones: [] };
}

describe("of the observed periods", () => {
  const evidence = observed("2012", "2012-12", "2013", "2013-H1", "2013-01", "2013-06/2013-07", "2013-07", "2014");
  const names = (found: MetricEvidence["periods"]) => found.map(({ span }) => span.period);

  test.each<[string, readonly string[]]>([
    ["2013", ["2013", "2013-H1", "2013-01", "2013-06/2013-07", "2013-07"]],
    ["2013-H1", ["2013-H1", "2013-01"]],
    ["2013-07", ["2013-07"]],
    ["2013-01-01", []],
    ["2012", ["2012", "2012-12"]],
    ["2012/2014", ["2012", "2012-12", "2013", "2013-H1", "2013-01", "2013-06/2013-07", "2013-07", "2014"]],
    ["2010", []],
    ["2015", []],
  ])("inside %s lie these", (window, inside) => {
    expect(names(periodsInside(evidence, numberedSpan(window)))).toEqual(inside);
  });

  test("those that begin before a window reach into it, or end so shortly before it", () => {
    const reaching = (window: string, from: string) =>
      names(periodsReaching(evidence, numberedSpan(window), numberedSpan(from).first));
    expect(reaching("2013-07", "2012-12-31")).toEqual(["2012", "2012-12", "2013-H1", "2013-01", "2013-06/2013-07"]);
    expect(reaching("2013-07", "2013-01-31")).toEqual(["2013-H1", "2013-01", "2013-06/2013-07"]);
    expect(reaching("2013-07", "2013-02-01")).toEqual(["2013-H1", "2013-06/2013-07"]);
    expect(reaching("2013-07", "2013-07-01")).toEqual(["2013-06/2013-07"]);
    expect(reaching("2012", "2000-01-01")).toEqual([]);
  });
});

describe("the pieces of a window", () => {
  const pieces = (given: readonly (readonly [string, readonly number[]])[], take = disjointPieces) =>
    take(
      given.map(([period, rows]) => ({ span: numberedSpan(period), rows: Int32Array.from(rows) })),
      Int32Array.of(7, 7, 7, 7, 8),
    ).map(({ district, row, span }) => `${district} ${row} ${span.period}`);

  test("are all of them where none overlap", () => {
    expect(
      pieces([
        ["2013-01", [0, 4]],
        ["2013-02", [1]],
      ]),
    ).toEqual(["7 0 2013-01", "8 4 2013-01", "7 1 2013-02"]);
  });

  test("are the longest that do not overlap, of equally long ones the earlier, district by district", () => {
    expect(
      pieces([
        ["2013-H1", [0]],
        ["2013-01", [1, 4]],
      ]),
    ).toEqual(["7 0 2013-H1", "8 4 2013-01"]);
    expect(
      pieces([
        ["2013-Q1", [0]],
        ["2013-03", [1]],
        ["2013-04", [2]],
      ]),
    ).toEqual(["7 0 2013-Q1", "7 2 2013-04"]);
    expect(
      pieces([
        ["2013-01-01/2013-01-10", [0]],
        ["2013-01-10/2013-01-19", [1]],
      ]),
    ).toEqual(["7 0 2013-01-01/2013-01-10"]);
    expect(
      pieces([
        ["2013-01-01/2013-01-10", [0]],
        ["2013-01-10/2013-01-20", [1]],
      ]),
    ).toEqual(["7 1 2013-01-10/2013-01-20"]);
  });

  test("are taken before, between and after others", () => {
    const given = [
      ["2013-01", [0]],
      ["2013-02-01/2013-02-10", [1]],
      ["2013-02-10/2013-02-11", [4]],
      ["2013-02-12/2013-02-14", [2]],
      ["2013-03", [3]],
    ] as const;
    expect(pieces(given)).toEqual([
      "7 0 2013-01",
      "7 3 2013-03",
      "7 1 2013-02-01/2013-02-10",
      "7 2 2013-02-12/2013-02-14",
      "8 4 2013-02-10/2013-02-11",
    ]);
  });

  test("may be all, overlapping or not", () => {
    expect(
      pieces(
        [
          ["2013-H1", [0]],
          ["2013-01", [1]],
        ],
        allPieces,
      ),
    ).toEqual(["7 0 2013-H1", "7 1 2013-01"]);
  });
});
