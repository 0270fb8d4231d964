import { describe, expect, test } from "vitest";
import { parsePlan } from "../../src/model/check-plan.js";
import type { PlanInput } from "../../src/model/plan.js";
import { reviewPlan } from "../../src/model/review-plan.js";
import type { TargetInput } from "../../src/model/target.js";

const source = { clause: "一" };
const responsibilities = [{ agency: "quality", role: "lead" }] as const;

const METRICS = [
  { kind: "ratio", id: "rate", name: "合格率", unit: "%", direction: "up", per: "100", share: true },
  { kind: "amount", id: "accidents", name: "事故", unit: "起", direction: "down", accrual: "flow" },
  { kind: "amount", id: "awards", name: "获奖", unit: "家", direction: "up", accrual: "stock" },
  { kind: "amount", id: "level-awards", name: "省级获奖", unit: "家", direction: "up", accrual: "stock" },
  { kind: "ordinal", id: "level", name: "等级", unit: "", direction: "none", levels: ["C", "B", "A"] },
  { kind: "milestone", id: "stages", name: "阶段", unit: "个", direction: "up", items: ["first", "second"] },
] as const satisfies PlanInput["metrics"];

/** A target that has what it needs, but for what the test is about. */
function on(metric: string, bound: object, more: object = {}): TargetInput {
  return { id: "t", kind: "measured", metric, bound, responsibilities, source, ...more } as TargetInput;
}

interface Case {
  readonly targets?: readonly TargetInput[];
  readonly plan?: Partial<PlanInput>;
}

/** Findings of a plan whose metrics are those its targets use. */
function findings({ targets = [on("awards", { atLeast: "90" })], plan = {} }: Case) {
  const used = METRICS.filter(({ id }) => JSON.stringify(targets).includes(`"metric":"${id}"`));
  return reviewPlan(
    parsePlan({
      format: "quality-plan/1",
      id: "p",
      title: "要点",
      district: "330400",
      period: "2013",
      agencies: [{ id: "quality", name: "质监局" }],
      metrics: used,
      targets: targets.map((target, at) => ({ ...target, id: target.id === "t" ? `t${String(at)}` : target.id })),
      ...plan,
    }),
  );
}

function codes(given: Case): readonly string[] {
  return findings(given).map(({ code, severity, path }) => `${severity} ${code} at ${path.join(".")}`);
}

test("a plan of which nothing can be said has no findings", () => {
  expect(codes({})).toEqual([]);
});

describe("a deadline", () => {
  test("is the year of a plan for one year, and asked for in a longer one", () => {
    expect(codes({ plan: { period: "2013" } })).toEqual([]);
    expect(codes({ plan: { period: "2013-07/2014-06" } })).toEqual([]);
    expect(findings({ plan: { period: "2011/2015" } })).toEqual([
      { code: "no-deadline", severity: "note", target: "t0", until: "2015-12-31", path: ["targets", 0, "schedule"] },
    ]);
  });

  test("weighs more where the plan has no end that could stand in", () => {
    expect(findings({ plan: { period: "2013/.." } })).toEqual([
      { code: "no-deadline", severity: "weak", target: "t0", path: ["targets", 0, "schedule"] },
    ]);
  });

  test("is asked of judged goals, and of a group's members alone", () => {
    const judged = { id: "j", kind: "judged", statement: "国内先进", responsibilities, source } as const;
    const group = { id: "g", kind: "group", of: "all", targets: ["j", "k"], source } as const;
    expect(codes({ targets: [judged, { ...judged, id: "k" }, group], plan: { period: "2011/2015" } })).toEqual([
      "note no-deadline at targets.0.schedule",
      "note no-deadline at targets.1.schedule",
    ]);
  });

  test.each(["2012", "2016", "2011/2016", "../2016-01-01"])("lies in the plan's period, which %s does not", (by) => {
    expect(
      codes({ targets: [on("awards", { atLeast: "90" }, { schedule: { by } })], plan: { period: "2013/2015" } }),
    ).toEqual(["weak outside-plan-period at targets.0.schedule"]);
  });

  test.each(["2013", "2015", "../2015", "2011/2015", "2015-12-31"])("may be counted to from before: %s", (by) => {
    expect(
      codes({ targets: [on("awards", { atLeast: "90" }, { schedule: { by } })], plan: { period: "2013/2015" } }),
    ).toEqual([]);
  });

  test("has not passed when the document is issued", () => {
    const issued = (issuedOn: string) => ({ documents: [{ relation: "own", title: "要点", issuedOn }] }) as const;
    const targets = [on("rate", { atLeast: "90" }, { schedule: { by: "2013-H1" } })];
    expect(codes({ targets, plan: issued("2013-06-30") })).toEqual([]);
    expect(codes({ targets, plan: issued("2013-07-01") })).toEqual(["weak due-before-issue at targets.0.schedule"]);
    expect(
      codes({ targets, plan: { documents: [{ relation: "cites", title: "纲要", issuedOn: "2013-07-01" }] } }),
    ).toEqual([]);
  });

  test("comes after the baseline", () => {
    const from = (period: string | string[]) => [on("awards", { atLeast: "5" }, { baseline: { period } })];
    expect(codes({ targets: from("2012") })).toEqual([]);
    expect(codes({ targets: from("2013-H1") })).toEqual([]);
    expect(codes({ targets: from("2013") })).toEqual([
      "wrong baseline-not-before-deadline at targets.0.baseline.period",
    ]);
    expect(codes({ targets: from(["2012", "2014"]) })).toEqual([
      "wrong baseline-not-before-deadline at targets.0.baseline.period",
    ]);
  });

  test("of a task lies in the plan's period, and not after the target it serves", () => {
    const due = (day: string) => ({
      tasks: [{ id: "k", title: "任务", clause: "一", responsibilities, due: day, targets: ["t0"] }],
    });
    expect(codes({ plan: due("2013") })).toEqual([]);
    expect(codes({ plan: due("2014") })).toEqual([
      "weak outside-plan-period at tasks.0.due",
      "weak task-after-target at tasks.0.due",
    ]);
    const targets = [on("rate", { atLeast: "90" }, { schedule: { by: "2013-H1" } })];
    expect(codes({ targets, plan: due("2013-06-30") })).toEqual([]);
    expect(codes({ targets, plan: due("2013-07") })).toEqual(["weak task-after-target at tasks.0.due"]);
  });
});

