import { runInNewContext } from "node:vm";
import { Decimal } from "decimal.js";
import { describe, expect, test } from "vitest";
import { copyPlain, foreignName, isForeign } from "../../src/model/check-json.js";
import { checkDistricts } from "../../src/model/check-districts.js";
import { checkPlan } from "../../src/model/check-plan.js";
import type { Problem } from "../../src/model/problem.js";
import { plan, planWith } from "./plans.js";

function problemsOf(data: unknown): readonly Problem[] {
  const checked = checkPlan(data);
  return checked.ok ? [] : checked.problems;
}

function told(data: unknown): readonly string[] {
  return problemsOf(data).map(({ path, code }) => `${path.join(".")} ${code}`);
}

function nested(levels: number): unknown {
  let data: unknown = "end";
  for (let level = 0; level < levels; level += 1) data = level % 2 === 0 ? { in: data } : [data];
  return data;
}

describe("a copy of outside data", () => {
  test("is the data itself where that is plain", () => {
    const data = { a: [1, "b", null, true, { c: [] }], d: {}, constructor: { toString: "x" } };
    expect(copyPlain(data)).toEqual({ data, problems: [] });
  });

  test("takes records of another realm and without a prototype for what they are", () => {
    const data: unknown = runInNewContext("({ a: [{ b: 1 }] })");
    expect(copyPlain(data).data).toEqual({ a: [{ b: 1 }] });
    expect(copyPlain(Object.assign(Object.create(null), { a: 1 })).data).toEqual({ a: 1 });
  });

  test("reads each property once", () => {
    let reads = 0;
    const data = {
      get title() {
        reads += 1;
        return `title ${String(reads)}`;
      },
    };
    expect(copyPlain(data).data).toEqual({ title: "title 1" });
    expect(reads).toBe(1);
  });

  test.each([
    ["Date", () => new Date(0)],
    ["Map", () => new Map()],
    ["RegExp", () => /x/],
    ["Object", () => Object.create({ inherited: 1 }) as unknown],
    ["unreadable", () => new Proxy({}, { getPrototypeOf: fail })],
    ["Decimal", () => new Decimal("1.5")],
    ["Number", () => new Number(1.5)],
  ])("has something of its own for what is %s", (name, make) => {
    const { data } = copyPlain(make());
    expect(isForeign(data) ? foreignName(data) : data).toBe(name);
  });
});

function fail(): never {
  throw new Error("hostile");
}

