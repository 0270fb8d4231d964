import { describe, expect, test } from "vitest";
import { contextOf } from "../../src/attainment/context.js";
import { countedDistrict, districtAt } from "../../src/attainment/district-questions.js";
import { amountOrLevel, figureRead, measured as written } from "../../src/attainment/figure-questions.js";
import { readerFor } from "../../src/attainment/evidence-reader.js";
import type { ExactAttainment } from "../../src/attainment/exact-attainment.js";
import type { Inquiry } from "../../src/attainment/inquiry.js";
import { existing } from "../../src/internal/assert.js";
import { fromInteger } from "../../src/internal/rational.js";
import type { Bound } from "../../src/model/target.js";
import type { Metric } from "../../src/model/metric.js";
import type { Group, TargetReading, TargetSource } from "../../src/model/value.js";
import { cellTable, type Row } from "./cell-table.js";
import { type Case, exactOf, measured, measuredOf, METRICS, planOf } from "./plan-of.js";

const { index, ordinal } = METRICS;
const AFTER = "2014-01-01";
const row = (district: string, value: string, more: Partial<Row> = {}): Row => ({
  district,
  period: "2013",
  value,
  ...more,
});
const cell = (district: string, value: string, more: object = {}) => ({
  metric: "m",
  district,
  period: "2013",
  coverage: { reported: 2, expected: 2 },
  evidence: "full",
  origin: "reported",
  value,
  ...more,
});
const none = (district: string, more: object = {}) => ({
  metric: "m",
  district,
  period: "2013",
  coverage: { reported: 0, expected: 1 },
  evidence: "none",
  reason: "not-reported",
  ...more,
});

/** What a bound asked, and what that came to. */
function asked(bound: Bound, more: Partial<Case> = {}): unknown {
  const attainment = measuredOf({
    metric: index,
    target: measured(bound),
    rows: [row("d", "85"), row("n", "80"), row("d", "70", { period: "2012" }), row("d", "60", { period: "2011" })],
    asOf: AFTER,
    ...more,
  });
  const steps = attainment.trace.steps.filter(({ step }) => step === "asked-value");
  const told = steps.map((step) => ({ ...step, step: undefined }));
  return told.length === 1 ? told[0] : told;
}

const STANDING = { here: "d", parts: "of-all" } as const;

