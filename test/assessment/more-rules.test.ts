import { describe, expect, test } from "vitest";
import { checkScheme } from "../../src/assessment/check-scheme.js";
import { explainItem } from "../../src/explain/assessment-item.js";
import { explain } from "../../src/explain/explain.js";
import { namesFrom } from "../../src/explain/names.js";
import { itemOf, observed, plan, type Raw, run, scheme, scoredOf, told, unscoredOf } from "./build.js";

const x = { metric: "x" };
const y = { metric: "y" };

function itemFor(rule: Raw, value: string | undefined, points = "20") {
  const round = run(scheme([{ id: "i", name: "i", points, ...rule }], { noEvidence: "zero" }), {
    observations: value === undefined ? [] : [observed("x", "a", value)],
  });
  return itemOf(scoredOf(round), "i");
}

function pointsFor(rule: Raw, value: string | undefined, points = "20"): string {
  const result = itemFor(rule, value, points);
  return "points" in result ? (result.exact?.points ?? result.points) : result.state;
}

/** What the item says of itself, figures it rests on left out. */
function words(rule: Raw, value: string, locale: "zh" | "en"): string {
  const [sentence = ""] = explain(itemFor(rule, value), { locale, names: namesFrom(plan) });
  return sentence.replace(/\s?[(（][^()（）]*2013[^()（）]*[)）]/u, "");
}

/** Likewise, also where nothing was lost. */
function itemWords(rule: Raw, value: string, locale: "zh" | "en"): string {
  const [sentence = ""] = explainItem(itemFor(rule, value), { locale, names: namesFrom() });
  return sentence.replace(/\s?[(（][^()（）]*2013[^()（）]*[)）]/u, "");
}

function problemsOf(rule: Raw, more: Raw = {}): readonly string[] {
  const checked = checkScheme(scheme([{ id: "i", name: "i", points: "20", ...rule }], more), { plans: [plan] });
  return checked.ok ? [] : checked.problems.map(({ path, code }) => `${path.join(".")} ${code}`);
}

describe("efficacy", () => {
  const efficacy = { rule: "efficacy", of: x, low: "6", high: "12", base: "60", span: "40" };

  test.each([
    ["12", "20"],
    ["6", "12"],
    ["9", "16"],
    // The textbook: 60 + 40 × (5.81 − 6) ÷ 6 = 58.7333.
    ["5.81", "881/75"],
    ["15", "20"],
    ["-100", "0"],
  ])("of %s between 6 and 12 gives %s of 20 points", (value, points) => {
    expect(pointsFor(efficacy, value)).toBe(points);
  });

  test("runs past its ends where the clamp is false", () => {
    expect(pointsFor({ ...efficacy, clamp: false }, "15")).toBe("24");
  });

  test("falls where low lies above high", () => {
    expect(pointsFor({ ...efficacy, low: "12", high: "6" }, "6")).toBe("20");
  });

  test("between the same ends is a problem, or no evidence where that turns out", () => {
    expect(problemsOf({ ...efficacy, high: "6" })).toEqual(["items.0.high same-ends"]);
    const round = run(scheme([{ id: "i", name: "i", points: "20", ...efficacy, low: x, high: x }]), {
      observations: [observed("x", "a", "4")],
    });
    expect(told(itemOf(unscoredOf(round), "i"))).toBe("no-evidence, noScore: zero-denominator");
  });

  test("is told with its arithmetic", () => {
    expect(words(efficacy, "9", "en")).toBe(
      "i: 16 of 20 points, 4 lost: 60 + 40 × (9 − 6) ÷ (12 − 6) = 80, 80 counts as 0.8, 20 × 0.8 = 16.",
    );
  });
});

