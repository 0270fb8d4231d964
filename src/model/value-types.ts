import { isAmountFault, readAmount } from "./amount-text.js";
import type { ItemId, MetricId, TargetId } from "./label.js";
import type { Metric } from "./metric.js";
import { type Path, type Problem, shown } from "./problem.js";
import type { TargetInput } from "./target.js";
import {
  ARITHMETIC_KEYS,
  type Arithmetic,
  type Condition,
  LIMIT_KEYS,
  type Limits,
  type TargetSource,
  type Value,
  type ValueSource,
} from "./value.js";

/** What a value comes to, as far as it can be told before anything is read. */
export type ValueType =
  | { readonly kind: "amount" }
  | { readonly kind: "level"; readonly levels: readonly string[] }
  | { readonly kind: "word"; readonly words: readonly string[] };

/** What there is to be read. */
export interface Vocabulary {
  /** The metrics of that id which differ in what their values are; more than one, and nobody knows which is meant. */
  readonly metricsOf: (id: MetricId) => readonly Metric[];
  /** All the targets of that id; more than one, and nobody knows which is meant. */
  readonly targetsOf: (id: TargetId) => readonly TargetInput[];
  readonly hasItem: (id: ItemId) => boolean;
  /** The words that a target's status is compared with. */
  readonly statuses: readonly string[];
}

/** Where problems go while a document is read. */
export interface Checking {
  readonly vocabulary: Vocabulary;
  readonly problems: Problem[];
}

const AMOUNT: ValueType = { kind: "amount" };

/** Checks that a value can be read and is an amount. */
export function checkAmountValue(value: Value, path: Path, checking: Checking): void {
  const type = typeOf(value, path, checking);
  if (type !== undefined) requireAmount(type, path, checking);
}

/** Checks that a value can be read and is of a type. */
export function requireType(value: Value, type: ValueType, path: Path, checking: Checking): void {
  requireSameType(type, typeOf(value, path, checking), path, checking);
}

/** Checks that everything a condition reads is there, and that like is compared with like. */
export function checkCondition(condition: Condition, path: Path, checking: Checking): void {
  if ("all" in condition) checkEach(condition.all, [...path, "all"], checking);
  else if ("any" in condition) checkEach(condition.any, [...path, "any"], checking);
  else if ("not" in condition) checkCondition(condition.not, [...path, "not"], checking);
  else if ("known" in condition) typeOf(condition.known, [...path, "known"], checking);
  else checkLimits(typeOf(condition, path, checking), condition, path, checking);
}

function checkEach(conditions: readonly Condition[], path: Path, checking: Checking): void {
  conditions.forEach((condition, position) => checkCondition(condition, [...path, position], checking));
}

/** Checks limits against what is held to them; undefined where that could not be told. */
export function checkLimits(subject: ValueType | undefined, limits: Limits, path: Path, checking: Checking): void {
  for (const key of LIMIT_KEYS) {
    if (key === "in") continue;
    const limit = limits[key];
    if (limit === undefined) continue;
    const here = [...path, key];
    if (subject?.kind === "word" && key !== "equals") {
      checking.problems.push({ code: "bound-not-for-kind", bound: key, kind: "status", path: here });
    } else if (typeof limit === "string") checkLiteral(limit, subject, here, checking);
    else requireSameType(subject, typeOf(limit, here, checking), here, checking);
  }
  limits.in?.forEach((word, position) => checkLiteral(word, subject, [...path, "in", position], checking));
}

function checkLiteral(literal: string, subject: ValueType | undefined, path: Path, checking: Checking): void {
  switch (subject?.kind) {
    case undefined:
      return;
    case "amount":
      typeOf(literal, path, checking);
      return;
    case "level":
      if (!subject.levels.includes(literal)) {
        checking.problems.push({ code: "unknown-level", given: shown(literal), levels: subject.levels, path });
      }
      return;
    case "word":
      if (!subject.words.includes(literal)) {
        checking.problems.push({ code: "unknown-word", given: shown(literal), allowed: subject.words, path });
      }
  }
}

function requireSameType(
  subject: ValueType | undefined,
  other: ValueType | undefined,
  path: Path,
  checking: Checking,
): void {
  if (subject === undefined || other === undefined || sameType(subject, other)) return;
  checking.problems.push({ code: "wrong-shape", expected: subject.kind, given: other.kind, path });
}

