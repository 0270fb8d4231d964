import { describe, expect, test } from "vitest";
import { checkScheme } from "../../src/assessment/check-documents.js";
import type { Plan } from "../../src/model/plan.js";
import { judged, plan, type Raw, scheme, section } from "./build.js";

/** Each problem as its place, its code and its facts. */
function problemsOf(raw: Raw, plans: readonly Plan[] = [plan]): readonly (readonly unknown[])[] {
  const checked = checkScheme(raw, { plans });
  if (checked.ok) return [];
  return checked.problems.map(({ code, path, ...facts }) => [path.join("."), code, ...Object.values<unknown>(facts)]);
}

const hundred = [judged("p", "60"), judged("q", "40")];
const bands = [
  { id: "A", atLeast: "60" },
  { id: "B", below: "60" },
];

test("items without ids lack them, and are not each other's doubles", () => {
  const { id: _one, ...nameless } = judged("p", "50");
  expect(problemsOf(scheme([nameless, nameless]))).toEqual([
    ["items.0.id", "missing-key", "id"],
    ["items.1.id", "missing-key", "id"],
  ]);
});

describe("grades and gates", () => {
  test.each<[string, readonly Raw[], readonly (readonly unknown[])[]]>([
    [
      "a forced grade has no bounds, places or condition",
      [
        { id: "A" },
        {
          id: "X",
          forced: true,
          atLeast: "1",
          places: 2,
          tied: "out",
          refill: false,
          when: { metric: "x", above: "1" },
        },
      ],
      ["atLeast", "places", "tied", "refill", "when"].map((key) => [`grades.1.${key}`, "unused-key", key, "forced"]),
    ],
    [
      "nothing is filled again or tied without places",
      [{ id: "A", refill: false, tied: "out" }],
      ["tied", "refill"].map((key) => [`grades.0.${key}`, "unused-key", key, "no places"]),
    ],
    [
      "a band whose ends are turned, and one of a single score that is left out",
      [
        { id: "A", atLeast: "60" },
        { id: "B", above: "50", below: "40" },
        { id: "C", below: "60" },
      ],
      [["grades.1", "bound-reversed", "50", "40"]],
    ],
  ])("%s", (_, grades, expected) => {
    expect(problemsOf(scheme(hundred, { grades }))).toEqual(expected);
  });

  const gate = { id: "g", for: "A", otherwise: "B", needs: { metric: "x", above: "1" }, reason: "g" };
  test("gates are not held against grades that could not be read", () => {
    expect(problemsOf(scheme(hundred, { grades: "A", gates: [gate] }))).toEqual([
      ["grades", "wrong-shape", "list", "A"],
    ]);
  });

  test("gates without grades have nothing to be for", () => {
    expect(problemsOf(scheme(hundred, { gates: [gate] }))).toEqual([
      ["gates.0.for", "dangling-id", "grade", "A"],
      ["gates.0.otherwise", "dangling-id", "grade", "B"],
    ]);
  });

  test("what a gate needs is looked up, and what a grade asks", () => {
    const asked = { metric: "z", above: "1" };
    const grades = [{ id: "A", atLeast: "60", when: asked }, ...bands];
    expect(problemsOf(scheme(hundred, { grades, gates: [{ ...gate, needs: asked }] }))).toEqual([
      ["grades.1.id", "duplicate-id", "grade", "A"],
      ["grades.0.when.metric", "dangling-id", "metric", "z"],
      ["gates.0.needs.metric", "dangling-id", "metric", "z"],
    ]);
  });
});

