import { UNLIKE_LENGTHS } from "./length-words.js";
import type { NoEvidence } from "../attainment/reason.js";
import type { PathForm } from "../attainment/path-form.js";
import type { AttainmentRule } from "../attainment/trace.js";
import type { Recurrence } from "../model/target.js";
import type { Origin } from "../rollup/cell.js";
import type {
  Asked,
  AttainmentPhrases,
  Compared,
  Deciding,
  Held,
  Ranked,
  Recurring,
  Observed,
  OnPath,
  Outlook,
  Verdict,
} from "./attainment-phrases.js";
import { inBrackets } from "./read-en.js";
import { STATUS_WORDS } from "./status-words.js";
import { POINTS } from "./measured-figure.js";

const STATUS = STATUS_WORDS.en;

const ORIGIN: Readonly<Record<Origin, string>> = {
  reported: "as reported",
  over: "put together from the parts of the period",
  across: "put together from the districts below",
  filled: "put together from its own figures and, where it has none, from those of the districts below",
};

function observation(
  observed: Observed,
  { compared, ranked }: { readonly compared?: Compared; readonly ranked?: Ranked },
): string {
  const { metric, district, period, value, division, origin, source, recordedOn, partial, insteadOf } = observed;
  const opening =
    insteadOf === undefined ? "" : `There is no figure to judge ${insteadOf} by yet, so ${period} is read: `;
  const notes = [
    ...(division === undefined ? [] : [division]),
    ORIGIN[origin],
    ...(source === undefined ? [] : [`source ${source}`]),
    ...(recordedOn === undefined ? [] : [`recorded on ${recordedOn}`]),
    ...(partial === undefined ? [] : [`with ${partial.reported} of ${partial.expected} expected reports`]),
  ];
  const arithmetic =
    compared !== undefined ? `; ${comparison(compared)}` : ranked !== undefined ? `; ${placed(ranked)}` : "";
  return `${opening}${metric}, ${district}, ${period}: ${value} (${notes.join("; ")})${arithmetic}.`;
}

function placed({ place, among, unsure, ahead }: Ranked): string {
  const behind =
    ahead.length === 0 ? "" : `, behind ${ahead.join(", ")}${place - 1 > ahead.length ? " and others" : ""}`;
  const open = unsure === 0 ? "" : `, and ${unsure} more could be ahead for all that is known`;
  return `that is place ${place} of ${among}${behind}${open}`;
}

function comparison({ measure, value, base, result, periods, basePartial, years }: Compared): string {
  const from =
    periods === undefined
      ? `the baseline ${base} printed in the plan`
      : periods.length === 1
        ? `${base} in ${periods.join("")}`
        : `${base}, the mean of ${periods.join(", ")},`;
  const against = `against ${from}${basePartial ? " (not all of it reported)" : ""}`;
  if (measure === "compoundGrowth")
    return `${against} that is ((${value} ÷ ${base})^(1 ÷ ${years ?? ""}) − 1) × 100 = ${result} a year`;
  if (measure === "factor") return `${against} that is ${value} ÷ ${bracketed(base)} = ${result} times it`;
  return measure === "change"
    ? `${against} that is a change of ${value} − ${bracketed(base)} = ${result}`
    : `${against} that is a growth of (${value} ÷ ${bracketed(base)} − 1) × 100 = ${result}`;
}

function bracketed(amount: string): string {
  return amount.startsWith("-") ? `(${amount})` : amount;
}

function bound(given: Asked, held: Held): string {
  const until = given.due === undefined ? "" : `${given.every === undefined ? " by" : " until"} ${given.due}`;
  const deadline = `${given.every === undefined ? "" : inEach(given.every, given.run)}${until}`;
  const measure = given.measure === undefined ? "" : measureOf(given.measure, given.key);
  const filed = given.filedIn === undefined ? "" : `, as its own plan ${given.filedIn} says`;
  return `Asked for is ${measure}${asked(given)}${inBrackets(given.from ?? [])}${filed}${deadline}, and ${comparisonWith(held)}.`;
}

function inEach(every: Recurrence, run: number | undefined): string {
  if (run === undefined) return `, in each ${EACH[every]}`;
  return run === 1 ? `, in any one ${EACH[every]}` : `, in any ${run} ${EACH[every]}s in succession`;
}

const EACH: Readonly<Record<Recurrence, string>> = {
  year: "year",
  half: "half-year",
  quarter: "quarter",
  month: "month",
};

function measureOf(measure: NonNullable<Asked["measure"]>, key: Asked["key"]): string {
  if (measure === "rank") return "a place of ";
  if (measure === "compoundGrowth")
    return key === "reach" ? "average growth a year that is " : "average growth a year of ";
  if (measure === "factor") return key === "reach" ? "a multiple of the base that is " : "a multiple of the base of ";
  return `${measure === "growth" ? "growth" : "a change"} ${key === "reach" ? "that is " : "of "}`;
}

