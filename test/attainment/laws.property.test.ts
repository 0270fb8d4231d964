import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PathForm } from "../../src/attainment/path-form.js";
import { STATUSES } from "../../src/attainment/status.js";
import type { Metric } from "../../src/model/metric.js";
import type { Value } from "../../src/model/value.js";
import type { Bound, Measure, MeasuredTarget } from "../../src/model/target.js";
import type { Row } from "./cell-table.js";
import { standingAs, WORST_FIRST } from "./stands-as.js";
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
  test("raising the value of what is better when higher never worsens a status", () => {
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
      { numRuns: 1_000 },
    );
  });

  test("swapping direction and signs mirrors every status and margin", () => {
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
      { numRuns: 600 },
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

  // Inside a February days are another share of their month in a leap year, so the days lie elsewhere or at its end.
  test("shifting all dates by a year, or by several, changes neither status nor figures", () => {
    const shift = (text: string, years: number): string => {
      const moved = text.replace(/\d{4}/gu, (year) => String(Number(year) + years));
      return moved.replace(
        /(\d{4})-02-2[89]/gu,
        (_, year) => `${String(year)}-02-${leaps(Number(year)) ? "29" : "28"}`,
      );
    };
    const leaps = (year: number): boolean => year % 4 === 0;
    const bounds = [...ups, (at: string): Bound => ({ atMost: at }), (at: string): Bound => ({ equals: at })];
    fc.assert(
      fc.property(
        fc.constantFrom(...upMetrics),
        fc.constantFrom(...bounds),
        fc.constantFrom<Measure>(
          "level",
          { change: "previous" },
          { growth: "baseline" },
          { compoundGrowth: "previous" },
        ),
        fc.constantFrom<MeasuredTarget["schedule"]>(
          undefined,
          { by: "2013" },
          { every: "year", during: "2012/2013" },
          { every: "year", during: "2012/2014", run: 2 },
        ),
        fc.constantFrom<PathForm | undefined>(undefined, "compound"),
        amounts,
        amounts,
        amounts,
        fc.constantFrom("2013-01-01", "2013-02-28", "2013-03-01", "2013-06-30", "2013-12-31", "2014-01-01"),
        fc.integer({ min: 1, max: 9 }),
        (metric, bound, measure, schedule, path, required, value, base, asOf, years) => {
          const target = measured(bound(String(required)), {
            measure,
            ...(schedule === undefined ? {} : { schedule }),
          });
          const standing = (by: number) => {
            const moved = JSON.parse(shift(JSON.stringify({ schedule }), by)) as Pick<MeasuredTarget, "schedule">;
            const attainment = exactOf({
              metric,
              target: { ...target, ...moved },
              rows: rowsOf(value, base, false).map((row) => ({ ...row, period: shift(row.period, by) })),
              asOf: shift(asOf, by),
              period: shift("2013", by),
              ...(path === undefined ? {} : { path }),
            });
            return "figures" in attainment
              ? [attainment.status, attainment.trace.rule, attainment.figures]
              : [attainment.status, attainment.trace.rule];
          };
          expect(standing(years)).toEqual(standing(0));
        },
      ),
      { numRuns: 300 },
    );
  });

  test("a group stands as its worst member does, or of any as its best, in whatever order", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...WORST_FIRST), { minLength: 1 }),
        fc.constantFrom<"all" | "any">("all", "any"),
        (ids, of) => {
          const places = ids.map((id) => WORST_FIRST.indexOf(id));
          const speaking = of === "all" ? Math.min(...places) : Math.max(...places);
          expect(exactOf(standingAs(of, ids)).status).toBe(WORST_FIRST[speaking]);
        },
      ),
    );
  });

  test("what several districts must satisfy stands as the worst of them does", () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(amounts, { nil: undefined }), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...ups),
        amounts,
        days,
        (values, bound, required, asOf) => {
          const target = measured(bound(String(required)));
          const ids = values.map((_, at) => `d${String(at)}`);
          const rows = values.flatMap((value, at) =>
            value === undefined ? [] : [{ district: `d${String(at)}`, period: "2013", value: String(value) }],
          );
          const given = { metric: METRICS.index, rows, tree: { d: ids }, asOf };
          const alone = ids.map((district) => rank({ ...given, target, district }));
          expect(rank({ ...given, target: { ...target, districts: "children" } })).toBe(Math.min(...alone));
        },
      ),
      { numRuns: 200 },
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
