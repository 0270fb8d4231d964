import { describe, expect, test } from "vitest";
import { OPTIONAL_FIGURES } from "../../src/attainment/attainment.js";
import { ABSENT_REASONS, type Absence, NO_EVIDENCE_REASONS, type NoEvidence } from "../../src/attainment/reason.js";
import type { Status } from "../../src/attainment/status.js";
import { ATTAINMENT_RULES, type AttainmentRule } from "../../src/attainment/trace.js";
import { parsePlan } from "../../src/model/check-plan.js";
import type { JudgedTarget } from "../../src/model/target.js";
import { attainmentOf, type Case, figuresIn, measured, METRICS, planOf, statusOf } from "./plan-of.js";

// One case each, the smallest there is: what a reader can look up by the name of a status, a rule or a reason.

const BEFORE = "2013-06-30";
const AFTER = "2014-01-01";
const { index, flow, share, ordinal, milestone } = METRICS;
const falling = { ...flow, direction: "down" } as const;
const undirected = { ...index, direction: "none" } as const;
const now = (value: string) => ({ period: "2013", value });
const last = (value: string) => ({ period: "2012", value });
const ninety = measured({ atLeast: "90" });
const each = measured({ atLeast: "90" }, { schedule: { every: "year", during: "2012/2013" } });
const running = measured({ atLeast: "90" }, { schedule: { every: "year", during: "2011/2013", run: 2 } });
const judged: JudgedTarget = { id: "t", kind: "judged", statement: "国内先进", source: { clause: "一" } };
const judgement = { target: "t", on: "2013-06-01", by: "专家组", status: "met" } as const;
const both = { id: "g", kind: "group", of: "all", targets: ["t"], source: { clause: "一" } } as const;

const BY_RULE: Readonly<Record<AttainmentRule, readonly [Status, Case]>> = {
  "satisfied-before-deadline": ["reached", { metric: index, rows: [now("90")], asOf: BEFORE }],
  "satisfied-at-deadline": ["met", { metric: index, rows: [now("90")], asOf: AFTER }],
  "not-satisfied-at-deadline": ["missed", { metric: index, rows: [now("89")], asOf: AFTER }],
  "flow-under-limit": [
    "on-track",
    { metric: falling, target: measured({ atMost: "0" }), rows: [now("0")], asOf: BEFORE },
  ],
  "flow-over-limit": ["missed", { metric: falling, target: measured({ atMost: "0" }), rows: [now("1")], asOf: BEFORE }],
  "earlier-flow-satisfies": ["on-track", { metric: flow, rows: [last("95")], asOf: BEFORE }],
  "at-or-beyond-path": ["on-track", { metric: index, rows: [last("80"), now("85")], asOf: BEFORE }],
  "short-of-path": ["behind", { metric: index, rows: [last("80"), now("84")], asOf: BEFORE }],
  "no-path": ["open", { metric: index, rows: [now("84")], asOf: BEFORE }],
  "about-without-tolerance": [
    "unjudged",
    { metric: index, target: measured({ about: "90" }), rows: [now("89")], asOf: AFTER },
  ],
  "no-value": ["no-evidence", { metric: index, rows: [], asOf: AFTER }],
  "missing-parts-change-nothing": ["met", { metric: flow, rows: [{ ...now("90"), missesParts: true }], asOf: AFTER }],
  "missing-parts-could-change-it": [
    "no-evidence",
    { metric: flow, rows: [{ ...now("89"), missesParts: true }], asOf: AFTER },
  ],
  "every-period-held": ["met", { metric: index, target: each, rows: [last("90"), now("90")], asOf: AFTER }],
  "period-broken": ["missed", { metric: index, target: each, rows: [last("89")], asOf: BEFORE }],
  "no-period-broken": ["on-track", { metric: index, target: each, rows: [last("90"), now("90")], asOf: BEFORE }],
  "periods-without-value": ["no-evidence", { metric: index, target: each, rows: [now("90")], asOf: AFTER }],
  "run-complete": [
    "met",
    { metric: index, target: running, rows: [{ period: "2011", value: "90" }, last("90")], asOf: BEFORE },
  ],
  "run-impossible": [
    "missed",
    { metric: index, target: running, rows: [{ period: "2011", value: "90" }, last("89")], asOf: BEFORE },
  ],
  "run-under-way": [
    "on-track",
    { metric: index, target: running, rows: [{ period: "2011", value: "89" }, last("90")], asOf: BEFORE },
  ],
  "run-to-start": [
    "open",
    { metric: index, target: running, rows: [{ period: "2011", value: "89" }], asOf: "2012-01-01" },
  ],
  judged: ["met", { targets: [judged], judgements: [judgement], asOf: BEFORE }],
  "not-judged": ["unjudged", { targets: [judged], asOf: AFTER }],
  "judgements-differ": [
    "unjudged",
    { targets: [judged], judgements: [judgement, { ...judgement, status: "missed" }], asOf: AFTER },
  ],
  "worst-of-members": ["met", { metric: index, targets: [ninety, both], rows: [now("90")], asOf: AFTER }],
  "best-of-members": [
    "met",
    { metric: index, targets: [ninety, { ...both, of: "any" }], rows: [now("90")], asOf: AFTER },
  ],
  "no-members": [
    "no-evidence",
    { metric: index, target: measured({ atLeast: "90" }, { districts: "children" }), rows: [now("90")], asOf: AFTER },
  ],
};

