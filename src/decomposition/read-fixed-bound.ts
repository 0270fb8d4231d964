import { isAmountFault, readAmount } from "../model/amount-text.js";
import { writeExact } from "../model/amount.js";
import { type Path, type Problem, shown } from "../model/problem.js";
import { type Bound, BOUND_KEYS } from "../model/target.js";

/**
 * Reads a bound that is set by hand. What it goes with is not asked here: whether a text is an amount or a level is
 * known only beside the metric, so a text that is no amount passes as it stands.
 */
export function readFixedBound(given: unknown, at: Path, problems: Problem[]): Bound | undefined {
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    problems.push({ code: "wrong-shape", expected: "object", given: shown(given), path: at });
    return undefined;
  }
  const entries = Object.entries(given as Readonly<Record<string, unknown>>).filter(([, value]) => value !== undefined);
  const [asked, ...others] = entries.filter(([key]) => BOUND_KEYS.some((known) => known === key));
  if (asked === undefined || others.length > 0) {
    problems.push({ code: "one-of-keys", allowed: BOUND_KEYS, given: entries.map(([key]) => shown(key)), path: at });
    return undefined;
  }
  const [key, value] = asked;
  const before = problems.length;
  for (const [other] of entries) {
    if (other !== key && !(key === "about" && other === "tolerance")) {
      problems.push({ code: "unknown-key", key: shown(other), path: [...at, other] });
    }
  }
  const written = new Map<string, unknown>([[key, readValue(key, value, [...at, key], problems)]]);
  const tolerance = entries.find(([other]) => other === "tolerance");
  if (tolerance !== undefined) written.set("tolerance", readText(tolerance[1], [...at, "tolerance"], problems));
  return problems.length > before ? undefined : (Object.fromEntries(written) as unknown as Bound);
}

function readValue(key: string, value: unknown, path: Path, problems: Problem[]): unknown {
  if (key === "all") {
    if (value !== true) problems.push({ code: "wrong-shape", expected: "true", given: shown(value), path });
    return true;
  }
  if (key !== "within") return readText(value, path, problems);
  if (Array.isArray(value) && value.length === 2) {
    return value.map((end: unknown, position) => readText(end, [...path, position], problems));
  }
  problems.push({ code: "wrong-shape", expected: "list of 2", given: shown(value), path });
  return undefined;
}

/** A text that is an amount or may be a level; what code hands in as an amount is written down. */
function readText(value: unknown, path: Path, problems: Problem[]): string {
  const read = readAmount(value);
  if (typeof value === "string" && (!isAmountFault(read) || (read === "not-an-amount" && value.trim() !== ""))) {
    return value;
  }
  if (!isAmountFault(read)) return writeExact(read);
  problems.push({ code: read, given: shown(value), path });
  return "";
}

/** The bound with its amounts in their shortest writing; what is none is a problem. */
export function withAmounts(bound: Bound, at: Path, problems: Problem[]): Bound {
  const written = (value: unknown, path: Path): unknown => {
    if (Array.isArray(value)) return value.map((end: unknown, position) => written(end, [...path, position]));
    if (typeof value !== "string") return value;
    const read = readAmount(value);
    if (!isAmountFault(read)) return writeExact(read);
    problems.push({ code: read, given: shown(value), path });
    return value;
  };
  const entries = Object.entries(bound).map(([key, value]: [string, unknown]) => [key, written(value, [...at, key])]);
  return Object.fromEntries(entries) as Bound;
}
