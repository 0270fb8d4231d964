import { describe, expect, test } from "vitest";
import { checkScheme } from "../../src/assessment/check-documents.js";
import { gradeFaults, gradeHolds, gradesNeverGiven } from "../../src/assessment/grade-bands.js";
import type { Grade } from "../../src/assessment/scheme-grade.js";
import { scoreRangeOf } from "../../src/assessment/score-range.js";
import { describe as describeProblem } from "../../src/explain/problem.js";
import { exactly, writeExact } from "../../src/model/amount.js";
import { parseScheme } from "../../src/assessment/check-documents.js";
import { judged, plan, type Raw, scheme, section } from "./build.js";

/** The bands of 国办发〔2013〕47号 as they are printed. */
const printed: readonly Grade[] = [
  { id: "A", printed: "90 and over", atLeast: "90" },
  { id: "B", printed: "80-89", atLeast: "80", atMost: "89" },
  { id: "C", printed: "60-79", atLeast: "60", atMost: "79" },
  { id: "D", printed: "59 and under", atMost: "59" },
];
const range = { low: exactly("0"), high: exactly("100") };

describe("the bands printed in 2013", () => {
  test("leave gaps where the total is not rounded: 89.5 has no grade", () => {
    expect(gradeFaults(printed, undefined, range)).toEqual([
      { code: "grade-gap", from: "59", to: "60", grades: ["C", "D"] },
      { code: "grade-gap", from: "79", to: "80", grades: ["B", "C"] },
      { code: "grade-gap", from: "89", to: "90", grades: ["A", "B"] },
    ]);
  });

  test("leave none where it is rounded to whole points, and leave them again with one digit", () => {
    expect(gradeFaults(printed, 0, range)).toEqual([]);
    expect(gradeFaults(printed, 1, range)).toHaveLength(3);
  });

  test("are refused or taken by checkScheme accordingly", () => {
    const raw = scheme([judged("p", "100")], { grades: printed });
    const checked = checkScheme(raw, { plans: [] });
    expect(checked.ok ? [] : checked.problems.map(({ code, path }) => [code, path])).toEqual([
      ["grade-gap", ["grades", 3]],
      ["grade-gap", ["grades", 2]],
      ["grade-gap", ["grades", 1]],
    ]);
    expect(checkScheme({ ...raw, rounding: { total: { digits: 0, mode: "halfUp" } } }, { plans: [] }).ok).toBe(true);
  });

  test("hold 89.995 in none of them, and 90 in A", () => {
    expect(printed.filter((grade) => gradeHolds(grade, exactly("89.995")))).toEqual([]);
    expect(printed.filter((grade) => gradeHolds(grade, exactly("90"))).map(({ id }) => id)).toEqual(["A"]);
  });
});

