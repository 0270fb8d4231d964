import { runInNewContext } from "node:vm";
import { Decimal } from "decimal.js";
import { describe, expect, test } from "vitest";
import { rational } from "../../src/internal/rational.js";
import { shown } from "../../src/model/problem.js";
import { AMOUNT_FAULTS, type AmountFault, readAmount } from "../../src/model/amount-text.js";

const nines = "9".repeat(34);

describe("what is an amount", () => {
  test.each([
    ["94", 94n, 1n],
    ["-3.50", -7n, 2n],
    ["0.48", 12n, 25n],
    ["2/3", 2n, 3n],
    ["-4/6", -2n, 3n],
    ["0/5", 0n, 1n],
    ["007", 7n, 1n],
    ["-0", 0n, 1n],
    ["-0.000", 0n, 1n],
    [nines, BigInt(nines), 1n],
    [`1${"0".repeat(300)}`, 10n ** 300n, 1n],
    [`0.${"0".repeat(300)}1`, 1n, 10n ** 301n],
    [`${nines}/${"0".repeat(20)}7`, BigInt(nines), 7n],
  ] as const)("%s", (text, n, d) => {
    expect(readAmount(text)).toEqual(rational(n, d));
  });

  test.each([
    [0.1, 1n, 10n],
    [-0, 0n, 1n],
    [1e21, 10n ** 21n, 1n],
    [1e-7, 1n, 10n ** 7n],
    [-1.5e-9, -15n, 10n ** 10n],
    [123456789012345680000, 12345678901234568n * 10n ** 4n, 1n],
    [5e-324, 5n, 10n ** 324n],
    [Number.MAX_VALUE, 17976931348623157n * 10n ** 292n, 1n],
    [Number.MAX_SAFE_INTEGER, 9007199254740991n, 1n],
    [2 ** 53, 9007199254740992n, 1n],
    [0.1 + 0.2, 30000000000000004n, 10n ** 17n],
  ] as const)("the number %s, by its shortest decimal", (value, n, d) => {
    expect(readAmount(value)).toEqual(rational(n, d));
  });

  test("a Decimal, whatever its constructor was set to", () => {
    const Careless = Decimal.clone({ precision: 3, toExpPos: 2, toExpNeg: -1 });
    expect(readAmount(new Careless("12345.678"))).toEqual(rational(12345678n, 1000n));
    expect(readAmount(new Careless("1e21"))).toEqual(rational(10n ** 21n));
    expect(readAmount(new Careless("-0"))).toEqual(rational(0n));
    expect(readAmount(new Careless("0.00001"))).toEqual(rational(1n, 100000n));
  });
});

const refused: Readonly<Record<AmountFault, readonly unknown[]>> = {
  "amount-not-finite": [
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    "NaN",
    "nan",
    "-Infinity",
    "inf",
    " ∞ ",
    new Decimal(Number.NaN),
    new Decimal(-Infinity),
  ],
  "amount-exponent": ["1e400", "1e4", "-1.5E-3", "1.e2", ".5e2", "+1e+2", " 1e2"],
  "amount-full-width": ["９０", "９０％", "９，０００", "9０", "－3", "3．5", "＋1", "１／３"],
  "amount-percent-sign": ["90%", "90 %", "90％", "5‰", "3‱", "1,000%", "-2.5%"],
  "amount-grouping": [
    "1,000",
    "1，000",
    "12,345,678.90",
    "1 000",
    "1\u00a0000",
    "1\u202f000",
    "1\u2009000",
    "1'000",
    "1’000",
    "1_000",
    "-1,000",
    "1234,567",
    "3,5",
  ],
  "amount-too-precise": [
    `${nines}9`,
    `0.${nines}9`,
    `1${"0".repeat(33)}1`,
    `${nines}9/7`,
    `7/${nines}9`,
    new Decimal(`${nines}9`),
    `1${"0".repeat(34)}/3`,
  ],
  "amount-too-long": [
    "9".repeat(331),
    `0.${"0".repeat(400)}1`,
    "x".repeat(10_000_000),
    "9".repeat(10_000_000),
    new Decimal("1e400"),
    new Decimal("1e1000000000"),
    new Decimal("-1e-1000000000"),
  ],
  "amount-zero-denominator": ["1/0", "0/0", "-5/000"],
  "not-an-amount": [
    "",
    " ",
    " 94",
    "94 ",
    "94\n",
    "+94",
    ".5",
    "5.",
    "-",
    "--5",
    "%",
    "abc%",
    "1/2/3",
    "1/-3",
    "1.5/2",
    "1 / 3",
    "0x10",
    "九十",
    "٩٠",
    "94件",
    "件",
    null,
    undefined,
    true,
    94n,
    Symbol("94"),
    [94],
    ["94"],
    {},
    { toString: () => "94" },
    () => 94,
    new Date(0),
    Object.create(null),
  ],
};

describe("what is none, and why", () => {
  for (const fault of AMOUNT_FAULTS) {
    test(`${fault}: ${String(refused[fault].length)} forms, found at once`, () => {
      const started = performance.now();
      const read = refused[fault].map((input) => [shown(input), readAmount(input)]);
      expect(performance.now() - started).toBeLessThan(1000);
      expect(read).toEqual(refused[fault].map((input) => [shown(input), fault]));
    });
  }

  test("a boxed number or string is no amount: its toFixed would round it to a whole number", () => {
    const boxed: unknown[] = [Object(5.5), Object("5.5"), Object(5n), runInNewContext("new Number(5.5)")];
    expect(boxed.map((value) => readAmount(value))).toEqual(boxed.map(() => "not-an-amount"));
  });

  test("an object whose toFixed lies is no amount, and no error escapes", () => {
    const slip = (): never => {
      throw new Error("not today");
    };
    const hostile: unknown[] = [
      { toFixed: slip },
      { toFixed: () => 5 },
      { toFixed: () => undefined },
      { toFixed: () => "five" },
      { toFixed: "5" },
      { valueOf: slip, toFixed: () => "5" },
      Object.defineProperty({}, "toFixed", { get: slip }),
      new Proxy({}, { has: slip, get: slip }),
      Object.assign(Object.create(null) as object, { toFixed: () => "5" }),
    ];
    expect(hostile.map((value) => readAmount(value))).toEqual(hostile.map(() => "not-an-amount"));
    expect(readAmount({ toFixed: () => "9".repeat(1000) })).toBe("amount-too-long");
  });

  test("texts made to send a pattern back and forth are refused in a moment", () => {
    const started = performance.now();
    for (let round = 0; round < 200; round += 1) {
      for (const piece of ["1,", "1 ", "1'", "1.", "1/", "1e", "e1", "-", "9", "1\u3000", "０", " ", "%"]) {
        const text = piece.repeat(Math.floor(325 / piece.length));
        readAmount(`${text}!`);
        readAmount(`!${text}`);
        readAmount(`1${text}`);
      }
    }
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
