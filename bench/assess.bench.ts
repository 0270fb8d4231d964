import { assess, type Scheme, type Scores } from "../src/assessment/index.js";
import { checkScores, parseScheme } from "../src/assessment/check-documents.js";
import { parseDistricts } from "../src/model/check-districts.js";
import { parsePlan } from "../src/model/check-plan.js";
import type { Plan } from "../src/model/plan.js";
import { readObservations } from "../src/observations/index.js";
import { rollUp, type Rollup } from "../src/rollup/index.js";
import { floatLoop } from "./float-loop.js";
import { median } from "./measure.js";
import { nationalJob } from "./national-rows.js";

const RUNS = 3;
const WARM_UPS = 1;
const UNITS = [750, 1_500, 3_000] as const;
const SECTIONS = 5;
/** In each section: by a rate, by people, by an amount that takes points off, and by a target. */
const RATES = 5;
const JUDGED = 5;
const WINDOW = "2013-01-01/2013-12-31";
const AS_OF = "2014-01-15";

interface Job {
  readonly units: readonly string[];
  readonly scheme: Scheme;
  /** The same with shares of the units in each grade, and a veto that costs half of them points: who would have had which place? */
  readonly byPlaces: Scheme;
  readonly plan: Plan;
  readonly values: Rollup;
  readonly scores: Scores;
  /** The same figures for the loop over doubles, by unit and item. */
  readonly figures: readonly (readonly number[])[];
}

/** A round of sixty items and two vetoes over up to three thousand units, beside the float loop of the rollup bench. */
export function benchAssess(): void {
  const national = nationalJob();
  const loop = median(RUNS, WARM_UPS, () => floatLoop(national));
  console.log("assess, 60 items and two vetoes; beside the float loop of `national`, which adds up 1,033,800 rows");
  console.log(`  ${"float loop of national".padEnd(28)} ${loop.toFixed(1).padStart(8)} ms`);
  for (const count of UNITS) {
    const job = jobOf(count);
    compareResults(job);
    const scores = median(RUNS, WARM_UPS, () => job.figures.map(floatScore));
    const time = median(RUNS, WARM_UPS, () => round(job));
    const byPlaces = median(RUNS, WARM_UPS, () => round(job, job.byPlaces));
    const size = JSON.stringify(round(job)).length;
    console.log(
      `  ${`${count.toLocaleString("en")} units`.padEnd(28)} ${time.toFixed(1).padStart(8)} ms ${(time / loop).toFixed(1).padStart(7)} × ${((time * 1_000) / count / 60).toFixed(1).padStart(6)} µs an item; JSON ${(size / count / 1_000).toFixed(1)} kB a unit; scores alone in doubles ${scores.toFixed(2)} ms; grades by places ${byPlaces.toFixed(1)} ms`,
    );
  }
}

function round({ scheme: own, plan, values, scores }: Job, scheme = own): ReturnType<typeof assess> {
  return assess(scheme, { plans: [plan], values, scores }, { window: WINDOW, asOf: AS_OF });
}

