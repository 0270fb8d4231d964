import type { PeersRead } from "../condition/peers.js";
import type { ArithmeticReason, Reading } from "../condition/reading.js";
import { existing } from "../internal/assert.js";
import type { Rational } from "../internal/rational.js";
import { writeAmount } from "../model/amount.js";
import type { Metric } from "../model/metric.js";
import type { Cell } from "../rollup/cell.js";
import type { MetricSource, TargetReading, TargetSource } from "../model/value.js";
import type { Measured, PeersEvidence, TargetEvidence } from "./evidence-read.js";
import type { ExactAttainment } from "./exact-attainment.js";
import type { QuestionReason } from "./reason.js";

type Read = Reading<QuestionReason>;

export function amountOrLevel(
  value: Rational,
  metric: Metric | undefined,
): Extract<Read, { kind: "amount" | "level" }> {
  return metric?.kind === "ordinal"
    ? { kind: "level", place: value, levels: metric.levels }
    : { kind: "amount", amount: value };
}

/** What is read of a target's attainment. */
export function figureRead(attainment: ExactAttainment, read: TargetReading, metric: Metric | undefined): Read {
  if (attainment.status === "no-evidence") {
    return { kind: "unknown", reason: "reason" in attainment ? attainment.reason : "members-without-evidence" };
  }
  if (read === "status") {
    return attainment.status === "unjudged"
      ? { kind: "unknown", reason: "unjudged" }
      : { kind: "word", word: attainment.status };
  }
  // A target over several districts has a status of its own, and figures in each of them.
  if (!("figures" in attainment)) return { kind: "unknown", reason: "not-for-kind" };
  const { figures } = attainment;
  // Which figures there are is attainment's to say; one that it does not give has no reason either.
  const figure = (figures as Partial<Record<TargetReading, Rational>>)[read];
  if (figure === undefined) {
    const absent = figures.absent as Partial<Record<TargetReading, QuestionReason>>;
    return { kind: "unknown", reason: read === "value" ? "not-reported" : (absent[read] ?? "not-for-kind") };
  }
  const ofLevels = figures.level !== undefined && (read === "value" || read === "required");
  return ofLevels ? amountOrLevel(figure, metric) : { kind: "amount", amount: figure };
}

/** How a target stands, told beside what was read of it. */
export function targetRead(
  facts: Pick<TargetEvidence, "kind" | "plan" | "target" | "read" | "district">,
  attainment: ExactAttainment,
  reading: Read,
): TargetEvidence {
  const { value, required } = "figures" in attainment ? attainment.figures : {};
  return {
    ...facts,
    status: attainment.status,
    ...("provisional" in attainment && attainment.provisional ? { provisional: true } : {}),
    ...(reading.kind === "amount" ? { amount: writeAmount(reading.amount) } : {}),
    ...(value === undefined ? {} : { value: writeAmount(value) }),
    ...(required === undefined ? {} : { required: writeAmount(required) }),
    ...("reason" in reading ? { reason: reading.reason } : {}),
  };
}

/** What several districts gave, told as one. */
export function peersRead<Why extends string>(
  source: MetricSource | TargetSource,
  { peers, reading, of }: PeersRead<Why, OfPeer>,
): PeersEvidence<Why | ArithmeticReason> {
  const subject = "metric" in source ? { metric: source.metric } : { target: source.target, read: source.read };
  const known = of.filter((one) => !("reason" in one.reading)).length;
  const facts = {
    kind: "peers",
    fold: peers.peers,
    subject,
    of: of.length,
    known,
    ...reportsOf(of.flatMap(({ input }) => input.cell ?? [])),
    ...(of.some(({ input }) => input.provisional === true || input.mayChange === true)
      ? ({ provisional: true } as const)
      : {}),
  } as const;
  return "reason" in reading ? { ...facts, reason: reading.reason } : { ...facts, value: measured(reading) };
}

/** What is told of what one of several districts gave. */
interface OfPeer {
  readonly kind: string;
  readonly cell?: Cell;
  readonly provisional?: true;
  readonly mayChange?: true;
}

/** Of those that have a value: how many have none is told anyway. */
function reportsOf(cells: readonly Cell[]): Pick<PeersEvidence, "reports"> {
  const known = cells.filter(({ evidence }) => evidence !== "none");
  if (known.every(({ evidence }) => evidence === "full")) return {};
  const total = (of: "reported" | "expected"): number => known.reduce((sum, { coverage }) => sum + coverage[of], 0);
  return { reports: { reported: total("reported"), expected: total("expected") } };
}

/** What a reading came to, as it is written down. */
export function measured(reading: Exclude<Read, { readonly reason: unknown }>): Measured {
  switch (reading.kind) {
    case "amount":
      return { amount: writeAmount(reading.amount) };
    case "level":
    case "word":
    case "day":
    case "text":
      return { word: wordOf(reading) };
  }
}

/** What is no amount, as it is written down. */
export function wordOf(reading: Exclude<Read, { readonly reason: unknown } | { readonly kind: "amount" }>): string {
  switch (reading.kind) {
    case "level":
      return existing(reading.levels[Number(reading.place.n) - 1], "a place is one of a level");
    case "word":
      return reading.word;
    case "day":
      return reading.day;
    case "text":
      return reading.text;
  }
}
