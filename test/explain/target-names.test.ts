import { describe, expect, test } from "vitest";
import { nameOf, namesFrom } from "../../src/explain/names.js";
import { parsePlan } from "../../src/model/check-plan.js";
import type { TargetInput } from "../../src/model/target.js";

const METRICS = [
  { id: "m", name: { zh: "合格率", en: "pass rate" }, unit: "%", kind: "index", direction: "up" },
  { id: "n", name: "other", unit: "%", kind: "index", direction: "up" },
  { id: "o", name: "rating", unit: "", kind: "ordinal", levels: ["C", "B", "A"], direction: "up" },
] as const;

/** What a plan's targets are called, each a measured one on the first metric unless it says more. */
function called(targets: readonly Partial<TargetInput>[], locale: "zh" | "en" = "en"): readonly string[] {
  const plan = parsePlan({
    format: "quality-plan/1",
    id: "p",
    title: "p",
    district: "d",
    period: "2013/2015",
    metrics: METRICS,
    targets: targets.map((target, at) => ({
      id: `t${at}`,
      kind: "measured",
      ...("targets" in target || "statement" in target ? {} : { metric: "m", bound: { atLeast: "90" } }),
      source: { clause: "1" },
      ...target,
    })),
  });
  return plan.targets.map(({ id }) => nameOf(namesFrom(plan), "target", id, locale));
}

describe("targets of one name are told apart", () => {
  test("not where there is one", () => {
    expect(called([{}])).toEqual(["pass rate"]);
  });

  test("by how many periods in a row one of them has to hold", () => {
    const targets = [{ schedule: { every: "quarter" } }, { schedule: { every: "quarter", run: 2 } }] as const;
    expect(called(targets, "en")).toEqual(["pass rate (each quarter)", "pass rate (2 quarters in succession)"]);
    expect(called(targets, "zh")).toEqual(["合格率（每季度）", "合格率（连续 2 个季度）"]);
  });

  test.each<[string, readonly Partial<TargetInput>[], readonly string[]]>([
    [
      "by when they are due",
      [{ schedule: { by: "2013" } }, { schedule: { by: "2015-06" } }],
      ["pass rate (2013)", "pass rate (2015-06)"],
    ],
    [
      "by when they recur",
      [{ schedule: { every: "year" } }, { schedule: { every: "quarter" } }, { schedule: { by: "2015" } }],
      ["pass rate (each year)", "pass rate (each quarter)", "pass rate (2015)"],
    ],
    [
      "by what they measure, where one has no day",
      [{}, { schedule: { by: "2015" }, measure: { growth: "previous" } }],
      ["pass rate (level)", "pass rate (growth)"],
    ],
    [
      "by what they ask for",
      [{ bound: { atLeast: "80" } }, { bound: { within: ["85", "90"] } }, { bound: { about: "90", tolerance: "1" } }],
      ["pass rate (≥ 80%)", "pass rate (85% to 90%)", "pass rate (≈ 90%)"],
    ],
    [
      "by all of it together",
      [
        { schedule: { by: "2013" } },
        { schedule: { by: "2013" }, measure: { growth: "previous" } },
        { schedule: { by: "2015" }, measure: { growth: "previous" } },
      ],
      ["pass rate (2013, level, ≥ 90%)", "pass rate (2013, growth, ≥ 90%)", "pass rate (2015, growth, ≥ 90%)"],
    ],
    ["by their ids, where nothing else does", [{}, {}], ["pass rate (t0)", "pass rate (t1)"]],
    [
      "by their ids, where what they ask for is worked out",
      [{ bound: { atLeast: { metric: "n" } } }, { bound: { atLeast: { metric: "n", back: 1 } } }],
      ["pass rate (t0)", "pass rate (t1)"],
    ],
    [
      "by the level",
      [
        { metric: "o", bound: { atLeast: "B" } },
        { metric: "o", bound: { reach: "A" } },
      ],
      ["rating (≥ B)", "rating (A)"],
    ],
    [
      "where their titles are the same",
      [
        { title: "pass", schedule: { by: "2013" } },
        { title: "pass", schedule: { by: "2015" } },
      ],
      ["pass (2013)", "pass (2015)"],
    ],
    [
      "in the groups that they are called by",
      [{ schedule: { by: "2013" } }, { schedule: { by: "2015" } }, { kind: "group", of: "any", targets: ["t0", "t1"] }],
      ["pass rate (2013)", "pass rate (2015)", "pass rate (2013) or pass rate (2015)"],
    ],
  ])("%s", (_, targets, names) => {
    expect(called(targets)).toEqual(names);
  });

  test("in Chinese too", () => {
    const targets = [{ schedule: { by: "2013" } }, { schedule: { every: "half" } }] as const;
    expect(called(targets, "zh")).toEqual(["合格率（2013年）", "合格率（每半年）"]);
    expect(called([{}, { measure: { compoundGrowth: "baseline" } }], "zh")).toEqual([
      "合格率（指标值）",
      "合格率（年均增长率）",
    ]);
    const alike = [
      { schedule: { by: "2013" } },
      { schedule: { by: "2013" }, measure: { growth: "previous" } },
      { schedule: { by: "2015" }, measure: { growth: "previous" } },
    ] as const;
    expect(called(alike, "zh")).toEqual([
      "合格率（2013年，指标值，≥ 90%）",
      "合格率（2013年，增长率，≥ 90%）",
      "合格率（2015年，增长率，≥ 90%）",
    ]);
    expect(called([{ bound: { within: ["1", "2"] } }, {}], "zh")).toEqual(["合格率（1% 至 2%）", "合格率（≥ 90%）"]);
  });
});
