import { describe, expect, test } from "vitest";
import type { Metric } from "../../src/model/metric.js";
import type { Measure } from "../../src/model/target.js";
import type { AttainmentStep } from "../../src/attainment/trace.js";
import type { Cell } from "../../src/rollup/cell.js";
import type { Row } from "./cell-table.js";
import { type Case, measured, measuredOf, METRICS } from "./plan-of.js";

const { flow, stock, index, ordinal, milestone } = METRICS;
const BEFORE = "2013-06-30";
const AFTER = "2014-01-01";

const at = (value: string, period = "2013", more: Partial<Row> = {}): Row => ({ period, value, ...more });

/** A cell as its period and what is in it. */
function cellIn(cell: Cell): string {
  return `${cell.period} ${cell.evidence === "none" ? cell.reason : cell.value}`;
}

function stepIn(step: AttainmentStep): unknown {
  if (step.step === "value") {
    const { counted: _counted, ...rest } = step;
    return { ...rest, cell: cellIn(step.cell) };
  }
  return step.step === "observed-base" ? { ...step, cells: step.cells.map(cellIn) } : step;
}

/** Status, rule, reason and every step behind the window, cells told as their period and value. */
function told(given: Case): unknown {
  const attainment = measuredOf(given);
  const { status, trace } = attainment;
  const [, ...steps] = trace.steps.map(stepIn);
  return attainment.status === "no-evidence"
    ? { status, reason: attainment.reason, rule: trace.rule, steps }
    : { status, provisional: attainment.provisional, rule: trace.rule, steps };
}

