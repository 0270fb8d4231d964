import { defineConfig } from "vitest/config";
import { entries, root } from "./scripts/entries.js";

// The site as `npm run docs` left it, in Debian's Chromium.
export default defineConfig({
  resolve: {
    alias: entries.map(({ specifier, source }) => ({
      find: new RegExp(`^${specifier}$`),
      replacement: `${root}${source}`,
    })),
  },
  test: {
    include: ["test/browser/**/*.test.ts"],
    globalSetup: ["test/browser/serve-site.ts"],
    // One browser at a time: what is waited for must not hang on who else computes.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ["default", "./scripts/closing-line-reporter.ts"],
  },
});
