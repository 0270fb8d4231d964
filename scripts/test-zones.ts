// Runs the suite where a local calendar would betray itself: half an hour off the hour and behind UTC, far east of it,
// and in a zone that has skipped a whole day. Types and the package's own tools do not depend on the zone: they are left out.
import { endWith, show } from "./run.js";

const ZONES = ["America/St_Johns", "Asia/Shanghai", "Pacific/Apia"];
const SUITE = ["node_modules/vitest/vitest.mjs", "run", "--typecheck.enabled=false", "--exclude=test/package/**"];

const faults: string[] = [];
for (const zone of ZONES) {
  console.log(`\n── TZ=${zone}`);
  if (!show(process.execPath, SUITE, { TZ: zone })) faults.push(`the suite fails under TZ=${zone}`);
}
endWith(faults);
