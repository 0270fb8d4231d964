import { describe, expect, test } from "vitest";
import { checkScheme, parseScheme } from "../../src/assessment/check-documents.js";
import type { Metric } from "../../src/model/metric.js";
import type { Plan } from "../../src/model/plan.js";
import { ProblemsError } from "../../src/model/problem.js";
import { judged, plan, type Raw, scheme, section } from "./build.js";

function problemsOf(
  raw: unknown,
  plans: readonly Plan[] = [plan],
): readonly (readonly [string, string, ...unknown[]])[] {
  const checked = checkScheme(raw, { plans });
  if (checked.ok) return [];
  return checked.problems.map(({ code, path, ...facts }) => [path.join("."), code, ...Object.values(facts)] as const);
}

const RULES =
  "sum mean product geometric least greatest completion efficacy linear tiered steps deduct add allOrNothing table attainment computed judged".split(
    " ",
  );
const LIMITS = ["atLeast", "above", "atMost", "below", "equals", "in"];
const EFFECTS = ["grade", "gradeAtMost", "gradeDown", "zero", "subtract", "score"];
const READINGS = ["value", "required", "margin", "completion", "progress", "expected", "pace", "forecast", "status"];

const sound = scheme([
  judged("p", "60"),
  { id: "c", name: "c", rule: "completion", points: "40", of: { target: "x-90", read: "completion" } },
]);

describe("a sound scheme", () => {
  test("is read, its amounts written shortest, and reads back the same", () => {
    const first = parseScheme({ ...sound, points: 100 }, { plans: [plan] });
    expect(first.points).toBe("100");
    expect(parseScheme(JSON.parse(JSON.stringify(first)), { plans: [plan] })).toEqual(first);
  });

  test("may have every rule and key there is", () => {
    const full = scheme(
      [
        section(
          "s",
          [
            judged("p", "10", {
              levels: [
                { id: "good", points: "8" },
                { id: "none", share: "0" },
              ],
              responsibilities: [{ agency: "bureau", role: "lead", word: "牵头" }],
            }),
            {
              id: "l",
              name: "l",
              rule: "linear",
              points: "10",
              of: { metric: "x" },
              from: "0",
              to: { metric: "y" },
              clamp: false,
            },
            {
              id: "st",
              name: "st",
              rule: "steps",
              points: "10",
              of: { metric: "water" },
              steps: [{ above: "poor", points: "5" }],
              otherwise: "0",
            },
            {
              id: "an",
              name: "an",
              rule: "allOrNothing",
              points: "10",
              when: { all: [{ known: { metric: "x" } }, { not: { metric: "x", below: "1" } }] },
            },
            {
              id: "at",
              name: "at",
              rule: "attainment",
              points: "10",
              target: "leading",
              byStatus: { met: "10" },
              otherwise: "0",
            },
          ],
          {
            points: "50",
            cap: "55",
            floor: "0",
            applies: { metric: "water", in: ["fair", "good"] },
            take: { first: ["self"] },
            notApplicable: "full",
            noEvidence: "zero",
          },
        ),
        judged("q", "50"),
        judged("bonus", "5", { extra: true }),
      ],
      {
        rounding: {
          items: { digits: 1, mode: "halfEven" },
          sections: { digits: 1, mode: "up" },
          total: { digits: 0, mode: "down" },
        },
        ranking: { ties: "1224" },
        grades: [
          { id: "A", aliases: ["优秀"], printed: "90 and over", atLeast: "90" },
          { id: "D", atMost: "89" },
        ],
        vetoes: [
          {
            id: "v",
            reason: { zh: "事件", en: "incident" },
            when: { any: [{ metric: "incidents", above: "0" }] },
            effects: [
              { grade: "D" },
              { gradeAtMost: "D" },
              { gradeDown: 1 },
              { zero: ["q"] },
              { subtract: "5" },
              { score: { metric: "x" } },
            ],
          },
        ],
      },
    );
    expect(problemsOf(full)).toEqual([]);
  });

  test("may use ids that objects know", () => {
    const raw = scheme([judged("constructor", "50"), judged("toString", "50", { cap: { item: "constructor" } })]);
    expect(problemsOf(raw)).toEqual([]);
  });
});