describe("tiered", () => {
  const tiers = [
    { at: "1.7", share: "0.6" },
    { at: "9.5", share: "0.8" },
    { at: "12", share: "1" },
  ];
  const tiered = { rule: "tiered", of: x, tiers, outside: "clamp" };

  test.each([
    // 20 × (0.6 + 6.3 ÷ 7.8 × 0.2), not the textbook's misprint.
    ["8", "198/13"],
    ["1.7", "12"],
    ["9.5", "16"],
    ["12", "20"],
    ["0", "12"],
    ["99", "20"],
  ])("%s gives %s of 20 points", (value, points) => {
    expect(pointsFor(tiered, value)).toBe(points);
  });

  test("goes on beyond the marks where it says so", () => {
    expect(pointsFor({ ...tiered, outside: "extend" }, "14.5")).toBe("24");
    expect(pointsFor({ ...tiered, outside: "extend" }, "-6.1")).toBe("8");
  });

  test("reads falling marks like rising ones", () => {
    expect(pointsFor({ ...tiered, tiers: [...tiers].reverse() }, "8")).toBe("198/13");
  });

  test("marks that turn back are a problem, and no evidence where that turns out", () => {
    const [low, middle, high] = tiers;
    expect(problemsOf({ ...tiered, tiers: [low, high, middle] })).toEqual(["items.0.tiers.2.at marks-out-of-order"]);
    expect(problemsOf({ ...tiered, tiers: [low, low] })).toEqual(["items.0.tiers.1.at same-ends"]);
    expect(problemsOf({ ...tiered, tiers: [low] })).toEqual(["items.0.tiers wrong-shape"]);
    const worked = { ...tiered, tiers: [low, { at: x, share: "0.8" }, high] };
    const round = run(scheme([{ id: "i", name: "i", points: "20", ...worked }]), {
      observations: [observed("x", "a", "13")],
    });
    expect(told(itemOf(unscoredOf(round), "i"))).toBe("no-evidence, noScore: marks-out-of-order");
  });

  test("is told with the marks on both sides", () => {
    expect(words(tiered, "5.6", "en")).toBe(
      "i: 14 of 20 points, 6 lost: 5.6 on the line between 1.7 (0.6) and 9.5 (0.8), 20 × 0.7 = 14.",
    );
    expect(words(tiered, "5.6", "zh")).toBe(
      "i：满分 20 分，得 14 分，失 6 分：5.6 在 1.7（0.6）与 9.5（0.8）两档之间按直线计，20 × 0.7 = 14。",
    );
  });

  test.each([
    ["0", "12 of 20 points, 8 lost: 0 counts as 1.7 (0.6), 20 × 0.6 = 12", "0 按 1.7（0.6）计，20 × 0.6 = 12"],
    ["14", "20 of 20 points, 0 lost: 14 counts as 12 (1), 20 × 1 = 20", "14 按 12（1）计，20 × 1 = 20"],
    ["1.7", "12 of 20 points, 8 lost: 1.7 is a mark (0.6), 20 × 0.6 = 12", "1.7 恰为一档（0.6），20 × 0.6 = 12"],
    ["9.5", "16 of 20 points, 4 lost: 9.5 is a mark (0.8), 20 × 0.8 = 16", "9.5 恰为一档（0.8），20 × 0.8 = 16"],
    ["12", "20 of 20 points, 0 lost: 12 is a mark (1), 20 × 1 = 20", "12 恰为一档（1），20 × 1 = 20"],
  ])("%s outside the marks or on one is told as that", (value, english, chinese) => {
    expect(itemWords(tiered, value, "en")).toBe(`i: ${english}.`);
    expect(itemWords(tiered, value, "zh")).toContain(` 分：${chinese}。`);
    const falling = { ...tiered, tiers: [...tiers].reverse() };
    expect(itemWords(falling, value, "en")).toBe(`i: ${english}.`);
  });

  test.each([
    [
      "14.5",
      "14.5 on the line through 9.5 (0.8) and 12 (1), continued, 20 × 1.2 = 24",
      "14.5 在 9.5（0.8）与 12（1）两档连线的延长线上，20 × 1.2 = 24",
    ],
    [
      "-6.1",
      "−6.1 on the line through 1.7 (0.6) and 9.5 (0.8), continued, 20 × 0.4 = 8",
      "−6.1 在 1.7（0.6）与 9.5（0.8）两档连线的延长线上，20 × 0.4 = 8",
    ],
    ["12", "12 is a mark (1), 20 × 1 = 20", "12 恰为一档（1），20 × 1 = 20"],
  ])("%s on the line continued is told as that", (value, english, chinese) => {
    const extended = { ...tiered, outside: "extend" };
    expect(itemWords(extended, value, "en")).toContain(` lost: ${english}.`);
    expect(itemWords(extended, value, "zh")).toContain(` 分：${chinese}。`);
  });
});

