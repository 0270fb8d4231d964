import { describe, expect, test } from "vitest";
import { itemOf, judged, observed, type Raw, run, scheme, score, scoredOf, told, unscoredOf } from "./build.js";

const x = { metric: "x" };

/** What unit a gets for one item, given values of x. */
function pointsFor(item: Raw, value: string | undefined, more: Raw = {}): string {
  const round = run(scheme([{ id: "i", name: "i", points: "30", ...item }], { noEvidence: "zero", ...more }), {
    observations: value === undefined ? [] : [observed("x", "a", value)],
  });
  const result = itemOf(scoredOf(round), "i");
  return "points" in result ? (result.exact?.points ?? result.points) : result.state;
}

describe("completion", () => {
  const completion = { rule: "completion", of: { ratio: [x, "100"] } };

  test.each([
    ["80", "24"],
    ["100", "30"],
    ["130", "30"],
    ["-10", "0"],
    ["33.3", "9.99"],
  ])("of %s percent gives %s of 30 points, never more than all or less than none", (value, points) => {
    expect(pointsFor(completion, value)).toBe(points);
  });

  test("runs past its ends where the clamp is false, and to other ends where it states them", () => {
    expect(pointsFor({ ...completion, clamp: false }, "130")).toBe("39");
    expect(pointsFor({ ...completion, clamp: false }, "-10")).toBe("-3");
    expect(pointsFor({ ...completion, clamp: ["0.5", "1.2"] }, "130")).toBe("36");
    expect(pointsFor({ ...completion, clamp: ["0.5", "1.2"] }, "10")).toBe("15");
  });

  test("a third is a third", () => {
    expect(pointsFor({ rule: "completion", of: { ratio: ["1", "3"] } }, undefined)).toBe("10");
    expect(pointsFor({ rule: "completion", of: { ratio: ["1", "7"] } }, undefined)).toBe("30/7");
  });

  test("of a target's completion: 81 of 90 required is nine tenths", () => {
    expect(pointsFor({ rule: "completion", of: { target: "x-90", read: "completion" } }, "81")).toBe("27");
  });
});

describe("linear", () => {
  test.each([
    ["38", "0"],
    ["58", "15"],
    ["78", "30"],
    ["20", "0"],
    ["90", "30"],
  ])("between 38 and 78, %s gives %s of 30 (the thresholds of the QOF)", (value, points) => {
    expect(pointsFor({ rule: "linear", of: x, from: "38", to: "78" }, value)).toBe(points);
  });

  test("falls where from lies above to", () => {
    expect(pointsFor({ rule: "linear", of: x, from: "10", to: "0" }, "4")).toBe("18");
  });

  test("between ends that turn out to be the same there is no line", () => {
    const item = { id: "i", name: "i", points: "30", rule: "linear", of: x, from: x, to: x };
    const round = run(scheme([item]), { observations: [observed("x", "a", "4")] });
    expect(told(itemOf(unscoredOf(round), "i"))).toBe("no-evidence, noScore: zero-denominator");
  });
});

