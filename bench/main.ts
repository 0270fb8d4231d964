import { benchAssess } from "./assess.bench.js";
import { benchAttain } from "./attain.bench.js";
import { benchKernel } from "./kernel.bench.js";
import { nationalJob, smallJob } from "./national-rows.js";
import { benchRollup } from "./rollup.bench.js";
import { benchScale } from "./scale.bench.js";

// `npm run bench` runs all of it; `npm run bench -- small`, `national`, `scale`, `kernel`, `attain` or `assess` that part alone.
const BENCHES: Readonly<Record<string, () => unknown>> = {
  small: () => benchRollup(smallJob()),
  national: () => benchRollup(nationalJob()),
  scale: benchScale,
  kernel: benchKernel,
  attain: benchAttain,
  assess: benchAssess,
};

const asked = process.argv.slice(2).filter((name) => Object.hasOwn(BENCHES, name));
for (const name of asked.length > 0 ? asked : Object.keys(BENCHES)) await BENCHES[name]!();
