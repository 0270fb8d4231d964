import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseRegister } from "../../src/model/check-register.js";
import { parsePlan } from "../../src/model/check-plan.js";
import { parseScheme } from "../../src/assessment/check-scheme.js";

const page = readFileSync(new URL("../../docs/writing-data.md", import.meta.url), "utf8");
const [plan, register, scheme] = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map((block): unknown =>
  JSON.parse(block[1] ?? ""),
);

test("the plan, the register and the scheme in the guide are read without a problem", () => {
  const read = parsePlan(plan);
  expect(read.targets).toHaveLength(6);
  expect(parseRegister(register).entries).toHaveLength(1);
  expect(parseScheme(scheme, { plans: [read] }).items).toHaveLength(2);
});
