import { describe, expect, test } from "vitest";
import type { Metric } from "../../src/model/metric.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import { readObservations } from "../../src/observations/index.js";

const metrics: readonly Metric[] = [
  { id: "rate", name: "rate", unit: "%", kind: "ratio", direction: "up", per: "100", share: true },
  { id: "risk", name: "risk", unit: "", kind: "ratio", direction: "down", per: "10000" },
  { id: "count", name: "count", unit: "", kind: "amount", accrual: "flow", direction: "up" },
  { id: "score", name: "score", unit: "", kind: "index", direction: "up", range: ["0", "100"] },
  { id: "grade", name: "grade", unit: "", kind: "ordinal", direction: "up", levels: ["D", "C", "B", "A"] },
  { id: "city", name: "city", unit: "", kind: "milestone", direction: "up", items: ["draft", "award"] },
  { id: "law", name: "law", unit: "", kind: "milestone", direction: "up" },
];
const districts = parseDistricts([{ id: "a" }, { id: "b", parent: "a" }]);
const at = { district: "a", period: "2013" };

function problemsOf(...rows: unknown[]): readonly unknown[] {
  return readObservations(rows, { metrics, districts }).problems;
}

function keptOf(...rows: unknown[]): number {
  const { observations, problems } = readObservations(rows, { metrics, districts });
  expect(problems).toEqual([]);
  return observations.size;
}

describe("what is no row", () => {
  test.each([null, undefined, 3, "row", true, Symbol.iterator, [["metric", "count"]]])("%s is refused", (row) => {
    expect(problemsOf(row)).toMatchObject([{ code: "wrong-shape", expected: "object", path: [], line: 1 }]);
  });

  test("a getter that throws spoils its own row alone", () => {
    const hostile = {
      get metric(): string {
        throw new TypeError("boo");
      },
    };
    const { observations, problems } = readObservations([hostile, { metric: "count", ...at, value: "1" }], { metrics });
    expect(problems).toMatchObject([{ code: "wrong-shape", line: 1 }]);
    expect(observations.size).toBe(1);
  });

  test("a getter is asked once, so what was checked is what is kept", () => {
    let asked = 0;
    const row = {
      metric: "score",
      ...at,
      get value(): string {
        asked += 1;
        return asked === 1 ? "50" : "5000";
      },
    };
    const { observations } = readObservations([row], { metrics });
    expect(observations.rows.amount[0]).toBe(50);
  });

  test("a key nobody knows is named", () => {
    expect(problemsOf({ metric: "count", ...at, value: "1", vlaue: "1" })).toEqual([
      { code: "unknown-key", key: "vlaue", path: ["vlaue"], line: 1 },
    ]);
  });

  test("a prototype key that JSON brought along is unknown, and reaches no prototype", () => {
    const row: unknown = JSON.parse(
      '{"metric":"count","district":"a","period":"2013","value":"1","__proto__":{"status":"verified"}}',
    );
    expect(problemsOf(row)).toMatchObject([{ code: "unknown-key", key: "__proto__" }]);
  });

  test("every problem of a row is listed", () => {
    const row = {
      metric: "score",
      district: "x",
      period: "2013-13",
      value: "90%",
      status: "sure",
      recordedOn: "2013-02-29",
      source: 3,
      extra: 1,
    };
    expect(problemsOf(row).map((problem) => (problem as { code: string }).code)).toEqual([
      "unknown-key",
      "dangling-id",
      "unknown-word",
      "not-a-day",
      "wrong-shape",
      "not-a-period",
      "amount-percent-sign",
    ]);
  });
});

