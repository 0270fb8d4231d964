import { expect, test } from "vitest";
import { cascade } from "../../src/decomposition/cascade.js";
import { reconcile } from "../../src/decomposition/reconcile.js";
import type { Plan } from "../../src/model/plan.js";
import { group, judged, planOf, target } from "./small-plan.js";

function drafts(plan: Plan, districts: readonly string[], rules: Parameters<typeof cascade>[2]): readonly Plan[] {
  const drafted = cascade(plan, districts, rules);
  if (!drafted.ok) throw new TypeError(JSON.stringify(drafted.problems.slice(0, 3)));
  return drafted.value;
}

test("ten thousand districts get their parts, and these add up", () => {
  const districts = Array.from({ length: 10_000 }, (_, at) => `d${String(at)}`);
  const plan = planOf(target("towns", { bound: { atMost: "1234567" } }), target("rate", { bound: { atLeast: "90" } }));
  const weights = districts.map((id, at) => [id, String(at + 1)] as const);
  const children = drafts(plan, districts, {
    targets: { towns: { give: "apportion", weights, step: "1" } },
    otherwise: { give: "same", raise: "1" },
  });
  expect(children).toHaveLength(10_000);
  expect(reconcile(plan, children)).toEqual([]);
  const missing = reconcile(plan, children.slice(1));
  expect(missing).toEqual([]);
  const looser = children.map((child) => ({
    ...child,
    targets: child.targets.map((one) => ({ ...one, commitment: "expected" as const })),
  }));
  expect(
    reconcile({ ...plan, targets: plan.targets.map((one) => ({ ...one, commitment: "binding" as const })) }, looser),
  ).toHaveLength(20_000);
});

test("groups and parts thousands deep are walked without recursion", () => {
  const depth = 4_000;
  const targets = [
    judged("g0"),
    ...Array.from({ length: depth }, (_, at) => group(`g${String(at + 1)}`, "all", [`g${String(at)}`])),
    ...Array.from({ length: depth }, (_, at) =>
      judged(`p${String(at)}`, at === 0 ? {} : { partOf: `p${String(at - 1)}` }),
    ),
  ];
  const plan = planOf(...targets);
  const [child] = drafts(plan, ["east"], {
    targets: { p0: { give: "same" }, g0: { give: "same" }, [`p${String(depth - 1)}`]: { give: "same" } },
    otherwise: { give: "keep" },
  });
  expect(child?.targets).toHaveLength(depth + 3);
  expect(child?.targets.at(-1)).toMatchObject({ id: `p${String(depth - 1)}`, partOf: "p0" });
  const [empty] = drafts(plan, ["east"], { targets: {}, otherwise: { give: "keep" } });
  expect(empty?.targets).toEqual([]);
});

test("no plans below, and plans that point at each other in a ring, end", () => {
  const plan = planOf(judged("goal"));
  expect(reconcile(plan, []).map(({ code }) => code)).toEqual(["target-not-taken"]);
  const ring = {
    ...plan,
    id: "other",
    targets: plan.targets.map((one) => ({ ...one, parent: { plan: "city", target: "goal" } })),
  };
  const back = { ...plan, targets: plan.targets.map((one) => ({ ...one, parent: { plan: "other", target: "goal" } })) };
  expect(reconcile(back, [ring, back]).map(({ code }) => code)).toEqual(["plan-is-its-own-parent"]);
});