describe("bounds", () => {
  test.each<[string, readonly Grade[], number | undefined, readonly unknown[]]>([
    [
      "that meet leave no gap",
      [
        { id: "A", atLeast: "90" },
        { id: "B", below: "90" },
      ],
      undefined,
      [],
    ],
    [
      "that meet the other way round leave none either",
      [
        { id: "A", above: "90" },
        { id: "B", atMost: "90" },
      ],
      undefined,
      [],
    ],
    [
      "that both leave the mark out leave out one score",
      [
        { id: "A", above: "90" },
        { id: "B", below: "90" },
      ],
      undefined,
      [{ code: "grade-gap", from: "90", to: "90", grades: ["A", "B"] }],
    ],
    [
      "that leave out one score of the grid are told by the scores beside it",
      [
        { id: "A", above: "90" },
        { id: "B", below: "90" },
      ],
      0,
      [{ code: "grade-gap", from: "89", to: "91", grades: ["A", "B"] }],
    ],
    [
      "that both take the mark overlap there",
      [
        { id: "A", atLeast: "90" },
        { id: "B", atMost: "90" },
      ],
      undefined,
      [{ code: "grade-overlap", from: "90", to: "90", grades: ["A", "B"] }],
    ],
    [
      "that share a stretch overlap in it",
      [
        { id: "A", atLeast: "85" },
        { id: "B", below: "90" },
      ],
      1,
      [{ code: "grade-overlap", from: "85", to: "89.9", grades: ["A", "B"] }],
    ],
    [
      "between two scores of the grid leave out what lies between them in one grade only",
      [
        { id: "A", atLeast: "89.5" },
        { id: "B", atMost: "89.4" },
      ],
      0,
      [],
    ],
    [
      "inside another's overlap it",
      [
        { id: "A", atLeast: "0" },
        { id: "B", atLeast: "40", below: "50" },
      ],
      undefined,
      [{ code: "grade-overlap", from: "40", to: "50", grades: ["A", "B"] }],
    ],
    [
      "that nobody sets hold every score",
      [{ id: "A" }, { id: "B", below: "10" }],
      undefined,
      [{ code: "grade-overlap", to: "10", grades: ["A", "B"] }],
    ],
  ])("%s", (_, grades, digits, expected) => {
    expect(gradeFaults(grades, digits, range)).toEqual(expected);
  });

  test("that all hold the same scores are told by as many faults as there are grades, not pairs of grades", () => {
    const many = Array.from({ length: 3000 }, (_, place): Grade => ({ id: String(place), atLeast: String(-place) }));
    const faults = gradeFaults(many, undefined, undefined);
    expect(faults).toHaveLength(2999);
    expect(new Set(faults.flatMap(({ grades }) => grades)).size).toBe(3000);
  });

  test("must reach as low and as high as a score can come, and no further", () => {
    const grades: readonly Grade[] = [
      { id: "A", atLeast: "60", atMost: "100" },
      { id: "B", atLeast: "0", below: "60" },
    ];
    expect(gradeFaults(grades, undefined, range)).toEqual([]);
    expect(gradeFaults(grades, undefined, { low: exactly("0"), high: exactly("109") })).toEqual([
      { code: "grade-gap", from: "100", grades: ["A"] },
    ]);
    expect(gradeFaults(grades, 0, { low: exactly("-5"), high: exactly("100") })).toEqual([
      { code: "grade-gap", to: "0", grades: ["B"] },
    ]);
    expect(gradeFaults(grades, undefined, {})).toEqual([
      { code: "grade-gap", to: "0", grades: ["B"] },
      { code: "grade-gap", from: "100", grades: ["A"] },
    ]);
    const high: readonly Grade[] = [
      { id: "A", atLeast: "110" },
      { id: "B", below: "100.5" },
    ];
    expect(gradeFaults(high, undefined, range)).toEqual([]);
  });
});

