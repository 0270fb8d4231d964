import { spawnSync } from "node:child_process";
import { root } from "./entries.js";

// Whose tests judge a folder of src/: its own and those that use it for its own sake.
const JUDGES: Readonly<Record<string, readonly string[]>> = {
  internal: ["internal"],
  condition: ["condition", "assessment"],
  observations: ["observations", "rollup"],
  rollup: ["rollup", "conformance"],
  attainment: ["attainment", "conformance"],
};

// `npm run mutation -- attainment` mutates one folder of src/ and judges it by the tests named above, or those of the same name.
// Names of files after it narrow that: `npm run mutation -- attainment path outlook`.
const [folder, ...files] = process.argv.slice(2);
if (folder === undefined) {
  console.error("Which folder of src/? For example: npm run mutation -- rollup");
  process.exit(1);
}
const mutated = (files.length === 0 ? ["*"] : files).map((file) => `src/${folder}/**/${file}.ts`);
const { status } = spawnSync(
  "npx",
  [
    "stryker",
    "run",
    "--mutate",
    [...mutated, "!src/**/index.ts"].join(","),
    "--incrementalFile",
    `reports/mutation/${folder}.json`,
  ],
  {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, MUTATION_TESTS: (JUDGES[folder] ?? [folder]).join(",") },
  },
);
process.exit(status ?? 1);
