import { expect, test } from "vitest";
import { figure } from "../../src/explain/figure.js";
import { singular } from "../../src/explain/plural.js";

test.each([
  ["awards", "award"],
  ["percentage points", "percentage point"],
  ["cities", "city"],
  ["batches", "batch"],
  ["gas", "gas"],
  ["km s", "km s"],
  ["a s", "a s"],
  ["Awards", "Awards"],
  ["m³s", "m³s"],
  ["awards!", "awards!"],
  ["awards of firm", "awards of firm"],
  ["", ""],
])("of %j one is %j", (many, one) => {
  expect(singular(many)).toBe(one);
});

test("a unit as long as no unit is, is told at once, whatever it ends in", () => {
  const letters = "a".repeat(1_000_000);
  for (const unit of [`${letters}!`, ` ${letters}!`, `${letters} s`])
    expect(figure("1", unit).endsWith(unit.slice(-3))).toBe(true);
  expect(figure("1", `${letters}s`).endsWith("aa")).toBe(true);
});
