import { BASE_WORDS, inARow } from "./attainment-base-words.js";
import { bound } from "./attainment-bound-en.js";
import { bracketed, MINUS } from "./figure.js";
import { periodWords } from "./period-words.js";
import { ruleWords } from "./attainment-rule-words.js";
import { unsettledWords } from "./unsettled.js";
import { WHY_NOTHING } from "./no-evidence-words.js";
import { UNLIKE_LENGTHS } from "./length-words.js";
import type { NoEvidence } from "../attainment/reason.js";
import type { PathForm } from "../attainment/path-form.js";
import type { Origin } from "../rollup/cell.js";
import {
  type AttainmentPhrases,
  type Compared,
  type Deciding,
  type Ranked,
  type Recurring,
  type Observed,
  type OnPath,
  type Outlook,
  type Verdict,
  isCarried,
} from "./attainment-phrases.js";
import { whyPathless } from "./pathless-words.js";
import { several } from "./plural.js";
import { inBrackets } from "./read-en.js";
import { STATUS_WORDS } from "./status-words.js";
import { POINTS } from "./measured-figure.js";

const STATUS = STATUS_WORDS.en;

const ORIGIN: Readonly<Record<Origin, string>> = {
  reported: "as reported",
  over: "put together from the parts of the period",
  across: "put together from the districts below",
  filled: "put together from its own figures and, where it has none, from those of the districts below",
  added: "put together from its own figure and, added to it, those of the districts below",
};

function originOf({ origin, observedIn, reachedBy }: Observed): string {
  if (observedIn !== undefined) return `the figure of ${observedIn}`;
  return reachedBy === undefined || origin !== "reported"
    ? ORIGIN[origin]
    : `counting what was reached by ${reachedBy}`;
}

function observation(
  observed: Observed,
  { compared, ranked }: { readonly compared?: Compared; readonly ranked?: Ranked },
): string {
  const { metric, district, period, value, division, source, recordedOn, partial } = observed;
  const { observedIn } = observed;
  const opening = openingOf(observed);
  const notes = [
    ...(division === undefined ? [] : [division]),
    originOf(observed),
    ...(source === undefined ? [] : [`source ${source}`]),
    ...(recordedOn === undefined ? [] : [`recorded on ${recordedOn}`]),
    ...(partial === undefined
      ? []
      : isCarried(observed)
        ? [
            `with none of ${several(partial.expected, "expected reports")} for the period itself, from the latest before it`,
          ]
        : [
            `with ${partial.reported} of ${partial.expected} expected reports${observedIn === undefined ? "" : " for the period itself"}`,
          ]),
  ];
  const arithmetic =
    compared !== undefined ? `; ${comparison(compared)}` : ranked !== undefined ? `; ${placed(ranked)}` : "";
  return `${opening}${metric}, ${district}, ${period}: ${value} (${notes.join("; ")})${arithmetic}.`;
}

function openingOf({ period, insteadOf, passedOver }: Observed): string {
  if (insteadOf === undefined) return "";
  return passedOver === undefined
    ? `There is no figure to judge ${insteadOf} by yet, so ${period} is read: `
    : `As ${WHY_NOTHING[passedOver].en}, ${insteadOf} cannot be judged, and ${period} is read: `;
}

function placed({ place, among, unsure, ahead }: Ranked): string {
  const behind =
    ahead.length === 0 ? "" : `, behind ${inARow([...ahead, ...(place - 1 > ahead.length ? ["others"] : [])])}`;
  const open = unsure === 0 ? "" : `, and ${unsure} more could be ahead for all that is known`;
  return `that is place ${place} of ${among}${behind}${open}`;
}

function comparison({ measure, value, base: from, result, years }: Compared): string {
  const against = `against ${BASE_WORDS.en(from)}`;
  const base = from.amount;
  if (measure === "compoundGrowth")
    return `${against} that is ((${value} ÷ ${base})^(1 ÷ ${years ?? ""}) − 1) × 100 = ${result} a year`;
  if (measure === "factor") return `${against} that is a multiple of ${value} ÷ ${bracketed(base)} = ${result}`;
  return measure === "change"
    ? `${against} that is a change of ${value} − ${bracketed(base)} = ${result}`
    : `${against} that is a growth of (${value} ÷ ${bracketed(base)} − 1) × 100 = ${result}`;
}

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
          `${PATH[path.form]} from ${path.from} on ${path.fromDay} to ${path.to} on ${path.toDay} asks for ${path.expected} on ${path.on}, after ${path.gone} of ${several(path.months, "months")}`,
        ];
  const pace = outlook?.pace === undefined ? "going on like this" : paceOf(outlook.pace);
  const ahead = outlook === undefined ? [] : [`${pace} leads to ${outlook.forecast} by ${outlook.due}`];
  const said = [...planned, ...ahead];
  return said.length === 0 ? "" : ` (${said.join("; ")})`;
}

