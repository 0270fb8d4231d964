// Runs the suite where users have it and developers may not: on the later supported lines of Node, fetched as the npm package
// `node`, and where a local calendar would betray itself: half an hour off the hour and behind UTC, far east of it, and in a zone
// that has skipped a whole day. Each line of Node is taken to a zone of its own, so that one run tries both.
// Types do not depend on the place, so they are left out, and each law is tried a few times only.
import { endWith, show } from "./run.js";

interface Place {
  readonly zone: string;
  /** The line of Node; absent for the one at hand. */
  readonly node?: string;
  /** What to leave aside, because the other places try it and it takes long; absent for nothing. */
  readonly except?: readonly string[];
}

const PLACES: readonly Place[] = [
  { zone: "America/St_Johns", node: "22" },
  { zone: "Asia/Shanghai", node: "24" },
  { zone: "Pacific/Apia", except: ["test/attainment/every-combination.test.ts", "test/catalog/**", "test/docs/**"] },
];

function holdsIn({ zone, node, except = [] }: Place): boolean {
  const suite = [
    "node_modules/vitest/vitest.mjs",
    "run",
    "--typecheck.enabled=false",
    ...except.map((files) => `--exclude=${files}`),
  ];
  const env = { TZ: zone, LAW_RUNS: "25" };
  return node === undefined
    ? show(process.execPath, suite, env)
    : show("npx", ["-y", "-p", `node@${node}`, "--", "node", ...suite], env);
}

const faults: string[] = [];
for (const place of PLACES) {
  const name = place.node === undefined ? `TZ=${place.zone}` : `Node ${place.node}, TZ=${place.zone}`;
  console.log(`\n── ${name}`);
  if (!holdsIn(place)) faults.push(`the suite fails under ${name}`);
}
endWith(faults);
