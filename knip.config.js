// @ts-check
import { entries } from "./scripts/entries.js";

/** @type {import("knip").KnipConfig} */
export default {
  entry: [
    ...entries.map(({ source }) => source),
    "examples/*.ts",
    "scripts/*.ts",
    "test/**/*.test-d.ts",
    "scripts/in-process-test-runner.js",
    // VitePress, pages of the site and a worker name these.
    "docs/.vitepress/config.ts",
    "docs/.vitepress/theme/index.ts",
    "docs/.vitepress/theme/languages.ts",
    "docs/.vitepress/playground/Playground.vue",
    "docs/.vitepress/playground/worker.ts",
    "docs/.vitepress/home/SpotCheck.vue",
    "docs/.vitepress/home/spot-check.data.ts",
  ],
  project: [
    "src/**/*.ts",
    "test/**/*.ts",
    "examples/**/*.ts",
    "bench/**/*.ts",
    "scripts/**/*.{js,ts}",
    "docs/.vitepress/**/*.{ts,vue}",
  ],
  // Stryker's test runner is a script of this project, not a package of its name.
  stryker: false,
  // Beside each schema stands a type that compiles only while the schema reads what the interface says: a proof, used by none.
  ignoreIssues: { "src/**/*.schema.ts": ["types"] },
  // Each developer turns the hooks on for a clone; nothing here runs them.
  ignoreDependencies: ["lefthook"],
};