describe("what a bound asks of a metric", () => {
  const unread = (reason: string, more: object = {}) => ({
    inputs: [{ kind: "metric", metric: "m", district: "d", period: "2013", reason, ...more }],
    reason,
  });

  test.each<[what: string, bound: Bound, more: Partial<Case>, told: object]>([
    [
      "another district's figure of the same window",
      { atLeast: { metric: "m", district: "n" } },
      {},
      { inputs: [{ kind: "metric", cell: cell("n", "80") }], amount: { value: "80" } },
    ],
    [
      "a figure so many windows before",
      { atLeast: { metric: "m", back: 2 } },
      {},
      { inputs: [{ kind: "metric", cell: cell("d", "60", { period: "2011" }) }], amount: { value: "60" } },
    ],
    [
      "nothing of windows before the first that can be",
      { atLeast: { metric: "m", period: "0002", back: 3 } },
      {},
      {
        inputs: [{ kind: "metric", metric: "m", district: "d", period: "2013", reason: "not-reported" }],
        reason: "not-reported",
      },
    ],
    [
      "a figure of a period that is named, and so many of its length before",
      { atLeast: { metric: "m", period: "2012", back: 1 } },
      {},
      { inputs: [{ kind: "metric", cell: cell("d", "60", { period: "2011" }) }], amount: { value: "60" } },
    ],
    [
      "a figure whose parts are taken together otherwise",
      { atLeast: { metric: "m", over: "max" } },
      {},
      { inputs: [{ kind: "metric", cell: cell("d", "85"), over: "max" }], amount: { value: "85" } },
    ],
    [
      "the district above",
      { atLeast: { metric: "m", district: "parent" } },
      { tree: { n: ["d"] } },
      { inputs: [{ kind: "metric", cell: cell("n", "80") }], amount: { value: "80" } },
    ],
    [
      "a figure that is not there",
      { atLeast: { metric: "m", period: "2010" } },
      {},
      { inputs: [{ kind: "metric", cell: none("d", { period: "2010" }) }], reason: "not-reported" },
    ],
    ["a district above where there is none", { atLeast: { metric: "m", district: "parent" } }, {}, unread("no-parent")],
    [
      "a district that nobody has heard of",
      { atLeast: { metric: "m", district: "lost" } },
      {},
      unread("unknown-district", { district: "lost" }),
    ],
    [
      "a metric of which there is no evidence",
      { atLeast: { metric: "n" } },
      { metrics: [{ ...index, id: "n" }] },
      unread("unknown-metric", { metric: "n" }),
    ],
    [
      "a window before the first there is",
      { atLeast: { metric: "m", period: "0001", back: 1 } },
      {},
      unread("not-reported"),
    ],
    [
      "a figure that has a place in a sum",
      {
        atLeast: {
          plus: [
            { metric: "m", district: "n" },
            { metric: "m", back: 1 },
          ],
        },
      },
      {},
      {
        inputs: [
          { kind: "metric", cell: cell("n", "80") },
          { kind: "metric", cell: cell("d", "70", { period: "2012" }) },
        ],
        amount: { value: "150" },
        arithmetic: { by: "plus", of: [{ value: "80" }, { value: "70" }] },
      },
    ],
  ])("%s", (_what, bound, more, told) => {
    expect(asked(bound, more)).toEqual(told);
  });

  test("both values of a bound, in order, and its tolerance last", () => {
    const own = { inputs: [{ kind: "metric", cell: cell("d", "85") }], amount: { value: "85" } };
    const other = { inputs: [{ kind: "metric", cell: cell("n", "80") }], amount: { value: "80" } };
    expect(asked({ within: [{ metric: "m", district: "n" }, { metric: "m" }] })).toEqual([other, own]);
    expect(asked({ about: { metric: "m" }, tolerance: { metric: "m", district: "n" } })).toEqual([own, other]);
    expect(asked({ about: "80", tolerance: { metric: "m", district: "n" } })).toEqual(other);
    expect(asked({ within: ["1", "2"] })).toEqual([]);
  });

  test("a range worked out to one amount is none that is reversed", () => {
    const status = (bound: Bound) => {
      const attainment = measuredOf({ metric: index, target: measured(bound), rows: [row("d", "85")], asOf: AFTER });
      return attainment.status === "no-evidence" ? attainment.reason : attainment.status;
    };
    expect(status({ within: ["85", { metric: "m" }] })).toBe("met");
    expect(status({ within: ["86", { metric: "m" }] })).toBe("bounds-reversed");
    expect(status({ within: ["86", { metric: "m", period: "2010" }] })).toBe("missing-benchmark");
  });
});

describe("what a bound asks of another target", () => {
  const other = measured({ atLeast: "90" }, { id: "other" });
  const of = (source: Partial<TargetSource>, more: Partial<Case> = {}) =>
    asked(
      { atLeast: "1" },
      {
        targets: [
          other,
          { id: "goal", kind: "judged", statement: "先进", source: { clause: "一" } },
          { id: "g", kind: "group", of: "all", targets: ["other", "goal"], source: { clause: "一" } },
          measured({ atLeast: { target: "other", read: "value", ...source } as never }),
        ],
        ...more,
      },
    );
  const facts = { kind: "target", plan: "p", target: "other", district: "d", status: "missed" };
  const figures = { value: "85", required: "90" };

  test.each<[what: string, source: Partial<TargetSource>, more: Partial<Case>, told: object]>([
    ["its value", {}, {}, { inputs: [{ ...facts, read: "value", amount: "85", ...figures }], amount: { value: "85" } }],
    [
      "what it requires",
      { read: "required" },
      {},
      { inputs: [{ ...facts, read: "required", amount: "90", ...figures }], amount: { value: "90" } },
    ],
    [
      "a figure that is absent, with the reason",
      { read: "expected" },
      {},
      { inputs: [{ ...facts, read: "expected", ...figures, reason: "past-deadline" }], reason: "past-deadline" },
    ],
    [
      "how it stands in another district",
      { district: "n" },
      {},
      {
        inputs: [{ ...facts, district: "n", read: "value", amount: "80", value: "80", required: "90" }],
        amount: { value: "80" },
      },
    ],
    [
      "how it stands above where there is nobody",
      { district: "parent" },
      {},
      {
        inputs: [{ ...facts, status: "no-evidence", read: "value", reason: "no-parent" }],
        reason: "no-parent",
      },
    ],
    [
      "one without evidence",
      { district: "lost" },
      {},
      {
        inputs: [{ ...facts, district: "lost", status: "no-evidence", read: "value", reason: "unknown-district" }],
        reason: "unknown-district",
      },
    ],
  ])("%s", (_what, source, more, told) => {
    expect(of(source, more)).toEqual(told);
  });
});