test("all problems come at once, each with its path", () => {
  const raw = {
    ...scheme([
      judged("p", "sixty"),
      judged("q", "40", { colour: "red" }),
      { id: "r", name: "r", rule: "harmonic", items: [] },
      section("s", [judged("p", "1"), { id: "t", name: "t", rule: "completion", points: "1", of: { metric: "z" } }]),
    ]),
    noEvidence: "guess",
    window: { from: "13-01", to: "06-31" },
    units: ["a", "a"],
    grades: [{ id: "A", atLeast: "９０" }],
    gate: [],
    vetoes: [{ id: "v", reason: "v", when: { metric: "x" }, effects: [{ grade: "Z" }, { fine: "100" }] }],
  };
  expect(problemsOf(raw)).toEqual([
    ["window.from", "wrong-shape", "day of the year", "13-01"],
    ["window.to", "wrong-shape", "day of the year", "06-31"],
    ["noEvidence", "unknown-word", "guess", ["noScore", "rescale", "zero"]],
    ["points", "amount-not-finite", "NaN"],
    ["gate", "unknown-key", "gate"],
    ["items.0.points", "not-an-amount", "sixty"],
    ["items.1.colour", "unknown-key", "colour"],
    ["items.2.rule", "unknown-word", "harmonic", RULES],
    ["grades.0.atLeast", "amount-full-width", "９０"],
    ["vetoes.0.when", "one-of-keys", LIMITS, []],
    ["vetoes.0.effects.1", "one-of-keys", EFFECTS, ["fine"]],
    ["units.1", "duplicate-id", "district", "a"],
    ["items.3.items.0.id", "duplicate-id", "item", "p"],
    ["items.3.items.1.of.metric", "dangling-id", "metric", "z"],
  ]);
});

describe("what is out of the language is refused, not ignored", () => {
  test.each<[string, Raw]>([["gate", { gate: [] }]])("the scheme's key %s", (key, more) => {
    expect(problemsOf({ ...sound, ...more })).toEqual([[key, "unknown-key", key]]);
  });

  test.each<[string, Raw, unknown]>([
    [
      "ranking.ties",
      { ranking: { ties: "1222" } },
      ["ranking.ties", "unknown-word", "1222", ["1223", "1224", "fractional"]],
    ],
  ])("%s", (_, more, problem) => {
    expect(problemsOf({ ...sound, ...more })).toContainEqual(problem);
  });

  test.each(["colour", "subtitle"])("an item's key %s", (key) => {
    expect(problemsOf(scheme([judged("p", "10", { [key]: "1" })]))).toContainEqual([
      `items.0.${key}`,
      "unknown-key",
      key,
    ]);
  });

  test("a value's keys and readings", () => {
    const of = (value: unknown) =>
      problemsOf(scheme([{ id: "p", name: "p", rule: "completion", points: "10", of: value }]));
    expect(of({ metric: "x", ago: 1 })).toEqual([["items.0.of.ago", "unknown-key", "ago"]]);
    expect(of({ target: "x-90", read: "speed" })).toEqual([["items.0.of.read", "unknown-word", "speed", READINGS]]);
    expect(of({ count: {} }).map(([path, code]) => [path, code])).toEqual([["items.0.of.count", "one-of-keys"]]);
    expect(of({ metric: "x", item: "p" }).map(([path, code]) => [path, code])).toEqual([["items.0.of", "one-of-keys"]]);
  });
});

describe("hostile data", () => {
  test.each([undefined, null, 7, "scheme", [], new Map(), () => 1])("%s is refused and nothing is thrown", (raw) => {
    expect(checkScheme(raw, { plans: [] }).ok).toBe(false);
  });

  test("a scheme that holds itself, one too deep, and __proto__ are problems", () => {
    const round: Raw = { ...sound };
    round["items"] = [section("s", [round])];
    expect(problemsOf(round).map(([, code]) => code)).toContain("too-deep");
    let node = judged("leaf", "10");
    for (let depth = 0; depth < 60; depth += 1) node = section(`s${depth}`, [node]);
    expect(problemsOf(scheme([node], { points: "10" })).map(([, code]) => code)).toContain("too-deep");
    expect(problemsOf(JSON.parse(JSON.stringify(sound).replace('"id":"p"', '"id":"__proto__"')))).toContainEqual([
      "items.0.id",
      "reserved-id",
      "__proto__",
    ]);
  });

  test("the data is left as it was", () => {
    const before = JSON.stringify(sound);
    checkScheme(sound, { plans: [plan] });
    expect(JSON.stringify(sound)).toBe(before);
  });
});

