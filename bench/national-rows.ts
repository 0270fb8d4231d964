import type { Districts } from "../src/model/district.js";
import type { Metric } from "../src/model/metric.js";

/** A row as a caller's CSV or database gives it: a plain object with decimal texts. */
export interface RateRow {
  readonly metric: string;
  readonly district: string;
  readonly period: string;
  readonly numerator: string;
  readonly denominator: string;
}

export interface Job {
  readonly name: string;
  readonly metrics: readonly Metric[];
  readonly districts: Districts;
  /** How many levels there are below the root. */
  readonly depth: number;
  readonly rows: readonly RateRow[];
}

/** How many districts there are at each level below the root: provinces, cities, counties, towns. */
const NATIONAL = [31, 342, 2_978, 41_352] as const;
const CITY = [10, 40, 160, 4_000] as const;

export function nationalJob(): Job {
  return jobOf("national", NATIONAL, 25);
}

export function smallJob(): Job {
  return jobOf("small", CITY, 25);
}

/** Every district of the last level reports every metric for 2013. */
function jobOf(name: string, levels: readonly number[], metricCount: number): Job {
  const metrics = Array.from(
    { length: metricCount },
    (_, at): Metric => ({
      id: `metric-${at}`,
      name: `metric ${at}`,
      unit: "%",
      kind: "ratio",
      direction: "up",
      per: "100",
      share: true,
    }),
  );
  const { districts, leaves } = treeOf(levels);
  const next = randomNumbers(20_130_617);
  const rows = leaves.flatMap((district) =>
    metrics.map((metric) => {
      const denominator = 1 + Math.floor(next() * 5_000);
      const numerator = Math.floor(next() * (denominator + 1));
      return {
        metric: metric.id,
        district,
        period: "2013",
        numerator: String(numerator),
        denominator: String(denominator),
      };
    }),
  );
  return { name, metrics, districts, depth: levels.length, rows };
}

function treeOf(levels: readonly number[]): { readonly districts: Districts; readonly leaves: readonly string[] } {
  const rows: { id: string; parent?: string }[] = [{ id: "100000" }];
  const parents = [-1];
  let above = ["100000"];
  let start = 0;
  levels.forEach((count, depth) => {
    const ids = Array.from({ length: count }, (_, at) => `${depth + 1}${String(at).padStart(8, "0")}`);
    const first = rows.length;
    ids.forEach((id, at) => {
      const parent = Math.floor((at * above.length) / count);
      rows.push({ id, parent: above[parent]! });
      parents.push(start + parent);
    });
    above = ids;
    start = first;
  });
  // What parseDistricts makes of these rows; the bench measures adding up, not checking a tree.
  const districts = { root: "100000", size: rows.length, rows, parents } as unknown as Districts;
  return { districts, leaves: above };
}

/** mulberry32: the same rows on every machine. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