describe("what is read of an attainment", () => {
  const rows = [row("d", "2")];
  const level = exactOf({ metric: ordinal, target: measured({ atLeast: "A" }), rows, asOf: AFTER });
  const place = exactOf({
    metric: ordinal,
    target: measured({ atMost: "3" }, { measure: { rank: "siblings" } }),
    rows,
    asOf: AFTER,
  });
  const plain = exactOf({ metric: index, target: measured({ reach: "4" }), rows, asOf: AFTER });
  const nowhere = exactOf({ metric: index, target: measured({ reach: "4" }), rows: [], asOf: AFTER });
  const goal = { id: "j", kind: "judged", statement: "先进", source: { clause: "一" } } as const;
  const unjudged = exactOf({ targets: [goal], asOf: AFTER });
  const group = { id: "g", kind: "group", of: "all", source: { clause: "一" } } as const;
  const ofNone = exactOf({ targets: [measured({ atLeast: "1" }), { ...group, targets: ["t"] }], asOf: AFTER });
  const ofGoal = exactOf({ targets: [goal, { ...group, targets: ["j"] }], asOf: AFTER });
  const amount = (value: number) => ({ kind: "amount", amount: fromInteger(value) });
  const unknown = (reason: string) => ({ kind: "unknown", reason });
  const word = (value: string) => ({ kind: "word", word: value });
  const places = (value: number) => ({ kind: "level", place: fromInteger(value), levels: ["C", "B", "A", "AA"] });

  test.each<[what: string, of: ExactAttainment, read: TargetReading, metric: Metric | undefined, told: object]>([
    ["an amount", plain, "value", index, amount(2)],
    ["what is required", plain, "required", index, amount(4)],
    ["a share", plain, "completion", index, { kind: "amount", amount: { n: 1n, d: 2n } }],
    ["how it stands", plain, "status", index, word("missed")],
    ["a level", level, "value", ordinal, places(2)],
    ["a level that is required", level, "required", ordinal, places(3)],
    ["a margin that levels have not", level, "margin", ordinal, unknown("not-for-kind")],
    ["a place among others, of levels too", place, "value", ordinal, amount(1)],
    ["a place that is required", place, "required", ordinal, amount(3)],
    ["a margin of places", place, "margin", ordinal, amount(2)],
    ["nothing where there is no evidence", nowhere, "value", index, unknown("not-reported")],
    ["nor how it stands", nowhere, "status", index, unknown("not-reported")],
    ["nor of a group of such", ofNone, "status", undefined, unknown("members-without-evidence")],
    ["nothing where nobody has judged", unjudged, "status", undefined, unknown("unjudged")],
    ["nor of a group of such goals", ofGoal, "status", undefined, unknown("unjudged")],
    ["no figure of a goal", unjudged, "value", undefined, unknown("not-for-kind")],
    ["no figure that a target has not", plain, "progress", index, unknown("no-baseline")],
  ])("%s", (_what, of, read, metric, told) => {
    expect(figureRead(of, read, metric)).toEqual(told);
  });

  test("an amount is one, but of levels the place of one", () => {
    expect(amountOrLevel(fromInteger(2), undefined)).toEqual(amount(2));
    expect(amountOrLevel(fromInteger(2), index)).toEqual(amount(2));
    expect(amountOrLevel(fromInteger(2), ordinal)).toEqual(places(2));
  });

  test("is written down as an amount, or in its own word", () => {
    expect(written(amount(2) as never)).toEqual({ amount: "2" });
    expect(written(places(2) as never)).toEqual({ word: "B" });
    expect(written(word("met") as never)).toEqual({ word: "met" });
    expect(written({ kind: "day", day: "2013-06-30" })).toEqual({ word: "2013-06-30" });
    expect(written({ kind: "text", text: "县" })).toEqual({ word: "县" });
  });
});

