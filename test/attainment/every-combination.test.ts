import { describe, expect, test } from "vitest";
import { exactlyIn } from "../../src/attainment/attain-exactly.js";
import { contextOf } from "../../src/attainment/context.js";
import type { ExactAttainment } from "../../src/attainment/exact-attainment.js";
import { existing } from "../../src/internal/assert.js";
import { checkPlan, parsePlan } from "../../src/model/check-plan.js";
import {
  baseOf,
  BASES,
  type Bound,
  BOUND_KEYS,
  DISTRICT_GROUPS,
  type Measure,
  MEASURE_KEYS,
  measureKeyOf,
  type MeasuredTarget,
  type Recurrence,
  RECURRENCES,
  type Schedule,
} from "../../src/model/target.js";
import { writeExact } from "../../src/model/amount.js";
import { DIRECTIONS, type Metric, METRIC_KINDS } from "../../src/model/metric.js";
import { periodsOf } from "../../src/model/period.js";
import type { Plan } from "../../src/model/plan.js";
import { ARITHMETIC_KEYS, type ArithmeticKey, PEER_FOLDS, type PeerFold, type Value } from "../../src/model/value.js";
import { cellTable, type Row } from "./cell-table.js";
import {
  afterwards,
  ATTRIBUTES,
  BASELINES,
  BOUND_FORMS,
  BY_2013,
  type Combination,
  COMBINED_METRICS,
  filedAs,
  FOUND_IN_ANOTHER_PLACE,
  inJune,
  isTried,
  MEASURES,
  type Outcome,
  outcomeOf,
  problemsOf,
  rowsFor,
  SCHEDULES,
  targetOf,
  TREE,
  WHOSE,
} from "./combinations.js";
import { measured, METRICS } from "./plan-of.js";

// Every measure × bound × schedule × baseline on six metrics, and whose it is where that could make a difference: the problem of
// each that means nothing, and of each that means something its status, value and what is required, by the rules as they are
// written, on 30 June before its deadline and on the day after it, its bound kept and broken.

const BENCHMARK: Metric = { ...METRICS.index, id: "benchmark" };
const JUNE = "2013-06-30";
const AFTER = "2014-01-01";

/** All periods of two years, by what recurs in them. */
const PERIODS_OF: Readonly<Record<Recurrence, readonly string[]>> = {
  year: ["2012", "2013"],
  half: periodsOf("2012/2013", "half"),
  quarter: periodsOf("2012/2013", "quarter"),
  month: periodsOf("2012/2013", "month"),
};

/** Of the benchmark in d, 4, and in e, 6. */
const PEERS_OF_D_AND_E: Readonly<Record<PeerFold, number>> = { least: 4, greatest: 6, mean: 5, median: 5, sum: 10 };

const EIGHT: Value = { metric: BENCHMARK.id, district: "nation" };

/** An amount worked out with the benchmark of the nation, which is 8. */
const BY_ARITHMETIC: Readonly<Record<ArithmeticKey, (amount: number) => Value>> = {
  plus: (amount) => ({ plus: [EIGHT, String(amount - 8)] }),
  minus: (amount) => ({ minus: [String(amount + 8), EIGHT] }),
  times: (amount) => ({ times: [EIGHT, String(amount / 8)] }),
  ratio: (amount) => ({ ratio: [String(amount * 8), EIGHT] }),
  gap: (amount) => ({ gap: [EIGHT, String(amount + 8)] }),
  least: (amount) => ({ least: [String(amount), { plus: [EIGHT, String(amount)] }] }),
  greatest: (amount) => ({ greatest: [String(amount), { minus: [String(amount), EIGHT] }] }),
  first: (amount) => ({ first: [{ plus: [EIGHT, String(amount - 8)] }, EIGHT] }),
};

interface Named {
  readonly name: string;
  readonly combination: Combination;
}

function combinationsOf(metric: Metric, measure: Measure, period: string): readonly Named[] {
  return Object.entries(SCHEDULES)
    .filter(([, planned]) => planned.period === period)
    .flatMap(([schedule, planned]) =>
      BOUND_FORMS.flatMap((bound) =>
        BASELINES.flatMap((baseline) =>
          WHOSE.map((whose) => ({
            name: `${bound}, ${schedule}, baseline ${baseline}, ${whose}`,
            combination: { metric, measure, bound, planned, baseline, whose },
          })),
        ),
      ),
    )
    .filter(({ combination }) => isTried(combination));
}

