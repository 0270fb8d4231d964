import type { AmountFault } from "./amount-text.js";
import type { Amount } from "./label.js";

/** Where in the data: keys and positions from the root, `["targets", 3, "bound", "atLeast"]`. */
export type Path = readonly (string | number)[];

/** Why a target cannot be divided into parts. */
export const NOT_APPORTIONABLE = ["metric", "measure", "bound", "districts", "any-of", "run"] as const;
/** One of {@link NOT_APPORTIONABLE}. */
export type NotApportionable = (typeof NOT_APPORTIONABLE)[number];

/** Why a target means something else one level down. */
export const NOT_PASSED_ON = ["rank", "relative", "across"] as const;
/** One of {@link NOT_PASSED_ON}. */
export type NotPassedOn = (typeof NOT_PASSED_ON)[number];

/** Why a target cannot be made stricter: it has no amount, its bound no stricter side, or the sum more digits than an amount may have. */
export const CANNOT_BE_RAISED = ["kind", "bound", "digits"] as const;
/** One of {@link CANNOT_BE_RAISED}. */
export type CannotBeRaised = (typeof CANNOT_BE_RAISED)[number];

/** What a problem of each code tells, beside its path and line. The code is stable; words are made by `describe`. */
export type ProblemFacts = { readonly [Code in AmountFault]: { readonly given: string } } & {
  readonly "not-a-period": { readonly given: string };
  readonly "not-a-day": { readonly given: string };
  /** Another kind of value than the place asks for. */
  readonly "wrong-shape": { readonly expected: string; readonly given: string };
  readonly "missing-key": { readonly key: string };
  /** `allowed`: the columns of a table, where it is one. */
  readonly "unknown-key": { readonly key: string; readonly allowed?: readonly string[] };
  /** A word outside the closed set of the place. */
  readonly "unknown-word": { readonly given: string; readonly allowed: readonly string[] };
  /** One of several keys is asked for, and none or more than one is there. */
  readonly "one-of-keys": { readonly allowed: readonly string[]; readonly given: readonly string[] };
  readonly "text-too-long": { readonly length: number; readonly limit: number };
  readonly "empty-text": Readonly<Record<never, never>>;
  readonly "empty-list": Readonly<Record<never, never>>;
  readonly "too-deep": { readonly limit: number };
  readonly "too-large": { readonly limit: number };
  /** `__proto__` cannot be carried as a key of JSON records; other words mean something of their own where they stand. */
  readonly "reserved-id": { readonly id: string };
  /** A control character or the like in an id, `at` which place of it, counted from 1; it is told by its number, `U+000D`. */
  readonly "unseen-character": { readonly id: string; readonly character: string; readonly at: number };
  /** `meant`: the id of the one that is called what was given as an id. */
  readonly "dangling-id": { readonly noun: string; readonly id: string; readonly meant?: string };
  readonly "duplicate-id": { readonly noun: string; readonly id: string };
  /** A chain that comes back to itself; `ids` lists it in order. */
  readonly cycle: { readonly noun: string; readonly ids: readonly string[] };
  /** A period without the end that is needed here. */
  readonly "open-period": { readonly given: string; readonly end: "first" | "last" };
  // targets
  readonly "bound-out-of-range": { readonly bound: Amount; readonly range: readonly [Amount, Amount] };
  readonly "bound-reversed": { readonly low: Amount; readonly high: Amount };
  /** Below the least amount there may be; where `included` is false, that amount is itself too small. */
  readonly "amount-too-small": { readonly given: Amount; readonly least: Amount; readonly included: boolean };
  readonly "direction-needed": { readonly bound: string };
  readonly "bound-not-for-kind": { readonly bound: string; readonly kind: string };
  readonly "measure-not-for-kind": { readonly measure: string; readonly kind: string };
  readonly "schedule-not-for-kind": { readonly schedule: string; readonly kind: string };
  /** No year, half, quarter or month of those that recur lies wholly inside the period. */
  readonly "no-whole-period": { readonly every: string; readonly during: string };
  /** More periods in succession are asked for than there are. */
  readonly "run-too-long": { readonly run: number; readonly periods: number };
  readonly "operator-not-for-kind": { readonly operator: string; readonly kind: string };
  /** Deviations over time are never added or averaged across districts. */
  readonly "operators-do-not-combine": { readonly over: string; readonly across: string };
  readonly "weight-not-for-kind": { readonly weight: string; readonly kind: string };
  readonly "unknown-level": { readonly given: string; readonly levels: readonly string[] };
  readonly "unused-key": { readonly key: string; readonly because: string };
  // values and conditions
  /** A question that cannot be asked in this place. */
  readonly "source-not-here": { readonly source: string; readonly allowed: readonly string[] };
  /** `its` asks about the thing at hand, and there is none. */
  readonly "its-outside-where": Readonly<Record<never, never>>;
  // registers
  readonly "ends-before-it-starts": { readonly on: string; readonly until: string };
  /** Different values of a field, counted month by month, are not so many in the year. */
  readonly "distinct-does-not-add": { readonly field: string };
  /** Whether an entry counts cannot be told, for want of a field. */
  readonly "undecided-entry": { readonly metric: string; readonly entry: string };
  // districts
  readonly "no-root": Readonly<Record<never, never>>;
  readonly "several-roots": { readonly ids: readonly string[] };
  /** Two members of one district, or two that a plan is broken down to, one of which lies inside the other: its figures would be added twice. */
  readonly "members-overlap": { readonly outer: string; readonly inner: string };
  // observations
  /** Two values of the same standing for one cell; neither is kept. */
  readonly "conflicting-observations": {
    readonly values: readonly [string, string];
    readonly lines: readonly [number, number];
  };
  readonly "numerator-above-denominator": { readonly numerator: Amount; readonly denominator: Amount };
  readonly "negative-denominator": { readonly denominator: Amount };
  readonly "value-out-of-range": { readonly value: Amount; readonly range: readonly [Amount, Amount] };
  readonly "district-made-of-members": { readonly district: string };
  // schemes
  /** Scores between two grades that belong to none; absent ends are open. */
  readonly "grade-gap": { readonly from?: Amount; readonly to?: Amount; readonly grades: readonly string[] };
  readonly "grade-never-given": { readonly grade: string; readonly grades: readonly string[] };
  readonly "grade-overlap": { readonly from?: Amount; readonly to?: Amount; readonly grades: readonly string[] };
  /** Grades are listed best first: the second of these two lies above the first. */
  readonly "grades-out-of-order": { readonly grades: readonly [string, string] };
  /** A gate leads to a worse grade than the one it is for. */
  readonly "gate-not-lower": { readonly grade: string; readonly otherwise: string };
  /** A line from an amount to the same amount. */
  readonly "same-ends": { readonly at: Amount };
  /** Marks rise throughout or fall throughout; this one goes the other way. */
  readonly "marks-out-of-order": { readonly before: Amount; readonly at: Amount };
  readonly "effect-reads-its-change": { readonly effect: string; readonly item?: string };
  /** Weights of a section that are no parts of 1 or of 100. */
  readonly "weights-differ": { readonly sum: Amount };
  /** Weights of a geometric mean that divide the whole into more parts than a root is taken of. */
  readonly "weights-too-fine": { readonly parts: string; readonly limit: number };
  /** Points that are no whole multiple of the step they are given in. */
  readonly "not-on-step": { readonly given: Amount; readonly step: Amount };
  /** A score for the whole item beside one for a key of it. */
  readonly "whole-and-keys": { readonly item: string; readonly district: string; readonly source: string };
  readonly "points-differ": { readonly stated: Amount; readonly sum: Amount };
  readonly "score-above-item": { readonly points: Amount; readonly full: Amount };
  readonly "several-scores": { readonly item: string; readonly district: string; readonly source: string };
  readonly "several-results": { readonly scheme: string; readonly window: string; readonly district: string };
  // breaking a plan down
  /** What is to become of the target below: no rule says it. */
  readonly "rule-missing": { readonly target: string };
  readonly "share-not-for-kind": { readonly target: string; readonly give: string; readonly kind: string };
  readonly "not-apportionable": { readonly target: string; readonly because: NotApportionable };
  readonly "not-whole-steps": { readonly target: string; readonly total: string; readonly step: Amount };
  readonly "minimum-above-total": {
    readonly target: string;
    readonly minimum: Amount;
    readonly parts: number;
    readonly total: Amount;
  };
  /** All weights are zero. */
  readonly "no-proportion": Readonly<Record<never, never>>;
  /** A district that has no part of what all of them together must keep. */
  readonly "part-missing": { readonly target: string; readonly district: string };
  readonly "cannot-be-raised": { readonly target: string; readonly because: CannotBeRaised };
  readonly "not-passed-on": { readonly target: string; readonly because: NotPassedOn };
  /** The same for all would add up to `found`, which does not keep what is `expected` of the whole. */
  readonly "same-does-not-add-up": {
    readonly target: string;
    readonly parts: number;
    readonly expected: Amount;
    readonly found: Amount;
  };
  readonly "reads-what-stays": { readonly target: string; readonly reads: string };
};

