import type { NoEvidence } from "../attainment/reason.js";
import type { AttainmentRule } from "../attainment/trace.js";
import type { Origin } from "../rollup/cell.js";
import type { Asked, AttainmentPhrases, Compared, Deciding, Held, Observed, OnPath } from "./attainment-phrases.js";

const STATUS = {
  missed: "missed",
  behind: "behind",
  "no-evidence": "without evidence",
  unjudged: "unjudged",
  open: "open",
  "on-track": "on track",
  reached: "reached",
  met: "met",
} as const;

const ORIGIN: Readonly<Record<Origin, string>> = {
  reported: "as reported",
  over: "put together from the parts of the period",
  across: "put together from the districts below",
};

function observation(observed: Observed, compared: Compared | undefined): string {
  const { metric, district, period, value, origin, source, recordedOn, partial, insteadOf } = observed;
  const opening = insteadOf === undefined ? "" : `Nothing is in for ${insteadOf} yet, so ${period} is read: `;
  const notes = [
    ORIGIN[origin],
    ...(source === undefined ? [] : [`source ${source}`]),
    ...(recordedOn === undefined ? [] : [`recorded on ${recordedOn}`]),
    ...(partial === undefined ? [] : [`provisional, ${partial.reported} of ${partial.expected} reports are in`]),
  ];
  const arithmetic = compared === undefined ? "" : `; ${comparison(compared)}`;
  return `${opening}${metric}, ${district}, ${period}: ${value} (${notes.join("; ")})${arithmetic}.`;
}

function comparison({ measure, value, base, result, periods }: Compared): string {
  const from =
    periods === undefined
      ? `the baseline ${base} printed in the plan`
      : periods.length === 1
        ? `${base} in ${periods.join("")}`
        : `${base}, the mean of ${periods.join(", ")}`;
  return measure === "change"
    ? `against ${from} that is a change of ${value} − ${bracketed(base)} = ${result}`
    : `against ${from} that is a growth of (${value} ÷ ${bracketed(base)} − 1) × 100 = ${result}`;
}

function bracketed(amount: string): string {
  return amount.startsWith("-") ? `(${amount})` : amount;
}

function bound({ key, amounts, tolerance, due }: Asked, held: Held): string {
  const deadline = due === undefined ? "" : ` by ${due}`;
  return `Asked for is ${asked(key, amounts, tolerance)}${deadline}, and ${comparisonWith(held)}.`;
}

function asked(key: Asked["key"], amounts: readonly string[], tolerance: string | undefined): string {
  const amount = amounts.join(" to ");
  switch (key) {
    case "atLeast":
      return `at least ${amount}`;
    case "atMost":
      return `at most ${amount}`;
    case "above":
      return `more than ${amount}`;
    case "below":
      return `less than ${amount}`;
    case "equals":
      return `exactly ${amount}`;
    case "within":
      return `a place in ${amount}`;
    case "reach":
      return `to reach ${amount}`;
    case "about":
      return tolerance === undefined ? `about ${amount}` : `about ${amount}, within ${tolerance}`;
    case "all":
      return `all, that is ${amount}`;
  }
}

function comparisonWith(held: Held): string {
  switch (held.by) {
    case "subtraction":
      return `${held.from} − ${bracketed(held.taken)} = ${held.margin}`;
    case "distance":
      return held.inside
        ? `${held.value} lies inside, ${held.distance} from the nearer end`
        : `${held.value} lies ${held.distance} outside`;
    case "level":
      return `the level is ${held.level}`;
  }
}

