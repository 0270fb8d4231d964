import { describe, expect, test } from "vitest";
import { evaluateCondition, evaluateValue } from "../../src/condition/evaluate.js";
import { foldedOver } from "../../src/condition/peers.js";
import type { PeersRead } from "../../src/condition/peers.js";
import type { Condition, Group, MetricSource, TargetSource, Value } from "../../src/model/value.js";
import { amount } from "./fake-reader.js";
import { shown } from "./shown.js";
import { readerIn, type World } from "./world.js";

// Of d it is not written down what kind of district it is.
const world: World = {
  values: { "rate a": ["93"], "rate b": ["90"], "rate c": ["95"], "rate d": ["88"] },
  districts: { a: { kind: "county" }, b: { kind: "county" }, c: { kind: "city" }, d: {} },
};
const counties: Group = { where: { its: "kind", equals: "county" } };

function told(value: Value, reader = readerIn(world)): string {
  return shown(evaluateValue(value, reader).reading);
}

describe("a group of which nobody can tell who belongs to it", () => {
  test.each<[Value, string]>([
    [{ metric: "rate", district: { peers: "mean", group: counties } }, "no-such-field"],
    [{ metric: "rate", district: { peers: "least", group: counties } }, "…90 no-such-field"],
    [{ metric: "rate", district: { peers: "greatest", group: counties } }, "93… no-such-field"],
    [{ count: { districts: counties } }, "2…3 no-such-field"],
    [{ count: { districts: counties }, where: { metric: "rate", above: "92" } }, "1"],
    [{ count: { districts: counties }, where: { metric: "rate", below: "92" } }, "1…2 no-such-field"],
    [{ count: { districts: counties }, distinct: "kind" }, "1…2 no-such-field"],
  ])("leaves %j at %s", (value, expected) => {
    expect(told(value)).toBe(expected);
  });

  test("tells how many may be in it, and who is surely not is not one of them", () => {
    const { inputs } = evaluateValue({ count: { districts: counties } }, readerIn(world));
    expect(inputs).toEqual(["of 3, range: 2 and 1"]);
  });

  const nowhere = { ...readerIn(world), districts: () => ({ reason: "missing" }) as const };
  test("and one that nobody knows at all gives its reason", () => {
    expect(told({ metric: "rate", district: { peers: "sum", group: "children" } }, nowhere)).toBe("missing");
    expect(told({ metric: "rate", district: { peers: "least", group: "children" } }, nowhere)).toBe("missing");
    expect(told({ count: { districts: "children" } }, nowhere)).toBe("0… missing");
    const none: Condition = { count: { districts: "children" }, equals: "0" };
    expect(evaluateCondition(none, nowhere)).toMatchObject({ truth: "unknown", missing: "missing" });
  });
});

test("what is counted inside a question about a district is asked of that district", () => {
  const incidents: World = { ...world, entries: [{ kind: "serious" }] };
  const above90: Condition = {
    count: { entries: "incidents" },
    where: { metric: "rate", above: "90" },
    atLeast: "1",
  };
  // Of four, those in which the metric is above 90 when one of their incidents asks for it.
  expect(shown(evaluateValue({ count: { districts: "tree" }, where: above90 }, readerIn(incidents)).reading)).toBe("2");
});

describe("what is told of a value that several districts gave", () => {
  const value: Value = { metric: "rate", district: { peers: "greatest", group: ["a", "c"] } };

  test("is what each of them gave", () => {
    expect(evaluateValue(value, readerIn(world)).inputs).toEqual(["rate a 0", "rate c 0"]);
  });

  test("or one line of them all, where the reader has one", () => {
    const line = (_: MetricSource | TargetSource, { peers, reading, of }: PeersRead<string, string>): string =>
      `${peers.peers} ${shown(reading)} of ${of.map((one) => `${one.district} ${shown(one.reading)}`).join(", ")}`;
    const { reading, inputs } = evaluateValue(value, { ...readerIn(world), peers: line });
    expect(shown(reading)).toBe("95");
    expect(inputs).toEqual(["greatest 95 of a 93, c 95"]);
  });

  test("and is taken together once where the reader remembers it", () => {
    const seen: string[] = [];
    const reader = readerIn(world);
    const remembering: typeof reader = {
      ...reader,
      takenOnce: (source, group, from, take) => {
        seen.push(JSON.stringify([source, group, from]));
        const { of } = take();
        return { of, reading: amount("7") };
      },
    };
    expect(told({ metric: "rate", district: { peers: "mean" } }, remembering)).toBe("7");
    expect(seen).toEqual(['[{"metric":"rate","district":{"peers":"mean"}},"siblings",{"back":0}]']);
  });
});

test("of itself a unit is asked for without a name", () => {
  const asked: unknown[] = [];
  const reader = readerIn(world);
  const noting: typeof reader = {
    ...reader,
    metric: (source, from) => {
      asked.push(source, from);
      return { reading: amount("1"), input: "" };
    },
  };
  evaluateValue({ metric: "rate", back: 1 }, noting);
  evaluateValue({ metric: "rate", district: "b" }, noting);
  expect(asked).toStrictEqual([
    { metric: "rate", back: 1 },
    { back: 0 },
    { metric: "rate", district: "b" },
    { back: 0 },
  ]);
});

test("the mean and the sum are known only of amounts", () => {
  const some = { kind: "range", range: {}, reason: "gone" } as const;
  expect(shown(foldedOver("mean", [amount("1"), some]))).toBe("gone");
  expect(shown(foldedOver("sum", [{ kind: "text", text: "7" }, amount("1")]))).toBe("8");
  expect(shown(foldedOver("median", [amount("10"), amount("9"), amount("2"), amount("1")]))).toBe("5.5");
  expect(shown(foldedOver("median", []))).toBe("no-peers");
});