const PARTIAL = { partial: true } as const;
const CASES: readonly (readonly [name: string, given: Case, expected: unknown])[] = [
  [
    "a change on the half-year before reads that half-year",
    {
      metric: index,
      target: measured({ atLeast: "5" }, { measure: { change: "previous" }, schedule: { by: "2013-H2" } }),
      rows: [at("110", "2013-H2"), at("100", "2013-H1"), at("50", "2012-H2")],
      asOf: AFTER,
    },
    {
      status: "met",
      provisional: false,
      rule: "satisfied-at-deadline",
      steps: [
        { step: "value", cell: "2013-H2 110" },
        { step: "observed-base", base: "previous", cells: ["2013-H1 100"], amount: { value: "100" } },
        { step: "measure", measure: "change", amount: { value: "10" } },
        { step: "bound", key: "atLeast", amounts: ["5"], side: "lower", edge: "5" },
      ],
    },
  ],
  [
    "a factor on the same half-year of last year reads that one",
    {
      metric: index,
      target: measured({ atLeast: "2" }, { measure: { factor: "sameLastYear" }, schedule: { by: "2013-H2" } }),
      rows: [at("110", "2013-H2"), at("100", "2013-H1"), at("50", "2012-H2")],
      asOf: AFTER,
    },
    {
      status: "met",
      provisional: false,
      rule: "satisfied-at-deadline",
      steps: [
        { step: "value", cell: "2013-H2 110" },
        { step: "observed-base", base: "sameLastYear", cells: ["2012-H2 50"], amount: { value: "50" } },
        { step: "measure", measure: "factor", amount: { value: "2.2" } },
        { step: "bound", key: "atLeast", amounts: ["2"], side: "lower", edge: "2" },
      ],
    },
  ],
  [
    "there is nothing before the year 1 to grow on",
    {
      metric: index,
      period: "0001",
      target: measured({ atLeast: "5" }, { measure: { growth: "previous" } }),
      rows: [at("110", "0001")],
      asOf: "0002-01-01",
    },
    { status: "no-evidence", reason: "no-baseline", rule: "no-value", steps: [{ step: "value", cell: "0001 110" }] },
  ],
  [
    "a change without a base shows the value and the base that is missing",
    {
      metric: index,
      target: measured({ atLeast: "5" }, { measure: { change: "previous" } }),
      rows: [at("110")],
      asOf: AFTER,
    },
    {
      status: "no-evidence",
      reason: "no-baseline",
      rule: "no-value",
      steps: [
        { step: "value", cell: "2013 110" },
        { step: "observed-base", base: "previous", cells: ["2012 not-reported"] },
      ],
    },
  ],
  [
    "a factor without a base shows the value and the base that is missing",
    {
      metric: index,
      target: measured({ atLeast: "5" }, { measure: { factor: "previous" } }),
      rows: [at("110")],
      asOf: AFTER,
    },
    {
      status: "no-evidence",
      reason: "no-baseline",
      rule: "no-value",
      steps: [
        { step: "value", cell: "2013 110" },
        { step: "observed-base", base: "previous", cells: ["2012 not-reported"] },
      ],
    },
  ],
  [
    "a compound growth without a base shows the value and the base that is missing",
    {
      metric: index,
      target: measured({ atLeast: "5" }, { measure: { compoundGrowth: "previous" } }),
      rows: [at("110")],
      asOf: AFTER,
    },
    {
      status: "no-evidence",
      reason: "no-baseline",
      rule: "no-value",
      steps: [
        { step: "value", cell: "2013 110" },
        { step: "observed-base", base: "previous", cells: ["2012 not-reported"] },
      ],
    },
  ],
  [
    "a printed baseline is shown, and is never partial",
    {
      metric: index,
      period: "2011/2015",
      target: measured({ atLeast: "90" }, { baseline: { period: "2010", value: "80" }, schedule: { by: "2015" } }),
      rows: [at("86")],
      asOf: AFTER,
    },
    {
      status: "on-track",
      provisional: false,
      rule: "at-or-beyond-path",
      steps: [
        { step: "value", cell: "2013 86", earlier: true },
        { step: "printed-base", base: "baseline", amount: "80" },
        { step: "bound", key: "atLeast", amounts: ["90"], side: "lower", edge: "90" },
        {
          step: "path",
          form: "linear",
          from: { day: "2010-12-31", amount: "80" },
          to: { day: "2015-12-31", amount: "90" },
          on: "2013-12-31",
          gone: { value: "36" },
          months: { value: "60" },
          expected: { value: "86" },
        },
      ],
    },
  ],
  [
    "a printed baseline is that of each district bound",
    {
      metric: index,
      period: "2011/2015",
      district: "e",
      tree: { d: ["e"] },
      target: measured(
        { atLeast: "90" },
        { districts: "children", baseline: { period: "2010", value: "80" }, schedule: { by: "2015" } },
      ),
      rows: [at("86", "2013", { district: "e" })],
      asOf: AFTER,
    },
    {
      status: "on-track",
      provisional: false,
      rule: "at-or-beyond-path",
      steps: [
        { step: "value", cell: "2013 86", earlier: true },
        { step: "printed-base", base: "baseline", amount: "80" },
        { step: "bound", key: "atLeast", amounts: ["90"], side: "lower", edge: "90" },
        {
          step: "path",
          form: "linear",
          from: { day: "2010-12-31", amount: "80" },
          to: { day: "2015-12-31", amount: "90" },
          on: "2013-12-31",
          gone: { value: "36" },
          months: { value: "60" },
          expected: { value: "86" },
        },
      ],
    },
  ],
  [
    "the mean of several baseline periods is as old as the latest of them",
    {
      metric: stock,
      period: "2012/2015",
      target: measured(
        { atLeast: "140" },
        { schedule: { by: "2015" }, baseline: { period: ["2009", "2011", "2010"] } },
      ),
      rows: [at("120"), at("90", "2009"), at("110", "2011"), at("100", "2010")],
      asOf: AFTER,
    },
    {
      status: "on-track",
      provisional: false,
      rule: "at-or-beyond-path",
      steps: [
        { step: "value", cell: "2013 120", earlier: true },
        {
          step: "observed-base",
          base: "baseline",
          cells: ["2009 90", "2011 110", "2010 100"],
          amount: { value: "100" },
        },
        { step: "bound", key: "atLeast", amounts: ["140"], side: "lower", edge: "140" },
        {
          step: "path",
          form: "linear",
          from: { day: "2011-12-31", amount: "100" },
          to: { day: "2015-12-31", amount: "140" },
          on: "2013-12-31",
          gone: { value: "24" },
          months: { value: "48" },
          expected: { value: "120" },
        },
      ],
    },
  ],
  [
    "a growth a year that does not end is marked as cut off",
    {
      metric: stock,
      target: measured({ atLeast: "10" }, { measure: { compoundGrowth: "baseline" }, baseline: { period: "2011" } }),
      rows: [at("200"), at("100", "2011", PARTIAL)],
      asOf: AFTER,
    },
    {
      status: "met",
      provisional: true,
      rule: "satisfied-at-deadline",
      steps: [
        { step: "value", cell: "2013 200" },
        { step: "observed-base", base: "baseline", cells: ["2011 100"], amount: { value: "100" } },
        {
          step: "measure",
          measure: "compoundGrowth",
          amount: { value: "41.4213562373095048801688724209" },
          years: { value: "2" },
          cut: true,
        },
        { step: "bound", key: "atLeast", amounts: ["10"], side: "lower", edge: "10" },
      ],
    },
  ],
  [
    "one baseline period of several that is partial makes the change provisional",
    {
      metric: index,
      target: measured({ atLeast: "10" }, { measure: { change: "baseline" }, baseline: { period: ["2010", "2011"] } }),
      rows: [at("121"), at("90", "2010"), at("110", "2011", PARTIAL)],
      asOf: AFTER,
    },
    {
      status: "met",
      provisional: true,
      rule: "satisfied-at-deadline",
      steps: [
        { step: "value", cell: "2013 121" },
        { step: "observed-base", base: "baseline", cells: ["2010 90", "2011 110"], amount: { value: "100" } },
        { step: "measure", measure: "change", amount: { value: "21" } },
        { step: "bound", key: "atLeast", amounts: ["10"], side: "lower", edge: "10" },
      ],
    },
  ],
  [
    "a change of a partial value is provisional",
    {
      metric: index,
      target: measured({ atLeast: "10" }, { measure: { change: "previous" } }),
      rows: [at("121", "2013", PARTIAL), at("90", "2012")],
      asOf: AFTER,
    },
    {
      status: "met",
      provisional: true,
      rule: "satisfied-at-deadline",
      steps: [
        { step: "value", cell: "2013 121" },
        { step: "observed-base", base: "previous", cells: ["2012 90"], amount: { value: "90" } },
        { step: "measure", measure: "change", amount: { value: "31" } },
        { step: "bound", key: "atLeast", amounts: ["10"], side: "lower", edge: "10" },
      ],
    },
  ],
  [
    "a growth a year of a partial value is provisional",
    {
      metric: index,
      target: measured({ atLeast: "10" }, { measure: { compoundGrowth: "previous" } }),
      rows: [at("121", "2013", PARTIAL), at("100", "2012")],
      asOf: AFTER,
    },
    {
      status: "met",
      provisional: true,
      rule: "satisfied-at-deadline",
      steps: [
        { step: "value", cell: "2013 121" },
        { step: "observed-base", base: "previous", cells: ["2012 100"], amount: { value: "100" } },
        { step: "measure", measure: "compoundGrowth", amount: { value: "21" }, years: { value: "1" } },
        { step: "bound", key: "atLeast", amounts: ["10"], side: "lower", edge: "10" },
      ],
    },
  ],
  [
    "without a baseline named the last value before the plan is shown as it",
    {
      metric: index,
      period: "2013/2015",
      target: measured({ atLeast: "90" }, { schedule: { by: "2015" } }),
      rows: [at("84"), at("81", "2012")],
      asOf: AFTER,
    },
    {
      status: "on-track",
      provisional: false,
      rule: "at-or-beyond-path",
      steps: [
        { step: "value", cell: "2013 84", earlier: true },
        { step: "observed-base", base: "baseline", cells: ["2012 81"], amount: { value: "81" } },
        { step: "bound", key: "atLeast", amounts: ["90"], side: "lower", edge: "90" },
        {
          step: "path",
          form: "linear",
          from: { day: "2012-12-31", amount: "81" },
          to: { day: "2015-12-31", amount: "90" },
          on: "2013-12-31",
          gone: { value: "12" },
          months: { value: "36" },
          expected: { value: "84" },
        },
      ],
    },
  ],
  [
    "a path from a partial value before the plan is provisional",
    {
      metric: index,
      period: "2013/2015",
      target: measured({ atLeast: "90" }, { schedule: { by: "2015" } }),
      rows: [at("84"), at("81", "2012", PARTIAL)],
      asOf: AFTER,
    },
    {
      status: "on-track",
      provisional: true,
      rule: "at-or-beyond-path",
      steps: [
        { step: "value", cell: "2013 84", earlier: true },
        { step: "observed-base", base: "baseline", cells: ["2012 81"], amount: { value: "81" } },
        { step: "bound", key: "atLeast", amounts: ["90"], side: "lower", edge: "90" },
        {
          step: "path",
          form: "linear",
          from: { day: "2012-12-31", amount: "81" },
          to: { day: "2015-12-31", amount: "90" },
          on: "2013-12-31",
          gone: { value: "12" },
          months: { value: "36" },
          expected: { value: "84" },
        },
      ],
    },
  ],
  [
    "a value before the plan that misses parts is shown and is no baseline",
    {
      metric: index,
      target: measured({ atLeast: "1" }, { measure: { change: "baseline" } }),
      rows: [at("84"), at("81", "2012", { missesParts: true })],
      asOf: AFTER,
    },
    {
      status: "no-evidence",
      reason: "no-baseline",
      rule: "no-value",
      steps: [
        { step: "value", cell: "2013 84" },
        { step: "observed-base", base: "baseline", cells: ["2012 81"] },
      ],
    },
  ],
  [
    "a milestone of no items has one to reach",
    {
      metric: { ...milestone, items: undefined } as unknown as Metric,
      target: measured({ all: true }),
      rows: [at("1")],
      asOf: AFTER,
    },
    {
      status: "met",
      provisional: false,
      rule: "satisfied-at-deadline",
      steps: [
        { step: "value", cell: "2013 1" },
        { step: "bound", key: "all", amounts: ["1"], side: "lower", edge: "1" },
      ],
    },
  ],
  [
    "a level of a list has no baseline, and is named",
    { metric: ordinal, target: measured({ atLeast: "A" }), rows: [at("2"), at("1", "2012")], asOf: AFTER },
    {
      status: "missed",
      provisional: false,
      rule: "not-satisfied-at-deadline",
      steps: [
        { step: "value", cell: "2013 2" },
        { step: "bound", key: "atLeast", amounts: ["3"], side: "lower", edge: "3", levels: ["A"] },
      ],
    },
  ],
  [
    "a place is held against places, whatever is ranked",
    {
      metric: ordinal,
      tree: { p: ["d", "e", "f"] },
      target: measured({ atMost: "2" }, { measure: { rank: "siblings" } }),
      rows: [at("3"), at("4", "2013", { district: "e" }), at("1", "2013", { district: "f" })],
      asOf: AFTER,
    },
    {
      status: "met",
      provisional: false,
      rule: "satisfied-at-deadline",
      steps: [
        { step: "value", cell: "2013 3" },
        { step: "rank", place: 2, among: 3, unsure: 0, ahead: [{ district: "e", value: { value: "4" }, level: "AA" }] },
        { step: "bound", key: "atMost", amounts: ["2"], side: "upper", edge: "2" },
      ],
    },
  ],
  [
    "a place by a flow can be reached before the year is over",
    {
      metric: flow,
      tree: { p: ["d", "e"] },
      target: measured({ atMost: "1" }, { measure: { rank: "siblings" } }),
      rows: [at("3"), at("2", "2013", { district: "e" })],
      asOf: BEFORE,
    },
    {
      status: "reached",
      provisional: false,
      rule: "satisfied-before-deadline",
      steps: [
        { step: "value", cell: "2013 3" },
        { step: "rank", place: 1, among: 2, unsure: 0, ahead: [] },
        { step: "bound", key: "atMost", amounts: ["1"], side: "upper", edge: "1" },
      ],
    },
  ],
  [
    "a place that peers without a value could take is open after the deadline too",
    {
      metric: index,
      tree: { p: ["d", "e", "f"] },
      target: measured({ atMost: "1" }, { measure: { rank: "siblings" } }),
      rows: [at("3"), at("2", "2013", { district: "e" })],
      asOf: AFTER,
    },
    {
      status: "no-evidence",
      reason: "missing-peers",
      rule: "missing-parts-could-change-it",
      steps: [
        { step: "value", cell: "2013 3" },
        { step: "rank", place: 1, among: 3, unsure: 1, ahead: [] },
        { step: "bound", key: "atMost", amounts: ["1"], side: "upper", edge: "1" },
      ],
    },
  ],
  [
    "a place last year that peers without a value could take is not read either",
    {
      metric: index,
      tree: { p: ["d", "e", "f"] },
      target: measured({ atMost: "1" }, { measure: { rank: "siblings" } }),
      rows: [at("3", "2012"), at("2", "2012", { district: "e" })],
      asOf: BEFORE,
    },
    {
      status: "no-evidence",
      reason: "not-reported",
      rule: "no-value",
      steps: [{ step: "value", cell: "2013 not-reported" }],
    },
  ],
  [
    "a place last year that nobody could take any more is read",
    {
      metric: index,
      tree: { p: ["d", "e", "f"] },
      target: measured({ atMost: "2" }, { measure: { rank: "siblings" } }),
      rows: [at("3", "2012"), at("2", "2012", { district: "e" })],
      asOf: BEFORE,
    },
    {
      status: "reached",
      provisional: false,
      rule: "satisfied-before-deadline",
      steps: [
        { step: "value", cell: "2012 3", earlier: true },
        { step: "rank", place: 1, among: 3, unsure: 1, ahead: [] },
        { step: "bound", key: "atMost", amounts: ["2"], side: "upper", edge: "2" },
      ],
    },
  ],
  [
    "ends that both bind have no edge",
    {
      metric: { ...index, direction: "none" },
      target: measured({ within: ["80", "90"] }),
      rows: [at("84")],
      asOf: AFTER,
    },
    {
      status: "met",
      provisional: false,
      rule: "satisfied-at-deadline",
      steps: [
        { step: "value", cell: "2013 84" },
        { step: "bound", key: "within", amounts: ["80", "90"], side: "both" },
      ],
    },
  ],
  [
    "a tolerance is told, and where it begins",
    {
      metric: { ...index, direction: "down" },
      target: measured({ about: "90", tolerance: "2" }),
      rows: [at("84")],
      asOf: AFTER,
    },
    {
      status: "met",
      provisional: false,
      rule: "satisfied-at-deadline",
      steps: [
        { step: "value", cell: "2013 84" },
        { step: "bound", key: "about", amounts: ["90"], side: "upper", edge: "92", tolerance: "2" },
      ],
    },
  ],
  [
    "a growth is told once from its base",
    {
      metric: index,
      target: measured({ atLeast: "10" }, { measure: { growth: "previous" } }),
      rows: [at("90"), at("80", "2012")],
      asOf: AFTER,
    },
    {
      status: "met",
      provisional: false,
      rule: "satisfied-at-deadline",
      steps: [
        { step: "value", cell: "2013 90" },
        { step: "observed-base", base: "previous", cells: ["2012 80"], amount: { value: "80" } },
        { step: "measure", measure: "growth", amount: { value: "12.5" } },
        { step: "bound", key: "atLeast", amounts: ["10"], side: "lower", edge: "10" },
      ],
    },
  ],
  [
    "a window without a value is told",
    { metric: index, target: measured({ atLeast: "10" }), rows: [], asOf: AFTER },
    {
      status: "no-evidence",
      reason: "not-reported",
      rule: "no-value",
      steps: [{ step: "value", cell: "2013 not-reported" }],
    },
  ],
  [
    "an earlier year is read only where what is asked for in it is known",
    {
      metric: index,
      metrics: [{ ...index, id: "b" }],
      target: measured({ atLeast: { metric: "b" } }),
      rows: [at("90", "2012"), at("80", "2011"), at("79", "2011", { metric: "b" })],
      asOf: BEFORE,
    },
    {
      status: "reached",
      provisional: false,
      rule: "satisfied-before-deadline",
      steps: [
        { step: "value", cell: "2011 80", earlier: true },
        { step: "observed-base", base: "baseline", cells: ["2012 90"], amount: { value: "90" } },
        {
          step: "asked-value",
          inputs: [
            {
              kind: "metric",
              cell: {
                metric: "b",
                district: "d",
                period: "2011",
                coverage: { reported: 2, expected: 2 },
                evidence: "full",
                origin: "reported",
                value: "79",
              },
            },
          ],
          amount: { value: "79" },
        },
        { step: "bound", key: "atLeast", amounts: ["79"], side: "lower", edge: "79" },
      ],
    },
  ],
  [
    "a stock of a year that has begun is read before the one that is due",
    {
      metric: stock,
      period: "2013/2014",
      target: measured({ atLeast: "10" }, { schedule: { by: "2014" } }),
      rows: [at("9"), at("8", "2012")],
      asOf: BEFORE,
    },
    {
      status: "on-track",
      provisional: false,
      rule: "at-or-beyond-path",
      steps: [
        { step: "value", cell: "2013 9", earlier: true },
        { step: "observed-base", base: "baseline", cells: ["2012 8"], amount: { value: "8" } },
        { step: "bound", key: "atLeast", amounts: ["10"], side: "lower", edge: "10" },
        {
          step: "path",
          form: "linear",
          from: { day: "2012-12-31", amount: "8" },
          to: { day: "2014-12-31", amount: "10" },
          on: "2013-06-30",
          gone: { value: "6" },
          months: { value: "24" },
          expected: { value: "8.5" },
        },
      ],
    },
  ],
];

