import type { MissingReason } from "../assessment/reason.js";
import type { EvidenceRead, Measured } from "../assessment/trace.js";
import type { Status } from "../attainment/status.js";
import type { DayReading, ItemReading, PeerFold, ResultReading, TargetReading } from "../model/value.js";
import type { Cell, Coverage } from "../rollup/cell.js";
import type { ToldArithmetic } from "./arithmetic-words.js";
import { divisionBefore } from "./division.js";
import { figure } from "./figure.js";
import { type NamedNoun, nameOf, unitOf } from "./names.js";
import type { ExplainOptions } from "./options.js";
import { sourceOf } from "./source-of.js";

import { periodWords } from "./period-words.js";
import { lacksReports } from "./lacks-reports.js";
/** Figures of a target that are neither its value nor what is required. */
export type OwnFigure = Exclude<TargetReading, "value" | "required" | "status">;

/** Something that was read, its names and figures already as they are to be shown. */
export type ReadFact =
  | {
      readonly kind: "metric";
      readonly subject: Subject;
      readonly value: string;
      readonly source?: string;
      /** Of a first or last value: the period it was reported for. */
      readonly observedIn?: string;
      /** Where not everybody reported. */
      readonly partial?: Coverage;
    }
  | { readonly kind: "no-metric"; readonly subject: Subject; readonly reason: MissingReason }
  | {
      readonly kind: "target";
      readonly target: string;
      readonly district: string;
      readonly status: Status;
      readonly provisional: boolean;
      readonly value?: string;
      readonly required?: string;
      /** The figure that was read, where it is neither of these. */
      readonly figure?: { readonly read: OwnFigure; readonly amount: string };
      readonly reason?: MissingReason;
      /** The day as of which it stood so, where that is another. */
      readonly asOf?: string;
    }
  | { readonly kind: "item"; readonly item: string; readonly read: ItemReading; readonly amount: string }
  | { readonly kind: "no-item"; readonly item: string; readonly reason: MissingReason }
  | {
      readonly kind: "peers";
      readonly fold: PeerFold;
      readonly subject: string;
      readonly of: number;
      readonly known: number;
      /** Where not everybody reported. */
      readonly partial?: Coverage;
      readonly provisional: boolean;
      readonly value?: string;
      readonly reason?: MissingReason;
    }
  | CountFact
  | { readonly kind: "attribute"; readonly district: string; readonly name: string; readonly value: string | undefined }
  | {
      readonly kind: "result";
      readonly district: string;
      /** Of another scheme: which. */
      readonly scheme: string;
      readonly window?: string;
      readonly read: ResultReading;
      readonly value?: string;
      readonly reason?: MissingReason;
    }
  | { readonly kind: "day"; readonly read: DayReading; readonly day: string | undefined }
  | ArithmeticFact;

/** Arithmetic and what it came to. */
export interface ArithmeticFact {
  readonly kind: "arithmetic";
  readonly arithmetic: ToldArithmetic;
  readonly amount: string;
}

/** What was counted, in a reader's words. */
export interface CountFact {
  readonly kind: "count";
  readonly of:
    | { readonly register: string }
    | { readonly targets: number }
    | { readonly districts: number }
    | { readonly items: number; readonly tag: string };
  readonly district: string;
  readonly period?: string;
  readonly distinct?: string;
  readonly sum?: string;
  readonly amount?: string;
  readonly low?: string;
  readonly high?: string;
  readonly undecided: number;
  readonly reason?: MissingReason;
}

interface Subject {
  readonly metric: string;
  readonly district: string;
  readonly period: string;
}

export function named({ names, locale }: ExplainOptions, noun: NamedNoun, id: string): string {
  return nameOf(names, noun, id, locale);
}

/** A grade by its id, and by its other name where it has one: `A`, `A 优秀`. */
export function gradeText(id: string, options: ExplainOptions): string {
  const name = named(options, "grade", id);
  return name === id ? id : `${id} ${name}`;
}

/** Each thing that was read, once. */
export function readFacts(inputs: readonly EvidenceRead[], options: ExplainOptions): readonly ReadFact[] {
  const seen = new Set<string>();
  return inputs.flatMap((input): readonly ReadFact[] => {
    const key = JSON.stringify(input);
    if (seen.has(key)) return [];
    seen.add(key);
    return [readFact(input, options)];
  });
}

