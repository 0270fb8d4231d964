import { benchAttain } from "./attain.bench.js";
import { benchKernel } from "./kernel.bench.js";
import { benchRollup } from "./rollup.bench.js";

// `npm run bench -- --national` takes the shape of the whole country, 1 → 31 → 342 → 2,978 → 41,352 districts.
benchRollup(process.argv.includes("--national"));
benchKernel();
benchAttain();
