import { describe, expect, test } from "vitest";
import type { Attainment } from "../../src/attainment/attainment.js";
import { compareAttainments } from "../../src/attainment/compare-attainments.js";
import type { Measure } from "../../src/model/target.js";
import { attainmentOf, type Case, measured, METRICS } from "./plan-of.js";

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

  test("hold each target of a district once", () => {
    expect(() => compareAttainments([before, before], [])).toThrow('before: holds "t" of "d" twice');
    expect(() => compareAttainments([], [after, after])).toThrow("after");
  });
});
