import fc from "fast-check";
import { lawRuns } from "./law-runs.js";

fc.configureGlobal({
  numRuns: lawRuns(100),
  // On a developer's machine each run tries new cases. Where a change is judged the cases are the same each time, so that it fails
  // by what it changed and not by chance.
  ...(process.env["CI"] === undefined ? {} : { seed: 20_151_231 }),
});