function asked({ measure, key, amounts, tolerance, side, edge }: Asked): string {
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
      return `${amount}${bindingEnd(side)}`;
    case "reach":
      if (measure === "rank") return `${amount} or better`;
      return side === "upper" ? `to come down to ${amount} or less` : `to reach ${amount}`;
    case "about":
      return tolerance === undefined
        ? `about ${amount}`
        : `about ${amount} (give or take ${tolerance}${atEdge(side, edge)})`;
    case "all":
      return `all (${amount})`;
  }
}

/** Going past the far end does no harm, so that 95 can satisfy 80 to 90. */
function bindingEnd(side: Asked["side"]): string {
  switch (side) {
    case "lower":
      return " (more is better, so the lower end binds)";
    case "upper":
      return " (less is better, so the upper end binds)";
    case "both":
      return "";
  }
}

function atEdge(side: Asked["side"], edge: string | undefined): string {
  return edge === undefined ? "" : `, so at ${side === "upper" ? "most" : "least"} ${edge}`;
}

function comparisonWith(held: Held): string {
  switch (held.by) {
    case "subtraction":
      return `${held.from} − ${bracketed(held.taken)} = ${held.margin}`;
    case "distance":
      return held.inside
        ? `${held.value} lies inside, ${held.distance} from the nearer end`
        : `${held.value} lies ${held.distance} outside`;
    case "equality":
      return held.distance === undefined ? `${held.value} is just that` : `${held.value} is ${held.distance} off`;
    case "level":
      return `the level is ${held.level}`;
  }
}

const RULES: Readonly<Record<AttainmentRule, string>> = {
  "satisfied-before-deadline": "the bound is satisfied, and the verdict waits for the deadline to pass",
  "satisfied-at-deadline": "the deadline is past and the bound is satisfied",
  "not-satisfied-at-deadline": "the deadline is past and the bound is not satisfied",
  "flow-under-limit": "the limit holds so far; a total that can still grow never counts as reached before the deadline",
  "flow-over-limit": "the limit is passed, and nothing still to come can take that back",
  "earlier-flow-satisfies": "the earlier period satisfies the bound, but the new one starts at zero",
  "at-or-beyond-path": "the bound is not satisfied yet, and the value has come as far as planned",
  "short-of-path": "the bound is not satisfied yet, and the value has not come as far as planned",
  "no-path": "the bound is not satisfied yet, and there is no path to hold the value against",
  "about-without-tolerance": "the plan says “about” and names no tolerance, so somebody has to judge",
  "no-value": "there is no value",
  "missing-parts-change-nothing": "the deadline is past, and the parts that are missing could not change the verdict",
  "missing-parts-could-change-it": "the deadline is past, and the parts that are missing could change the verdict",
  "every-period-held": "every one of the periods held",
  "period-broken": "every period has to hold, and one did not",
  "no-period-broken": "no period has been broken so far, and there are more to come",
  "periods-without-value": "there are periods without a value",
  "run-complete": "so many periods in succession have held, whatever comes after them",
  "run-impossible": "there is no room left for so many periods in succession",
  "run-under-way": "the run is under way and can still be completed",
  "run-to-start": "the run has to start anew and can still be completed",
  judged: "it has been judged",
  "not-judged": "nobody has judged",
  "judgements-differ": "judgements of the same day differ",
  "worst-of-members": "all of them have to, so the worst decides",
  "best-of-members": "any one of them will do, so the best decides",
  "no-members": "there is nobody to ask",
};

const WHY: Readonly<Record<NoEvidence, string>> = {
  "not-reported": "nothing was reported",
  "below-coverage": "fewer reported than a value needs",
  "zero-denominator": "the denominator is zero",
  "missing-denominator": "a rate was reported, below or for a part of the period, without its denominator",
  "missing-weight": "a value that goes into it has no weight",
  "operator-refuses": "the metric does not add up",
  "unknown-metric": "the evidence does not know the metric",
  "unknown-district": "the evidence does not know the district",
  "not-bound": "the target sets no bound for the district",
  "open-window": "the period is open at an end",
  "missing-parts": "parts of the period are missing and could change the verdict",
  "no-baseline": "there is nothing to count the change from",
  "base-of-other-length": "the base is not as long as the period judged",
  "base-not-positive": "growth needs a base above zero",
  "value-below-zero": "the value is below zero, and there is no average growth to that",
  "no-whole-months": "between the end of the base and of the value lie no whole months to count average growth over",
  "missing-benchmark": "what it is to be held against is not known",
  "bounds-reversed": "the lower end came out above the higher",
  "missing-peers": "districts without a value could change the place",
  "not-filed": "the district's own plan files nothing for the target",
  "filed-otherwise": "what the district's plans file cannot be held against the target",
  "membership-unknown": "whether the target applies to the district cannot be told",
  "periods-without-value": "periods without a value leave it open",
};