describe("consequences", () => {
  const when = { result: "fromLast", atMost: "3" };
  const rule = (id: string, more: Raw): Raw => ({ id, kind: "report", then: "r", ...more });
  test.each<[string, readonly Raw[], readonly (readonly unknown[])[]]>([
    ["of nobody and nothing", [rule("r", {})], [["consequences.0.when", "missing-key", "when"]]],
    [
      "once for what is not counted one by one",
      [rule("r", { when, once: "subject" })],
      [["consequences.0.once", "unused-key", "once", "no each"]],
    ],
    [
      "after one that is not there",
      [rule("r", { when, after: "gone" })],
      [["consequences.0.after", "dangling-id", "consequence", "gone"]],
    ],
    [
      "for entries of a register that is not there",
      [rule("r", { each: { entries: "gone" } })],
      [["consequences.0.each.entries", "dangling-id", "register", "gone"]],
    ],
    [
      "that wait for each other, behind one that waits for nothing",
      [rule("r", { when }), rule("s", { when, after: "t" }), rule("t", { when, after: "s" })],
      [["consequences.1.after", "cycle", "consequence", ["s", "t"]]],
    ],
    [
      "that wait for themselves",
      [rule("r", { when, after: "r" })],
      [["consequences.0.after", "cycle", "consequence", ["r"]]],
    ],
    ["one after the other", [rule("r", { when }), rule("s", { when, after: "r" })], []],
  ])("%s", (_, consequences, expected) => {
    expect(problemsOf(scheme(hundred, { consequences }))).toEqual(expected);
  });
});

describe("points, weights and shares", () => {
  test("a section that states no points has those of its items", () => {
    const sections = [section("s", [section("t", [judged("p", "10")]), judged("q", "20")])];
    expect(problemsOf(scheme(sections, { points: "30" }))).toEqual([]);
    expect(problemsOf(scheme(sections, { points: "31" }))).toEqual([["points", "points-differ", "31", "30"]]);
    expect(problemsOf(scheme([section("s", sections, { id: "u", points: "29" })], { points: "29" }))).toEqual([
      ["items.0.points", "points-differ", "29", "30"],
    ]);
  });

  test("are told in the order of the tree", () => {
    const short = (id: string) => section(id, [judged(`${id}1`, "1")], { points: "2" });
    const raw = scheme([section("u", [short("s"), short("t")], { points: "5" })], { points: "5" });
    expect(problemsOf(raw)).toEqual([
      ["items.0.points", "points-differ", "5", "4"],
      ["items.0.items.0.points", "points-differ", "2", "1"],
      ["items.0.items.1.points", "points-differ", "2", "1"],
    ]);
  });

  test("nothing is said of a sum of which a part could not be read", () => {
    const raw = scheme([section("s", [judged("p", "ten"), judged("q", "20")], { points: "25" }), judged("r", "1")], {
      points: "40",
    });
    expect(problemsOf(raw)).toEqual([
      ["items.0.items.0.points", "not-an-amount", "ten"],
      ["points", "points-differ", "40", "26"],
    ]);
  });

  const combining = (rule: string, items: readonly Raw[]) => ({ id: "s", name: "s", rule, points: "40", items });
  const weighed = (weight: string, more: Raw = {}) => judged(`w${weight}`, "10", { weight, ...more });
  test.each<[string, Raw, readonly (readonly unknown[])[]]>([
    [
      "a bonus in a mean may be of no points",
      combining("mean", [judged("p", "10"), judged("b", "0", { extra: true })]),
      [],
    ],
    [
      "weights are not added up where one of their items could not be read",
      combining("mean", [weighed("0.5"), weighed("0.2", { points: "ten" })]),
      [["items.0.items.1.points", "not-an-amount", "ten"]],
    ],
    [
      "nor where they mean nothing",
      combining("product", [weighed("0.5"), judged("q", "10")]),
      [["items.0.items.0.weight", "unused-key", "weight", "rule: product"]],
    ],
    [
      "a bonus has no weight in the whole",
      combining("mean", [weighed("0.5"), weighed("0.50", { id: "v" }), judged("b", "5", { extra: true })]),
      [],
    ],
    [
      "a geometric mean of a thousand is the most",
      combining(
        "geometric",
        Array.from({ length: 1000 }, (_, at) => judged(`i${at}`, "10")),
      ),
      [],
    ],
    [
      "of other means there may be more",
      combining(
        "mean",
        Array.from({ length: 1001 }, (_, at) => judged(`i${at}`, "10")),
      ),
      [],
    ],
  ])("%s", (_, node, expected) => {
    expect(problemsOf(scheme([node]))).toEqual(expected);
  });

  test("a cycle is told where its first item stands", () => {
    const reads = (id: string, item: string) => ({ id, name: id, rule: "computed", points: "5", of: { item } });
    expect(problemsOf(scheme([judged("p", "10"), reads("q", "r"), reads("r", "q")]))).toEqual([
      ["items.1", "cycle", "item", ["q", "r"]],
    ]);
  });
});

