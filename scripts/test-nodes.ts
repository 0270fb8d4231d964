// Runs the suite on the Node at hand and on each later line that is supported, fetched as the npm package `node`.
// Types do not depend on the version, so they are left out.
import { endWith, show } from "./run.js";

const LINES = ["22", "24"];
const SUITE = ["node_modules/vitest/vitest.mjs", "run", "--typecheck.enabled=false"];

const faults: string[] = [];
console.log(`\n── Node ${process.version}`);
if (!show(process.execPath, SUITE)) faults.push(`the suite fails on Node ${process.version}`);
for (const line of LINES) {
  console.log(`\n── Node ${line}`);
  if (!show("npx", ["-y", "-p", `node@${line}`, "--", "node", ...SUITE]))
    faults.push(`the suite fails on Node ${line}`);
}
endWith(faults);