const year = { every: "year", during: "2011/2015" } as const;
const each = measured({ atLeast: "90" }, { schedule: year });
const run = (length: number) => measured({ atLeast: "90" }, { schedule: { ...year, run: length } });
/** Values from 2011 on; a gap is a year without one, `~` a partial one. */
const years = (...values: readonly string[]): readonly Row[] =>
  values.flatMap((value, place) =>
    value === "" ? [] : [at(value.replace("~", ""), String(2011 + place), value.startsWith("~") ? PARTIAL : {})],
  );

const RECURRING: readonly (readonly [name: string, given: Case, expected: unknown])[] = [
  [
    "a year without a value speaks for all, though the next one held",
    { target: each, rows: years("", "95"), asOf: "2013-01-01" },
    ["no-evidence", "periods-without-value", "periods-without-value", "2011", undefined],
  ],
  [
    "a year under way that falls short says so itself",
    { target: each, rows: years("95", "80"), asOf: "2012-06-30" },
    ["open", "no-path", false, "2012", undefined],
  ],
  [
    "all years held, one of them provisionally",
    { target: each, rows: years("95", "~95", "95", "95", "95"), asOf: "2016-01-01" },
    ["met", "every-period-held", true, "2015", undefined],
  ],
  [
    "the last year with a value speaks for a run under way",
    { target: run(3), rows: years("95", "~95", ""), asOf: AFTER },
    ["on-track", "run-under-way", true, "2012", 2],
  ],
  [
    "a run of which no year has a value waits for one",
    { target: run(3), rows: [], asOf: "2013-01-01" },
    ["no-evidence", "periods-without-value", "periods-without-value", "2012", 0],
  ],
  [
    "a run through a provisional year is provisional",
    { target: run(2), rows: years("95", "~95", "95"), asOf: AFTER },
    ["met", "run-complete", true, "2012", 3],
  ],
  [
    "a run is told by the year that completes it for certain",
    { target: run(3), rows: years("~95", "95", "95", "95"), asOf: "2015-01-01" },
    ["met", "run-complete", false, "2014", 4],
  ],
  [
    "years without a value that could have made a run leave it open",
    { target: run(3), rows: years("95", "", "95", "0", "0"), asOf: "2016-01-01" },
    ["no-evidence", "periods-without-value", "periods-without-value", "2015", 2],
  ],
  [
    "a year under way that holds begins a run",
    { target: run(2), rows: years("0", "95"), asOf: "2012-06-30" },
    ["on-track", "run-under-way", false, "2012", 0],
  ],
  [
    "a year under way that falls short leaves the run to be started",
    { target: run(2), rows: years("0", "50"), asOf: "2012-06-30" },
    ["open", "run-to-start", false, "2012", 0],
  ],
  [
    "the last year can complete a run while it lasts",
    { target: run(3), rows: years("0", "0", "95", "95", "95"), asOf: "2015-06-30" },
    ["on-track", "run-under-way", false, "2015", 2],
  ],
  [
    "too many broken years leave no room for a run",
    { target: run(3), rows: years("95", "95", "0", "~0", "0"), asOf: "2016-01-01" },
    ["missed", "run-impossible", false, "2015", 2],
  ],
  [
    "a run that waits for judgements is told by the last of them",
    { target: { ...run(3), bound: { about: "90" } }, rows: years("95", "80", "80", "80", "80"), asOf: "2016-01-01" },
    ["unjudged", "about-without-tolerance", false, "2015", 1],
  ],
];