describe("steps", () => {
  // An energy table: met 40; 90 % 36; 80 % 32; … under 50 % nothing.
  const steps = {
    rule: "steps",
    of: x,
    steps: [
      { atLeast: "100", points: "30" },
      { atLeast: "90", below: "100", points: "27" },
      { atLeast: "80", points: "24" },
    ],
    otherwise: "0",
  };

  test.each([
    ["100", "30"],
    ["99.999", "27"],
    ["89.995", "24"],
    ["80", "24"],
    ["79", "0"],
  ])("%s falls on the first step that holds: %s", (value, points) => {
    expect(pointsFor(steps, value)).toBe(points);
  });

  test("over levels and statuses too", () => {
    const byLevel = {
      id: "i",
      name: "i",
      points: "10",
      rule: "steps",
      of: { metric: "water" },
      steps: [
        { atLeast: "good", points: "10" },
        { equals: "fair", points: "6" },
      ],
      otherwise: "0",
    };
    const round = run(scheme([byLevel]), {
      observations: [observed("water", "a", "good"), observed("water", "b", "fair"), observed("water", "c", "poor")],
    });
    expect(["a", "b", "c"].map((unit) => scoredOf(round, unit).score)).toEqual(["10", "6", "0"]);
    const byStatus = {
      rule: "steps",
      of: { target: "x-90", read: "status" },
      steps: [{ in: ["met", "reached"], points: "30" }],
      otherwise: "5",
    };
    expect(pointsFor(byStatus, "90")).toBe("30");
    expect(pointsFor(byStatus, "89")).toBe("5");
  });

  test("a step that cannot be told leaves the ones behind it untold", () => {
    const item = {
      id: "i",
      name: "i",
      points: "30",
      rule: "steps",
      of: x,
      steps: [
        { atLeast: { metric: "y" }, points: "30" },
        { atLeast: "0", points: "10" },
      ],
      otherwise: "0",
    };
    const round = run(scheme([item]), { observations: [observed("x", "a", "4")] });
    expect(told(itemOf(unscoredOf(round), "i"))).toBe("no-evidence, noScore: not-reported");
  });
});

describe("all or nothing", () => {
  const item = { rule: "allOrNothing", when: { metric: "x", atMost: "0" } };

  test("gives all, none, or says that the figure is missing", () => {
    expect(pointsFor(item, "0")).toBe("30");
    expect(pointsFor(item, "1")).toBe("0");
    const round = run(scheme([{ id: "i", name: "i", points: "30", ...item }]));
    expect(told(itemOf(unscoredOf(round), "i"))).toBe("no-evidence, noScore: not-reported");
  });
});

describe("attainment", () => {
  const item = { rule: "attainment", target: "x-90", byStatus: { met: "30", reached: "20" }, otherwise: "2" };

  test("gives the points of the status, else the others", () => {
    expect(pointsFor(item, "90")).toBe("30");
    expect(pointsFor(item, "89.995")).toBe("2");
  });

  test("a target without evidence earns nothing, not the others' points", () => {
    const round = run(scheme([{ id: "i", name: "i", points: "30", ...item }]));
    expect(told(itemOf(unscoredOf(round), "i"))).toBe("no-evidence, noScore: not-reported");
  });

  test("a judged target waits for its judgement, and one of a later day does not count yet", () => {
    const raw = scheme([
      {
        id: "i",
        name: "i",
        points: "30",
        rule: "attainment",
        target: "leading",
        byStatus: { met: "30" },
        otherwise: "0",
      },
    ]);
    const judgement = { target: "leading", district: "a", on: "2014-02-01", by: "experts", status: "met" } as const;
    expect(told(itemOf(unscoredOf(run(raw)), "i"))).toBe("no-evidence, noScore: unjudged");
    expect(scoredOf(run(raw, { judgements: [judgement] })).score).toBe("30");
    expect(unscoredOf(run(raw, { judgements: [judgement], asOf: "2014-01-31" })).missing).toEqual(["i"]);
  });
});

describe("judged", () => {
  test("takes points, a share or a level, from the first source that gave one", () => {
    const levels = [
      { id: "full", share: "1" },
      { id: "part", points: "7" },
      { id: "some", points: ["10", "25"] },
    ];
    const raw = scheme([judged("i", "30", { levels })]);
    const scores = [
      score("i", "a", "21", { source: "self" }),
      { item: "i", district: "b", source: "self", share: "1/3" },
      { item: "i", district: "b", source: "check", level: "part" },
      { item: "i", district: "c", source: "check", level: "full" },
    ];
    const round = run(raw, { scores });
    expect(["a", "b", "c"].map((unit) => scoredOf(round, unit).score)).toEqual(["21", "7", "30"]);
    const { trace, ...result } = itemOf(scoredOf(round, "b"), "i");
    expect(result).toMatchObject({ state: "scored", source: "check", lost: "23" });
    expect(trace.scores?.map(({ score: { source: by }, counted }) => [by, counted])).toEqual([
      ["self", false],
      ["check", true],
    ]);
  });

  test("a score of a day after the question is not there yet", () => {
    const raw = scheme([judged("i", "30")]);
    const scores = [score("i", "a", "21", { on: "2014-03-01" }), score("i", "b", "21", { on: "2014-02-28" })];
    const round = run(raw, { scores });
    expect(unscoredOf(round, "a").missing).toEqual(["i"]);
    expect(scoredOf(round, "b").score).toBe("21");
  });
});

