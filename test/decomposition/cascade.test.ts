import { describe, expect, test } from "vitest";
import { cascade } from "../../src/decomposition/cascade.js";
import type { CascadeRules, Share } from "../../src/decomposition/share.js";
import { checkPlan } from "../../src/model/check-plan.js";
import type { Plan } from "../../src/model/plan.js";
import { BELOW, group, judged, METRICS, planOf, target } from "./small-plan.js";

function plansOf(plan: Plan, rules: CascadeRules, districts: readonly string[] = BELOW): readonly Plan[] {
  const drafted = cascade(plan, districts, rules);
  if (!drafted.ok) throw new TypeError(JSON.stringify(drafted.problems));
  for (const child of drafted.value) {
    expect(checkPlan(JSON.parse(JSON.stringify(child)))).toStrictEqual({ ok: true, value: child });
  }
  return drafted.value;
}

function problemsOf(plan: Plan, rules: unknown, districts: unknown = BELOW) {
  const drafted = cascade(plan, districts as readonly string[], rules as CascadeRules);
  return drafted.ok ? [] : drafted.problems;
}

const otherwise = (share: Share): CascadeRules => ({ targets: {}, otherwise: share });
const same: CascadeRules = otherwise({ give: "same" });

/** The bounds of one target, district by district. */
function boundsOf(plans: readonly Plan[], id: string): readonly unknown[] {
  return plans.map(({ targets }) => {
    const found = targets.find((candidate) => candidate.id === id);
    return found?.kind === "measured" ? found.bound : undefined;
  });
}

