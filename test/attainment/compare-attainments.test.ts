import { describe, expect, test } from "vitest";
import type { Attainment } from "../../src/attainment/attainment.js";
import { attainTarget } from "../../src/attainment/attain.js";
import { compareAttainments } from "../../src/attainment/compare-attainments.js";
import type { Metric } from "../../src/model/metric.js";
import type { Measure } from "../../src/model/target.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import { readObservations } from "../../src/observations/index.js";
import { rollUp } from "../../src/rollup/index.js";
import { attainmentOf, type Case, measured, METRICS, planOf } from "./plan-of.js";

const { index } = METRICS;

function on(asOf: string, rows: Case["rows"] = [], target = measured({ atLeast: "80" })): Attainment {
  return attainmentOf({ metric: index, target, rows: rows ?? [], asOf });
}

const judged = (status: "met" | "unjudged", target = "j"): Attainment => {
  const place = {
    target,
    kind: "judged",
    district: "d",
    asOf: "2013-06-30",
    trace: { rule: "judged", steps: [] },
  } as const;
  return status === "unjudged"
    ? { ...place, status }
    : { ...place, status, judgement: { target, on: "2013-06-01", by: "a", status } };
};

describe("two days side by side", () => {
  const before = on("2013-06-30", [{ period: "2013", value: "78.5" }]);
  const after = on("2013-09-30", [{ period: "2013", value: "1000/12" }]);

  test("say which way a target moved, and by how much", () => {
    expect(compareAttainments([before], [after])).toEqual([
      {
        target: "t",
        district: "d",
        kind: "measured",
        move: "better",
        status: { before: "open", after: "reached" },
        period: { before: "2013", after: "2013" },
        coverage: { before: { reported: 2, expected: 2 }, after: { reported: 2, expected: 2 } },
        value: {
          before: "78.5",
          after: "83.33333333333333333333333333333333",
          change: "4.833333333333333333333333333333333",
        },
      },
    ]);
    expect(compareAttainments([after], [before])).toMatchObject([{ move: "worse" }]);
    expect(compareAttainments([after], [after])).toMatchObject([{ move: "same", value: { change: "0" } }]);
  });

  test("list what only one of them has, the later first", () => {
    expect(compareAttainments([judged("met", "old"), before], [judged("met", "new"), after])).toMatchObject([
      { target: "new", move: "new", status: { after: "met" } },
      { target: "t", move: "better" },
      { target: "old", move: "gone", status: { before: "met" } },
    ]);
  });

  test("say nothing of the way from or to what waits for a figure or a judgement", () => {
    const nothing = on("2013-06-30");
    expect(compareAttainments([nothing], [after])[0]).toEqual({
      target: "t",
      district: "d",
      kind: "measured",
      move: "unclear",
      status: { before: "no-evidence", after: "reached" },
      period: { after: "2013" },
      coverage: { after: { reported: 2, expected: 2 } },
      apart: "no-value",
    });
    expect(compareAttainments([judged("met")], [judged("unjudged")])).toMatchObject([{ move: "unclear" }]);
    expect(compareAttainments([nothing], [nothing])).toMatchObject([{ move: "same" }]);
  });

  test("say nothing of the way from one year's verdict to the next year's course", () => {
    const [then, now] = ["2012", "2013"].map((year) =>
      on(year === "2012" ? "2013-01-01" : "2013-06-30", [{ period: year, value: "90" }], {
        ...measured({ atLeast: "80" }),
        schedule: { by: year },
      }),
    ) as [Attainment, Attainment];
    expect(compareAttainments([then], [now])).toMatchObject([
      { move: "unclear", status: { before: "met", after: "reached" }, value: { change: "0" } },
    ]);
    const over = on("2014-01-01", [{ period: "2013", value: "90" }]);
    expect(compareAttainments([now], [{ ...over, due: "2013-12-31" }])).toMatchObject([{ move: "better" }]);
    expect(compareAttainments([then], [on("2014-01-01", [{ period: "2013", value: "9" }])])).toMatchObject([
      { move: "worse" },
    ]);
  });

  test("subtract no value of another metric or measure", () => {
    const grown = on(
      "2013-06-30",
      [
        { period: "2012", value: "50" },
        { period: "2013", value: "90" },
      ],
      measured({ atLeast: "80" }, { measure: { growth: "previous" } }),
    );
    expect(compareAttainments([before], [grown])[0]).toEqual({
      target: "t",
      district: "d",
      kind: "measured",
      move: "better",
      status: { before: "open", after: "reached" },
      period: { before: "2013", after: "2013" },
      coverage: { before: { reported: 2, expected: 2 }, after: { reported: 2, expected: 2 } },
      apart: "other-measure",
    });
  });

  test("subtract no place among districts from a level, nor a change from a growth, nor one metric's value from another's", () => {
    const rows = [
      { period: "2012", value: "50" },
      { period: "2013", value: "90" },
      { district: "e", period: "2013", value: "9" },
    ];
    const by = (measure?: Measure) =>
      attainmentOf({
        metric: index,
        target: measured({ atLeast: "1" }, measure === undefined ? {} : { measure }),
        tree: { p: ["d", "e"] },
        rows,
      });
    const [level, place, change, growth] = [
      by(),
      by({ rank: "siblings" }),
      by({ change: "previous" }),
      by({ growth: "previous" }),
    ] as [Attainment, Attainment, Attainment, Attainment];
    const elsewhere = JSON.parse(JSON.stringify(level).replaceAll('"metric":"m"', '"metric":"n"')) as Attainment;
    const valueIn = (then: Attainment, now: Attainment) => compareAttainments([then], [now])[0]?.value;
    for (const [then, now] of [
      [level, place],
      [level, change],
      [change, growth],
      [place, change],
      [level, elsewhere],
    ] as const) {
      expect(valueIn(then, now)).toBeUndefined();
      expect(valueIn(now, then)).toBeUndefined();
    }
    for (const same of [level, place, change, growth]) expect(valueIn(same, same)).toMatchObject({ change: "0" });
  });

  test("subtract values that were held against other bounds, or come of another way", () => {
    const loose = on("2013-06-30", [{ period: "2013", value: "78.5" }], measured({ atLeast: "70" }));
    const earlier = on("2013-06-30", [{ period: "2012", value: "70" }]);
    expect(compareAttainments([before], [loose])[0]?.value).toMatchObject({ change: "0" });
    expect(compareAttainments([earlier], [before])[0]?.value).toMatchObject({ before: "70", change: "8.5" });
  });

  test("give no value where the later one has none", () => {
    expect(compareAttainments([after], [on("2013-09-30")])[0]).toEqual({
      target: "t",
      district: "d",
      kind: "measured",
      move: "unclear",
      status: { before: "reached", after: "no-evidence" },
      period: { before: "2013" },
      coverage: { before: { reported: 2, expected: 2 } },
      apart: "no-value",
    });
  });

  test("hold each district of a target against itself", () => {
    const over = (value: string) =>
      attainmentOf({
        metric: index,
        target: measured({ atLeast: "80" }, { districts: "children" }),
        rows: [
          { district: "e", period: "2013", value: "90" },
          { district: "f", period: "2013", value },
        ],
        tree: { d: ["e", "f"] },
      });
    expect(
      compareAttainments([over("70")], [over("85")]).map(({ kind, district, move }) => [kind, district, move]),
    ).toEqual([
      ["districts", "d", "better"],
      ["measured", "e", "same"],
      ["measured", "f", "better"],
    ]);
  });

  describe("subtract only what counts the same", () => {
    const { flow, share, milestone, ordinal } = METRICS;
    const valued = (metric: Metric, value: string, year = "2013", more: Partial<Case> = {}) =>
      attainmentOf({
        metric,
        target: measured(
          metric.kind === "milestone" ? { all: true } : { atLeast: metric.kind === "ordinal" ? "A" : "1" },
        ),
        rows: [{ period: year, value }],
        period: year,
        asOf: `${year}-12-31`,
        ...more,
      });
    const between = (then: Attainment, now: Attainment) => {
      const [change] = compareAttainments([then], [now]);
      return change?.apart ?? change?.level ?? change?.value?.change;
    };

    test("no amount of another unit, scale or kind", () => {
      const yuan = valued({ ...flow, unit: "yuan" }, "60000");
      expect(between(yuan, valued({ ...flow, unit: "10,000 yuan" }, "6", "2014"))).toBe("other-unit");
      expect(between(yuan, valued({ ...flow, unit: { zh: "元", en: "yuan" } }, "60001", "2014"))).toBe("1");
      expect(between(valued(share, "90"), valued({ ...share, per: "1000" }, "900", "2014"))).toBe("other-unit");
      expect(between(valued(share, "90"), valued({ ...share, per: "100.0" }, "91", "2014"))).toBe("1");
      expect(between(yuan, valued({ ...METRICS.stock, unit: "yuan" }, "6", "2014"))).toBe("other-kind");
      expect(between(valued(index, "90"), valued({ ...flow, unit: index.unit }, "6", "2014"))).toBe("other-kind");
      expect(between(valued(milestone, "1"), valued(milestone, "2", "2014"))).toBe("1");
      expect(between(valued(milestone, "1"), valued({ ...milestone, items: ["x", "y"] }, "1", "2014"))).toBe(
        "other-kind",
      );
      expect(between(valued(milestone, "1"), valued({ ...milestone, items: ["x", "y", "w"] }, "1", "2014"))).toBe(
        "other-kind",
      );
    });

    test("growth and places whatever the unit, but no change in units", () => {
      const by = (measure: Measure, unit: string) =>
        attainmentOf({
          metric: { ...flow, unit },
          target: measured({ atLeast: "1" }, { measure }),
          rows: [
            { period: "2012", value: "50" },
            { period: "2013", value: "90" },
          ],
          asOf: "2014-01-01",
        });
      expect(between(by({ growth: "previous" }, "a"), by({ growth: "previous" }, "b"))).toBe("0");
      expect(between(by({ change: "previous" }, "a"), by({ change: "previous" }, "b"))).toBe("other-unit");
    });

    test("of levels no place in a list, but the levels", () => {
      const longer = { ...ordinal, levels: ["D", ...ordinal.levels] };
      const [change] = compareAttainments([valued(ordinal, "3")], [valued(longer, "4", "2014")]);
      expect(change).toMatchObject({ level: { before: "A", after: "A" } });
      expect(change).not.toHaveProperty("value");
      expect(between(valued(ordinal, "2"), valued(ordinal, "3"))).toEqual({ before: "B", after: "A" });
    });

    test("no flow of a year from a quarter's, nor of another window as far as it has come", () => {
      const over = (period: string, rows: readonly (readonly [period: string, value: string])[], asOf: string) => {
        const plan = planOf(flow, [measured({ atLeast: "1" }, { schedule: { by: period } })], period.slice(0, 4));
        const given = rows.map(([name, value]) => ({ metric: flow.id, district: "d", period: name, value }));
        const { metrics } = plan;
        return attainTarget(
          plan,
          "t",
          { values: rollUp(readObservations(given, { metrics }).observations, { metrics }) },
          { asOf },
        );
      };
      const year = (value: string, name = "2013") => over(name, [[name, value]], `${name}-12-31`);
      const quarter = (name: string) => over(name, [[`${name}-Q1`, "10"]], `${name}-03-31`);
      expect(between(year("60"), quarter("2014"))).toBe("other-length");
      expect(compareAttainments([year("60")], [quarter("2014")])).toMatchObject([
        { period: { before: "2013", after: "2014-Q1" }, apart: "other-length" },
      ]);
      expect(between(quarter("2013"), quarter("2014"))).toBe("0");
      expect(between(quarter("2013"), year("60"))).toBe("50");
      expect(between(year("60"), year("70", "2012"))).toBe("10");
      expect(between(over("2013-H1", [["2013-H1", "30"]], "2014-01-01"), year("60", "2014"))).toBe("other-length");
      const earlier = over(
        "2013",
        [
          ["2012-Q1", "7"],
          ["2012-Q2", "1"],
        ],
        "2013-01-31",
      );
      expect(compareAttainments([earlier], [quarter("2013")])).toMatchObject([
        { period: { before: "2012-H1", after: "2013-Q1" }, apart: "other-length" },
      ]);
    });

    describe("what everybody reported, as far as it has come", () => {
      const rowsOf = (values: Readonly<Record<string, string>>) =>
        Object.entries(values).map(([key, value]) => {
          const [district = "", period = ""] = key.split(" ");
          return { metric: "m", district, period, value };
        });
      const standing = (
        values: Readonly<Record<string, string>>,
        asOf: string,
        metric: Metric = flow,
        measure: Measure = "level",
      ) => {
        const year = asOf.slice(0, 4);
        const plan = planOf(metric, [measured({ atLeast: "1" }, { measure })], year);
        const { metrics } = plan;
        const districts = parseDistricts([{ id: "d" }, { id: "a", parent: "d" }, { id: "b", parent: "d" }]);
        const { observations } = readObservations(rowsOf(values), { metrics, districts });
        return attainTarget(plan, "t", { values: rollUp(observations, { metrics, districts }) }, { asOf });
      };
      const Q1 = { "a 2013-Q1": "10", "b 2013-Q1": "10" };
      const first = standing(Q1, "2013-03-31");

      test("a quarter further on, of all, is the more by that quarter", () => {
        const half = standing({ ...Q1, "a 2013-Q2": "3", "b 2013-Q2": "4" }, "2013-06-30");
        expect(between(first, half)).toBe("7");
        expect(compareAttainments([first], [half])).toMatchObject([
          { coverage: { before: { reported: 2, expected: 2 }, after: { reported: 4, expected: 4 } } },
        ]);
      });

      test("not what fewer districts reported, on either day", () => {
        const fewer = standing({ ...Q1, "a 2013-Q2": "3" }, "2013-06-30");
        expect(between(first, fewer)).toBe("other-coverage");
        expect(between(fewer, first)).toBe("other-coverage");
        expect(compareAttainments([first], [fewer])).toMatchObject([
          { coverage: { before: { reported: 2, expected: 2 }, after: { reported: 3, expected: 4 } } },
        ]);
      });

      test("not what has a gap behind it, though it was observed to the same day", () => {
        const [all, gap] = ["Q1 Q2", "Q2"].map((quarters, at) => {
          const year = String(2013 + at);
          const rows = quarters
            .split(" ")
            .flatMap((quarter) => ["a", "b"].map((id) => [`${id} ${year}-${quarter}`, "5"]));
          return standing(Object.fromEntries(rows) as Record<string, string>, `${year}-06-30`);
        }) as [Attainment, Attainment];
        expect(between(all, gap)).toBe("other-coverage");
        expect(between(gap, gap)).toBe("other-coverage");
        expect(between(all, all)).toBe("0");
      });

      test("nor a level of some, nor a change from what some reported", () => {
        const stock = METRICS.stock;
        const [all, some] = [
          standing({ "a 2013": "5", "b 2013": "5" }, "2013-12-31", stock),
          standing({ "a 2013": "5" }, "2013-12-31", stock),
        ];
        expect(between(all, some)).toBe("other-coverage");
        const changed = (before: Readonly<Record<string, string>>) =>
          standing({ ...before, "a 2013": "5", "b 2013": "5" }, "2013-12-31", stock, { change: "previous" });
        const [whole, part] = [changed({ "a 2012": "4", "b 2012": "4" }), changed({ "a 2012": "4" })];
        expect(between(whole, whole)).toBe("0");
        expect(between(whole, part)).toBe("other-coverage");
      });
    });

    test("places among as many, all of whom are known", () => {
      const placed = (asOf: string, others: readonly string[], unknown: readonly string[] = []) =>
        attainmentOf({
          metric: index,
          target: measured({ atMost: "3" }, { measure: { rank: ["d", ...others, ...unknown] } }),
          rows: ["d", ...others].map((district, at) => ({ district, period: "2013", value: String(90 + at) })),
          tree: { p: ["d", "e", "f", "g"] },
          asOf,
        });
      const june = placed("2013-06-30", ["e", "f"]);
      expect(between(june, placed("2013-09-30", ["e", "g"]))).toBe("0");
      expect(between(june, placed("2013-09-30", ["e", "f", "g"]))).toBe("other-peers");
      expect(between(placed("2013-06-30", ["e", "f", "g"]), june)).toBe("other-peers");
      const unsure = placed("2013-06-30", ["e"], ["f"]);
      expect(unsure.status).not.toBe("no-evidence");
      expect(between(june, unsure)).toBe("other-peers");
      expect(between(unsure, june)).toBe("other-peers");
    });

    test("what does not add up, over whatever time", () => {
      const years = valued(index, "8", "2011/2015", { asOf: "2015-12-31" });
      expect(between(valued(index, "9"), years)).toBe("-1");
    });
  });

  test("hold each target of a district once", () => {
    expect(() => compareAttainments([before, before], [])).toThrow('before: holds "t" of "d" twice');
    expect(() => compareAttainments([], [after, after])).toThrow("after");
  });
});
