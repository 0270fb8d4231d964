import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PathForm } from "../../src/attainment/path-form.js";
import { type Status, STATUSES } from "../../src/attainment/status.js";
import type { Metric } from "../../src/model/metric.js";
import type { Value } from "../../src/model/value.js";
import type { Bound, Measure, MeasuredTarget } from "../../src/model/target.js";
import type { Row } from "./cell-table.js";
import { standingAs, WORST_FIRST } from "./stands-as.js";
import { exactOf, measured, METRICS } from "./plan-of.js";

const days = fc.constantFrom("2013-01-01", "2013-03-31", "2013-06-30", "2013-12-31", "2014-01-01", "2014-06-30");
/** Near each other more often than not, so that paths and bounds run between them. */
const amounts = fc
  .oneof({ weight: 4, arbitrary: fc.integer({ min: -4, max: 24 }) }, fc.integer({ min: -300, max: 300 }))
  .map((units) => units / 2);
interface Course {
  readonly base: number;
  readonly values: readonly number[];
  readonly required: number;
}

/** Where something came from, where it has come to and where it is to go: every other time one behind the other. */
function courses(least: number, most: number): fc.Arbitrary<Course> {
  return fc
    .tuple(fc.array(amounts, { minLength: least + 2, maxLength: most + 2 }), fc.boolean())
    .map(([all, climbs]) => (climbs ? all.toSorted((one, other) => one - other) : all))
    .map((all) => ({ base: all[0] ?? 0, values: all.slice(1, -1), required: all.at(-1) ?? 0 }));
}

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

function rowsOf(value: number, base: number | undefined, misses: boolean): readonly Row[] {
  return [
    { period: "2013", value: String(value), ...(misses ? { missesParts: true as const } : {}) },
    ...(base === undefined ? [] : [{ period: "2012", value: String(base) }]),
  ];
}

/** Held by chance alone a law would say nothing: of so many cases, the same each time, each status is found in a few. */
function expectEveryStatus<One>(cases: fc.Arbitrary<One>, statusesOf: (one: One) => readonly Status[]): void {
  const found = new Map<Status, number>(STATUSES.map((status) => [status, 0]));
  for (const one of fc.sample(cases, { seed: 2013, numRuns: 400 }))
    for (const status of statusesOf(one)) found.set(status, (found.get(status) ?? 0) + 1);
  expect(STATUSES.filter((status) => (found.get(status) ?? 0) < 8)).toEqual([]);
}