describe("a total", () => {
  const thirds: Share = { give: "apportion", weights: { east: 1, west: 1, north: 1 }, step: 1 };

  test.each([
    ["at least", { atLeast: "10" }, [{ atLeast: "4" }, { atLeast: "3" }, { atLeast: "3" }]],
    ["at most", { atMost: "10" }, [{ atMost: "4" }, { atMost: "3" }, { atMost: "3" }]],
    ["above", { above: "10" }, [{ above: "4" }, { above: "3" }, { above: "3" }]],
    ["below", { below: "10" }, [{ below: "4" }, { below: "3" }, { below: "3" }]],
    ["exactly", { equals: "10" }, [{ equals: "4" }, { equals: "3" }, { equals: "3" }]],
    ["reached", { reach: "10" }, [{ reach: "4" }, { reach: "3" }, { reach: "3" }]],
    ["about", { about: "10" }, [{ about: "4" }, { about: "3" }, { about: "3" }]],
    [
      "about, within 2",
      { about: "10", tolerance: "2" },
      ["4", "3", "3"].map((about) => ({ about, tolerance: about === "4" ? "0.8" : "0.6" })),
    ],
    ["a range", { within: ["10", "20"] }, [{ within: ["4", "8"] }, { within: ["3", "6"] }, { within: ["3", "6"] }]],
    [
      "a range from zero",
      { within: ["0", "20"] },
      [{ within: ["0", "7"] }, { within: ["0", "7"] }, { within: ["0", "6"] }],
    ],
  ])("is divided: %s", (_, bound, parts) => {
    expect(boundsOf(plansOf(planOf(target("towns", { bound })), otherwise(thirds)), "towns")).toEqual(parts);
  });

  test("below zero is divided by its size, and so is a range down there", () => {
    const cut = target("accidents", { measure: { change: "previous" }, bound: { atMost: "-10" } });
    expect(boundsOf(plansOf(planOf(cut), otherwise(thirds)), "accidents")).toEqual([
      { atMost: "-4" },
      { atMost: "-3" },
      { atMost: "-3" },
    ]);
    const range = target("accidents", { measure: { change: "previous" }, bound: { within: ["-20", "-10"] } });
    expect(boundsOf(plansOf(planOf(range), otherwise(thirds)), "accidents")).toEqual([
      { within: ["-8", "-4"] },
      { within: ["-6", "-3"] },
      { within: ["-6", "-3"] },
    ]);
  });

  test("goes by weights, method and minimum; who has no weight has no target", () => {
    const rule: Share = {
      give: "apportion",
      weights: { east: "5", north: "1" },
      step: "1",
      minimum: "2",
      method: "dHondt",
    };
    const plans = plansOf(planOf(target("towns", { bound: { atLeast: "6" } })), otherwise(rule));
    expect(boundsOf(plans, "towns")).toEqual([{ atLeast: "4" }, undefined, { atLeast: "2" }]);
    expect(plans[1]).toMatchObject({ targets: [], metrics: [] });
  });

  test("takes its weights as pairs too", () => {
    const weights = new Map([
      ["west", 1],
      ["east", 1],
    ]);
    const plans = plansOf(
      planOf(target("towns", { bound: { atLeast: "3" } })),
      otherwise({ give: "apportion", weights, step: 1 }),
    );
    expect(boundsOf(plans, "towns")).toEqual([{ atLeast: "1" }, { atLeast: "2" }, undefined]);
  });

  test.each([
    ["a rate", target("rate", { bound: { atLeast: "90" } }), "metric"],
    ["a level", target("level", { bound: { atLeast: "B" } }), "metric"],
    ["what is the greatest of all", target("best", { bound: { atLeast: "90" } }), "metric"],
    ["growth", target("towns", { measure: { growth: "previous" }, bound: { atLeast: "10" } }), "measure"],
    ["a place", target("towns", { measure: { rank: "siblings" }, bound: { atMost: "3" } }), "measure"],
    ["all of it", target("title", { bound: { all: true } }), "bound"],
    ["a benchmark", target("towns", { bound: { atLeast: { metric: "holders", district: "nation" } } }), "bound"],
    [
      "a range around zero",
      target("towns", { measure: { change: "previous" }, bound: { within: ["-5", "5"] } }),
      "bound",
    ],
    [
      "a tolerance around zero",
      target("towns", { measure: { change: "previous" }, bound: { about: "0", tolerance: "5" } }),
      "bound",
    ],
    ["what each of several owes", target("towns", { bound: { atLeast: "1" }, districts: "children" }), "districts"],
    ["years on end", target("towns", { bound: { atLeast: "1" }, schedule: { every: "quarter", run: 2 } }), "run"],
  ])("is none, and not divided: %s", (_, written, because) => {
    const id = (written as { readonly id: string }).id;
    expect(problemsOf(planOf(written), otherwise(thirds))).toEqual([
      { code: "not-apportionable", target: id, because, path: ["otherwise", "give"] },
    ]);
  });

  test("of which another would do as well is not divided: each district might do another", () => {
    const plan = planOf(
      target("towns", { bound: { atLeast: "1" } }),
      target("holders", { bound: { atLeast: "1" } }),
      group("both", "all", ["towns"]),
      group("either", "any", ["both", "holders"]),
    );
    expect(problemsOf(plan, { targets: { towns: thirds }, otherwise: { give: "keep" } })).toMatchObject([
      { code: "not-apportionable", target: "towns", because: "any-of" },
    ]);
  });

  test("that is a limit is divided among all, and so is a change", () => {
    const some: Share = { give: "apportion", weights: { east: 1, west: 1 }, step: 1 };
    const missing = [{ code: "part-missing", district: "north", path: ["otherwise", "weights", "north"] }];
    expect(problemsOf(planOf(target("accidents", { bound: { atMost: "10" } })), otherwise(some))).toMatchObject(
      missing,
    );
    const change = target("towns", { measure: { change: "previous" }, bound: { atLeast: "10" } });
    expect(problemsOf(planOf(change), otherwise(some))).toMatchObject(missing);
    const loss = target("towns", { bound: { atLeast: "-10" } });
    expect(problemsOf(planOf(loss), otherwise(some))).toMatchObject(missing);
  });
});