describe("metric, district, period", () => {
  test("keys that are missing are named", () => {
    expect(problemsOf({})).toMatchObject([
      { code: "missing-key", key: "metric" },
      { code: "missing-key", key: "district" },
    ]);
    expect(problemsOf({ metric: "count", district: "a" })).toMatchObject([
      { code: "missing-key", key: "period", path: ["period"] },
      { code: "missing-key", key: "value", path: ["value"] },
    ]);
  });

  test("ids that name nothing dangle", () => {
    expect(problemsOf({ metric: "x", district: "y", period: "2013", value: "1" })).toMatchObject([
      { code: "dangling-id", noun: "metric", id: "x", path: ["metric"] },
      { code: "dangling-id", noun: "district", id: "y", path: ["district"] },
    ]);
  });

  test("__proto__ is no id, constructor and toString are good ones", () => {
    expect(problemsOf({ metric: "__proto__", ...at, value: "1" })).toMatchObject([{ code: "reserved-id" }]);
    const rows = ["__proto__", "constructor", "toString", ""].map((district) => ({
      metric: "count",
      district,
      period: "2013",
      value: "1",
    }));
    const { observations, problems } = readObservations(rows, { metrics });
    expect(problems).toMatchObject([
      { code: "reserved-id", id: "__proto__", line: 1 },
      { code: "empty-text", path: ["district"], line: 4 },
    ]);
    expect(observations.districts).toEqual(["constructor", "toString"]);
  });

  test("without a tree any district is taken, and one of a bad row leaves no trace", () => {
    const rows = [
      { metric: "count", district: "bad", period: "2013", value: "x" },
      { metric: "count", district: "good", period: "2013", value: "1" },
    ];
    expect(readObservations(rows, { metrics }).observations.districts).toEqual(["good"]);
  });

  test.each(["2013-13", "2013-02-30", "2013/", "2013/..", "../2013", "", 2013, null])(
    "%s is no period of an observation",
    (period) => {
      expect(problemsOf({ metric: "count", district: "a", period, value: "1" })).toMatchObject([
        { code: "not-a-period", path: ["period"] },
      ]);
    },
  );

  test("two ways of writing a period are one", () => {
    expect(
      problemsOf(
        { metric: "count", district: "a", period: "2013-01/2013-06", value: "1" },
        { metric: "count", district: "a", period: "2013-H1", value: "2" },
      ),
    ).toMatchObject([{ code: "conflicting-observations", lines: [1, 2] }]);
  });
});

describe("amounts", () => {
  test.each([
    ["1e400", "amount-exponent"],
    ["９０", "amount-full-width"],
    ["90%", "amount-percent-sign"],
    ["1,000", "amount-grouping"],
    ["", "not-an-amount"],
    [".5", "not-an-amount"],
    ["5.", "not-an-amount"],
    ["-", "not-an-amount"],
    ["+5", "not-an-amount"],
    ["1/0", "amount-zero-denominator"],
    ["1".repeat(35), "amount-too-precise"],
    [Number.NaN, "amount-not-finite"],
    [null, "not-an-amount"],
    [{ toFixed: () => 3 }, "not-an-amount"],
    [{ toFixed: "3" }, "not-an-amount"],
  ])("%s is refused with %s", (value, code) => {
    expect(problemsOf({ metric: "count", ...at, value })).toMatchObject([{ code, path: ["value"], line: 1 }]);
  });

  test("ten million digits are refused without reading them", () => {
    const [problem] = problemsOf({ metric: "count", ...at, value: "1".repeat(10_000_000) });
    expect(problem).toMatchObject({ code: "amount-too-long", path: ["value"] });
    expect(JSON.stringify(problem).length).toBeLessThan(200);
  });

  test("an amount whose own code throws is refused", () => {
    const value = {
      toFixed(): string {
        throw new TypeError("boo");
      },
    };
    expect(problemsOf({ metric: "count", ...at, value })).toMatchObject([{ code: "not-an-amount" }]);
  });

  test("equal amounts are one however they are written", () => {
    const values = ["0.5", "0.50", "00.5", 0.5, "1/2", "2/4", "0.500000000000000000000"];
    expect(keptOf(...values.map((value) => ({ metric: "count", ...at, value })))).toBe(1);
    expect(keptOf(...["0", "-0", -0, "0.00", "0/7"].map((value) => ({ metric: "count", ...at, value })))).toBe(1);
    expect(keptOf(...["1/3", "2/6"].map((value) => ({ metric: "count", ...at, value })))).toBe(1);
  });
});

