import { describe, expect, test } from "vitest";
import { attain, attainTarget } from "../../src/attainment/attain.js";
import type { Attainment } from "../../src/attainment/attainment.js";
import { explain } from "../../src/explain/explain.js";
import { namesFrom } from "../../src/explain/names.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import { parsePlan } from "../../src/model/check-plan.js";
import type { Metric } from "../../src/model/metric.js";
import type { MeasuredTarget } from "../../src/model/target.js";
import { readObservations } from "../../src/observations/read-observations.js";
import { rollUp } from "../../src/rollup/roll-up.js";

const flow = { unit: "", kind: "amount", accrual: "flow", direction: "up" } as const;
const METRICS: readonly Metric[] = [
  { ...flow, id: "x", name: "x" },
  { ...flow, id: "y", name: "y" },
];
const DISTRICTS = parseDistricts([
  { id: "d", kind: "city" },
  ...["a", "b", "c"].map((id) => ({ id, parent: "d", kind: "county" })),
  ...["a", "b", "c"].flatMap((parent) => [1, 2].map((at) => ({ id: `${parent}${String(at)}`, parent, kind: "town" }))),
]);

type Row = readonly [metric: string, district: string, value: string];

/** Of what they are chosen by a has reported 4 and b 6, and one more report may come of each. */
const ROWS: readonly Row[] = [
  ["x", "d", "30"],
  ["x", "a", "5"],
  ["x", "b", "1"],
  ["x", "c", "9"],
  ["y", "a1", "4"],
  ["y", "b1", "6"],
  ["y", "c", "0"],
];
const LATER: readonly Row[] = [
  ["y", "a2", "4"],
  ["y", "b2", "0"],
];

const ASKED = { atLeast: "5" };
const LITTLE = { metric: "y", atMost: "5" } as const;
const MUCH = { metric: "y", above: "5" } as const;

function judged(target: Partial<MeasuredTarget>, rows: readonly Row[] = ROWS) {
  const plan = parsePlan({
    format: "quality-plan/1",
    id: "p",
    title: "p",
    district: "d",
    period: "2013",
    metrics: METRICS,
    targets: [{ id: "t", kind: "measured", metric: "x", bound: ASKED, source: { clause: "1" }, ...target }],
  });
  const given = rows.map(([metric, district, value]) => ({ metric, district, period: "2013", value }));
  const { observations, problems } = readObservations(given, { metrics: METRICS, districts: DISTRICTS });
  expect(problems).toEqual([]);
  const values = rollUp(observations, { metrics: METRICS, districts: DISTRICTS });
  const [attainment] = attain(plan, { values }, { asOf: "2014-01-31" });
  if (attainment === undefined) throw new RangeError("one target");
  const told = (locale: "zh" | "en"): string => explain(attainment, { locale, names: namesFrom(plan) }).join(" ");
  const alone = (district: string) => attainTarget(plan, "t", { values }, { asOf: "2014-01-31", district });
  return { attainment, told, alone };
}

function memberOf(attainment: Attainment, district: string) {
  return attainment.kind === "districts" ? attainment.members.find((one) => one.district === district) : undefined;
}