describe("what is asked of several districts", () => {
  test("is told as one, with how many were known", () => {
    const tree = { p: ["d", "n"] };
    const peers = { metric: "m", district: { peers: "mean" } } as const;
    expect(asked({ atLeast: peers }, { tree })).toEqual({
      inputs: [{ kind: "peers", fold: "mean", subject: { metric: "m" }, of: 2, known: 2, value: { amount: "82.5" } }],
      amount: { value: "82.5" },
    });
    const least = { metric: "m", district: { peers: "least" } } as const;
    expect(asked({ atLeast: least }, { tree: { p: ["d", "n", "o"] } })).toEqual({
      inputs: [{ kind: "peers", fold: "least", subject: { metric: "m" }, of: 3, known: 2, reason: "not-reported" }],
      reason: "not-reported",
    });
    const targets = [
      measured({ atLeast: "90" }, { id: "other" }),
      measured({ atLeast: { target: "other", read: "value", district: { peers: "greatest" } } }),
    ];
    expect(asked({ atLeast: "1" }, { tree, targets })).toEqual({
      inputs: [
        {
          kind: "peers",
          fold: "greatest",
          subject: { target: "other", read: "value" },
          of: 2,
          known: 2,
          value: { amount: "85" },
        },
      ],
      amount: { value: "85" },
    });
  });

  test("lists whom a group names, and none of an unknown district's", () => {
    const plan = planOf(index, []);
    const values = cellTable([row("d", "1")], { top: ["d", "e"], d: ["a", "b"] });
    const context = contextOf(plan, values, { asOf: AFTER });
    const { districts } = readerFor({ context, attained: () => undefined }, { ...STANDING, window: "2013" }, []);
    const ids = (group: Exclude<Group, { readonly where: unknown }> | "every", district?: string): unknown => {
      const listed = existing(districts, "a plan can list districts")(group, {
        back: 0,
        ...(district === undefined ? {} : { district }),
      });
      return "list" in listed
        ? listed.list
            .map((one) => one.its("id"))
            .map((reading) => (reading.kind === "text" ? reading.text : reading.kind))
            .join(" ")
        : listed.reason;
    };
    expect(ids("children")).toBe("a b");
    expect(ids("siblings", "e")).toBe("d e");
    expect(ids("tree")).toBe("d a b");
    expect(ids("every")).toBe("d e a b");
    expect(ids(["x", "a"])).toBe("x a");
    expect(ids("children", "lost")).toBe("unknown-district");
    expect(ids("every", "lost")).toBe("d e a b");
    expect(ids("assessed")).toBe("unknown-district");
  });
});

describe("a district that is asked about", () => {
  test("is itself, the one above, or the one named", () => {
    const parentOf = (district: string) => (district === "d" ? "p" : undefined);
    const at = (reference: string | undefined, here: string) => districtAt(parentOf, reference, here);
    expect([at(undefined, "d"), at("self", "d"), at("parent", "d"), at("e", "d")]).toEqual(["d", "d", "p", "e"]);
    expect(at("parent", "p")).toBeUndefined();
  });

  test("tells its attributes, and where it has none of a name its own id, kind or parent", () => {
    const text = (value: string) => ({ kind: "text", text: value });
    const unknown = { kind: "unknown", reason: "no-such-field" };
    const { district, its } = countedDistrict("d", {
      id: "d",
      kind: "县",
      parent: "p",
      attributes: { id: "1", big: "yes" },
    });
    expect(district).toBe("d");
    expect(["id", "kind", "parent", "big", "toString", "lost"].map(its)).toEqual([
      text("1"),
      text("县"),
      text("p"),
      text("yes"),
      unknown,
      unknown,
    ]);
    const bare = countedDistrict("d", undefined);
    expect(["id", "kind", "parent"].map(bare.its)).toEqual([text("d"), unknown, unknown]);
  });
});

