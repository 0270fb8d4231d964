// @ts-check
import { entries } from "./scripts/entries.js";

/**
 * The ceiling of each subpath, minified and gzipped with all that it brings along. A new subpath without one fails.
 *
 * @type {Record<string, string>}
 */
const CEILINGS = {
  ".": "80 kB",
  "./model": "60 kB",
  "./schema": "60 kB",
  "./observations": "30 kB",
  "./rollup": "30 kB",
  "./attainment": "30 kB",
  "./assessment": "30 kB",
  "./scheme": "60 kB",
  "./explain": "30 kB",
  "./catalog": "100 kB",
  "./catalog/jiaxing-2013": "100 kB",
};

export default entries.map(({ subpath, specifier, output }) => {
  const limit = CEILINGS[subpath];
  if (limit === undefined) throw new Error(`${subpath} has no ceiling`);
  return { name: specifier, path: `dist/${output}.js`, import: "*", limit, gzip: true };
});
