import type { Operator } from "../model/metric.js";
import type { Climb } from "./across.js";
import { OWN } from "./room.js";
import type { MilestoneFigures } from "./column.js";
import type { Entries } from "./entries.js";
import { gather } from "./gather.js";

/** What is known of the items of a milestone in a district. */
interface Items {
  /** How many figures there are or should be: one for each leaf, one for a district whose own milestone stands or is added. */
  reporters: number;
  /** How many of them have reached all items. */
  done: number;
  /** For each item how many of them have reached it, and the first and last day of these. */
  readonly reached: Int32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** The items of a milestone at each of the districts that were made, and what the operator across districts makes of them. */
export function figuresByItem(way: Climb, touched: Int32Array, made: readonly number[]): MilestoneFigures {
  const { entries, tree, room, operator } = way;
  const items = entries.parts;
  const empty = (district: number): Items => ({
    reporters: tree.leaves[district] ?? 0,
    done: 0,
    reached: new Int32Array(items),
    first: new Int32Array(items),
    last: new Int32Array(items),
  });
  const known = gather(way, touched, {
    empty,
    ofOwn: (_, entry) => itemsOfEntry(entries, entry),
    put: (into, from, child) => {
      into.reporters -= tree.leaves[child] ?? 0;
      putItems(into, from);
    },
    putOwn: (into, _, entry) => {
      putItems(into, itemsOfEntry(entries, entry));
    },
  });
  const found = made.map((district) => known.get(district) ?? empty(district));
  const here = made.map((district) => (room.stands[district] === OWN ? "sum" : operator));
  const figures = {
    value: new Float64Array(made.length),
    of: new Float64Array(made.length),
    reachedOn: new Int32Array(made.length),
    reached: new Int32Array(made.length * items),
    days: new Int32Array(made.length * items),
    filed: made.map((district) =>
      room.stands[district] === OWN ? entries.itemsFrom?.[room.entry[district] ?? 0] : undefined,
    ),
  };
  found.forEach((one, index) => {
    const across = here[index] ?? operator;
    const days = daysOf(one, across);
    figures.value[index] = valueOf(one, across);
    figures.of[index] = wholeOf(one, across);
    figures.reachedOn[index] = days.includes(0) ? 0 : Math.max(...days);
    figures.reached.set(one.reached, index * items);
    figures.days.set(days, index * items);
  });
  return figures;
}

function itemsOfEntry({ itemDays = new Int32Array(0), parts }: Entries, entry: number): Items {
  const days = itemDays.slice(entry * parts, (entry + 1) * parts);
  const reached = days.map((day) => (day > 0 ? 1 : 0));
  return { reporters: 1, done: reached.every((one) => one === 1) ? 1 : 0, reached, first: days, last: days };
}

function putItems(into: Items, from: Items): void {
  into.reporters += from.reporters;
  into.done += from.done;
  from.reached.forEach((more, item) => {
    into.reached[item] = (into.reached[item] ?? 0) + more;
    const [first, held] = [from.first[item] ?? 0, into.first[item] ?? 0];
    if (first > 0 && (held === 0 || first < held)) into.first[item] = first;
    into.last[item] = Math.max(into.last[item] ?? 0, from.last[item] ?? 0);
  });
}

function isReached({ reached, reporters }: Items, item: number, operator: Operator): boolean {
  const count = reached[item] ?? 0;
  return operator === "any" ? count > 0 : count === reporters;
}

/** Not a number where the items are added up or one of the districts is chosen: that is the pool's. */
function valueOf(items: Items, operator: Operator): number {
  if (operator === "count") return items.done;
  if (operator !== "all" && operator !== "any") return Number.NaN;
  return items.reached.filter((_, item) => isReached(items, item, operator)).length;
}

/** What the value would be if every item were reached. */
function wholeOf({ reporters, reached }: Items, operator: Operator): number {
  if (operator === "count") return reporters;
  return operator === "sum" ? reporters * reached.length : reached.length;
}

/** The day on which each item was reached: by all, or for `any` by the first. */
function daysOf(items: Items, operator: Operator): readonly number[] {
  const days = operator === "any" ? items.first : items.last;
  return Array.from(days, (day, item) => (isReached(items, item, operator) ? day : 0));
}