/** What kinds of problems there are; a code never changes its meaning. */
export type ProblemCode = keyof ProblemFacts;

interface ProblemPlace {
  readonly path: Path;
  /** Row of a table of observations or scores, counted from 1. */
  readonly line?: number;
}

/** One thing wrong with the data: what, where, and the facts a reader needs to mend it. */
export type Problem = {
  readonly [Code in ProblemCode]: { readonly code: Code } & ProblemFacts[Code] & ProblemPlace;
}[ProblemCode];

/** At least one problem. */
export type Problems = readonly [Problem, ...Problem[]];

/** What a check gives: the value, or everything that is wrong with it. */
export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: Problems };

/**
 * Thrown by every `parse…`: all the problems at once.
 *
 * @example
 * ```ts
 * import { parsePlan, ProblemsError } from "quality-plan/model";
 *
 * const codesOf = (data: unknown): readonly string[] => {
 *   try {
 *     parsePlan(data);
 *     return [];
 *   } catch (error) {
 *     if (error instanceof ProblemsError) return error.problems.map(({ code }) => code);
 *     throw error;
 *   }
 * };
 * const plan = { format: "quality-plan/1", id: "2013", title: "要点", district: "330400", period: "2013年", metrics: [], targets: [] };
 * codesOf(plan); // => ["not-a-period"]
 * ```
 */