function sameType(a: ValueType, b: ValueType): boolean {
  if (a.kind === "level" && b.kind === "level") {
    return a.levels.length === b.levels.length && a.levels.every((level, place) => level === b.levels[place]);
  }
  return a.kind === b.kind;
}

function requireAmount(type: ValueType, path: Path, checking: Checking): void {
  if (type.kind !== "amount") {
    checking.problems.push({ code: "wrong-shape", expected: "amount", given: type.kind, path });
  }
}

/** The type of a value; undefined where it reads what is not there. */
export function typeOf(value: Value, path: Path, checking: Checking): ValueType | undefined {
  if (typeof value === "string") {
    const read = readAmount(value);
    if (isAmountFault(read)) checking.problems.push({ code: read, given: shown(value), path });
    return AMOUNT;
  }
  if ("metric" in value || "target" in value || "item" in value) return typeOfSource(value, path, checking);
  return typeOfArithmetic(value, path, checking);
}

function typeOfSource(source: ValueSource, path: Path, checking: Checking): ValueType | undefined {
  const { vocabulary, problems } = checking;
  if ("item" in source) {
    if (!vocabulary.hasItem(source.item)) {
      problems.push({ code: "dangling-id", noun: "item", id: source.item, path: [...path, "item"] });
    }
    return AMOUNT;
  }
  if ("target" in source) return typeOfTarget(source, path, checking);
  const [metric, ...others] = vocabulary.metricsOf(source.metric);
  if (metric !== undefined && others.length === 0) return typeOfMetric(metric);
  const code = metric === undefined ? "dangling-id" : "duplicate-id";
  problems.push({ code, noun: "metric", id: source.metric, path: [...path, "metric"] });
  return undefined;
}

function typeOfMetric(metric: Metric): ValueType {
  return metric.kind === "ordinal" ? { kind: "level", levels: metric.levels } : AMOUNT;
}

function typeOfTarget(source: TargetSource, path: Path, checking: Checking): ValueType | undefined {
  const target = onlyTarget(source.target, [...path, "target"], checking);
  if (target === undefined) return undefined;
  if (source.read === "status") return { kind: "word", words: checking.vocabulary.statuses };
  if (target.kind !== "measured") {
    checking.problems.push({
      code: "wrong-shape",
      expected: "measured",
      given: target.kind,
      path: [...path, "target"],
    });
    return undefined;
  }
  const [metric] = checking.vocabulary.metricsOf(target.metric);
  const ofMetric = source.read === "value" || source.read === "required";
  return metric !== undefined && ofMetric ? typeOfMetric(metric) : AMOUNT;
}

/** The one target of an id, or the problem that there is none or more than one. */
export function onlyTarget(id: TargetId, path: Path, { vocabulary, problems }: Checking): TargetInput | undefined {
  const [target, ...others] = vocabulary.targetsOf(id);
  if (target === undefined) problems.push({ code: "dangling-id", noun: "target", id, path });
  else if (others.length > 0) problems.push({ code: "duplicate-id", noun: "target", id, path });
  else return target;
  return undefined;
}

function typeOfArithmetic(value: Arithmetic, path: Path, checking: Checking): ValueType | undefined {
  const record = value as Readonly<Record<string, readonly Value[]>>;
  const key = ARITHMETIC_KEYS.find((candidate) => Object.hasOwn(record, candidate));
  if (key === undefined) return undefined;
  const places = (record[key] ?? []).map((_, position) => [...path, key, position]);
  const types = (record[key] ?? []).map((operand, position) => typeOf(operand, [...path, key, position], checking));
  switch (key) {
    case "plus":
    case "minus":
    case "times":
    case "ratio":
    case "gap":
      types.forEach((type, position) => {
        if (type !== undefined) requireAmount(type, places[position] ?? path, checking);
      });
      return AMOUNT;
    case "least":
    case "greatest":
      // Words are in no order.
      if (types.some((type) => type?.kind === "word")) {
        checking.problems.push({ code: "bound-not-for-kind", bound: key, kind: "status", path });
        return undefined;
      }
      return sameTypeOfAll(types, places, path, checking);
    case "first":
      return sameTypeOfAll(types, places, path, checking);
  }
}

function sameTypeOfAll(
  types: readonly (ValueType | undefined)[],
  places: readonly Path[],
  path: Path,
  checking: Checking,
): ValueType | undefined {
  types.forEach((type, position) => requireSameType(types[0], type, places[position] ?? path, checking));
  return types[0];
}
