import { describe, expect, test } from "vitest";
import { checkResults, checkScheme, parseScheme } from "../../src/assessment/check-documents.js";
import type { PastResultInput, Results } from "../../src/assessment/results.js";
import type { Round } from "../../src/assessment/round.js";
import { explain } from "../../src/explain/explain.js";
import { namesFrom } from "../../src/explain/names.js";
import { judged, observed, plan, type Raw, run, scheme, score, scoredOf } from "./build.js";

const grades = [
  { id: "A", aliases: ["优秀", { en: "excellent" }], atLeast: "90" },
  { id: "B", atLeast: "60", below: "90" },
  { id: "C", below: "60" },
];

function results(rows: readonly Partial<PastResultInput>[], schemes: Parameters<typeof checkResults>[1] = {}): Results {
  const read = checkResults(
    rows.map((row) => ({ scheme: "s", window: "2012", district: "a", ...row })),
    schemes,
  );
  if (read.problems.length > 0) throw new TypeError(JSON.stringify(read.problems));
  return read.results;
}

function veto(when: Raw): Raw {
  return { grades, vetoes: [{ id: "v", when, effects: [{ subtract: "7" }], reason: "去年的结果" }] };
}

const scores = ["a", "b", "c"].map((unit) => score("p", unit, "80"));

/** 73 where the condition is true, 80 where it is false, and why where it is unknown. */
function under(when: Raw, past: readonly (Results | Round)[], more: Raw = {}): string {
  const one = scoredOf(run(scheme([judged("p", "100")], { ...veto(when), ...more }), { scores, past }));
  return one.unsettled[0]?.missing ?? one.score;
}

