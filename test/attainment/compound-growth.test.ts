import { describe, expect, test } from "vitest";
import { compoundGrowth, CUT, monthsUntil, powersOf } from "../../src/attainment/compound-growth.js";
import { askedOf, satisfies, shownBeside } from "../../src/attainment/held.js";
import { monthsBetween } from "../../src/attainment/months.js";
import type { MeasureRead } from "../../src/attainment/reading.js";
import { type Wanted, wantedBy } from "../../src/attainment/wanted.js";
import { add, fromInteger, rational, type Rational, subtract } from "../../src/internal/rational.js";
import { checkedAmount, writeAmount } from "../../src/model/amount.js";
import type { Bound } from "../../src/model/target.js";

const amount = checkedAmount;
const closed = (at: string) => ({ at: amount(at), open: false });
const open = (at: string) => ({ at: amount(at), open: true });

describe("growth a year on average", () => {
  test.each([
    ["1.21", 24, "10"],
    ["1.331", 36, "10"],
    ["4", 12, "300"],
    ["2", 6, "300"],
    ["1", 60, "0"],
    ["0", 24, "-100"],
    ["0.25", 24, "-50"],
  ])("a quotient of %s in %i months is %s percent, exactly", (quotient, months, percent) => {
    const { value, cut } = compoundGrowth(amount(quotient), months);
    expect([writeAmount(value), cut]).toEqual([percent, false]);
  });

  test("a root that does not end is cut off at its thirtieth digit", () => {
    const { value, cut } = compoundGrowth(amount("2"), 24);
    expect(cut).toBe(true);
    // √2 = 1.414213562373095048801688724209 698…
    expect(value).toEqual(amount("41.4213562373095048801688724209"));
    expect(CUT).toEqual(rational(1n, 10n ** 28n));
  });

  test("what decides are powers: of what both share, one factor a year stands against the quotient", () => {
    const { powers } = compoundGrowth(amount("2"), 24);
    expect(powers.value).toEqual(amount("2"));
    expect(["0", "10", "-50", "-100", "-200"].map((growth) => powers.at(amount(growth)))).toEqual(
      ["1", "1.21", "0.25", "0", "-1"].map(amount),
    );
    const eighteen = compoundGrowth(amount("2"), 18).powers;
    expect([eighteen.value, eighteen.at(amount("100"))]).toEqual(["4", "8"].map(amount));
    // A fall by three times all there is: below every value, though its square is above zero.
    expect(powers.at(amount("-300"))).toEqual(amount("-4"));
  });

  test("what a growth can still become follows what its quotient can, and ends at nothing", () => {
    expect(powersOf({ low: closed("2"), high: open("3") }, 8)).toEqual({ low: closed("8"), high: open("27") });
    expect(powersOf({ low: open("2") }, 24)).toEqual({ low: open("2") });
    expect(powersOf({ low: open("0"), high: closed("0") }, 8)).toEqual({ low: closed("0"), high: closed("0") });
    expect(powersOf({ low: closed("-2"), high: closed("-1") }, 8)).toEqual({ low: closed("0"), high: closed("0") });
    expect(powersOf({ high: open("2") }, 8)).toEqual({ low: closed("0"), high: open("8") });
    expect(powersOf({}, 8)).toEqual({ low: closed("0") });
  });

  test.each([
    ["2010-12-31", "2013-12-31", 36],
    ["2010-12-31", "2011-01-31", 1],
    ["2012-02-29", "2013-02-28", 12],
    ["2012-02-28", "2013-02-28", undefined],
    ["2010-12-31", "2013-12-30", undefined],
    ["2010-12-31", "2010-12-31", undefined],
    ["2010-12-31", "2010-11-30", undefined],
  ])("from %s to %s are %s whole months", (from, to, months) => {
    expect(monthsUntil(from, to)).toBe(months);
  });
});

test.each([
  ["2010-12-31", "2015-12-31", "60"],
  ["2010-12-31", "2011-02-14", "1.5"],
  ["2012-01-31", "2012-02-29", "1"],
  ["2013-06-15", "2013-06-30", "0.5"],
  ["2013-04-30", "2013-04-30", "0"],
  ["2013-04-30", "2013-03-31", "-1"],
])("from the end of %s to the end of %s are %s months, part of one the share of its days", (from, to, months) => {
  expect(monthsBetween(from, to)).toEqual(amount(months));
});

describe("a growth a year held against a bound", () => {
  const read = (quotient: string, months: number): MeasureRead => compoundGrowth(amount(quotient), months) as never;
  const doubled = read("2", 24);
  const cutOff = { ...doubled, cut: true } as const;
  const shown = "41.4213562373095048801688724209";
  const wanted = (bound: Bound): Wanted => wantedBy(bound, "up", (value) => amount(value as string), fromInteger(1));
  const next: Rational = add(amount(shown), CUT);

  test("is asked for in powers, a level as it stands", () => {
    expect(askedOf(wanted({ atLeast: "10" }), doubled)).toEqual({ low: closed("1.21") });
    expect(askedOf(wanted({ below: "10" }), doubled)).toEqual({ high: open("1.21") });
    expect(askedOf(wanted({ equals: "10" }), doubled)).toEqual({ low: closed("1.21"), high: closed("1.21") });
    const level = { value: amount("3") } as MeasureRead;
    expect(askedOf(wanted({ atLeast: "10" }), level)).toEqual({ low: closed("10") });
    expect(["2.9", "3", "3.1"].map((least) => satisfies(wanted({ atLeast: least }), level))).toEqual([
      true,
      true,
      false,
    ]);
  });

  test("satisfies it by powers: what was cut off is above what is shown", () => {
    const bounds: readonly Bound[] = [{ above: shown }, { atMost: shown }, { atLeast: writeAmount(next) }];
    expect(bounds.map((bound) => satisfies(wanted(bound), doubled))).toEqual([true, false, false]);
  });

  test("is shown one step higher beside an amount from which it would seem to be on the other side, or none", () => {
    const value = (amounts: readonly Rational[]) => shownBeside(cutOff, amounts).value;
    expect(value([])).toEqual(amount(shown));
    expect(value([fromInteger(41), fromInteger(42), next])).toEqual(amount(shown));
    expect(value([fromInteger(41), amount(shown)])).toEqual(next);
    expect(value([amount(shown), subtract(amount(shown), CUT)])).toEqual(next);
    expect(shownBeside(cutOff, [amount(shown)])).toEqual({ ...cutOff, value: next });
  });

  test("and as it is where nothing was cut off", () => {
    const exact = read("1.21", 24);
    for (const one of [exact, { value: amount("3") } as MeasureRead])
      expect(shownBeside(one, [amount("10"), amount("9")])).toBe(one);
  });
});
