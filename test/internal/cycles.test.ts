import { expect, test } from "vitest";
import { cyclesIn } from "../../src/internal/cycles.js";

const cyclesOf = (...edges: readonly (readonly number[])[]) => cyclesIn(edges.length, (node) => edges[node] ?? []);

test("what leads nowhere, or twice to the same, is no cycle", () => {
  expect(cyclesOf()).toEqual([]);
  expect(cyclesOf([1, 2], [2], [])).toEqual([]);
  expect(cyclesOf([], [0], [0, 1])).toEqual([]);
});

test("a node that leads to itself is one", () => {
  expect(cyclesOf([], [1])).toEqual([[1]]);
});

test("each begins at its lowest node, wherever the way came in", () => {
  expect(cyclesOf([2], [3], [1], [2])).toEqual([[1, 3, 2]]);
  expect(cyclesOf([1], [2], [0])).toEqual([[0, 1, 2]]);
});

test("two that lie apart are both found, one that shares a node with another is not told again", () => {
  expect(cyclesOf([1], [0], [3], [2])).toEqual([
    [0, 1],
    [2, 3],
  ]);
  expect(cyclesOf([1], [0, 2], [1])).toEqual([[0, 1]]);
  expect(cyclesOf([1], [2], [1, 3], [3])).toEqual([[1, 2], [3]]);
});