describe("an agency", () => {
  const bare = (id: string, more: object = {}) =>
    on("rate", { atLeast: "90" }, { id, responsibilities: undefined, ...more });
  const carried = on("awards", { atLeast: "9" }, { id: "carried" });
  const task = { id: "k", title: "任务", clause: "一", responsibilities: [] } as const;

  test("answers for each target and task", () => {
    expect(codes({ targets: [bare("t"), carried], plan: { tasks: [task] } })).toEqual([
      "weak no-agency at targets.0.responsibilities",
      "weak no-agency at tasks.0.responsibilities",
    ]);
  });

  test("answers by way of the task that serves a target, of its group, or of a group's members", () => {
    expect(codes({ targets: [bare("a")], plan: { tasks: [{ ...task, responsibilities, targets: ["a"] }] } })).toEqual(
      [],
    );
    const group = { id: "g", kind: "group", of: "all", targets: ["a", "carried"], source } as const;
    expect(codes({ targets: [bare("a"), carried, { ...group, responsibilities }] })).toEqual([]);
    expect(codes({ targets: [bare("a", { responsibilities }), carried, group] })).toEqual([]);
    expect(codes({ targets: [bare("a"), carried, group] })).toEqual([
      "weak no-agency at targets.0.responsibilities",
      "weak no-agency at targets.2.responsibilities",
    ]);
  });

  test("is not missed where a target binds districts", () => {
    expect(codes({ targets: [bare("a", { districts: "children" }), carried] })).toEqual([]);
  });

  test("of a task answers for its parts, and of all parts for the task", () => {
    const part = { ...task, id: "part", parent: "k" };
    expect(
      codes({ plan: { tasks: [{ ...task, responsibilities }, part, { ...task, id: "below", parent: "part" }] } }),
    ).toEqual([]);
    expect(codes({ plan: { tasks: [task, { ...part, responsibilities }] } })).toEqual([]);
  });

  test("is missed once where the whole plan names none", () => {
    expect(
      findings({
        targets: [bare("a"), bare("b", { id: "b", metric: "awards", bound: { atLeast: "3" } })],
        plan: { agencies: [] },
      }),
    ).toEqual([{ code: "no-agency", severity: "weak", path: ["agencies"] }]);
  });

  test("leads alone, and somebody leads those who help", () => {
    const agencies = [
      { id: "quality", name: "质监局" },
      { id: "trade", name: "商务局" },
    ];
    const roles = (...given: readonly string[]) => ({
      targets: [
        on(
          "rate",
          { atLeast: "90" },
          {
            responsibilities: agencies.map(({ id }, at) => ({ agency: id, role: given[at] })),
          },
        ),
      ],
      plan: { agencies },
    });
    expect(findings(roles("lead", "lead"))).toEqual([
      {
        code: "several-leads",
        severity: "weak",
        target: "t0",
        agencies: ["quality", "trade"],
        path: ["targets", 0, "responsibilities"],
      },
    ]);
    expect(codes(roles("supporting", "participating"))).toEqual(["weak no-lead at targets.0.responsibilities"]);
    for (const others of [
      ["lead", "supporting"],
      ["responsible", "responsible"],
      ["unspecified", "supporting"],
    ])
      expect(codes(roles(...others))).toEqual([]);
  });

  test("has one role in one list", () => {
    const twice = [
      { agency: "quality", role: "lead" },
      { agency: "quality", role: "supporting" },
    ];
    expect(findings({ targets: [on("rate", { atLeast: "90" }, { responsibilities: twice })] })).toEqual([
      {
        code: "two-roles",
        severity: "weak",
        target: "t0",
        agency: "quality",
        path: ["targets", 0, "responsibilities"],
      },
    ]);
  });

  test("may lead and be among those responsible, as such lists are often printed", () => {
    const roles = (...given: readonly string[]) => [
      on("rate", { atLeast: "90" }, { responsibilities: given.map((role) => ({ agency: "quality", role })) }),
    ];
    expect(codes({ targets: roles("lead", "responsible") })).toEqual([]);
    expect(codes({ targets: roles("lead", "unspecified") })).toEqual([]);
    expect(codes({ targets: roles("responsible", "participating") })).toEqual([
      "weak two-roles at targets.0.responsibilities",
    ]);
  });

  test("or a district is named by what is asked of others", () => {
    const directive = (more: object) => [on("rate", { atLeast: "90" }, { commitment: "directive", ...more }), carried];
    expect(codes({ targets: directive({ responsibilities: undefined }) })).toEqual([
      "weak no-agency at targets.0.responsibilities",
      "weak directive-to-nobody at targets.0.commitment",
    ]);
    expect(codes({ targets: directive({}) })).toEqual([]);
    expect(codes({ targets: directive({ responsibilities: undefined, districts: "children" }) })).toEqual([]);
  });
});

