import { Decimal } from "decimal.js";
import { describe, expect, test } from "vitest";
import { rational } from "../../src/internal/rational.js";
import {
  checkedAmount,
  compareAmounts,
  exactly,
  formatAmount,
  readExact,
  writeExactAmount,
} from "../../src/model/amount.js";
import { decimal } from "../../src/model/decimal.js";

describe("formatAmount", () => {
  test("a half goes away from zero unless another mode is asked for, on both sides of zero", () => {
    expect(["2.5", "-2.5", "-0.5", "0.5"].map((amount) => formatAmount(amount, { digits: 0 }))).toEqual([
      "3",
      "-3",
      "-1",
      "1",
    ]);
    expect(["2.5", "-2.5", "-0.5"].map((amount) => formatAmount(amount, { digits: 0, mode: "halfEven" }))).toEqual([
      "2",
      "-2",
      "0",
    ]);
    expect(["2.1", "-2.1"].map((amount) => formatAmount(amount, { digits: 0, mode: "up" }))).toEqual(["3", "-3"]);
    expect(["2.9", "-2.9"].map((amount) => formatAmount(amount, { digits: 0, mode: "down" }))).toEqual(["2", "-2"]);
  });

  test("the 497 of 555 passed are 89.55 percent", () => {
    expect(formatAmount(decimal("497/555").times(100), { digits: 2, unit: "%" })).toBe("89.55%");
    expect(formatAmount("89.995", { digits: 2, unit: "%" })).toBe("90.00%");
    expect(compareAmounts("89.995", "90")).toBe(-1);
  });

  test("1.005 is one and five thousandths, not the double below it", () => {
    expect(formatAmount(1.005, { digits: 2 })).toBe("1.01");
    expect(formatAmount("1.005", { digits: 2 })).toBe("1.01");
  });

  test("a unit that would run into the number stands apart", () => {
    const shown = (unit: string): string => formatAmount("5", { digits: 0, unit });
    expect(["%", "‰", "℃", "件", "万元", "个百分点"].map(shown)).toEqual([
      "5%",
      "5‰",
      "5℃",
      "5件",
      "5万元",
      "5个百分点",
    ]);
    expect(["km", "μg/m³", "µg", "Ω"].map(shown)).toEqual(["5 km", "5 μg/m³", "5 µg", "5 Ω"]);
    expect(["10万元", "１０万元"].map(shown)).toEqual(["5 10万元", "5 １０万元"]);
    expect(shown("")).toBe("5");
  });

  test("34 digits are the most, and a slip says what was given and what is accepted", () => {
    expect(formatAmount("1/3", { digits: 34 })).toBe(`0.${"3".repeat(34)}`);
    for (const digits of [-1, 35, 1.5, Number.NaN]) {
      expect(() => formatAmount("1", { digits })).toThrow(
        new RangeError(`digits: ${String(digits)} is not a whole number from 0 to 34`),
      );
    }
    expect(() => formatAmount("1", { digits: 0, mode: "nearest" as "up" })).toThrow(
      /mode: "nearest" is not one of halfUp, halfEven, up, down/,
    );
  });
});

describe("a caller's slip", () => {
  test("is a RangeError that shows the value and the rule", () => {
    expect(() => exactly("90%")).toThrow(
      new RangeError(
        '"90%" is not an amount (amount-percent-sign); accepted: "94", "-3.5", "2/3", a finite number or a Decimal',
      ),
    );
    expect(() => exactly(Number.NaN)).toThrow(/^NaN is not an amount \(amount-not-finite\)/);
    expect(() => compareAmounts("1", null as unknown as string)).toThrow(/^null is not an amount/);
    const { proxy, revoke } = Proxy.revocable<{ toFixed: () => string }>({ toFixed: () => "1" }, {});
    revoke();
    expect(() => compareAmounts("1", proxy)).toThrow(/^object is not an amount/);
    expect(() => exactly(Symbol("x") as unknown as string)).toThrow(/^symbol is not an amount/);
    expect(() => exactly("9".repeat(10_000_000))).toThrow(/^"9{60}…" is not an amount \(amount-too-long\)/);
  });

  test("in data that passed a check is ours", () => {
    expect(checkedAmount("0.5")).toEqual(rational(1n, 2n));
    expect(() => checkedAmount("half")).toThrow("quality-plan is at fault");
  });
});

describe("figures that are stored to be read again", () => {
  test("carry a fraction where the text was cut", () => {
    expect(writeExactAmount(rational(1n, 3n))).toEqual({ value: `0.${"3".repeat(34)}`, exact: "1/3" });
    expect(writeExactAmount(rational(1n, 4n))).toEqual({ value: "0.25" });
    const long = rational(10n ** 40n + 1n);
    expect(writeExactAmount(long)).toEqual({ value: `1${"0".repeat(40)}`, exact: `1${"0".repeat(39)}1` });
    expect(readExact(`1${"0".repeat(39)}1`)).toEqual(long);
  });

  test("are not taken from a text that was not written here", () => {
    for (const text of ["", "1/0", "1/", "/2", " 1", "0x10", "1e3", "1.", "--1", "1/-2"]) {
      expect(() => readExact(text)).toThrow(RangeError);
    }
  });
});

describe("decimal", () => {
  test("keeps 34 digits, half to even, in plain notation", () => {
    expect(decimal("0.1").plus("0.2").toString()).toBe("0.3");
    expect(decimal("1").div(3).toString()).toBe(`0.${"3".repeat(34)}`);
    expect(decimal("2/3").toString()).toBe(`0.${"6".repeat(33)}7`);
    expect(decimal(1e30).toString()).toBe(`1${"0".repeat(30)}`);
    expect(decimal(5e-324).toString()).toBe(`0.${"0".repeat(323)}5`);
  });

  test("is a Decimal for instanceof, and a caller's settings change nothing in it", () => {
    const before = { precision: Decimal.precision, toExpPos: Decimal.toExpPos, rounding: Decimal.rounding };
    try {
      Decimal.set({ precision: 3, toExpPos: 2, rounding: Decimal.ROUND_UP });
      expect(decimal("12345.678")).toBeInstanceOf(Decimal);
      expect(decimal("12345.678").toString()).toBe("12345.678");
      expect(decimal("1").div(3).toString()).toBe(`0.${"3".repeat(34)}`);
      expect(decimal(new Decimal("12345.678")).toString()).toBe("12345.678");
    } finally {
      Decimal.set(before);
    }
  });

  test("cannot be set through a number it gave", () => {
    const Ours = decimal("1").constructor as typeof Decimal;
    expect(() => Ours.set({ precision: 3 })).toThrow(TypeError);
    expect(() => Ours.config({ precision: 3 })).toThrow(TypeError);
    const Theirs = Ours.clone({ precision: 3 });
    expect(Theirs.set({ precision: 4 }).precision).toBe(4);
    expect(decimal("1").div(3).toString()).toBe(`0.${"3".repeat(34)}`);
    expect(decimal("2").sqrt().toString()).toHaveLength(35);
  });
});
