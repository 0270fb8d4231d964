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
const FUNCTION = foreignFor("function");

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

/** A list to be filled from so many places, or a record from such keys. */
type Shape =
  | { readonly copy: unknown[]; readonly length: number }
  | { readonly copy: Record<string, unknown>; readonly keys: readonly string[] };

/** A record or list still to be copied, and where it stands. */
interface Pending {
  readonly source: object;
  readonly shape: Shape;
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
  let left = limits.values;
  let tooDeep = false;
  const data = copyOf(source, undefined, "");

  function copyOf(value: unknown, above: Pending | undefined, step: string | number): unknown {
    if (typeof value === "string") return value.length <= limits.text ? value : cutShort(value, pathTo(above, step));
    if (typeof value === "function") return FUNCTION;
    if (typeof value !== "object" || value === null) return value;
    const shape = shapeOf(value);
    if (isForeign(shape)) return shape;
    // Counted before it is looked into, so that the same part over and over takes no room.
    left -= "length" in shape ? shape.length : shape.keys.length;
    if (left < 0) return undefined;
    const depth = above === undefined ? 0 : above.depth + 1;
    if (depth > limits.depth) {
      // Once is enough: data that holds itself is too deep in all its parts.
      if (!tooDeep) problems.push({ code: "too-deep", limit: limits.depth, path: pathTo(above, step) });
      tooDeep = true;
      return BURIED;
    }
    pending.push({ source: value, shape, above, step, depth });
    return shape.copy;
  }

  function cutShort(text: string, path: Path): string {
    problems.push({ code: "text-too-long", length: text.length, limit: limits.text, path });
    return text.slice(0, limits.text);
  }

  function fill(here: Pending): void {
    const { source: from, shape } = here;
    if ("length" in shape) {
      for (let place = 0; place < shape.length && left >= 0; place += 1)
        shape.copy.push(copyOf(valueAt(from, place), here, place));
      return;
    }
    for (const key of shape.keys) {
      if (left < 0) return;
      const value = valueAt(from, key);
      // A key without a value is as good as no key, as it is to JSON.stringify.
      if (value !== undefined && isGoodKey(key, here)) shape.copy[key] = copyOf(value, here, key);
    }
  }

  function isGoodKey(key: string, here: Pending): boolean {
    if (key === "__proto__") problems.push({ code: "reserved-id", id: key, path: pathTo(here, key) });
    else if (key.length > limits.text) cutShort(key, pathOf(here));
    else return true;
    return false;
  }

  for (let next = pending.pop(); next !== undefined && left >= 0; next = pending.pop()) fill(next);
  if (left >= 0) return { data, problems };
  return { data: undefined, problems: [...problems, { code: "too-large", limit: limits.values, path: [] }] };
}

// Getters and proxies run their owner's code here; what that throws makes the value unreadable, and no more.

function valueAt(source: object, step: string | number): unknown {
  try {
    return (source as Readonly<Record<string | number, unknown>>)[step];
  } catch {
    return UNREADABLE;
  }
}

/** A record or list yet to be filled; or the name of what JSON does not know, a Decimal's digits read here and now. */
function shapeOf(value: object): Shape | Foreign {
  try {
    if (Array.isArray(value)) {
      const length: unknown = value.length;
      return typeof length === "number" && length >= 0 ? { copy: [], length } : UNREADABLE;
    }
    const prototype: unknown = Object.getPrototypeOf(value);
    // An object of another window or realm has another Object.prototype, which has none above it either.
    if (prototype === null || Object.getPrototypeOf(prototype) === null) return { copy: {}, keys: Object.keys(value) };
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