function jobOf(count: number): Job {
  const units = Array.from({ length: count }, (_, at) => `unit-${at}`);
  const districts = parseDistricts([{ id: "root" }, ...units.map((id) => ({ id, parent: "root" }))]);
  const places = Array.from({ length: SECTIONS }, (_, section) => section);
  const each = (size: number): readonly number[] => Array.from({ length: size }, (_, at) => at);
  const named = (id: string): { id: string; name: string } => ({ id, name: id });
  const plan = parsePlan({
    format: "quality-plan/1",
    id: "plan",
    title: "plan",
    district: "root",
    period: "2013",
    metrics: places.flatMap((section) => [
      ...each(RATES).map((at) => ({
        ...named(`rate-${section}-${at}`),
        unit: "%",
        kind: "ratio",
        direction: "up",
        per: "100",
        share: true,
      })),
      { ...named(`incidents-${section}`), unit: "起", kind: "amount", accrual: "flow", direction: "down" },
    ]),
    targets: places.map((section) => ({
      id: `target-${section}`,
      kind: "measured",
      metric: `rate-${section}-0`,
      bound: { atLeast: "90" },
      districts: "children",
      source: { clause: "1" },
    })),
  });
  const raw = {
    format: "quality-scheme/1",
    id: "scheme",
    title: "scheme",
    window: { from: "01-01", to: "12-31" },
    units,
    sources: [{ ...named("check"), kind: "verified" }],
    take: { first: ["check"] },
    notApplicable: "rescale",
    noEvidence: "rescale",
    points: "120",
    items: places.map((section) => ({
      ...named(`section-${section}`),
      rule: "sum",
      points: "24",
      items: [
        ...each(RATES).map((at) => ({
          ...named(`linear-${section}-${at}`),
          rule: "linear",
          points: "2",
          of: { metric: `rate-${section}-${at}` },
          from: "60",
          to: "95",
        })),
        ...each(JUDGED).map((at) => ({ ...named(`judged-${section}-${at}`), rule: "judged", points: "2" })),
        {
          ...named(`deduct-${section}`),
          rule: "deduct",
          points: "2",
          of: { metric: `incidents-${section}` },
          above: "0",
          per: "1",
          parts: "whole",
          lose: "0.5",
        },
        {
          ...named(`target-of-${section}`),
          rule: "attainment",
          points: "2",
          target: `target-${section}`,
          byStatus: { met: "2" },
          otherwise: "0",
        },
      ],
    })),
    grades: [
      { id: "A", atLeast: "100" },
      { id: "B", atLeast: "80", below: "100" },
      { id: "C", below: "80" },
    ],
    vetoes: [
      {
        id: "incidents",
        when: { metric: "incidents-0", above: "5" },
        effects: [{ grade: "C" }],
        reason: "incidents",
      },
      { id: "work", when: { item: "judged-0-0", below: "0.5" }, effects: [{ gradeDown: 1 }], reason: "work" },
    ],
  };
  const scheme = parseScheme(raw, { plans: [plan] });
  const shared = (id: string, share: string): object => ({ id, atLeast: "60", places: { share, mode: "halfUp" } });
  const byPlaces = parseScheme(
    {
      ...raw,
      grades: [shared("A", "0.2"), shared("B", "0.5"), { id: "C" }],
      vetoes: [
        { id: "some", when: { metric: "incidents-0", above: "2" }, effects: [{ subtract: "9" }], reason: "some" },
      ],
    },
    { plans: [plan] },
  );
  const mixed = (unit: number, item: number): number => (unit * 131 + item * 17 + ((unit * item) % 89)) % 97;
  const figures = units.map((_, unit) => each(SECTIONS * (RATES + JUDGED + 1)).map((item) => mixed(unit, item)));
  const rows = units.flatMap((district, unit) =>
    places.flatMap((section) => [
      ...each(RATES).map((at) => ({
        metric: `rate-${section}-${at}`,
        district,
        period: "2013",
        numerator: String(figures[unit]![section * 11 + at]! + 104),
        denominator: "200",
      })),
      {
        metric: `incidents-${section}`,
        district,
        period: "2013",
        value: String(figures[unit]![section * 11 + 10]! % 7),
      },
    ]),
  );
  const given = units.flatMap((district, unit) =>
    places.flatMap((section) =>
      each(JUDGED).map((at) => ({
        item: `judged-${section}-${at}`,
        district,
        source: "check",
        points: ((figures[unit]![section * 11 + RATES + at]! % 21) / 10).toFixed(1),
      })),
    ),
  );
  const { scores, problems } = checkScores(given, scheme, { window: WINDOW });
  if (problems.length > 0) throw new RangeError("the scores are not good");
  const { observations } = readObservations(rows, { metrics: plan.metrics, districts });
  return {
    units,
    scheme,
    byPlaces,
    plan,
    values: rollUp(observations, { metrics: plan.metrics, districts }),
    scores,
    figures,
  };
}

/** The score alone, as one writes it by hand. */
function floatScore(figures: readonly number[]): number {
  let score = 0;
  for (let section = 0; section < SECTIONS; section += 1) {
    for (let at = 0; at < RATES; at += 1) {
      const rate = (figures[section * 11 + at]! + 104) / 2;
      score += 2 * Math.min(1, Math.max(0, (rate - 60) / 35));
      if (at === 0 && rate >= 90) score += 2;
    }
    for (let at = 0; at < JUDGED; at += 1) score += (figures[section * 11 + RATES + at]! % 21) / 10;
    score += Math.max(0, 2 - 0.5 * (figures[section * 11 + 10]! % 7));
  }
  return score;
}

function compareResults(job: Job): void {
  round(job).assessments.forEach((one, unit) => {
    const floats = floatScore(job.figures[unit]!);
    if (one.outcome !== "scored" || Math.abs(Number(one.score) - floats) > 1e-9)
      throw new RangeError(`${one.district}: ${JSON.stringify(one.outcome)}, the loop says ${floats}`);
  });
}
