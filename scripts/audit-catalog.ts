// Prints every target of every published plan as a table to hold against its text: `npm run audit:catalog`. Where the
// texts themselves lie beside the package, in ../shared/seeds, it looks for each clause, figure and agency in them, and
// fails with what does not occur.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Plan } from "quality-plan/model";
import { notInDocument } from "../test/catalog/audit.js";
import { auditTable } from "../test/catalog/target-table.js";
import { entries, root } from "./entries.js";
import { endWith } from "./run.js";

const PLAN = /^quality-plan\/catalog\/(.+)$/;
const wanted = process.argv.slice(2);
const faults: string[] = [];
for (const { specifier, source } of entries) {
  const id = PLAN.exec(specifier)?.[1];
  if (id === undefined || (wanted.length > 0 && !wanted.includes(id))) continue;
  const { plan } = (await import(pathToFileURL(join(root, source)).href)) as { readonly plan: Plan };
  console.log(
    `\n${id}: ${plan.targets.length} targets, ${plan.agencies?.length ?? 0} agencies, ${plan.tasks?.length ?? 0} tasks\n`,
  );
  console.log(auditTable(plan));
  const document = join(root, "../shared/seeds", `${id}.txt`);
  if (!existsSync(document)) {
    console.log("\nIts text is not at hand: nothing was looked for in it.");
    continue;
  }
  const missing = notInDocument(plan, readFileSync(document, "utf8"));
  console.log(
    `\nHeld against its text: ${missing.length === 0 ? "every clause, figure and agency occurs" : `${missing.length} not found`}.`,
  );
  faults.push(...missing.map((fault) => `${id}: ${fault}`));
}
endWith(faults);
