// Runs every file of examples/ as a user would, and fails when one of them does.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "./entries.js";
import { endWith, run } from "./run.js";

const names = readdirSync(join(root, "examples")).filter((name) => name.endsWith(".ts"));
const faults: string[] = [];
for (const name of names) {
  const { ok, output } = run(process.execPath, ["--import", "tsx", join("examples", name)], { cwd: root });
  console.log(`${ok ? "ran" : "failed"}  examples/${name}`);
  if (!ok) faults.push(`\nexamples/${name}:\n${output}`);
  else if (output.trim() === "") faults.push(`examples/${name} prints nothing`);
}
if (names.length === 0) faults.push("examples/ holds no example");
endWith(faults);