describe("rules", () => {
  const item = (rule: string, more: Raw): Raw => ({
    id: "p",
    name: "p",
    rule,
    points: "10",
    of: { metric: "x" },
    ...more,
  });
  const counted = { per: "1", parts: "whole" };
  const tiers = (...marks: readonly string[]) => ({
    tiers: marks.map((at, place) => ({ at, share: String(place / 10) })),
    outside: "clamp",
  });
  test.each<[string, Raw, readonly (readonly unknown[])[]]>([
    [
      "the ends of a clamp are turned",
      item("completion", { clamp: ["1", "0.5"] }),
      [["items.0.clamp", "bound-reversed", "1", "0.5"]],
    ],
    ["or the same", item("completion", { clamp: ["1", "1.0"] }), []],
    [
      "the worst is the best",
      item("efficacy", { low: "3", high: "3.0", base: "60", span: "40", clamp: ["100", "60"] }),
      [
        ["items.0.clamp", "bound-reversed", "100", "60"],
        ["items.0.high", "same-ends", "3"],
      ],
    ],
    [
      "ends that are worked out are looked at later",
      item("linear", { from: { metric: "y" }, to: { metric: "y" } }),
      [],
    ],
    ["the other end is", item("linear", { from: { metric: "y" }, to: "5" }), []],
    ["one end is", item("linear", { from: "5", to: { metric: "y" } }), []],
    ["marks rise", item("tiered", tiers("1", "2", "3")), []],
    ["or fall", item("tiered", tiers("3", "2", "1")), []],
    [
      "but do not turn",
      item("tiered", tiers("1", "2", "1.5")),
      [["items.0.tiers.2.at", "marks-out-of-order", "2", "1.5"]],
    ],
    [
      "nor the other way",
      item("tiered", tiers("3", "2", "2.5")),
      [["items.0.tiers.2.at", "marks-out-of-order", "2", "2.5"]],
    ],
    ["nor stand still", item("tiered", tiers("1", "2", "2.0")), [["items.0.tiers.2.at", "same-ends", "2"]]],
    [
      "marks that are worked out are left out",
      item("tiered", {
        tiers: [
          { at: "1", share: "0" },
          { at: { metric: "y" }, share: "0.5" },
          { at: "0.5", share: "0.7" },
          { at: "2", share: "1" },
        ],
        outside: "clamp",
      }),
      [["items.0.tiers.3.at", "marks-out-of-order", "0.5", "2"]],
    ],
    [
      "which may be all of them, or all but one",
      item("tiered", {
        tiers: [
          { at: { metric: "y" }, share: "0" },
          { at: "1", share: "1" },
        ],
        outside: "clamp",
      }),
      [],
    ],
    ["what is counted by can be worked out", item("deduct", { ...counted, per: { metric: "y" }, lose: "1" }), []],
    [
      "what is lost is not below zero, and counted by something",
      item("deduct", { ...counted, per: "0", lose: "-1" }),
      [
        ["items.0.per", "amount-too-small", "0", "0", false],
        ["items.0.lose", "amount-too-small", "-1", "0", true],
      ],
    ],
    [
      "above a limit or below it, not both",
      item("deduct", { ...counted, lose: "0", above: "1", below: "5" }),
      [["items.0", "one-of-keys", ["above", "below"], ["above", "below"]]],
    ],
    ["one of them is right", item("deduct", { ...counted, lose: "1", below: "5" }), []],
    [
      "what is gained is not below zero, and does not begin above the item's points",
      item("add", { ...counted, base: "10.5", gain: "-0.5", per: "-2" }),
      [
        ["items.0.per", "amount-too-small", "-2", "0", false],
        ["items.0.gain", "amount-too-small", "-0.5", "0", true],
        ["items.0.base", "score-above-item", "10.5", "10"],
      ],
    ],
    [
      "no status gives more than the item's points",
      {
        ...item("attainment", { target: "x-90", byStatus: { met: "11", missed: "10" }, otherwise: "12" }),
        of: undefined,
      },
      [
        ["items.0.byStatus.met", "score-above-item", "11", "10"],
        ["items.0.otherwise", "score-above-item", "12", "10"],
      ],
    ],
    [
      "nor a row of a table, be it a value or a rule",
      {
        ...item("table", {
          rows: [
            { when: { metric: "x", above: "1" }, then: "11" },
            { when: { metric: "x", above: "0" }, then: { rule: "completion", of: { metric: "x" }, clamp: ["2", "1"] } },
          ],
          otherwise: { rule: "computed", of: "12" },
        }),
        of: undefined,
      },
      [
        ["items.0.rows.0.then", "score-above-item", "11", "10"],
        ["items.0.rows.1.then.clamp", "bound-reversed", "2", "1"],
        ["items.0.otherwise.of", "score-above-item", "12", "10"],
      ],
    ],
    ["nor a value", item("computed", { of: "10.01" }), [["items.0.of", "score-above-item", "10.01", "10"]]],
    [
      "a cap that is lower than the floor",
      item("computed", { of: "1", floor: "3", cap: "2" }),
      [["items.0.floor", "bound-reversed", "3", "2"]],
    ],
    ["a cap that is worked out", item("computed", { of: "1", floor: "3", cap: { metric: "x" } }), []],
  ])("%s", (_, { of, ...more }, expected) => {
    expect(problemsOf(scheme([{ ...more, ...(of === undefined ? {} : { of }) }]))).toEqual(expected);
  });

  test.each<[string, Raw, readonly (readonly unknown[])[]]>([
    [
      "levels of one id, turned ends, shares above one, and points off the step",
      {
        levels: [
          { id: "good", points: ["9", "8"] },
          { id: "good", share: ["0.5", "1.5"] },
          { id: "fair", points: ["4.5", "6"] },
          { id: "poor", points: "2.5" },
          { id: "bad", points: "0" },
        ],
        step: "2",
      },
      [
        ["items.0.levels.1.id", "duplicate-id", "level", "good"],
        ["items.0.levels.0.points", "bound-reversed", "9", "8"],
        ["items.0.levels.1.share", "value-out-of-range", "1.5", ["0", "1"]],
        ["items.0.levels.2.points", "not-on-step", "4.5", "2"],
        ["items.0.levels.3.points", "not-on-step", "2.5", "2"],
      ],
    ],
    [
      "keys of one id",
      {
        keys: [
          { id: "k", name: "k" },
          { id: "l", name: "l" },
          { id: "k", name: "m" },
        ],
      },
      [["items.0.keys.2.id", "duplicate-id", "key", "k"]],
    ],
  ])("%s", (_, more, expected) => {
    expect(problemsOf(scheme([judged("p", "10", more)]))).toEqual(expected);
  });
});

