import { isAmountFault, readAmount } from "./amount-text.js";
import { fieldsOf } from "./counted-fields.js";
import { requireAmount, requireSameType, typeOfOperands } from "./operand-types.js";
import { type Path, shown } from "./problem.js";
import {
  checkClosed,
  onlyTarget,
  typeOfField,
  typeOfIts,
  typeOfMetricSource,
  typeOfResultSource,
  typeOfTargetSource,
} from "./source-types.js";
import {
  arithmeticIn,
  type Condition,
  COUNTED_KEYS,
  type CountSource,
  type DistrictReference,
  type Group,
  LIMIT_KEYS,
  type Limits,
  SOURCE_KEYS,
  type Value,
  type ValueSource,
} from "./value.js";
import { AMOUNT, DAY, isOrdered, literalProblems, TEXT, type ValueType } from "./value-type.js";
import type { Checking, Fields } from "./vocabulary.js";

/** Counting inside counting multiplies the work; deeper than this nobody can follow what is meant either. */
const MOST_COUNTS = 3;

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
  else if ("run" in condition) checkRun(condition.of, path, checking);
  else checkLimits(typeOf(condition, path, checking), condition, path, checking);
}

function checkEach(conditions: readonly Condition[], path: Path, checking: Checking): void {
  conditions.forEach((condition, position) => checkCondition(condition, [...path, position], checking));
}

/** A run of runs would multiply the windows to be looked at. */
function checkRun(of: Condition, path: Path, checking: Checking): void {
  if (checking.running === true) checking.problems.push({ code: "too-deep", limit: 1, path: [...path, "run"] });
  else checkCondition(of, [...path, "of"], { ...checking, running: true });
}

/** Checks limits against what is held to them; undefined where that could not be told. */
export function checkLimits(subject: ValueType | undefined, limits: Limits, path: Path, checking: Checking): void {
  for (const key of LIMIT_KEYS) {
    if (key === "in") continue;
    const limit = limits[key];
    if (limit === undefined) continue;
    const here = [...path, key];
    if (subject !== undefined && !isOrdered(subject) && key !== "equals") {
      checking.problems.push({ code: "bound-not-for-kind", bound: key, kind: "word", path: here });
    } else if (typeof limit === "string") checkLiteral(limit, besides(subject, key), here, checking);
    else requireSameType(subject, typeOf(limit, here, checking), here, checking);
  }
  limits.in?.forEach((word, position) => checkLiteral(word, subject, [...path, "in", position], checking));
}

/** A text that is held to an order is an amount. */
function besides(subject: ValueType | undefined, key: (typeof LIMIT_KEYS)[number]): ValueType | undefined {
  return subject?.kind === "text" && key !== "equals" ? AMOUNT : subject;
}

function checkLiteral(literal: string, subject: ValueType | undefined, path: Path, { problems }: Checking): void {
  if (subject !== undefined) problems.push(...literalProblems(literal, subject, path));
}

/** The type of a value; undefined where it reads what is not there. */
export function typeOf(value: Value, path: Path, checking: Checking): ValueType | undefined {
  if (typeof value === "string") {
    const read = readAmount(value);
    if (isAmountFault(read)) checking.problems.push({ code: read, given: shown(value), path });
    return AMOUNT;
  }
  const arithmetic = arithmeticIn(value);
  if (arithmetic === undefined) return typeOfSource(value as ValueSource, path, checking);
  const { key, operands } = arithmetic;
  const types = operands.map((operand, position) => typeOf(operand, [...path, key, position], checking));
  return typeOfOperands(key, types, path, checking);
}

function typeOfSource(source: ValueSource, path: Path, checking: Checking): ValueType | undefined {
  const { vocabulary, problems } = checking;
  const key = SOURCE_KEYS.find((candidate) => Object.hasOwn(source, candidate));
  if (key !== "its" && key !== undefined && !vocabulary.sources.includes(key)) {
    problems.push({ code: "source-not-here", source: key, allowed: vocabulary.sources, path: [...path, key] });
    return undefined;
  }
  if ("metric" in source || "target" in source) {
    const type =
      "metric" in source ? typeOfMetricSource(source, path, checking) : typeOfTargetSource(source, path, checking);
    checkDistrict(source.district, type, path, checking);
    return type;
  }
  if ("result" in source) return typeOfResultSource(source, checking);
  if ("count" in source) return typeOfCount(source, path, checking);
  if ("its" in source) return typeOfIts(source.its, path, checking);
  if ("unit" in source) return TEXT;
  if ("day" in source) return DAY;
  if (!vocabulary.hasItem(source.item)) {
    problems.push({ code: "dangling-id", noun: "item", id: source.item, path: [...path, "item"] });
  }
  return AMOUNT;
}

