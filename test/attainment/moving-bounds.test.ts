import { describe, expect, test } from "vitest";
import { attain } from "../../src/attainment/attain.js";
import type { MeasuredAttainment } from "../../src/attainment/attainment.js";
import { explain } from "../../src/explain/explain.js";
import { namesFrom } from "../../src/explain/names.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import { parsePlan } from "../../src/model/check-plan.js";
import type { Metric } from "../../src/model/metric.js";
import type { MeasuredTarget } from "../../src/model/target.js";
import { readObservations } from "../../src/observations/read-observations.js";
import { rollUp } from "../../src/rollup/roll-up.js";

const flow = { unit: "", kind: "amount", accrual: "flow", direction: "down" } as const;
const METRICS: readonly Metric[] = [
  { ...flow, id: "own", name: "own" },
  { ...flow, id: "other", name: "other" },
];
const DISTRICTS = parseDistricts([
  { id: "top" },
  { id: "d", parent: "top" },
  { id: "peer", parent: "top" },
  ...["a", "b"].flatMap((id) => ["d", "peer"].map((parent) => ({ id: `${parent}-${id}`, parent }))),
]);

type Row = readonly [metric: string, district: string, period: string, value: string];

/** How d stands in 2013 with its 5 against what its bound is worked out from. */
function judged(target: Partial<MeasuredTarget>, rows: readonly Row[], asOf = "2014-01-31") {
  const source = { clause: "1" };
  const plan = parsePlan({
    format: "quality-plan/1",
    id: "p",
    title: "p",
    district: "d",
    period: "2013",
    metrics: METRICS,
    targets: [
      { id: "t", kind: "measured", metric: "own", bound: { atMost: "3" }, source, ...target },
      { id: "read", kind: "measured", metric: "other", bound: { atMost: "9" }, source },
    ],
  });
  const given = [["own", "d", "2013", "5"], ...rows].map(([metric = "", district = "", period = "", value = ""]) => ({
    metric,
    district,
    period,
    value,
  }));
  const { observations } = readObservations(given, { metrics: METRICS, districts: DISTRICTS });
  const values = rollUp(observations, { metrics: METRICS, districts: DISTRICTS });
  const [attainment] = attain(plan, { values }, { asOf });
  const [peer] = attainment?.kind === "districts" ? attainment.members : [];
  return { plan, attainment: attainment as MeasuredAttainment, peer };
}

const atMost = (value: NonNullable<Extract<MeasuredTarget["bound"], { atMost: unknown }>["atMost"]>) => ({
  bound: { atMost: value },
});
const OTHER: readonly Row[] = [["other", "d-a", "2013", "4"]];
const PEER: readonly Row[] = [["own", "peer-a", "2013", "4"]];

describe("a bound worked out from what not everybody reported leaves the verdict provisional", () => {
  test.each<[string, Partial<MeasuredTarget>, readonly Row[], Row]>([
    ["another metric", atMost({ metric: "other" }), OTHER, ["other", "d-b", "2013", "4"]],
    ["arithmetic", atMost({ plus: [{ metric: "other" }, "0"] }), OTHER, ["other", "d-b", "2013", "4"]],
    ["another district", atMost({ metric: "own", district: "peer" }), PEER, ["own", "peer-b", "2013", "4"]],
    [
      "the mean of others",
      atMost({ metric: "own", district: { peers: "mean", group: ["peer"] } }),
      PEER,
      ["own", "peer-b", "2013", "4"],
    ],
    ["another target", atMost({ target: "read", read: "value" }), OTHER, ["other", "d-b", "2013", "4"]],
    [
      "another target of others",
      atMost({ target: "read", read: "value", district: { peers: "greatest", group: ["d"] } }),
      OTHER,
      ["other", "d-b", "2013", "4"],
    ],
    [
      "the first that is known",
      atMost({ first: [{ metric: "other", back: 1 }, "4"] }),
      [],
      ["other", "d", "2012", "6"],
    ],
    [
      "the first target that is known",
      atMost({ first: [{ target: "read", read: "value" }, "4"] }),
      [],
      ["other", "d", "2013", "6"],
    ],
    ["one end of several", { bound: { within: ["-9", { metric: "other" }] } }, OTHER, ["other", "d-b", "2013", "4"]],
    [
      "a year before, where a change is asked for",
      { measure: { change: "previous" }, ...atMost({ metric: "other" }) },
      [["own", "d", "2012", "0"], ...OTHER],
      ["other", "d-b", "2013", "4"],
    ],
  ])("%s", (_, target, rows, missing) => {
    expect(judged(target, rows).attainment).toMatchObject({ status: "missed", provisional: true });
    expect(judged(target, [...rows, missing]).attainment).toMatchObject({ status: "met", provisional: false });
  });

  test("also where what is missing of the value itself could change nothing", () => {
    const limit = { metric: "other", district: "d" };
    const boundBy = { atLeast: { atLeast: limit }, atMost: { atMost: limit } };
    const half = (key: "atLeast" | "atMost") => {
      const rows: readonly Row[] = [...OTHER, ["own", "peer-a", "2013-H1", "6"]];
      return judged({ districts: { peer: boundBy[key] } }, rows).peer;
    };
    expect(half("atMost")).toMatchObject({
      status: "missed",
      provisional: true,
      trace: { rule: "not-satisfied-at-deadline" },
    });
    expect(half("atLeast")).toMatchObject({
      status: "met",
      provisional: true,
      trace: { rule: "satisfied-at-deadline" },
    });
  });

  test("before the deadline a limit that can still rise is not broken", () => {
    const target = atMost({ metric: "own", district: "peer" });
    const part: readonly Row[] = [["own", "peer-a", "2013", "4"]];
    expect(judged(target, part, "2013-12-31").attainment).toMatchObject({ status: "open", provisional: true });
    const year: readonly Row[] = [["own", "peer", "2013", "4"]];
    expect(judged(target, year, "2013-12-31").attainment).toMatchObject({ status: "missed", provisional: false });
  });

  test("and says how many of the reports are in", () => {
    const told = (target: Partial<MeasuredTarget>, rows: readonly Row[], locale: "zh" | "en") => {
      const { plan, attainment } = judged(target, rows);
      return explain(attainment, { locale, names: namesFrom(plan) }).join(" ");
    };
    expect(told(atMost({ metric: "other" }), OTHER, "en")).toContain("1 of 2 expected reports");
    const mean = atMost({ metric: "own", district: { peers: "mean", group: ["peer"] } });
    expect(told(mean, PEER, "en")).toContain("own, mean of 1 district: 4, with 1 of 2 expected reports");
    expect(told(mean, PEER, "zh")).toContain("own，1 个行政区的平均：4，应报 2、已报 1");
    const target = atMost({ target: "read", read: "value", district: { peers: "greatest", group: ["d"] } });
    expect(told(target, OTHER, "en")).toContain("greatest of 1 district: 4, provisionally");
    expect(told(target, OTHER, "zh")).toContain("1 个行政区的最高：4，属暂定");
  });
});
