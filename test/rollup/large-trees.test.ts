import { describe, expect, test } from "vitest";
import { parseDistricts } from "../../src/model/check-districts.js";
import type { Operator } from "../../src/model/metric.js";
import { at, flow, ratio, rate, roll, value } from "./roll.js";

const SIZE = 100_000;

describe("a chain 100,000 deep", () => {
  const chain = parseDistricts([
    { id: "0" },
    ...Array.from({ length: SIZE - 1 }, (_, above) => ({ id: String(above + 1), parent: String(above) })),
  ]);

  test.each<Operator>(["sum", "mean", "min", "last", "count"])("is climbed by %s", (across) => {
    const rollup = roll([value(String(SIZE - 1), "2013", "7")], [flow({ across })], chain);
    expect(at(rollup, "0", "2013")).toBe(across === "count" ? "1 1/1" : "7 1/1");
  });

  test("with a figure at every link has each stand, and each differ from the next", () => {
    const rows = Array.from({ length: SIZE }, (_, id) => value(String(id), "2013", id));
    const rollup = roll(rows, [flow()], chain);
    expect(at(rollup, "0", "2013")).toBe("0 1/1");
    expect(rollup.discrepancies).toHaveLength(SIZE - 1);
    expect(at(roll(rows, [flow()], chain, { own: "add" }), "0", "2013")).toBe("4999950000 1/1");
  });
});

test("a chain 20,000 deep whose links all leave a part open is taken together without walking down from each", () => {
  const size = 20_000;
  const chain = parseDistricts([
    { id: "0" },
    ...Array.from({ length: size - 1 }, (_, above) => ({ id: String(above + 1), parent: String(above) })),
  ]);
  const rows = Array.from({ length: size - 1 }, (_, id) => value(String(id), "2013-H1", 2));
  const rollup = roll(
    [...rows, value(String(size - 1), "2013-H2", 4)],
    [flow({ over: "median", across: "median" })],
    chain,
    { periods: ["2013"] },
  );
  expect(at(rollup, "0", "2013")).toBe("3 2/2");
});

describe("a star 100,000 wide", () => {
  const star = parseDistricts([
    { id: "centre" },
    ...Array.from({ length: SIZE }, (_, id) => ({ id: String(id), parent: "centre" })),
  ]);

  test("adds up and pools", () => {
    const rows = Array.from({ length: SIZE }, (_, id) => value(String(id), "2013", "0.1"));
    expect(at(roll(rows, [flow()], star), "centre", "2013")).toBe("10000 100000/100000");
    const rates = Array.from({ length: SIZE }, (_, id) => rate(String(id), "2013", "1", "3"));
    expect(at(roll(rates, [ratio()], star), "centre", "2013")).toBe("100/3 100000/100000");
  });

  test("adds up fractions too", () => {
    const rows = Array.from({ length: SIZE }, (_, id) => value(String(id), "2013", "1/3"));
    expect(at(roll(rows, [flow()], star), "centre", "2013")).toBe("100000/3 100000/100000");
  });
});

test("a thousand days of one district in a large tree cost that district's days, not the tree's", () => {
  const star = parseDistricts([
    { id: "centre" },
    ...Array.from({ length: SIZE }, (_, id) => ({ id: String(id), parent: "centre" })),
  ]);
  const rows = Array.from({ length: 1000 }, (_, day) => {
    const date = new Date(Date.UTC(2011, 0, 1 + day));
    return value("5", date.toISOString().slice(0, 10), "1");
  });
  const rollup = roll(rows, [flow()], star);
  expect(at(rollup, "5", "2011/2013")).toBe("1000 1000/1096");
  expect(rollup.columns.reduce((cells, column) => cells + column.at.length, 0)).toBeLessThan(3000);
});
