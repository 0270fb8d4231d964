import { describe, expect, test } from "vitest";
import { nameOf, namesFrom } from "../../src/explain/names.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import { parsePlan } from "../../src/model/check-plan.js";
import type { TargetInput } from "../../src/model/target.js";

describe("districts of one name are told apart", () => {
  const called = (rows: Parameters<typeof parseDistricts>[0], locale: "zh" | "en" = "zh"): readonly string[] => {
    const districts = parseDistricts(rows);
    const names = namesFrom(districts);
    return districts.rows.map(({ id }) => nameOf(names, "district", id, locale));
  };

  test("by the district above them", () => {
    const rows = [
      { id: "p", name: { zh: "某省", en: "Province" } },
      { id: "n", parent: "p", name: { zh: "南市", en: "South" } },
      { id: "b", parent: "p", name: { zh: "北市", en: "North" } },
      { id: "nc", parent: "n", name: { zh: "城区", en: "Urban" } },
      { id: "bc", parent: "b", name: { zh: "城区", en: "Urban" } },
      { id: "bx", parent: "b", name: { zh: "郊区", en: "Suburb" } },
    ];
    expect(called(rows)).toEqual(["某省", "南市", "北市", "城区（南市）", "城区（北市）", "郊区"]);
    expect(called(rows, "en").slice(3)).toEqual(["Urban (South)", "Urban (North)", "Suburb"]);
  });

  test("by the one further up, where those above them are of one name too", () => {
    const rows = [
      { id: "p", name: "某省" },
      { id: "n", parent: "p", name: "南市" },
      { id: "b", parent: "p", name: "北市" },
      { id: "nc", parent: "n", name: "城区" },
      { id: "bc", parent: "b", name: "城区" },
      { id: "ns", parent: "nc", name: "一街道" },
      { id: "bs", parent: "bc", name: "一街道" },
    ];
    expect(called(rows).slice(3)).toEqual(["城区（南市）", "城区（北市）", "一街道（南市）", "一街道（北市）"]);
  });

  test("by their ids where they have one district above them, or none", () => {
    const rows = [
      { id: "p", name: "城区" },
      { id: "n", parent: "p", name: "城区" },
      { id: "b", parent: "p", name: "城区" },
    ];
    expect(called(rows)).toEqual(["城区（p）", "城区（n）", "城区（b）"]);
  });
});

const METRICS = [
  { id: "m", name: { zh: "合格率", en: "pass rate" }, unit: "%", kind: "index", direction: "up" },
  {
    id: "n",
    name: { zh: "合格率", en: "pass rate" },
    unit: { zh: "分", en: "points" },
    kind: "index",
    direction: "up",
  },
  { id: "o", name: { zh: "投诉", en: "complaints" }, unit: "", kind: "index", direction: "down" },
  { id: "q", name: { zh: "投诉", en: "complaints" }, unit: "", kind: "index", direction: "down" },
  { id: "r", name: "r", unit: "", kind: "index", direction: "down" },
] as const;

const measured = (id: string, metric: string): TargetInput => ({
  id,
  kind: "measured",
  metric,
  bound: { atLeast: "90" },
  source: { clause: "1" },
});

const group = (id: string, of: "all" | "any", ...targets: string[]): TargetInput => ({
  id,
  kind: "group",
  of,
  targets,
  source: { clause: "1" },
});

const namesOf = (targets: readonly TargetInput[]) =>
  namesFrom(
    parsePlan({
      format: "quality-plan/1",
      id: "p",
      title: "p",
      district: "d",
      period: "2013",
      metrics: METRICS,
      targets,
    }),
  );

describe("metrics of one name are told apart", () => {
  const names = namesOf([measured("t", "n")]);

  test("by their units", () => {
    expect(["m", "n"].map((id) => nameOf(names, "metric", id, "zh"))).toEqual(["合格率（%）", "合格率（分）"]);
    expect(["m", "n"].map((id) => nameOf(names, "metric", id, "en"))).toEqual(["pass rate (%)", "pass rate (points)"]);
    expect(nameOf(names, "target", "t", "en")).toBe("pass rate (points)");
  });

  test("by their ids where they have one unit", () => {
    expect(["o", "q", "r"].map((id) => nameOf(names, "metric", id, "zh"))).toEqual(["投诉（o）", "投诉（q）", "r"]);
  });
});