describe("values by kind", () => {
  test("a share lies between nothing and all", () => {
    expect(problemsOf({ metric: "rate", ...at, numerator: "86", denominator: "85" })).toEqual([
      { code: "numerator-above-denominator", numerator: "86", denominator: "85", path: ["numerator"], line: 1 },
    ]);
    expect(problemsOf({ metric: "rate", ...at, numerator: "1", denominator: "0" })).toMatchObject([
      { code: "numerator-above-denominator" },
    ]);
    expect(problemsOf({ metric: "rate", ...at, numerator: "-1", denominator: "4" })).toMatchObject([
      { code: "value-out-of-range", value: "-25", range: ["0", "100"], path: ["numerator"] },
    ]);
    expect(problemsOf({ metric: "rate", ...at, value: "100.1" })).toMatchObject([
      { code: "value-out-of-range", value: "100.1" },
    ]);
    expect(keptOf({ metric: "rate", ...at, numerator: "0.1", denominator: "0.10" })).toBe(1);
    expect(problemsOf({ metric: "rate", ...at, numerator: "1/3", denominator: "0.3333" })).toMatchObject([
      { code: "numerator-above-denominator" },
    ]);
  });

  test("a rate that is no share may be above one, never over a negative denominator", () => {
    expect(keptOf({ metric: "risk", ...at, numerator: "5", denominator: "2" })).toBe(1);
    expect(problemsOf({ metric: "risk", ...at, numerator: "5", denominator: "-2" })).toMatchObject([
      { code: "negative-denominator", denominator: "-2", path: ["denominator"] },
    ]);
    expect(keptOf({ metric: "risk", ...at, numerator: "0", denominator: "0" })).toBe(1);
  });

  test("a rate is given one way, and whole", () => {
    expect(problemsOf({ metric: "rate", ...at, value: "5", numerator: "1" })).toMatchObject([
      { code: "one-of-keys", given: ["value", "numerator"] },
    ]);
    expect(problemsOf({ metric: "rate", ...at })).toMatchObject([{ code: "one-of-keys", given: [] }]);
    expect(problemsOf({ metric: "rate", ...at, numerator: "5" })).toMatchObject([
      { code: "missing-key", key: "denominator" },
    ]);
    expect(problemsOf({ metric: "rate", ...at, denominator: "5" })).toMatchObject([
      { code: "missing-key", key: "numerator" },
    ]);
  });

  test("only rates have numerators, only milestones items", () => {
    expect(
      problemsOf({ metric: "count", ...at, value: "1", numerator: "1", denominator: "1", item: "draft" }),
    ).toMatchObject([
      { code: "unknown-key", key: "numerator" },
      { code: "unknown-key", key: "denominator" },
      { code: "unknown-key", key: "item" },
    ]);
    expect(problemsOf({ metric: "rate", ...at, value: "1", item: "draft" })).toMatchObject([
      { code: "unknown-key", key: "item" },
    ]);
  });

  test.each(["0", "100", 100, "99.999999999999999999", "1/3"])("%s lies in a range from 0 to 100", (value) => {
    expect(keptOf({ metric: "score", ...at, value })).toBe(1);
  });

  test.each(["-0.0000000000001", "100.00000000000001", "100.0000000000000000000001", "301/3", -1])(
    "%s does not",
    (value) => {
      expect(problemsOf({ metric: "score", ...at, value })).toMatchObject([
        { code: "value-out-of-range", range: ["0", "100"] },
      ]);
    },
  );

  test("a level is one of the list, of no other kind", () => {
    expect(keptOf({ metric: "grade", ...at, value: "B" })).toBe(1);
    for (const value of ["E", "3", 3, "toString", null]) {
      expect(problemsOf({ metric: "grade", ...at, value })).toMatchObject([
        { code: "unknown-level", levels: ["D", "C", "B", "A"] },
      ]);
    }
    expect(problemsOf({ metric: "grade", ...at })).toMatchObject([{ code: "missing-key", key: "value" }]);
  });

  test("a milestone has a day, and of several items names one", () => {
    expect(keptOf({ metric: "city", district: "a", item: "draft", value: "2013-05-01" })).toBe(1);
    expect(keptOf({ metric: "law", district: "a", value: "2013-05-01" })).toBe(1);
    expect(problemsOf({ metric: "city", district: "a", value: "2013-05-01" })).toMatchObject([
      { code: "missing-key", key: "item" },
    ]);
    expect(problemsOf({ metric: "city", district: "a", item: "x", value: "2013-05-01" })).toMatchObject([
      { code: "dangling-id", noun: "item", id: "x" },
    ]);
    expect(problemsOf({ metric: "city", district: "a", item: 3, value: "2013-05-01" })).toMatchObject([
      { code: "wrong-shape", path: ["item"] },
    ]);
    expect(problemsOf({ metric: "law", district: "a", item: "x", value: "2013-05-01" })).toMatchObject([
      { code: "unknown-key", key: "item" },
    ]);
    expect(problemsOf({ metric: "law", district: "a", value: "2013-02-29" })).toMatchObject([
      { code: "not-a-day", path: ["value"] },
    ]);
    expect(problemsOf({ metric: "law", district: "a" })).toMatchObject([{ code: "missing-key", key: "value" }]);
    expect(problemsOf({ metric: "law", district: "a", value: "2014-01-01", period: "2013" })).toMatchObject([
      { code: "value-out-of-range", value: "2014-01-01", range: ["2013-01-01", "2013-12-31"] },
    ]);
  });

  test("not reached is said of a period", () => {
    expect(keptOf({ metric: "law", ...at, value: "not-reached" })).toBe(1);
    expect(problemsOf({ metric: "law", district: "a", value: "not-reached" })).toMatchObject([
      { code: "missing-key", key: "period" },
    ]);
  });
});

