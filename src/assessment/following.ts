import { evaluateCondition, evaluateValue, evaluateValueOf } from "../condition/evaluate.js";
import { asAmount } from "../condition/coerce.js";
import type { Counted } from "../condition/reading.js";
import { writeExactAmount } from "../model/amount.js";
import { unlessBeyondCalendar } from "../model/before.js";
import { plusDuration } from "../model/duration.js";
import type { Day } from "../model/label.js";
import type { Value } from "../model/value.js";
import type { Before } from "./coming-before.js";
import type { Consequence, EntryOf, FollowUp, UnsettledConsequence } from "./consequence.js";
import type { FollowedUnit } from "./followed-units.js";
import type { MissingReason } from "./reason.js";
import type { ConsequenceRule } from "./scheme-consequence.js";
import type { EvidenceRead } from "./trace.js";

/** The days that spans are counted from, and the day it is looked at. */
export interface FollowDays {
  readonly published: Day;
  readonly round: Day;
  readonly asOf: Day;
}

/** What a rule is asked about: a unit, and where it is for each entry one of them. */
export interface Subject {
  readonly unit: FollowedUnit;
  readonly entry?: { readonly is: EntryOf; readonly one: Counted<MissingReason>; readonly missing?: MissingReason };
  /** How what it comes after stands. */
  readonly before?: Before;
}

type Facts = Pick<Consequence, "consequence" | "scheme" | "window" | "district" | "kind" | "then" | "entry">;

/** Where what follows, may follow or cannot be told is put. */
export type Found = { readonly [List in keyof FollowUp]: FollowUp[List][number][] };

/** What a rule comes to for one subject. */
export function follow(
  rule: ConsequenceRule,
  subject: Subject,
  round: { readonly scheme: string; readonly window: string },
  days: FollowDays,
  found: Found,
): void {
  const facts = factsOf(rule, subject, round);
  const asked = rule.when === undefined ? undefined : evaluateCondition(rule.when, subject.unit.reader);
  const inputs = asked?.inputs ?? [];
  if (asked?.truth === "false") return;
  const { before } = subject;
  if (before?.state === "waits") {
    const { after, until } = before;
    found.pending.push({ ...facts, state: "pending", after, until });
    return;
  }
  const open = (of: UnsettledConsequence["of"], missing: MissingReason, read: readonly EvidenceRead[]): void => {
    found.unsettled.push({ ...facts, state: "unsettled", of, missing, inputs: read });
  };
  if (before?.state === "open") {
    open("after", before.missing, before.inputs);
    return;
  }
  if (asked?.truth === "unknown") {
    open("condition", asked.missing ?? "not-reported", inputs);
    return;
  }
  if (subject.entry?.missing !== undefined) {
    open("entry", subject.entry.missing, inputs);
    return;
  }
  const due = dueOf(rule, subject, days);
  const amount = amountOf(rule, subject);
  if (due.missing !== undefined) open("due", due.missing, due.inputs);
  if (amount.missing !== undefined) open("amount", amount.missing, amount.inputs);
  found.consequences.push({
    ...facts,
    state: "follows",
    ...(due.day === undefined ? {} : { due: due.day }),
    ...(amount.amount === undefined ? {} : { amount: amount.amount }),
    ...(amount.exact === undefined ? {} : { exact: amount.exact }),
    inputs: [...inputs, ...due.inputs, ...amount.inputs],
  });
}

function factsOf(
  { id, kind, then }: ConsequenceRule,
  { unit, entry }: Subject,
  { scheme, window }: { readonly scheme: string; readonly window: string },
): Facts {
  const facts = { consequence: id, scheme, window, district: unit.district, kind, then };
  return entry === undefined ? facts : { ...facts, entry: entry.is };
}

interface Asked {
  readonly missing?: MissingReason;
  readonly inputs: readonly EvidenceRead[];
}

function dueOf(
  { within, from }: ConsequenceRule,
  subject: Subject,
  { published, round }: FollowDays,
): Asked & { readonly day?: Day } {
  if (within === undefined && from === undefined) return { inputs: [] };
  const start = ((): Asked & { readonly day?: Day } => {
    if (from === "published") return { day: published, inputs: [] };
    if (from === "asOf") return { day: round, inputs: [] };
    if (from === undefined) return { day: dayBefore(subject) ?? published, inputs: [] };
    const { reading, inputs } = valueOf(from, subject);
    if (reading.kind === "day") return { day: reading.day, inputs };
    return { missing: "reason" in reading ? reading.reason : "not-a-day", inputs };
  })();
  const { day: first, inputs } = start;
  if (first === undefined || within === undefined) return start;
  const day = unlessBeyondCalendar(() => plusDuration(first, within));
  return day === undefined ? { missing: "beyond-calendar", inputs } : { day, inputs };
}

function dayBefore({ before }: Subject): Day | undefined {
  return before?.state === "past" ? before.due : undefined;
}

function amountOf(
  { amount }: ConsequenceRule,
  subject: Subject,
): Asked & { readonly amount?: string; readonly exact?: string } {
  if (amount === undefined) return { inputs: [] };
  const { reading: read, inputs } = valueOf(amount, subject);
  const reading = asAmount(read);
  if (reading.kind !== "amount") return { missing: "reason" in reading ? reading.reason : "not-an-amount", inputs };
  const { value, exact } = writeExactAmount(reading.amount);
  return { amount: value, ...(exact === undefined ? {} : { exact }), inputs };
}

function valueOf(value: Value, { unit, entry }: Subject) {
  return entry === undefined ? evaluateValue(value, unit.reader) : evaluateValueOf(entry.one, value, unit.reader);
}
