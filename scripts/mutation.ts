import { spawnSync } from "node:child_process";
import { root } from "./entries.js";

// `npm run mutation -- attainment` mutates one folder of src/ and judges it by the tests of the same name; without a word the
// arithmetic is mutated. Names of files after it narrow that: `npm run mutation -- attainment path outlook`.
const [folder, ...files] = process.argv.slice(2);
const mutated = (files.length === 0 ? ["*"] : files).map((file) => `src/${String(folder)}/**/${file}.ts`);
const chosen =
  folder === undefined
    ? []
    : ["--mutate", [...mutated, "!src/**/index.ts"].join(","), "--incrementalFile", `reports/mutation/${folder}.json`];
const { status } = spawnSync("npx", ["stryker", "run", ...chosen], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, ...(folder === undefined ? {} : { MUTATED_FOLDER: folder }) },
});
process.exit(status ?? 1);