describe("the result of an earlier round", () => {
  test.each<[string, Raw, Partial<PastResultInput>, string]>([
    ["its score", { result: "score", back: 1, below: "60" }, { score: "59.9" }, "73"],
    ["its score, which is enough", { result: "score", back: 1, below: "60" }, { score: "60" }, "80"],
    ["its place", { result: "rank", back: 1, atLeast: "12" }, { rank: 12.5 }, "73"],
    ["its place from the last", { result: "fromLast", back: 1, atMost: "3" }, { fromLast: 3 }, "73"],
    ["its grade", { result: "grade", back: 1, equals: "C" }, { grade: "C" }, "73"],
    ["its grade in their order", { result: "grade", back: 1, below: "A" }, { grade: "B" }, "73"],
    ["its grade by another of its names", { result: "grade", back: 1, equals: "A" }, { grade: "优秀" }, "73"],
    ["likewise in another language", { result: "grade", back: 1, equals: "A" }, { grade: "excellent" }, "73"],
    ["two rounds earlier", { result: "rank", back: 2, atMost: "1" }, { window: "2011", rank: 1 }, "73"],
    ["what that result does not say", { result: "rank", back: 1, atMost: "1" }, { score: "90" }, "no-such-result"],
    ["a grade that there is no more", { result: "grade", back: 1, below: "A" }, { grade: "E" }, "no-such-result"],
    ["another unit's", { result: "rank", back: 1, atMost: "1" }, { district: "b", rank: 1 }, "no-such-result"],
    ["another window's", { result: "rank", back: 1, atMost: "1" }, { window: "2011", rank: 1 }, "no-such-result"],
    [
      "another scheme's, where its window ends in this one",
      { result: "grade", scheme: "food", equals: "合格" },
      { scheme: "food", window: "2012-07/2013-06", grade: "合格" },
      "73",
    ],
    [
      "another scheme's earlier one",
      { result: "grade", scheme: "food", back: 1, equals: "合格" },
      { scheme: "food", window: "2012-07/2013-06", grade: "合格" },
      "no-such-result",
    ],
  ])("gives %s", (_, when, row, expected) => {
    expect(under(when, [results([row])])).toBe(expected);
  });

  test("of several rounds that ended in the window the last one counts", () => {
    const past = results([
      { scheme: "food", window: "2013-Q4", grade: "C" },
      { scheme: "food", window: "2013-Q1", grade: "A" },
    ]);
    expect(under({ result: "grade", scheme: "food", equals: "C" }, [past])).toBe("73");
  });

  test("whichever stands first, and one of a single day is of the year it lies in", () => {
    const past = results([
      { scheme: "food", window: "2013-Q1", grade: "A" },
      { scheme: "food", window: "2013-Q4", grade: "C" },
    ]);
    expect(under({ result: "grade", scheme: "food", equals: "C" }, [past])).toBe("73");
    const day = (window: string) => [results([{ scheme: "food", window, grade: "C" }])];
    expect(under({ result: "grade", scheme: "food", equals: "C" }, day("2013-01-01"))).toBe("73");
    expect(under({ result: "grade", scheme: "food", equals: "C" }, day("2013-12-31"))).toBe("73");
    expect(under({ result: "grade", scheme: "food", equals: "C" }, day("2012-12-31"))).toBe("no-such-result");
    expect(under({ result: "grade", scheme: "food", equals: "C" }, day("2014-01-01"))).toBe("no-such-result");
  });

  test("without an end is none", () => {
    const written = results([{ rank: 1 }]);
    const open: Results = { ...written, results: written.results.map((row) => ({ ...row, window: "2012/.." })) };
    expect(under({ result: "rank", back: 1, atMost: "1" }, [open])).toBe("no-such-result");
  });

  test("may be a grade that a veto gave to a unit without a score", () => {
    const vetoes = [{ id: "w", when: { metric: "incidents", above: "0" }, effects: [{ grade: "C" }], reason: "w" }];
    const before = run(scheme([judged("p", "100")], { grades, vetoes }), {
      observations: [observed("incidents", "a", "1", "2012")],
      window: "2012",
    });
    expect(under({ result: "grade", back: 1, equals: "C" }, [before])).toBe("73");
    expect(under({ result: "score", back: 1, below: "60" }, [before])).toBe("no-such-result");
  });

  test("may stand beside a round that left the unit to another scheme", () => {
    const before = run(scheme([judged("p", "100")], { grades, units: ["b"], elsewhere: { a: "towns" } }), {
      window: "2012",
    });
    const towns = { scheme: "towns", grade: "C" };
    expect(under({ result: "grade", scheme: "towns", back: 1, equals: "C" }, [results([towns]), before])).toBe("73");
    expect(under({ result: "grade", back: 1, equals: "C" }, [results([{ grade: "C" }]), before])).toBe("73");
  });

  test("counts in a run, and is asked of the district at hand", () => {
    const past = [
      results([
        { window: "2012", fromLast: 1 },
        { window: "2011", fromLast: 2 },
      ]),
    ];
    expect(under({ run: 2, of: { result: "fromLast", back: 1, atMost: "3" } }, past)).toBe("73");
    expect(under({ run: 3, of: { result: "fromLast", back: 1, atMost: "3" } }, past)).toBe("no-such-result");
    const others = [results(["b", "c"].map((district) => ({ district, grade: "A" })))];
    const where = { result: "grade", back: 1, equals: "A" };
    expect(under({ count: { districts: "assessed" }, where, atLeast: "2" }, others)).toBe("73");
    expect(under({ count: { districts: "assessed" }, where, equals: "2" }, others)).toBe("no-such-result");
  });

  test("may come from a round as it was made, and from the scheme that was replaced", () => {
    const before = run(scheme([judged("p", "100")], { id: "old", grades }), {
      scores: [score("p", "a", "95"), score("p", "b", "50")],
      window: "2012",
    });
    expect(under({ result: "fromLast", back: 1, equals: "2" }, [before], { replaces: "old" })).toBe("73");
    expect(under({ result: "grade", back: 1, equals: "A" }, [before], { replaces: "old" })).toBe("73");
    expect(under({ result: "rank", scheme: "old", back: 1, equals: "1" }, [before])).toBe("73");
    expect(under({ result: "rank", back: 1, equals: "1" }, [before])).toBe("no-such-result");
    const json = JSON.parse(JSON.stringify(before)) as Round;
    expect(under({ result: "score", back: 1, equals: "95" }, [json], { replaces: "old" })).toBe("73");
  });

  test("is told with its window, in both languages", () => {
    const past = [results([{ grade: "A" }])];
    const parsed = parseScheme(scheme([judged("p", "100")], veto({ result: "grade", back: 1, equals: "A" })), {
      plans: [plan],
    });
    const one = scoredOf(run(parsed, { scores, past }));
    expect(one.applied[0]?.inputs).toEqual([
      { kind: "result", read: "grade", scheme: "s", district: "a", window: "2012", value: { word: "A" } },
    ]);
    const names = namesFrom(parsed);
    expect(explain(one, { locale: "zh", names })[1]).toBe(
      "否决项：去年的结果（a 2012年“s”等次：A 优秀），总分扣 7 分。",
    );
    expect(explain(one, { locale: "en", names })[1]).toBe(
      "Veto, 去年的结果 (grade of a under “s” in 2012: A 优秀): 7 points are taken off the total.",
    );
    const missing = scoredOf(run(parsed, { scores }));
    expect(explain(missing, { locale: "en", names })[1]).toContain("there is no such result of that round");
    expect(explain(missing, { locale: "zh", names })[1]).toContain("没有该期的这一考核结果");
  });

  test("of a year of both, the scheme's own and that of the one it replaces, is a problem, and the caller's slip", () => {
    const parsed = parseScheme(scheme([judged("p", "100")], { replaces: "old" }), { plans: [] });
    const rows = ["old", "s"].map((id) => ({ scheme: id, window: "2012", district: "a", rank: 1 }));
    const other = { scheme: "s", window: "2011", district: "a", rank: 2 };
    const read = checkResults([...rows, other], { schemes: [parsed] });
    expect(read.problems).toEqual([
      { code: "several-results", scheme: "s", window: "2012", district: "a", path: [], line: 2 },
    ]);
    expect(read.results.results).toEqual([other]);
    expect(checkResults([...rows].reverse(), { schemes: [parsed] }).problems).toEqual(read.problems);
    expect(checkResults(rows).problems).toEqual([]);
    expect(() =>
      under({ result: "rank", back: 1, atMost: "1" }, [checkResults(rows).results], { replaces: "old" }),
    ).toThrow(
      new RangeError(
        'past: there is more than one result of "a" in "2012" under "s", or under "old", which it replaces; accepted: one of each window',
      ),
    );
  });

  test("a scheme does not replace itself", () => {
    const checked = checkScheme(scheme([judged("p", "100")], { replaces: "s" }), { plans: [] });
    expect(checked.ok ? [] : checked.problems).toEqual([
      { code: "cycle", noun: "scheme", ids: ["s"], path: ["replaces"] },
    ]);
  });

  test.each<[string, Partial<PastResultInput>, Raw]>([
    ["the scheme's own", { scheme: "s" }, {}],
    ["another scheme's", { scheme: "food" }, {}],
    ["another scheme's, where the scheme replaces one", { scheme: "food" }, { replaces: "old" }],
  ])("handed in twice is the caller's slip: %s", (_, row, more) => {
    const past = [results([{ ...row, rank: 1 }]), results([{ ...row, rank: 2 }])];
    expect(() => under({ result: "rank", back: 1, atMost: "1" }, past, more)).toThrow(
      new RangeError(
        `past: there is more than one result of "a" in "2012" under ${JSON.stringify(row.scheme)}; accepted: one of each window`,
      ),
    );
  });
});