function readFact(input: EvidenceRead, options: ExplainOptions): ReadFact {
  switch (input.kind) {
    case "metric":
      return "cell" in input
        ? cellFact(input.cell, options)
        : { kind: "no-metric", subject: subjectOf(input, options), reason: input.reason };
    case "target":
      return targetFact(input, options);
    case "item": {
      const item = named(options, "item", input.item);
      const { read, amount, reason = "item-without-points" } = input;
      return amount === undefined
        ? { kind: "no-item", item, reason }
        : { kind: "item", item, read, amount: figure(amount) };
    }
    case "count":
      return countFact(input, options);
    case "attribute": {
      const value = input.value === undefined ? undefined : measuredText(input.value, "", options);
      return { kind: "attribute", district: named(options, "district", input.district), name: input.name, value };
    }
    case "result":
      return resultFact(input, options);
    case "day":
      return { kind: "day", read: input.read, day: input.day };
    case "peers": {
      const { fold, of, known, reports, provisional = false, value, reason, subject } = input;
      return {
        kind: "peers",
        fold,
        subject:
          "metric" in subject ? named(options, "metric", subject.metric) : named(options, "target", subject.target),
        of,
        known,
        provisional,
        ...(reports === undefined ? {} : { partial: reports }),
        ...(value === undefined
          ? {}
          : { value: measuredText(value, "metric" in subject ? subject.metric : "", options) }),
        ...(reason === undefined ? {} : { reason }),
      };
    }
  }
}

function resultFact(input: Extract<EvidenceRead, { readonly kind: "result" }>, options: ExplainOptions): ReadFact {
  const { read, window, value, reason } = input;
  const grade = read === "grade" && value !== undefined && "word" in value;
  const text = grade ? gradeText(value.word, options) : value && measuredText(value, "", options);
  return {
    kind: "result",
    district: named(options, "district", input.district),
    scheme: named(options, "scheme", input.scheme),
    read,
    ...(window === undefined ? {} : { window: periodWords(window, options.locale) }),
    ...(text === undefined ? {} : { value: text }),
    ...(reason === undefined ? {} : { reason }),
  };
}

function countFact(input: Extract<EvidenceRead, { readonly kind: "count" }>, options: ExplainOptions): CountFact {
  const { of, district, period, distinct, sum, amount, low, high, undecided, reason } = input;
  return {
    kind: "count",
    of: "register" in of ? { register: named(options, "register", of.register) } : of,
    district: named(options, "district", district),
    ...(period === undefined ? {} : { period: periodWords(period, options.locale) }),
    ...(distinct === undefined ? {} : { distinct }),
    ...(sum === undefined ? {} : { sum }),
    ...(amount === undefined ? {} : { amount: figure(amount) }),
    ...(low === undefined ? {} : { low: figure(low) }),
    ...(high === undefined ? {} : { high: figure(high) }),
    undecided,
    ...(reason === undefined ? {} : { reason }),
  };
}

function targetFact(input: Extract<EvidenceRead, { readonly kind: "target" }>, options: ExplainOptions): ReadFact {
  const { read, status, provisional = false, amount, value, required, reason, asOf } = input;
  const own = read !== "value" && read !== "required" && read !== "status" && amount !== undefined;
  return {
    kind: "target",
    target: named(options, "target", input.target),
    district: named(options, "district", input.district),
    status,
    provisional,
    ...(value === undefined ? {} : { value: figure(value) }),
    ...(required === undefined ? {} : { required: figure(required) }),
    ...(own ? { figure: { read, amount: figure(amount) } } : {}),
    ...(reason === undefined ? {} : { reason }),
    ...(asOf === undefined ? {} : { asOf: periodWords(asOf, options.locale) }),
  };
}

function measuredText(value: Measured, metric: string, { names, locale }: ExplainOptions): string {
  return "word" in value ? value.word : figure(value.amount, unitOf(names, metric, locale));
}

function subjectOf({ metric, district, period }: Pick<Cell, keyof Subject>, options: ExplainOptions): Subject {
  return {
    metric: named(options, "metric", metric),
    district: named(options, "district", district),
    period: periodWords(period, options.locale),
  };
}

function cellFact(cell: Cell, options: ExplainOptions): ReadFact {
  const subject = subjectOf(cell, options);
  if (cell.evidence === "none") return { kind: "no-metric", subject, reason: cell.reason };
  const { level, observedIn } = cell;
  const source = sourceOf(cell);
  const unit = unitOf(options.names, cell.metric, options.locale);
  const value = level ?? figure(cell.exact ?? cell.value, unit);
  return {
    kind: "metric",
    subject,
    value: `${divisionBefore(cell, unit)}${value}`,
    ...(source === undefined ? {} : { source }),
    ...(observedIn === undefined ? {} : { observedIn: periodWords(observedIn, options.locale) }),
    ...(lacksReports(cell) ? { partial: cell.coverage } : {}),
  };
}