describe("deduct", () => {
  const deduct = { rule: "deduct", of: x, above: "5", per: "2", parts: "whole", lose: "3" };

  test.each([
    ["5", "whole", "20"],
    ["4", "whole", "20"],
    ["6.9", "whole", "20"],
    ["7", "whole", "17"],
    ["6.9", "begun", "17"],
    ["7", "begun", "17"],
    ["7.1", "begun", "14"],
    ["6", "exact", "18.5"],
    ["99", "whole", "0"],
  ])("of %s, parts counted %s, leaves %s of 20", (value, parts, points) => {
    expect(pointsFor({ ...deduct, parts }, value)).toBe(points);
  });

  test("goes below nothing only where a floor says how far", () => {
    expect(pointsFor({ ...deduct, floor: "-4" }, "21")).toBe("-4");
    expect(pointsFor({ ...deduct, floor: "-40" }, "21")).toBe("-4");
  });

  test("counts what is below a limit, or all of it", () => {
    expect(pointsFor({ rule: "deduct", of: x, below: "90", per: "1", parts: "exact", lose: "0.5" }, "86")).toBe("18");
    expect(pointsFor({ rule: "deduct", of: x, per: "1", parts: "whole", lose: "2" }, "3")).toBe("14");
  });

  test("an amount that would give points takes none", () => {
    expect(pointsFor({ ...deduct, lose: { minus: ["0", "3"] } }, "9")).toBe("20");
  });

  test("what cannot be is refused", () => {
    expect(problemsOf({ ...deduct, below: "4" })).toEqual(["items.0 one-of-keys"]);
    expect(problemsOf({ ...deduct, per: "0" })).toEqual(["items.0.per amount-too-small"]);
    expect(problemsOf({ ...deduct, lose: "-1" })).toEqual(["items.0.lose amount-too-small"]);
    expect(problemsOf({ ...deduct, parts: "half" })).toEqual(["items.0.parts unknown-word"]);
  });

  test("is told part by part, also where nothing is left", () => {
    expect(words(deduct, "9", "en")).toBe("i: 14 of 20 points, 6 lost: 4 ÷ 2 counts as 2, 20 − 2 × 3 = 14.");
    expect(words(deduct, "25", "zh")).toBe(
      "i：满分 20 分，得 0 分，失 20 分：20 ÷ 2 计为 10，20 − 10 × 3 = −10，按 0 计。",
    );
  });
});

describe("add", () => {
  const gain = { rule: "add", of: x, above: "100", per: "5", parts: "begun", gain: "2" };

  test.each([
    ["100", "0"],
    ["101", "2"],
    ["110", "4"],
    ["999", "20"],
  ])("of %s gives %s of 20", (value, points) => {
    expect(pointsFor(gain, value)).toBe(points);
  });

  test("starts from its base, and goes past the points where a cap says how far", () => {
    expect(pointsFor({ ...gain, base: "10" }, "105")).toBe("12");
    expect(pointsFor({ ...gain, cap: "25" }, "999")).toBe("25");
    expect(problemsOf({ ...gain, base: "21" })).toEqual(["items.0.base score-above-item"]);
  });

  test("a bonus of no points has no end of its own", () => {
    const bonus = { id: "b", name: "b", points: "0", extra: true, ...gain };
    const rest = { id: "i", name: "i", points: "20", rule: "computed", of: "20" };
    const round = run(scheme([rest, bonus]), { observations: [observed("x", "a", "150")] });
    expect(scoredOf(round).score).toBe("40");
  });
});

describe("parts", () => {
  test.each(["deduct", "add"])("of nothing, or of less, cannot be counted (%s)", (rule) => {
    const item = { id: "i", name: "i", points: "20", rule, of: x, per: y, parts: "whole", lose: "1", gain: "1" };
    const { [rule === "add" ? "lose" : "gain"]: _other, ...asked } = item;
    const toldOf = (per: string) =>
      told(
        itemOf(
          unscoredOf(run(scheme([asked]), { observations: [observed("x", "a", "9"), observed("y", "a", per)] })),
          "i",
        ),
      );
    expect([toldOf("0"), toldOf("-3")]).toEqual([
      "no-evidence, noScore: zero-denominator",
      "no-evidence, noScore: zero-denominator",
    ]);
  });

  test("are told with what each gains, and from which base, where there is one", () => {
    const gain = { rule: "add", of: x, above: "100", per: "5", parts: "begun", gain: "2" };
    const facts = { rule: "add", of: "111", beyond: "11", per: "5", parts: "3", each: "2" };
    expect(itemFor(gain, "111").trace.working).toStrictEqual(facts);
    expect(itemFor({ ...gain, base: "15" }, "111").trace.working).toStrictEqual({ ...facts, base: "15", unheld: "21" });
    expect(words({ ...gain, base: "10" }, "105", "en")).toBe(
      "i: 12 of 20 points, 8 lost: 5 ÷ 5 counts as 1, 10 + 1 × 2 = 12.",
    );
  });
});

