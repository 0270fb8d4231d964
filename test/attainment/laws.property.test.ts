import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { STATUSES } from "../../src/attainment/status.js";
import type { Metric } from "../../src/model/metric.js";
import type { Value } from "../../src/model/value.js";
import type { Bound, Measure, MeasuredTarget } from "../../src/model/target.js";
import type { Row } from "./cell-table.js";
import { type Case, exactOf, measured, METRICS } from "./plan-of.js";

const days = fc.constantFrom("2013-01-01", "2013-06-30", "2013-12-31", "2014-01-01", "2014-06-30");
const amounts = fc.integer({ min: -300, max: 300 }).map((units) => units / 2);
const measures = fc.constantFrom<Measure>(
  "level",
  { change: "previous" },
  { growth: "previous" },
  { change: "baseline" },
);
const ups: readonly ((text: string) => Bound)[] = [
  (at) => ({ atLeast: at }),
  (at) => ({ above: at }),
  (at) => ({ reach: at }),
  (at) => ({ about: at }),
  (at) => ({ about: at, tolerance: "3.5" }),
];
const upMetrics: readonly Metric[] = [
  METRICS.index,
  METRICS.stock,
  METRICS.flow,
  { ...METRICS.flow, range: ["-1000", "1000"] },
];

function rank(given: Case): number {
  return STATUSES.indexOf(exactOf(given).status);
}

function rowsOf(value: number, base: number | undefined, misses: boolean): readonly Row[] {
  return [
    { period: "2013", value: String(value), ...(misses ? { missesParts: true as const } : {}) },
    ...(base === undefined ? [] : [{ period: "2012", value: String(base) }]),
  ];
}

describe("laws of attainment", () => {
  test("raising a value that is better when higher never worsens a status", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...upMetrics),
        fc.constantFrom(...ups),
        measures,
        amounts,
        amounts,
        amounts,
        fc.option(amounts, { nil: undefined }),
        fc.boolean(),
        days,
        (metric, bound, measure, required, one, other, base, misses, asOf) => {
          const target = measured(bound(String(required)), { measure });
          const [low, high] = one <= other ? [one, other] : [other, one];
          const standing = (value: number) => rank({ metric, target, rows: rowsOf(value, base, misses), asOf });
          // A negative value shows that a flow without a range can fall, so it may say less than one from zero up does.
          fc.pre(!(misses && low < 0 && metric.kind === "amount"));
          expect(standing(high)).toBeGreaterThanOrEqual(standing(low));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test("turning direction and signs over mirrors every status and margin", () => {
    const turned = (bound: Bound): Bound => {
      const minus = (value: Value): string => String(-Number(value));
      if ("atLeast" in bound) return { atMost: minus(bound.atLeast) };
      if ("above" in bound) return { below: minus(bound.above) };
      if ("reach" in bound) return { reach: minus(bound.reach) };
      if ("within" in bound) return { within: [minus(bound.within[1]), minus(bound.within[0])] };
      if ("equals" in bound) return { equals: minus(bound.equals) };
      if ("about" in bound) return { ...bound, about: minus(bound.about) };
      throw new RangeError("no mirror");
    };
    const bounds = [
      ...ups,
      (at: string): Bound => ({ equals: at }),
      (at: string): Bound => ({ within: [at, String(Number(at) + 5)] }),
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...bounds),
        fc.constantFrom<Measure>("level", { change: "previous" }, { change: "baseline" }),
        amounts,
        amounts,
        fc.option(amounts, { nil: undefined }),
        days,
        (bound, measure, required, value, base, asOf) => {
          const target = (written: Bound, sign: number): MeasuredTarget =>
            measured(written, {
              measure,
              ...(base === undefined ||
              (typeof measure === "object" && "change" in measure && measure.change === "previous")
                ? {}
                : { baseline: { value: String(sign * base) } }),
            });
          const written = bound(String(required));
          const up = exactOf({
            metric: METRICS.index,
            target: target(written, 1),
            rows: rowsOf(value, base, false),
            asOf,
          });
          const down = exactOf({
            metric: { ...METRICS.index, direction: "down" },
            target: target(turned(written), -1),
            rows: rowsOf(-value, base === undefined ? undefined : -base, false),
            asOf,
          });
          expect(down.status).toBe(up.status);
          if (
            up.kind !== "measured" ||
            down.kind !== "measured" ||
            up.status === "no-evidence" ||
            down.status === "no-evidence"
          )
            return;
          expect(down.figures.margin).toEqual(up.figures.margin);
          expect(down.figures.progress).toEqual(up.figures.progress);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test("rounding never moves a verdict: whatever the digits, just short is short", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.constantFrom("90", "0", "-3"), (digits, required) => {
        const least = `0.${"0".repeat(digits - 1)}1`;
        const short =
          required === "90"
            ? `89.${"9".repeat(digits)}`
            : required === "0"
              ? `-${least}`
              : `-3.${"0".repeat(digits - 1)}1`;
        const status = (value: string) =>
          exactOf({
            metric: METRICS.index,
            target: measured({ atLeast: required }),
            rows: [{ period: "2013", value }],
            asOf: "2014-01-01",
          }).status;
        expect(status(short)).toBe("missed");
        expect(status(required)).toBe("met");
      }),
    );
  });

  test("the margin is not negative exactly where the bound is satisfied", () => {
    fc.assert(
      fc.property(
        fc.constantFrom<(at: string) => Bound>(
          ...ups.filter((_, place) => place !== 1),
          (at) => ({ atMost: at }),
          (at) => ({ equals: at }),
        ),
        amounts,
        amounts,
        (bound, required, value) => {
          const attainment = exactOf({
            metric: METRICS.index,
            target: measured(bound(String(required))),
            rows: rowsOf(value, undefined, false),
            asOf: "2014-01-01",
          });
          if (attainment.kind !== "measured" || attainment.status === "no-evidence")
            throw new RangeError("there is evidence");
          expect(attainment.status === "met").toBe((attainment.figures.margin?.n ?? -1n) >= 0n);
        },
      ),
    );
  });

  test("shifting every date by four years changes nothing but the dates", () => {
    const later = (text: string, years: number): string =>
      text.replace(/\d{4}/g, (year) => String(Number(year) + years));
    fc.assert(
      fc.property(
        fc.constantFrom(...upMetrics),
        measures,
        amounts,
        amounts,
        amounts,
        days,
        (metric, measure, required, value, base, asOf) => {
          const target = measured({ atLeast: String(required) }, { measure });
          const status = (years: number) =>
            exactOf({
              metric,
              target,
              rows: rowsOf(value, base, false).map((row) => ({ ...row, period: later(row.period, years) })),
              asOf: later(asOf, years),
              period: later("2013", years),
            }).status;
          expect(status(4)).toBe(status(0));
        },
      ),
    );
  });

  test("what missing parts could change has no verdict; any that has one is the verdict of every completion", () => {
    fc.assert(
      fc.property(
        fc.constantFrom<(at: string) => Bound>(
          (at) => ({ atLeast: at }),
          (at) => ({ atMost: at }),
          (at) => ({ equals: at }),
          (at) => ({ below: at }),
        ),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 20 }),
        (bound, required, soFar, missing) => {
          const target = measured(bound(String(required)));
          const standing = (value: number, misses: boolean) =>
            exactOf({ metric: METRICS.flow, target, rows: rowsOf(value, undefined, misses), asOf: "2014-01-01" })
              .status;
          const early = standing(soFar, true);
          if (early !== "no-evidence") expect(standing(soFar + missing, false)).toBe(early);
        },
      ),
    );
  });
});