describe("rows that say the same thing, or not", () => {
  const row = { metric: "count", ...at };

  test("two values for one cell are a problem, and neither is kept", () => {
    const { observations, problems } = readObservations(
      [
        { ...row, value: "1" },
        { ...row, value: "2" },
        { ...row, district: "b", value: "3" },
      ],
      { metrics },
    );
    expect(problems).toEqual([
      { code: "conflicting-observations", values: ["1", "2"], lines: [1, 2], path: [], line: 2 },
    ]);
    expect(observations.size).toBe(1);
    expect(observations.rows.amount).toEqual(Float64Array.of(3));
  });

  test("a third row conflicts too, and a repeat of the first changes nothing", () => {
    const values = ["1", "2", "3", "1"].map((value) => ({ ...row, value }));
    const { observations, problems } = readObservations(values, { metrics });
    expect(problems).toMatchObject([{ values: ["1", "2"] }, { values: ["1", "3"] }]);
    expect(observations.size).toBe(0);
  });

  test("another status or day of recording is another figure", () => {
    expect(
      keptOf(
        { ...row, value: "1" },
        { ...row, value: "2", status: "verified" },
        { ...row, value: "3", recordedOn: "2014-01-01" },
      ),
    ).toBe(3);
    expect(keptOf({ ...row, value: "1" }, { ...row, value: "1", status: "reported" })).toBe(1);
  });

  test("a rate and its bare value are not the same, nor are two rates of one value", () => {
    const rate = { metric: "rate", ...at };
    expect(problemsOf({ ...rate, value: "50" }, { ...rate, numerator: "1", denominator: "2" })).toMatchObject([
      { values: ["50", "1 / 2"] },
    ]);
    expect(
      problemsOf({ ...rate, numerator: "2", denominator: "4" }, { ...rate, numerator: "1", denominator: "2" }),
    ).toHaveLength(1);
  });

  test("of a repeat the first source by name is kept, whichever row came first", () => {
    const rows = [
      { ...row, value: "1", source: "b" },
      { ...row, value: "1" },
      { ...row, value: "1.0", source: "a" },
    ];
    for (const order of [rows, rows.toReversed()]) {
      const { observations } = readObservations(order, { metrics });
      expect(observations.sources[observations.rows.source[0] ?? -1]).toBe("a");
    }
  });

  test("levels are named in a conflict", () => {
    expect(problemsOf({ metric: "grade", ...at, value: "A" }, { metric: "grade", ...at, value: "D" })).toMatchObject([
      { values: ["A", "D"] },
    ]);
  });

  test("a milestone has one day, and none by which it was not reached", () => {
    const law = { metric: "law", district: "a" };
    expect(problemsOf({ ...law, value: "2013-05-01" }, { ...law, value: "2013-06-01" })).toMatchObject([
      { code: "conflicting-observations", values: ["2013-05-01", "2013-06-01"], lines: [1, 2] },
    ]);
    expect(problemsOf({ ...law, value: "2013-05-01" }, { ...law, value: "not-reached", period: "2013" })).toMatchObject(
      [{ values: ["2013-05-01", "not-reached"] }],
    );
    expect(keptOf({ ...law, value: "2013-05-01" }, { ...law, value: "not-reached", period: "2012" })).toBe(2);
    expect(keptOf({ ...law, value: "2013-05-01" }, { ...law, value: "2013-05-01" })).toBe(1);
    expect(keptOf({ ...law, value: "2013-05-01" }, { ...law, value: "2013-06-01", status: "verified" })).toBe(2);
  });

  test("of milestones in conflict what lies before every day still stands", () => {
    const law = { metric: "law", district: "a" };
    const rows = [
      { ...law, value: "2013-05-01" },
      { ...law, value: "2013-06-01" },
      { ...law, value: "not-reached", period: "2012" },
    ];
    expect(readObservations(rows, { metrics }).observations.milestones).toMatchObject([{ reachedOn: 0 }]);
  });
});

