// Runs the suite where a local calendar would betray itself: half an hour off the hour and behind UTC, far east of it,
// and in a zone that has skipped a whole day: the tests of all folders that a day passes through. Each law is tried a few times
// only: it is the zone that is on trial.
import { endWith, show } from "./run.js";

const ZONES = ["America/St_Johns", "Asia/Shanghai", "Pacific/Apia"];
const FOLDERS = ["model", "observations", "register", "rollup", "attainment", "assessment", "explain", "examples"];
const SUITE = [
  "node_modules/vitest/vitest.mjs",
  "run",
  "--typecheck.enabled=false",
  ...FOLDERS.map((folder) => `test/${folder}/`),
  // Half of the time, for days that the others pass through too.
  "--exclude=test/attainment/every-combination.test.ts",
];

const faults: string[] = [];
for (const zone of ZONES) {
  console.log(`\n── TZ=${zone}`);
  if (!show(process.execPath, SUITE, { TZ: zone, LAW_RUNS: "25" })) faults.push(`the suite fails under TZ=${zone}`);
}
endWith(faults);