/** What moves away from where it is to go has a pace below zero. */
function paceOf(pace: string): string {
  return `${pace} times the planned pace${pace.startsWith(MINUS) ? ", which is the wrong way," : ""}`;
}

function verdict(told: Verdict): string {
  const { asOf, status, rule, provisional, choice, unsettled, path, pathless, outlook, recurring } = told;
  const planned = pathless === undefined ? course(path, outlook) : ` (${whyPathless(pathless, "en")})`;
  const periods = recurring === undefined ? "" : ` (${inPeriods(recurring)})`;
  const still = provisional ? `, provisionally, as ${inARow(openEnds(unsettled, choice))}` : "";
  return `As of ${asOf} ${ruleWords(rule, path).en}${planned}${periods}: ${STATUS[status]}${still}.`;
}

/** Why a verdict may change, as clauses. */
function openEnds(unsettled: Verdict["unsettled"], choice: Verdict["choice"]): readonly string[] {
  const chosen = choice === undefined ? [] : [`the choice of districts rests on partial reports${inBrackets(choice)}`];
  if (unsettled.length > 0) return [`not all reports of ${unsettledWords(unsettled, "en")} are in`, ...chosen];
  return chosen.length > 0 ? chosen : ["not all reports are in"];
}

function inPeriods({ periods, begun, goesBefore, comesAfter, of, run }: Recurring): string {
  const told = periods.map(({ period, status }) => `${period} ${STATUS[status]}`);
  const shown = [...(goesBefore ? ["…"] : []), ...told, ...(comesAfter ? ["…"] : [])].join(", ");
  const rest = of === undefined || of <= begun ? "" : `; ${of - begun} to come`;
  const longest =
    run === undefined
      ? ""
      : `; the longest run is ${run.longest}, and ${run.asked} ${run.asked === 1 ? "is" : "are"} asked for`;
  return `${shown}${rest}${longest}`;
}

function together(target: string, kind: "all" | "any" | "districts", deciding: Deciding): string {
  const { district, asOf, status, provisional, count, total, named, leftOut } = deciding;
  const who = several(total, kind === "districts" ? "districts" : "targets");
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
  const subject = district === undefined ? target : `${target}, ${district}`;
  return `${subject}, as of ${asOf}: ${rule}; ${tally}, so it is ${STATUS[status]}${withoutThem(leftOut)}${provisional && leftOut === undefined ? ", provisionally, as not all reports are in" : ""}.`;
}

function withoutThem(leftOut: readonly string[] | undefined): string {
  return leftOut === undefined ? "" : `, provisionally, as partial reports leave out ${inARow(leftOut)}`;
}

function why(
  reason: NoEvidence,
  { base, asked, choice, recurring, lengths }: Parameters<AttainmentPhrases["noEvidence"]>[4],
): string {
  if (recurring !== undefined) {
    const { unjudgeable } = recurring;
    const told = `${WHY_NOTHING["periods-without-value"].en} (${inPeriods(recurring)})`;
    const known = { ...(base && { base }), ...(asked && { asked }), ...(lengths && { lengths }) };
    return unjudgeable === undefined ? told : `${told}; of ${unjudgeable}, ${why(reason, known)}`;
  }
  if (lengths !== undefined) return UNLIKE_LENGTHS.en(lengths);
  if (choice !== undefined) return `${WHY_NOTHING[reason].en}, by partial reports${inBrackets(choice)}`;
  if (asked !== undefined) return `${WHY_NOTHING[reason].en}${inBrackets(asked)}`;
  if (base === undefined) return WHY_NOTHING[reason].en;
  const { periods = [] } = base;
  if (base.amount === undefined) return `${WHY_NOTHING[reason].en} (no whole figure for ${inARow(periods)})`;
  const where =
    periods.length === 0
      ? "the plan prints"
      : periods.length === 1
        ? `${inARow(periods)} has`
        : `${inARow(periods)} have a mean of`;
  return `${WHY_NOTHING[reason].en}, and ${where} ${base.amount}`;
}

export const ENGLISH: AttainmentPhrases = {
  period: (period) => periodWords(period, "en"),
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
  noMembers: (target, leftOut) =>
    `${target}: there is no district it binds, so nothing can be said${withoutThem(leftOut)}.`,
};
