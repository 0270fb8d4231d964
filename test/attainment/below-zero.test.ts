import { describe, expect, test } from "vitest";
import { attain } from "../../src/attainment/attain.js";
import type { MeasuredAttainment } from "../../src/attainment/attainment.js";
import { parsePlan } from "../../src/model/check-plan.js";
import type { MeasuredTarget } from "../../src/model/target.js";
import { readObservations } from "../../src/observations/read-observations.js";
import { rollUp } from "../../src/rollup/roll-up.js";

const METRICS = [
  { id: "net", name: "net increase", unit: "", kind: "amount", accrual: "flow", direction: "down" },
] as const;
type Row = readonly [period: string, value: string, district?: string];

/** How a limit on the first quarters stands by the middle of the year. */
function judged(target: Partial<MeasuredTarget>, rows: readonly Row[], plans: readonly MeasuredTarget[] = []) {
  const source = { clause: "1" };
  const planFor = (id: string, district: string, targets: readonly object[]) =>
    parsePlan({ format: "quality-plan/1", id, title: id, district, period: "2013", metrics: METRICS, targets });
  const plan = planFor("p", "r", [
    { id: "t", kind: "measured", metric: "net", bound: { atMost: "3" }, source, ...target },
  ]);
  const observations = rows.map(([period, value, district = "r"]) => ({ metric: "net", district, period, value }));
  const read = readObservations(observations, { metrics: METRICS }).observations;
  const [attainment] = attain(
    plan,
    { values: rollUp(read, { metrics: METRICS }), plans: plans.map((filed) => planFor("below", "r", [filed])) },
    { asOf: "2013-07-31" },
  );
  return attainment as MeasuredAttainment;
}

describe("a limit that part of the year is over already", () => {
  const over: readonly Row[] = [["2013-Q1", "5"]];

  test("is missed at once, as what flows counts as not below zero", () => {
    expect(judged({}, over)).toMatchObject({
      status: "missed",
      provisional: false,
      trace: { rule: "flow-over-limit" },
    });
    expect(judged({ measure: { change: "baseline" } }, [...over, ["2012", "1"]])).toMatchObject({ status: "missed" });
  });

  test.each<[string, Partial<MeasuredTarget>, readonly Row[]]>([
    ["an observed baseline", { baseline: { period: "2012" } }, [["2012", "-3"]]],
    ["a printed baseline", { baseline: { value: "-1" } }, []],
    ["a figure of another year", {}, [["2009", "-0.5"]]],
    ["a figure of another district", {}, [["2013-Q1", "-2", "elsewhere"]]],
    ["one of the marks", { marks: { "2013-H1": "-1" } }, []],
    ["the bound", { bound: { atMost: "-1" } }, []],
    ["a bound that is worked out", { bound: { atMost: { minus: ["1", "2"] } } }, []],
    ["one end of what is worked out", { bound: { within: [{ minus: ["1", "2"] }, "3"] } }, []],
    ["one end of the bound", { bound: { within: ["-1", "3"] } }, []],
    ["the bound of a district", { districts: { r: { atMost: "3" }, other: { atMost: "-1" } } }, []],
    ["what is asked for about", { bound: { about: "-1", tolerance: "1" } }, []],
    ["what a change is counted from", { measure: { change: "baseline" } }, [["2012", "-3"]]],
  ])("is not where %s is below zero: what is missing may be as well", (_, target, rows) => {
    const found = judged(target, [...over, ...rows]);
    const [one] = "members" in found ? (found.members as MeasuredAttainment[]) : [found];
    expect(one).not.toMatchObject({ status: "missed" });
  });

  test("is not where a plan files a bound below zero", () => {
    const filed = (atMost: string): MeasuredTarget => ({
      id: "own",
      kind: "measured",
      metric: "net",
      bound: { atMost },
      parent: { plan: "p", target: "t" },
      source: { clause: "1" },
    });
    const districts = { filed: true } as const;
    expect(judged({ districts }, over, [filed("1")])).toMatchObject({ status: "missed" });
    expect(judged({ districts }, over, [filed("-1")])).not.toMatchObject({ status: "missed" });
    const otherwise = (atMost: string) => ({ districts: { filed: true, otherwise: { atMost } } }) as const;
    expect(judged(otherwise("2"), over, [filed("1")])).toMatchObject({ status: "missed" });
    expect(judged(otherwise("-1"), over, [filed("1")])).not.toMatchObject({ status: "missed" });
    const bound = { atMost: "-1" };
    expect(judged({ ...otherwise("2"), bound }, over, [filed("1")])).not.toMatchObject({ status: "missed" });
    expect(judged({ districts, bound }, over, [filed("1")])).not.toMatchObject({ status: "missed" });
  });

  test.each<[string, Partial<MeasuredTarget>, readonly Row[]]>([
    ["a tolerance", { bound: { about: "3", tolerance: "1" } }, []],
    ["a bound of zero that is worked out", { bound: { atMost: { minus: ["2", "2"] } } }, []],
    [
      "a bound of a change that is worked out",
      { measure: { change: "baseline" }, bound: { atMost: { minus: ["1", "2"] } } },
      [
        ["2012", "9"],
        ["2013-Q2", "9"],
      ],
    ],
    ["a baseline of zero", { baseline: { value: "0" } }, []],
    [
      "the bound of a change",
      { measure: { change: "baseline" }, bound: { atMost: "-1" } },
      [
        ["2012", "9"],
        ["2013-Q2", "9"],
      ],
    ],
  ])("is missed all the same where only %s could be taken for one", (_, target, rows) => {
    expect(judged(target, [...over, ...rows])).toMatchObject({ status: "missed" });
  });
});
