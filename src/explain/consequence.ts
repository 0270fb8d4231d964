import type { AnyConsequence, UnsettledConsequence } from "../assessment/consequence.js";
import type { MissingReason } from "../assessment/reason.js";
import { type Locale, textIn } from "../model/text.js";
import { missingIn } from "./assessment-reasons.js";
import { figure } from "./figure.js";
import type { ExplainOptions } from "./options.js";
import { inBrackets as inEnglishBrackets } from "./read-en.js";
import { named, type ReadFact, readFacts } from "./read-fact.js";
import { inBrackets as inChineseBrackets } from "./read-zh.js";

interface Fact {
  readonly district: string;
  readonly then: string;
  /** The register, the subject and the fields of the entry, each as it is to be shown. */
  readonly entry?: { readonly register: string; readonly on: string; readonly details: readonly string[] };
}

interface Phrases {
  readonly follows: (
    fact: Fact,
    amount: string | undefined,
    due: string | undefined,
    read: readonly ReadFact[],
  ) => string;
  readonly pending: (fact: Fact, after: string, until: string) => string;
  readonly unsettled: (
    fact: Fact,
    of: UnsettledConsequence["of"],
    missing: MissingReason,
    read: readonly ReadFact[],
  ) => string;
  readonly detail: (name: string, value: string) => string;
  readonly flag: (value: boolean) => string;
}

const ENGLISH: Phrases = {
  follows: (fact, amount, due, read) =>
    `${fact.district}: ${fact.then}${amount === undefined ? "" : `, ${amount}`}${due === undefined ? "" : `, by ${due}`}${entryEn(fact)}${inEnglishBrackets(read)}.`,
  pending: (fact, after, until) =>
    `${fact.district}: ${fact.then} may follow once ${until} is past, the day of “${after}”${entryEn(fact)}.`,
  unsettled: (fact, of, missing, read) =>
    `${fact.district}: ${UNSETTLED_EN[of](fact.then)}, as ${missingIn(missing, "en")}${entryEn(fact)}${inEnglishBrackets(read)}.`,
  detail: (name, value) => `${name} ${value}`,
  flag: (value) => (value ? "yes" : "no"),
};

const UNSETTLED_EN: Readonly<Record<UnsettledConsequence["of"], (then: string) => string>> = {
  condition: (then) => `whether “${then}” follows cannot be told`,
  entry: (then) => `whether “${then}” follows from this entry cannot be told`,
  entries: (then) => `whether “${then}” follows more often cannot be told`,
  amount: (then) => `the amount of “${then}” cannot be told`,
  due: (then) => `the day of “${then}” cannot be told`,
  after: (then) => `what “${then}” comes after, or the day of that, cannot be told, nor so whether it follows`,
};

function entryEn({ entry }: Fact): string {
  if (entry === undefined) return "";
  return `; “${entry.register}” of ${entry.on}${entry.details.length === 0 ? "" : `: ${entry.details.join(", ")}`}`;
}

const CHINESE: Phrases = {
  follows: (fact, amount, due, read) =>
    `${fact.district}：${fact.then}${amount === undefined ? "" : `，数额 ${amount}`}${due === undefined ? "" : `，期限 ${due}`}${entryZh(fact)}${inChineseBrackets(read)}。`,
  pending: (fact, after, until) =>
    `${fact.district}：“${after}”的期限 ${until} 过后，可能${fact.then}${entryZh(fact)}。`,
  unsettled: (fact, of, missing, read) =>
    `${fact.district}：${UNSETTLED_ZH[of](fact.then)}，因为${missingIn(missing, "zh")}${entryZh(fact)}${inChineseBrackets(read)}。`,
  detail: (name, value) => `${name} ${value}`,
  flag: (value) => (value ? "是" : "否"),
};

const UNSETTLED_ZH: Readonly<Record<UnsettledConsequence["of"], (then: string) => string>> = {
  condition: (then) => `是否“${then}”无法判断`,
  entry: (then) => `该条是否“${then}”无法判断`,
  entries: (then) => `是否还有应“${then}”的条目无法判断`,
  amount: (then) => `“${then}”的数额无法算出`,
  due: (then) => `“${then}”的期限无法算出`,
  after: (then) => `前一项或其期限无法判断，是否“${then}”也就无法判断`,
};

function entryZh({ entry }: Fact): string {
  if (entry === undefined) return "";
  return `；${entry.on} “${entry.register}”${entry.details.length === 0 ? "" : `：${entry.details.join("，")}`}`;
}

const PHRASES: Readonly<Record<Locale, Phrases>> = { zh: CHINESE, en: ENGLISH };

/**
 * What follows for a unit in one sentence: what, how much, by when, from which entry, and what was read to tell.
 *
 * @example
 * ```ts
 * import type { Consequence } from "quality-plan/assessment";
 * import { explain, namesFrom } from "quality-plan/explain";
 *
 * const consequence: Consequence = {
 *   state: "follows", consequence: "report", scheme: "s", window: "2013", district: "Haining", kind: "report", then: "a written report", due: "2014-04-30",
 *   inputs: [{ kind: "result", read: "fromLast", scheme: "s", district: "Haining", window: "2013", value: { amount: "2" } }],
 * };
 * explain(consequence, { locale: "en", names: namesFrom() }); // => ["Haining: a written report, by 2014-04-30 (place from the last of Haining under “s” in 2013: 2)."]
 * ```
 */
export function explainConsequence(consequence: AnyConsequence, options: ExplainOptions): readonly string[] {
  const phrases = PHRASES[options.locale];
  const fact = factOf(consequence, phrases, options);
  switch (consequence.state) {
    case "follows": {
      const { amount, exact, due, inputs } = consequence;
      const shown = amount === undefined ? undefined : figure(exact ?? amount);
      return [phrases.follows(fact, shown, due, readFacts(inputs, options))];
    }
    case "pending":
      return [phrases.pending(fact, named(options, "consequence", consequence.after), consequence.until)];
    case "unsettled": {
      const { of, missing, inputs } = consequence;
      return [phrases.unsettled(fact, of, missing, readFacts(inputs, options))];
    }
  }
}

function factOf(consequence: AnyConsequence, phrases: Phrases, options: ExplainOptions): Fact {
  const { district, then, entry } = consequence;
  const facts = { district: named(options, "district", district), then: textIn(then, options.locale) };
  if (entry === undefined) return facts;
  const { register, on, subject, fields = {} } = entry;
  const details = Object.entries(fields).map(([name, value]) =>
    phrases.detail(named(options, "field", name), typeof value === "boolean" ? phrases.flag(value) : value),
  );
  return {
    ...facts,
    entry: {
      register: named(options, "register", register),
      on,
      details: [...(subject === undefined ? [] : [subject]), ...details],
    },
  };
}