describe("what a scheme names", () => {
  const completion = (of: unknown) => scheme([{ id: "p", name: "p", rule: "completion", points: "10", of }]);

  test.each<[unknown, readonly unknown[]]>([
    [{ metric: "z" }, ["items.0.of.metric", "dangling-id", "metric", "z"]],
    [{ target: "z", read: "value" }, ["items.0.of.target", "dangling-id", "target", "z"]],
    [{ item: "z" }, ["items.0.of.item", "dangling-id", "item", "z"]],
    [
      { plus: ["1", { ratio: [{ metric: "z" }, "2"] }] },
      ["items.0.of.plus.1.ratio.0.metric", "dangling-id", "metric", "z"],
    ],
    [{ target: "leading", read: "value" }, ["items.0.of.target", "wrong-shape", "measured", "judged"]],
    [{ target: "x-90", read: "status" }, ["items.0.of", "wrong-shape", "amount", "word"]],
    [{ metric: "water" }, ["items.0.of", "wrong-shape", "amount", "level"]],
    [{ plus: ["1", { metric: "water" }] }, ["items.0.of.plus.1", "wrong-shape", "amount", "level"]],
    [{ least: [{ metric: "x" }, { metric: "water" }] }, ["items.0.of.least.1", "wrong-shape", "amount", "level"]],
    ["90%", ["items.0.of", "amount-percent-sign", "90%"]],
  ])("%j", (of, problem) => {
    expect(problemsOf(completion(of))).toEqual([problem]);
  });

  const when = (condition: unknown) =>
    scheme([{ id: "p", name: "p", rule: "allOrNothing", points: "10", when: condition }]);

  test.each<[unknown, readonly unknown[]]>([
    [
      { metric: "water", atLeast: "great" },
      ["items.0.when.atLeast", "unknown-level", "great", ["poor", "fair", "good"]],
    ],
    [
      { metric: "water", in: ["good", "great"] },
      ["items.0.when.in.1", "unknown-level", "great", ["poor", "fair", "good"]],
    ],
    [{ metric: "water", above: { metric: "x" } }, ["items.0.when.above", "wrong-shape", "level", "amount"]],
    [{ metric: "x", above: "good" }, ["items.0.when.above", "not-an-amount", "good"]],
    [
      { target: "x-90", read: "status", atLeast: "met" },
      ["items.0.when.atLeast", "bound-not-for-kind", "atLeast", "word"],
    ],
    [
      {
        least: [
          { target: "x-90", read: "status" },
          { target: "leading", read: "status" },
        ],
        equals: "met",
      },
      ["items.0.when", "bound-not-for-kind", "least", "word"],
    ],
    [
      { target: "x-90", read: "status", equals: "no-evidence" },
      [
        "items.0.when.equals",
        "unknown-word",
        "no-evidence",
        ["missed", "behind", "open", "on-track", "reached", "met"],
      ],
    ],
    [
      { all: [{ any: [{ not: { known: { metric: "z" } } }] }] },
      ["items.0.when.all.0.any.0.not.known.metric", "dangling-id", "metric", "z"],
    ],
  ])("%j", (condition, problem) => {
    expect(problemsOf(when(condition))).toEqual([problem]);
  });

  test("a target that two plans have is one nobody can tell", () => {
    expect(problemsOf(sound, [plan, { ...plan, id: "other" }])).toEqual([
      ["items.1.of.target", "duplicate-id", "target", "x-90"],
    ]);
  });

  test("a metric that two plans mean differently is one nobody can tell; one that they share is not", () => {
    const raw = scheme([{ id: "p", name: "p", rule: "completion", points: "10", of: { metric: "x" } }]);
    const [x, ...rest] = plan.metrics;
    const levels = { ...x!, kind: "ordinal", levels: ["low", "high"] } as unknown as Metric;
    expect(problemsOf(raw, [plan, { ...plan, id: "other", metrics: [levels, ...rest] }])).toEqual([
      ["items.0.of.metric", "duplicate-id", "metric", "x"],
    ]);
    expect(problemsOf(raw, [plan, { ...plan, id: "other" }])).toEqual([]);
  });

  test("agencies, grades, items of vetoes and sources must be there", () => {
    const raw = scheme(
      [
        judged("p", "10", {
          responsibilities: [{ agency: "nobody", role: "lead" }],
          take: { first: ["ghost", "check", "check"] },
        }),
      ],
      {
        take: { first: ["phantom", "check"] },
        grades: [{ id: "A" }],
        vetoes: [
          {
            id: "v",
            reason: "v",
            when: { metric: "x", above: "1" },
            effects: [{ grade: "B" }, { zero: ["z", "p", "p"] }],
          },
          {
            id: "v",
            reason: "v",
            when: { metric: "x", above: "1" },
            effects: [{ gradeAtMost: "C" }, { subtract: "-1" }, { score: "x" }],
          },
        ],
      },
    );
    expect(problemsOf(raw)).toEqual([
      ["vetoes.1.id", "duplicate-id", "veto", "v"],
      ["items.0.responsibilities.0.agency", "dangling-id", "agency", "nobody"],
      ["take.first.0", "dangling-id", "source", "phantom"],
      ["items.0.take.first.0", "dangling-id", "source", "ghost"],
      ["items.0.take.first.2", "duplicate-id", "source", "check"],
      ["vetoes.0.effects.0.grade", "dangling-id", "grade", "B"],
      ["vetoes.0.effects.1.zero.0", "dangling-id", "item", "z"],
      ["vetoes.0.effects.1.zero.2", "duplicate-id", "item", "p"],
      ["vetoes.1.effects.0.gradeAtMost", "dangling-id", "grade", "C"],
      ["vetoes.1.effects.1.subtract", "amount-too-small", "-1", "0", true],
      ["vetoes.1.effects.2.score", "not-an-amount", "x"],
    ]);
  });

  test("a judged item needs somebody who judges", () => {
    const { sources: _sources, take: _take, ...bare } = scheme([judged("p", "10")]);
    expect(problemsOf(bare)).toEqual([
      ["sources", "missing-key", "sources"],
      ["take", "missing-key", "take"],
    ]);
    const sources = [
      { id: "rule", name: "rule", kind: "computed" },
      { id: "check", name: "check", kind: "verified" },
    ];
    expect(problemsOf(scheme([judged("p", "10")], { sources, take: { first: ["rule"] } }))).toEqual([
      ["items.0.take", "unknown-word", "rule", ["check"]],
    ]);
  });

  test("the rules speak once, and a grade can be lowered only where there are grades", () => {
    const sources = [
      { id: "r1", name: "r", kind: "computed" },
      { id: "r2", name: "r", kind: "computed" },
      { id: "check", name: "c", kind: "verified" },
    ];
    const vetoes = [{ id: "v", reason: "v", when: { metric: "x", above: "1" }, effects: [{ gradeDown: 1 }] }];
    expect(problemsOf(scheme([judged("p", "10")], { sources, take: { first: ["check"] }, vetoes }))).toEqual([
      ["sources.1.kind", "duplicate-id", "source", "computed"],
      ["grades", "missing-key", "grades"],
    ]);
  });
});