describe("checkResults", () => {
  test("keeps the good and tells the others by row", () => {
    const rows = [
      { scheme: "s", window: "2012", district: "a", rank: 1 },
      { scheme: "s", window: "2012", district: "b" },
      { scheme: "s", window: "2012/..", district: "c", rank: 1 },
      { scheme: "s", window: "2012", district: "d", rank: 0 },
      { scheme: "s", window: "2012", district: "e", score: "九十" },
      { scheme: "s", window: "2011", district: "a", grade: "A", fromLast: 2.5, extra: 1 },
      { scheme: "s", window: "2010-01-01/2010-12-31", district: "a", score: 89.5 },
    ];
    const { results: read, problems } = checkResults(rows as readonly PastResultInput[]);
    expect(read).toEqual({
      format: "quality-results/1",
      results: [
        { scheme: "s", window: "2012", district: "a", rank: 1 },
        { scheme: "s", window: "2010", district: "a", score: "89.5" },
      ],
    });
    expect(problems.map(({ code, line, path }) => [line, code, path.join(".")])).toEqual([
      [2, "one-of-keys", ""],
      [3, "open-period", "window"],
      [4, "wrong-shape", "rank"],
      [5, "not-an-amount", "score"],
      [6, "unknown-key", "extra"],
    ]);
  });

  test("keeps neither of two for the same", () => {
    const row = { scheme: "s", window: "2012", district: "a" };
    const { results: read, problems } = checkResults([
      { ...row, rank: 1 },
      { ...row, district: "b", rank: 2 },
      { ...row, grade: "A" },
    ]);
    expect(read.results.map(({ district }) => district)).toEqual(["b"]);
    expect(problems).toEqual([{ code: "several-results", ...row, path: [], line: 3 }]);
  });

  test("holds windows and grades against schemes that are handed in", () => {
    const schemes = [parseScheme(scheme([judged("p", "100")], { grades }), { plans: [] })];
    const rows = [
      { scheme: "s", window: "2012-07/2013-06", district: "a", grade: "A" },
      { scheme: "s", window: "2012", district: "a", grade: "优" },
      { scheme: "other", window: "2012-07/2013-06", district: "a", grade: "优" },
    ];
    expect(checkResults(rows, { schemes }).problems).toEqual([
      { code: "wrong-shape", expected: "01-01/12-31", given: "2012-07/2013-06", path: ["window"], line: 1 },
      { code: "dangling-id", noun: "grade", id: "优", path: ["grade"], line: 2 },
    ]);
  });
});

