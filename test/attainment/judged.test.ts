import { describe, expect, test } from "vitest";
import type { Judgement } from "../../src/model/observation.js";
import type { TargetInput } from "../../src/model/target.js";
import { attainmentOf } from "./plan-of.js";

const goal: TargetInput = { id: "j", kind: "judged", statement: "争先", source: { clause: "一" } };
const said = (by: string, on: string, status: "met" | "missed" = "met", note?: string): Judgement => ({
  target: "j",
  on,
  by,
  status,
  ...(note === undefined ? {} : { note }),
});
const standing = (judgements: readonly Judgement[], asOf = "2014-02-01") =>
  attainmentOf({ targets: [goal], judgements, asOf });

describe("a goal without a measure", () => {
  test("waits for somebody to judge, before its deadline and after", () => {
    expect(standing([], "2013-12-31")).toEqual({
      target: "j",
      kind: "judged",
      district: "d",
      asOf: "2013-12-31",
      due: "2013-12-31",
      status: "unjudged",
      trace: { rule: "not-judged", steps: [{ step: "window", period: "2013", when: "before-deadline" }] },
    });
    expect(standing([], "2014-01-01").trace.steps).toEqual([
      { step: "window", period: "2013", when: "after-deadline" },
    ]);
  });

  test("stands as the latest judgement by the day says, whatever the earlier ones said", () => {
    const all = [said("a", "2013-12-01", "missed"), said("b", "2014-01-10"), said("c", "2014-03-01", "missed")];
    for (const judgements of [all, all.toReversed()]) {
      expect(standing(judgements)).toMatchObject({ status: "met", judgement: { by: "b" }, trace: { rule: "judged" } });
      expect(standing(judgements, "2014-01-09")).toMatchObject({ status: "missed", judgement: { by: "a" } });
      expect(standing(judgements, "2014-03-01")).toMatchObject({ status: "missed", judgement: { by: "c" } });
    }
  });

  test("is told with one of several that agree, the same whatever order they stand in", () => {
    const [a, b, c] = [said("a", "2014-01-10"), said("b", "2014-01-10"), said("c", "2014-01-10")] as const;
    for (const judgements of [
      [a, b, c],
      [c, b, a],
      [b, a, c],
      [b, c, a],
      [c, a, b],
    ])
      expect(standing(judgements)).toMatchObject({ status: "met", judgement: { by: "a" } });
    const [noted, plain] = [said("a", "2014-01-10", "met", "n"), said("a", "2014-01-10", "met")];
    for (const judgements of [
      [noted, plain],
      [plain, noted],
    ]) {
      const attainment = standing(judgements);
      expect("judgement" in attainment && attainment.judgement).toEqual(plain);
    }
  });

  test("is unjudged where judgements of its latest day differ, however many agree", () => {
    const differ = [said("a", "2014-01-10"), said("b", "2014-01-10"), said("c", "2014-01-10", "missed")];
    for (const judgements of [differ, differ.toReversed()]) {
      expect(standing(judgements)).toMatchObject({ status: "unjudged", trace: { rule: "judgements-differ" } });
      expect(standing(judgements)).not.toHaveProperty("judgement");
    }
    expect(standing([...differ, said("d", "2014-01-11", "missed")]).status).toBe("missed");
  });

  test("of another district is none of this one", () => {
    expect(standing([{ ...said("a", "2014-01-10"), district: "elsewhere" }]).status).toBe("unjudged");
  });
});
