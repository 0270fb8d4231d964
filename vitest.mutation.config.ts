import { defineConfig, mergeConfig } from "vitest/config";
import base from "./vitest.config.js";

// Mutants are judged by the cases and laws: types are checked by Stryker's own checker, and the tests of the package
// itself (its lint, its tools) would run for every mutant without ever seeing it.
export default mergeConfig(
  base,
  defineConfig({
    test: { exclude: ["node_modules/**", "test/package/**", "test/generated/**"], typecheck: { enabled: false } },
  }),
);
