import { expect, test } from "vitest";
import * as truth from "../../src/condition/truth.js";
import { type Truth, truthOf } from "../../src/condition/truth.js";

const allOf = (truths: readonly Truth[]): Truth => truth.allOf(truths.map((one) => ({ truth: one }))).truth;
const anyOf = (truths: readonly Truth[]): Truth => truth.anyOf(truths.map((one) => ({ truth: one }))).truth;
const negationOf = (one: Truth): Truth => truth.negationOf({ truth: one }).truth;

const T = "true";
const F = "false";
const U = "unknown";

test.each<[Truth, Truth, Truth, Truth]>([
  // a, b, all, any
  [T, T, T, T],
  [T, F, F, T],
  [T, U, U, T],
  [F, T, F, T],
  [F, F, F, F],
  [F, U, F, U],
  [U, T, U, T],
  [U, F, F, U],
  [U, U, U, U],
])("of %s and %s, all is %s and any is %s", (a, b, all, any) => {
  expect(allOf([a, b])).toBe(all);
  expect(anyOf([a, b])).toBe(any);
});

test.each<[Truth, Truth]>([
  [T, F],
  [F, T],
  [U, U],
])("not %s is %s", (one, negation) => {
  expect(negationOf(one)).toBe(negation);
});

test("of nothing all holds and any does not", () => {
  expect(allOf([])).toBe(T);
  expect(anyOf([])).toBe(F);
});

test("a plain yes or no is a truth", () => {
  expect([truthOf(true), truthOf(false)]).toEqual([T, F]);
});