describe("every rule gives its status, and the trace names the rule", () => {
  test.each(ATTAINMENT_RULES)("%s", (rule) => {
    const [status, given] = BY_RULE[rule];
    expect(attainmentOf(given)).toMatchObject({ status, trace: { rule } });
  });
});

describe("every reason for which there is no evidence", () => {
  const growth = measured({ atLeast: "5" }, { measure: { growth: "previous" } });
  const a = { district: "a" } as const;
  const filed = measured({ atLeast: "5" }, { districts: { filed: true } });
  const below = (more: object) =>
    parsePlan({
      ...planOf(index, [measured({ atLeast: "5" }, { parent: { plan: "p", target: "t" }, ...more })]),
      id: "below",
      district: "a",
    });
  const BY_REASON: Readonly<Record<NoEvidence, Case>> = {
    "not-reported": { rows: [], asOf: AFTER },
    "below-coverage": { rows: [{ period: "2013", reason: "below-coverage" }], asOf: AFTER },
    "zero-denominator": { rows: [{ period: "2013", reason: "zero-denominator" }], asOf: AFTER },
    "missing-denominator": { rows: [{ period: "2013", reason: "missing-denominator" }], asOf: AFTER },
    "missing-weight": { rows: [{ period: "2013", reason: "missing-weight" }], asOf: AFTER },
    "operator-refuses": { rows: [{ period: "2013", reason: "operator-refuses" }], asOf: AFTER },
    "unknown-metric": { metric: { ...index, id: "unheard-of" }, target: { ...ninety, metric: "unheard-of" } },
    "unknown-district": { district: "nowhere", rows: [now("90")] },
    "not-bound": { target: { ...ninety, districts: { a: { atLeast: "5" } } }, district: "d", rows: [now("90")] },
    "open-window": { period: "2013/..", rows: [now("90")] },
    "missing-parts": { metric: flow, rows: [{ ...now("89"), missesParts: true }], asOf: AFTER },
    "no-baseline": { metric: index, target: growth, rows: [now("90")] },
    "base-of-other-length": {
      metric: flow,
      target: { ...growth, measure: { growth: "baseline" }, baseline: { period: "2010/2012" } },
      rows: [now("90"), { period: "2010/2012", value: "200" }],
    },
    "base-not-positive": { metric: index, target: growth, rows: [last("0"), now("90")] },
    "value-below-zero": {
      metric: index,
      target: { ...growth, measure: { compoundGrowth: "previous" } },
      rows: [last("5"), now("-1")],
    },
    "no-whole-months": {
      metric: index,
      target: { ...growth, measure: { compoundGrowth: "baseline" }, baseline: { period: "2012-12-05", value: "5" } },
      rows: [now("9")],
    },
    "missing-benchmark": {
      metric: index,
      target: measured({ atLeast: { metric: "m", district: "nation" } }),
      rows: [now("90")],
    },
    "bounds-reversed": {
      metric: index,
      target: measured({ within: [{ plus: [{ metric: "m" }, "1"] }, { metric: "m" }] }),
      rows: [now("90")],
    },
    "missing-peers": {
      metric: index,
      target: measured({ atMost: "1" }, { measure: { rank: ["a", "d"] } }),
      rows: [now("90")],
      tree: { d: ["a"] },
      asOf: AFTER,
    },
    "not-filed": { metric: index, target: filed, district: "a", rows: [{ ...a, ...now("9") }], tree: { d: ["a"] } },
    "filed-otherwise": {
      metric: index,
      target: filed,
      district: "a",
      rows: [{ ...a, ...now("9") }],
      tree: { d: ["a"] },
      plans: [below({ measure: { change: "previous" } })],
    },
    "membership-unknown": {
      metric: index,
      target: { ...ninety, filter: { metric: "m", period: "2011", atLeast: "1" } },
      rows: [now("90")],
    },
    "periods-without-value": { metric: index, target: each, rows: [now("90")], asOf: AFTER },
  };
  test.each(NO_EVIDENCE_REASONS)("%s", (reason) => {
    expect(statusOf({ asOf: BEFORE, ...BY_REASON[reason] })).toBe(`no-evidence: ${reason}`);
  });
});

