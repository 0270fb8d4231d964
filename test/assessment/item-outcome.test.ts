import { describe, expect, test } from "vitest";
import type { ScoreInput } from "../../src/assessment/scores.js";
import { itemOf, judged, observed, type Raw, run, scheme, scoredOf, unscoredOf } from "./build.js";

const sources = [
  { id: "self", name: "self", kind: "self" },
  { id: "check", name: "check", kind: "verified", several: "mean" },
  { id: "rule", name: "rule", kind: "computed" },
];

const completion: Raw = { id: "p", name: "p", rule: "completion", points: "50", of: { metric: "x" } };

function gave(source: string, points: string, more: Partial<ScoreInput> = {}): ScoreInput {
  return { item: "p", district: "a", source, points, ...more };
}

function roundOf(item: Raw, take: Raw, scores: readonly ScoreInput[], x = "0.9") {
  return run(scheme([item], { sources, take }), { scores, observations: [observed("x", "a", x)] });
}

describe("how an item came to its points is told whole", () => {
  test("by one score: somebody's, and whose", () => {
    const item = itemOf(scoredOf(roundOf(judged("p", "50"), { first: ["check", "self"] }, [gave("self", "40")])), "p");
    expect(item).toEqual({
      item: "p",
      depth: 0,
      rule: "judged",
      extra: false,
      full: "50",
      state: "scored",
      source: "self",
      points: "40",
      lost: "10",
      trace: {
        working: { rule: "judged" },
        scores: [{ score: expect.objectContaining({ source: "self", points: "40" }) as unknown, counted: true }],
      },
    });
  });

  test("by a rule and a person, each a part; nobody alone gave them", () => {
    const item = itemOf(scoredOf(roundOf(completion, { mean: ["rule", "check"] }, [gave("check", "40")])), "p");
    expect(item).toMatchObject({ state: "scored", points: "42.5", lost: "7.5" });
    expect(item).not.toHaveProperty("source");
    expect(item.trace.working).toEqual({
      rule: "taken",
      by: "mean",
      parts: [
        { source: "rule", points: "45", working: { rule: "completion", of: "0.9", share: "0.9" } },
        { source: "check", points: "40" },
      ],
    });
    expect(item.trace.scores?.map(({ counted }) => counted)).toEqual([true]);
    expect(item.trace.inputs).toHaveLength(1);
  });

  test("by shares, each with its own", () => {
    const take = { share: { rule: "0.4", check: "0.6" }, missing: "rescale" };
    const item = itemOf(scoredOf(roundOf(completion, take, [gave("check", "40")])), "p");
    expect(item).toMatchObject({ points: "42" });
    expect(item.trace.working).toMatchObject({
      by: "share",
      parts: [
        { source: "rule", points: "45", share: "0.4" },
        { source: "check", points: "40", share: "0.6" },
      ],
    });
  });

  test("by the rule alone, as the rule reckoned", () => {
    const item = itemOf(scoredOf(roundOf(completion, { mean: ["rule", "check"] }, [])), "p");
    expect(item).toMatchObject({ source: "rule", points: "45" });
    expect(item.trace.working).toEqual({ rule: "completion", of: "0.9", share: "0.9" });
    expect(item.trace).not.toHaveProperty("scores");
  });

  test("by several scores of one source", () => {
    const scores = [gave("check", "40", { by: "one" }), gave("check", "30", { by: "two" })];
    const item = itemOf(scoredOf(roundOf(judged("p", "50"), { first: ["check"] }, scores)), "p");
    expect(item.trace.working).toEqual({
      rule: "taken",
      by: "first",
      parts: [{ source: "check", points: "35", several: { by: "mean", points: ["40", "30"] } }],
    });
  });

  test("by the keys of one source", () => {
    const keyed = judged("p", "50", { keys: ["k1", "k2"].map((id) => ({ id, name: id })) });
    const scores = [gave("check", "20", { key: "k1" }), gave("check", "15", { key: "k2" })];
    expect(itemOf(scoredOf(roundOf(keyed, { first: ["check"] }, scores)), "p").trace.working).toEqual({
      rule: "taken",
      by: "first",
      parts: [
        {
          source: "check",
          points: "35",
          keys: [
            { key: "k1", points: "20" },
            { key: "k2", points: "15" },
          ],
        },
      ],
    });
  });
});

describe("an item without points tells why", () => {
  test("by people and a rule where it has none: nobody scored it", () => {
    const item = itemOf(unscoredOf(roundOf(judged("p", "50"), { first: ["rule", "check"] }, [])), "p");
    expect(item).toEqual({
      item: "p",
      depth: 0,
      rule: "judged",
      extra: false,
      full: "50",
      state: "no-evidence",
      treatment: "noScore",
      reason: "no-score",
      trace: {},
    });
  });

  test("a rule that had nothing to go by says more than people who gave nothing", () => {
    for (const mean of [
      ["rule", "check"],
      ["check", "rule"],
    ]) {
      const round = run(scheme([completion], { sources, take: { mean } }));
      expect(itemOf(unscoredOf(round), "p")).toMatchObject({ state: "no-evidence", reason: "not-reported" });
    }
  });

  test("a score that somebody gave does not count while another share is outstanding", () => {
    const take = { share: { self: "0.4", check: "0.6" }, missing: "noScore" };
    const item = itemOf(unscoredOf(roundOf(judged("p", "50"), take, [gave("check", "40")])), "p");
    expect(item).toMatchObject({ reason: "no-score", trace: { scores: [{ counted: false }] } });
    expect(item.trace).not.toHaveProperty("working");
  });
});

test("a rule of its own takes no scores of people where take does not name it", () => {
  const item = itemOf(scoredOf(roundOf(completion, { first: ["check"] }, [])), "p");
  expect(item).toMatchObject({ source: "rule", points: "45" });
});