describe("hostile data", () => {
  test("in getters and proxies that throw is told as a wrong shape", () => {
    const getter = Object.defineProperty({ ...plan }, "title", { enumerable: true, get: fail });
    expect(told(getter)).toEqual(["title wrong-shape"]);
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(told(proxy)).toEqual([" wrong-shape"]);
    expect(told({ ...plan, title: new Proxy({ zh: "题" }, { get: fail }) })).toEqual(["title.zh wrong-shape"]);
    expect(told({ ...plan, title: new Proxy({}, { ownKeys: fail }) })).toEqual(["title wrong-shape"]);
    expect(told({ ...plan, domains: new Proxy([], { get: fail }) })).toEqual(["domains wrong-shape"]);
    expect(told(planWith({ metric: "towns", bound: { atLeast: { toFixed: fail } } }))).toEqual([
      "targets.1.bound.atLeast wrong-shape",
    ]);
    const callable = new Proxy(() => 1, { has: fail, get: fail, getPrototypeOf: fail });
    expect(told({ ...plan, title: callable, domains: callable })).toEqual(["title wrong-shape", "domains wrong-shape"]);
    const decimal = Object.create({ toFixed: fail }) as object;
    expect(told(planWith({ metric: "towns", bound: { atLeast: decimal } }))).toEqual([
      "targets.1.bound.atLeast wrong-shape",
    ]);
  });

  test("that holds itself is told where it gets too deep", () => {
    const around: Record<string, unknown> = { ...plan };
    around["title"] = around;
    const deep = problemsOf(around).filter(({ code }) => code === "too-deep");
    expect(deep).toHaveLength(1);
    expect(deep[0]?.path).toHaveLength(101);
  });

  test("nested a hundred levels is looked into, and no deeper", () => {
    expect(copyPlain(nested(101)).problems).toEqual([]);
    expect(copyPlain(nested(102)).problems.map(({ code, path }) => [code, path.length])).toEqual([["too-deep", 101]]);
    expect(copyPlain(nested(100_000)).problems).toHaveLength(1);
  });

  test("that doubles at each level is cut off", () => {
    let data: unknown = "end";
    for (let level = 0; level < 60; level += 1) data = [data, data];
    expect(problemsOf({ ...plan, title: data })).toEqual([{ code: "too-large", limit: 2_000_000, path: [] }]);
  });

  test("that holds one large part over and over is cut off before it takes room", () => {
    const large = Object.fromEntries(Array.from({ length: 10_000 }, (_, key) => [`k${String(key)}`, key]));
    expect(told(Array.from({ length: 1_000_000 }, () => large))).toEqual([" too-large"]);
  });

  test("that says it is endless is cut off", () => {
    const list: unknown[] = [];
    list.length = 4_000_000_000;
    expect(told(list)).toEqual([" too-large"]);
    expect(told({ ...plan, targets: list })).toEqual([" too-large"]);
  });

  test("with texts of ten million characters is told, without the texts", () => {
    const huge = "长".repeat(10_000_000);
    const data = { ...planWith({ metric: huge, bound: { atLeast: huge }, [huge]: 1 }), title: huge };
    const problems = problemsOf(data);
    expect(problems.map(({ path, code }) => `${path.join(".")} ${code}`).toSorted()).toEqual([
      "targets.1 text-too-long",
      "targets.1.bound.atLeast text-too-long",
      "targets.1.metric text-too-long",
      "title text-too-long",
    ]);
    expect(JSON.stringify(problems).length).toBeLessThan(1000);
  });

  test("with a text of ten thousand characters is read, and one more is told", () => {
    expect(told({ ...plan, title: "长".repeat(10_000) })).toEqual([]);
    expect(told({ ...plan, title: "长".repeat(10_001) })).toEqual(["title text-too-long"]);
  });

  test("changes no prototype", () => {
    const data: unknown = JSON.parse(
      '{ "__proto__": { "polluted": true }, "constructor": { "prototype": { "polluted": true } } }',
    );
    expect(told({ ...plan, agencies: [data] })).toContain("agencies.0.__proto__ reserved-id");
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  test("has its prototype key told wherever it stands", () => {
    const districts: unknown = JSON.parse('{ "__proto__": { "atLeast": "1" }, "330402": { "atLeast": "1" } }');
    expect(told(planWith({ metric: "towns", bound: { atLeast: "1" }, districts }))).toEqual([
      "targets.1.districts.__proto__ reserved-id",
    ]);
    expect(told({ ...plan, district: "__proto__" })).toEqual(["district reserved-id"]);
  });

  test("in rows of districts is told as in plans", () => {
    const checked = checkDistricts([
      { id: "a", name: "长".repeat(10_001) },
      { id: "b", parent: "a", attributes: nested(200) },
    ]);
    expect(checked.ok ? [] : checked.problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["text-too-long", "too-deep"]),
    );
  });

  test("with a hundred thousand unknown keys has each told", () => {
    const keys = Object.fromEntries(Array.from({ length: 100_000 }, (_, key) => [`k${String(key)}`, key]));
    expect(problemsOf({ ...plan, ...keys })).toHaveLength(100_000);
  });
});

test("a Decimal is an amount, and nothing else", () => {
  const checked = checkPlan(planWith({ metric: "towns", bound: { atLeast: new Decimal("12.50") } }));
  expect(checked.ok ? checked.value.targets[1] : checked.problems).toMatchObject({ bound: { atLeast: "12.5" } });
  expect(told({ ...plan, title: new Decimal(1) })).toEqual(["title wrong-shape"]);
  expect(told(planWith({ metric: "towns", bound: new Decimal(1) }))).toEqual(["targets.1.bound wrong-shape"]);
  expect(told(planWith({ metric: "towns", bound: { atLeast: new Decimal(Number.NaN) } }))).toEqual([
    "targets.1.bound.atLeast amount-not-finite",
  ]);
});