describe("laws of attainment", () => {
  describe("raising the value of what is better when higher", () => {
    const cases = fc.record({
      metric: fc.constantFrom(...upMetrics),
      bound: fc.constantFrom(...ups),
      measure: measures,
      course: courses(2, 2),
      knowsBase: fc.boolean(),
      misses: fc.boolean(),
      asOf: days,
    });
    type One = typeof cases extends fc.Arbitrary<infer Case> ? Case : never;
    const standing = ({ metric, bound, measure, course, knowsBase, misses, asOf }: One, value: number) =>
      exactOf({
        metric,
        target: measured(bound(String(course.required)), { measure }),
        rows: rowsOf(value, knowsBase ? course.base : undefined, misses),
        asOf,
      }).status;

    test("never worsens a status", () => {
      fc.assert(
        fc.property(cases, (one) => {
          const [low, high] = [Math.min(...one.course.values), Math.max(...one.course.values)];
          // A negative value shows that a flow without a range can fall, so it may say less than one from zero up does.
          fc.pre(!(one.misses && low < 0 && one.metric.kind === "amount"));
          expect(STATUSES.indexOf(standing(one, high))).toBeGreaterThanOrEqual(STATUSES.indexOf(standing(one, low)));
        }),
        { numRuns: 1_000 },
      );
    });

    test("every status is among its cases", () => {
      expectEveryStatus(cases, (one) => one.course.values.map((value) => standing(one, value)));
    });
  });

  describe("swapping direction and signs", () => {
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
    const cases = fc.record({
      bound: fc.constantFrom(...bounds),
      measure: fc.constantFrom<Measure>("level", "level", { change: "previous" }, { change: "baseline" }),
      course: courses(1, 1),
      knowsBase: fc.boolean(),
      asOf: days,
    });
    type One = typeof cases extends fc.Arbitrary<infer Case> ? Case : never;
    const upAndDown = ({ bound, measure, course, knowsBase, asOf }: One) => {
      const { required } = course;
      const [value = 0] = course.values;
      const base = knowsBase ? course.base : undefined;
      const isFromBaseline = measure === "level" || ("change" in measure && measure.change === "baseline");
      const target = (written: Bound, sign: number): MeasuredTarget =>
        measured(written, {
          measure,
          ...(base === undefined || !isFromBaseline ? {} : { baseline: { value: String(sign * base) } }),
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
      return { up, down };
    };

    test("mirrors every status, margin and progress", () => {
      fc.assert(
        fc.property(cases, (one) => {
          const { up, down } = upAndDown(one);
          expect(down.status).toBe(up.status);
          const [figures, mirrored] = [up, down].map((side) => ("figures" in side ? side.figures : undefined));
          expect(mirrored?.margin).toEqual(figures?.margin);
          expect(mirrored?.progress).toEqual(figures?.progress);
        }),
        { numRuns: 600 },
      );
    });

    test("every status is among its cases", () => {
      expectEveryStatus(cases, (one) => [upAndDown(one).up.status]);
    });
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
  describe("shifting all dates by a year, or by several", () => {
    const shift = (text: string, years: number): string => {
      const moved = text.replace(/\d{4}/gu, (year) => String(Number(year) + years));
      return moved.replace(
        /(\d{4})-02-2[89]/gu,
        (_, year) => `${String(year)}-02-${leaps(Number(year)) ? "29" : "28"}`,
      );
    };
    const leaps = (year: number): boolean => year % 4 === 0;
    const bounds = [...ups, (at: string): Bound => ({ atMost: at }), (at: string): Bound => ({ equals: at })];
    const cases = fc.record({
      metric: fc.constantFrom(...upMetrics),
      bound: fc.constantFrom(...bounds),
      measure: fc.constantFrom<Measure>(
        "level",
        "level",
        { change: "previous" },
        { growth: "baseline" },
        { compoundGrowth: "previous" },
      ),
      schedule: fc.constantFrom<MeasuredTarget["schedule"]>(
        undefined,
        { by: "2013" },
        { every: "year", during: "2012/2013" },
        { every: "year", during: "2012/2014", run: 2 },
      ),
      path: fc.constantFrom<PathForm | undefined>(undefined, "compound"),
      course: courses(1, 1),
      asOf: fc.constantFrom("2013-01-01", "2013-02-28", "2013-03-01", "2013-06-30", "2013-12-31", "2014-01-01"),
    });
    type One = typeof cases extends fc.Arbitrary<infer Case> ? Case : never;
    const standing = ({ metric, bound, measure, schedule, path, course, asOf }: One, by: number) => {
      const { base, required } = course;
      const [value = 0] = course.values;
      const target = measured(bound(String(required)), { measure });
      const moved = JSON.parse(shift(JSON.stringify(schedule === undefined ? {} : { schedule }), by)) as object;
      return exactOf({
        metric,
        target: { ...target, ...moved },
        rows: rowsOf(value, base, false).map((row) => ({ ...row, period: shift(row.period, by) })),
        asOf: shift(asOf, by),
        period: shift("2013", by),
        ...(path === undefined ? {} : { path }),
      });
    };

    test("changes neither status nor figures", () => {
      fc.assert(
        fc.property(cases, fc.integer({ min: 1, max: 9 }), (one, years) => {
          const [now, then] = [standing(one, 0), standing(one, years)].map((attainment) => [
            attainment.status,
            attainment.trace.rule,
            "figures" in attainment ? attainment.figures : undefined,
          ]);
          expect(then).toEqual(now);
        }),
        { numRuns: 300 },
      );
    });

    test("every status is among its cases", () => {
      expectEveryStatus(cases, (one) => [standing(one, 0).status]);
    });
  });

  test("a group stands as its worst member does, or of any as its best, in whatever order", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...WORST_FIRST), { minLength: 1, maxLength: 3 }),
        fc.constantFrom<"all" | "any">("all", "any"),
        (ids, of) => {
          const places = ids.map((id) => WORST_FIRST.indexOf(id));
          const speaking = of === "all" ? Math.min(...places) : Math.max(...places);
          expect(exactOf(standingAs(of, ids)).status).toBe(WORST_FIRST[speaking]);
        },
      ),
    );
  });

  describe("what several districts must satisfy", () => {
    const cases = fc.record({
      course: courses(1, 4),
      reported: fc.array(fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)), {
        minLength: 4,
        maxLength: 4,
      }),
      knowsBase: fc.boolean(),
      bound: fc.constantFrom(...ups),
      asOf: days,
    });
    type One = typeof cases extends fc.Arbitrary<infer Case> ? Case : never;
    const standing = ({ course, reported, knowsBase, bound, asOf }: One) => {
      const target = measured(bound(String(course.required)));
      const base = knowsBase ? course.base : undefined;
      const ids = course.values.map((_, at) => `d${String(at)}`);
      const rows = course.values.flatMap((value, at) =>
        reported[at] === true ? rowsOf(value, base, false).map((row) => ({ ...row, district: `d${String(at)}` })) : [],
      );
      const given = { metric: METRICS.index, rows, tree: { d: ids }, asOf };
      return {
        alone: ids.map((district) => exactOf({ ...given, target, district }).status),
        together: exactOf({ ...given, target: { ...target, districts: "children" } }).status,
      };
    };

    test("stands as the worst of them does", () => {
      fc.assert(
        fc.property(cases, (one) => {
          const { alone, together } = standing(one);
          expect(STATUSES.indexOf(together)).toBe(Math.min(...alone.map((status) => STATUSES.indexOf(status))));
        }),
        { numRuns: 200 },
      );
    });

    test("every status is among its cases", () => {
      expectEveryStatus(cases, (one) => [standing(one).together]);
    });
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
