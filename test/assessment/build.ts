import { expect } from "vitest";
import { assess, assessmentOf } from "../../src/assessment/index.js";
import { checkScores, parseScheme } from "../../src/assessment/check-documents.js";
import type { Assessment, ItemResult, Round } from "../../src/assessment/round.js";
import type { Results } from "../../src/assessment/results.js";
import type { ScoreInput } from "../../src/assessment/scores.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import { parsePlan } from "../../src/model/check-plan.js";
import type { Judgement, ObservationInput } from "../../src/model/observation.js";
import type { Register } from "../../src/model/register.js";
import type { Plan } from "../../src/model/plan.js";
import { readObservations } from "../../src/observations/index.js";
import { rollUp } from "../../src/rollup/index.js";

/** Test data is written without types, as it comes from a file. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- handed to the checks as outside data
export type Raw = Record<string, any>;

export const UNITS = ["a", "b", "c"];

export const districts = parseDistricts([
  { id: "city", kind: "city" },
  ...UNITS.map((id) => ({ id, parent: "city", kind: "county", attributes: { size: id === "a" ? "12" : "5" } })),
]);

const named = (id: string) => ({ id, name: id, unit: "", direction: "up" });
const source = { clause: "1" };

export const plan: Plan = parsePlan({
  format: "quality-plan/1",
  id: "plan",
  title: "plan",
  district: "city",
  period: "2013",
  agencies: [{ id: "bureau", name: "bureau" }],
  metrics: [
    { ...named("x"), kind: "index" },
    { ...named("y"), kind: "index" },
    { ...named("incidents"), kind: "amount", accrual: "flow", direction: "down" },
    { ...named("water"), kind: "ordinal", levels: ["poor", "fair", "good"] },
  ],
  targets: [
    { id: "x-90", kind: "measured", metric: "x", bound: { atLeast: "90" }, districts: UNITS, source },
    { id: "x-fast", kind: "measured", metric: "x", measure: { growth: "previous" }, bound: { atLeast: "5" }, source },
    { id: "leading", kind: "judged", statement: "leading", source },
  ],
});

/** A judged item of so many points. */
export function judged(id: string, points: string, more: Raw = {}): Raw {
  return { id, name: id, rule: "judged", points, ...more };
}

export function section(id: string, items: readonly Raw[], more: Raw = {}): Raw {
  return { id, name: id, rule: "sum", items, ...more };
}

/** A scheme for three units, scored by a check and, failing that, by themselves. */
export function scheme(items: readonly Raw[], more: Raw = {}): Raw {
  const points = items.reduce((sum, item) => sum + (item["extra"] === true ? 0 : Number(item["points"] ?? 0)), 0);
  return {
    format: "quality-scheme/1",
    id: "s",
    title: "s",
    window: { from: "01-01", to: "12-31" },
    units: UNITS,
    sources: [
      { id: "check", name: "check", kind: "verified" },
      { id: "self", name: "self", kind: "self" },
    ],
    take: { first: ["check", "self"] },
    notApplicable: "rescale",
    noEvidence: "noScore",
    points: String(points),
    items,
    ...more,
  };
}

export interface Given {
  readonly scores?: readonly ScoreInput[];
  readonly observations?: readonly ObservationInput[];
  readonly judgements?: readonly Judgement[];
  readonly asOf?: string;
  readonly units?: readonly string[];
  readonly registers?: readonly Register[];
  readonly past?: readonly (Results | Round)[];
  readonly window?: string;
  readonly plans?: readonly Plan[];
}

export function observed(metric: string, district: string, value: string, period = "2013"): ObservationInput {
  return { metric, district, period, value };
}

export function score(item: string, district: string, points: string, more: Partial<ScoreInput> = {}): ScoreInput {
  return { item, district, source: "check", points, ...more };
}

export function run(
  raw: Raw,
  {
    scores = [],
    observations = [],
    judgements = [],
    asOf = "2014-02-28",
    units,
    registers = [],
    past = [],
    window = "2013",
    plans = [plan],
  }: Given = {},
): Round {
  const parsed = parseScheme(raw, { plans, registers });
  const reading = checkScores(scores, parsed, { window, districts });
  if (reading.problems.length > 0) throw new TypeError(JSON.stringify(reading.problems));
  const rows = readObservations(observations, { metrics: plan.metrics, districts });
  if (rows.problems.length > 0) throw new TypeError(JSON.stringify(rows.problems));
  const values = rollUp(rows.observations, { metrics: plan.metrics, districts });
  const evidence = { plans, values, scores: reading.scores, judgements, registers, past };
  const round = assess(parsed, evidence, { window, asOf, ...(units === undefined ? {} : { units }) });
  // A round is data: what has been written and read again is the same, to the last key.
  expect(JSON.parse(JSON.stringify(round))).toStrictEqual(round);
  return round;
}

export type Scored = Extract<Assessment, { readonly outcome: "scored" }>;

export function scoredOf(round: Round, district = "a"): Scored {
  const one = assessmentOf(round, district);
  if (one.outcome !== "scored") throw new TypeError(`${district} is ${one.outcome}`);
  return one;
}

export type Unscored = Extract<Assessment, { readonly outcome: "unscored" }>;

export function unscoredOf(round: Round, district = "a"): Unscored {
  const one = assessmentOf(round, district);
  if (one.outcome !== "unscored") throw new TypeError(`${district} is ${one.outcome}`);
  return one;
}

export function itemOf(assessment: Assessment, id: string): ItemResult {
  const found = (assessment.outcome === "elsewhere" ? [] : assessment.items).find(({ item }) => item === id);
  if (found === undefined) throw new TypeError(`no item ${id}`);
  return found;
}

/** `18 of 20, 2 lost`, or why there are none. */
export function told(result: ItemResult): string {
  if ("points" in result) return `${result.points} of ${result.full}, ${result.lost} lost`;
  return `${result.state}, ${result.treatment}${result.state === "no-evidence" ? `: ${result.reason}` : ""}`;
}