/** What the years come to together: status, rule, whether provisional, and the last step, which tells of them. */
function toldOfYears(given: Case): unknown {
  const attainment = measuredOf({ metric: index, period: "2011/2015", ...given });
  const { status, trace } = attainment;
  const last = attainment.trace.steps.at(-1);
  const { deciding, longest } = last?.step === "periods" ? last : {};
  const provisional = attainment.status === "no-evidence" ? attainment.reason : attainment.provisional;
  return [status, trace.rule, provisional, deciding, longest];
}

describe("what was read and worked out on the way to a status", () => {
  test.each(CASES)("%s", (_name, given, expected) => {
    expect(told(given)).toEqual(expected);
  });
});

describe("which year speaks for a target that recurs, and what its years come to", () => {
  test.each(RECURRING)("%s", (_name, given, expected) => {
    expect(toldOfYears(given)).toEqual(expected);
  });
});

const rankedAt = (metric: Metric, rows: readonly Row[], among: Measure = { rank: "siblings" }): Case => ({
  metric,
  tree: { p: ["d", "e", "f", "g", "h"] },
  target: measured({ atMost: "5" }, { measure: among }),
  rows,
  asOf: AFTER,
});
const of = (district: string, value: string, more: Partial<Row> = {}): Row => at(value, "2013", { district, ...more });
const MISSES = { missesParts: true } as const;