describe("what is passed on", () => {
  test.each([
    ["rate", { atLeast: "94" }, { atLeast: "94.5" }],
    ["rate", { above: "94" }, { above: "94.5" }],
    ["rate", { reach: "94" }, { reach: "94.5" }],
    ["rate", { about: "94", tolerance: "1" }, { about: "94.5", tolerance: "1" }],
    ["rate", { within: ["94", "96"] }, { within: ["94.5", "96"] }],
    ["deaths", { atMost: "0.7" }, { atMost: "0.2" }],
    ["deaths", { below: "0.7" }, { below: "0.2" }],
    ["deaths", { reach: "0.7" }, { reach: "0.2" }],
    ["deaths", { within: ["0", "0.7"] }, { within: ["0", "0.2"] }],
    ["neutral", { within: ["0", "2"] }, { within: ["0.5", "1.5"] }],
    [
      "rate",
      { atLeast: { metric: "neutral", district: "nation" } },
      { atLeast: { plus: [{ metric: "neutral", district: "nation" }, "0.5"] } },
    ],
  ] as const)("grows stricter by a raise, whichever way that is: %s %j", (metric, bound, raised) => {
    const plans = plansOf(planOf(target(metric, { bound })), otherwise({ give: "same", raise: "0.5" }));
    expect(boundsOf(plans, metric)).toEqual([raised, raised, raised]);
  });

  test("raised twice, a benchmark holds one addition", () => {
    const plan = planOf(target("rate", { bound: { atLeast: { metric: "neutral", district: "nation" } } }));
    const [east] = plansOf(plan, otherwise({ give: "same", raise: "1" }));
    const [town] = plansOf(east!, otherwise({ give: "same", raise: "0.5" }), ["town"]);
    expect(town?.id).toBe("city.east.town");
    expect(boundsOf([town!], "rate")).toEqual([
      { atLeast: { plus: [{ metric: "neutral", district: "nation" }, "1.5"] } },
    ]);
    expect(town?.metrics.map(({ id }) => id)).toEqual(["rate", "neutral"]);
  });

  test.each([
    ["all of a share", target("rate", { bound: { all: true } }), "bound"],
    ["a figure to be met exactly", target("rate", { bound: { equals: "50" } }), "bound"],
    ["a level", target("level", { bound: { atLeast: "B" } }), "bound"],
    ["a goal to be judged", judged("advanced"), "kind"],
  ])("has no stricter form: %s", (_, written, because) => {
    expect(problemsOf(planOf(written), otherwise({ give: "same", raise: "1" }))).toMatchObject([
      { code: "cannot-be-raised", because, path: ["otherwise", "raise"] },
    ]);
  });

  test("is not raised to what no amount can write", () => {
    expect(
      problemsOf(planOf(target("rate", { bound: { atLeast: "1/3" } })), otherwise({ give: "same", raise: 5e-324 })),
    ).toMatchObject([{ code: "cannot-be-raised", because: "digits", path: ["otherwise", "raise"] }]);
    const benchmark = target("rate", {
      bound: { atLeast: { plus: [{ metric: "neutral", district: "nation" }, "1/3"] } },
    });
    expect(problemsOf(planOf(benchmark), otherwise({ give: "same", raise: 5e-324 }))).toMatchObject([
      { code: "cannot-be-raised", because: "digits" },
    ]);
  });

  test("is not raised beyond what there can be", () => {
    expect(
      problemsOf(planOf(target("rate", { bound: { atLeast: "99.5" } })), otherwise({ give: "same", raise: "1" })),
    ).toEqual([{ code: "bound-out-of-range", bound: "100.5", range: ["0", "100"], path: ["otherwise", "raise"] }]);
  });

  test("comes to those whom the target binds, by the bound that binds each", () => {
    const bounds = (districts: unknown) =>
      boundsOf(plansOf(planOf(target("rate", { bound: { atLeast: "90" }, districts })), same), "rate");
    const ninety = { atLeast: "90" };
    expect(bounds("children")).toEqual([ninety, ninety, ninety]);
    expect(bounds(["west"])).toEqual([undefined, ninety, undefined]);
    expect(bounds({ west: { atLeast: "80" }, constructor: { atLeast: "1" } })).toEqual([
      undefined,
      { atLeast: "80" },
      undefined,
    ]);
    expect(bounds({ filed: true, otherwise: { atLeast: "85" } })).toEqual([
      { atLeast: "85" },
      { atLeast: "85" },
      { atLeast: "85" },
    ]);
    const [east] = plansOf(planOf(target("rate", { bound: ninety, districts: "leaves" })), same);
    expect(east?.targets[0]).toMatchObject({ bound: ninety, districts: "leaves" });
  });

  test("means another thing one level down, and stays: a place, what is read of those above or beside", () => {
    const place = target("towns", { measure: { rank: "siblings" }, bound: { atMost: "3" } });
    expect(problemsOf(planOf(place), same)).toMatchObject([
      { code: "not-passed-on", because: "rank", path: ["otherwise"] },
    ]);
    const benchmark = planOf(target("rate", { bound: { atLeast: { metric: "rate", district: "parent" } } }));
    expect(problemsOf(benchmark, same)).toMatchObject([{ code: "not-passed-on", because: "relative" }]);
    for (const across of ["count", "deviation", "sampleDeviation"] as const) {
      const city = { ...planOf(), metrics: [{ ...METRICS[2], across }] };
      const checked = checkPlan({ ...city, targets: [target("holders", { bound: { atLeast: "5" } })] });
      expect(checked.ok && problemsOf(checked.value, same)).toMatchObject([
        { code: "not-passed-on", because: "across" },
      ]);
      const ofEach = checkPlan({
        ...city,
        targets: [target("holders", { bound: { atLeast: "5" }, districts: "children" })],
      });
      expect(ofEach.ok && problemsOf(ofEach.value, same)).toEqual([]);
    }
  });

  test("alike to all must keep the whole where it adds up", () => {
    expect(problemsOf(planOf(target("accidents", { bound: { atMost: "10" } })), same)).toEqual([
      { code: "same-does-not-add-up", target: "accidents", parts: 3, expected: "10", found: "30", path: ["otherwise"] },
    ]);
    expect(problemsOf(planOf(target("towns", { bound: { equals: "10" } })), same)).toHaveLength(1);
    expect(problemsOf(planOf(target("accidents", { bound: { about: "10" } })), same)).toHaveLength(1);
    expect(problemsOf(planOf(target("accidents", { bound: { atMost: "0" } })), same)).toEqual([]);
    expect(problemsOf(planOf(target("towns", { bound: { atLeast: "10" } })), same)).toEqual([]);
    expect(problemsOf(planOf(target("accidents", { bound: { atMost: "10" } })), same, ["east"])).toEqual([]);
  });
});