describe("a result of the round that is being made", () => {
  const score = { result: "score" };
  const low = { result: "score", below: "60" };
  const node = (more: Raw): Raw => ({ id: "p", name: "p", rule: "computed", points: "100", of: "5", ...more });
  test.each<[string, Raw, string]>([
    ["a value of an item", scheme([node({ of: { plus: ["1", score] } })]), "items.0.of.plus.1.result"],
    ["a floor", scheme([node({ floor: score })]), "items.0.floor.result"],
    ["a cap", scheme([node({ cap: { least: ["5", score] } })]), "items.0.cap.least.1.result"],
    ["whether an item applies", scheme([node({ applies: { not: low } })]), "items.0.applies.not.result"],
    [
      "what steps are held against",
      scheme([{ ...node({ rule: "steps", of: score, steps: [{ atLeast: "1", points: "1" }], otherwise: "0" }) }]),
      "items.0.of.result",
    ],
    [
      "the limit of a step",
      scheme([
        {
          ...node({
            rule: "steps",
            of: { metric: "x" },
            steps: [
              { atLeast: "5", points: "2" },
              { atLeast: score, points: "1" },
            ],
            otherwise: "0",
          }),
        },
      ]),
      "items.0.steps.1.atLeast.result",
    ],
  ])("cannot be read by %s", (_, raw, place) => {
    expect(problemsOf(raw)).toEqual([[place, "effect-reads-its-change", "p"]]);
  });

  const veto = (effects: readonly Raw[], when: Raw = { metric: "x", above: "1" }) =>
    scheme(hundred, { grades: bands, vetoes: [{ id: "v", reason: "v", when, effects }] });
  test.each<[string, Raw, readonly (readonly unknown[])[]]>([
    [
      "the points a veto takes",
      veto([{ gradeDown: 1 }, { subtract: score }]),
      [["vetoes.0.effects.1.subtract.result", "effect-reads-its-change", "v"]],
    ],
    [
      "the score it sets",
      veto([{ score: { minus: [score, "5"] } }]),
      [["vetoes.0.effects.0.score.minus.0.result", "effect-reads-its-change", "v"]],
    ],
    ["a veto on points", veto([{ zero: ["p"] }], low), [["vetoes.0.when.result", "effect-reads-its-change", "v"]]],
    [
      "nor by one that acts on points besides",
      veto([{ gradeAtMost: "B" }, { subtract: "1" }], low),
      [["vetoes.0.when.result", "effect-reads-its-change", "v"]],
    ],
    ["but by one on the grade alone", veto([{ gradeAtMost: "B" }, { grade: "B" }, { gradeDown: 1 }], low), []],
    [
      "the grade itself not even by that",
      veto([{ gradeAtMost: "B" }], { result: "grade", equals: "A" }),
      [["vetoes.0.when.result", "effect-reads-its-change", "v"]],
    ],
    [
      "what tells equals apart",
      scheme(hundred, { ranking: { ties: "1224", then: [{ item: "p" }, score] } }),
      [["ranking.then.1.result", "effect-reads-its-change", "ranking"]],
    ],
    [
      "a grade that asks for the grade, though it may ask for the score and the place",
      scheme(hundred, {
        grades: [
          { id: "A", atLeast: "60", when: { all: [low, { result: "rank", atMost: "1" }] } },
          { id: "C", atLeast: "60", when: { result: "grade", equals: "A" } },
          { id: "D", atLeast: "60" },
          { id: "E", below: "60" },
        ],
      }),
      [["grades.1.when.result", "effect-reads-its-change", "C"]],
    ],
    ["an earlier round's", veto([{ subtract: { result: "score", back: 1 } }]), []],
    ["another scheme's", veto([{ subtract: { result: "score", scheme: "t" } }]), []],
  ])("%s", (_, raw, expected) => {
    expect(problemsOf(raw)).toEqual(expected);
  });
});

