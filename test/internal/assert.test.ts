import { expect, test } from "vitest";
import { assert, existing } from "../../src/internal/assert.js";
import { divide, ONE, rational, ZERO } from "../../src/internal/rational.js";

test("what must hold and does not stops with the words for it", () => {
  expect(() => {
    assert(false, "it holds");
  }).toThrow("quality-plan is at fault: it holds");
  expect(existing(0, "there is one")).toBe(0);
  expect(() => existing(undefined, "there is one")).toThrow("quality-plan is at fault: there is one");
  expect(() => divide(ONE, ZERO)).toThrow("nothing is divided by zero before it is asked whether it can be");
  expect(() => rational(1n, 0n)).toThrow("nothing is divided by zero");
});
