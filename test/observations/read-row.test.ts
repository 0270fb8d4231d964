import { describe, expect, test } from "vitest";
import { readObservationColumns, readObservations } from "../../src/observations/index.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import { describe as describeProblem } from "../../src/explain/problem.js";
import { at, keptOf, metrics, problemsOf } from "./read-with.js";

describe("a line on which nothing is written", () => {
  const good = { metric: "count", ...at, value: "1" };

  test.each([{ metric: "" }, { metric: "", district: null, value: "" }, { metric: "", remark: "" }])(
    "%o is passed over, and counts as a line",
    (blank) => {
      expect(problemsOf(blank, good, { ...good, value: "x" })).toMatchObject([{ code: "not-an-amount", line: 3 }]);
    },
  );

  test("with one cell filled it is a row", () => {
    expect(problemsOf({ metric: "", district: "a" })).toMatchObject([{ code: "dangling-id", line: 1 }]);
    expect(problemsOf({ metric: "", remark: "x" })).toMatchObject([{ code: "unknown-key" }, {}, {}]);
  });

  test("nothing at all, and cells that are undefined, are no empty line but a slip", () => {
    expect(problemsOf({})).toMatchObject([{ code: "missing-key", key: "metric" }, {}]);
    expect(problemsOf({ metric: undefined, district: undefined })).toMatchObject([{ code: "missing-key" }, {}]);
    expect(problemsOf({ metric: "", district: undefined })).toMatchObject([{ code: "dangling-id" }, {}]);
  });

  test("the same goes for columns", () => {
    const columns = {
      metric: ["", "count", null],
      district: ["", "a", "a"],
      period: ["", "2013", ""],
      value: ["", "x", ""],
    };
    const { problems } = readObservationColumns(columns, { metrics });
    expect(problems).toMatchObject([
      { code: "not-an-amount", line: 2 },
      { path: ["metric"], line: 3 },
    ]);
  });
});

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

  test("a proxy that has been revoked, as a row or in one, spoils no other", () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const row = { metric: "count", ...at, value: "1" };
    const keys = ["metric", "district", "period", "value", "status", "recordedOn", "source", "item"];
    const hostile = [proxy, ...keys.map((key) => ({ ...row, [key]: proxy }))];
    const { observations, problems } = readObservations([...hostile, row], { metrics });
    expect(problems.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
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
    expect(problemsOf({ metric: "count", ...at, value: "1", vlaue: "1" })).toMatchObject([
      {
        code: "unknown-key",
        key: "vlaue",
        allowed: expect.arrayContaining(["metric", "value"]) as never,
        path: ["vlaue"],
        line: 1,
      },
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

  test.each(["2013-13", "2013-02-30", "2013/", "2013/..", "../2013"])("%s is no period of an observation", (period) => {
    expect(problemsOf({ metric: "count", district: "a", period, value: "1" })).toMatchObject([
      { code: "not-a-period", path: ["period"] },
    ]);
  });

  test.each([2013, 201306, true, {}])("a period is text, and %j is none", (period) => {
    expect(problemsOf({ metric: "count", district: "a", period, value: "1" })).toMatchObject([
      { code: "wrong-shape", expected: "period", path: ["period"] },
    ]);
  });

  test("two ways of writing a period are one", () => {
    expect(
      problemsOf(
        { metric: "count", district: "a", period: "2013-01/2013-06", value: "1" },
        { metric: "count", district: "a", period: "2013-H1", value: "2" },
      ),
    ).toMatchObject([{ code: "conflicting-observations", lines: [1, 2] }]);
  });

  test("an empty cell of a table is missing, as if its key were not there", () => {
    const empty = { value: "", numerator: null, denominator: "", item: "", status: "", recordedOn: null, source: "" };
    expect(keptOf({ metric: "count", ...at, ...empty, value: "3" })).toBe(1);
    expect(keptOf({ metric: "rate", ...at, ...empty, numerator: "1", denominator: "2" })).toBe(1);
    expect(problemsOf({ metric: "count", ...at, ...empty })).toMatchObject([{ code: "missing-key", key: "value" }]);
    expect(problemsOf({ metric: "count", district: "a", period: "", value: "3" })).toMatchObject([
      { code: "missing-key", key: "period" },
    ]);
  });
});

describe("a name where an id belongs", () => {
  const named = [
    { id: "rate", name: { zh: "合格率", en: "Pass rate" }, unit: "%", kind: "index", direction: "up" },
    { id: "one", name: "同名", unit: "", kind: "index", direction: "up" },
    { id: "two", name: "同名", unit: "", kind: "index", direction: "up" },
  ] as const;
  const districts = parseDistricts([
    { id: "city", name: "云岭市" },
    { id: "east", parent: "city", name: "东城区" },
  ]);
  const told = (metric: string, district: string) =>
    readObservations([{ metric, district, period: "2013", value: "1" }], { metrics: named, districts }).problems;

  test("is told with the id of what is called so, in any language", () => {
    expect(told("合格率", "东城区")).toMatchObject(
      [
        { code: "dangling-id", noun: "district", id: "东城区", meant: "east" },
        { code: "dangling-id", noun: "metric", id: "合格率", meant: "rate" },
      ].reverse(),
    );
    expect(told("Pass rate", "east")).toMatchObject([{ meant: "rate" }]);
    expect(told("合格率", "east").map((problem) => describeProblem(problem, "en"))).toEqual([
      "“合格率” is the name of a metric, not its id; write the id, “rate”.",
    ]);
  });

  test("that two have, or nobody, names no id", () => {
    expect(told("同名", "east")[0]).not.toHaveProperty("meant");
    expect(told("toString", "east")[0]).not.toHaveProperty("meant");
  });
});