test("an item that is none hides no other, and says so once", () => {
  const raw = { ...scheme([judged("p", "10")]), items: [7, judged("p", "5"), judged("p", "5")] };
  expect(problemsOf(raw)).toEqual([
    ["items.0", "wrong-shape", "object", "7"],
    ["items.2.id", "duplicate-id", "item", "p"],
  ]);
});

test("parts of a list are told where they stand", () => {
  const sources = [
    { id: "check", name: "c", kind: "verified" },
    { id: "self", name: "s", kind: "boss" },
  ];
  expect(problemsOf(scheme([judged("p", "10")], { sources }))).toEqual([
    ["sources.1.kind", "unknown-word", "boss", ["computed", "self", "department", "thirdParty", "verified"]],
  ]);
});

test("a scheme of more values than anybody writes is refused before it is read", () => {
  expect(problemsOf({ items: new Array(2_000_001).fill(0), format: 7 }).map(([place, code]) => [place, code])).toEqual([
    ["", "too-large"],
  ]);
});

test("lists have ids of their own", () => {
  const when = { result: "fromLast", atMost: "1" };
  const consequence = { id: "c", kind: "report", then: "r", when };
  const gate = { id: "g", for: "A", otherwise: "B", needs: { metric: "x", above: "1" }, reason: "g" };
  const veto = { id: "v", when: { metric: "x", above: "1" }, effects: [{ gradeDown: 1 }], reason: "v" };
  const raw = scheme(hundred, {
    grades: bands,
    gates: [gate, gate],
    vetoes: [veto, veto],
    consequences: [consequence, consequence],
  });
  expect(problemsOf(raw)).toEqual([
    ["gates.1.id", "duplicate-id", "gate", "g"],
    ["vetoes.1.id", "duplicate-id", "veto", "v"],
    ["consequences.1.id", "duplicate-id", "consequence", "c"],
  ]);
});

