import { describe, expect, test } from "vitest";
import { attain } from "../../src/attainment/attain.js";
import type { MeasuredAttainment } from "../../src/attainment/attainment.js";
import { explain } from "../../src/explain/explain.js";
import { namesFrom } from "../../src/explain/names.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import { parsePlan } from "../../src/model/check-plan.js";
import type { MeasuredTarget } from "../../src/model/target.js";
import type { TargetReading } from "../../src/model/value.js";
import { readObservations } from "../../src/observations/read-observations.js";
import { rollUp } from "../../src/rollup/roll-up.js";
import { METRICS } from "./plan-of.js";

const METRIC = METRICS.share;
const DISTRICTS = parseDistricts([{ id: "city" }, { id: "nation", members: [] }]);

type Row = readonly [district: string, period: string, value: string];

/** How a target stands whose bound reads another one, `read`, which is as named. */
function reading(
  read: TargetReading,
  other: Partial<MeasuredTarget>,
  by: string,
  rows: readonly Row[],
  asOf = "2014-02-01",
) {
  const common = { kind: "measured", metric: METRIC.id, source: { clause: "1" } } as const;
  const plan = parsePlan({
    format: "quality-plan/1",
    id: "p",
    title: "p",
    district: "city",
    period: "2012/2013",
    metrics: [METRIC],
    targets: [
      { ...common, id: "t", bound: { atLeast: { target: "read", read } }, schedule: { by } },
      { ...common, id: "read", bound: { atLeast: "90" }, ...other },
    ],
  });
  const given = rows.map(([district, period, numerator]) => ({
    metric: METRIC.id,
    district,
    period,
    numerator,
    denominator: "100",
  }));
  const known = { metrics: [METRIC], districts: DISTRICTS };
  const values = rollUp(readObservations(given, known).observations, known);
  const attainment = attain(plan, { values }, { asOf })[0] as MeasuredAttainment;
  return { attainment, sentences: explain(attainment, { locale: "en", names: namesFrom(plan, DISTRICTS) }) };
}

const each = { schedule: { every: "quarter", during: "2013" } } as const;
const BROKEN: readonly Row[] = [
  ["city", "2013", "85"],
  ["city", "2013-Q2", "80"],
];

describe("a bound that reads another target may move with it", () => {
  test("where the other is missed for good, and which of its periods tells its value is not sure", () => {
    const early = reading("value", each, "2013", BROKEN);
    expect(early.attainment).toMatchObject({ status: "met", provisional: true });
    expect(early.sentences[2]).toContain("provisionally, as not all reports of what it is held against are in");
    const rest: readonly Row[] = [
      ["city", "2013-Q1", "88"],
      ["city", "2013-Q3", "87"],
      ["city", "2013-Q4", "85"],
    ];
    expect(reading("value", each, "2013", [...BROKEN, ...rest]).attainment).toMatchObject({
      status: "missed",
      provisional: false,
    });
  });

  test("until the other's deadline, where what it asks for is worked out", () => {
    const other = {
      bound: { atLeast: { metric: METRIC.id, district: "nation" } },
      schedule: { by: "2013" },
    } as const;
    const rows: readonly Row[] = [
      ["city", "2012", "80"],
      ["nation", "2012", "85"],
    ];
    const early = reading("required", other, "2012", rows, "2013-02-01").attainment;
    expect(early).toMatchObject({ status: "missed", provisional: true });
    const later: readonly Row[] = [
      ["city", "2013", "80"],
      ["nation", "2013", "75"],
    ];
    expect(reading("required", other, "2012", [...rows, ...later]).attainment).toMatchObject({
      status: "met",
      provisional: false,
    });
  });

  test("but not where what it asks for is written down, or its deadline is past and all is in", () => {
    const rows: readonly Row[] = [
      ["city", "2012", "80"],
      ["city", "2013", "85"],
    ];
    const written = reading("required", { schedule: { by: "2013" } }, "2012", rows, "2013-02-01").attainment;
    expect(written).toMatchObject({ status: "missed", provisional: false });
    const past = reading("value", { schedule: { by: "2012" } }, "2013", rows).attainment;
    expect(past).toMatchObject({ status: "met", provisional: false });
  });
});