describe("faults", () => {
  const gap = (from: string, to: string, grades: readonly string[]) => ({ code: "grade-gap", from, to, grades });
  const overlap = (from: string, to: string, grades: readonly string[]) => ({
    code: "grade-overlap",
    from,
    to,
    grades,
  });

  test("a bound itself belongs to who has it at least or at most, not to who lies below or above it", () => {
    const at90 = (bounds: Omit<Grade, "id">) => gradeHolds({ id: "A", ...bounds }, exactly("90"));
    expect([{ atLeast: "90" }, { atMost: "90" }, { above: "90" }, { below: "90" }].map(at90)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test("on a grid below nothing are told by its scores", () => {
    const grades = [
      { id: "A", atLeast: "-2.5" },
      { id: "B", atMost: "-3.5" },
    ];
    expect(gradeFaults(grades, 0, undefined)).toEqual([gap("-4", "-2", ["A", "B"])]);
  });

  test("are none between neighbours on a grid of tenths", () => {
    const grades = [
      { id: "A", atLeast: "2.5" },
      { id: "B", atMost: "2.4" },
    ];
    expect(gradeFaults(grades, 1, undefined)).toEqual([]);
    expect(gradeFaults(grades, 2, undefined)).toEqual([gap("2.4", "2.5", ["A", "B"])]);
  });

  test("an overlap without an end has none on a grid either", () => {
    const grades = [
      { id: "A", atLeast: "80" },
      { id: "B", atLeast: "60" },
    ];
    const open = [{ code: "grade-overlap", from: "80", grades: ["A", "B"] }];
    expect(gradeFaults(grades, 0, undefined)).toStrictEqual(open);
    expect(gradeFaults(grades, undefined, undefined)).toStrictEqual(open);
    const down = [
      { id: "A", atMost: "80" },
      { id: "B", atMost: "60" },
    ];
    expect(gradeFaults(down, 0, undefined)).toStrictEqual([{ code: "grade-overlap", to: "60", grades: ["A", "B"] }]);
  });

  test("a grade that holds no score neither fills a gap nor splits it", () => {
    const grades = [
      { id: "A", atLeast: "98" },
      { id: "none", atLeast: "95", atMost: "85" },
      { id: "B", atMost: "91" },
    ];
    expect(gradeFaults(grades, undefined, range)).toEqual([gap("91", "98", ["A", "B"])]);
  });

  test("a gap lies behind the grade that reaches highest, an overlap with it", () => {
    const grades = [
      { id: "A", atLeast: "95" },
      { id: "inner", atLeast: "30", atMost: "40" },
      { id: "within", atLeast: "10", atMost: "20" },
      { id: "B", atMost: "90" },
    ];
    expect(gradeFaults(grades, undefined, range)).toEqual([
      gap("90", "95", ["A", "B"]),
      overlap("30", "40", ["inner", "B"]),
      overlap("10", "20", ["within", "B"]),
    ]);
  });

  test("overlaps one after the other are told from the best grade on", () => {
    const grades = [
      { id: "A", atLeast: "80" },
      { id: "B", atLeast: "10", atMost: "90" },
      { id: "C", atMost: "20" },
    ];
    expect(gradeFaults(grades, undefined, range)).toEqual([
      overlap("80", "90", ["A", "B"]),
      overlap("10", "20", ["B", "C"]),
    ]);
  });

  test("who is listed before a grade that is never given is who takes its scores, and nobody else", () => {
    const before = [
      { id: "above", atLeast: "60" },
      { id: "takes", atLeast: "50", below: "60" },
      { id: "beneath", atLeast: "40", below: "50" },
    ];
    const few = { id: "few", places: 1, atLeast: "50", below: "60" };
    expect(gradesNeverGiven([...before, few], undefined, range)).toEqual([{ grade: "few", behind: ["takes"] }]);
    expect(gradesNeverGiven([few, ...before], undefined, range)).toEqual([]);
    for (const bound of [{ atLeast: "110" }, { above: "100" }])
      expect(gradesNeverGiven([{ id: "few", places: 1, ...bound }], undefined, range)).toEqual([]);
  });
});

describe("checkScheme", () => {
  const problemsOf = (grades: readonly Raw[], more: Raw = {}) => {
    const checked = checkScheme(scheme([judged("p", "100")], { grades, ...more }), { plans: [plan] });
    return checked.ok
      ? []
      : checked.problems.map(({ code, path, ...facts }) => [
          path.join("."),
          code,
          ...(Object.values(facts) as unknown[]),
        ]);
  };

  test("refuses a grade that holds no score, two lower bounds, one id twice, and grades not listed best first", () => {
    expect(problemsOf([{ id: "A", atLeast: "90", atMost: "80" }, { id: "B" }])).toEqual([
      ["grades.0", "bound-reversed", "90", "80"],
    ]);
    expect(
      problemsOf([
        { id: "A", atLeast: "90", above: "80" },
        { id: "B", below: "90" },
      ]),
    ).toEqual([["grades.0.above", "one-of-keys", ["atLeast", "above"], ["atLeast", "above"]]]);
    expect(
      problemsOf([
        { id: "A", atLeast: "90" },
        { id: "A", below: "90" },
      ]),
    ).toEqual([["grades.1.id", "duplicate-id", "grade", "A"]]);
    expect(
      problemsOf([
        { id: "B", below: "90" },
        { id: "A", atLeast: "90" },
      ]),
    ).toEqual([["grades.1", "grades-out-of-order", ["B", "A"]]]);
  });

  test("tells gaps between grades also where something else is wrong, but not at the ends then", () => {
    const grades = [
      { id: "A", atLeast: "90" },
      { id: "B", atLeast: "10", atMost: "89" },
    ];
    expect(problemsOf(grades, { points: "99" })).toEqual([
      ["points", "points-differ", "99", "100"],
      ["grades.1", "grade-gap", "89", "90", ["A", "B"]],
    ]);
  });
});

describe("a grade behind plain ones that take all of its scores", () => {
  const never = (grades: readonly Raw[], more: Raw = {}) => {
    const checked = checkScheme(scheme([judged("p", "100")], { grades, ...more }), { plans: [plan] });
    return checked.ok ? [] : checked.problems;
  };
  const when = { metric: "x", atLeast: "1" };

  test("is never given, and a problem", () => {
    expect(
      never([
        { id: "A", atLeast: "90" },
        { id: "A2", atLeast: "90", places: 2 },
        { id: "B", below: "90" },
      ]),
    ).toEqual([{ code: "grade-never-given", grade: "A2", grades: ["A"], path: ["grades", 1] }]);
    const several = [
      { id: "A", atLeast: "90" },
      { id: "B", atLeast: "60", below: "90" },
      { id: "special", atLeast: "60", when },
      { id: "C", below: "60" },
    ];
    expect(never(several)).toEqual([
      { code: "grade-never-given", grade: "special", grades: ["B", "A"], path: ["grades", 2] },
    ]);
    expect(never([{ id: "A" }, { id: "B", when }])).toMatchObject([{ grade: "B", grades: ["A"] }]);
  });

  test("on the grid of the total's digits, and up to the scores that can be reached", () => {
    const printed = [
      { id: "A", atLeast: "90", atMost: "100" },
      { id: "B", atLeast: "80", atMost: "89" },
      { id: "best", atLeast: "80", places: 1 },
      { id: "C", atMost: "79" },
    ];
    const rounding = { total: { digits: 0, mode: "halfUp" } };
    expect(never(printed, { rounding })).toMatchObject([{ code: "grade-never-given", grade: "best" }]);
    expect(never(printed)).not.toContainEqual(expect.objectContaining({ code: "grade-never-given" }));
  });

  test("but not one that some score is left to, nor one that is forced", () => {
    expect(
      never([
        { id: "A", atLeast: "90" },
        { id: "B", atLeast: "80", places: 1 },
        { id: "C", below: "90" },
      ]),
    ).toEqual([]);
    expect(
      never([
        { id: "A", atLeast: "90" },
        { id: "red", forced: true },
        { id: "C", below: "90" },
      ]),
    ).toEqual([]);
    expect(never([{ id: "A", atLeast: "90", places: 1 }, { id: "B", atLeast: "90", when }, { id: "C" }])).toEqual([]);
  });

  test("is put into words", () => {
    const [problem] = never([{ id: "A" }, { id: "B", when }]);
    expect(problem && describeProblem(problem, "en")).toBe(
      "The grade “B” is never given: all of its scores go to “A” before it; list it before, or mark it as forced.",
    );
    expect(problem && describeProblem(problem, "zh")).toBe(
      "等次“B”不会评定：排在前面的等次“A”已包含其全部得分；请把它排在前面，或者注明 forced。",
    );
  });
});

describe("how low and how high a score can come", () => {
  const rangeOf = (items: readonly Raw[], more: Raw = {}) => {
    const { low, high } = scoreRangeOf(parseScheme(scheme(items, more), { plans: [plan] }));
    return [low && writeExact(low), high && writeExact(high)];
  };
  const completion = (more: Raw = {}) => ({
    id: "c",
    name: "c",
    rule: "completion",
    points: "40",
    of: { metric: "x" },
    ...more,
  });
  /** All the points, or so many. */
  const steps = (id: string, points: string, otherwise: string, more: Raw = {}) => ({
    ...{ id, name: id, rule: "steps", points, of: { metric: "x" }, otherwise },
    ...{ steps: [{ above: "1", points }] },
    ...more,
  });
  /** Worth nothing; it takes two points or five. */
  const lessening = (id: string, more: Raw = {}) => ({
    ...{ id, name: id, rule: "steps", points: "0", of: { metric: "x" }, otherwise: "-5" },
    ...{ steps: [{ above: "1", points: "-2" }] },
    ...more,
  });
  const veto = (...effects: readonly Raw[]) => ({
    vetoes: [{ id: "v", reason: "v", when: { metric: "x", above: "1" }, effects }],
  });

  test.each<[string, readonly Raw[], Raw, readonly (string | undefined)[]]>([
    ["from nothing to the full points", [judged("p", "60"), completion()], {}, ["0", "100"]],
    ["above, by a bonus", [judged("p", "60"), judged("b", "9", { extra: true })], {}, ["0", "69"]],
    [
      "no further than the cap around the bonus",
      [section("s", [judged("p", "60"), judged("b", "9", { extra: true })], { cap: "65", points: "60" })],
      {},
      ["0", "65"],
    ],
    ["anywhere, without a clamp", [judged("p", "60"), completion({ clamp: false })], {}, [undefined, undefined]],
    [
      "as far as a clamp and a cap say",
      [completion({ clamp: ["-1", "2"], cap: "50", floor: "-10" })],
      { notApplicable: "full" },
      ["-10", "50"],
    ],
    ["at least the floor", [judged("p", "60", { floor: "5" })], {}, ["5", "60"]],
    [
      "anywhere below a cap that is not yet known",
      [judged("p", "60", { cap: { metric: "x" } })],
      {},
      [undefined, "60"],
    ],
    [
      "anywhere above a floor that is not yet known",
      [judged("p", "60", { floor: { metric: "x" } })],
      {},
      ["0", undefined],
    ],
    ["lower by what a veto takes", [judged("p", "60")], veto({ subtract: "5" }), ["-5", "60"]],
    [
      "anywhere below where that is not yet known",
      [judged("p", "60")],
      veto({ subtract: { metric: "x" } }),
      [undefined, "60"],
    ],
    ["to where a veto sets it", [judged("p", "60")], veto({ score: "-1" }), ["-1", "60"]],
    [
      "to nothing where a veto takes it all",
      [judged("p", "60", { floor: "5" }), judged("q", "40", { floor: "5" })],
      { ...veto({ zero: ["p"] }), notApplicable: "full" },
      ["10", "100"],
    ],
    [
      "above, when a share above one carries the points of what does not apply",
      [completion({ clamp: ["0", "1.5"] }), judged("p", "60")],
      {},
      ["0", "150"],
    ],
    [
      "but not where nothing is spread",
      [completion({ clamp: ["0", "1.5"] }), judged("p", "60")],
      { notApplicable: "zero" },
      ["0", "120"],
    ],
    [
      "above, when the items of a section all drop out and a bonus stands in the section that is left",
      [
        section("s1", [judged("p", "50", { notApplicable: "rescale" })]),
        section("s2", [judged("q", "50"), judged("b", "10", { extra: true })]),
      ],
      { points: "100", notApplicable: "zero" },
      ["0", "120"],
    ],
    [
      "the same when sections lie in sections, or take their items together by shares",
      [
        section("s1", [section("s", [judged("p", "50", { noEvidence: "rescale" })], { rule: "mean", points: "50" })]),
        section("s2", [judged("q", "50"), judged("b", "10", { extra: true })]),
      ],
      { points: "100", notApplicable: "zero" },
      ["0", "120"],
    ],
    [
      "no further when one item of each section stays",
      [
        section("s1", [judged("p", "40", { notApplicable: "rescale" }), judged("r", "10")]),
        section("s2", [judged("q", "50"), judged("b", "10", { extra: true })]),
      ],
      { points: "100", notApplicable: "zero" },
      ["0", "110"],
    ],
    [
      "up to the full points, when items that can only take points away drop out",
      [
        judged("p", "60"),
        section("d", [lessening("d1", { notApplicable: "rescale" }), lessening("d2", { noEvidence: "rescale" })]),
      ],
      { points: "60", notApplicable: "full" },
      ["-10", "60"],
    ],
    [
      "as people score beside a rule",
      [steps("p", "60", "50", { take: { first: ["check", "rules"] } })],
      {
        sources: [
          { id: "check", name: "c", kind: "verified" },
          { id: "rules", name: "r", kind: "computed" },
        ],
        take: { first: ["check"] },
      },
      ["0", "60"],
    ],
    ["as a rule says that nobody scores beside", [steps("p", "60", "50")], { notApplicable: "full" }, ["50", "60"]],
    [
      "as a level above the points says",
      [
        judged("p", "60", {
          cap: "80",
          levels: [
            { id: "most", points: "75" },
            { id: "some", share: "0.5" },
          ],
        }),
      ],
      {},
      ["0", "75"],
    ],
    [
      "further below, when what takes points away is spread with the rest",
      [judged("p", "60"), judged("q", "40"), steps("d", "0", "-5")],
      {},
      ["-12.5", "100"],
    ],
    [
      "to nothing where a veto takes what its steps never would",
      [steps("p", "60", "50")],
      { ...veto({ subtract: "1" }, { zero: ["p"] }), notApplicable: "full" },
      ["-1", "60"],
    ],
    [
      "anywhere below still, where a veto takes points from what knows no end",
      [completion({ clamp: false })],
      veto({ subtract: "5" }),
      [undefined, undefined],
    ],
    [
      "above by what a bonus gives, whose points fall to nobody where it does not apply",
      [judged("p", "60"), completion({ points: "10", extra: true, clamp: ["0", "2"], notApplicable: "rescale" })],
      { notApplicable: "zero" },
      ["0", "80"],
    ],
    [
      "up to the full points, when an item that can only take points away does not apply",
      [judged("p", "60"), lessening("d", { notApplicable: "rescale" })],
      { notApplicable: "full" },
      ["-5", "60"],
    ],
    [
      "short of the full points by what is taken in any case",
      [judged("p", "60"), lessening("d", { cap: "-1" })],
      { notApplicable: "zero" },
      ["-5", "59"],
    ],
    [
      "further below, whichever item is left to be spread",
      [judged("q", "40"), judged("p", "60"), steps("d", "0", "-5")],
      {},
      ["-12.5", "100"],
    ],
    [
      "no further when one item of a mean stays",
      [
        section("s1", [judged("p", "25", { noEvidence: "rescale" }), judged("r", "25")], {
          rule: "mean",
          points: "50",
        }),
        section("s2", [judged("q", "50"), judged("b", "10", { extra: true })]),
      ],
      { points: "100", notApplicable: "zero" },
      ["0", "110"],
    ],
    [
      "to the least and the greatest share that a mean may be of",
      [section("s", [completion({ clamp: ["0.5", "1.5"] }), steps("p", "60", "45")], { rule: "mean", points: "60" })],
      { notApplicable: "full" },
      ["30", "90"],
    ],
    [
      "to nothing, and to the product of all that lies above one",
      [
        section(
          "s",
          [completion({ clamp: ["0.5", "1.5"] }), completion({ id: "d", clamp: ["0.5", "1.2"] }), judged("p", "9")],
          {
            rule: "product",
            points: "60",
          },
        ),
      ],
      { notApplicable: "full" },
      ["0", "108"],
    ],
    [
      "anywhere above, where a product knows no end of a share",
      [section("s", [completion({ clamp: false }), judged("p", "9")], { rule: "product", points: "60" })],
      { notApplicable: "full" },
      ["0", undefined],
    ],
    [
      "above, when a share above one carries a section's points",
      [section("s", [completion({ clamp: ["0", "1.5"] }), judged("p", "60")])],
      { points: "100" },
      ["0", "150"],
    ],
    [
      "but not in a bonus, where nothing is spread",
      [judged("q", "60"), section("b", [completion({ clamp: ["0", "1.5"] }), judged("p", "60")], { extra: true })],
      {},
      ["0", "180"],
    ],
    [
      "to nothing where what does not apply counts for nothing",
      [steps("p", "60", "50")],
      { notApplicable: "zero" },
      ["0", "60"],
    ],
    [
      "to nothing where what nobody reported counts for nothing",
      [steps("p", "60", "50")],
      { notApplicable: "full", noEvidence: "zero" },
      ["0", "60"],
    ],
    [
      "no higher than the steps, where what does not apply counts for nothing",
      [{ ...steps("p", "60", "0"), steps: [{ above: "1", points: "40" }] }],
      { notApplicable: "zero" },
      ["0", "40"],
    ],
    [
      "as each item is rounded",
      [judged("p", "60.4"), judged("q", "20.3")],
      { points: "80.7", rounding: { items: { digits: 0, mode: "up" } }, notApplicable: "zero" },
      ["0", "82"],
    ],
    [
      "as each section is rounded",
      [section("s", [judged("p", "60.4"), judged("q", "20.4")])],
      { points: "80.8", rounding: { sections: { digits: 0, mode: "up" } }, notApplicable: "zero" },
      ["0", "81"],
    ],
    ["as rounded", [judged("p", "60.4")], { rounding: { total: { digits: 0, mode: "up" } } }, ["0", "61"]],
    [
      "between what steps and statuses give",
      [
        {
          id: "s",
          name: "s",
          rule: "steps",
          points: "10",
          of: { metric: "x" },
          steps: [{ above: "1", points: "8" }],
          otherwise: "2",
        },
        {
          id: "t",
          name: "t",
          rule: "attainment",
          points: "10",
          target: "x-90",
          byStatus: { met: "9" },
          otherwise: "-1",
        },
      ],
      { notApplicable: "full" },
      ["1", "20"],
    ],
  ])("%s", (_, items, more, expected) => {
    const points = items.some(({ rule }) => rule === "sum") ? { points: "60" } : {};
    expect(rangeOf(items, { ...points, ...more })).toEqual(expected);
  });
});