describe("a place among districts", () => {
  test.each<[string, Case, unknown]>([
    [
      "counts who is ahead and shows the first three, best first; equals share a place",
      rankedAt(index, [at("3"), of("e", "4"), of("f", "9"), of("g", "5"), of("h", "7")]),
      { provisional: false, place: 5, among: 5, unsure: 0, ahead: ["f 9", "h 7", "g 5"] },
    ],
    [
      "is the better the lower where less is better, and equals share it",
      rankedAt({ ...index, direction: "down" }, [at("3"), of("e", "2"), of("f", "3"), of("g", "1"), of("h", "7")]),
      { provisional: false, place: 3, among: 5, unsure: 0, ahead: ["g 1", "e 2"] },
    ],
    [
      "is provisional where a peer's value is partial",
      rankedAt(index, [at("3"), of("e", "4", PARTIAL), of("f", "1"), of("g", "1"), of("h", "1")]),
      { provisional: true, place: 2, among: 5, unsure: 0, ahead: ["e 4"] },
    ],
    [
      "is unsure of a district nobody knows and of one without a value",
      rankedAt(index, [at("3"), of("e", "4"), of("f", "1")], { rank: ["d", "e", "f", "g", "nowhere"] }),
      { provisional: false, place: 2, among: 5, unsure: 2, ahead: ["e 4"] },
    ],
    [
      "is sure of a flow ahead already, and unsure of one that could still pass",
      rankedAt(flow, [at("3"), of("e", "4", MISSES), of("f", "2", MISSES), of("g", "1"), of("h", "1")]),
      { provisional: true, place: 2, among: 5, unsure: 1, ahead: ["e 4"] },
    ],
    [
      "is unsure of a limit that others have not passed yet, and sure of who has passed it",
      rankedAt({ ...flow, direction: "down" }, [
        at("3"),
        of("e", "4", MISSES),
        of("f", "2", MISSES),
        of("g", "1"),
        of("h", "9"),
      ]),
      { provisional: true, place: 2, among: 5, unsure: 1, ahead: ["g 1"] },
    ],
    [
      "is unsure of whoever the district itself could still pass",
      rankedAt(flow, [at("3", "2013", MISSES), of("e", "4"), of("f", "2"), of("g", "1"), of("h", "1")]),
      { provisional: true, place: 1, among: 5, unsure: 1, ahead: [] },
    ],
  ])("%s", (_name, given, expected) => {
    const attainment = measuredOf(given);
    const step = attainment.trace.steps.find((one) => one.step === "rank");
    expect({
      provisional: attainment.status === "no-evidence" ? attainment.reason : attainment.provisional,
      place: step?.place,
      among: step?.among,
      unsure: step?.unsure,
      ahead: step?.ahead.map(({ district, value }) => `${district} ${value.value}`),
    }).toEqual(expected);
  });
});

