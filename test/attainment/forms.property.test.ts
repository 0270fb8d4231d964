import { Decimal } from "decimal.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Status, STATUSES } from "../../src/attainment/status.js";
import type { MeasuredTarget } from "../../src/model/target.js";
import { type Case, exactOf, measured, METRICS, statusOf } from "./plan-of.js";

const { index, stock } = METRICS;
const AFTER = "2014-01-01";
const value = fc.integer({ min: 1, max: 400 });
const years = fc.integer({ min: 1, max: 12 });

test("average growth stands as roots to many digits say, wherever those can tell", () => {
  const Precise = Decimal.clone({ precision: 120 });
  // Any growth, or the root itself but for its last digits: on which side of it that lies only many digits tell.
  const asked = fc.oneof(
    fc.record({ hundredths: fc.integer({ min: -9_000, max: 30_000 }) }),
    fc.record({
      digits: fc.integer({ min: 2, max: 28 }),
      rounding: fc.constantFrom(Decimal.ROUND_UP, Decimal.ROUND_DOWN),
    }),
  );
  fc.assert(
    fc.property(value, value, years, asked, (base, end, span, near) => {
      const root = new Precise(end).div(base).pow(new Precise(1).div(span)).minus(1).times(100);
      const asked =
        "hundredths" in near ? new Precise(near.hundredths).div(100) : root.toDecimalPlaces(near.digits, near.rounding);
      fc.pre(root.minus(asked).abs().gt("1e-60"));
      const target = measured(
        { atLeast: asked.toFixed() },
        { measure: { compoundGrowth: "baseline" }, baseline: { period: String(2013 - span) } },
      );
      const rows = [
        { period: String(2013 - span), value: String(base) },
        { period: "2013", value: String(end) },
      ];
      expect(statusOf({ metric: stock, target, rows, asOf: AFTER })).toBe(root.gt(asked) ? "met" : "missed");
    }),
    { numRuns: 150 },
  );
});

const forms: readonly Partial<MeasuredTarget>[] = [
  { measure: { rank: ["a", "b"] }, bound: { atMost: "2" } },
  { measure: { factor: "previous" }, bound: { atLeast: "2" } },
  { measure: { factor: "baseline" }, bound: { reach: "2" } },
  { measure: { compoundGrowth: "previous" }, bound: { atLeast: "10" } },
  { measure: { growth: "baseline" }, bound: { about: "50" } },
  { bound: { atLeast: { metric: "m", district: "a" } } },
  { schedule: { every: "year", during: "2012/2014" }, bound: { atLeast: "100" } },
  { schedule: { every: "year", during: "2011/2014", run: 2 }, bound: { atLeast: "100" } },
];

const worlds = fc.record({
  form: fc.constantFrom(...forms),
  own: fc.array(fc.option(value, { nil: undefined }), { minLength: 3, maxLength: 3 }),
  others: fc.array(fc.option(value, { nil: undefined }), { minLength: 2, maxLength: 2 }),
  asOf: fc.constantFrom("2013-06-30", "2013-12-31", "2014-01-01", "2015-01-01"),
});

function caseOf({ form, own, others, asOf }: World, shift = 0): Case {
  const moved = (text: string): string => text.replace(/\d{4}/gu, (year) => String(Number(year) + shift));
  const target = JSON.parse(moved(JSON.stringify(measured({ atLeast: "1" }, form)))) as MeasuredTarget;
  const row = (district: string, year: number, one: number | undefined) =>
    one === undefined ? [] : [{ district, period: String(year + shift), value: String(one) }];
  return {
    metric: index,
    target,
    rows: [
      ...own.flatMap((one, at) => row("d", 2011 + at, one)),
      ...others.flatMap((one, at) => row("ab"[at] ?? "a", 2013, one)),
    ],
    asOf: moved(asOf),
    period: moved("2013"),
  };
}

interface World {
  readonly form: Partial<MeasuredTarget>;
  readonly own: readonly (number | undefined)[];
  readonly others: readonly (number | undefined)[];
  readonly asOf: string;
}

test("raising what is better when higher never worsens how any form stands", () => {
  fc.assert(
    fc.property(worlds, fc.integer({ min: 0, max: 300 }), (world, more) => {
      const raised = { ...world, own: world.own.map((one, at) => (at === 2 && one !== undefined ? one + more : one)) };
      const [low, high] = [exactOf(caseOf(world)).status, exactOf(caseOf(raised)).status];
      fc.pre(low !== "no-evidence" && high !== "no-evidence");
      expect(STATUSES.indexOf(high)).toBeGreaterThanOrEqual(STATUSES.indexOf(low));
    }),
    { numRuns: 400 },
  );
});

// Held by chance alone the laws would say nothing.
test("every status is among the cases, and most of them have one before a value is raised and after", () => {
  const found = new Map<Status, number>(STATUSES.map((status) => [status, 0]));
  for (const world of fc.sample(worlds, { seed: 2013, numRuns: 400 })) {
    const { status } = exactOf(caseOf(world));
    found.set(status, (found.get(status) ?? 0) + 1);
  }
  expect(STATUSES.filter((status) => (found.get(status) ?? 0) < 8)).toEqual([]);
  expect(found.get("no-evidence")).toBeLessThan(200);
});

test("shifting every date by years changes how no form stands", () => {
  fc.assert(
    fc.property(worlds, fc.integer({ min: 1, max: 9 }), (world, by) => {
      expect(statusOf(caseOf(world, by))).toBe(statusOf(caseOf(world)));
    }),
    { numRuns: 300 },
  );
});
