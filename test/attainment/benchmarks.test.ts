import { expect, test } from "vitest";
import { attain } from "../../src/attainment/attain.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import type { DistrictInput } from "../../src/model/district.js";
import type { Bound } from "../../src/model/target.js";
import { cellAt, rollUp } from "../../src/rollup/index.js";
import { readObservations } from "../../src/observations/index.js";
import { measured, METRICS, planOf } from "./plan-of.js";

const nation: readonly DistrictInput[] = [
  { id: "cn" },
  { id: "province", parent: "cn" },
  { id: "d", parent: "province" },
  { id: "e", parent: "province" },
  { id: "a", parent: "d" },
  { id: "other", parent: "cn" },
];
const metric = { ...METRICS.index, across: "mean" } as const;

/** How district d stands against another, after the year, and why not. */
function against(
  district: string,
  figures: Readonly<Record<string, string>>,
  rows: readonly DistrictInput[] = nation,
): string {
  const districts = parseDistricts(rows);
  const bound: Bound = { atLeast: { metric: "m", district } };
  const plan = planOf(metric, [measured(bound)]);
  const given = Object.entries(figures).map(([of, value]) => ({ metric: "m", district: of, period: "2013", value }));
  const { observations } = readObservations(given, { metrics: plan.metrics, districts });
  const [found] = attain(
    plan,
    { values: rollUp(observations, { metrics: plan.metrics, districts }) },
    { asOf: "2014-01-31" },
  );
  const steps = found !== undefined && "trace" in found ? JSON.stringify(found.trace) : "";
  return `${found?.status ?? ""}${steps.includes("made-of-itself") ? ", made of itself" : ""}`;
}

test("a benchmark above that was made of the one that asks alone is no benchmark", () => {
  expect(against("cn", { d: "85" })).toBe("no-evidence, made of itself");
  expect(against("parent", { d: "85" })).toBe("no-evidence, made of itself");
  expect(against("cn", { a: "85" })).toBe("no-evidence, made of itself");
});

test("one that somebody else is in, or that was reported, is", () => {
  expect(against("cn", { d: "85", e: "80" })).toBe("met");
  expect(against("cn", { d: "85", other: "90" })).toBe("missed");
  expect(against("cn", { d: "85", cn: "85" })).toBe("met");
  expect(against("cn", { d: "85", province: "86" })).toBe("missed");
  expect(against("cn", {})).toBe("no-evidence");
  expect(against("e", { d: "85", e: "85" })).toBe("met");
});

test("a district made of members, with the one that asks among them, is not met by it alone", () => {
  const rows = [...nation, { id: "urban", members: ["d", "other"] }];
  expect(against("urban", { d: "85" }, rows)).toBe("no-evidence, made of itself");
  expect(against("urban", { d: "85", other: "80" }, rows)).toBe("met");
  expect(against("urban", { d: "85", urban: "90" }, rows)).toBe("missed");
});

test("one that stands beside the tree, with no members, is there to be compared with and is added to nothing", () => {
  const rows: readonly DistrictInput[] = [
    { id: "d" },
    { id: "a", parent: "d" },
    { id: "b", parent: "d" },
    { id: "world", members: [] },
  ];
  expect(against("world", { d: "85", world: "80" }, rows)).toBe("met");
  expect(against("world", { d: "85", world: "90" }, rows)).toBe("missed");
  expect(against("world", { d: "85" }, rows)).toBe("no-evidence");
  const districts = parseDistricts(rows);
  const metrics = [{ ...METRICS.flow, id: "m" }];
  const given = [
    { metric: "m", district: "a", period: "2013-Q1", value: 1 },
    { metric: "m", district: "world", period: "2013", value: 7 },
    { metric: "m", district: "world", period: "2014-01", value: 2 },
  ];
  for (const own of ["prefer", "add", "ignore"] as const) {
    const rollup = rollUp(readObservations(given, { metrics, districts }).observations, { metrics, districts, own });
    const told = (district: string, period: string) => {
      const cell = cellAt(rollup, { metric: "m", district, period });
      return [cell.evidence === "none" ? cell.reason : cell.value, cell.coverage.reported, cell.coverage.expected];
    };
    expect(told("world", "2013")).toEqual(["7", 4, 4]);
    expect(told("world", "2014-Q1")).toEqual(["2", 1, 3]);
    expect(told("d", "2013")).toEqual(["1", 1, 8]);
    expect(told("world", "2012")).toEqual(["not-reported", 0, 1]);
  }
});