describe("problems beyond the limit", () => {
  test("are counted, not listed", () => {
    const rows = Array.from({ length: 1500 }, () => null);
    const { problems, problemCount } = readObservations(rows, { metrics });
    expect([problems.length, problemCount]).toEqual([1000, 1500]);
    const few = readObservations([...rows, { metric: "count", ...at, value: "1" }], { metrics, maxProblems: 2 });
    expect([few.problems.length, few.problemCount, few.observations.size]).toEqual([2, 1500, 1]);
  });

  test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])("%s is no limit", (maxProblems) => {
    expect(() => readObservations([], { metrics, maxProblems })).toThrow(
      new RangeError(`maxProblems: ${maxProblems} is not a whole number from 0`),
    );
  });
});

describe("where rows come from", () => {
  test("a stream reads like a list", async () => {
    const rows = [
      { metric: "count", ...at, value: "1" },
      null,
      { metric: "count", district: "b", period: "2013", value: "1/3" },
    ];
    async function* stream(): AsyncGenerator {
      for (const row of rows) yield await Promise.resolve(row);
    }
    expect(await readObservations(stream(), { metrics })).toEqual(readObservations(rows, { metrics }));
  });

  test("what is no table is the caller's slip", () => {
    expect(() => readObservations({} as Iterable<unknown>, { metrics })).toThrow(TypeError);
    expect(() => readObservations("rows", { metrics })).toThrow(TypeError);
  });

  test("two metrics of one id must be the same", () => {
    const [rate] = metrics;
    expect(readObservations([], { metrics: [...metrics, { ...rate! }] }).observations.metrics).toHaveLength(
      metrics.length,
    );
    expect(() => readObservations([], { metrics: [...metrics, { ...rate!, unit: "‰" }] })).toThrow(RangeError);
  });

  test("many series and many districts are found again", () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => ({
      metric: "count",
      district: `d${at % 137}`,
      period: `${1900 + (at % 101)}`,
      value: "1",
    }));
    const { observations, problemCount } = readObservations(rows, { metrics });
    expect([observations.size, problemCount]).toEqual([137 * 101, 0]);
  });

  test("nothing at all is no fault", () => {
    expect(readObservations([], { metrics })).toMatchObject({
      observations: { size: 0 },
      problems: [],
      problemCount: 0,
    });
  });
});
