import { describe, expect, test } from "vitest";
import { assess } from "../../src/assessment/index.js";
import { checkScores, parseScheme } from "../../src/assessment/check-documents.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import { readObservations } from "../../src/observations/index.js";
import { rollUp } from "../../src/rollup/index.js";
import { judged, observed, plan, type Raw, run, scheme, score, scoredOf } from "./build.js";

/** Points; with `y` a figure that grades and ties may ask for, with `kind` those it is ranked among. */
interface Standing {
  readonly points: string;
  readonly y?: string;
  readonly kind?: string;
}

interface Case {
  readonly grades: readonly Raw[];
  readonly ranking?: Raw;
  /** What the veto holds the score down to. */
  readonly held?: string;
  readonly gates?: readonly Raw[];
}

/** What "me" would have without the veto, among others who have points and are under none. */
function without(me: Standing, others: readonly Standing[], { grades, ranking, gates, held = "10" }: Case) {
  const all = [...others.map((one, at) => ({ id: `u${at}`, ...one })), { id: "me", ...me }];
  const districts = parseDistricts([
    { id: "city" },
    ...all.map(({ id, kind }) => ({ id, parent: "city", ...(kind === undefined ? {} : { attributes: { kind } }) })),
  ]);
  const raw = scheme([judged("p", "100")], {
    units: all.map(({ id }) => id),
    grades,
    ...(ranking === undefined ? {} : { ranking: { ties: "1224", ...ranking } }),
    ...(gates === undefined ? {} : { gates }),
    vetoes: [{ id: "v", when: { metric: "incidents", above: "0" }, effects: [{ score: held }], reason: "v" }],
  });
  const parsed = parseScheme(raw, { plans: [plan] });
  const { scores } = checkScores(
    all.map(({ id, points }) => score("p", id, points)),
    parsed,
    { window: "2013" },
  );
  const { metrics } = plan;
  const rows = all.flatMap(({ id, y }) => [
    observed("incidents", id, id === "me" ? "1" : "0"),
    ...(y === undefined ? [] : [observed("y", id, y)]),
  ]);
  const values = rollUp(readObservations(rows, { metrics, districts }).observations, { metrics, districts });
  const round = assess(parsed, { plans: [plan], values, scores }, { window: "2013", asOf: "2014-02-28" });
  return scoredOf(round, "me").withoutVetoes?.grade;
}

const at = (...points: readonly number[]): Standing[] => points.map((one) => ({ points: String(one) }));
const [B, C, D] = [{ id: "B" }, { id: "C" }, { id: "D" }];
const places = (id: string, count: number, more: Raw = {}): Raw => ({ id, places: count, ...more });
const asked = { when: { metric: "y", atLeast: "1" } };