describe("what is defined", () => {
  test("is used", () => {
    const plan = {
      agencies: [
        { id: "quality", name: "质监局" },
        { id: "toString", name: "商务局" },
      ],
      metrics: [METRICS[0], METRICS[2]],
      domains: [
        { id: "product", name: "产品" },
        { id: "sea", name: "海洋" },
      ],
    };
    const targets = [on("rate", { atLeast: "90" }, { domain: "product" })];
    expect(codes({ targets, plan })).toEqual([
      "note unused-domain at domains.1",
      "note unused-agency at agencies.1",
      "note unused-metric at metrics.1",
    ]);
  });

  test("domains are a list for readers where the plan sorts nothing by them", () => {
    expect(codes({ plan: { domains: [{ id: "sea", name: "海洋" }] } })).toEqual([]);
  });

  test("has a name of its own", () => {
    const twin = { ...METRICS[2], id: "twin", name: { zh: "合格率", en: "rate" } } as const;
    expect(
      findings({
        targets: [on("rate", { atLeast: "90" }), on("twin", { atLeast: "3" })],
        plan: { metrics: [METRICS[0], twin] },
      }),
    ).toEqual([
      {
        code: "same-name",
        severity: "weak",
        noun: "metric",
        metric: "twin",
        id: "twin",
        other: "rate",
        path: ["metrics", 1, "name"],
      },
    ]);
  });

  test("an alias names one agency, though every county has a bureau of the same name", () => {
    const both = (more: object) => ({
      agencies: [
        { id: "quality", name: "质监局" },
        { id: "other", name: "市场局", aliases: ["质监局"], ...more },
      ],
      tasks: [{ id: "k", title: "任务", clause: "一", responsibilities: [{ agency: "other", role: "lead" as const }] }],
    });
    expect(codes({ plan: both({}) })).toEqual(["weak same-name at agencies.1.name"]);
    expect(codes({ plan: both({ district: "330481" }) })).toEqual([]);
    expect(codes({ plan: { agencies: [{ id: "quality", name: "质监局", aliases: ["质监局"] }] } })).toEqual([]);
  });
});

