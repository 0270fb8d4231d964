import { several } from "./plural.js";
import type { DayReading, ItemReading, PeerFold, ResultReading } from "../model/value.js";
import type { Coverage } from "../rollup/cell.js";
import { arithmeticWords } from "./arithmetic-words.js";
import { missingIn } from "./assessment-reasons.js";
import type { CountFact, ReadFact } from "./read-fact.js";
import { STATUS_WORDS } from "./status-words.js";

const STATUS = STATUS_WORDS.en;

const FOLD: Readonly<Record<PeerFold, string>> = {
  least: "least",
  greatest: "greatest",
  mean: "mean",
  median: "median",
  sum: "sum",
};

const ITEM_READ: Readonly<Record<ItemReading, (item: string, amount: string) => string>> = {
  points: (item, amount) => `“${item}” has ${amount}`,
  share: (item, amount) => `“${item}” has ${amount} of its points`,
  full: (item, amount) => `“${item}” is worth ${amount}`,
  lost: (item, amount) => `“${item}” lost ${amount}`,
};

function read(fact: ReadFact): string {
  switch (fact.kind) {
    case "metric": {
      const { subject, value, source, observedIn, partial } = fact;
      const notes = [
        ...(observedIn === undefined ? [] : [`, the figure of ${observedIn}`]),
        ...(source === undefined ? [] : [`, from ${source}`]),
        ...reportsNote(partial),
      ];
      return `${subject.metric} of ${subject.district} in ${subject.period}: ${value}${notes.join("")}`;
    }
    case "no-metric": {
      const { metric, district, period } = fact.subject;
      return `${metric} of ${district} in ${period}: ${missingIn(fact.reason, "en")}`;
    }
    case "target": {
      const { target, district, status, provisional, value, required, reason, asOf } = fact;
      const then = asOf === undefined ? "is" : `on ${asOf} was`;
      const asked = required === undefined ? "" : ` of ${required} required`;
      const own = fact.figure === undefined ? "" : `, ${fact.figure.read} ${fact.figure.amount}`;
      const figures = value === undefined ? "" : `, ${value}${asked}${own}`;
      return `“${target}” of ${district} ${then} ${STATUS[status]}${figures}${provisional ? ", provisionally" : ""}${reason === undefined ? "" : `, as ${missingIn(reason, "en")}`}`;
    }
    case "item":
      return ITEM_READ[fact.read](fact.item, fact.amount);
    case "no-item":
      return fact.reason === "item-without-points"
        ? `“${fact.item}” has no points`
        : `“${fact.item}”: ${missingIn(fact.reason, "en")}`;
    case "count":
      return counted(fact);
    case "attribute":
      return `“${fact.name}” of ${fact.district}: ${fact.value ?? missingIn("no-such-field", "en")}`;
    case "result": {
      const { district, scheme, window, value, reason } = fact;
      const when = window === undefined ? "" : ` in ${window}`;
      return `${RESULT[fact.read]} of ${district} under “${scheme}”${when}: ${value ?? missingIn(reason ?? "no-such-result", "en")}`;
    }
    case "day":
      return `${DAYS[fact.read]}: ${fact.day ?? missingIn("not-reported", "en")}`;
    case "arithmetic":
      return `${arithmeticWords(fact.arithmetic, "en")} = ${fact.amount}`;
    case "peers": {
      const { fold, subject, of, known, value, reason, partial, provisional } = fact;
      const notes = [...(value === undefined ? [] : reportsNote(partial)), ...(provisional ? [", provisionally"] : [])];
      const among =
        known === of ? several(of, "districts") : `${several(of, "districts")}, ${known} of them with a value`;
      return `${subject}, ${FOLD[fold]} of ${among}: ${value ?? (known < of ? "not known without the others" : missingIn(reason ?? "not-reported", "en"))}${notes.join("")}`;
    }
  }
}

function reportsNote(partial: Coverage | undefined): readonly string[] {
  if (partial === undefined) return [];
  const forItself = partial.reported === 0 ? " for the period itself" : "";
  return [`, with ${partial.reported} of ${partial.expected} expected reports${forItself}`];
}

const RESULT: Readonly<Record<ResultReading, string>> = {
  score: "score",
  grade: "grade",
  rank: "place",
  fromLast: "place from the last",
};

const DAYS: Readonly<Record<DayReading, string>> = {
  asOf: "day of judgement",
  windowStart: "start of the window",
  windowEnd: "end of the window",
};

function counted(fact: CountFact): string {
  const { of, district, period, distinct, sum, amount, low, high, undecided, reason } = fact;
  const what =
    "register" in of
      ? `entries of “${of.register}”`
      : "targets" in of
        ? `of ${several(of.targets, "targets")}`
        : "items" in of
          ? `of ${several(of.items, "items")} tagged “${of.tag}”`
          : `of ${several(of.districts, "districts")}`;
  const how = sum === undefined ? (distinct === undefined ? "" : `, each “${distinct}” once`) : `, “${sum}” added up`;
  const open = undecided === 0 ? "" : `, ${undecided} of them undecided`;
  const between =
    low === undefined
      ? high === undefined
        ? undefined
        : `at most ${high}`
      : high === undefined
        ? `at least ${low}`
        : `${low} to ${high}`;
  const why = reason === undefined ? "" : `, as ${missingIn(reason, "en")}`;
  const result = amount ?? `${between ?? "not known"}${why}`;
  return `${what}, ${district}${period === undefined ? "" : ` in ${period}`}${how}${open}: ${result}`;
}

/** What was read, behind what it led to: in the brackets that this ends with, or in some of its own. */
export function withRead(text: string, facts: readonly ReadFact[]): string {
  return facts.length > 0 && text.endsWith(")")
    ? `${text.slice(0, -1)}; ${listed(facts)})`
    : `${text}${inBrackets(facts)}`;
}

function listed(facts: readonly ReadFact[]): string {
  return facts.map(read).join("; ");
}

/** What was read, in brackets behind what it led to. */
export function inBrackets(facts: readonly ReadFact[]): string {
  return facts.length === 0 ? "" : ` (${listed(facts)})`;
}