function checkDistrict(
  district: DistrictReference | undefined,
  type: ValueType | undefined,
  path: Path,
  checking: Checking,
): void {
  if (district === undefined || typeof district === "string") return;
  const here = [...path, "district"];
  const inOrder = district.peers === "least" || district.peers === "greatest";
  if (type !== undefined && (inOrder ? !isOrdered(type) : type.kind !== "amount")) {
    const kind = type.kind;
    checking.problems.push({ code: "bound-not-for-kind", bound: district.peers, kind, path: [...here, "peers"] });
  }
  if (district.group !== undefined) checkGroup(district.group, [...here, "group"], checking);
}

/** A group's word is one that can be told here, its condition one that can be asked of each district. */
export function checkGroup(group: Group, path: Path, checking: Checking): void {
  if (typeof group === "string") {
    const { groups } = checking.vocabulary;
    if (!groups.includes(group)) checking.problems.push({ code: "unknown-word", given: group, allowed: groups, path });
    return;
  }
  if ("where" in group) checkOfDistrict(group.where, [...path, "where"], checking);
}

/** Checks a condition that is asked of a district, whose attributes it reads by `its`. */
export function checkOfDistrict(where: Condition, path: Path, checking: Checking): void {
  checkWhere(where, () => TEXT, path, checking);
}

/** A condition on things that have fields. */
export function checkWhere(where: Condition, fields: Fields, path: Path, checking: Checking): void {
  const depth = (checking.within?.depth ?? 0) + 1;
  if (depth > MOST_COUNTS) checking.problems.push({ code: "too-deep", limit: MOST_COUNTS, path });
  else checkCondition(where, path, { ...checking, within: { fields, depth } });
}

function typeOfCount(source: CountSource, path: Path, checking: Checking): ValueType {
  const { vocabulary, problems } = checking;
  const { count, where } = source;
  const at = [...path, "count"];
  const key = COUNTED_KEYS.find((candidate) => Object.hasOwn(count, candidate));
  if (key !== undefined && !vocabulary.counted.includes(key)) {
    problems.push({ code: "source-not-here", source: key, allowed: vocabulary.counted, path: [...at, key] });
    return AMOUNT;
  }
  if (source.back !== undefined) checkClosed(source.period, path, checking);
  const fields = fieldsOf(count, vocabulary);
  if ("items" in count && !vocabulary.hasTag(count.items)) {
    problems.push({ code: "dangling-id", noun: "tag", id: count.items, path: [...at, "items"] });
  }
  if ("targets" in count) {
    count.targets.forEach((target, position) => onlyTarget(target, [...at, "targets", position], checking));
  }
  if ("districts" in count) checkGroup(count.districts, [...at, "districts"], checking);
  if ("entries" in count && fields === undefined) {
    problems.push({ code: "dangling-id", noun: "register", id: count.entries, path: [...at, "entries"] });
  }
  if (fields !== undefined) {
    if (where !== undefined) checkWhere(where, fields, [...path, "where"], checking);
    checkCountedFields(source, fields, path, checking);
  }
  return AMOUNT;
}

/** What is counted once, or added up, is a field that there is, and one of the two. */
export function checkCountedFields(
  { distinct, sum }: Pick<CountSource, "distinct" | "sum">,
  fields: Fields,
  path: Path,
  checking: Checking,
): void {
  if (distinct !== undefined && sum !== undefined) {
    checking.problems.push({ code: "one-of-keys", allowed: ["distinct", "sum"], given: ["distinct", "sum"], path });
  }
  if (distinct !== undefined) typeOfField(distinct, fields, [...path, "distinct"], checking);
  const summed = sum === undefined ? undefined : typeOfField(sum, fields, [...path, "sum"], checking);
  if (summed !== undefined) requireAmount(summed, [...path, "sum"], checking);
}