function planWith(metric: Metric, period: string, targets: readonly MeasuredTarget[], id = "p", district = "d") {
  const metrics = [metric, BENCHMARK];
  return { format: "quality-plan/1", id, title: id, district, period, metrics, targets } as const;
}

/** They have passed a check already. */
function trusted(plan: ReturnType<typeof planWith>): Plan {
  return plan as unknown as Plan;
}

/** The codes of the problems that each target has. */
function told(metric: Metric, period: string, targets: readonly MeasuredTarget[]): readonly (readonly string[])[] {
  const checked = checkPlan(planWith(metric, period, targets));
  const codes = targets.map(() => new Set<string>());
  for (const { path, code } of checked.ok ? [] : checked.problems) codes[Number(path[1])]?.add(code);
  return codes.map((found) => [...found].sort());
}

/** A target as it came out, all its districts alike. */
function found(attainment: ExactAttainment): Outcome | string {
  if (attainment.kind !== "measured" && attainment.kind !== "districts") return attainment.kind;
  const members = attainment.kind === "districts" ? attainment.members : [attainment];
  const [first, ...others] = members.map((member) =>
    member.status === "no-evidence"
      ? member.reason
      : {
          status: member.status,
          value: writeExact(member.figures.value),
          required:
            member.figures.required === undefined
              ? String(member.figures.absent.required)
              : writeExact(member.figures.required),
        },
  );
  if (typeof first !== "object") return first ?? "nobody";
  if (others.some((other) => JSON.stringify(other) !== JSON.stringify(first))) return "not all alike";
  return { ...first, status: attainment.status, districts: members.map(({ district }) => district).sort() };
}

/** How each target stands on each of the days. */
function standings(
  { metric, measure }: { readonly metric: Metric; readonly measure: Measure },
  period: string,
  targets: readonly MeasuredTarget[],
  whole: boolean,
): (at: number, asOf: string) => Outcome | string {
  const plan = trusted(planWith(metric, period, targets));
  const filed = targets.filter(({ districts }) => typeof districts === "object" && "filed" in districts).map(filedAs);
  const plans = ["a", "b"].map((district) => trusted(planWith(metric, period, filed, `plan of ${district}`, district)));
  const values = cellTable(rowsFor({ metric, measure }, whole), TREE, ATTRIBUTES);
  const byDay = new Map(
    [JUNE, AFTER].map((asOf) => [asOf, exactlyIn(contextOf(plan, values, { asOf, plans }))] as const),
  );
  return (at, asOf) => found(existing(byDay.get(asOf), asOf)(existing(plan.targets[at], "a target of the table")));
}

function wordsOf(outcome: Outcome | string): string {
  if (typeof outcome === "string") return outcome;
  const { status, value, required, districts } = outcome;
  return `${status}: ${value} of ${required} in ${districts.join(" ")}`;
}

describe.each(Object.entries(COMBINED_METRICS))("%s", (_, metric) => {
  describe.each(Object.entries(MEASURES))("%s", (__, measure) => {
    test.each(["2013", "2012/2013"])("each combination in a plan for %s has its problem or its outcome", (period) => {
      const all = combinationsOf(metric, measure, period);
      const codes = told(
        metric,
        period,
        all.map(({ combination }, at) => targetOf(combination, true, String(at))),
      );
      const problems = all.map(({ name, combination }) => `${name}: ${problemsOf(combination).join()}`);
      expect(codes.map((some, at) => `${String(all[at]?.name)}: ${some.join()}`)).toEqual(problems);

      const came: string[] = [];
      const rules: string[] = [];
      for (const kept of [true, false]) {
        for (const whole of [true, false]) {
          // `all` is kept by the whole alone, whatever is written; each other bound is written to be kept or broken.
          const meant = all.filter(
            ({ combination }) =>
              problemsOf(combination).length === 0 && whole === (combination.bound === "all" && kept),
          );
          if (meant.length === 0) continue;
          const targets = meant.map(({ combination }, at) => targetOf(combination, kept, String(at)));
          const stands = standings({ metric, measure }, period, targets, whole);
          for (const [at, { name, combination }] of meant.entries()) {
            came.push(`${name}: ${wordsOf(stands(at, AFTER))}`);
            rules.push(`${name}: ${wordsOf(outcomeOf(combination, kept, afterwards))}`);
            if (!FOUND_IN_ANOTHER_PLACE.includes(combination.whose)) continue;
            came.push(`${name}, in June: ${wordsOf(stands(at, JUNE))}`);
            rules.push(`${name}, in June: ${wordsOf(outcomeOf(combination, kept, inJune))}`);
          }
        }
      }
      expect(came).toEqual(rules);
    });
  });
});

