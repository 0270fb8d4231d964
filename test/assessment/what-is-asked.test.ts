import { describe, expect, test } from "vitest";
import { assess, followUp } from "../../src/assessment/index.js";
import { checkScheme, parseScheme } from "../../src/assessment/check-documents.js";
import { parsePlan } from "../../src/model/check-plan.js";
import type { Metric } from "../../src/model/metric.js";
import { parseRegister } from "../../src/model/check-register.js";
import { readObservations } from "../../src/observations/index.js";
import { rollUp } from "../../src/rollup/index.js";
import { districts, plan, type Raw, scheme } from "./build.js";

const gone = { metric: "gone" };
const of = { metric: "x" };

describe("all that a rule asks is looked up where it stands", () => {
  test.each<[Raw, readonly string[]]>([
    [{ rule: "completion", of: gone, floor: gone, cap: gone }, ["floor", "cap", "of"]],
    [{ rule: "computed", of: gone, applies: { ...gone, above: "0" } }, ["of", "applies"]],
    [{ rule: "efficacy", of: gone, low: gone, high: gone, base: "60", span: "40" }, ["of", "low", "high"]],
    [{ rule: "linear", of: gone, from: gone, to: gone }, ["of", "from", "to"]],
    [
      {
        rule: "tiered",
        of: gone,
        tiers: [
          { at: gone, share: "0" },
          { at: gone, share: "1" },
        ],
        outside: "clamp",
      },
      ["of", "tiers.0.at", "tiers.1.at"],
    ],
    [
      { rule: "steps", of: gone, steps: [{ atLeast: gone, points: gone }], otherwise: gone },
      ["steps.0.points", "otherwise", "of", "steps.0.atLeast"],
    ],
    [{ rule: "deduct", of: gone, above: gone, per: gone, parts: "whole", lose: gone }, ["of", "above", "per", "lose"]],
    [
      { rule: "add", of: gone, below: gone, per: gone, parts: "whole", base: gone, gain: gone },
      ["of", "below", "per", "base", "gain"],
    ],
    [{ rule: "allOrNothing", when: { ...gone, above: "0" } }, ["when"]],
    [
      {
        rule: "table",
        rows: [
          { when: { ...gone, above: "0" }, then: gone },
          { when: { ...of, above: "0" }, then: { rule: "computed", of: gone } },
        ],
        otherwise: { rule: "completion", of: gone },
      },
      ["rows.0.then", "rows.1.then.of", "otherwise.of", "rows.0.when"],
    ],
    [
      { rule: "attainment", target: "x-90", byStatus: { met: gone, missed: gone }, otherwise: gone },
      ["byStatus.missed", "byStatus.met", "otherwise"],
    ],
  ])("%j", (rule, places) => {
    const checked = checkScheme(scheme([{ id: "p", name: "p", points: "100", ...rule }]), { plans: [plan] });
    const told = checked.ok ? [] : checked.problems.map(({ code, path }) => `${code} ${path.join(".")}`);
    expect(told).toEqual(places.map((place) => `dangling-id items.0.${place}.metric`));
  });
});

const index = (id: string) => ({ id, name: id, unit: "", direction: "up", kind: "index" });
const bare = { format: "quality-plan/1", id: "plan", title: "plan", district: "city", period: "2013" };
const target = { id: "t", kind: "measured", metric: "x", bound: { atLeast: "90" }, source: { clause: "1" } };
const other = { ...target, id: "other" };
const levels = { ...index("m"), kind: "ordinal", levels: ["poor", "good"] };
const full = parsePlan({ ...bare, metrics: [index("x"), index("m")], targets: [target, other] });
const without = parsePlan({ ...bare, metrics: [index("x"), index("m")], targets: [other] });
const log = parseRegister({
  format: "quality-register/1",
  id: "log",
  name: "log",
  fields: {},
  complete: [],
  entries: [],
});

const acts = { ...of, above: "0" };
const work = { id: "p", name: "p", rule: "computed", points: "100", of: "1" };
const veto = (more: Raw): Raw => ({
  vetoes: [{ id: "v", reason: "v", when: acts, effects: [{ gradeDown: 1 }], ...more }],
});
const grades = [
  { id: "A", atLeast: "50" },
  { id: "B", below: "50" },
];
const step = (more: Raw): Raw => ({
  items: [{ ...work, rule: "steps", of, steps: [{ atLeast: "1", points: "1" }], otherwise: "0", ...more }],
});

/** A scheme that reads a value in one place only. */
const readers: readonly (readonly [string, (value: Raw) => Raw])[] = [
  ["what an item is reckoned of", (value) => ({ items: [{ ...work, of: value }] })],
  ["the floor of an item", (value) => ({ items: [{ ...work, floor: value }] })],
  ["whether an item applies", (value) => ({ items: [{ ...work, applies: { ...value, above: "0" } }] })],
  ["what is held to steps", (value) => step({ of: value })],
  ["the limit of a step", (value) => step({ steps: [{ atLeast: value, points: "1" }] })],
  ["when a veto acts", (value) => veto({ when: { ...value, above: "0" } })],
  ["what a veto takes off", (value) => veto({ effects: [{ subtract: value }] })],
  ["what a veto brings the score down to", (value) => veto({ effects: [{ score: value }] })],
  ["what a grade asks", (value) => ({ grades: [{ id: "A", when: { ...value, above: "0" } }, { id: "B" }] })],
  [
    "what a gate needs",
    (value) => ({ gates: [{ id: "g", for: "A", otherwise: "B", needs: { ...value, above: "0" }, reason: "g" }] }),
  ],
  ["what tells equals apart", (value) => ({ ranking: { ties: "1224", then: [value] } })],
  ["how far two sources may differ", (value) => ({ selfGap: { between: ["self", "check"], above: value } })],
];

