import type { ItemReading, PeerFold } from "../model/value.js";
import { missingIn } from "./assessment-reasons.js";
import type { ReadFact } from "./read-fact.js";
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
      const { subject, value, source } = fact;
      const by = source === undefined ? "" : `, from ${source}`;
      return `${subject.metric} of ${subject.district} in ${subject.period}: ${value}${by}`;
    }
    case "no-metric": {
      const { metric, district, period } = fact.subject;
      return `${metric} of ${district} in ${period}: ${missingIn(fact.reason, "en")}`;
    }
    case "target": {
      const { target, district, status, value, required, reason, asOf } = fact;
      const then = asOf === undefined ? "is" : `on ${asOf} was`;
      const asked = required === undefined ? "" : ` of ${required} required`;
      const own = fact.figure === undefined ? "" : `, ${fact.figure.read} ${fact.figure.amount}`;
      const figures = value === undefined ? "" : `, ${value}${asked}${own}`;
      return `“${target}” of ${district} ${then} ${STATUS[status]}${figures}${reason === undefined ? "" : `, as ${missingIn(reason, "en")}`}`;
    }
    case "item":
      return ITEM_READ[fact.read](fact.item, fact.amount);
    case "no-item":
      return fact.reason === "item-without-points"
        ? `“${fact.item}” has no points`
        : `“${fact.item}”: ${missingIn(fact.reason, "en")}`;
    case "peers": {
      const { fold, subject, of, known, value, reason } = fact;
      const among = known === of ? `${of} districts` : `${of} districts, ${known} of them with a value`;
      return `${subject}, ${FOLD[fold]} of ${among}: ${value ?? missingIn(reason ?? "not-reported", "en")}`;
    }
  }
}

/** What was read, in brackets behind what it led to. */
export function inBrackets(facts: readonly ReadFact[]): string {
  return facts.length === 0 ? "" : ` (${facts.map(read).join("; ")})`;
}
