import { expect, test } from "vitest";
import { namesInTarget } from "../../src/model/names-in-target.js";

const named = (rest: object) =>
  namesInTarget({
    id: "t",
    kind: "measured",
    metric: "own",
    source: { clause: "一" },
    bound: { atLeast: "1" },
    ...rest,
  });

test("metrics and targets are found wherever a bound, a condition or a place reads them", () => {
  const found = named({
    bound: { within: [{ metric: "a" }, { plus: [{ target: "t1", read: "value" }, "1"] }] },
    districts: { east: { atLeast: { metric: "b" } } },
    filter: { not: { count: { targets: ["t2", "t3"] }, where: { metric: "c", atLeast: "1" }, atLeast: "2" } },
    measure: { rank: { where: { metric: "d", above: "0" } } },
  });
  expect([...found.metrics].sort()).toEqual(["a", "b", "c", "d"]);
  expect([...found.targets].sort()).toEqual(["t1", "t2", "t3"]);
  expect(found.relative).toBe(false);
});

test.each([
  ["the district above", { metric: "a", district: "parent" }, true],
  ["those beside", { metric: "a", district: { peers: "mean" } }, true],
  ["those beside, by name", { metric: "a", district: { peers: "mean", group: "siblings" } }, true],
  ["how many are beside", { count: { districts: "siblings" } }, true],
  ["those below", { metric: "a", district: { peers: "mean", group: "children" } }, false],
  ["a district by its id", { metric: "a", district: "nation" }, false],
  ["the district itself", { metric: "a", district: "self" }, false],
])("looking around is told from looking elsewhere: %s", (_, atLeast, relative) => {
  expect(named({ bound: { atLeast } }).relative).toBe(relative);
});

test("districts may bear the names of keys", () => {
  const found = named({ districts: { metric: { atLeast: "1" }, district: { atLeast: "2" }, count: { atLeast: "3" } } });
  expect([...found.metrics]).toEqual([]);
  expect(found.relative).toBe(false);
});

test("a value of any depth is walked without recursion", () => {
  let value: unknown = { metric: "deep" };
  for (let depth = 0; depth < 100_000; depth += 1) value = { plus: [value, "1"] };
  expect([...named({ bound: { atLeast: value } }).metrics]).toEqual(["deep"]);
});
