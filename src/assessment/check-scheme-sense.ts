import type { Checking } from "../model/vocabulary.js";
import { readElement } from "../model/check-element.js";
import { COMMON_DOMAINS, idOf, listIn, own } from "../model/check-references.js";
import type { DomainId, GradeId, PlanId } from "../model/label.js";
import type { Plan } from "../model/plan.js";
import type { Register } from "../model/register.js";
import { checkAmountValue, checkCondition } from "../model/value-types.js";
import type { Problem } from "../model/problem.js";
import { gateProblems, gradeProblems } from "./check-grades.js";
import { consequenceProblems } from "./check-scheme-consequences.js";
import { itemCycles, itemProblems, pointsProblems } from "./check-scheme-items.js";
import type { Parts } from "./check-scheme-parts.js";
import { repeatedIds } from "./repeated-ids.js";
import { resultsBeingMade } from "./check-scheme-results.js";
import { selfGapProblems, stepSourceProblems, takeProblems } from "./check-scheme-sources.js";
import { planProblems, replacesProblems, unitProblems } from "./check-scheme-units.js";
import type { ReadTree } from "./check-scheme-tree.js";
import { selfReadingVetoes, vetoProblems } from "./check-scheme-vetoes.js";
import type { SchemeInput } from "./scheme.js";
import { schemeHeadSchema } from "./scheme.schema.js";
import { scoreRangeOf } from "./score-range.js";
import { vocabularyOf } from "./vocabulary.js";

/** The documents a scheme's names are looked up in. */
export interface SchemeContext {
  /** The plans whose targets, metrics, agencies and domains it names; none where it names none of them. */
  readonly plans: readonly Plan[];
  /** The registers of which the scheme counts entries. */
  readonly registers?: readonly Register[];
}

type Raw = Readonly<Record<string, unknown>>;

/** What is wrong with parts that could be read, beside each other; `whole` where all of them could. */
export function senseProblems(
  raw: Raw,
  parts: Parts,
  context: SchemeContext,
  whole: SchemeInput | undefined,
): readonly Problem[] {
  const { tree, grades, gates, vetoes, consequences } = parts;
  const checking: Checking = {
    vocabulary: vocabularyOf(
      context.plans,
      tree.nodes.map(({ id, value }) => ({ id, tags: value?.tags ?? [] })),
      {
        ...(context.registers === undefined ? {} : { registers: context.registers }),
        scheme: idOf(raw),
        named: readPlans(raw),
        grades: own(raw, "grades") === undefined ? undefined : gradeIdsIn(raw)?.reverse(),
      },
    ),
    problems: [],
  };
  const { plans } = context;
  const words = {
    agencies: new Set(plans.flatMap((plan) => (plan.agencies ?? []).map(({ id }) => id))),
    // A scheme lists no domains: where there is no plan either, they are words of its own.
    domains: plans.length === 0 ? undefined : domainsIn(plans),
  };
  const scope = {
    items: new Set(tree.nodes.flatMap(({ id }) => id ?? [])),
    grades: setOf(gradeIdsIn(raw)),
    checking,
  };
  const then = (readRanking(raw)?.then ?? []).map((value, position) => ({
    value,
    path: ["ranking", "then", position],
  }));
  for (const { value, path } of grades.values) {
    if (value.when !== undefined) checkCondition(value.when, [...path, "when"], checking);
  }
  for (const { value, path } of gates.values) checkCondition(value.needs, [...path, "needs"], checking);
  for (const { value, path } of then) checkAmountValue(value, path, checking);
  const found = [
    ...unitProblems(raw, checking),
    ...planProblems(raw, context.plans),
    ...replacesProblems(raw),
    ...idProblemsIn(raw, tree),
    ...itemProblems(tree.nodes, checking, words),
    ...takeProblems(raw, tree.nodes),
    ...selfGapProblems(raw, checking),
    ...stepSourceProblems(raw),
    ...pointsProblems(tree.nodes, readPoints(raw)),
    ...itemCycles(tree.nodes),
    ...vetoProblems(vetoes.values, scope),
    ...selfReadingVetoes(tree.nodes, vetoes.values),
    ...consequenceProblems(
      consequences.values,
      new Set(listIn(raw, "consequences").flatMap((rule) => idOf(rule) ?? [])),
      checking,
    ),
    ...gateProblems(gates.values, gradeIdsIn(raw)),
    ...resultsBeingMade(
      { nodes: tree.nodes, vetoes: vetoes.values, grades: grades.values, gates: gates.values, then },
      idOf(raw),
    ),
  ];
  const problems = [...found, ...checking.problems];
  // What a total can come to is known once all else is right; until then only gaps and overlaps between grades are told.
  const range = whole !== undefined && problems.length === 0 ? scoreRangeOf(whole) : undefined;
  const digits = readRounding(raw)?.total?.digits;
  return [...problems, ...gradeProblems(grades.values, digits, range)];
}

function domainsIn(plans: readonly Plan[]): ReadonlySet<DomainId> {
  return new Set([...COMMON_DOMAINS, ...plans.flatMap(({ domains = [] }) => domains.map(({ id }) => id))]);
}

/** The grades there are, best first; undefined where the list could not be read. */
function gradeIdsIn(raw: Raw): GradeId[] | undefined {
  const list = own(raw, "grades");
  return list === undefined || Array.isArray(list)
    ? listIn(raw, "grades").flatMap((grade) => idOf(grade) ?? [])
    : undefined;
}

function setOf<T>(list: readonly T[] | undefined): ReadonlySet<T> | undefined {
  return list === undefined ? undefined : new Set(list);
}

function readPlans(raw: Raw): readonly PlanId[] | undefined {
  return own(raw, "plans") === undefined
    ? undefined
    : listIn(raw, "plans").filter((id): id is PlanId => typeof id === "string");
}

const { points: pointsSchema, rounding: roundingSchema, ranking: rankingSchema } = schemeHeadSchema.shape;

// What is wrong with these was told where the head was read.
const readPoints = (raw: Raw) => readElement(pointsSchema, own(raw, "points"), []).value;
const readRounding = (raw: Raw) => readElement(roundingSchema, own(raw, "rounding"), []).value;
const readRanking = (raw: Raw) => readElement(rankingSchema, own(raw, "ranking"), []).value;

function idProblemsIn(raw: Raw, tree: ReadTree): readonly Problem[] {
  const idsIn = (list: string) =>
    listIn(raw, list).map((element, position) => ({ id: idOf(element), path: [list, position, "id"] }));
  return [
    ...repeatedIds(
      tree.nodes.map(({ id, path }) => ({ id, path: [...path, "id"] })),
      "item",
    ),
    ...repeatedIds(idsIn("sources"), "source"),
    ...repeatedIds(idsIn("grades"), "grade"),
    ...repeatedIds(idsIn("gates"), "gate"),
    ...repeatedIds(idsIn("vetoes"), "veto"),
    ...repeatedIds(idsIn("consequences"), "consequence"),
    ...repeatedIds(idsIn("steps"), "step"),
  ];
}
