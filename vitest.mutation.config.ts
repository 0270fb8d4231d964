import { defineConfig } from "vitest/config";
import { entries, root } from "./scripts/entries.js";

// One folder of src/ is judged by the tests of the same name, named by scripts/mutation.ts; without it, the arithmetic by its own.
const { MUTATED_FOLDER: folder = "{internal,observations,rollup,conformance}" } = process.env;

// Mutants are judged by the cases and laws of what they mutate alone. Types are not checked, examples are not extracted and
// the tests of the package itself are left out: they would run for every mutant and never see it.
export default defineConfig({
  resolve: {
    alias: entries.map(({ specifier, source }) => ({
      find: new RegExp(`^${specifier}$`),
      replacement: `${root}${source}`,
    })),
  },
  test: {
    include: [`test/${folder}/**/*.test.ts`],
    // Too much for each mutant; what they hold is held by smaller cases too.
    exclude: ["test/rollup/large-trees.test.ts", "test/attainment/every-combination.test.ts"],
    setupFiles: ["./test/mutation-setup.ts"],
    testTimeout: 60_000,
    pool: "threads",
    isolate: false,
  },
});
