import fc from "fast-check";
import { expect, test } from "vitest";
import { parsePlan } from "../../src/model/check-plan.js";
import { checkTarget } from "../../src/model/check-target.js";
import { plans } from "../arbitraries/plan.js";
import { plan as written, source, target } from "./plans.js";

const plan = parsePlan(written);

function told(data: unknown): readonly string[] {
  const checked = checkTarget(data, plan);
  return checked.ok ? [] : checked.problems.map(({ path, code }) => `${path.join(".")} ${code}`);
}

test("every target of a plan passes in its place", () => {
  fc.assert(
    fc.property(plans, (sound) => {
      const checked = parsePlan(sound);
      for (const one of checked.targets) expect(checkTarget(one, checked)).toEqual({ ok: true, value: one });
    }),
  );
});

test("a draft comes back with its amounts in their shortest writing", () => {
  const checked = checkTarget({ ...target, id: "draft", bound: { atLeast: 90.5 } }, plan);
  expect(checked).toEqual({ ok: true, value: { ...target, id: "draft", bound: { atLeast: "90.5" } } });
});

test("what is wrong with a draft is told with paths that begin at the draft", () => {
  expect(told({ ...target, metric: "lost", bound: { atLeast: "9%" }, domain: "culture", extra: 1 })).toEqual([
    "bound.atLeast amount-percent-sign",
    "extra unknown-key",
    "metric dangling-id",
    "domain dangling-id",
  ]);
  expect(told({ ...target, bound: { atLeast: "105" } })).toEqual(["bound.atLeast bound-out-of-range"]);
  expect(told(undefined)).toEqual([" wrong-shape"]);
});

test("a draft that closes a cycle is told from itself on", () => {
  const group = (id: string, targets: readonly string[]) => ({ kind: "group", id, source, of: "all", targets });
  const grouped = parsePlan({ ...written, targets: [target, group("a", ["pass"]), group("b", ["a"])] });
  const checked = checkTarget(group("a", ["pass", "b"]), grouped);
  expect(checked.ok ? [] : checked.problems).toEqual([
    { code: "cycle", noun: "target", ids: ["a", "b"], path: ["targets", 1] },
  ]);
});

test("whatever comes in, there is an answer and no error", () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withDate: true }), (data) => {
      expect(checkTarget(data, plan).ok).toBe(false);
    }),
  );
});
