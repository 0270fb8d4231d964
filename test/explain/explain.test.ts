import { describe, expect, test } from "vitest";
import { explain } from "../../src/explain/explain.js";
import { namesFrom } from "../../src/explain/names.js";
import { attainmentOf } from "../attainment/plan-of.js";

const told = (result: unknown) => () => explain(result as never, { locale: "en", names: namesFrom() });

describe("half a result is refused by what it lacks", () => {
  test.each([
    ["nothing at all", {}, "{} is no whole cell: it has no metric; accepted: what cellAt gave"],
    ["a kind alone", { kind: "measured" }, "{ kind } is no whole cell: it has no metric; accepted: what cellAt gave"],
    [
      "a target alone",
      { target: "t" },
      "{ target } is no whole attainment: it has no kind; accepted: what attain gave",
    ],
    [
      "a cell without its coverage",
      { metric: "m", district: "d", period: "2013" },
      "{ metric, district, period } is no whole cell: it has no coverage; accepted: what cellAt gave",
    ],
    ["an item alone", { item: "a" }, "{ item } is no whole item: it has no rule; accepted: what assess gave"],
    [
      "an assessment alone",
      { outcome: "scored" },
      "{ outcome } is no whole assessment: it has no district; accepted: what assess gave",
    ],
    ["a step alone", { step: "s" }, "{ step } is no whole step: it has no window; accepted: what dueSteps gave"],
    [
      "a change alone",
      { appeared: [], district: "d", in: "both" },
      "{ appeared, district, in } is no whole change: it has no items; accepted: what compareRounds gave",
    ],
  ])("%s", (_, half, message) => {
    expect(told(half)).toThrow(new TypeError(`result: ${message}`));
  });

  const whole = attainmentOf({ rows: [] });

  test("an attainment of a kind that there is not, or without its trace", () => {
    expect(told({ ...whole, kind: "x" })).toThrow(/^result: \{ .*, … \} is no whole attainment: it has no kind; /);
    const { trace, ...rest } = whole;
    expect(told(rest)).toThrow(/is no whole attainment: it has no trace; accepted: what attain gave$/);
    expect(told({ ...rest, trace: { rule: trace.rule } })).toThrow(/it has no trace; /);
    expect(told(whole)).not.toThrow();
  });
});