describe("a bound", () => {
  test("about an amount says how far about reaches", () => {
    expect(codes({ targets: [on("rate", { about: "90" })] })).toEqual(["note no-tolerance at targets.0.bound.about"]);
    expect(codes({ targets: [on("rate", { about: "90", tolerance: "2" })] })).toEqual([]);
  });

  test("of a single district, or of those that file none, is asked the same; one that nobody is held to is not", () => {
    const bounds = (districts: object) => codes({ targets: [on("level", { atMost: "C" }, { districts })] });
    expect(bounds({ a: { atLeast: "C" }, b: { atLeast: "B" } })).toEqual([
      "weak asks-nothing at targets.0.districts.a.atLeast",
    ]);
    expect(bounds({ a: { atMost: "B" } })).toEqual(["weak against-direction at targets.0.districts.a.atMost"]);
    expect(bounds({ filed: true, otherwise: { atLeast: "C" } })).toEqual([
      "weak asks-nothing at targets.0.districts.otherwise.atLeast",
    ]);
    expect(bounds({ filed: true })).toEqual([]);
    expect(codes({ targets: [on("rate", { atLeast: "90" }, { districts: { a: { about: "90" } } })] })).toEqual([
      "note no-tolerance at targets.0.districts.a.about",
    ]);
  });

  test.each([
    ["rate", { atMost: "90" }],
    ["rate", { below: "90" }],
    ["accidents", { atLeast: "3" }],
    ["accidents", { above: "3" }],
    ["level", { atMost: "B" }],
  ])("of %s is against its direction: %o", (metric, bound) => {
    expect(codes({ targets: [on(metric, bound)] })).toEqual([
      `weak against-direction at targets.0.bound.${Object.keys(bound).join("")}`,
    ]);
  });

  test.each([
    ["accidents", { atMost: "3" }],
    ["accidents", { reach: "3" }],
    ["rate", { equals: "90" }],
    ["level", { atLeast: "B" }],
  ])("of %s goes with its direction: %o", (metric, bound) => {
    expect(codes({ targets: [on(metric, bound)] })).toEqual([]);
  });

  test("asks for something that not every value is", () => {
    expect(codes({ targets: [on("rate", { atLeast: "0" })] })).toEqual([
      "weak asks-nothing at targets.0.bound.atLeast",
    ]);
    expect(codes({ targets: [on("level", { atLeast: "C" })] })).toEqual([
      "weak asks-nothing at targets.0.bound.atLeast",
    ]);
    expect(codes({ targets: [on("level", { above: "C" })] })).toEqual([]);
    expect(codes({ targets: [on("rate", { above: "0" })] })).toEqual([]);
    expect(codes({ targets: [on("awards", { atLeast: "0" })] })).toEqual([]);
    expect(codes({ targets: [on("rate", { atLeast: "0" }, { measure: { change: "previous" } })] })).toEqual([]);
  });

  test("on what is added up from others may ask for something beyond the range of each", () => {
    const held = { id: "held", kind: "amount", accrual: "stock", range: ["0", "9"], name: "证书", unit: "张" } as const;
    const asked = (bound: object, more: object) =>
      codes({
        plan: { metrics: [{ ...held, direction: "atMost" in bound ? "down" : "up", ...more }] },
        targets: [on("held", bound)],
      }).filter((found) => found.includes("asks-nothing"));
    const nothing = (key: string) => [`weak asks-nothing at targets.0.bound.${key}`];
    expect(asked({ atMost: "9" }, {})).toEqual([]);
    expect(asked({ atLeast: "0" }, {})).toEqual(nothing("atLeast"));
    expect(asked({ atLeast: "-9" }, { range: ["-9", "9"] })).toEqual([]);
    expect(asked({ atMost: "9" }, { across: "max" })).toEqual(nothing("atMost"));
    expect(asked({ atMost: "9" }, { across: "max", accrual: "flow" })).toEqual([]);
    expect(asked({ atMost: "9" }, { across: "count" })).toEqual([]);
    expect(asked({ atLeast: "3" }, { across: "deviation", range: ["3", "9"] })).toEqual([]);
  });

  test("counts wholes from zero on, and writes a share of a hundred as one", () => {
    const noted = (metric: string, bound: object, more: object = {}) =>
      findings({ targets: [on(metric, bound, more)] }).flatMap((finding) =>
        finding.code === "implausible-figure"
          ? [`${finding.because} ${finding.amount} at ${finding.path.slice(2).join(".")}`]
          : [],
      );
    expect(noted("awards", { atLeast: "-3" })).toEqual(["count-below-zero -3 at bound.atLeast"]);
    expect(noted("awards", { within: ["12.5", "14"] })).toEqual(["count-in-parts 12.5 at bound.within.0"]);
    expect(noted("rate", { atLeast: "0.9" })).toEqual(["part-of-one 0.9 at bound.atLeast"]);
    expect(noted("rate", { about: "90", tolerance: "0.5" })).toEqual([]);
    expect(noted("rate", { atLeast: "1.5" })).toEqual([]);
    expect(noted("awards", { atLeast: "0" })).toEqual([]);
    expect(noted("awards", { atLeast: "-3" }, { measure: { change: "previous" } })).toEqual([]);
    expect(noted("awards", { atLeast: "5" }, { districts: { a: { atLeast: "2.5" } } })).toEqual([
      "count-in-parts 2.5 at districts.a.atLeast",
    ]);
    expect(noted("awards", { atLeast: "5" }, { districts: { filed: true, otherwise: { atLeast: "-1" } } })).toEqual([
      "count-below-zero -1 at districts.otherwise.atLeast",
    ]);
    expect(noted("awards", { atLeast: "-5" }, { districts: ["a", "b"] })).toEqual([
      "count-below-zero -5 at bound.atLeast",
    ]);
    expect(noted("stages", { atLeast: "1.5" })).toEqual(["count-in-parts 1.5 at bound.atLeast"]);
  });

  test("on a total is counted from a total over as long a time", () => {
    const five = { period: "2011/2015" };
    const growth = (metric: string, more: object) => [
      on(metric, { atMost: "1" }, { measure: { compoundGrowth: "baseline" }, schedule: { by: "2011/2015" }, ...more }),
    ];
    expect(findings({ targets: growth("accidents", { baseline: { period: "2010" } }), plan: five })).toEqual([
      {
        code: "base-of-other-length",
        severity: "wrong",
        target: "t0",
        metric: "accidents",
        base: "2010",
        window: "2011/2015",
        instead: "2015",
        path: ["targets", 0, "baseline", "period"],
      },
    ]);
    const said = (more: object) =>
      findings({ targets: growth("accidents", more), plan: five }).filter(
        ({ code }) => code === "base-of-other-length",
      );
    expect(said({ baseline: { period: "2010", value: "4" } })).toHaveLength(1);
    expect(said({ baseline: { period: "2010" }, schedule: { by: "../2015" } })).toHaveLength(1);
    expect(
      said({ baseline: { period: "2006/2010" }, schedule: { every: "year" }, measure: { growth: "baseline" } }),
    ).toEqual([expect.not.objectContaining({ instead: expect.anything() })]);
    expect(said({ baseline: { period: "2010" }, schedule: { by: "2015" } })).toEqual([]);
    expect(said({ baseline: { value: "4" } })).toEqual([]);
    expect(said({ baseline: { period: "2006/2010" } })).toEqual([]);
  });

  describe("on a rate of several years at once", () => {
    const five = { period: "2011/2015" };
    const said = (metric: string, more: object, plan: Partial<PlanInput> = five) =>
      findings({ targets: [on(metric, { reach: "3" }, more)], plan }).filter(
        ({ code }) => code === "pooled-over-years",
      );

    test("pools them, which is said with how to ask for the last of them", () => {
      const found = {
        code: "pooled-over-years",
        severity: "weak",
        target: "t0",
        metric: "rate",
        window: "2011/2015",
        lastYear: "2015",
        path: ["targets", 0, "schedule"],
      };
      expect(said("rate", {})).toEqual([found]);
      expect(said("rate", { schedule: { by: "2011/2015" } })).toEqual([found]);
      expect(said("rate", { schedule: { by: "../2015" } })).toEqual([found]);
      expect(said("rate", { schedule: { by: "2013/2014" }, measure: { change: "previous" } })).toEqual([
        { ...found, window: "2013/2014", lastYear: "2014" },
      ]);
    });

    test("names the last twelve months of what ends within a year, and none of what ends within a month", () => {
      expect(said("rate", { schedule: { by: "2013-01/2014-06" } })).toMatchObject([{ lastYear: "2013-07/2014-06" }]);
      const [odd, ...others] = said("rate", { schedule: { by: "2013-01-15/2014-06-10" } });
      expect([odd?.code, odd !== undefined && "lastYear" in odd, others]).toEqual(["pooled-over-years", false, []]);
    });

    test.each<[string, string, object]>([
      ["a rate of a year", "rate", { schedule: { by: "2015" } }],
      ["a rate of a year that begins in July", "rate", { schedule: { by: "2013-07/2014-06" } }],
      ["a leap year that begins in the midst of a month", "rate", { schedule: { by: "2011-03-02/2012-03-01" } }],
      ["a rate in each year", "rate", { schedule: { every: "year" } }],
      ["a rate in a run of years", "rate", { schedule: { every: "year", run: 2 } }],
      ["a total, which adds up", "accidents", {}],
      ["what stands at the end", "awards", {}],
      ["levels", "level", { bound: { atLeast: "B" } }],
    ])("is not %s", (_what, metric, more) => {
      expect(said(metric, more)).toEqual([]);
    });

    test("is not a rate that is never due", () => {
      expect(said("rate", {}, { period: "2011/.." })).toEqual([]);
      expect(said("rate", {}, { period: "../2015" })).toEqual([]);
    });

    test.each(["mean", "weightedMean", "median"] as const)("is also what is put together by the %s", (over) => {
      const weight = over === "weightedMean" ? { weight: "awards" } : {};
      const metrics = [{ ...METRICS[0], over, ...weight }, METRICS[2]];
      expect(said("rate", {}, { ...five, metrics })).toHaveLength(1);
      expect(said("rate", {}, { ...five, metrics: [{ ...METRICS[0], over: "last" }] })).toEqual([]);
    });
  });

  test("on a change from the baseline wants the baseline named", () => {
    const growth = (more: object) => [on("awards", { atLeast: "10" }, { measure: { growth: "baseline" }, ...more })];
    expect(codes({ targets: growth({}) })).toEqual(["note no-baseline-named at targets.0.baseline"]);
    expect(codes({ targets: growth({ baseline: { period: "2012" } }) })).toEqual([]);
    expect(codes({ targets: [on("awards", { atLeast: "10" }, { measure: { growth: "previous" } })] })).toEqual([]);
    expect(codes({ targets: [on("awards", { atMost: "1" }, { measure: { rank: ["baseline"] } })] })).toEqual([]);
  });

  test("is meant as its word says", () => {
    const worded = (commitmentWord: string, commitment?: string) => [
      on("rate", { atLeast: "90" }, { commitmentWord, ...(commitment === undefined ? {} : { commitment }) }),
    ];
    expect(findings({ targets: worded("力争", "binding") })).toEqual([
      {
        code: "word-and-commitment-differ",
        severity: "weak",
        target: "t0",
        word: "力争",
        meant: "aspirational",
        commitment: "binding",
        path: ["targets", 0, "commitment"],
      },
    ]);
    expect(codes({ targets: worded("约束性指标") })).toEqual([
      "weak word-and-commitment-differ at targets.0.commitment",
    ]);
    expect(codes({ targets: worded("预期性", "expected") })).toEqual([]);
    expect(codes({ targets: worded("努力争创", "aspirational") })).toEqual([]);
    expect(codes({ targets: worded("确保", "binding") })).toEqual([]);
  });

  test("of a group binds more than one target", () => {
    const group = { id: "g", kind: "group", of: "any", targets: ["t0"], source } as const;
    expect(codes({ targets: [on("rate", { atLeast: "90" }), group] })).toEqual([
      "note group-of-one at targets.1.targets",
    ]);
  });
});

