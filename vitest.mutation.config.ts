import { defineConfig } from "vitest/config";
import { entries, root } from "./scripts/entries.js";

// Mutants are judged by the cases and laws of the arithmetic alone. Types are not checked, examples are not extracted and
// the tests of the package itself are left out: they would run for every mutant and never see it.
export default defineConfig({
  resolve: {
    alias: entries.map(({ specifier, source }) => ({
      find: new RegExp(`^${specifier}$`),
      replacement: `${root}${source}`,
    })),
  },
  test: {
    include: ["test/{internal,observations,rollup,conformance}/**/*.test.ts"],
    exclude: ["test/rollup/large-trees.test.ts"],
    setupFiles: ["./test/mutation-setup.ts"],
    testTimeout: 60_000,
    pool: "threads",
    isolate: false,
  },
});
