// @ts-check

/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  testRunner: "vitest",
  vitest: { configFile: "vitest.mutation.config.ts" },
  checkers: ["typescript"],
  tsconfigFile: "tsconfig.src.json",
  mutate: ["src/{internal,rollup,attainment,assessment}/**/*.ts", "!src/**/index.ts"],
  coverageAnalysis: "perTest",
  ignorePatterns: ["dist", "site", "coverage", "reports"],
  reporters: ["clear-text", "progress", "html"],
  concurrency: 2,
};
