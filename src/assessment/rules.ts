import { evaluateCondition, evaluateLimits, evaluateValue } from "../condition/evaluate.js";
import { asAmount } from "../condition/coerce.js";
import type { Reading } from "../condition/reading.js";
import { existing } from "../internal/assert.js";
import { clamp, divide, multiply, type Rational, signOf, subtract, ZERO } from "../internal/rational.js";
import { checkedAmount, writeAmount } from "../model/amount.js";
import type { Value } from "../model/value.js";
import type { MissingReason } from "./reason.js";
import {
  type AttainmentItem,
  type Clamp,
  type CompletionItem,
  type JudgedItem,
  type LinearItem,
  SCORED_STATUSES,
  type SchemeItem,
  type StepsItem,
} from "./scheme-node.js";
import type { EvidenceRead, Measured, Working } from "./trace.js";
import type { EvidenceReader } from "./unit-reader.js";
import { measured } from "../attainment/figure-questions.js";

/** What a rule came to; `missing` where it had nothing to go by. */
export type Reckoned =
  | { readonly points: Rational; readonly working: Working; readonly inputs: readonly EvidenceRead[] }
  | { readonly missing: MissingReason; readonly inputs: readonly EvidenceRead[] };

/** Points of an item by its own rule, before anything is done to them. */
export function pointsByRule(item: Exclude<SchemeItem, JudgedItem>, reader: EvidenceReader): Reckoned {
  switch (item.rule) {
    case "completion":
      return byCompletion(item, reader);
    case "linear":
      return byLine(item, reader);
    case "steps":
      return bySteps(item, reader);
    case "allOrNothing": {
      const { truth, missing, inputs } = evaluateCondition(item.when, reader);
      if (truth === "unknown") return { missing: existing(missing, "what is unknown misses something"), inputs };
      const holds = truth === "true";
      return { points: holds ? checkedAmount(item.points) : ZERO, working: { rule: "allOrNothing", holds }, inputs };
    }
    case "attainment":
      return byAttainment(item, reader);
  }
}

/** Values that must all be known amounts. */
export function amountsOf(
  values: readonly Value[],
  reader: EvidenceReader,
): { readonly inputs: readonly EvidenceRead[] } & (
  | { readonly amounts: readonly Rational[] }
  | { readonly missing: MissingReason }
) {
  const evaluated = values.map((value) => evaluateValue(value, reader));
  const inputs = evaluated.flatMap((one) => one.inputs);
  const amounts: Rational[] = [];
  for (const { reading: read } of evaluated) {
    const reading = asAmount(read);
    if ("reason" in reading) return { missing: reading.reason, inputs };
    amounts.push(existing(reading.kind === "amount" ? reading.amount : undefined, "an amount was asked for"));
  }
  return { amounts, inputs };
}

function byCompletion(item: CompletionItem, reader: EvidenceReader): Reckoned {
  const read = amountsOf([item.of], reader);
  if ("missing" in read) return read;
  const of = existing(read.amounts[0], "one value gives one amount");
  const share = clamped(of, item.clamp);
  return {
    points: multiply(checkedAmount(item.points), share),
    working: { rule: "completion", of: writeAmount(of), share: writeAmount(share) },
    inputs: read.inputs,
  };
}

function byLine(item: LinearItem, reader: EvidenceReader): Reckoned {
  const read = amountsOf([item.of, item.from, item.to], reader);
  if ("missing" in read) return read;
  const [of = ZERO, from = ZERO, to = ZERO] = read.amounts;
  const length = subtract(to, from);
  if (signOf(length) === 0) return { missing: "zero-denominator", inputs: read.inputs };
  const ratio = divide(subtract(of, from), length);
  const share = clamped(ratio, item.clamp);
  return {
    points: multiply(checkedAmount(item.points), share),
    working: {
      rule: "linear",
      of: writeAmount(of),
      from: writeAmount(from),
      to: writeAmount(to),
      ratio: writeAmount(ratio),
      share: writeAmount(share),
    },
    inputs: read.inputs,
  };
}

function clamped(share: Rational, limits: Clamp | undefined): Rational {
  if (limits === false) return share;
  const [low, high] = limits ?? (["0", "1"] as const);
  return clamp(share, checkedAmount(low), checkedAmount(high));
}

/** The first step that holds; where an earlier one cannot be told, neither can the first. */
function bySteps(item: StepsItem, reader: EvidenceReader): Reckoned {
  const { reading, inputs } = evaluateValue(item.of, reader);
  if (reading.kind === "unknown") return { missing: reading.reason, inputs };
  const read = [...inputs];
  for (const [position, step] of item.steps.entries()) {
    const { truth, missing, inputs: more } = evaluateLimits(reading, step, reader);
    read.push(...more);
    if (truth === "unknown") return { missing: existing(missing, "what is unknown misses something"), inputs: read };
    if (truth === "true") return stepped(step.points, reading, position, read, reader);
  }
  return stepped(item.otherwise, reading, undefined, read, reader);
}

function stepped(
  value: Value,
  of: Reading<MissingReason>,
  step: number | undefined,
  inputs: readonly EvidenceRead[],
  reader: EvidenceReader,
): Reckoned {
  const read = amountsOf([value], reader);
  const all = [...inputs, ...read.inputs];
  if ("missing" in read) return { missing: read.missing, inputs: all };
  return {
    points: existing(read.amounts[0], "one value gives one amount"),
    working: { rule: "steps", of: writtenRange(of), ...(step === undefined ? {} : { step }) },
    inputs: all,
  };
}

/** A figure that a step holds of may be known no closer than between two. */
function writtenRange(reading: Reading<MissingReason>): Measured {
  if (!("reason" in reading)) return measured(reading);
  const { low, high } = reading.kind === "range" ? reading.range : {};
  return { word: `${low === undefined ? "" : writeAmount(low)}…${high === undefined ? "" : writeAmount(high)}` };
}

function byAttainment(item: AttainmentItem, reader: EvidenceReader): Reckoned {
  const { reading, inputs: asked } = evaluateValue({ target: item.target, read: "status" }, reader);
  if ("reason" in reading) return { missing: reading.reason, inputs: asked };
  const status = existing(
    SCORED_STATUSES.find((known) => reading.kind === "word" && reading.word === known),
    "a status that is read is one that is scored",
  );
  const read = amountsOf([item.byStatus[status] ?? item.otherwise], reader);
  const inputs = [...asked, ...read.inputs];
  if ("missing" in read) return { missing: read.missing, inputs };
  const points = existing(read.amounts[0], "one value gives one amount");
  return { points, working: { rule: "attainment", target: item.target, status }, inputs };
}