describe("the grade that a unit would have without its vetoes, where grades go by places", () => {
  const nine = at(95, 94, 93, 92, 91, 90, 89, 88, 87);
  const ladder = [places("A", 2), places("B", 3), places("C", 4), D];

  test.each([
    ["95.5", "A"],
    ["94.5", "A"],
    ["93.5", "B"],
    ["92.5", "B"],
    ["91.5", "B"],
    ["90.5", "C"],
    ["87.5", "C"],
    ["86.5", "D"],
  ])("with %s points it comes to the place of an %s", (points, grade) => {
    expect(without({ points }, nine, { grades: ladder })).toBe(grade);
  });

  test.each([
    ["held far below, the places before it are as many as ever", "20", "92.5", "B"],
    ["held just behind, too", "91.5", "92.5", "B"],
    ["held before others, those it was before are behind it still", "93.5", "94.5", "A"],
  ])("%s", (_, held, points, grade) => {
    expect(without({ points }, nine, { grades: ladder, held })).toBe(grade);
  });

  test.each([
    ["an equal of the last to get in gets in with it", [places("A", 2), B], [90, 80], "80", "A"],
    [
      "where equals do not share the last place, none of them gets in",
      [places("A", 2, { tied: "out" }), B],
      [90, 80],
      "80",
      "B",
    ],
    ["where there is room for all equals, they get in", [places("A", 3, { tied: "out" }), B], [90, 80], "80", "A"],
    ["nobody gets in behind equals that were kept out", [places("A", 2, { tied: "out" }), B], [90, 80, 80], "70", "B"],
    [
      "places end with the first that does not get in, though a later one had room",
      [places("A", 1, { tied: "out" }), places("B", 2, { tied: "out" }), C],
      [90, 80],
      "80",
      "B",
    ],
    [
      "without places there is none to be had",
      [{ id: "A", places: { share: "0.1", mode: "down" } }, B],
      [90],
      "95",
      "B",
    ],
    ["equals far before it take the places of all", [places("A", 1), places("B", 1), C], [90, 90, 80], "70", "C"],
    ["it takes the place of one that was the last to get in", [places("A", 1), places("B", 1), C], [90, 80], "85", "B"],
    [
      "a share of the places is of all units, itself included",
      [{ id: "A", places: { share: "0.5", mode: "down" } }, B],
      [90, 80, 70],
      "85",
      "A",
    ],
    [
      "a share is rounded down where the scheme says so",
      [{ id: "A", places: { share: "0.5", mode: "down" } }, B],
      [90, 80],
      "70",
      "B",
    ],
    [
      "a share is rounded up where the scheme says so",
      [{ id: "A", places: { share: "0.5", mode: "up" } }, B],
      [90, 80],
      "85",
      "A",
    ],
    ["places are for those whose scores a grade takes", [places("A", 2, { atLeast: "85" }), B], [90], "84", "B"],
    [
      "a place that nobody's score reaches is not passed on",
      [places("A", 2, { atLeast: "95" }), places("B", 1), C],
      [90],
      "80",
      "C",
    ],
    [
      "whom a better grade takes by its score needs no place of the next",
      [{ id: "A", atLeast: "90" }, places("B", 1, { below: "90" }), { ...C, below: "90" }],
      [95, 90],
      "80",
      "B",
    ],
    ["a grade that only effects give is passed over", [{ id: "X", forced: true }, places("A", 1), B], [90], "95", "A"],
    [
      "a grade that only effects give takes nobody's place",
      [places("A", 1), { id: "X", forced: true }, places("B", 1), C],
      [90],
      "80",
      "B",
    ],
  ] as const)("%s", (_, grades, others, points, grade) => {
    expect(without({ points }, at(...others), { grades })).toBe(grade);
  });

  test.each([
    ["a place whose holder lacks what the grade asks goes to the next", {}, "A"],
    ["with refill false it stays empty", { refill: false }, "B"],
  ])("%s", (_, more, grade) => {
    const others = [
      { points: "90", y: "0" },
      { points: "85", y: "1" },
    ];
    const grades = [places("A", 2, { ...asked, ...more }), B];
    expect(without({ points: "80", y: "1" }, others, { grades })).toBe(grade);
  });

  test("who lacks what the better grade asks takes a place of the next one", () => {
    const others = [
      { points: "90", y: "0" },
      { points: "85", y: "1" },
    ];
    const grades = [places("A", 1, asked), places("B", 1), C];
    expect(without({ points: "80", y: "1" }, others, { grades })).toBe("C");
    expect(without({ points: "80", y: "1" }, [others[1]!], { grades })).toBe("B");
  });

  test("it has to meet itself what a grade asks", () => {
    const grades = [places("A", 1, asked), B];
    expect(without({ points: "90", y: "0" }, at(80), { grades })).toBe("B");
    expect(without({ points: "90", y: "1" }, at(80), { grades })).toBe("A");
  });

  test("who would have met a grade, and came behind its last place, takes a place of the next", () => {
    const both = (points: string): Standing => ({ points, y: "1" });
    const grades = [places("A", 1, asked), places("B", 1, asked), C];
    expect(without(both("70"), [both("90"), both("80")], { grades })).toBe("C");
    expect(without(both("85"), [both("90"), both("80")], { grades })).toBe("B");
  });

  test.each([
    ["95.5", "0", "B"],
    ["94.5", "0", "B"],
    ["93.5", "0", "C"],
    ["90.5", "0", "C"],
    ["90.5", "1", "A"],
    ["89.5", "0", "C"],
    ["88.5", "0", "D"],
    ["87.5", "0", "D"],
    ["87.5", "1", "D"],
  ])(
    "with %s points and the figure %s, where the best grade's places end behind those of the next, it is %s",
    (points, y, grade) => {
      const figures = ["0", "0", "0", "0", "1", "1", "0", "0", "0"];
      const others = figures.map((figure, behind) => ({ points: String(95 - behind), y: figure }));
      const grades = [places("A", 2, asked), places("B", 2), places("C", 3), D];
      expect(without({ points, y }, others, { grades })).toBe(grade);
    },
  );

  test("units of another kind take none of its places", () => {
    const others = [
      { points: "90", kind: "county" },
      { points: "70", kind: "district" },
    ];
    const grades = [places("A", 1), B];
    expect(without({ points: "80", kind: "district" }, others, { grades, ranking: { among: "kind" } })).toBe("A");
    expect(without({ points: "80", kind: "county" }, others, { grades, ranking: { among: "kind" } })).toBe("B");
  });

  test("a gate holds it down all the same", () => {
    const gates = [{ id: "g", for: "A", needs: { metric: "y", atLeast: "1" }, otherwise: "C", reason: "g" }];
    expect(without({ points: "90", y: "0" }, at(80), { grades: [places("A", 1), places("B", 1), C], gates })).toBe("C");
    expect(without({ points: "90", y: "1" }, at(80), { grades: [places("A", 1), places("B", 1), C], gates })).toBe("A");
  });
});

