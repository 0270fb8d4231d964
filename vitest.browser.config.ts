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
    // Two browsers side by side: each mostly waits for one page to draw. Nothing is waited for so briefly that the other one matters.
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
    reporters: ["default", "./scripts/closing-line-reporter.ts"],
  },
});