describe("what is set one by one", () => {
  test("is each district's own, also below the parent's", () => {
    const rule: Share = { give: "each", bounds: { west: { atLeast: 90.5 }, east: { atLeast: "095.0" } } };
    const plans = plansOf(planOf(target("rate", { bound: { atLeast: "94" } })), otherwise(rule));
    expect(boundsOf(plans, "rate")).toEqual([{ atLeast: "95" }, { atLeast: "90.5" }, undefined]);
  });

  test("is of levels where the metric is", () => {
    const plan = planOf(target("level", { bound: { atLeast: "B" } }));
    expect(
      boundsOf(plansOf(plan, otherwise({ give: "each", bounds: { east: { atLeast: "A" } } })), "level")[0],
    ).toEqual({ atLeast: "A" });
    expect(problemsOf(plan, otherwise({ give: "each", bounds: { east: { atLeast: "D" } } }))).toMatchObject([
      { code: "unknown-level" },
    ]);
  });

  test("is checked as a target's bound is", () => {
    const bounds = {
      east: { atLeast: "105" },
      west: { atleast: "9" },
      north: { atLeast: "many" },
      south: { all: true },
    };
    expect(
      problemsOf(planOf(target("rate", { bound: { atLeast: "94" } })), otherwise({ give: "each", bounds } as never)),
    ).toMatchObject([
      { code: "one-of-keys", path: ["otherwise", "bounds", "west"] },
      { code: "dangling-id", noun: "district", id: "south" },
    ]);
    const readable = { east: { atLeast: "105" }, north: { atLeast: "many" } };
    expect(
      problemsOf(planOf(target("rate", { bound: { atLeast: "94" } })), otherwise({ give: "each", bounds: readable })),
    ).toMatchObject([
      { code: "bound-out-of-range", path: ["otherwise", "bounds", "east", "atLeast"] },
      { code: "not-an-amount", path: ["otherwise", "bounds", "north", "atLeast"] },
    ]);
  });
});

