// Runs the suite on each later line of Node that is supported, fetched as the npm package `node`; on the one at hand `npm test` does.
// Types do not depend on the version, so they are left out, and each law is tried a few times only.
import { endWith, show } from "./run.js";

const LINES = ["22", "24"];
const SUITE = ["node_modules/vitest/vitest.mjs", "run", "--typecheck.enabled=false"];

const faults: string[] = [];
for (const line of LINES) {
  console.log(`\n── Node ${line}`);
  if (!show("npx", ["-y", "-p", `node@${line}`, "--", "node", ...SUITE], { LAW_RUNS: "25" }))
    faults.push(`the suite fails on Node ${line}`);
}
endWith(faults);
