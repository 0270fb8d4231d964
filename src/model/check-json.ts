import type { Path, Problem } from "./problem.js";

/** How much outside data may hold before it is looked at more closely. */
export interface DataLimits {
  readonly depth: number;
  /** Values in all; it also ends data that holds itself, or the same part over and over. */
  readonly values: number;
  readonly text: number;
}

export const DATA_LIMITS: DataLimits = { depth: 100, values: 2_000_000, text: 10_000 };

/**
 * Stands in a copy for what JSON cannot carry, and knows what it was. A function, which no schema takes for a record.
 */
export interface Foreign {
  /** What stood there: `Date`, `Map`, `unreadable`. */
  readonly [foreign]: string;
  /** A Decimal's digits. */
  readonly amount: string | undefined;
}

const foreign = Symbol("foreign");

function foreignFor(name: string, amount?: string): Foreign {
  return Object.assign(() => name, { [foreign]: name, amount });
}

const UNREADABLE = foreignFor("unreadable");
const BURIED = foreignFor("object");

export function isForeign(value: unknown): value is Foreign {
  return typeof value === "function" && foreign in value;
}

export function foreignName(value: Foreign): string {
  return value[foreign];
}

export interface PlainCopy {
  /** Plain records, lists and primitives; {@link Foreign} for everything else. */
  readonly data: unknown;
  readonly problems: readonly Problem[];
}

type Container = Record<string, unknown> | unknown[];

/** A record or list still to be copied, and where it stands. */
interface Pending {
  readonly source: object;
  readonly copy: Container;
  readonly above: Pending | undefined;
  readonly step: string | number;
  readonly depth: number;
}

/**
 * A copy of outside data in which nothing can surprise: no getter, proxy, cycle, prototype or huge text. Every property
 * is read once, so what is checked is what is used. It never throws, and walks with a list instead of recursion. Data of
 * too many values gives no copy.
 */
export function copyPlain(source: unknown, limits: DataLimits = DATA_LIMITS): PlainCopy {
  const problems: Problem[] = [];
  const pending: Pending[] = [];
  const data = copyOf(source, undefined, "");
  let left = limits.values;

  function copyOf(value: unknown, above: Pending | undefined, step: string | number): unknown {
    if (typeof value === "string") return value.length <= limits.text ? value : cutShort(value, pathTo(above, step));
    if (typeof value !== "object" || value === null) return value;
    const copy = emptyCopyOf(value);
    if (isForeign(copy)) return copy;
    const depth = above === undefined ? 0 : above.depth + 1;
    if (depth > limits.depth) {
      problems.push({ code: "too-deep", limit: limits.depth, path: pathTo(above, step) });
      return BURIED;
    }
    pending.push({ source: value, copy, above, step, depth });
    return copy;
  }

  function cutShort(text: string, path: Path): string {
    problems.push({ code: "text-too-long", length: text.length, limit: limits.text, path });
    return text.slice(0, limits.text);
  }

  function fillList(list: unknown[], source: readonly unknown[], here: Pending): boolean {
    const length = lengthOf(source);
    left -= length;
    if (!(left >= 0)) return false;
    for (let step = 0; step < length; step += 1) list.push(copyOf(valueAt(source, step), here, step));
    return true;
  }

  function fillRecord(record: Record<string, unknown>, source: object, here: Pending): boolean {
    const keys = keysOf(source);
    left -= keys.length;
    if (left < 0) return false;
    for (const key of keys) {
      const value = valueAt(source, key);
      // A key without a value is as good as no key, as it is to JSON.stringify.
      if (value !== undefined && isGoodKey(key, here)) record[key] = copyOf(value, here, key);
    }
    return true;
  }

  function isGoodKey(key: string, here: Pending): boolean {
    if (key === "__proto__") problems.push({ code: "reserved-id", id: key, path: pathTo(here, key) });
    else if (key.length > limits.text) cutShort(key, pathOf(here));
    else return true;
    return false;
  }

  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { source: from, copy } = next;
    const fits = Array.isArray(copy) ? fillList(copy, from as readonly unknown[], next) : fillRecord(copy, from, next);
    if (!fits)
      return { data: undefined, problems: [...problems, { code: "too-large", limit: limits.values, path: [] }] };
  }
  return { data, problems };
}

// Getters and proxies run their owner's code here; what that throws makes the value unreadable, and no more.

function valueAt(source: object, step: string | number): unknown {
  try {
    return (source as Readonly<Record<string | number, unknown>>)[step];
  } catch {
    return UNREADABLE;
  }
}

function keysOf(source: object): readonly string[] {
  try {
    return Object.keys(source);
  } catch {
    return [];
  }
}

function lengthOf(list: readonly unknown[]): number {
  try {
    const length: unknown = list.length;
    return typeof length === "number" ? length : 0;
  } catch {
    return 0;
  }
}

/** An empty record or list to be filled; or the name of what JSON does not know, a Decimal's digits read here and now. */
function emptyCopyOf(value: object): Container | Foreign {
  try {
    if (Array.isArray(value)) return [];
    const prototype: unknown = Object.getPrototypeOf(value);
    // An object of another window or realm has another Object.prototype, which has none above it either.
    if (prototype === null || Object.getPrototypeOf(prototype) === null) return {};
    // A Number object has a toFixed too, but one that rounds.
    if (!(value instanceof Number) && "toFixed" in value && typeof value.toFixed === "function") {
      const text: unknown = (value as { readonly toFixed: () => unknown }).toFixed();
      if (typeof text === "string") return foreignFor("Decimal", text);
    }
    return foreignFor(Object.prototype.toString.call(value).slice(8, -1).slice(0, 40));
  } catch {
    return UNREADABLE;
  }
}

function pathTo(above: Pending | undefined, step: string | number): Path {
  return above === undefined ? [] : [...pathOf(above), step];
}

function pathOf(place: Pending): Path {
  const steps: (string | number)[] = [];
  let here = place;
  while (here.above !== undefined) {
    steps.push(here.step);
    here = here.above;
  }
  return steps.reverse();
}
