import { DAY } from "../model/value-type.js";
import {
  checkAmountValue,
  checkCondition,
  checkLimits,
  checkWhere,
  requireType,
  typeOf,
} from "../model/value-types.js";
import { onlyTarget } from "../model/source-types.js";
import type { Checking } from "../model/vocabulary.js";
import type { Path } from "../model/problem.js";
import type { OutcomeQuestions } from "./outcome-questions.js";
import { type AnyNode, questionsOf } from "./questions.js";
import type { ConsequenceRule } from "./scheme-consequence.js";
import type { SchemeEffect, Veto } from "./scheme.js";

/** Checks that all a node asks of the evidence can be read, and is what it is taken for. */
export function checkQuestions(node: AnyNode, at: Path, checking: Checking): void {
  const { amounts, conditions, stepped, targets } = questionsOf(node);
  for (const { is, path } of amounts) checkAmountValue(is, [...at, ...path], checking);
  for (const { is, path } of conditions) checkCondition(is, [...at, ...path], checking);
  for (const { is, path } of stepped) {
    const type = typeOf(is.of, [...at, ...path, "of"], checking);
    is.steps.forEach((step, position) => checkLimits(type, step, [...at, ...path, "steps", position], checking));
  }
  for (const { is, path } of targets) onlyTarget(is, [...at, ...path], checking);
}

/** Likewise for a veto. */
export function checkVetoQuestions({ when, effects }: Veto, at: Path, checking: Checking): void {
  checkCondition(when, [...at, "when"], checking);
  effects.forEach((effect, position) => checkEffectQuestions(effect, [...at, "effects", position], checking));
}

/** Likewise for what is asked once the scores are known. */
export function checkOutcomeQuestions({ conditions, amounts }: OutcomeQuestions, checking: Checking): void {
  for (const { is, path } of conditions) checkCondition(is, path, checking);
  for (const { is, path } of amounts) checkAmountValue(is, path, checking);
}

/** Likewise for a consequence; one for each entry may ask about the entry. */
export function checkConsequenceQuestions(
  { when, each, from, amount }: ConsequenceRule,
  at: Path,
  checking: Checking,
): void {
  if (when !== undefined) checkCondition(when, [...at, "when"], checking);
  const fields = each && checking.vocabulary.registerFields(each.entries);
  // Of entries of a register that is not there nothing can be told.
  if (each !== undefined && fields === undefined) return;
  if (each?.where !== undefined && fields !== undefined)
    checkWhere(each.where, fields, [...at, "each", "where"], checking);
  const beside: Checking = fields === undefined ? checking : { ...checking, within: { fields, depth: 1 } };
  if (typeof from === "object") requireType(from, DAY, [...at, "from"], beside);
  if (amount !== undefined) checkAmountValue(amount, [...at, "amount"], beside);
}

function checkEffectQuestions(effect: SchemeEffect, at: Path, checking: Checking): void {
  if ("subtract" in effect) checkAmountValue(effect.subtract, [...at, "subtract"], checking);
  if ("score" in effect) checkAmountValue(effect.score, [...at, "score"], checking);
}