describe("points", () => {
  test("of a section are the sum of its items', bonuses apart; the scheme's those of all", () => {
    const raw = scheme(
      [
        { ...section("s", [judged("p", "10"), judged("q", "1/3"), judged("b", "5", { extra: true })]), points: "12" },
        judged("r", "20"),
      ],
      { points: "30" },
    );
    expect(problemsOf(raw)).toEqual([
      ["items.0.points", "points-differ", "12", "31/3"],
      ["points", "points-differ", "30", "32"],
    ]);
  });

  test("that a rule gives above the item's own are a slip, unless a cap says how far they go", () => {
    const steps = {
      id: "p",
      name: "p",
      rule: "steps",
      points: "40",
      of: { metric: "x" },
      steps: [{ atLeast: "100", points: "49" }],
      otherwise: "41",
    };
    expect(problemsOf(scheme([steps]))).toEqual([
      ["items.0.steps.0.points", "score-above-item", "49", "40"],
      ["items.0.otherwise", "score-above-item", "41", "40"],
    ]);
    expect(problemsOf(scheme([{ ...steps, cap: "49" }]))).toEqual([]);
    const levels = [
      { id: "l", points: "11" },
      { id: "l", share: "1.1" },
    ];
    expect(problemsOf(scheme([judged("p", "10", { levels })]))).toEqual([
      ["items.0.levels.1.id", "duplicate-id", "level", "l"],
      ["items.0.levels.0.points", "score-above-item", "11", "10"],
      ["items.0.levels.1.share", "value-out-of-range", "1.1", ["0", "1"]],
    ]);
  });

  test("of a whole scheme are more than none", () => {
    expect(problemsOf(scheme([judged("p", "0")]))).toEqual([["points", "amount-too-small", "0", "0", false]]);
  });

  test("are not negative; limits and lines are the right way round", () => {
    expect(problemsOf(scheme([judged("p", "-1")], { points: "1" }))).toContainEqual([
      "items.0.points",
      "amount-too-small",
      "-1",
      "0",
      true,
    ]);
    const line = {
      id: "l",
      name: "l",
      rule: "linear",
      points: "10",
      of: { metric: "x" },
      from: "5",
      to: "5.0",
      clamp: ["1", "0"],
      floor: "8",
      cap: "7",
    };
    expect(problemsOf(scheme([line]))).toEqual([
      ["items.0.floor", "bound-reversed", "8", "7"],
      ["items.0.clamp", "bound-reversed", "1", "0"],
      ["items.0.to", "same-ends", "5"],
    ]);
  });
});

