import { compare, type Rational } from "../internal/rational.js";
import type { Entries } from "./entries.js";
import { type CountedValue, valuesOfEntry } from "./entry-values.js";
import { between, middlePlaces } from "./median.js";
import type { Pool } from "./pool.js";
import { type Ranked, rankAt, rankedOne, together } from "./ranked.js";
import { NO_REFUSAL } from "./refusal.js";
import type { Tree } from "./tree.js";

/** The value in the middle of all, an own figure counting for all the leaves it stands for, as in a mean. */
export function medianPool(entries: Entries, tree: Tree, per: Rational, ofLevels: boolean): Pool {
  const values = Array.from(entries.at, (_, entry) => valuesOfEntry(entries, entry, tree, per));
  const rising = distinct(values.flat());
  const ranks = new Map(rising.map((value, rank) => [keyOf(value), rank]));
  const gathered = new Map<number, Ranked>();
  const ofEntry = (entry: number): Ranked | undefined =>
    (values[entry] ?? [])
      .map(({ value, times }) => rankedOne(ranks.get(keyOf(value)) ?? 0, times, rising.length))
      .reduce<Ranked | undefined>(together, undefined);
  const put = (district: number, found: Ranked | undefined): void => {
    if (found === undefined) gathered.delete(district);
    else gathered.set(district, found);
  };
  const valueAt = (district: number): Rational | undefined => {
    const here = gathered.get(district);
    if (here === undefined) return undefined;
    const [lower, upper] = middlePlaces(here.times).map((place) => rising[rankAt(here, place, rising.length)]);
    return between(lower, upper, ofLevels);
  };
  return {
    takeOwn: (district, entry) => {
      put(district, ofEntry(entry));
    },
    addOwn: (district, entry) => {
      put(district, together(gathered.get(district), ofEntry(entry)));
    },
    pour: (child, parent) => {
      put(parent, together(gathered.get(parent), gathered.get(child)));
    },
    lacking: NO_REFUSAL,
    isLacking: () => false,
    isPoolable: () => true,
    valueAt,
    figuresAt: (districts) => ({ kind: "exact", weightKind: "none", amounts: districts.map(valueAt), weights: [] }),
  };
}

function keyOf({ n, d }: Rational): string {
  return `${n}/${d}`;
}

function distinct(values: readonly CountedValue[]): readonly Rational[] {
  const known = new Map(values.map(({ value }) => [keyOf(value), value]));
  return [...known.values()].sort(compare);
}
