import type { Path, Problem } from "./problem.js";

/** How much outside data may hold before it is looked at more closely. */
export interface DataLimits {
  readonly depth: number;
  /** Values in all; it also ends data that holds itself, or the same part over and over. */
  readonly values: number;
  readonly text: number;
}

export const DATA_LIMITS: DataLimits = { depth: 100, values: 2_000_000, text: 10_000 };

/** Stands in a copy for what JSON cannot carry, and knows what it was. */
export interface Foreign {
  readonly [foreign]: string;
}

const foreign = Symbol("foreign");

export function isForeign(value: unknown): value is Foreign {
  return typeof value === "object" && value !== null && foreign in value;
}

/** What stood there: `Date`, `Map`, `unreadable`. */
export function foreignName(value: Foreign): string {
  return value[foreign];
}

export interface PlainCopy {
  /** Plain records, lists and primitives; a Decimal has become a value that `readAmount` reads. */
  readonly data: unknown;
  readonly problems: readonly Problem[];
}

type Target = Record<string, unknown> | unknown[];

interface Place {
  readonly above: Place | undefined;
  readonly step: string | number;
  readonly depth: number;
}

interface Pending {
  readonly source: object;
  readonly copy: Target;
  readonly place: Place | undefined;
}

/**
 * A copy of outside data in which nothing can surprise: no getter, proxy, cycle, prototype or huge text. Every property
 * is read once, so what is checked is what is used. It never throws, and walks with a list instead of recursion.
 */
export function copyPlain(source: unknown, limits: DataLimits = DATA_LIMITS): PlainCopy {
  const problems: Problem[] = [];
  const root: { data?: unknown } = {};
  const pending: Pending[] = [];
  let left = limits.values;

  const put = (copy: Target, step: string | number, value: unknown, place: Place | undefined): void => {
    const kept = keep(value, place);
    if (Array.isArray(copy)) copy.push(kept);
    else copy[step] = kept;
  };

  const keep = (value: unknown, place: Place | undefined): unknown => {
    if (typeof value === "string") return keepText(value, place);
    if (typeof value !== "object" || value === null) return value;
    const copy = emptyCopyOf(value);
    if (isForeign(copy) || "toFixed" in copy) return copy;
    if (place !== undefined && place.depth > limits.depth) {
      problems.push({ code: "too-deep", limit: limits.depth, path: pathOf(place) });
      return FOREIGN_DEPTH;
    }
    pending.push({ source: value, copy, place });
    return copy;
  };

  const keepText = (value: string, place: Place | undefined): string => {
    if (value.length <= limits.text) return value;
    problems.push({ code: "text-too-long", length: value.length, limit: limits.text, path: pathOf(place) });
    return value.slice(0, limits.text);
  };

  const stepsOf = (source: object, place: Place | undefined): readonly (string | number)[] | undefined => {
    if (Array.isArray(source)) {
      const length: unknown = source.length;
      if (typeof length !== "number" || !(length <= left)) return undefined;
      return Array.from({ length }, (_, index) => index);
    }
    return Object.keys(source).filter((key) => keyIsGood(key, place));
  };

  const keyIsGood = (key: string, place: Place | undefined): boolean => {
    if (key === "__proto__") problems.push({ code: "reserved-id", id: key, path: [...pathOf(place), key] });
    else if (key.length > limits.text) {
      problems.push({ code: "text-too-long", length: key.length, limit: limits.text, path: pathOf(place) });
    } else return true;
    return false;
  };

  root.data = keep(source, undefined);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { source: from, copy, place } = next;
    const steps = attempt(() => stepsOf(from, place), []);
    if (steps === undefined || steps.length > left) {
      return { data: undefined, problems: [...problems, { code: "too-large", limit: limits.values, path: [] }] };
    }
    left -= steps.length;
    const depth = (place?.depth ?? 0) + 1;
    for (const step of steps) {
      const value = attempt(() => (from as Readonly<Record<string | number, unknown>>)[step], FOREIGN_UNREADABLE);
      // A key without a value is as good as no key, as it is to JSON.stringify.
      if (value !== undefined || Array.isArray(copy)) put(copy, step, value, { above: place, step, depth });
    }
  }
  return { data: root.data, problems };
}

const FOREIGN_UNREADABLE: Foreign = { [foreign]: "unreadable" };
const FOREIGN_DEPTH: Foreign = { [foreign]: "object" };

/** What outside code answers; its own errors are its own matter. */
function attempt<T>(ask: () => T, otherwise: T): T {
  try {
    return ask();
  } catch {
    return otherwise;
  }
}

interface AmountLike {
  readonly toFixed: () => string;
}

/** An empty record or list to be filled; a Decimal's text, read here and now; or the name of what JSON does not know. */
function emptyCopyOf(value: object): Target | Foreign | AmountLike {
  return attempt<Target | Foreign | AmountLike>(() => {
    if (Array.isArray(value)) return [];
    const prototype: unknown = Object.getPrototypeOf(value);
    // An object of another window or realm has another Object.prototype, which has none above it either.
    if (prototype === null || Object.getPrototypeOf(prototype) === null) return {};
    // A Number object has a toFixed too, but one that rounds.
    if (!(value instanceof Number) && "toFixed" in value && typeof value.toFixed === "function") {
      const text: unknown = (value as { readonly toFixed: () => unknown }).toFixed();
      if (typeof text === "string") return { toFixed: () => text };
    }
    return { [foreign]: Object.prototype.toString.call(value).slice(8, -1).slice(0, 40) };
  }, FOREIGN_UNREADABLE);
}

function pathOf(place: Place | undefined): Path {
  const steps: (string | number)[] = [];
  for (let here = place; here !== undefined; here = here.above) steps.push(here.step);
  return steps.reverse();
}
