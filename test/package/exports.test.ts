import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { entries, root } from "../../scripts/entries.js";
import tsup from "../../tsup.config.js";

interface Manifest {
  readonly main: string;
  readonly module: string;
  readonly types: string;
  readonly sideEffects: boolean;
  readonly exports: Readonly<Record<string, unknown>>;
}

const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Manifest;

test("package.json exports exactly the entries of tsconfig.json, each with types for import and for require", () => {
  const expected = entries.map(({ subpath, output }) => [
    subpath,
    {
      import: { types: `./dist/${output}.d.ts`, default: `./dist/${output}.js` },
      require: { types: `./dist/${output}.d.cts`, default: `./dist/${output}.cjs` },
    },
  ]);
  expect(manifest.exports).toEqual({ ...Object.fromEntries(expected), "./package.json": "./package.json" });
});

test("the order of the exports is the order of the entries", () => {
  expect(Object.keys(manifest.exports)).toEqual([...entries.map(({ subpath }) => subpath), "./package.json"]);
});

test("no subpath is a wildcard or leads into internal/", () => {
  for (const subpath of Object.keys(manifest.exports)) expect(subpath).not.toMatch(/\*|internal/);
});

test("tsup builds exactly these entries", () => {
  expect(tsup).toHaveProperty("entry", Object.fromEntries(entries.map(({ output, source }) => [output, source])));
});

test("every entry has its source file", () => {
  expect(entries.filter(({ source }) => !existsSync(join(root, source)))).toEqual([]);
});

test("old resolvers find the main entry", () => {
  expect(manifest).toMatchObject({ main: "./dist/index.cjs", module: "./dist/index.js", types: "./dist/index.d.cts" });
});

test("bundlers may drop what is not used", () => {
  expect(manifest.sideEffects).toBe(false);
});
