// @ts-check
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * What the package offers, read from the `paths` of tsconfig.json, so that the build, the tests and the docs share one
 * list. That package.json's `exports` says the same is held by test/package/exports.test.ts.
 *
 * @typedef {object} Entry
 * @property {string} specifier what a user imports: `quality-plan/model`
 * @property {string} subpath its key in `exports`: `./model`
 * @property {string} output the built file, without its ending: `model/index`
 * @property {string} source the source file, from the root: `src/model/index.ts`
 */

export const root = fileURLToPath(new URL("..", import.meta.url));

const tsconfig = /** @type {{ compilerOptions: { paths: Record<string, [string]> } }} */ (
  JSON.parse(readFileSync(new URL("../tsconfig.json", import.meta.url), "utf8"))
);

/** @type {readonly Entry[]} */
export const entries = Object.entries(tsconfig.compilerOptions.paths).map(([specifier, [path]]) => {
  const subpath = specifier.replace(/^quality-plan/, ".");
  const source = path.replace(/^\.\//, "");
  // A folder's index is built as the folder's index; a single file (schema.ts) under its subpath.
  const output = source.endsWith("/index.ts") ? source.replace(/^src\/(.*)\.ts$/, "$1") : subpath.slice(2);
  return { specifier, subpath, output, source };
});
