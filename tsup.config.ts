import { defineConfig } from "tsup";
import { entries } from "./scripts/entries.js";

export default defineConfig({
  entry: Object.fromEntries(entries.map((entry) => [entry.output, entry.source])),
  format: ["esm", "cjs"],
  target: "es2022",
  platform: "neutral",
  tsconfig: "tsconfig.src.json",
  // Without splitting, every CommonJS subpath would carry its own ProblemsError, and `instanceof` would be false across them.
  splitting: true,
  // tsup sets `baseUrl` for its d.ts build, which TypeScript 6 calls deprecated.
  dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
  clean: true,
});
