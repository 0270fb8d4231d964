import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDistricts } from "../../src/model/check-districts.js";
import type { Metric } from "../../src/model/metric.js";
import { joinObservations, observationRows, readObservations } from "../../src/observations/index.js";
import { cellAt, cellRows, cells, rollUp, rollupFromCells, withCells } from "../../src/rollup/index.js";
import { amounts, given, smallAmounts, trees } from "./arbitrary-rows.js";
import { at, flow, rate, ratio, roll, type Row, told, value } from "./roll.js";

const levels: Metric = {
  id: "l",
  name: "l",
  unit: "",
  direction: "up",
  kind: "ordinal",
  levels: ["B", "A"],
  across: "median",
};
const city: Metric = { id: "c", name: "c", unit: "", direction: "up", kind: "milestone", items: ["x", "y"] };
const law: Metric = { id: "w", name: "w", unit: "", direction: "up", kind: "milestone" };
const share: Metric = { id: "r", name: "r", unit: "%", direction: "up", kind: "ratio", per: "100" };
const metrics = [flow(), levels, city, law, share];

/** Rows of every kind, some with a status, a day of recording and a source. */
const anyRows = fc.array(
  fc
    .tuple(
      fc.constantFrom("a", "b", "__", "constructor"),
      fc.constantFrom("2013", "2013-H1", "2013-02", "2012/2013"),
      fc.oneof(
        amounts.map((amount): Row => ({ metric: "m", value: amount })),
        amounts.map((amount): Row => ({ metric: "r", value: amount })),
        fc
          .tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 }))
          .map(([n, d]): Row => ({ metric: "r", numerator: n, denominator: `${d}/7` })),
        fc.constantFrom<Row>({ metric: "l", value: "A" }, { metric: "l", value: "B" }),
        fc.constantFrom<Row>({ metric: "c", item: "x", value: "not-reached" }, { metric: "w", value: "not-reached" }),
        fc.constantFrom<Row>({ metric: "c", item: "y", value: "2013-02-03" }, { metric: "w", value: "2013-02-03" }),
      ),
      fc.constantFrom<Row>(
        {},
        { status: "verified" },
        { status: "estimated", source: "s" },
        { recordedOn: "2014-01-31", source: "t" },
      ),
    )
    .map(([district, period, figure, more]): Row => ({ district, period, ...figure, ...more })),
  { maxLength: 20 },
);

describe("rows → observations → rows", () => {
  test("is a round trip: what was kept is read again the same", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { observations } = readObservations(rows, { metrics });
        const again = readObservations([...observationRows(observations)], { metrics });
        expect(again.problems).toEqual([]);
        expect(again.observations.size).toBe(observations.size);
        const sorted = (from: typeof observations): readonly string[] =>
          Array.from(observationRows(from), (row) => JSON.stringify(row)).sort();
        expect(sorted(again.observations)).toEqual(sorted(observations));
        const all = (from: typeof observations): readonly string[] =>
          Array.from(cells(rollUp(from, { metrics })), (cell) => JSON.stringify(cell)).sort();
        expect(all(again.observations)).toEqual(all(observations));
      }),
    );
  });

  test("holds for joined ones too: one table cut in two and joined is the table", () => {
    fc.assert(
      fc.property(anyRows, fc.func(fc.boolean()), (rows, side) => {
        const read = (part: readonly Row[]) => readObservations(part, { metrics });
        const whole = read(rows);
        // A conflict inside one part takes its rows out before the other part is there.
        fc.pre(whole.problemCount === 0);
        const parts = [true, false].map((left) => read(rows.filter((_, place) => side(place) === left)).observations);
        const joined = joinObservations(parts);
        expect(joined.problemCount).toBe(0);
        const all = (from: typeof whole.observations): readonly string[] =>
          Array.from(cells(rollUp(from, { metrics })), (cell) => JSON.stringify(cell)).sort();
        expect(all(joined.observations)).toEqual(all(whole.observations));
      }),
    );
  });

  test("joined observations that contradict each other are dropped and told", () => {
    const of = (amount: string) => readObservations([value("a", "2013", amount)], { metrics: [flow()] }).observations;
    const { observations, problems } = joinObservations([of("1"), of("2")]);
    expect(problems).toMatchObject([{ code: "conflicting-observations", lines: [1, 2] }]);
    expect(observations.size).toBe(0);
    expect(() => joinObservations([of("1"), {} as never])).toThrow(/parts: accepted/);
  });
});

const tree = parseDistricts([{ id: "P" }, { id: "a", parent: "P" }, { id: "b", parent: "P" }]);

