import { evaluateCondition, evaluateLimits, evaluateValue } from "../condition/evaluate.js";
import type { Reading } from "../condition/reading.js";
import { existing } from "../internal/assert.js";
import { ZERO } from "../internal/rational.js";
import { writeAmount } from "../model/amount.js";
import type { Value } from "../model/value.js";
import { amountsOf } from "./amounts-of.js";
import { brokenLimits } from "./broken-limits.js";
import { byCompletion, byEfficacy, byLine, byTiers } from "./line-rules.js";
import { byAdding, byDeduction } from "./part-rules.js";
import type { MissingReason } from "./reason.js";
import type { Reckoned, Worth } from "./reckoned.js";
import {
  type StandingRule,
  isRule,
  type ReckonedRule,
  SCORED_STATUSES,
  type StepsRule,
  type TableRule,
} from "./scheme-rule.js";
import type { BrokenLimit, EvidenceRead, Measured } from "./trace.js";
import type { EvidenceReader } from "./unit-reader.js";
import { measured } from "../attainment/figure-questions.js";

/** Points of an item by its own rule, before anything is done to them. */
export function pointsByRule(rule: ReckonedRule, worth: Worth, reader: EvidenceReader): Reckoned {
  switch (rule.rule) {
    case "completion":
      return byCompletion(rule, worth, reader);
    case "efficacy":
      return byEfficacy(rule, worth, reader);
    case "linear":
      return byLine(rule, worth, reader);
    case "tiered":
      return byTiers(rule, worth, reader);
    case "steps":
      return bySteps(rule, reader);
    case "deduct":
      return byDeduction(rule, worth, reader);
    case "add":
      return byAdding(rule, worth, reader);
    case "allOrNothing": {
      const { truth, missing, inputs } = evaluateCondition(rule.when, reader);
      if (truth === "unknown") return { missing: existing(missing, "what is unknown misses something"), inputs };
      const holds = truth === "true";
      return { points: holds ? worth.full : ZERO, working: { rule: "allOrNothing", holds }, inputs };
    }
    case "table":
      return byTable(rule, worth, reader);
    case "attainment":
      return byAttainment(rule, reader);
    case "computed": {
      const read = amountsOf([rule.of], reader);
      if ("missing" in read) return read;
      const points = existing(read.amounts[0], "one value gives one amount");
      return { points, working: { rule: "computed" }, inputs: read.inputs };
    }
  }
}

/** The first row that holds; where an earlier one cannot be told, neither can the first. */
function byTable(rule: TableRule, worth: Worth, reader: EvidenceReader): Reckoned {
  const inputs: EvidenceRead[] = [];
  for (const [row, { when, then }] of rule.rows.entries()) {
    const { truth, missing, inputs: more } = evaluateCondition(when, reader);
    inputs.push(...more);
    if (truth === "unknown") return { missing: existing(missing, "what is unknown misses something"), inputs };
    if (truth === "true") return inRow(then, row, inputs, worth, reader);
  }
  return inRow(rule.otherwise, undefined, inputs, worth, reader);
}

function inRow(
  then: Value | ReckonedRule,
  row: number | undefined,
  before: readonly EvidenceRead[],
  worth: Worth,
  reader: EvidenceReader,
): Reckoned {
  const found: Reckoned = isRule(then)
    ? pointsByRule(then, worth, reader)
    : pointsByRule({ rule: "computed", of: then }, worth, reader);
  const inputs = [...before, ...found.inputs];
  if ("missing" in found) return { ...found, inputs };
  const { points, working } = found;
  const here = row ?? "otherwise";
  if (working.rule === "table") return { points, working: { ...working, rows: [here, ...working.rows] }, inputs };
  return { points, working: { rule: "table", rows: [here], ...(isRule(then) ? { by: working } : {}) }, inputs };
}

/** The first step that holds; where an earlier one cannot be told, neither can the first. */
function bySteps(rule: StepsRule, reader: EvidenceReader): Reckoned {
  const { reading, inputs } = evaluateValue(rule.of, reader);
  if (reading.kind === "unknown") return { missing: reading.reason, inputs };
  const read = [...inputs];
  for (const [position, step] of rule.steps.entries()) {
    const { truth, missing, inputs: more } = evaluateLimits(reading, step, reader);
    read.push(...more);
    if (truth === "unknown") return { missing: existing(missing, "what is unknown misses something"), inputs: read };
    if (truth === "true") return stepped(step.points, reading, { step: position }, read, reader);
  }
  const broken = brokenLimits(reading, rule.steps, reader);
  return stepped(rule.otherwise, reading, broken.length === 0 ? {} : { broken }, read, reader);
}

function stepped(
  value: Value,
  of: Reading<MissingReason>,
  found: { readonly step?: number; readonly broken?: readonly BrokenLimit[] },
  inputs: readonly EvidenceRead[],
  reader: EvidenceReader,
): Reckoned {
  const read = amountsOf([value], reader);
  const all = [...inputs, ...read.inputs];
  if ("missing" in read) return { missing: read.missing, inputs: all };
  return {
    points: existing(read.amounts[0], "one value gives one amount"),
    working: { rule: "steps", of: writtenRange(of), ...found },
    inputs: all,
  };
}

/** A figure that a step holds of may be known no closer than between two. */
function writtenRange(reading: Reading<MissingReason>): Measured {
  if (!("reason" in reading)) return measured(reading);
  const { low, high } = reading.kind === "range" ? reading.range : {};
  // Three points on one side alone would look like a figure that was cut.
  if (low === undefined && high !== undefined) return { word: `≤ ${writeAmount(high)}` };
  if (low !== undefined && high === undefined) return { word: `≥ ${writeAmount(low)}` };
  return { word: [low, high].map((end) => (end === undefined ? "" : writeAmount(end))).join("…") };
}

function byAttainment(rule: StandingRule, reader: EvidenceReader): Reckoned {
  const { reading, inputs: asked } = evaluateValue({ target: rule.target, read: "status" }, reader);
  if ("reason" in reading) return { missing: reading.reason, inputs: asked };
  const status = existing(
    SCORED_STATUSES.find((known) => reading.kind === "word" && reading.word === known),
    "a status that is read is one that is scored",
  );
  const read = amountsOf([rule.byStatus[status] ?? rule.otherwise], reader);
  const inputs = [...asked, ...read.inputs];
  if ("missing" in read) return { missing: read.missing, inputs };
  const points = existing(read.amounts[0], "one value gives one amount");
  return { points, working: { rule: "attainment", target: rule.target, status }, inputs };
}