test("an earlier grade of a scheme without grades may be any word, of one with grades is one of them", () => {
  const applies = { result: "grade", back: 1, in: ["A", "X"] };
  const items = [judged("p", "10", { applies })];
  expect(problemsOf(scheme(items))).toEqual([]);
  expect(problemsOf(scheme(items, { grades: bands }))).toEqual([
    ["items.0.applies.in.1", "unknown-level", "X", ["B", "A"]],
  ]);
});

describe("sources and whose score counts", () => {
  const check = { id: "check", name: "c", kind: "verified" };
  const self = { id: "self", name: "s", kind: "self" };
  const rule = { id: "rule", name: "r", kind: "computed" };
  const sources = [check, self, rule];
  test.each<[string, Raw, readonly (readonly unknown[])[]]>([
    [
      "shares are parts of a whole, of sources that are there",
      { take: { share: { check: "0.5", gone: "0.3" }, missing: "rescale" } },
      [
        ["take.share.gone", "dangling-id", "source", "gone"],
        ["take.share", "weights-differ", "0.8"],
      ],
    ],
    ["shares of a hundred are too", { take: { share: { check: "70", self: "30" }, missing: "noScore" } }, []],
    [
      "the mean is of several, each once",
      { take: { mean: ["check", "check", "gone"] } },
      [
        ["take.mean.2", "dangling-id", "source", "gone"],
        ["take.mean.1", "duplicate-id", "source", "check"],
      ],
    ],
    [
      "an item is scored by people, not by the rules alone",
      { take: { first: ["rule"] } },
      [["items.0.take", "unknown-word", "rule", ["check", "self"]]],
    ],
    ["but by both", { take: { first: ["rule", "self"] } }, []],
    [
      "not by shares of both of which none may be missing",
      { take: { share: { rule: "0.5", self: "0.5" }, missing: "noScore" } },
      [["items.0.take", "unknown-word", "rule", ["check", "self"]]],
    ],
    ["but where the rest makes up for it", { take: { share: { rule: "0.5", self: "0.5" }, missing: "rescale" } }, []],
    ["or where all are people", { take: { share: { check: "0.5", self: "0.5" }, missing: "noScore" } }, []],
    [
      "a share of a source that is not there is no second problem of every item",
      { take: { share: { gone: "0.5", self: "0.5" }, missing: "noScore" } },
      [["take.share.gone", "dangling-id", "source", "gone"]],
    ],
    [
      "a source that is not there is no second problem of every item",
      { take: { first: ["gone"] } },
      [["take.first.0", "dangling-id", "source", "gone"]],
    ],
    [
      "nor is a faulty one whose sources can be told",
      { take: { first: ["check"], colour: "red" } },
      [["take.colour", "unknown-key", "colour"]],
    ],
    [
      "of a faulty one what can be told is told",
      { take: { first: ["gone", 7, "check"] } },
      [
        ["take.first.1", "wrong-shape", "text", "7"],
        ["take.first.0", "dangling-id", "source", "gone"],
      ],
    ],
    [
      "that nobody scores an item is told with each source that is named",
      { take: { mean: ["rule", "rule"] } },
      [
        ["take.mean.1", "duplicate-id", "source", "rule"],
        ["items.0.take", "unknown-word", "rule, rule", ["check", "self"]],
      ],
    ],
    ["nor one of which nothing can be told", { take: { first: [7] } }, [["take.first.0", "wrong-shape", "text", "7"]]],
    [
      "a gap is between two sources that are there, and above an amount",
      { selfGap: { between: ["self", "gone"], above: "-1" } },
      [
        ["selfGap.between.1", "dangling-id", "source", "gone"],
        ["selfGap.above", "amount-too-small", "-1", "0", true],
      ],
    ],
    [
      "not of one with itself, nor above what is still to be made",
      { selfGap: { between: ["self", "self"], above: { result: "score" } } },
      [
        ["selfGap.between.1", "duplicate-id", "source", "self"],
        ["selfGap.above.result", "effect-reads-its-change", "selfGap"],
      ],
    ],
    [
      "above what is to be said",
      { selfGap: { between: ["self", "check"] } },
      [["selfGap.above", "missing-key", "above"]],
    ],
    [
      "and between texts",
      { selfGap: { between: [7, "check"], above: "1" } },
      [["selfGap.between.0", "wrong-shape", "text", "7"]],
    ],
    [
      "what it may be is looked up",
      { selfGap: { between: ["self", "check"], above: { metric: "z" } } },
      [["selfGap.above.metric", "dangling-id", "metric", "z"]],
    ],
    [
      "steps are of sources that are there",
      {
        steps: [
          { id: "one", name: "1", by: "07-15", source: "self" },
          { id: "two", name: "2", by: "07-20" },
          { id: "three", name: "3", by: "07-30", source: "gone" },
          { id: "one", name: "4", by: "08-01" },
        ],
      },
      [
        ["steps.3.id", "duplicate-id", "step", "one"],
        ["steps.2.source", "dangling-id", "source", "gone"],
      ],
    ],
    [
      "the rules speak once",
      { sources: [rule, check, { ...rule, id: "second" }, { ...rule, id: "third" }, self] },
      [
        ["sources.2.kind", "duplicate-id", "source", "computed"],
        ["sources.3.kind", "duplicate-id", "source", "computed"],
      ],
    ],
    [
      "nobody else may be called as they are",
      { sources: [rule, check, { ...self, id: "computed" }], take: { first: ["computed"] } },
      [["sources.2.id", "reserved-id", "computed"]],
    ],
    ["but they themselves may", { sources: [{ ...rule, id: "computed" }, check], take: { first: ["check"] } }, []],
    [
      "and each source has an id of its own",
      { sources: [check, self, { ...self, kind: "department" }] },
      [["sources.2.id", "duplicate-id", "source", "self"]],
    ],
  ])("%s", (_, more, expected) => {
    expect(problemsOf(scheme([judged("p", "10")], { sources, ...more }))).toEqual(expected);
  });

  test("an item goes by its own, its section's, and the scheme's", () => {
    const items = [
      section("s", [judged("p", "10"), judged("q", "10", { take: { first: ["self"] } })], {
        points: "20",
        take: { first: ["rule"] },
      }),
      judged("r", "10"),
    ];
    expect(problemsOf(scheme(items, { points: "30", sources }))).toEqual([
      ["items.0.items.0.take", "unknown-word", "rule", ["check", "self"]],
    ]);
  });

  test("where nobody is named, what lacks is told once", () => {
    const { take: _, ...untaken } = scheme([judged("p", "10"), judged("q", "10")]);
    expect(problemsOf(untaken)).toEqual([["take", "missing-key", "take"]]);
    const reckoned = { id: "p", name: "p", rule: "computed", points: "10", of: "5" };
    const { take: _take, sources: _sources, ...bare } = scheme([reckoned]);
    expect(problemsOf(bare)).toEqual([]);
  });
});