export class ProblemsError extends Error {
  readonly problems: Problems;

  constructor(problems: Problems) {
    const shown = problems.slice(0, 10).map((problem) => `${placeOf(problem)}: ${saidOf(problem)}`);
    const rest = problems.length > shown.length ? [`… and ${String(problems.length - shown.length)} more`] : [];
    const many = problems.length === 1 ? "1 problem" : `${String(problems.length)} problems`;
    super(`${many}; describe(problem, "en") puts each into words\n  ${[...shown, ...rest].join("\n  ")}`);
    this.name = "ProblemsError";
    this.problems = problems;
  }
}

/** The code as words, and its facts: `not an amount (given "about 90")`. */
function saidOf({ path: _path, line: _line, code, ...facts }: Problem): string {
  const told = Object.entries(facts).map(([name, fact]) => `${name} ${factText(fact)}`);
  return `${code.replaceAll("-", " ")}${told.length === 0 ? "" : ` (${told.join(", ")})`}`;
}

const FACT_LENGTH = 120;

function factText(fact: unknown): string {
  const text = JSON.stringify(fact);
  return text.length > FACT_LENGTH ? `${text.slice(0, FACT_LENGTH)}…` : text;
}

function placeOf(problem: Problem): string {
  const path = problem.path.map((step) => String(step).slice(0, 80)).join(".");
  if (problem.line === undefined) return path === "" ? "(root)" : path;
  return path === "" ? `line ${String(problem.line)}` : `line ${String(problem.line)}, ${path}`;
}

/** The value of a check; throws one {@link ProblemsError} that carries all problems. */
export function parsed<T>(result: Checked<T>): T {
  if (result.ok) return result.value;
  throw new ProblemsError(result.problems);
}

/**
 * The problems at a place and below it, for a form that shows them beside the field.
 *
 * @example
 * ```ts
 * import { checkPlan, problemsAt } from "quality-plan/model";
 *
 * const checked = checkPlan({ format: "quality-plan/1", period: "2013-13" });
 * checked.ok ? [] : problemsAt(checked.problems, ["period"]).map((problem) => problem.code); // => ["not-a-period"]
 * ```
 */
export function problemsAt(problems: readonly Problem[], path: Path): readonly Problem[] {
  return problems.filter((problem) => path.every((step, depth) => problem.path[depth] === step));
}

/** What was given, short enough to be shown. */
export function shown(value: unknown): string {
  if (typeof value === "string") return value.length > 60 ? `${value.slice(0, 60)}…` : value;
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "bigint") return String(value);
  if (value === null) return "null";
  return isList(value) ? "list" : typeof value;
}

/** Also of a proxy that has been revoked, of which even this may not be asked. */
export function isList(value: unknown): boolean {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}