describe("the axes of the table are those that a target has", () => {
  const schedules = Object.values(SCHEDULES).map(({ schedule }) => schedule);
  test.each<[string, readonly string[], readonly string[]]>([
    ["measures", Object.values(MEASURES).map(measureKeyOf), MEASURE_KEYS],
    ["bases", Object.values(MEASURES).flatMap((measure) => baseOf(measure) ?? []), BASES],
    ["bounds", BOUND_FORMS.map((form) => form.split(" ")[0] ?? ""), BOUND_KEYS],
    ["kinds of metric", Object.values(COMBINED_METRICS).map(({ kind }) => kind), METRIC_KINDS],
    ["directions", Object.values(COMBINED_METRICS).map(({ direction }) => direction), DIRECTIONS],
    ["groups of districts", WHOSE.filter((whose) => DISTRICT_GROUPS.some((group) => group === whose)), DISTRICT_GROUPS],
    [
      "ways to say when",
      schedules.flatMap((schedule) => Object.keys(schedule ?? { none: true })),
      ["none", "by", "every", "during", "run"],
    ],
    ["lengths of what recurs", Object.keys(PERIODS_OF), RECURRENCES],
    ["ways to fold peers", Object.keys(PEERS_OF_D_AND_E), PEER_FOLDS],
    ["ways to reckon", Object.keys(BY_ARITHMETIC), ARITHMETIC_KEYS],
  ])("%s", (_, covered, all) => {
    expect(new Set(covered)).toEqual(new Set(all));
  });
});

describe("what recurs holds in each of its periods, or in so many of them running", () => {
  const every = Object.entries(PERIODS_OF) as readonly [Recurrence, readonly string[]][];
  describe.each(every)("every %s", (length, periods) => {
    test.each([METRICS.flow, METRICS.stock, METRICS.index, METRICS.share])("of $kind $accrual", (metric) => {
      const stands = (broken: readonly number[], schedule: Schedule, bound: Bound = { atLeast: "5" }) => {
        const plan = parsePlan(planWith(metric, "2012/2013", [measured(bound, { id: "t", schedule })]));
        const rows = periods.map((period, at) => ({ district: "d", period, value: broken.includes(at) ? "4" : "5" }));
        const attainment = exactlyIn(contextOf(plan, cellTable(rows, TREE), { asOf: AFTER }))(
          existing(plan.targets[0], "a target"),
        );
        if (attainment.kind !== "measured" || attainment.status === "no-evidence") return attainment.status;
        const { value, required } = attainment.figures;
        return [attainment.status, value, required]
          .map((one) => (typeof one === "object" ? writeExact(one) : one))
          .join(" ");
      };
      const last = periods.length - 1;
      expect(stands([], { every: length })).toBe("met 5 5");
      expect(stands([last], { every: length })).toBe("missed 4 5");
      expect(stands([0], { every: length })).toBe("missed 4 5");
      expect(stands([0], { every: length }, { atMost: "5" })).toBe("met 5 5");
      expect(stands([], { every: length }, { atMost: "4" })).toBe("missed 5 4");
      const run = { every: length, run: 2 };
      expect(stands([], run)).toBe("met 5 5");
      expect(
        stands(
          periods.map((_, at) => at).filter((at) => at % 2 === 0),
          run,
        ),
      ).toMatch(/^missed/u);
      expect(stands(periods.map((_, at) => at).slice(2), run)).toBe("met 5 5");
    });
  });
});