const RULES: Readonly<Record<AttainmentRule, string>> = {
  "satisfied-before-deadline": "the bound is satisfied and the deadline is not past, so it can still be lost",
  "satisfied-at-deadline": "the deadline is past and the bound is satisfied",
  "not-satisfied-at-deadline": "the deadline is past and the bound is not satisfied",
  "flow-under-limit": "the limit holds so far; a total that can still grow never counts as reached before the deadline",
  "flow-over-limit": "the limit is passed, and nothing still to come can take that back",
  "earlier-flow-satisfies": "the earlier period satisfies the bound, but the new one starts at zero",
  "at-or-beyond-path": "the bound is not satisfied yet, and the value has come as far as planned",
  "short-of-path": "the bound is not satisfied yet, and the value has not come as far as planned",
  "no-path": "the bound is not satisfied yet, and there is no path to hold the value against",
  "about-without-tolerance": "the plan says about and names no tolerance, so somebody has to judge",
  "no-value": "there is no value",
  "missing-parts-change-nothing": "the deadline is past, and the parts that are missing could not change the verdict",
  "missing-parts-could-change-it": "the deadline is past, and the parts that are missing could change the verdict",
  judged: "it has been judged",
  "not-judged": "nobody has judged",
  "judgements-differ": "judgements of the same day differ",
  "worst-of-members": "all are asked for, and the worst speaks for them",
  "best-of-members": "any one is asked for, and the best speaks for them",
  "no-members": "there is nobody to ask",
};

const WHY: Readonly<Record<NoEvidence, string>> = {
  "not-reported": "nothing was reported",
  "below-coverage": "fewer reported than a value needs",
  "zero-denominator": "the denominator is zero",
  "missing-denominator": "a rate below was reported without its denominator",
  "operator-refuses": "the metric does not add up",
  "unknown-metric": "the evidence does not know the metric",
  "unknown-district": "the evidence does not know the district",
  "not-bound": "the target sets no bound for the district",
  "open-window": "the period is open at an end",
  "missing-parts": "parts of the period are missing and could change the verdict",
  "no-baseline": "there is nothing to count the change from",
  "base-not-positive": "growth needs a base above zero",
};

function verdict(asOf: string, status: keyof typeof STATUS, rule: AttainmentRule, path: OnPath | undefined): string {
  const planned =
    path === undefined
      ? ""
      : ` (a straight path from ${path.from} on ${path.fromDay} to ${path.to} on ${path.toDay} asks for ${path.expected} on ${path.on})`;
  return `As of ${asOf} ${RULES[rule]}${planned}: ${STATUS[status]}.`;
}

function together(target: string, kind: "all" | "any" | "districts", deciding: Deciding): string {
  const { status, count, total, named } = deciding;
  const rule = kind === "any" ? RULES["best-of-members"] : RULES["worst-of-members"];
  const who = kind === "districts" ? "districts" : "targets";
  const more = count > named.length ? " and others" : "";
  return `${target}: ${rule}; ${count} of ${total} ${who} ${count === 1 ? "is" : "are"} ${STATUS[status]} (${named.join(", ")}${more}), so it is ${STATUS[status]}.`;
}

function period(text: string): string {
  const [first = "", last] = text.split("/");
  if (last === undefined) return first;
  return first === ".." ? `until ${last}` : last === ".." ? `from ${first} on` : `${first} to ${last}`;
}

export const ENGLISH: AttainmentPhrases = {
  period,
  status: STATUS,
  points: "percentage points",
  observation,
  bound,
  verdict,
  noEvidence: (metric, district, period, reason, observed) =>
    `Nothing can be said of ${metric}, ${district}, ${period}: ${WHY[reason]}${observed === undefined ? "" : ` (so far ${observed})`}.`,
  judged: (target, district, on, by, status, note) =>
    `${target}, ${district}: judged by ${by} on ${on}: ${STATUS[status]}${note === undefined ? "" : ` (${note})`}.`,
  unjudged: (target, district, asOf, differ) =>
    differ
      ? `${target}, ${district}: judgements of the same day differ as of ${asOf}, so it is unjudged.`
      : `${target}, ${district}: a goal without a measure, which nobody has judged as of ${asOf}.`,
  together,
  noMembers: (target) => `${target}: there is no district it binds, so nothing can be said.`,
};
