import { expect, test } from "vitest";
import { attain } from "../../src/attainment/attain.js";
import type { MeasuredAttainment } from "../../src/attainment/attainment.js";
import { explain } from "../../src/explain/explain.js";
import { namesFrom } from "../../src/explain/names.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import { parsePlan } from "../../src/model/check-plan.js";
import type { Bound } from "../../src/model/target.js";
import { readObservations } from "../../src/observations/read-observations.js";
import { rollUp } from "../../src/rollup/roll-up.js";
import type { OwnFigures } from "../../src/rollup/rollup.js";

const METRICS = [{ id: "m", name: "cases", unit: "", kind: "amount", accrual: "flow", direction: "down" }] as const;
const DISTRICTS = parseDistricts([
  { id: "city" },
  { id: "a", parent: "city" },
  { id: "b", parent: "city" },
  { id: "a1", parent: "a" },
]);

/** How the city stands after 2013, of which these districts reported. */
function judged(rows: Readonly<Record<string, string>>, bound: Bound = { atMost: "10" }, own: OwnFigures = "add") {
  const plan = parsePlan({
    format: "quality-plan/1",
    id: "p",
    title: "p",
    district: "city",
    period: "2013",
    metrics: METRICS,
    targets: [{ id: "t", kind: "measured", metric: "m", bound, source: { clause: "1" } }],
  });
  const known = { metrics: METRICS, districts: DISTRICTS };
  const given = Object.entries(rows).map(([district, value]) => ({ metric: "m", district, period: "2013", value }));
  const values = rollUp(readObservations(given, known).observations, { ...known, own });
  const attainment = attain(plan, { values }, { asOf: "2014-02-01" })[0] as MeasuredAttainment;
  return { attainment, sentences: explain(attainment, { locale: "en", names: namesFrom(plan, DISTRICTS) }) };
}

test("where own figures are added to those below, a limit is not kept for good before the district's own is in", () => {
  const early = judged({ a1: "3", a: "1", b: "3" });
  expect(early.attainment).toMatchObject({ status: "met", provisional: true });
  expect(early.sentences[0]).not.toContain("expected reports");
  expect(early.sentences[2]).toContain("provisionally, as not all reports of the value are in");
  expect(judged({ a1: "3", a: "1", b: "3", city: "9" }).attainment).toMatchObject({
    status: "missed",
    provisional: false,
  });
});

test("nor before that of a district below it, of those that have others below them", () => {
  expect(judged({ a1: "3", b: "3", city: "1" }).attainment).toMatchObject({ status: "met", provisional: true });
  expect(judged({ a1: "3", a: "0", b: "3", city: "1" }).attainment).toMatchObject({
    status: "met",
    provisional: false,
  });
});

test("but it is broken for good where what is added only makes it more", () => {
  expect(judged({ a1: "9", b: "3" }).attainment).toMatchObject({ status: "missed", provisional: false });
  expect(judged({ a1: "9", b: "3" }, { atLeast: "10" }).attainment).toMatchObject({
    status: "met",
    provisional: false,
  });
});

test("where an own figure stands in place of those below, none is waited for", () => {
  expect(judged({ a1: "3", b: "3" }, { atMost: "10" }, "prefer").attainment).toMatchObject({ provisional: false });
});
