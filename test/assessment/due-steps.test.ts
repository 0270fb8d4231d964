import { describe, expect, test } from "vitest";
import { dueSteps } from "../../src/assessment/index.js";
import { checkScheme, parseScheme } from "../../src/assessment/check-documents.js";
import { explain } from "../../src/explain/explain.js";
import { namesFrom } from "../../src/explain/names.js";
import { judged, type Raw, scheme } from "./build.js";

const july = { from: "07-01", to: "06-30" };
const raw = (steps: readonly Raw[], window: Raw = july) => scheme([judged("p", "10")], { steps, window });
const days = (steps: readonly Raw[], window = "2013-07/2014-06", windows: Raw = july) =>
  dueSteps(parseScheme(raw(steps, windows), { plans: [] }), { window }).map(({ due }) => due);
const step = (id: string, more: Raw = {}): Raw => ({ id, name: id, ...more });

describe("by when a step is due", () => {
  test("the national procedure of 2013: targets filed before the window, self-evaluation after it", () => {
    expect(days([step("filing", { by: "06-30", year: -1 }), step("self", { by: "07-15" })])).toEqual([
      "2013-06-30",
      "2014-07-15",
    ]);
    expect(days([step("self", { by: "01-31", year: 1 })], "2013", { from: "01-01", to: "12-31" })).toEqual([
      "2014-01-31",
    ]);
  });

  test("so long after the step before it, the first after the window", () => {
    const chain = [
      step("a", { within: { days: 20 } }),
      step("b", { within: { months: 1 } }),
      step("c"),
      step("d", { within: { days: 1 } }),
      step("e", { by: "12-31" }),
      step("f", { within: { years: 1, days: 1 } }),
    ];
    expect(days(chain)).toEqual(["2014-07-20", "2014-08-20", undefined, undefined, "2014-12-31", "2016-01-01"]);
  });

  test("is told with whose step it is, where the scheme says so", () => {
    const parsed = parseScheme(raw([step("self", { by: "07-15", source: "self" }), step("visit")]), { plans: [] });
    const facts = { scheme: "s", window: "2013-07/2014-06" };
    expect(dueSteps(parsed, { window: "2013-07/2014-06" })).toStrictEqual([
      { ...facts, step: "self", due: "2014-07-15", source: "self" },
      { ...facts, step: "visit" },
    ]);
  });

  test("the last of February is in every year", () => {
    expect(days([step("a", { by: "02-29" })])).toEqual(["2014-02-28"]);
    expect(days([step("a", { by: "02-29" })], "2011-07/2012-06")).toEqual(["2012-02-29"]);
  });

  test("a window that is none of the scheme's has none", () => {
    expect(() => days([step("a")], "2013")).toThrow(RangeError);
    expect(dueSteps(parseScheme(scheme([judged("p", "10")]), { plans: [] }), { window: "2013" })).toEqual([]);
  });
});

test("steps that cannot be are problems", () => {
  const problems = (...steps: readonly Raw[]) => {
    const checked = checkScheme(raw(steps), { plans: [] });
    return checked.ok ? [] : checked.problems.map(({ path, code }) => `${path.join(".")} ${code}`);
  };
  expect(problems(step("a", { by: "07-15", within: { days: 1 } }))).toEqual(["steps.0 one-of-keys"]);
  expect(problems(step("a", { by: "13-15" }))).toEqual(["steps.0.by wrong-shape"]);
  expect(problems(step("a", { year: 1 }))).toEqual(["steps.0.by missing-key"]);
  expect(problems(step("a", { within: { days: -1 } }))).toEqual(["steps.0.within.days amount-too-small"]);
  expect(problems(step("a", { source: "nobody" }), step("a"))).toEqual([
    "steps.1.id duplicate-id",
    "steps.0.source dangling-id",
  ]);
});

test("a step is put into words", () => {
  const parsed = parseScheme(raw([{ id: "self", name: "自我评价", by: "07-15", source: "self" }, step("visit")]), {
    plans: [],
  });
  const names = namesFrom(parsed);
  const [first, second] = dueSteps(parsed, { window: "2013-07/2014-06" });
  expect(explain(first!, { locale: "zh", names })).toEqual([
    "2013年7月至2014年6月考核“自我评价”：由self 办理，最迟2014年7月15日。",
  ]);
  expect(explain(first!, { locale: "en", names })).toEqual([
    "“自我评价” for 2013-07 to 2014-06 by self: due by 2014-07-15.",
  ]);
  expect(explain(second!, { locale: "zh", names })).toEqual(["2013年7月至2014年6月考核“visit”：未规定期限。"]);
  expect(explain(second!, { locale: "en", names })).toEqual(["“visit” for 2013-07 to 2014-06: no day is stated."]);
});
