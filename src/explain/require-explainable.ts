import { isList } from "../model/problem.js";
import { given, isObject } from "../model/require-plan.js";

/** @throws TypeError when it is no one result, or half of one */
export function requireExplainable(result: unknown): void {
  if (!isObject(result))
    throw new TypeError(
      `result: ${given(result)} is no result; accepted: one attainment, assessment, item or cell, so each of a list by itself`,
    );
  const halfOf = halfIn(result);
  if (halfOf === undefined) return;
  const { what, lacks, from } = halfOf;
  throw new TypeError(`result: ${keysOf(result)} is no whole ${what}: it has no ${lacks}; accepted: what ${from} gave`);
}

interface Half {
  readonly what: string;
  readonly lacks: string;
  readonly from: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** What such a result is known by, and what its sentences cannot do without. */
const RESULTS = [
  { what: "step", by: ["step"], has: { step: isText, window: isText }, from: "dueSteps" },
  {
    what: "attainment",
    by: ["target"],
    has: { target: isText, kind: isKind, district: isText, asOf: isText, status: isText, trace: isTrace },
    from: "attain",
  },
  {
    what: "change",
    by: ["appeared"],
    has: { district: isText, in: isText, items: isList, appeared: isList, vanished: isList, notComparable: isList },
    from: "compareRounds",
  },
  { what: "consequence", by: ["consequence"], has: { state: isText, district: isText }, from: "assess" },
  { what: "assessment", by: ["outcome"], has: { outcome: isText, district: isText }, from: "assess" },
  {
    what: "report",
    by: ["tally", "due", "rate"],
    has: { period: isText, members: isList },
    from: "reportingCompleteness",
  },
  { what: "item", by: ["item"], has: { item: isText, rule: isText, state: isText, trace: isObject }, from: "assess" },
  {
    what: "cell",
    by: [],
    has: { metric: isText, district: isText, period: isText, coverage: isObject, evidence: isText },
    from: "cellAt",
  },
] as const;

function halfIn(result: Fields): Half | undefined {
  const found = RESULTS.find(({ by }) => by.every((key) => key in result));
  if (found === undefined) return undefined;
  const lacking = Object.entries<(value: unknown) => boolean>(found.has).find(([key, fits]) => !fits(result[key]));
  return lacking === undefined ? undefined : { what: found.what, lacks: lacking[0], from: found.from };
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}

function isKind(value: unknown): boolean {
  return value === "measured" || value === "judged" || value === "group" || value === "districts";
}

function isTrace(value: unknown): boolean {
  return isObject(value) && isList(value["steps"]);
}

const KEYS_SHOWN = 5;

/** `{ kind, status }`, which tells a caller what was handed in better than that it is an object. */
function keysOf(result: Fields): string {
  const keys = Object.keys(result);
  if (keys.length === 0) return "{}";
  const shown = keys.slice(0, KEYS_SHOWN).map((key) => key.slice(0, 20));
  return `{ ${shown.join(", ")}${keys.length > KEYS_SHOWN ? ", …" : ""} }`;
}
