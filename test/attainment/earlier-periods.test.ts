import { describe, expect, test } from "vitest";
import { attain } from "../../src/attainment/attain.js";
import type { MeasuredAttainment } from "../../src/attainment/attainment.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import { parsePlan } from "../../src/model/check-plan.js";
import type { Metric } from "../../src/model/metric.js";
import type { MeasuredTarget } from "../../src/model/target.js";
import { readObservations } from "../../src/observations/read-observations.js";
import { rollUp } from "../../src/rollup/roll-up.js";
import { METRICS } from "./plan-of.js";

const DISTRICTS = parseDistricts([{ id: "city" }, { id: "nation", members: [] }]);

type Row = readonly [district: string, period: string, value: string];

/** How targets of the city that are the same but for what is named stand together. */
function judged(metric: Metric, targets: readonly Partial<MeasuredTarget>[], rows: readonly Row[], asOf: string) {
  const plan = parsePlan({
    format: "quality-plan/1",
    id: "p",
    title: "p",
    district: "city",
    period: "2011/2014",
    metrics: [metric],
    targets: targets.map((target, at) => ({
      id: `t${at}`,
      kind: "measured",
      metric: metric.id,
      bound: { atLeast: "24" },
      source: { clause: "1" },
      ...target,
    })),
  });
  const given = rows.map(([district, period, value]) =>
    metric.kind === "ratio"
      ? { metric: metric.id, district, period, numerator: value, denominator: "100" }
      : { metric: metric.id, district, period, value },
  );
  const known = { metrics: [metric], districts: DISTRICTS };
  const values = rollUp(readObservations(given, known).observations, known);
  return attain(plan, { values }, { asOf }) as readonly MeasuredAttainment[];
}

function figures(attainment: MeasuredAttainment | undefined) {
  return attainment === undefined || attainment.status === "no-evidence" ? undefined : attainment.figures;
}

/** The period that the value is of. */
function read(attainment: MeasuredAttainment | undefined): string | undefined {
  const step = attainment?.trace.steps.find((one) => one.step === "value");
  return step?.cell.period;
}

describe("an earlier period that is not all in speaks up to the last day that was observed", () => {
  const halfYear: readonly Row[] = [
    ["city", "2012-Q1", "3"],
    ["city", "2012-Q2", "6"],
  ];
  test.each(["2012-06-30", "2012-07-01", "2012-12-31", "2013-02-01"])(
    "on the path, as of %s, whichever window reads it",
    (asOf) => {
      const targets = ["2013", "2012/2013"].map((by) => ({
        schedule: { by },
        baseline: { period: "2011", value: "0" },
      }));
      for (const attainment of judged(METRICS.stock, targets, halfYear, asOf)) {
        expect(attainment.status).toBe("on-track");
        expect(figures(attainment)).toMatchObject({ value: "6", expected: "6", pace: "1", forecast: "24" });
      }
    },
  );

  test("in its growth a year", () => {
    const targets = ["2013", "2012/2013"].map((by) => ({
      measure: { compoundGrowth: "baseline" } as const,
      bound: { atLeast: "12" } as const,
      baseline: { period: "2010" },
      schedule: { by },
    }));
    const rows: readonly Row[] = [
      ["city", "2010", "100"],
      ["city", "2012-Q1", "110"],
      ["city", "2012-Q2", "121"],
    ];
    const found = judged(METRICS.stock, targets, rows, "2012-07-20");
    for (const attainment of found) expect(figures(attainment)?.value).toMatch(/^13\.5508/);
  });
});

describe("what a value is held against comes in beside it, in an earlier period as in the window", () => {
  const rows: readonly Row[] = ["city", "nation"].flatMap((district): readonly Row[] => [
    ...["Q1", "Q2", "Q3", "Q4"].map((part): Row => [district, `2011-${part}`, "40"]),
    ...["Q1", "Q2", "Q3"].map((part): Row => [district, `2012-${part}`, "60"]),
  ]);
  const byNation = { bound: { atLeast: { metric: METRICS.share.id, district: "nation" } }, schedule: { by: "2013" } };

  test("while that period lasts, so far against so far", () => {
    const literal = { bound: { atLeast: "50" } as const, schedule: { by: "2013" } };
    for (const asOf of ["2012-08-14", "2012-12-31"]) {
      const found = judged(METRICS.share, [literal, byNation], rows, asOf);
      expect(found.map(read)).toEqual(["2012", "2012"]);
      expect(figures(found[1])).toMatchObject({ value: "60", required: "60" });
      expect(found[1]).toMatchObject({ status: "reached", provisional: true });
    }
  });

  test("and once it is over a whole year against a whole one", () => {
    const [attainment] = judged(METRICS.share, [byNation], rows, "2013-01-01");
    expect(read(attainment)).toBe("2011");
  });
});
