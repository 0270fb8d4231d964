import { isList } from "../model/problem.js";
import { given, isObject, requireList, requirePlans } from "../model/require-plan.js";

type Told = Readonly<Record<string, unknown>>;

/** What a parameter takes. */
interface Accepted {
  readonly is: (value: Told) => boolean;
  readonly noun: string;
  readonly from: string;
}

const SCHEME: Accepted = {
  is: ({ items, units, window }) => isList(items) && units !== undefined && isObject(window),
  noun: "scheme",
  from: "what parseScheme gave, or the value that checkScheme did",
};
const ROLLUP: Accepted = {
  is: ({ columns, definitions, districts }) => isList(columns) && isList(definitions) && isObject(districts),
  noun: "rollup",
  from: "what rollUp gave",
};
const SCORES: Accepted = {
  is: ({ scores }) => isList(scores),
  noun: "scores of a round",
  from: "the scores of what checkScores gave, { format, scheme, window, scores }",
};
const REGISTER: Accepted = {
  is: ({ fields, entries }) => isObject(fields) && isList(entries),
  noun: "register",
  from: "what parseRegister gave, or the value that checkRegister did",
};
const ROUND: Accepted = {
  is: ({ assessments }) => isList(assessments),
  noun: "round",
  from: "what assess gave",
};
const PAST: Accepted = {
  is: ({ results, assessments }) => isList(results) || isList(assessments),
  noun: "earlier round",
  from: "a round, or the results of what checkResults gave",
};

/**
 * What never was checked, or a check's result that was not opened, would be tripped over somewhere inside.
 *
 * @throws TypeError when the scheme or the evidence is no such thing
 */
export function requireEvidence(scheme: unknown, evidence: unknown): void {
  requireMade("scheme", scheme, SCHEME);
  if (!isObject(evidence))
    throw new TypeError(`evidence: ${given(evidence)} is no evidence; accepted: { plans, values, scores? }`);
  const { plans, values, scores, registers, past } = evidence;
  requirePlans("plans", plans);
  requireMade("values", values, ROLLUP);
  if (scores !== undefined) requireMade("scores", scores, SCORES);
  requireEach("registers", registers, "registers", REGISTER);
  requireEach("past", past, "rounds and results", PAST);
}

/** @throws TypeError when it is no scheme */
export function requireScheme(scheme: unknown): void {
  requireMade("scheme", scheme, SCHEME);
}

/** @throws TypeError when they are no plans, or no registers, to check a scheme against */
export function requireContext(context: unknown): void {
  if (!isObject(context))
    throw new TypeError(`context: ${given(context)} names no plans; accepted: { plans, registers? }`);
  requirePlans("plans", context["plans"]);
  requireEach("registers", context["registers"], "registers", REGISTER);
}

/** @throws TypeError when they name no window */
export function requireWindow(options: unknown, accepted: string): void {
  if (isObject(options) && typeof options["window"] === "string") return;
  throw new TypeError(`options: ${given(options)} names no window; accepted: ${accepted}`);
}

/** @throws TypeError when it is no round */
export function requireRound(round: unknown, name = "round"): void {
  requireMade(name, round, ROUND);
}

/** @throws TypeError when they are none */
export function requireOptions(options: unknown, accepted: string): void {
  if (isObject(options)) return;
  throw new TypeError(`options: ${given(options)} names no day; accepted: ${accepted}`);
}

function requireEach(name: string, list: unknown, of: string, accepted: Accepted): void {
  if (list === undefined) return;
  requireList(name, list, of);
  list.forEach((value, at) => {
    requireMade(`${name}[${String(at)}]`, value, accepted);
  });
}

function requireMade(name: string, value: unknown, { is, noun, from }: Accepted): void {
  if (isObject(value) && is(value)) return;
  const unopened = isObject(value) && (typeof value["ok"] === "boolean" || isList(value["problems"]));
  throw new TypeError(
    `${name}: ${unopened ? "is what a check gave, not yet opened" : `${given(value)} is no ${noun}`}; accepted: ${from}`,
  );
}
