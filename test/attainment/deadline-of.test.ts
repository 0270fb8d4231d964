import { expect, test } from "vitest";
import { attain, deadlineOf } from "quality-plan/attainment";
import { plan as wenzhou } from "quality-plan/catalog/wenzhou-2011-2015";
import { plan as jinan } from "quality-plan/catalog/jinan-2011-2020";
import { parsePlan } from "quality-plan/model";
import { readObservations } from "quality-plan/observations";
import { rollUp } from "quality-plan/rollup";

test("a deadline is the one that attain tells, of every target of published plans", () => {
  for (const plan of [wenzhou, jinan]) {
    const { metrics } = plan;
    const values = rollUp(readObservations([], { metrics }).observations, { metrics });
    for (const { target, due } of attain(plan, { values }, { asOf: "2013-06-30" }))
      expect([target, deadlineOf(plan, target)]).toEqual([target, due]);
  }
});

test("of a group it is the latest of its members', at any depth, and none where one of them has none", () => {
  const source = { clause: "一" };
  const goal = (id: string, by?: string) => ({
    id,
    kind: "judged",
    statement: id,
    source,
    ...(by === undefined ? {} : { schedule: { by } }),
  });
  const group = (id: string, ...targets: readonly string[]) => ({ id, kind: "group", of: "any", targets, source });
  const plan = parsePlan({
    format: "quality-plan/1",
    id: "p",
    title: "plan",
    district: "d",
    period: "2013/..",
    metrics: [],
    targets: [
      goal("early", "2013-H1"),
      goal("late", "2014"),
      goal("never"),
      group("inner", "late", "early"),
      group("outer", "early", "inner"),
      group("open", "outer", "never"),
    ],
  });
  const due = (target: string) => deadlineOf(plan, target);
  expect(["early", "late", "inner", "outer"].map(due)).toEqual([
    "2013-06-30",
    "2014-12-31",
    "2014-12-31",
    "2014-12-31",
  ]);
  expect(["never", "open"].map(due)).toEqual([undefined, undefined]);
  expect(() => due("lost")).toThrow('target: "lost" is no target of plan "p"');
});
