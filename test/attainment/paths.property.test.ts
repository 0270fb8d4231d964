import { Decimal } from "decimal.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { compareAttainments } from "../../src/attainment/compare-attainments.js";
import { PATH_FORMS } from "../../src/attainment/path-form.js";
import type { MeasuredTarget } from "../../src/model/target.js";
import { attainmentOf, type Case, figuresIn, measured, METRICS, statusOf } from "./plan-of.js";

const RUNS = { numRuns: 100 };
const { stock } = METRICS;
const fewer = { ...stock, direction: "down" } as const;
const amounts = fc.integer({ min: 1, max: 400 });
const years = fc.constantFrom(2011, 2012, 2013, 2014);
const forms = fc.constantFrom(...PATH_FORMS);

interface Way {
  readonly base: number;
  readonly required: number;
  readonly value: string | number;
  readonly year: number;
}

const ways = fc.record({ base: amounts, required: amounts, value: amounts, year: years });

/** What was read at the end of a year of the way from the end of 2010 to that of 2015. */
function on({ base, required, value, year }: Way, more: Partial<MeasuredTarget> = {}, given: Partial<Case> = {}): Case {
  const bound = given.metric === fewer ? { atMost: String(required) } : { atLeast: String(required) };
  return {
    metric: stock,
    target: measured(bound, { schedule: { by: "2015" }, baseline: { period: "2010", value: String(base) }, ...more }),
    rows: [{ period: String(year), value: String(value) }],
    period: "2011/2015",
    asOf: `${String(year)}-12-31`,
    ...given,
  };
}

test("on a straight line the forecast is the line's end and the pace 1, on track", () => {
  fc.assert(
    fc.property(ways, ({ base, required, year }) => {
      fc.pre(base !== required);
      const value = `${String(base * 5 + (required - base) * (year - 2010))}/5`;
      const given = on({ base, required, value, year }, {}, required > base ? {} : { metric: fewer });
      expect(figuresIn(given)).toMatchObject({
        expected: figuresIn(given).value,
        pace: "1",
        forecast: String(required),
      });
      expect(statusOf(given)).toBe("on-track");
    }),
    RUNS,
  );
});

test("marks on the straight line change nothing but the name of the path", () => {
  fc.assert(
    fc.property(ways, ({ base, required, value, year }) => {
      // A level path leads nowhere to be at a pace of; a straight line says all the same where a value is going.
      fc.pre(base !== required);
      const mark = (at: number): string => `${String(base * 5 + (required - base) * (at - 2010))}/5`;
      const marks = { "2012": mark(2012), "2013": mark(2013) };
      const { path: _plain, ...plain } = figuresIn(on({ base, required, value, year }));
      const { path: _staged, ...staged } = figuresIn(on({ base, required, value, year }, { marks }));
      expect(staged).toEqual(plain);
    }),
    RUNS,
  );
});

test("on track is at or beyond what the path expects, whatever its form", () => {
  fc.assert(
    fc.property(ways, forms, fc.boolean(), (way, path, down) => {
      const marks = { "2012": String((way.base + way.required) / 2) };
      const given = on(way, { marks }, { path, ...(down ? { metric: fewer } : {}) });
      const status = statusOf(given);
      const { expected } = figuresIn(given);
      if (expected === undefined || status === "reached") return;
      const gap = (way.value - Number(expected)) * (down ? -1 : 1);
      if (Math.abs(gap) > 1e-9) expect(status).toBe(gap > 0 ? "on-track" : "behind");
    }),
    RUNS,
  );
});

test("a compound path stands as roots to a hundred digits say, wherever those can tell", () => {
  const Precise = Decimal.clone({ precision: 100 });
  // Any value, or the path itself but for its last digits: on which side of it that lies only many digits tell.
  const near = fc.option(
    fc.record({
      digits: fc.integer({ min: 2, max: 28 }),
      rounding: fc.constantFrom(Decimal.ROUND_UP, Decimal.ROUND_DOWN),
    }),
    { nil: undefined, freq: 3 },
  );
  fc.assert(
    fc.property(ways, fc.boolean(), near, ({ value: any, ...way }, down, beside) => {
      const { base, required, year } = way;
      const planned = new Precise(required)
        .div(base)
        .pow(new Precise(year - 2010).div(5))
        .times(base);
      const value = beside === undefined ? any : planned.toDecimalPlaces(beside.digits, beside.rounding).toFixed();
      const given = on({ ...way, value }, {}, { path: "compound", ...(down ? { metric: fewer } : {}) });
      const status = statusOf(given);
      fc.pre(status === "on-track" || status === "behind");
      const gap = new Precise(value).minus(planned).times(down ? -1 : 1);
      fc.pre(gap.abs().gt("1e-60"));
      expect(status).toBe(gap.gt(0) ? "on-track" : "behind");
    }),
    RUNS,
  );
});

test("signs and direction swapped together mirror status, pace and path", () => {
  fc.assert(
    fc.property(ways, forms, ({ base, required, value, year }, path) => {
      const up = on({ base, required, value, year }, {}, { path });
      const mirrored = on({ base: -base, required: -required, value: -value, year }, {}, { path, metric: fewer });
      expect(statusOf(mirrored)).toBe(statusOf(up));
      const [one, other] = [figuresIn(up), figuresIn(mirrored)];
      expect(other.pace).toBe(one.pace);
      const turned = (amount: string | undefined) => (amount === undefined ? undefined : String(-Number(amount)));
      if (one.forecast !== undefined) expect(Number(other.forecast)).toBeCloseTo(Number(turned(one.forecast)), 6);
      else expect(other.forecast).toBeUndefined();
    }),
    RUNS,
  );
});

test("the unit does not matter: pace and status stay, the forecast scales", () => {
  fc.assert(
    fc.property(ways, forms, fc.integer({ min: 2, max: 50 }), ({ base, required, value, year }, path, factor) => {
      const one = on({ base, required, value, year }, {}, { path });
      const other = on({ base: base * factor, required: required * factor, value: value * factor, year }, {}, { path });
      expect(statusOf(other)).toBe(statusOf(one));
      expect(figuresIn(other).absent).toEqual(figuresIn(one).absent);
      if (path === "linear") expect(figuresIn(other).pace).toBe(figuresIn(one).pace);
    }),
    RUNS,
  );
});

test("a thing compared with itself is empty of change", () => {
  fc.assert(
    fc.property(ways, forms, (way, path) => {
      const attainment = attainmentOf(on(way, {}, { path }));
      expect(compareAttainments([attainment], [attainment])).toMatchObject([{ move: "same", value: { change: "0" } }]);
    }),
    RUNS,
  );
});