describe("who is assessed, and by which plans", () => {
  test.each<[string, Raw, readonly (readonly unknown[])[]]>([
    [
      "plans are there, and named once",
      { plans: ["plan", "gone", "plan"] },
      [
        ["plans.2", "duplicate-id", "plan", "plan"],
        ["plans.1", "dangling-id", "plan", "gone"],
      ],
    ],
    ["a scheme follows another one", { replaces: "s" }, [["replaces", "cycle", "scheme", ["s"]]]],
    ["which it may", { replaces: "old" }, []],
    ["one without an id follows nothing", { id: 7 }, [["id", "wrong-shape", "text", "7"]]],
    [
      "a plan is named by its id",
      { plans: [7, "gone"] },
      [
        ["plans.0", "wrong-shape", "text", "7"],
        ["plans.1", "dangling-id", "plan", "gone"],
      ],
    ],
    [
      "units are chosen by a condition that says something",
      { units: { where: { its: "kind" } } },
      [["units.where", "one-of-keys", ["atLeast", "above", "atMost", "below", "equals", "in"], []]],
    ],
    [
      "units are chosen by what rows say",
      { units: { where: { its: "kind", equals: { day: "asOf" } } } },
      [["units.where.equals.day", "source-not-here", "day", []]],
    ],
    [
      "some are assessed elsewhere, not here",
      { elsewhere: { b: "other", c: "s" } },
      [["elsewhere.c", "cycle", "scheme", ["s"]]],
    ],
    ["and each once", { units: ["a", "b", "a"] }, [["units.2", "duplicate-id", "district", "a"]]],
    ["a table that is none is one problem", { elsewhere: "b" }, [["elsewhere", "wrong-shape", "object", "b"]]],
  ])("%s", (_, more, expected) => {
    expect(problemsOf(scheme(hundred, more))).toEqual(expected);
  });
});