describe("a draft", () => {
  const plan = planOf(
    target("rate", {
      title: "合格率",
      scope: "规模以上",
      domain: "product",
      commitment: "aspirational",
      commitmentWord: "力争",
      bound: { atLeast: "94" },
      schedule: { by: "2013-H2" },
      measure: { change: "baseline" },
      baseline: { period: "2010", value: "90" },
      responsibilities: [{ agency: "bureau", role: "lead" }],
      open: true,
      source: { clause: "一(二)", note: "怎样读" },
    }),
    target("towns", { bound: { atLeast: "3" }, measure: { growth: "baseline" }, baseline: { value: "7" } }),
  );

  test("says what its parent says, and not what is the parent's alone", () => {
    const [east] = plansOf(plan, same);
    expect(east).toEqual({
      format: "quality-plan/1",
      id: "city.east",
      title: "要点 · east",
      district: "east",
      period: "2013",
      documents: [{ relation: "implements", title: "要点" }],
      metrics: [plan.metrics[0], plan.metrics[4]],
      targets: [
        {
          id: "rate",
          kind: "measured",
          metric: "rate",
          parent: { plan: "city", target: "rate" },
          title: "合格率",
          scope: "规模以上",
          domain: "product",
          commitment: "aspirational",
          commitmentWord: "力争",
          bound: { atLeast: "94" },
          schedule: { by: "2013-H2" },
          measure: { change: "baseline" },
          baseline: { period: "2010" },
          source: { clause: "一(二)" },
        },
        {
          id: "towns",
          kind: "measured",
          metric: "towns",
          parent: { plan: "city", target: "towns" },
          measure: { growth: "baseline" },
          bound: { atLeast: "3" },
          source: { clause: "一" },
        },
      ],
    });
  });

  test("has the stages on the way only where it is asked for the same: those of a whole are no part's", () => {
    const staged = planOf(
      target("holders", { bound: { reach: "12" }, marks: { "2013-Q1": "4", "2013-H1": "8" } }),
      target("rate", { bound: { atLeast: "90" }, marks: { "2013-H1": "85" } }),
    );
    const marksWith = (rules: CascadeRules) =>
      plansOf(staged, rules)[0]?.targets.map((one) => one.kind === "measured" && one.marks);
    const divided = { give: "apportion", weights: { east: 1, west: 1, north: 1 }, step: "1" } as const;
    expect(marksWith({ targets: { holders: divided }, otherwise: { give: "same" } })).toEqual([
      undefined,
      { "2013-H1": "85" },
    ]);
    expect(marksWith({ targets: { holders: { give: "keep" } }, otherwise: { give: "same", raise: "1" } })).toEqual([
      undefined,
    ]);
    const each = { give: "each", bounds: { east: { atLeast: "84" } } } as const;
    expect(marksWith({ targets: { holders: { give: "keep" }, rate: each } })).toEqual([undefined]);
  });

  test("bears the district's name where one is handed in", () => {
    const rows = [{ id: "330481", parent: "330400", name: { zh: "海宁市", en: "Haining" } }, { id: "330482" }];
    const drafted = cascade({ ...plan, title: { zh: "要点" } }, rows, same);
    expect(drafted.ok && drafted.value.map(({ title }) => title)).toEqual([
      { zh: "要点 · 海宁市", en: "要点 · Haining" },
      { zh: "要点 · 330482" },
    ]);
  });

  test("carries out the parent's own documents", () => {
    const documents = [
      { relation: "own", title: "要点", number: "1号" },
      { relation: "cites", title: "通知" },
    ] as const;
    const drafted = cascade({ ...plan, documents }, ["east"], same);
    expect(drafted.ok && drafted.value[0]?.documents).toEqual([
      { relation: "implements", title: "要点", number: "1号" },
    ]);
  });

  test("has the groups whose members it has, and parts of the nearest whole that came along", () => {
    const nested = planOf(
      target("holders", { bound: { atLeast: "9" } }),
      target("towns", { bound: { atLeast: "3" }, partOf: "holders" }),
      target("rate", { bound: { atLeast: "90" }, partOf: "towns" }),
      target("title", { bound: { all: true } }),
      group("inner", "all", ["towns", "rate"]),
      group("outer", "all", ["inner", "title"]),
      group("empty", "any", ["title"]),
    );
    const [east] = plansOf(nested, {
      targets: { towns: { give: "keep" }, title: { give: "keep" } },
      otherwise: { give: "same" },
    });
    expect(east?.targets.map(({ id }) => id)).toEqual(["holders", "rate", "inner", "outer"]);
    expect(east?.targets[1]).toMatchObject({ partOf: "holders" });
    expect(east?.targets.slice(2)).toMatchObject([{ targets: ["rate"] }, { targets: ["inner"] }]);
    const [kept] = plansOf(nested, { targets: { outer: { give: "keep" } }, otherwise: { give: "same" } });
    expect(kept?.targets.map(({ id }) => id)).not.toContain("outer");
  });

  test("is not left reading a target that stayed above", () => {
    const reading = planOf(
      target("rate", { bound: { atLeast: "90" } }),
      target("deaths", { bound: { atMost: { target: "rate", read: "value" } } }),
    );
    expect(problemsOf(reading, { targets: { rate: { give: "keep" } }, otherwise: { give: "same" } })).toEqual([
      { code: "reads-what-stays", target: "deaths", reads: "rate", path: ["otherwise"] },
    ]);
    expect(problemsOf(reading, same)).toEqual([]);
  });
});