describe("who counts for an item with a rule", () => {
  const item = { id: "i", name: "i", points: "30", rule: "completion", of: { ratio: [x, "100"] } };
  const sources = [
    { id: "check", name: "check", kind: "verified" },
    { id: "rule", name: "rule", kind: "computed" },
    { id: "self", name: "self", kind: "self" },
  ];
  const observations = [observed("x", "a", "50"), observed("x", "b", "50")];
  const scores = [
    score("i", "a", "12"),
    score("i", "b", "13", { source: "self" }),
    score("i", "c", "14", { source: "self" }),
  ];
  const outcome = (raw: Raw) => {
    const round = run(raw, { observations, scores });
    return ["a", "b", "c"].map((unit) => {
      const result = itemOf(round.assessments.find(({ district }) => district === unit)!, "i");
      return result.state === "scored" ? [result.points, result.source] : result.state;
    });
  };

  test("its rule alone, where the scheme takes from people only", () => {
    expect(outcome(scheme([item]))).toEqual([["15", "computed"], ["15", "computed"], "no-evidence"]);
  });

  test("the rule in its place among the people, where the scheme names it", () => {
    expect(outcome(scheme([item], { sources, take: { first: ["check", "rule", "self"] } }))).toEqual([
      ["12", "check"],
      ["15", "rule"],
      ["14", "self"],
    ]);
  });

  test("an item's own word goes before its section's and the scheme's", () => {
    const take = { first: ["self", "rule"] };
    expect(outcome(scheme([{ ...item, take }], { sources, take: { first: ["check"] } }))).toEqual([
      ["15", "rule"],
      ["13", "self"],
      ["14", "self"],
    ]);
  });
});

test("an item reads what others got, whatever the order they are listed in", () => {
  const reading = { id: "i", name: "i", points: "10", rule: "completion", of: { item: "base", read: "share" } };
  const raw = scheme([reading, judged("base", "40")]);
  const round = run(raw, { scores: [score("base", "a", "30")] });
  expect(scoredOf(round).score).toBe("37.5");
  expect(itemOf(scoredOf(round), "i").trace.inputs).toEqual([
    { kind: "item", item: "base", read: "share", amount: "0.75" },
  ]);
  expect(told(itemOf(unscoredOf(round, "b"), "i"))).toBe("no-evidence, noScore: item-without-points");
});

test("a metric is read for the unit, the one above it, or one that is named; in the window or a period of its own", () => {
  const value = (source: Raw) => ({ rule: "completion", of: { ratio: [{ metric: "x", ...source }, "100"] } });
  const observations = [
    observed("x", "a", "10"),
    observed("x", "city", "20"),
    observed("x", "b", "30"),
    observed("x", "a", "40", "2012"),
  ];
  const items = [{}, { district: "self" }, { district: "parent" }, { district: "b" }, { period: "2012" }].map(
    (source, position) => ({ id: `i${position}`, name: "i", points: "100", ...value(source) }),
  );
  const round = run(
    scheme([...items, { id: "far", name: "far", points: "100", ...value({ district: "elsewhere" }) }], {
      noEvidence: "zero",
    }),
    { observations },
  );
  const one = scoredOf(round);
  expect(one.items.map((item) => ("points" in item ? item.points : item.state))).toEqual([
    "10",
    "10",
    "20",
    "30",
    "40",
    "0",
  ]);
  expect(itemOf(one, "far")).toMatchObject({ state: "no-evidence", treatment: "zero", reason: "unknown-district" });
});