describe("cycles", () => {
  const reads = (id: string, item: string) => ({
    id,
    name: id,
    rule: "completion",
    points: "10",
    of: { item, read: "share" },
  });

  test("an item cannot read itself, by others, by its section, or by whether its section applies", () => {
    expect(problemsOf(scheme([reads("p", "p")]))).toEqual([["items.0", "cycle", "item", ["p"]]]);
    expect(problemsOf(scheme([reads("p", "q"), reads("q", "r"), reads("r", "p")]))).toEqual([
      ["items.0", "cycle", "item", ["p", "q", "r"]],
    ]);
    expect(problemsOf(scheme([section("s", [reads("p", "s")])], { points: "10" }))).toEqual([
      ["items.0", "cycle", "item", ["s", "p"]],
    ]);
    const applies = { item: "p", above: "1" };
    expect(
      problemsOf(scheme([section("s", [judged("p", "10")], { applies })], { points: "10" })).map(([, code]) => code),
    ).toEqual(["cycle"]);
  });

  const vetoed = (zero: readonly string[], item: string, items: readonly Raw[]) =>
    scheme(items, {
      points: "20",
      vetoes: [{ id: "v", reason: "v", when: { not: { item, above: "5" } }, effects: [{ zero }] }],
    });

  test("a veto cannot read an item that it zeroes, the section around it, or what is reckoned from it", () => {
    const place = "vetoes.0.when.not.item";
    const items = [section("s", [judged("p", "10")]), reads("q", "p")];
    for (const item of ["p", "s", "q"]) {
      expect(problemsOf(vetoed(["p"], item, items))).toEqual([[place, "effect-reads-its-change", "v", item]]);
    }
    expect(problemsOf(vetoed(["s"], "p", [section("s", [judged("p", "10")]), judged("q", "10")]))).toEqual([]);
  });

  test("nor can two vetoes wait for each other", () => {
    const one = { id: "one", reason: "1", when: { item: "q", below: "5" }, effects: [{ zero: ["p"] }] };
    const two = { id: "two", reason: "2", when: { item: "p", below: "5" }, effects: [{ zero: ["q"] }] };
    expect(problemsOf(scheme([judged("p", "10"), judged("q", "10")], { vetoes: [one, two] }))).toEqual([
      ["vetoes.0.when.item", "effect-reads-its-change", "one", "q"],
      ["vetoes.1.when.item", "effect-reads-its-change", "two", "p"],
    ]);
  });
});

test("parseScheme throws one error that carries all problems", () => {
  expect(() => parseScheme({ ...sound, points: "90", noEvidence: "guess" }, { plans: [plan] })).toThrow(ProblemsError);
});