const PATH: Readonly<Record<PathForm, string>> = {
  linear: "a straight path",
  compound: "a path of equal growth",
  staged: "the stage",
};

/** How far it should be, and where it leads. */
function course(path: OnPath | undefined, outlook: Outlook | undefined): string {
  const planned =
    path === undefined
      ? []
      : [
          `${PATH[path.form]} from ${path.from} on ${path.fromDay} to ${path.to} on ${path.toDay} asks for ${path.expected} on ${path.on}, after ${path.gone} of ${path.months} months`,
        ];
  const pace = outlook?.pace === undefined ? "going on like this" : `${outlook.pace} times the planned pace`;
  const ahead = outlook === undefined ? [] : [`${pace} leads to ${outlook.forecast} by ${outlook.due}`];
  const said = [...planned, ...ahead];
  return said.length === 0 ? "" : ` (${said.join("; ")})`;
}

function verdict({ asOf, status, rule, provisional, path, outlook, recurring }: Verdict): string {
  const planned = course(path, outlook);
  const periods = recurring === undefined ? "" : ` (${inPeriods(recurring)})`;
  const still = provisional ? ", provisionally, as not all reports are in" : "";
  return `As of ${asOf} ${RULES[rule]}${planned}${periods}: ${STATUS[status]}${still}.`;
}

const PERIODS_SHOWN = 12;

function inPeriods({ periods, of, run }: Recurring): string {
  const shown = periods.slice(-PERIODS_SHOWN).map(({ period, status }) => `${period} ${STATUS[status]}`);
  const earlier = periods.length > shown.length ? "…, " : "";
  const rest = of === undefined || of <= periods.length ? "" : `; ${of - periods.length} to come`;
  const longest = run === undefined ? "" : `; the longest run is ${run.longest} of ${run.asked}`;
  return `${earlier}${shown.join(", ")}${rest}${longest}`;
}

function together(target: string, kind: "all" | "any" | "districts", deciding: Deciding): string {
  const { asOf, status, count, total, named } = deciding;
  const who = `${total} ${kind === "districts" ? "district" : "target"}${total === 1 ? "" : "s"}`;
  const names = `${named.join(", ")}${count > named.length ? " and others" : ""}`;
  const rule =
    kind === "districts"
      ? "every district has to satisfy it, so the worst decides"
      : kind === "all"
        ? "all of the targets are asked for, so the worst decides"
        : "any one of the targets will do, so the best decides";
  const tally =
    kind === "districts"
      ? `in ${count} of ${who} it is ${STATUS[status]} (${names})`
      : `${count} of ${who} ${count === 1 ? "is" : "are"} ${STATUS[status]} (${names})`;
  return `${target}, as of ${asOf}: ${rule}; ${tally}, so it is ${STATUS[status]}.`;
}

function period(text: string): string {
  const [first = "", last] = text.split("/");
  if (last === undefined) return first;
  return first === ".." ? `until ${last}` : last === ".." ? `from ${first} on` : `${first} to ${last}`;
}

function why(
  reason: NoEvidence,
  { observed, base, asked, ranked, recurring, lengths }: Parameters<AttainmentPhrases["noEvidence"]>[4],
): string {
  if (ranked !== undefined) return `${WHY[reason]} (so far ${placed(ranked).replace(/^that is /, "")})`;
  if (recurring !== undefined) return `${WHY[reason]} (${inPeriods(recurring)})`;
  if (lengths !== undefined) return UNLIKE_LENGTHS.en(lengths);
  if (asked !== undefined) return `${WHY[reason]}${inBrackets(asked)}`;
  if (observed !== undefined) return `${WHY[reason]} (so far ${observed})`;
  if (base === undefined) return WHY[reason];
  const where = base.periods === undefined ? "the plan" : base.periods.join(", ");
  return base.amount === undefined
    ? `${WHY[reason]} (no whole figure for ${where})`
    : `${WHY[reason]}, and ${where} has ${base.amount}`;
}

export const ENGLISH: AttainmentPhrases = {
  day: (day) => day,
  period,
  status: STATUS,
  points: POINTS.en,
  observation,
  bound,
  verdict,
  noEvidence: (metric, district, period, reason, known) =>
    `Nothing can be said of ${metric}, ${district}, ${period}: ${why(reason, known)}.`,
  judged: (target, district, on, by, status, note) =>
    `${target}, ${district}: judged by ${by} on ${on}: ${STATUS[status]}${note === undefined ? "" : ` (${note})`}.`,
  unjudged: (target, district, asOf, differ) =>
    differ
      ? `${target}, ${district}: judgements of the same day differ as of ${asOf}, so it is unjudged.`
      : `${target}, ${district}: a goal without a measure, which nobody has judged as of ${asOf}.`,
  together,
  noMembers: (target) => `${target}: there is no district it binds, so nothing can be said.`,
};