describe("every reason for which a figure is absent", () => {
  const BY_REASON: Readonly<Record<Absence, readonly [figure: (typeof OPTIONAL_FIGURES)[number], given: Case]>> = {
    "no-baseline": ["progress", { metric: index, rows: [now("84")] }],
    "base-of-other-length": [
      "progress",
      { metric: flow, target: measured({ atLeast: "90" }, { baseline: { period: "2010/2012" } }), rows: [now("84")] },
    ],
    "part-of-window": [
      "progress",
      { metric: flow, target: measured({ atMost: "90" }), rows: [last("80"), { ...now("84"), missesParts: true }] },
    ],
    "base-is-required": ["progress", { metric: index, rows: [last("90"), now("84")] }],
    "required-is-zero": [
      "completion",
      {
        metric: index,
        target: measured({ atLeast: "0" }, { measure: { change: "previous" } }),
        rows: [last("1"), now("2")],
      },
    ],
    "value-is-zero": ["completion", { metric: falling, target: measured({ atMost: "5" }), rows: [now("0")] }],
    "below-zero": ["completion", { metric: index, target: measured({ atLeast: "-5" }), rows: [now("-3")] }],
    "no-direction": ["required", { metric: undirected, target: measured({ within: ["1", "2"] }), rows: [now("1")] }],
    "not-for-kind": ["completion", { metric: ordinal, target: measured({ atLeast: "B" }), rows: [now("2")] }],
    "no-path": ["pace", { metric: falling, target: measured({ atMost: "5" }), rows: [now("0")] }],
    "no-value-since-baseline": ["expected", { metric: index, rows: [last("80")] }],
    "no-stages": ["expected", { metric: index, rows: [last("80"), now("84")], path: "staged" }],
    "no-compound-rate": ["expected", { metric: index, rows: [last("0"), now("84")], path: "compound" }],
    "path-is-level": ["pace", { metric: index, rows: [last("90"), now("84")] }],
    "path-leads-away": [
      "pace",
      {
        metric: index,
        target: measured({ atLeast: "90" }, { schedule: { by: "2015" }, marks: { "2013": "70" } }),
        rows: [last("80"), now("75")],
      },
    ],
    "past-deadline": ["forecast", { metric: index, rows: [last("80"), now("84")], asOf: AFTER }],
  };
  test.each(ABSENT_REASONS)("%s", (reason) => {
    const [figure, given] = BY_REASON[reason];
    const figures = figuresIn({ asOf: BEFORE, ...given });
    expect(figures.absent[figure]).toBe(reason);
    expect(figures[figure]).toBeUndefined();
  });

  test("a figure is there or says why not, never both nor neither", () => {
    const cases = [
      ...Object.values(BY_REASON).map(([, given]) => given),
      { metric: share, rows: [last("80"), now("84")] },
      { metric: milestone, target: measured({ all: true }), rows: [{ ...now("2"), of: 3 }] },
    ];
    for (const given of cases) {
      const figures = figuresIn({ asOf: BEFORE, ...given });
      for (const figure of OPTIONAL_FIGURES)
        expect([figure, figures[figure] === undefined]).toEqual([figure, figures.absent[figure] !== undefined]);
    }
  });
});
