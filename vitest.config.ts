import { defineConfig } from "vitest/config";
import { entries, root } from "./scripts/entries.js";
import { writeDocExamples } from "./scripts/extract-doc-examples.js";

// The examples of the documentation are tests too; they are written before vitest looks for its files.
writeDocExamples(root);

export default defineConfig({
  resolve: {
    alias: entries.map(({ specifier, source }) => ({
      find: new RegExp(`^${specifier}$`),
      replacement: `${root}${source}`,
    })),
  },
  test: {
    include: ["test/**/*.test.ts"],
    // Those need the built site and a browser: vitest.browser.config.ts.
    exclude: ["test/browser/**"],
    setupFiles: ["./test/laws-setup.ts"],
    // Speed is shown by benchmarks; a slow machine must not fail a law.
    testTimeout: 120_000,
    // Nothing in src/ keeps state that a test could leave behind, so files share a worker and its modules.
    isolate: false,
    pool: "threads",
    // One core is left free by default, which on two is half of them.
    maxWorkers: "100%",
    typecheck: { enabled: true, include: ["test/**/*.test-d.ts"], tsconfig: "tsconfig.typecheck.json" },
    reporters: ["default", "./scripts/closing-line-reporter.ts"],
    coverage: { provider: "v8", include: ["src/**/*.ts"], reporter: ["text", "html"] },
  },
});
