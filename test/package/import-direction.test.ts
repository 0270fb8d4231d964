import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ESLint } from "eslint";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importDirection } from "../../scripts/import-direction.js";

// A small house of the same shape, so that the rules are seen at work whatever stands in src/ today.
const FILES = {
  "src/index.ts": "",
  "src/internal/rational.ts": "export const rational = 1;",
  "src/model/index.ts": "",
  "src/model/plan.ts": "export interface Plan { readonly id: string }",
  "src/model/plan.schema.ts": "export const schema = 1;",
  "src/model/check-plan.ts": "export const checkPlan = 1;",
  "src/observations/observe.ts": "export const observe = 1;",
  "src/rollup/roll-up.ts": "export const rollUp = 1;",
  "src/rollup/cycle-a.ts": 'import { b } from "./cycle-b.js";\nexport const a = (): number => b();',
  "src/rollup/cycle-b.ts": 'import { a } from "./cycle-a.js";\nexport const b = (): number => a();',
  "src/attainment/attain.ts": "export const attain = 1;",
  "src/assessment/assess.ts": "export const assess = 1;",
  "src/assessment/scheme.schema.ts": "export const scheme = 1;",
  "src/decomposition/apportion.ts": "export const apportion = 1;",
  "src/explain/explain.ts": "export const explain = 1;",
  "src/catalog/index.ts": "export const catalog = 1;",
};

let house: string;
let eslint: ESLint;

beforeAll(() => {
  house = realpathSync(mkdtempSync(join(tmpdir(), "house-")));
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  }
  eslint = new ESLint({ cwd: house, overrideConfigFile: true, overrideConfig: importDirection(house), ignore: false });
});

afterAll(() => {
  rmSync(house, { recursive: true, force: true });
});

async function broken(path: string, code: string): Promise<readonly (string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath: join(house, path) });
  return result?.messages.map(({ ruleId }) => ruleId) ?? [];
}

const imports = (from: string) => `import { x } from "${from}";\nexport const y = x;\n`;
const importsType = (from: string) => `import type { x } from "${from}";\nexport type y = x;\n`;

describe("an import that runs forwards passes", () => {
  test.each([
    ["src/model/planted.ts", "../internal/rational.js"],
    ["src/rollup/planted.ts", "../observations/observe.js"],
    ["src/assessment/planted.ts", "../attainment/attain.js"],
    ["src/decomposition/planted.ts", "../model/plan.js"],
    ["src/explain/planted.ts", "../assessment/assess.js"],
    ["src/explain/planted.ts", "../decomposition/apportion.js"],
    ["src/catalog/planted.ts", "../model/plan.js"],
    ["src/model/plan.schema.ts", "zod"],
    ["src/assessment/check-planted.ts", "./scheme.schema.js"],
    ["src/assessment/check-planted.ts", "../model/check-plan.js"],
    ["src/index.ts", "./explain/explain.js"],
  ])("%s imports %s", async (path, from) => {
    expect(await broken(path, imports(from))).toEqual([]);
  });
});

describe("an import that runs back fails, even for a type", () => {
  test.each([
    ["src/internal/planted.ts", "../model/plan.js"],
    ["src/model/planted.ts", "../observations/observe.js"],
    ["src/rollup/planted.ts", "../attainment/attain.js"],
    ["src/rollup/planted.ts", "../explain/explain.js"],
    ["src/attainment/planted.ts", "../assessment/assess.js"],
    ["src/assessment/planted.ts", "../decomposition/apportion.js"],
    ["src/decomposition/planted.ts", "../assessment/assess.js"],
    ["src/decomposition/planted.ts", "../explain/explain.js"],
    ["src/model/planted.ts", "../catalog/index.js"],
    ["src/explain/planted.ts", "../index.js"],
    ["src/catalog/planted.ts", "../rollup/roll-up.js"],
    ["src/catalog/planted.ts", "../internal/rational.js"],
    ["src/index.ts", "./catalog/index.js"],
  ])("%s imports %s", async (path, from) => {
    expect(await broken(path, imports(from))).toEqual(["import-x/no-restricted-paths"]);
    expect(await broken(path, importsType(from))).toEqual(["import-x/no-restricted-paths"]);
  });
});

describe("an engine that reads a schema fails", () => {
  test.each([
    ["src/rollup/planted.ts", "zod"],
    ["src/rollup/planted.ts", "../model/plan.schema.js"],
    ["src/attainment/planted.ts", "../model/check-plan.js"],
    ["src/attainment/planted.ts", "../model/index.js"],
    ["src/assessment/index.ts", "./scheme.schema.js"],
    ["src/observations/planted.ts", "zod"],
    ["src/decomposition/planted.ts", "../model/plan.schema.js"],
  ])("%s imports %s", async (path, from) => {
    expect(await broken(path, imports(from))).toEqual(["no-restricted-imports"]);
  });
});

test("a cycle between two files fails", async () => {
  expect(await broken("src/rollup/cycle-a.ts", FILES["src/rollup/cycle-a.ts"])).toEqual(["import-x/no-cycle"]);
});

test("Node's modules and the package's own name fail anywhere in src", async () => {
  expect(await broken("src/model/planted.ts", imports("node:fs"))).toEqual(["no-restricted-imports"]);
  expect(await broken("src/rollup/planted.ts", imports("quality-plan"))).toEqual(["no-restricted-imports"]);
});