describe("a group without a title", () => {
  const all = ["a", "b", "c", "d"];
  const names = namesOf([
    measured("a", "m"),
    measured("b", "n"),
    measured("c", "o"),
    measured("d", "r"),
    group("both", "all", "a", "b"),
    group("either", "any", "a", "d"),
    group("three", "any", "a", "b", "d"),
    group("four", "all", ...all),
    group("any-of-four", "any", ...all),
    group("of-groups", "any", "both", "d"),
    group("of-groups-of-groups", "all", "of-groups", "d"),
    group("above", "any", "of-groups-of-groups", "d"),
    group("again", "all", "a", "b"),
  ]);
  const name = (id: string, locale: "zh" | "en"): string => nameOf(names, "target", id, locale);

  test("is called by its members, as one says it", () => {
    expect(name("either", "zh")).toBe("合格率（%）或r");
    expect(name("three", "zh")).toBe("合格率（%）、合格率（分）或r");
    expect(name("three", "en")).toBe("pass rate (%), pass rate (points) or r");
    expect(name("four", "zh")).toBe("合格率（%）、合格率（分）、投诉（o）等 4 项");
    expect(name("any-of-four", "zh")).toBe("合格率（%）、合格率（分）、投诉（o）等 4 项之一");
    expect(name("four", "en")).toBe("pass rate (%), pass rate (points), complaints (o) and 1 more");
    expect(name("any-of-four", "en")).toBe("pass rate (%), pass rate (points), complaints (o) or 1 more");
  });

  test("of the same members as another one tells its id too", () => {
    expect(name("both", "zh")).toBe("合格率（%）和合格率（分）（both）");
    expect(name("again", "en")).toBe("pass rate (%) and pass rate (points) (again)");
  });

  test("calls groups in it as they are called by themselves, in brackets of their own", () => {
    expect(name("of-groups", "zh")).toBe("“合格率（%）和合格率（分）（both）”或r");
    expect(name("of-groups", "en")).toBe("“pass rate (%) and pass rate (points) (both)” or r");
  });

  test("is called by its id where its members hold groups of groups", () => {
    expect(name("of-groups-of-groups", "en")).toBe("of-groups-of-groups");
    expect(name("above", "en")).toBe("above");
  });
});

describe("agencies and tasks of one name are told apart", () => {
  const task = { responsibilities: [] };
  const plan = parsePlan({
    format: "quality-plan/1",
    id: "p",
    title: "p",
    district: "d",
    period: "2013",
    metrics: [],
    targets: [],
    agencies: [
      { id: "a", name: { zh: "质监局", en: "Quality Bureau" }, district: "e" },
      { id: "b", name: { zh: "质监局", en: "Quality Bureau" }, district: "w" },
      { id: "c", name: { zh: "环保局", en: "Environment Bureau" }, district: "e" },
      { id: "x", name: "办公室" },
      { id: "y", name: "办公室", district: "e" },
    ],
    tasks: [
      { ...task, id: "t1", title: "Check", ordinal: "(1)", clause: "3" },
      { ...task, id: "t2", title: "Check", ordinal: "(2)", clause: "3" },
      { ...task, id: "t3", title: "Report", clause: "4" },
      { ...task, id: "t4", title: "Report", clause: "5" },
      { ...task, id: "t5", title: "Publish", clause: "5" },
    ],
  });
  const names = namesFrom(plan);

  test("by the agencies' districts, else by their ids", () => {
    const called = ["a", "b", "c", "x", "y"].map((id) => nameOf(names, "agency", id, "en"));
    expect(called).toEqual([
      "Quality Bureau (e)",
      "Quality Bureau (w)",
      "Environment Bureau",
      "办公室 (x)",
      "办公室 (y)",
    ]);
    expect(nameOf(names, "agency", "a", "zh")).toBe("质监局（e）");
  });

  test("by the tasks' numbers, else by their clauses", () => {
    const called = ["t1", "t2", "t3", "t4", "t5"].map((id) => nameOf(names, "task", id, "en"));
    expect(called).toEqual(["Check (1)", "Check (2)", "Report (4)", "Report (5)", "Publish"]);
  });
});
