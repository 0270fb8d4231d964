// @ts-check
import { entries } from "./scripts/entries.js";

/**
 * The ceiling of each subpath, minified and gzipped with all that it brings along. A new subpath without one fails.
 *
 * @type {Record<string, string>}
 */
const CEILINGS = {
  ".": "238 kB",
  "./model": "73 kB",
  "./schema": "46 kB",
  "./observations": "12 kB",
  "./register": "20 kB",
  "./rollup": "36 kB",
  "./methods": "8 kB",
  "./attainment": "54 kB",
  "./assessment": "79 kB",
  "./scheme": "61 kB",
  "./decomposition": "21 kB",
  "./explain": "56 kB",
  "./report": "91 kB",
  "./vega-lite": "40 kB",
  "./catalog": "1 kB",
  "./catalog/hubei-2011-2020": "25 kB",
  "./catalog/jiaxing-2013": "16 kB",
  "./catalog/jinan-2011-2020": "17 kB",
  "./catalog/shantou-2013": "9 kB",
  "./catalog/wenzhou-2011-2015": "14 kB",
};

export default entries.map(({ subpath, specifier, output }) => {
  const limit = CEILINGS[subpath];
  if (limit === undefined) throw new Error(`${subpath} has no ceiling`);
  return { name: specifier, path: `dist/${output}.js`, import: "*", limit, gzip: true };
});
