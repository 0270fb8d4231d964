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
    // Some are too much for each mutant; what they hold is held by smaller cases too. MUTATION_LAWS=no leaves the laws out: what the
    // cases alone kill is found many times sooner, and is no less dead.
    exclude: [
      "test/rollup/large-trees.test.ts",
      "test/attainment/every-combination.test.ts",
      ...(process.env["MUTATION_LAWS"] === "no" ? ["test/**/*.property.test.ts"] : []),
    ],
    setupFiles: ["./test/mutation-setup.ts"],
    testTimeout: 60_000,
    pool: "threads",
    isolate: false,
  },
});