describe("cells that were added up elsewhere", () => {
  const ok = (rows: readonly unknown[], options: Partial<Parameters<typeof rollupFromCells>[1]> = {}) => {
    const read = rollupFromCells(rows, { metrics: [flow()], districts: tree, ...options });
    if (!read.ok) throw new TypeError(JSON.stringify(read.problems));
    return read.value;
  };

  test("are taken as they are, with their coverage", () => {
    const rollup = ok([
      { ...value("P", "2013", "12"), reported: 1, expected: 2 },
      value("a", "2013", "5"),
      value("b", "2013", null as never),
    ]);
    expect(at(rollup, "P", "2013")).toBe("12 1/2");
    expect(cellAt(rollup, { metric: "m", district: "P", period: "2013" })).toMatchObject({ evidence: "partial" });
    expect(at(rollup, "a", "2013")).toBe("5 1/1");
    expect(at(rollup, "b", "2013")).toBe("not-reported 0/1");
    expect(rollup.discrepancies).toEqual([]);
  });

  test("may be rates by numerator and denominator, without a tree, of which nothing reported", () => {
    const read = rollupFromCells(
      [
        { ...rate("x", "2013", 1, 4), value: null, reported: 0, expected: 3 },
        { ...rate("y", "2013", null as never, null as never) },
      ],
      { metrics: [ratio()] },
    );
    expect(read.ok && at(read.value, "x", "2013")).toBe("25 0/3");
    expect(read.ok ? read.value.districts.rows.map(({ id }) => id) : []).toEqual(["x"]);
    const nothing = rollupFromCells([null], { metrics: [ratio()] });
    expect(nothing.ok ? [] : nothing.problems).toMatchObject([{ code: "wrong-shape", line: 1 }]);
    const bad = rollupFromCells([{ ...rate("x", "2013", 1, 4), reported: 5, expected: -1 }], { metrics: [ratio()] });
    expect(bad.ok ? [] : bad.problems).toEqual([
      { code: "wrong-shape", expected: "whole number from 0 on", given: "-1", path: ["expected"], line: 1 },
    ]);
    const half = rollupFromCells([{ ...rate("x", "2013", 1, 4), expected: 4 }], { metrics: [ratio()] });
    expect(half.ok ? [] : half.problems).toEqual([
      { code: "missing-key", key: "reported", path: ["reported"], line: 1 },
    ]);
  });

  test("contradict each other in their coverage, rates too, and are compared with the first of them", () => {
    const rows = [
      { ...rate("a", "2013", 1, 4), reported: 1, expected: 2 },
      { ...rate("a", "2013", 1, 4), reported: 2, expected: 2 },
      { ...rate("a", "2013", 1, 4), reported: 1, expected: 2 },
    ];
    const read = rollupFromCells(rows, { metrics: [ratio()] });
    expect(read.ok ? [] : read.problems).toEqual([
      { code: "conflicting-observations", values: ["1 / 4 (1/2)", "1 / 4 (2/2)"], lines: [1, 2], path: [], line: 2 },
    ]);
  });

  test("tell of a rate half given, and of counts that are none", () => {
    const problems = (row: object, metric: Metric = ratio()) => {
      const read = rollupFromCells([{ metric: "m", district: "a", period: "2013", ...row }], { metrics: [metric] });
      return read.ok ? [] : read.problems.map(({ code, path, line }) => [code, path.join("."), line]);
    };
    expect(problems({ numerator: "1" })).not.toEqual([]);
    expect(problems({ denominator: "1" })).not.toEqual([]);
    const wrong = (reported: unknown) => problems({ value: "1", reported, expected: 4 }, flow());
    const refused = [["wrong-shape", "reported", 1]];
    for (const reported of [1.5, -1, Number.NaN, "1", true]) expect(wrong(reported)).toEqual(refused);
    for (const empty of ["", null]) {
      expect(wrong(empty)).toEqual([["missing-key", "reported", 1]]);
      expect(problems({ value: "1", reported: empty, expected: empty }, flow())).toEqual([]);
    }
    expect(wrong(0)).toEqual([]);
    expect(wrong(4)).toEqual([]);
    expect(wrong(5)).toEqual([["value-out-of-range", "reported", 1]]);
    expect(() => rollupFromCells(null as never, { metrics: [flow()] })).toThrow("cells: null cannot be iterated");
  });

  test("make nothing of parts of the period nor of districts below", () => {
    const rollup = ok([value("a", "2013-H1", "5"), value("a", "2013-H2", "6"), value("b", "2013-H1", "1")]);
    expect(at(rollup, "a", "2013")).toBe("not-reported 0/1");
    expect(at(rollup, "P", "2013-H1")).toBe("not-reported 0/2");
    expect(at(structuredClone(rollup), "a", "2013-H1")).toBe("5 1/1");
    expect(Array.from(cells(rollup), ({ district, period }) => `${district} ${period}`)).toEqual([
      "a 2013-H1",
      "b 2013-H1",
      "a 2013-H2",
    ]);
  });

  test("list what is wrong with them, by their own lines", () => {
    const read = rollupFromCells(
      [
        { ...value("a", "2013", "5"), reported: 3, expected: 2 },
        value("b", "2013", ""),
        { ...value("a", "2012", "5"), reported: 1 },
        { ...value("a", "2011", "5"), reported: -1, expected: "2" },
        value("x", "2013", "5"),
        value("a", "2010", "5"),
        value("a", "2010", "6"),
        7,
      ],
      { metrics: [flow()], districts: tree },
    );
    expect(read.ok ? [] : read.problems.map(({ line, code, path }) => [line, code, ...path])).toEqual([
      [1, "value-out-of-range", "reported"],
      [3, "missing-key", "expected"],
      [4, "wrong-shape", "reported"],
      [4, "wrong-shape", "expected"],
      [5, "dangling-id", "district"],
      [7, "conflicting-observations"],
      [8, "wrong-shape"],
    ]);
    expect(read.ok ? [] : read.problems.find(({ code }) => code === "conflicting-observations")).toMatchObject({
      lines: [6, 7],
    });
  });

  test("are refused where one cell comes twice with another coverage, so the order of rows never matters", () => {
    const rows = [
      { ...value("a", "2013", "5"), reported: 1, expected: 2 },
      { ...value("a", "2013-01/2013-12", "5.0"), reported: 2, expected: 2 },
      { ...value("b", "2013", "5"), reported: 1, expected: 2 },
      { ...value("b", "2013", "5"), reported: 1, expected: 2 },
    ];
    const read = rollupFromCells(rows, { metrics: [flow()], districts: tree });
    expect(read.ok ? [] : read.problems).toEqual([
      { code: "conflicting-observations", values: ["5 (1/2)", "5.0 (2/2)"], lines: [1, 2], path: [], line: 2 },
    ]);
    expect(at(ok(rows.slice(2)), "b", "2013")).toBe("5 1/2");
  });

  test("come out of a rollup and make it again: every value, and how much is in it", () => {
    fc.assert(
      fc.property(given(smallAmounts), ({ tree: random, rows }) => {
        const rollup = roll(rows, [flow({ across: "mean" })], random);
        const read = rollupFromCells(cellRows(rollup), { metrics: [flow({ across: "mean" })], districts: random });
        if (!read.ok) throw new TypeError(JSON.stringify(read.problems));
        const facts = (from: typeof rollup): readonly unknown[] =>
          Array.from(cells(from), (cell) => [cell.district, cell.period, told(cell), cell.evidence]);
        expect(facts(read.value)).toEqual(facts(rollup));
      }),
    );
  });

  test("come out of a weighted mean with the weights that are still open, and make it again", () => {
    const weight = flow({ id: "w" });
    const mean: Metric = {
      id: "m",
      name: "m",
      unit: "",
      direction: "up",
      kind: "index",
      weight: "w",
      across: "weightedMean",
      over: "mean",
    };
    const weighed = given(smallAmounts).chain(({ tree: random, rows }) =>
      fc
        .tuple(...rows.map(() => fc.constantFrom<readonly string[]>([], ["2013"], ["2013-Q1"], ["2013-Q1", "2013-Q2"])))
        .map((periods) => ({
          tree: random,
          rows: [
            ...rows,
            ...new Map(
              rows.flatMap((row, position) =>
                (periods[position] ?? []).map((period) => {
                  const text = String(row["district"]);
                  return [`${text} ${period}`, { ...value(text, period, "3"), metric: "w" }] as const;
                }),
              ),
            ).values(),
          ],
        })),
    );
    let open = 0;
    fc.assert(
      fc.property(weighed, ({ tree: random, rows }) => {
        const rollup = roll(rows, [mean, weight], random);
        const read = rollupFromCells(cellRows(rollup), { metrics: [mean, weight], districts: random });
        if (!read.ok) throw new TypeError(JSON.stringify(read.problems));
        const facts = (from: typeof rollup): readonly unknown[] =>
          Array.from(cells(from), (cell) => {
            if (cell.evidence === "none") return [];
            open += cell.weightsOpen === true ? 1 : 0;
            return [[cell.metric, cell.district, cell.period, told(cell), cell.evidence, cell.weightsOpen]];
          }).flat();
        expect(facts(read.value)).toEqual(facts(rollup));
        expect([...cellRows(read.value)]).toEqual([...cellRows(rollup)]);
      }),
    );
    expect(open).toBeGreaterThan(0);
  });

  test("say in a word whether weights are open", () => {
    const cell = (weightsOpen: unknown): Row => ({ ...value("a", "2013", "5"), reported: 2, expected: 2, weightsOpen });
    const known = { metrics: [flow()], districts: tree };
    for (const none of [undefined, null, "", false]) {
      const read = rollupFromCells([cell(none)], known);
      expect(read.ok && [...cells(read.value)]).toMatchObject([{ evidence: "full", coverage: { reported: 2 } }]);
    }
    const read = rollupFromCells([cell(true)], known);
    expect(read.ok && [...cells(read.value)]).toMatchObject([{ evidence: "partial", weightsOpen: true }]);
    const wrong = rollupFromCells([cell("yes")], known);
    expect(wrong.ok ? [] : wrong.problems).toEqual([
      { code: "wrong-shape", expected: "boolean", given: "yes", path: ["weightsOpen"], line: 1 },
    ]);
    const twice = rollupFromCells([cell(true), cell(false)], known);
    expect(twice.ok ? [] : twice.problems).toMatchObject([
      { code: "conflicting-observations", values: ["5 (2/2, weightsOpen)", "5 (2/2)"], lines: [1, 2] },
    ]);
  });

  test("keep numerator and denominator, levels and sources", () => {
    const rollup = roll(
      [
        rate("a", "2013", "1", "3"),
        rate("b", "2013", "1", "4", { source: "s" }),
        { ...value("a", "2013", "A"), metric: "l" },
      ],
      [ratio(), levels],
      tree,
    );
    expect([...cellRows(rollup, { period: "2013" })]).toEqual([
      { metric: "m", district: "P", period: "2013", reported: 2, expected: 2, numerator: "2", denominator: "7" },
      { metric: "m", district: "a", period: "2013", reported: 1, expected: 1, numerator: "1", denominator: "3" },
      {
        metric: "m",
        district: "b",
        period: "2013",
        reported: 1,
        expected: 1,
        numerator: "1",
        denominator: "4",
        source: "s",
      },
      { metric: "l", district: "P", period: "2013", reported: 1, expected: 2, value: "A" },
      { metric: "l", district: "a", period: "2013", reported: 1, expected: 1, value: "A" },
    ]);
  });

  test("are cut to 34 digits where the amount cannot be written in so many", () => {
    const rollup = roll(
      [value("a", "2013", "1"), value("b", "2013", "4")],
      [flow({ across: "sampleDeviation" })],
      tree,
    );
    const [province] = cellRows(rollup, { district: "P" });
    expect(province?.value).toBe("2.121320343559642573202533086314547");
    const long = roll([value("a", "2013", "1/3333333333333333333333333333333333")], [flow()]);
    expect([...cellRows(long)][0]?.value).toBe("1/3333333333333333333333333333333333");
    const milestones = roll([{ metric: "w", district: "a", value: "2013-02-03" }], [law], tree);
    expect([...cellRows(milestones)]).toEqual([]);
  });
});

test("rows of any table have cells put beside them by district and period", () => {
  const rollup = roll(
    [value("a", "2013-Q1", "5"), rate("a", "2013", "1", "2", { metric: "r" })],
    [flow(), share],
    tree,
  );
  const table = [
    { district: "a", period: "2013-Q1", population: 7 },
    { district: "P", period: "2013", population: 9 },
  ];
  const wide = withCells(table, rollup);
  expect(wide.map(({ population, cells: of }) => [population, ...of.map(told)])).toEqual([
    [7, "5 1/1", "not-reported 0/1"],
    [9, "5 1/8", "50 1/2"],
  ]);
  expect(withCells(table, rollup, ["r"]).map(({ cells: of }) => of.length)).toEqual([1, 1]);
  expect(() => withCells(table, rollup, ["x"])).toThrow(RangeError);
});

test("the cells of any tree are those of its clone, taken out and put in again", () => {
  fc.assert(
    fc.property(trees, (random) => {
      const read = rollupFromCells([], { metrics: [flow()], districts: random });
      expect(read.ok && [...cells(read.value)]).toEqual([]);
    }),
  );
});
