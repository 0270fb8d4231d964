import { describe, expect, test } from "vitest";
import { explain } from "../../src/explain/explain.js";
import { namesFrom } from "../../src/explain/names.js";
import type { MeasuredTarget } from "../../src/model/target.js";
import { type Case, measured, measuredOf, METRICS } from "./plan-of.js";

const at = (value: string, period: string) => ({ period, value });
const every = (more: object = {}): Partial<MeasuredTarget> => ({ schedule: { every: "year", ...more } });
const standing = (asOf: string, rows: Case["rows"] = [], more: object = {}) =>
  measuredOf({
    metric: METRICS.index,
    target: measured({ atLeast: "90" }, every(more)),
    period: "2011/2013",
    asOf,
    ...(rows === undefined ? {} : { rows }),
  });

describe("a target that recurs", () => {
  test("before its first period has begun there is nothing to say, and the window is told", () => {
    expect(standing("2010-12-31")).toEqual({
      target: "t",
      kind: "measured",
      district: "d",
      asOf: "2010-12-31",
      due: "2013-12-31",
      status: "no-evidence",
      reason: "not-reported",
      trace: { rule: "no-value", steps: [{ step: "window", period: "2011/2013", when: "before-deadline" }] },
    });
  });

  test.each([
    ["2013-12-31", "before-deadline"],
    ["2014-01-01", "after-deadline"],
  ])("as of %s its window is %s", (asOf, when) => {
    const [window] = standing(asOf, [at("95", "2011"), at("95", "2012"), at("95", "2013")]).trace.steps;
    expect(window).toEqual({ step: "window", period: "2011/2013", when });
  });

  test("in its first period, without a value of its own, says what that period lacks", () => {
    const attainment = standing("2011-06-30");
    expect(attainment).toMatchObject({
      status: "no-evidence",
      reason: "not-reported",
      periods: [{ period: "2011", status: "no-evidence", reason: "not-reported" }],
      trace: { rule: "periods-without-value" },
    });
    expect(attainment.trace.steps.at(-1)).toEqual({
      step: "periods",
      every: "year",
      deciding: "2011",
      statuses: [{ period: "2011", status: "no-evidence" }],
      of: 3,
    });
  });

  test("in its first period may be judged by the year before, which is no news of that period", () => {
    const attainment = standing("2011-06-30", [at("95", "2010")]);
    expect(attainment).toMatchObject({ status: "on-track", periods: [{ period: "2011", status: "no-evidence" }] });
  });

  test("of several periods one of which has no value lacks periods, whatever that one lacks", () => {
    expect(standing("2013-06-30", [at("95", "2012")])).toMatchObject({
      status: "no-evidence",
      reason: "periods-without-value",
    });
  });

  describe("says of each period why it could not be judged", () => {
    const growing = (more: object = {}) =>
      measuredOf({
        metric: METRICS.stock,
        target: measured({ atLeast: "5" }, { ...every(), ...more }),
        period: "2012/2013",
        asOf: "2014-02-01",
        rows: [at("0", "2011"), at("0", "2012"), at("5", "2013")],
      });
    const sentence = (more: object, locale: "zh" | "en") =>
      explain(growing(more), { locale, names: namesFrom() }).at(-1);

    test("growth from zero", () => {
      const measure = { growth: "previous" } as const;
      expect(growing({ measure })).toMatchObject({
        status: "no-evidence",
        reason: "periods-without-value",
        periods: [
          { period: "2012", status: "no-evidence", reason: "base-not-positive" },
          { period: "2013", status: "no-evidence", reason: "base-not-positive" },
        ],
      });
      expect(sentence({ measure }, "en")).toBe(
        "Nothing can be said of m, d, 2012 to 2013: periods that cannot be judged leave it open (2012 without evidence, 2013 without evidence); of 2013, growth or a multiple needs a base above zero, and 2012 has 0.",
      );
      expect(sentence({ measure }, "zh")).toBe(
        "d 2012年至2013年m无法判断：有的时期无法判断，可能影响结论（2012年缺少数据、2013年缺少数据）；其中2013年：基数不大于零，不能计算增长或倍数（2012年为 0）。",
      );
    });

    test("a benchmark that nobody reported", () => {
      expect(sentence({ bound: { atLeast: { metric: "m", district: "x" } } }, "en")).toContain(
        "(2012 without evidence, 2013 without evidence); of 2013, what it is to be held against is not known (m of x in 2013: the evidence does not know the district).",
      );
    });
  });

  test("of a single period that is past says why that one has no value", () => {
    const alone = { during: "2011" };
    expect(standing("2012-01-01", [{ period: "2011", reason: "below-coverage" }], alone)).toMatchObject({
      status: "no-evidence",
      reason: "below-coverage",
    });
  });
});
