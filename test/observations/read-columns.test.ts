import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ObservationColumns } from "../../src/observations/index.js";
import { readObservationColumns, readObservations } from "../../src/observations/index.js";
import { metrics } from "./read-with.js";

function read(columns: unknown, maxProblems = 10): ReturnType<typeof readObservationColumns> {
  return readObservationColumns(columns as ObservationColumns, { metrics, maxProblems });
}

const entry = fc.oneof(
  fc.constantFrom("rate", "count", "law", "a", "b", "2013", "2013-H1", "1", "2", "1/3", "0.5", "verified"),
  fc.constantFrom<unknown>(undefined, null, "", 0, 1.5, Number.NaN, "__proto__", "2013-05-01", "not-reached", {}),
);
const NAMES = [
  "metric",
  "district",
  "period",
  "value",
  "numerator",
  "denominator",
  "item",
  "status",
  "source",
] as const;
const row = fc.record({
  metric: fc.oneof({ weight: 9, arbitrary: fc.constantFrom("rate", "count", "law", "grade") }, entry),
  district: fc.oneof({ weight: 9, arbitrary: fc.constantFrom("a", "b", "c") }, entry),
  period: fc.oneof({ weight: 9, arbitrary: fc.constantFrom("2013", "2012") }, entry),
  value: entry,
  numerator: fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, entry),
  denominator: fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, entry),
  item: fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, entry),
  status: fc.constantFrom(undefined, "verified", "reported", "sure"),
  source: fc.constantFrom(undefined, "yearbook", 3),
});

test("rows, a stream and columns of one table give the same", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 30 }), async (rows) => {
      const columns = Object.fromEntries(NAMES.map((name) => [name, rows.map((one) => one[name])]));
      async function* stream(): AsyncGenerator {
        for (const one of rows) yield await Promise.resolve(one);
      }
      const [byRow, byColumn] = [readObservations(rows, { metrics }), read(columns, 1000)];
      expect(byColumn).toEqual(byRow);
      expect(await readObservations(stream(), { metrics })).toEqual(byRow);
    }),
  );
});

describe("columns", () => {
  const good = { metric: "count", district: ["a", "b"], period: "2013" };

  test("of whole numbers may be bigints, as databases hand them out", () => {
    const wide = BigInt64Array.of(5n, 9_223_372_036_854_775_807n);
    const { observations, problems } = read({ ...good, value: wide });
    expect(problems).toEqual([]);
    expect([observations.rows.amount[0], ...observations.exactAmounts]).toEqual([5, "9223372036854775807"]);
    expect(read({ ...good, value: [10n ** 34n + 1n, 1n] }).problems).toMatchObject([
      { code: "amount-too-precise", line: 1 },
    ]);
  });

  test("of numbers may be typed arrays, and a text stands in every row", () => {
    const { observations, problems } = read({ ...good, value: Float64Array.of(0.5, 3) });
    expect(problems).toEqual([]);
    expect([observations.rows.amount, observations.rows.amountScale]).toEqual([
      Float64Array.of(5, 3),
      Uint8Array.of(1, 0),
    ]);
  });

  test("with holes lack those entries", () => {
    const value: unknown[] = [];
    value[1] = "2";
    expect(read({ ...good, value }).problems).toMatchObject([{ code: "missing-key", key: "value", line: 1 }]);
  });

  test("with NaN have a problem there", () => {
    expect(read({ ...good, value: Float64Array.of(Number.NaN, 1) }).problems).toMatchObject([
      { code: "amount-not-finite", line: 1 },
    ]);
  });

  test.each([
    [{ ...good, value: ["1"] }, "columns: value holds 1 entries, district 2"],
    [{ ...good, vlaue: ["1", "2"] }, 'columns: "vlaue" is not one of metric, district'],
    [JSON.parse('{"metric":"count","district":["a"],"__proto__":["x"]}'), 'columns: "__proto__" is not one of'],
  ])("of unequal length or of another name are refused", (columns, message) => {
    expect(() => read(columns)).toThrow(RangeError);
    expect(() => read(columns)).toThrow(message);
  });

  test.each([
    [{ ...good, value: 3 }, "value: 3 is no column"],
    [{ ...good, value: { length: -0.5 } }, "value: "],
    [{ ...good, value: null }, "value: null is no column"],
    [{ metric: "count", district: "a" }, "none of them is a list"],
    [null, "columns: null is no record of columns"],
    ["table", "columns: "],
  ])("that are none are refused", (columns, message) => {
    expect(() => read(columns)).toThrow(TypeError);
    expect(() => read(columns)).toThrow(message);
  });

  test("of which an entry throws spoil that row alone", () => {
    const value = Object.defineProperty(["1", "2"], 0, {
      get: () => {
        throw new TypeError("boo");
      },
    });
    const { observations, problems } = read({ ...good, value });
    expect(problems).toMatchObject([{ code: "wrong-shape", line: 1 }]);
    expect(observations.size).toBe(1);
  });

  test("are asked for once", () => {
    let asked = 0;
    const columns = {
      ...good,
      get value() {
        asked += 1;
        return asked === 1 ? ["1", "2"] : ["1"];
      },
    };
    expect(read(columns).observations.size).toBe(2);
  });

  test("with texts of ten million characters list no more than their beginning", () => {
    const long = "9".repeat(10_000_000);
    const { problems } = read({ metric: [long], district: [long], period: [long], value: [long], status: [long] });
    expect(problems.map(({ code }) => code)).toEqual(["dangling-id", "unknown-word", "not-a-period"]);
    expect(JSON.stringify(problems).length).toBeLessThan(2000);
  });

  test("beyond the limit of problems are counted", () => {
    const { problems, problemCount } = read({ metric: new Array<string>(500).fill("no such"), district: "a" }, 3);
    expect([problems.length, problems[2]?.line, problemCount]).toEqual([3, 3, 500]);
  });
});