describe("table", () => {
  // Who is small is scored on the line, who is large by steps; the rest gets a fixed share.
  const table = {
    rule: "table",
    rows: [
      { when: { metric: "y", below: "10" }, then: { rule: "linear", of: x, from: "0", to: "10" } },
      {
        when: { metric: "y", atLeast: "100" },
        then: { rule: "steps", of: x, steps: [{ atLeast: "5", points: "20" }], otherwise: "8" },
      },
      { when: { metric: "x", below: "0" }, then: "1" },
    ],
    otherwise: { times: ["2", x] },
  };
  const pointsWith = (value: string, size: string | undefined): string => {
    const round = run(scheme([{ id: "i", name: "i", points: "20", ...table }]), {
      observations: [observed("x", "a", value), ...(size === undefined ? [] : [observed("y", "a", size)])],
    });
    return told(itemOf(size === undefined ? unscoredOf(round) : scoredOf(round), "i"));
  };

  test.each([
    ["5", "9", "10 of 20, 10 lost"],
    ["5", "100", "20 of 20, 0 lost"],
    ["4", "100", "8 of 20, 12 lost"],
    ["-3", "50", "1 of 20, 19 lost"],
    ["6", "50", "12 of 20, 8 lost"],
  ])("of x %s and size %s: %s", (value, size, expected) => {
    expect(pointsWith(value, size)).toBe(expected);
  });

  test("a row that cannot be told gives no points, whatever the rows behind it", () => {
    expect(pointsWith("-3", undefined)).toBe("no-evidence, noScore: not-reported");
  });

  test("tells the row and the rule in it", () => {
    const rows = [{ when: { metric: "x", above: "0" }, then: { rule: "linear", of: x, from: "0", to: "10" } }];
    const item = { rule: "table", rows, otherwise: "0" };
    expect(words(item, "5", "en")).toBe(
      "i: 10 of 20 points, 10 lost: row 1 holds, (5 − 0) ÷ (10 − 0) = 0.5, 20 × 0.5 = 10.",
    );
    expect(words(item, "-5", "zh")).toBe("i：满分 20 分，得 0 分，失 20 分：各行均不成立。");
  });

  test("a table in a table tells both rows", () => {
    const inner = { rule: "table", rows: [{ when: { metric: "x", above: "9" }, then: "9" }], otherwise: "7" };
    const item = { rule: "table", rows: [{ when: { metric: "x", above: "0" }, then: inner }], otherwise: "0" };
    expect(itemFor(item, "5").trace.working).toEqual({ rule: "table", rows: [0, "otherwise"] });
  });

  test("what its rows ask is checked where it stands", () => {
    expect(problemsOf({ ...table, rows: [{ when: { metric: "z", above: "0" }, then: "21" }] })).toEqual([
      "items.0.rows.0.then score-above-item",
      "items.0.rows.0.when.metric dangling-id",
    ]);
    const nested = { rule: "linear", of: { item: "none" }, from: "1", to: "1" };
    expect(problemsOf({ ...table, otherwise: nested })).toEqual([
      "items.0.otherwise.to same-ends",
      "items.0.otherwise.of.item dangling-id",
    ]);
    expect(problemsOf({ ...table, otherwise: { rule: "judged" } })).toEqual(["items.0.otherwise.rule unknown-word"]);
    const status = { rule: "attainment", target: "none", byStatus: { met: "1" }, otherwise: "0" };
    expect(problemsOf({ ...table, otherwise: status })).toEqual(["items.0.otherwise.target dangling-id"]);
  });

  test("an item that its rows read comes first, and one that reads itself is a cycle", () => {
    const first = { id: "first", name: "first", points: "5", rule: "computed", of: "5" };
    const second = {
      id: "i",
      name: "i",
      points: "20",
      rule: "table",
      rows: [{ when: { item: "first", atLeast: "5" }, then: { item: "first" } }],
      otherwise: "0",
    };
    expect(scoredOf(run(scheme([second, first]))).score).toBe("10");
    expect(
      problemsOf({ rule: "table", rows: [{ when: { item: "i", above: "1" }, then: "1" }], otherwise: "0" }),
    ).toEqual(["items.0 cycle"]);
  });
});

describe("computed", () => {
  test("gives the value as it stands, held by floor and cap alone", () => {
    expect(pointsFor({ rule: "computed", of: { times: [x, "2"] } }, "7")).toBe("14");
    expect(pointsFor({ rule: "computed", of: x, floor: "0", cap: "20" }, "77")).toBe("20");
    expect(pointsFor({ rule: "computed", of: { plus: [x, y] } }, "7")).toBe("0");
  });
});

test("bands are asked for as far as a rule can reach", () => {
  const grades = [
    { id: "A", atLeast: "10" },
    { id: "B", atLeast: "0", below: "10" },
  ];
  const deduct = { rule: "deduct", of: x, per: "1", parts: "whole", lose: "1" };
  expect(problemsOf(deduct, { grades })).toEqual([]);
  expect(problemsOf({ ...deduct, floor: "-5" }, { grades })).toEqual(["grades.1 grade-gap"]);
});