describe("an amount that is read binds as the same amount written down", () => {
  const metric = METRICS.share;
  const other = measured({ atLeast: "7" }, { id: "other", metric: BENCHMARK.id, schedule: { by: "2013" } });
  const minus = (amount: string, less: number): string => String(Number(amount) - less);
  const forms: Readonly<Record<string, (amount: string) => Value>> = {
    "a benchmark, the national average": (amount) => ({
      plus: [{ metric: BENCHMARK.id, district: "nation" }, minus(amount, 8)],
    }),
    ...Object.fromEntries(
      Object.entries(PEERS_OF_D_AND_E).map(([peers, folded]) => [
        `the ${peers} of peers`,
        (amount: string): Value => ({
          plus: [
            { metric: BENCHMARK.id, district: { peers: peers as PeerFold, group: ["d", "e"] } },
            minus(amount, folded),
          ],
        }),
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(BY_ARITHMETIC).map(([key, form]) => [
        `what ${key} gives`,
        (amount: string) => form(Number(amount)),
      ]),
    ),
    "another metric's growth": (amount) => ({
      plus: [{ ratio: [{ metric: BENCHMARK.id }, { metric: BENCHMARK.id, back: 1 }] }, minus(amount, 2)],
    }),
    "what another target requires": (amount) => ({
      plus: [{ target: "other", read: "required" }, minus(amount, 7)],
    }),
  };
  const benchmarks: readonly Row[] = [
    { metric: BENCHMARK.id, district: "nation", period: "2013", value: "8" },
    { metric: BENCHMARK.id, district: "d", period: "2012", value: "2" },
    { metric: BENCHMARK.id, district: "d", period: "2013", value: "4" },
    { metric: BENCHMARK.id, district: "e", period: "2013", value: "6" },
  ];
  const bounds = BOUND_FORMS.filter((bound) => bound !== "all");

  describe.each(Object.entries(forms))("%s", (name, form) => {
    test.each(measuresFor(name))("%s", (__, measure) => {
      const asked = bounds.flatMap((bound) =>
        [true, false].map((kept) => ({
          combination: { metric, measure, bound, planned: BY_2013, baseline: "none", whose: "own" } as const,
          kept,
          id: `${bound}, ${kept ? "kept" : "broken"}`,
        })),
      );
      const targets = asked.map(({ combination, kept, id }) => reading(targetOf(combination, kept, id), form));
      const plan = parsePlan(planWith(metric, "2012/2013", [other, ...targets]));
      const stands = (rows: readonly Row[]): readonly string[] => {
        const values = cellTable([...rowsFor({ metric, measure }, false), ...rows], TREE);
        const exactly = exactlyIn(contextOf(plan, values, { asOf: AFTER }));
        return plan.targets.slice(1).map((target) => `${target.id}: ${wordsOf(found(exactly(target)))}`);
      };
      expect(stands(benchmarks)).toEqual(
        asked.map(({ combination, kept, id }) => `${id}: ${wordsOf(outcomeOf(combination, kept, afterwards))}`),
      );
      expect(stands([])).toEqual(asked.map(({ id }) => `${id}: missing-benchmark`));
    });
  });
});

/** Each measure of a benchmark and of what is made of others' figures; how that is reckoned is the same for all. */
function measuresFor(form: string): readonly (readonly [string, Measure])[] {
  const isReckoned = form.startsWith("the ") || form.endsWith(" gives");
  return Object.entries(MEASURES).filter(
    ([measure]) => measure === "level" || !isReckoned || form === "the mean of peers",
  );
}

/** The target with each amount of its bound read by a form. */
function reading(target: MeasuredTarget, form: (amount: string) => Value): MeasuredTarget {
  const read = (value: Value): Value => (typeof value === "string" ? form(value) : value);
  const { bound } = target;
  const parts = Object.entries(bound).map(([key, value]: [string, Value | readonly [Value, Value]]) => [
    key,
    Array.isArray(value) ? value.map(read) : read(value as Value),
  ]);
  return { ...target, bound: Object.fromEntries(parts) as Bound };
}
