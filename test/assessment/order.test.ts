import { describe, expect, test } from "vitest";
import {
  dependentsOf,
  needsIn,
  type NodeLinks,
  orderOf,
  positionsOf,
  taggedIn,
  waitingFor,
} from "../../src/assessment/order.js";

const node = (id: string | undefined, parent: number, more: Partial<NodeLinks> = {}): NodeLinks => ({
  id,
  tags: [],
  parent,
  reads: [],
  applies: [],
  ...more,
});

/** A section with two items, an item after it that reads one of them, and one without an id. */
const nodes = [
  node("section", -1, { applies: [{ item: "last" }] }),
  node("first", 0, { tags: ["safe", "safe"] }),
  node("second", 0, { reads: [{ item: "first" }], tags: ["safe"] }),
  node("last", -1),
  node(undefined, -1, { reads: [{ tag: "safe" }, { tag: "nobody's" }, { item: "gone" }] }),
];
const vetoes = [
  { zeroes: ["second", "gone"], reads: [{ item: "last" }] },
  { zeroes: [], reads: [{ tag: "safe" }] },
];
const needs = [[3, 1, 2], [3], [3, 1, 5], [], [1, 2], [3], [1, 2]];

test("a section waits for its items, an item for what it reads, what decides on it and its vetoes, a veto for what it reads", () => {
  expect(needsIn(nodes, vetoes)).toEqual(needs);
});

test("each tag stands with its nodes once, each id where it stands first", () => {
  expect([...taggedIn(nodes)]).toEqual([["safe", [1, 2]]]);
  expect([...positionsOf([...nodes, node("first", -1)])]).toEqual([
    ["section", 0],
    ["first", 1],
    ["second", 2],
    ["last", 3],
  ]);
});

describe("an order", () => {
  test("has everything once, after what it waits for", () => {
    expect(orderOf(needs)).toEqual([3, 1, 5, 2, 0, 4, 6]);
    expect(orderOf([])).toEqual([]);
    expect(orderOf([[], [0], [0], [1, 2]])).toEqual([0, 1, 2, 3]);
    expect(orderOf([[1, 2], [3], [3], []])).toEqual([3, 1, 2, 0]);
  });

  test("turned round is what waits for each", () => {
    expect(waitingFor(needs)).toEqual([[], [0, 2, 4, 6], [0, 4, 6], [0, 1, 2, 5], [], [2], []]);
  });

  test("leads to all that waits at any remove", () => {
    const waiting = waitingFor(needs);
    expect([...dependentsOf(waiting, [5])].sort()).toEqual([0, 2, 4, 5, 6]);
    expect([...dependentsOf(waiting, [4, 0])]).toEqual([4, 0]);
    expect([...dependentsOf(waiting, [])]).toEqual([]);
  });
});