describe("the path that a value is held against", () => {
  const level = (more: object) =>
    measured({ atLeast: "90" }, { schedule: { by: "2015" }, baseline: { period: "2010" }, ...more });
  const rows = [at("80", "2010"), at("86")];
  test.each<[string, Case, unknown]>([
    [
      "passes its marks by their days, whatever order they stand in, and none before its start",
      { metric: index, target: level({ marks: { "2014": "88", "2011": "81", "2012": "84" } }), rows },
      { form: "staged", from: "2012-12-31 84", to: "2014-12-31 88", expected: "85", points: 5 },
    ],
    [
      "bends upwards where growth is equal",
      { metric: stock, target: level({}), rows: [at("40", "2010"), at("60", "2013")], path: "compound" },
      {
        form: "compound",
        from: "2010-12-31 40",
        to: "2015-12-31 90",
        expected: "60",
        points: undefined,
      },
    ],
    [
      "is there for what fills up anew in each year",
      { metric: flow, target: measured({ atLeast: "90" }, { schedule: { every: "year" } }), rows: [at("40")] },
      { form: "linear", from: "2012-12-31 0", to: "2013-12-31 90", expected: "45", points: undefined },
    ],
    [
      "is not there for a growth asked for anew in each year",
      {
        period: "2013/2015",
        metric: flow,
        target: measured({ atLeast: "90" }, { measure: { growth: "previous" }, schedule: { every: "year" } }),
        rows: [at("40"), at("30", "2012")],
      },
      "no-path",
    ],
    [
      "starts a multiple from one times",
      {
        metric: stock,
        target: measured(
          { atLeast: "2" },
          { measure: { factor: "baseline" }, baseline: { period: "2010" }, schedule: { by: "2015" } },
        ),
        rows: [at("10", "2010"), at("15")],
      },
      { form: "linear", from: "2010-12-31 1", to: "2015-12-31 2", expected: "1.5", points: undefined },
    ],
    [
      "is not there for a growth a year",
      {
        metric: stock,
        target: measured(
          { atLeast: "20" },
          { measure: { compoundGrowth: "baseline" }, baseline: { period: "2010" }, schedule: { by: "2015" } },
        ),
        rows: [at("10", "2010"), at("15")],
      },
      "no-path",
    ],
  ])("%s", (_name, given, expected) => {
    const attainment = measuredOf({ period: "2011/2015", asOf: BEFORE, ...given });
    const step = attainment.trace.steps.find((one) => one.step === "path");
    const absent = attainment.status === "no-evidence" ? attainment.reason : attainment.figures.absent.expected;
    expect(
      step === undefined
        ? absent
        : {
            form: step.form,
            from: `${step.from.day} ${step.from.amount}`,
            to: `${step.to.day} ${step.to.amount}`,
            expected: step.expected.value,
            points: step.points?.length,
          },
    ).toEqual(expected);
  });
});