describe("what a reader answers", () => {
  const rows = [row("d", "85"), row("n", "80"), row("d", "70", { period: "2012" }), row("d", "60", { period: "2011" })];
  const goal = { id: "j", kind: "judged", statement: "先进", source: { clause: "一" } } as const;
  const plan = planOf(ordinal, [measured({ atLeast: "A" }), goal]);
  const values = cellTable(rows, { n: ["d"] });
  const given = { context: contextOf(plan, values, { asOf: AFTER }), attained: () => undefined };
  const readerIn = (inquiry: Inquiry, window: string) =>
    readerFor(inquiry, { ...STANDING, window }, []) as Required<ReturnType<typeof readerFor>>;
  const unknown = (reason: string, more: object = {}) => ({
    reading: { kind: "unknown", reason },
    input: { kind: "metric", metric: "m", district: "d", period: "2013", reason, ...more },
  });

  test("a window so many before the one looked at, but a period that is named stays", () => {
    const { metric } = readerIn(given, "2013");
    const read = (source: object, back: number) => metric({ metric: "m", ...source }, { back }).input;
    const input = (period: string, value: string) => ({ kind: "metric", cell: cell("d", value, { period }) });
    expect(read({}, 1)).toStrictEqual(input("2012", "70"));
    expect(read({ back: 1 }, 1)).toStrictEqual(input("2011", "60"));
    expect(read({ period: "2012" }, 1)).toStrictEqual(input("2012", "70"));
    expect(metric({ metric: "m", period: "0001", back: 3 }, { back: 0 })).toEqual(unknown("not-reported"));
  });

  test("nothing of a window that is open at an end", () => {
    for (const period of ["2013/..", "../2013"])
      expect(readerIn(given, period).metric({ metric: "m" }, { back: 0 })).toEqual(unknown("open-window", { period }));
  });

  test("a figure above that was made of the one below alone is no other; its own is its own", () => {
    const alone = { ...values, isMadeOfAlone: () => true };
    const { metric } = readerIn({ ...given, context: { ...given.context, values: alone } }, "2013");
    expect(metric({ metric: "m", district: "n" }, { back: 0 })).toEqual(unknown("made-of-itself", { district: "n" }));
    expect(metric({ metric: "m" }, { back: 0 }).reading).toMatchObject({ kind: "level" });
  });

  test("a target's level, and of one whose standing is not worked out yet nothing", () => {
    const facts = { kind: "target", plan: "p", target: "t", read: "value", district: "d" };
    expect(readerIn(given, "2013").target({ target: "t", read: "value" }, { back: 0 })).toEqual({
      reading: { kind: "unknown", reason: "not-reported" },
      input: { ...facts, status: "no-evidence", reason: "not-reported" },
    });
    const level = exactOf({ metric: ordinal, target: measured({ atLeast: "A" }), rows: [row("d", "2")], asOf: AFTER });
    const { target } = readerIn({ ...given, attained: () => level }, "2013");
    expect(target({ target: "t", read: "value" }, { back: 0 })).toEqual({
      reading: { kind: "level", place: fromInteger(2), levels: ["C", "B", "A", "AA"] },
      input: { ...facts, status: "missed", value: "2", required: "3" },
    });
    const judged = exactOf({ targets: [goal], asOf: AFTER });
    const reader = readerIn({ ...given, attained: () => judged }, "2013");
    expect(reader.target({ target: "j", read: "status" }, { back: 0 })).toEqual({
      reading: { kind: "unknown", reason: "unjudged" },
      input: { ...facts, target: "j", read: "status", status: "unjudged", reason: "unjudged", mayChange: true },
    });
  });
});