describe("two targets on one figure", () => {
  const two = (first: object, second: object, more: object = {}, other: object = {}) =>
    findings({ targets: [on("awards", first, more), on("awards", second, other)] }).map(
      ({ code, target, ...rest }) => `${code}: ${target ?? ""} and ${"other" in rest ? rest.other : ""}`,
    );

  test("contradict each other where no value satisfies both", () => {
    expect(two({ atLeast: "9" }, { equals: "8" })).toEqual(["contradicting-bounds: t1 and t0"]);
    expect(two({ equals: "8" }, { above: "8" })).toEqual(["contradicting-bounds: t1 and t0"]);
    expect(two({ equals: "8" }, { atLeast: "8" })).toEqual(["implied-by-other: t1 and t0"]);
  });

  test("contradict each other whatever stands between them", () => {
    const targets = [on("awards", { equals: "8" }), on("awards", { reach: "3" }), on("awards", { above: "9" })];
    expect(codes({ targets })).toContain("wrong contradicting-bounds at targets.2.bound");
  });

  test("speak of one figure only in the same window, district, scope and whole", () => {
    const kinds = [
      { schedule: { by: "2013-H1" } },
      { districts: ["330481"] },
      { scope: "食品" },
      { partOf: "t0" },
      { measure: { change: "previous" } },
    ];
    for (const other of kinds)
      expect(two({ atLeast: "9" }, { equals: "8" }, {}, other), JSON.stringify(other)).toEqual([]);
    expect(two({ equals: "9" }, { equals: "8" }, { schedule: { by: "2013" } })).toEqual([
      "contradicting-bounds: t1 and t0",
    ]);
  });

  test("are read over groups and conditions, which are alike where they are written alike", () => {
    const where = { districts: { where: { its: "kind", equals: "county" } } };
    for (const districts of [where, { districts: "children" }])
      expect(two({ equals: "9" }, { equals: "8" }, districts, districts)).toEqual(["contradicting-bounds: t1 and t0"]);
    expect(two({ equals: "9" }, { equals: "8" }, { districts: "children" }, where)).toEqual([]);
  });

  test("contradict each other in the districts they share, said once", () => {
    const shared = { districts: { a: { equals: "1" }, b: { equals: "1" }, c: { equals: "5" } } };
    expect(two({ equals: "1" }, { equals: "5" }, { districts: ["a", "b", "d"] }, shared)).toEqual([]);
    expect(two({ equals: "2" }, { equals: "5" }, { districts: ["a", "b", "d"] }, shared)).toEqual([
      "contradicting-bounds: t1 and t0",
    ]);
  });

  test("may contradict each other as alternatives", () => {
    const group = { id: "g", kind: "group", of: "any", targets: ["t0", "t1"], source } as const;
    expect(codes({ targets: [on("awards", { equals: "9" }), on("awards", { equals: "8" }), group] })).toEqual([]);
  });

  test("the looser adds nothing, whichever comes first", () => {
    expect(two({ atLeast: "9" }, { atLeast: "8" })).toEqual(["implied-by-other: t1 and t0"]);
    expect(two({ atLeast: "8" }, { atLeast: "9" })).toEqual(["implied-by-other: t0 and t1"]);
    expect(two({ within: ["3", "8"] }, { reach: "9" })).toEqual(["implied-by-other: t0 and t1"]);
  });

  test("are one figure however the window is written", () => {
    const long = (first: object, second: object, metric = "awards") =>
      codes({
        targets: [on(metric, { atLeast: "9" }, first), on(metric, { equals: "8" }, second)],
        plan: { period: "2011/2015" },
      }).filter((code) => code.startsWith("wrong"));
    const found = ["wrong contradicting-bounds at targets.1.bound"];
    expect(long({}, { schedule: { by: "2015" } })).toEqual(found);
    expect(long({ schedule: { by: "2011/2015" } }, {}, "accidents")).toEqual(found);
    expect(long({}, { schedule: { by: "2015" } }, "accidents")).toEqual([]);
    expect(
      long({ measure: { change: "previous" } }, { measure: { change: "previous" }, schedule: { by: "2015" } }),
    ).toEqual([]);
    expect(long({ schedule: { by: "2013" } }, { schedule: { by: "2013-Q4" } })).toEqual(found);
  });

  test("are one figure in the plan's own district, named or not", () => {
    expect(two({ atLeast: "9" }, { equals: "8" }, {}, { districts: ["330400"] })).toEqual([
      "contradicting-bounds: t1 and t0",
    ]);
  });

  test("are one figure where one asks every period and the other one of them", () => {
    const yearly = (one: object, every: object, metric = "awards") =>
      codes({
        targets: [on(metric, { atLeast: "9" }, { schedule: one }), on(metric, { equals: "8" }, { schedule: every })],
        plan: { period: "2011/2015" },
      }).filter((code) => code.startsWith("wrong"));
    const found = ["wrong contradicting-bounds at targets.1.bound"];
    for (const metric of ["awards", "accidents"]) {
      expect(yearly({ by: "2013" }, { every: "year" }, metric)).toEqual(found);
      expect(yearly({ every: "year" }, { by: "2013" }, metric)).toEqual(found);
      expect(yearly({ by: "2013" }, { every: "year", run: 2 }, metric)).toEqual([]);
      expect(yearly({ by: "2013" }, { every: "year", during: "2014/2015" }, metric)).toEqual([]);
      expect(yearly({ by: "2013-H1" }, { every: "year" }, metric)).toEqual([]);
    }
    expect(yearly({ by: "2013" }, { every: "quarter" })).toEqual(found);
    expect(yearly({ by: "2013" }, { every: "quarter" }, "accidents")).toEqual([]);
  });

  test("of different strength are two targets: at least 8, and if possible 9", () => {
    expect(two({ atLeast: "8" }, { atLeast: "9" }, { commitment: "binding" }, { commitment: "aspirational" })).toEqual(
      [],
    );
  });

  test("the later asks no less than the earlier", () => {
    const staged = (metric: string, first: object, second: object, by = ["2013", "2015"]) =>
      codes({
        targets: [on(metric, second, { schedule: { by: by[1] } }), on(metric, first, { schedule: { by: by[0] } })],
        plan: { period: "2011/2015" },
      });
    expect(staged("rate", { atLeast: "90" }, { atLeast: "85" })).toEqual(["weak later-asks-less at targets.0.bound"]);
    expect(staged("rate", { atLeast: "90" }, { atLeast: "90" })).toEqual([]);
    expect(staged("rate", { atLeast: "85" }, { atLeast: "90" })).toEqual([]);
    expect(staged("accidents", { atMost: "5" }, { atMost: "8" })).toEqual(["weak later-asks-less at targets.0.bound"]);
    expect(staged("accidents", { atMost: "5" }, { atMost: "8" }, ["2013", "2011/2015"])).toEqual([]);
  });

  test("the later asks no less than the earlier, whatever stands between them", () => {
    const staged = (metric: string, ...all: readonly (readonly [object, string])[]) =>
      findings({
        targets: all.map(([bound, by]) => on(metric, bound, { schedule: { by } })),
        plan: { period: "2011/2015" },
      }).flatMap((finding) => (finding.code === "later-asks-less" ? [`${finding.target} after ${finding.other}`] : []));
    const [high, low, ceiling] = [{ atLeast: "90" }, { atLeast: "80" }, { atMost: "99" }];
    expect(staged("rate", [high, "2013"], [ceiling, "2014"], [low, "2015"])).toEqual(["t2 after t0"]);
    expect(staged("rate", [high, "2013"], [ceiling, "2013"], [low, "2015"])).toEqual(["t2 after t0"]);
    expect(staged("rate", [high, "2013"], [low, "2014"], [low, "2015"])).toEqual(["t1 after t0"]);
    const staying = { equals: "2" };
    expect(staged("awards", [staying, "2013"], [{ atLeast: "1" }, "2015"])).toEqual(["t1 after t0"]);
    expect(staged("awards", [staying, "2013"], [staying, "2015"], [{ atLeast: "1" }, "2015"])).toEqual(["t2 after t0"]);
    expect(staged("rate", [high, "2013"], [low, "2013"], [{ atLeast: "85" }, "2015"])).toEqual(["t2 after t0"]);
    expect(staged("rate", [low, "2013"], [high, "2013"], [{ atLeast: "85" }, "2015"])).toEqual(["t2 after t1"]);
    expect(
      staged("accidents", [{ atMost: "5" }, "2013"], [{ atMost: "3" }, "2014-H1"], [{ atMost: "8" }, "2014"]),
    ).toEqual(["t2 after t0"]);
  });
});