describe("vetoes", () => {
  const veto = (more: Raw) => ({ id: "v", reason: "v", when: { metric: "x", above: "1" }, ...more });
  test.each<[string, Raw, readonly (readonly unknown[])[]]>([
    [
      "take off no less than nothing, as far as it is written",
      { effects: [{ subtract: "-0.1" }, { subtract: "0" }, { subtract: { metric: "x" } }] },
      [["vetoes.0.effects.0.subtract", "amount-too-small", "-0.1", "0", true]],
    ],
    [
      "act on items and grades that are there, each once",
      { effects: [{ zero: ["p", "p", "z", "q"] }, { grade: "X" }, { gradeAtMost: "Y" }, { gradeAtMost: "B" }] },
      [
        ["vetoes.0.effects.0.zero.1", "duplicate-id", "item", "p"],
        ["vetoes.0.effects.0.zero.2", "dangling-id", "item", "z"],
        ["vetoes.0.effects.1.grade", "dangling-id", "grade", "X"],
        ["vetoes.0.effects.2.gradeAtMost", "dangling-id", "grade", "Y"],
      ],
    ],
    [
      "do not read what they change, by name or by tag",
      {
        when: {
          any: [
            { item: "q", below: "1" },
            { item: "p", below: "1" },
            { count: { items: "key" }, where: { its: "share", below: "1" }, above: "0" },
          ],
        },
        effects: [{ zero: ["p"] }],
      },
      [
        ["vetoes.0.when.any.1.item", "effect-reads-its-change", "v", "p"],
        ["vetoes.0.when.any.2.count.items", "effect-reads-its-change", "v", "p"],
      ],
    ],
  ])("%s", (_, more, expected) => {
    const items = [judged("p", "60", { tags: ["key"] }), judged("q", "40")];
    expect(problemsOf(scheme(items, { grades: bands, vetoes: [veto(more)] }))).toEqual(expected);
  });

  test("name no grade where the grades could not be read", () => {
    const effects = [{ grade: "A" }, { gradeDown: 1 }];
    expect(problemsOf(scheme(hundred, { grades: {}, vetoes: [veto({ effects })] }))).toEqual([
      ["grades", "wrong-shape", "list", "object"],
    ]);
  });
});

test("a floor below what a rule gives at least leaves the worst grade as it is", () => {
  const steps = { id: "p", name: "p", rule: "steps", of: { metric: "x" }, steps: [{ atLeast: "1", points: "90" }] };
  const raw = (floor: string) =>
    scheme([{ ...steps, points: "100", otherwise: "60", floor }], {
      noEvidence: "noScore",
      grades: [
        { id: "A", atLeast: "80" },
        { id: "B", atLeast: "60", below: "80" },
      ],
    });
  expect(problemsOf(raw("10"))).toEqual([]);
  expect(problemsOf(raw("60"))).toEqual([]);
});

describe("domains of items and of what they look at", () => {
  const items = [
    judged("p", "60", { domain: "product", keys: [{ id: "k", name: "k", domain: "food" }] }),
    section("s", [judged("q", "40", { domain: "gardens" })], { domain: "water", points: "40" }),
  ];

  test("are the common ones, and those of the plans", () => {
    const more: Plan = { ...plan, id: "more", domains: [{ id: "food", name: "食品" }] };
    expect(problemsOf(scheme(items, { points: "100" }), [plan, more])).toEqual([
      ["items.1.domain", "dangling-id", "domain", "water"],
      ["items.1.items.0.domain", "dangling-id", "domain", "gardens"],
    ]);
    expect(problemsOf(scheme(items.slice(0, 1)))).toEqual([["items.0.keys.0.domain", "dangling-id", "domain", "food"]]);
  });

  test("are the scheme's own words where no plan is handed in", () => {
    expect(problemsOf(scheme(items, { points: "100" }), [])).toEqual([]);
  });
});