describe("rules at fault", () => {
  const plan = planOf(
    target("towns", { bound: { atLeast: "10" } }),
    target("rate", { bound: { atLeast: "90" } }),
    judged("advanced"),
  );

  test("are told all at once", () => {
    const rules = {
      targets: {
        towns: {
          give: "apportion",
          weights: { south: 1, east: "-1", west: "９" },
          step: 0,
          minimum: "-1",
          method: "hamilton",
        },
        nothing: { give: "same" },
        advanced: { give: "each", bounds: { east: { atLeast: "1" } } },
      },
      otherwhise: { give: "keep" },
    };
    expect(
      problemsOf(plan, rules, ["east", "east", "west", "city", "__proto__", "", 5]).map(({ code, path }) => [
        code,
        path.join("."),
      ]),
    ).toEqual([
      ["duplicate-id", "districts.1"],
      ["cycle", "districts.3"],
      ["reserved-id", "districts.4"],
      ["empty-text", "districts.5"],
      ["wrong-shape", "districts.6"],
      ["dangling-id", "targets.towns.weights.south"],
      ["amount-too-small", "targets.towns.weights.east"],
      ["amount-full-width", "targets.towns.weights.west"],
      ["amount-too-small", "targets.towns.step"],
      ["amount-too-small", "targets.towns.minimum"],
      ["unknown-word", "targets.towns.method"],
      ["dangling-id", "targets.nothing"],
      ["unknown-key", "otherwhise"],
      ["rule-missing", "targets.rate"],
      ["share-not-for-kind", "targets.advanced.give"],
    ]);
  });

  const towns = (share: unknown) =>
    problemsOf(plan, { targets: { towns: share }, otherwise: { give: "keep" } }).map(({ code, path }) => [
      code,
      path.slice(2).join("."),
    ]);

  test.each([
    ["half a step left over", { give: "apportion", weights: { east: 1 }, step: 4 }, "not-whole-steps", "step"],
    [
      "more minimum than there is",
      { give: "apportion", weights: { east: 1, west: 1 }, step: 1, minimum: 6 },
      "minimum-above-total",
      "minimum",
    ],
    ["weights of nothing", { give: "apportion", weights: { east: 0 }, step: 1 }, "no-proportion", "weights"],
    ["no weights", { give: "apportion", weights: {}, step: 1 }, "empty-list", "weights"],
    ["weights forgotten", { give: "apportion", step: 1 }, "missing-key", "weights"],
    ["weights that are a text", { give: "apportion", weights: "east", step: 1 }, "wrong-shape", "weights"],
    ["weights that are no pairs", { give: "apportion", weights: ["east"], step: 1 }, "wrong-shape", "weights"],
    [
      "a district weighed twice",
      {
        give: "apportion",
        weights: [
          ["east", 1],
          ["east", 2],
        ],
        step: 1,
      },
      "duplicate-id",
      "weights.east",
    ],
    ["no step", { give: "apportion", weights: { east: 1 } }, "missing-key", "step"],
    [
      "parts too long to write",
      { give: "apportion", weights: { east: 1, west: 2 }, step: "0.00000000000000000000000000000000000001" },
      "amount-too-precise",
      "step",
    ],
    ["a negative raise", { give: "same", raise: "-1" }, "amount-too-small", "raise"],
    ["a key there is not", { give: "same", rise: "1" }, "unknown-key", "rise"],
    ["a share there is not", { give: "half" }, "unknown-word", "give"],
    ["no share", {}, "missing-key", "give"],
    ["a text", "same", "wrong-shape", ""],
    ["no bounds", { give: "each" }, "missing-key", "bounds"],
    ["bounds of nobody", { give: "each", bounds: {} }, "empty-list", "bounds"],
    [
      "two bounds in one",
      { give: "each", bounds: { east: { atLeast: "1", atMost: "2" } } },
      "one-of-keys",
      "bounds.east",
    ],
    ["half a range", { give: "each", bounds: { east: { within: ["1"] } } }, "wrong-shape", "bounds.east.within"],
  ])("are refused for %s", (_, share, code, path) => {
    expect(towns(share)).toEqual([[code, path]]);
  });

  test.each([undefined, null, "same", [], { targets: [] }, {}])("that are no rules are refused: %j", (rules) => {
    expect(problemsOf(plan, rules)[0]?.code).toBe("wrong-shape");
  });

  test("and districts that are none", () => {
    expect(problemsOf(plan, same, [])).toEqual([{ code: "empty-list", path: ["districts"] }]);
    expect(problemsOf(plan, same, "east")[0]?.code).toBe("wrong-shape");
    const wordy = { ...planOf(), title: "长".repeat(9_999) } as Plan;
    expect(problemsOf(wordy, otherwise({ give: "keep" }), ["east"])).toMatchObject([
      { code: "text-too-long", path: ["districts", 0] },
    ]);
    const inside = [{ id: "east" }, { id: "port", parent: "east" }, { id: "urban", members: ["east"] }];
    expect(problemsOf(plan, same, inside)).toEqual([
      { code: "members-overlap", outer: "east", inner: "port", path: ["districts", 1, "parent"] },
      { code: "district-made-of-members", district: "urban", path: ["districts", 2, "members"] },
    ]);
    expect(problemsOf(plan, same, [{ id: "east", name: 5 }])[0]?.path).toEqual(["districts", 0, "name"]);
  });
});