describe("a part", () => {
  const parts = (whole: object, part: object, more: object = {}) =>
    codes({ targets: [on("awards", whole), on("level-awards", part, { partOf: "t0", ...more })] });

  test("asks for no more than its whole", () => {
    expect(parts({ atLeast: "10" }, { atLeast: "12" })).toEqual(["weak part-above-whole at targets.1.bound"]);
    expect(parts({ atLeast: "10" }, { atLeast: "10" })).toEqual([]);
    expect(
      findings({ targets: [on("awards", { reach: "10" }), on("level-awards", { above: "12" }, { partOf: "t0" })] }),
    ).toEqual([
      {
        code: "part-above-whole",
        severity: "weak",
        target: "t1",
        metric: "level-awards",
        whole: "t0",
        amounts: { expected: "10", found: "12" },
        path: ["targets", 1, "bound"],
      },
    ]);
  });

  test.each([{ growth: "baseline" }, { factor: "baseline" }, { compoundGrowth: "baseline" }])(
    "may grow faster than its whole: %j",
    (measure) => {
      const asks = (metric: string, atLeast: string, rest: object = {}) =>
        on(metric, { atLeast }, { measure, baseline: { period: "2012" }, ...rest });
      const targets = [asks("awards", "10"), asks("level-awards", "12", { partOf: "t0" })];
      expect(codes({ targets }).filter((found) => found.includes("part-above-whole"))).toEqual([]);
    },
  );

  test("is compared with its whole where both are amounts of one unit and one day, bound from one side", () => {
    expect(parts({ equals: "10" }, { atLeast: "12" })).toEqual([]);
    expect(parts({ atLeast: "10" }, { atLeast: "12" }, { schedule: { by: "2013-H1" } })).toEqual([]);
    expect(
      codes({ targets: [on("awards", { atLeast: "10" }), on("rate", { atLeast: "12" }, { partOf: "t0" })] }),
    ).toEqual([]);
    const totals = [
      on("accidents", { atMost: "3" }, { schedule: { by: "2013" } }),
      on("accidents", { atMost: "5" }, { partOf: "t0" }),
    ];
    expect(codes({ targets: totals, plan: { period: "2011/2013" } })).toEqual([
      "note no-deadline at targets.1.schedule",
    ]);
    const ceilings = [on("accidents", { atMost: "3" }), on("accidents", { atMost: "5" }, { partOf: "t0" })];
    expect(codes({ targets: ceilings })).toEqual(["weak part-above-whole at targets.1.bound"]);
  });
});

test("two thousand targets on one figure are reviewed without holding each against each", () => {
  const targets = Array.from({ length: 2000 }, (_, at) => on("awards", { equals: String(at) }));
  expect(findings({ targets })).toHaveLength(1999);
});