describe("what grades ask of others", () => {
  test("counts each of them by its own score", () => {
    const few = { count: { districts: "assessed" }, where: { result: "score", atLeast: "85" }, equals: "1" };
    const grades = [{ id: "A", when: few }, B];
    expect(without({ points: "80" }, at(90, 70), { grades })).toBe("A");
    expect(without({ points: "86" }, at(90, 70), { grades })).toBe("B");
  });

  test("keeps an equal that lacks it from taking the last place", () => {
    const grades = [places("A", 1, { ...asked, tied: "out" }), B];
    expect(without({ points: "80", y: "1" }, [{ points: "80", y: "0" }], { grades })).toBe("A");
    expect(without({ points: "80", y: "1" }, [{ points: "80", y: "1" }], { grades })).toBe("B");
  });
});

test("a third is told exactly beside what is written of it", () => {
  const vetoes = [{ id: "v", when: { metric: "incidents", above: "0" }, effects: [{ score: "10" }], reason: "v" }];
  const item = { id: "p", name: "p", rule: "completion", points: "100", of: { ratio: ["2", "3"] } };
  const round = run(scheme([item], { vetoes }), { observations: [observed("incidents", "a", "1")] });
  expect(scoredOf(round).withoutVetoes).toEqual({ score: "66.66666666666666666666666666666667", exact: "200/3" });
});

describe("equals told apart by a further figure", () => {
  const ranking = { then: [{ metric: "y" }] };
  const grades = [places("A", 1), places("B", 1), C];

  test.each([
    ["it comes before an equal that has less", "3", "A"],
    ["it comes behind an equal that has more", "1", "B"],
    ["it shares the place of an equal that has as much", "2", "A"],
  ])("%s", (_, y, grade) => {
    expect(
      without(
        { points: "80", y },
        [
          { points: "80", y: "2" },
          { points: "70", y: "9" },
        ],
        { grades, ranking },
      ),
    ).toBe(grade);
  });

  test("where it lacks the figure its equals are not told apart any more", () => {
    const others = [
      { points: "80", y: "2" },
      { points: "80", y: "1" },
    ];
    expect(without({ points: "80" }, others, { grades, ranking })).toBe("A");
    expect(without({ points: "80", y: "0" }, others, { grades, ranking })).toBe("C");
  });

  test("held among equals, it stands by its own figure", () => {
    const others = [
      { points: "80", y: "2" },
      { points: "80", y: "1" },
    ];
    expect(without({ points: "85", y: "0" }, others, { grades, ranking, held: "80" })).toBe("A");
  });
});