describe("districts chosen by what not everybody reported leave the verdict provisional", () => {
  test("a filter that takes the district in", () => {
    const target = { filter: { metric: "y", atMost: "10" } } as const;
    const { attainment, told } = judged(target);
    expect(attainment).toMatchObject({ status: "met", provisional: true });
    expect(told("en")).toContain(
      "met, provisionally, as the choice of districts rests on partial reports (y of d in 2013: 10, with 4 of 6 expected reports).",
    );
    expect(told("zh")).toContain("行政区的选取依据未报齐的数据（d 2013年y：10，应报 6、已报 4），属暂定");
    expect(judged(target, [...ROWS, ...LATER]).attainment).toMatchObject({ reason: "not-bound" });
  });

  test("a filter that leaves it out", () => {
    const { attainment, told } = judged({ filter: { metric: "y", atLeast: "11" } });
    expect(attainment).toMatchObject({ status: "no-evidence", reason: "not-bound", provisional: true });
    expect(told("en")).toContain("the target does not apply to the district, by partial reports (y of d in 2013: 10");
    expect(told("zh")).toContain("目标不适用于该行政区，所依据的数据未报齐（");
    const whole = judged({ filter: { metric: "y", atLeast: "99" } }, [...ROWS, ...LATER]);
    expect(whole.attainment).not.toHaveProperty("provisional");
    expect(whole.told("en")).toContain("the target does not apply to the district.");
  });

  test.each<[string, Partial<MeasuredTarget>]>([
    ["a filter on each of several", { districts: "children", filter: LITTLE }],
    ["a condition on whom it binds", { districts: { where: { all: [LITTLE, { its: "kind", equals: "county" }] } } }],
  ])("%s", (_, target) => {
    const { attainment, told } = judged(target);
    expect(attainment).toMatchObject({ status: "met", provisional: true });
    expect(memberOf(attainment, "a")).toMatchObject({ status: "met", provisional: true });
    expect(memberOf(attainment, "c")).toMatchObject({ status: "met", provisional: false });
    expect(told("en")).toContain("so it is met, provisionally, as partial reports leave out ");
    expect(told("zh")).toContain("故为已完成；按未报齐的数据不含");
    const { attainment: whole } = judged(target, [...ROWS, ...LATER]);
    expect(whole).toMatchObject({ status: "met", provisional: false, tally: { met: 1 } });
  });

  test.each([
    ["all that is to come", [...ROWS, ...LATER]],
    ["what has come so far", ROWS],
  ])("a district asked for alone stands as among all, by %s", (_, rows) => {
    const { attainment, alone } = judged(
      { districts: { where: { all: [{ its: "kind", equals: "county" }, LITTLE] } } },
      rows,
    );
    const members = attainment.kind === "districts" ? attainment.members : [];
    expect(members.length).toBeGreaterThan(0);
    for (const member of members) expect(alone(member.district)).toStrictEqual(member);
    expect(members.some((member) => member.provisional === true)).toBe(rows === ROWS);
  });

  test("a district of whom the condition cannot be told yet is held alone, and not for good", () => {
    const rows = ROWS.filter(([metric, district]) => metric !== "y" || district !== "c");
    const { attainment, alone } = judged({ districts: { where: LITTLE } }, rows);
    expect(memberOf(attainment, "c")).toMatchObject({ status: "no-evidence", reason: "membership-unknown" });
    expect(alone("c")).toMatchObject({ status: "met", provisional: true });
    const never = judged({ districts: { where: { its: "founded", equals: "1983" } } });
    expect(never.alone("c")).toMatchObject({ status: "met", provisional: false });
  });

  test("a district that the condition leaves out is still held, when asked for, against its value", () => {
    const { alone } = judged({ districts: { where: { its: "id", equals: "c" } } });
    expect(alone("a")).toMatchObject({ status: "met", provisional: false });
    expect(judged({ districts: { where: MUCH } }).alone("a")).toMatchObject({ status: "met", provisional: true });
  });

  test("also where there is nobody it binds", () => {
    const target = { districts: ["b"], filter: LITTLE } as const;
    const { attainment, told } = judged(target);
    expect(attainment).toMatchObject({ status: "no-evidence", provisional: true, trace: { rule: "no-members" } });
    expect(told("en")).toBe(
      "x: there is no district it binds, so nothing can be said, provisionally, as partial reports leave out b.",
    );
    expect(told("zh")).toBe("“x”：没有适用的行政区，无法判断；按未报齐的数据不含b，属暂定。");
    expect(judged(target, [...ROWS, ...LATER]).attainment).toMatchObject({ provisional: false });
  });

  test("not where one that is surely bound misses it, which decides, nor where one is left out for certain", () => {
    const target = { districts: "children", filter: LITTLE, bound: { atLeast: "10" } } as const;
    const { attainment, told } = judged(target);
    expect(memberOf(attainment, "c")).toMatchObject({ status: "missed", provisional: false });
    expect(attainment).toMatchObject({ status: "missed", provisional: false });
    expect(told("en")).toMatch(/so it is missed\.$/);
    const twice = {
      districts: { where: { its: "id", equals: "b" } },
      filter: { all: [LITTLE, { its: "id", equals: "c" }] },
    } as const;
    expect(judged(twice).attainment).toMatchObject({ provisional: false, trace: { rule: "no-members" } });
  });

  test("a place among those so chosen, whom only a better one can change", () => {
    const placed = (where: typeof LITTLE | typeof MUCH, rows = ROWS) =>
      judged(
        {
          districts: ["a"],
          measure: { rank: { where: { all: [where, { its: "kind", equals: "county" }] } } },
          bound: { atMost: "1" },
        },
        rows,
      ).attainment;
    const better: Row = ["x", "b", "8"];
    const rows = [...ROWS.filter(([metric, district]) => metric !== "x" || district === "a"), better];
    const own = memberOf(placed(MUCH, rows), "a");
    expect(own).toMatchObject({ status: "missed", provisional: true });
    expect(memberOf(placed(LITTLE, [...rows, ["x", "c", "1"]]), "a")).toMatchObject({
      status: "met",
      provisional: true,
    });
    const worse: Row = ["x", "b", "1"];
    const below = ROWS.filter(([metric, district]) => metric !== "x" || district === "a");
    expect(memberOf(placed(LITTLE, [...below, worse, ["x", "c", "1"]]), "a")).toMatchObject({
      status: "met",
      provisional: false,
    });
  });

  test("peers in a bound", () => {
    const group = { where: { all: [LITTLE, { its: "kind", equals: "county" }] } } as const;
    const target = { bound: { atLeast: { metric: "x", district: { peers: "greatest", group } } } } as const;
    expect(judged(target).attainment).toMatchObject({ status: "met", provisional: true });
    expect(judged(target, [...ROWS, ...LATER, ["y", "c1", "0"], ["y", "c2", "0"]]).attainment).toMatchObject({
      status: "met",
      provisional: false,
    });
  });
});
