import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parsePlan } from "../../src/model/check-plan.js";
import { parseScheme } from "../../src/assessment/check-scheme.js";

const page = readFileSync(new URL("../../docs/writing-data.md", import.meta.url), "utf8");
const [plan, scheme] = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map((block): unknown =>
  JSON.parse(block[1] ?? ""),
);

test("the plan and the scheme in the guide are read without a problem", () => {
  const read = parsePlan(plan);
  expect(read.targets).toHaveLength(6);
  expect(parseScheme(scheme, { plans: [read] }).items).toHaveLength(2);
});