describe("the place that a unit would have without its vetoes", () => {
  const placed = (rank: string, fromLast: string): Raw => ({
    id: "right",
    when: {
      all: [
        { result: "rank", equals: rank },
        { result: "fromLast", equals: fromLast },
      ],
    },
  });

  test.each([
    ["before all", "1224", [90, 80, 80], "95", "1", "4"],
    ["between two", "1224", [90, 80, 80], "85", "2", "3"],
    ["among equals", "1224", [90, 80, 80], "80", "2", "1"],
    ["behind all, before its veto and after", "1224", [90, 80, 80], "70", "4", "1"],
    ["alone", "1224", [], "70", "1", "1"],
    ["between two, equals counted once", "1223", [90, 80, 80], "85", "2", "2"],
    ["among equals, equals counted once", "1223", [90, 80, 80], "80", "2", "1"],
    ["behind all, equals counted once", "1223", [90, 80, 80], "70", "3", "1"],
    ["among equals, the mean of their places", "fractional", [90, 80, 80], "80", "3", "2"],
    ["before equals, the mean of their places", "fractional", [90, 90, 80], "95", "1", "4"],
  ])("%s (%s)", (_, ties, others, points, rank, fromLast) => {
    expect(without({ points }, at(...others), { grades: [placed(rank, fromLast), B], ranking: { ties } })).toBe(
      "right",
    );
  });

  test("equals that it was among are told apart once it has gone, and all of them count from the last place", () => {
    const others = [
      { points: "50", y: "1" },
      { points: "50", y: "2" },
      { points: "40", y: "0" },
    ];
    const ranking = { ties: "1223", then: [{ metric: "y" }] };
    expect(without({ points: "60" }, others, { grades: [placed("1", "4"), B], ranking, held: "50" })).toBe("right");
  });

  test("a gate reads it", () => {
    const gates = [{ id: "g", for: "A", needs: { result: "rank", atMost: "1" }, otherwise: "B", reason: "g" }];
    expect(
      without({ points: "85" }, at(80), {
        grades: [
          { id: "A", atLeast: "50" },
          { ...B, below: "50" },
        ],
        gates,
      }),
    ).toBe("A");
    expect(
      without({ points: "75" }, at(80), {
        grades: [
          { id: "A", atLeast: "50" },
          { ...B, below: "50" },
        ],
        gates,
      }),
    ).toBe("B");
  });
});

describe("a veto that takes points below zero from an item", () => {
  test.each([
    ["92", "A"],
    ["91", "B"],
    ["87", "C"],
  ])("leaves the unit better off: with %s points and −5 it would be %s", (points, grade) => {
    const raw = scheme(
      [judged("p", "100"), { ...judged("loss", "0"), rule: "computed", of: { metric: "y" }, floor: "-10" }],
      {
        grades: [places("A", 1), places("B", 1), C],
        vetoes: [{ id: "v", when: { metric: "incidents", above: "0" }, effects: [{ zero: ["loss"] }], reason: "v" }],
      },
    );
    const round = run(raw, {
      scores: [score("p", "a", points), score("p", "b", "86.5"), score("p", "c", "84")],
      observations: ["a", "b", "c"].flatMap((unit) => [
        observed("incidents", unit, unit === "a" ? "1" : "0"),
        observed("y", unit, unit === "a" ? "-5" : "0"),
      ]),
    });
    expect(scoredOf(round).score).toBe(points);
    expect(scoredOf(round).withoutVetoes?.grade).toBe(grade);
  });

  test("leaves it behind an equal that keeps its grade and takes no place of the next", () => {
    const raw = scheme(
      [judged("p", "100"), { ...judged("loss", "0"), rule: "computed", of: { metric: "y" }, floor: "-10" }],
      {
        grades: [places("A", 2, { atLeast: "90" }), places("B", 1, { below: "90" }), C],
        vetoes: [{ id: "v", when: { metric: "incidents", above: "0" }, effects: [{ zero: ["loss"] }], reason: "v" }],
      },
    );
    const round = run(raw, {
      scores: [score("p", "a", "92"), score("p", "b", "92"), score("p", "c", "80")],
      observations: ["a", "b", "c"].flatMap((unit) => [
        observed("incidents", unit, unit === "a" ? "1" : "0"),
        observed("y", unit, unit === "a" ? "-5" : "0"),
      ]),
    });
    expect(scoredOf(round)).toMatchObject({ score: "92", grade: "A", withoutVetoes: { score: "87", grade: "B" } });
  });
});