/** A scheme that reads a value only when its consequences are followed. */
const following: readonly (readonly [string, (value: Raw) => Raw])[] = [
  [
    "when a consequence follows",
    (value) => ({ consequences: [{ id: "c", kind: "report", then: "c", when: { ...value, above: "0" } }] }),
  ],
  [
    "the amount of a consequence",
    (value) => ({ consequences: [{ id: "c", kind: "award", then: "c", when: acts, amount: value }] }),
  ],
];

/** Where each of them says that it reads it. */
const PLACES: Readonly<Record<string, string>> = {
  "what an item is reckoned of": "p.of",
  "the floor of an item": "p.floor",
  "whether an item applies": "p.applies.above",
  "what is held to steps": "p.steps.0.atLeast",
  "the limit of a step": "p.steps.0.atLeast",
  "when a veto acts": "v.when.above",
  "what a veto takes off": "v.effects.0.subtract",
  "what a veto brings the score down to": "v.effects.0.score",
  "what a grade asks": "grades.0.when.above",
  "what a gate needs": "gates.0.needs.above",
  "what tells equals apart": "ranking.then.0",
  "how far two sources may differ": "selfGap.above",
  "when a consequence follows": "consequences.c.when.above",
  "the amount of a consequence": "consequences.c.amount",
};

function assessed(more: Raw, { plans = [full], defined = full.metrics, registers = [log] } = {}, follows = false) {
  const parsed = parseScheme(scheme([work], { noEvidence: "zero", grades, ...more }), {
    plans: [full],
    registers: [log],
  });
  const valuesOf = (metrics: readonly Metric[]) =>
    rollUp(readObservations([], { metrics, districts }).observations, { metrics, districts });
  const whole = { plans: [full], values: valuesOf(full.metrics), registers: [log] };
  const handed = { plans, values: valuesOf(defined), registers };
  const round = assess(parsed, follows ? whole : handed, { window: "2013", asOf: "2014-02-28" });
  if (follows) followUp(parsed, round, handed, { publishedOn: "2014-03-01" });
  return round;
}

describe("what a scheme reads must be handed in:", () => {
  const noTarget = new RangeError('plans: none of those handed in has the target "t", which the scheme reads');
  const noLog = new RangeError('registers: none of those handed in is "log", which the scheme reads');
  const twice = new RangeError('registers: more than one of those handed in is "log", which the scheme reads');
  const differs = new RangeError('values: the plans and the rollup differ in what the metric "m" is');

  const all = [
    ...readers.map(([place, reads]) => ({ place, reads, follows: false })),
    ...following.map(([place, reads]) => ({ place, reads, follows: true })),
  ];

  test.each(all)("$place", ({ reads, follows }) => {
    const targetRead = { target: "t", read: "completion" };
    const counted = { count: { targets: ["other", "t"] }, where: { its: "id", equals: "t" } };
    for (const value of [targetRead, counted]) {
      expect(assessed(reads(value), {}, follows).assessments).toHaveLength(3);
      expect(() => assessed(reads(value), { plans: [without] }, follows)).toThrow(noTarget);
    }
    const entries = { count: { entries: "log" } };
    expect(() => assessed(reads(entries), { registers: [] }, follows)).toThrow(noLog);
    expect(() => assessed(reads(entries), { registers: [log, log] }, follows)).toThrow(twice);
    const { metrics: defined } = parsePlan({ ...bare, metrics: [index("x"), levels], targets: [] });
    expect(() => assessed(reads({ metric: "m" }), { defined }, follows)).toThrow(differs);
  });

  test.each(all)("and must be what it was when the scheme was checked: $place", ({ place, reads, follows }) => {
    const changed = parsePlan({ ...bare, metrics: [index("x"), levels], targets: [target, other] });
    expect(() => assessed(reads({ metric: "m" }), { plans: [changed], defined: changed.metrics }, follows)).toThrow(
      new RangeError(
        `plans: what the scheme reads at "${PLACES[place] ?? ""}" is not what it was checked against; check it with the plans handed in`,
      ),
    );
  });

  test("what is not read may be missing", () => {
    expect(assessed({ items: [work] }, { plans: [without], registers: [log, log] }).assessments).toHaveLength(3);
    expect(assessed({ items: [work] }, { plans: [], registers: [] }, true).assessments).toHaveLength(3);
  });

  test("the register of which a consequence follows for each entry", () => {
    const more = { consequences: [{ id: "c", kind: "report", then: "c", each: { entries: "log" } }] };
    expect(assessed(more, {}, true).assessments).toHaveLength(3);
    expect(() => assessed(more, { registers: [] }, true)).toThrow(noLog);
  });

  test("the target whose status earns points", () => {
    const item = {
      id: "p",
      name: "p",
      points: "100",
      rule: "attainment",
      target: "t",
      byStatus: { met: "1" },
      otherwise: "0",
    };
    expect(() => assessed({ items: [item] }, { plans: [without] })).toThrow(noTarget);
  });
});