describe("a result of the round that is being made", () => {
  const now = { result: "score", below: "60" };
  test.each<[string, Raw, readonly (string | number)[]]>([
    [
      "a veto on points",
      { vetoes: [{ id: "v", when: now, effects: [{ subtract: "7" }], reason: "r" }] },
      ["vetoes", 0, "when", "result"],
    ],
    [
      "what a veto takes off",
      {
        vetoes: [
          {
            id: "v",
            when: { item: "p", atLeast: "1" },
            effects: [{ subtract: { result: "score", scheme: "s" } }],
            reason: "r",
          },
        ],
      },
      ["vetoes", 0, "effects", 0, "subtract", "result"],
    ],
    [
      "an item's rule, in a run",
      { items: [{ id: "p", name: "p", rule: "allOrNothing", points: "100", when: { run: 2, of: now } }] },
      ["items", 0, "when", "of", "result"],
    ],
    [
      "the limits of steps",
      {
        items: [
          {
            id: "p",
            name: "p",
            rule: "steps",
            points: "100",
            of: { result: "rank", back: 1 },
            steps: [{ atMost: { result: "rank" }, points: "1" }],
            otherwise: "0",
          },
        ],
      },
      ["items", 0, "steps", 0, "atMost", "result"],
    ],
  ])("cannot be read by %s", (_, more, path) => {
    const checked = checkScheme(scheme([judged("p", "100")], { grades, ...more }), { plans: [plan] });
    expect(checked.ok ? [] : checked.problems).toEqual([
      { code: "effect-reads-its-change", effect: path[0] === "items" ? "p" : "v", path },
    ]);
  });

  test("grades are compared with those there are", () => {
    const checked = checkScheme(scheme([judged("p", "100")], veto({ result: "grade", back: 1, equals: "E" })), {
      plans: [],
    });
    expect(checked.ok ? [] : checked.problems).toEqual([
      { code: "unknown-level", given: "E", levels: ["C", "B", "A"], path: ["vetoes", 0, "when", "equals"] },
    ]);
    const named = (id: string) =>
      checkScheme(scheme([judged("p", "100")], veto({ result: "grade", scheme: id, back: 1, equals: "E" })), {
        plans: [],
      });
    expect(named("s")).toMatchObject({ problems: [{ code: "unknown-level", given: "E" }] });
    expect(named("other").ok).toBe(true);
  });
});
