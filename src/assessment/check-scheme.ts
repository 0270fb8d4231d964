import type * as z from "zod";
import type { Checking } from "../model/vocabulary.js";
import { existing } from "../internal/assert.js";
import { isRecord } from "../model/atoms.schema.js";
import { firstAtEachPlace, readElement, readElements, someProblems } from "../model/check-element.js";
import { copyPlain } from "../model/check-json.js";
import { idOf, listIn, own } from "../model/check-references.js";
import type { GradeId, PlanId } from "../model/label.js";
import type { Plan } from "../model/plan.js";
import type { Register } from "../model/register.js";
import { checkAmountValue, checkCondition } from "../model/value-types.js";
import { type Checked, parsed, type Problem } from "../model/problem.js";
import { gateProblems, gradeProblems } from "./check-grades.js";
import { consequenceProblems } from "./check-scheme-consequences.js";
import { itemCycles, itemProblems, pointsProblems } from "./check-scheme-items.js";
import { repeatedIds } from "./repeated-ids.js";
import { resultsBeingMade } from "./check-scheme-results.js";
import { selfGapProblems, stepSourceProblems, takeProblems } from "./check-scheme-sources.js";
import { planProblems, unitProblems } from "./check-scheme-units.js";
import { assembleTree, readTree, type ReadTree } from "./check-scheme-tree.js";
import { selfReadingVetoes, vetoProblems } from "./check-scheme-vetoes.js";
import type { Scheme, SchemeInput } from "./scheme.js";
import {
  consequenceSchema,
  gateSchema,
  gradeSchema,
  schemeHeadSchema,
  sourceSchema,
  vetoSchema,
} from "./scheme.schema.js";
import { scoreRangeOf } from "./score-range.js";
import { vocabularyOf } from "./vocabulary.js";

/** The documents a scheme's names are looked up in. */
export interface SchemeContext {
  readonly plans: readonly Plan[];
  /** The registers of which the scheme counts entries. */
  readonly registers?: readonly Register[];
}

/**
 * Reads an assessment scheme from outside data, `quality-scheme/1`: the scheme, or everything that is wrong with it at
 * once. Every target, metric, agency, item, source and grade that it names must be there; sections' points are the sum
 * of their items'; grades are listed best first and their bounds leave out none of the scores there can be, and give
 * none to two: on the grid that `rounding.total` states, or among all decimals where it states none. Keys and rules the
 * format does not have are problems. It never throws, and leaves the data as it was.
 *
 * @example
 * ```ts
 * import { checkScheme } from "quality-plan/scheme";
 *
 * const grades = [{ id: "A", atLeast: "90" }, { id: "B", atLeast: "80", atMost: "89" }, { id: "C", below: "80" }];
 * const scheme = {
 *   format: "quality-scheme/1", id: "s", title: "考核办法", window: { from: "01-01", to: "12-31" }, units: ["330481"],
 *   sources: [{ id: "check", name: "核查", kind: "verified" }], take: { first: ["check"] },
 *   notApplicable: "rescale", noEvidence: "noScore", points: "100",
 *   items: [{ id: "work", name: "质量工作", rule: "judged", points: "100" }], grades,
 * };
 *
 * const checked = checkScheme(scheme, { plans: [] });
 * checked.ok ? [] : checked.problems; // => [{ code: "grade-gap", from: "89", to: "90", grades: ["A", "B"], path: ["grades", 1] }]
 * checkScheme({ ...scheme, rounding: { total: { digits: 0, mode: "halfUp" } } }, { plans: [] }).ok; // => true
 * ```
 */
export function checkScheme(data: unknown, context: SchemeContext): Checked<Scheme> {
  const copy = copyPlain(data);
  const cut = copy.data === undefined ? someProblems(copy.problems) : undefined;
  if (cut !== undefined) return { ok: false, problems: cut };
  const raw = isRecord(copy.data) ? copy.data : {};
  const head = readElement(schemeHeadSchema, copy.data, []);
  const parts = readParts(raw);
  const shapeProblems = [
    ...head.problems,
    ...parts.tree.problems,
    ...parts.sources.problems,
    ...parts.grades.problems,
    ...parts.gates.problems,
    ...parts.vetoes.problems,
    ...parts.consequences.problems,
  ];
  const whole =
    shapeProblems.length > 0 ? undefined : assembled(existing(head.value, "a head without problems"), parts);
  const problems = someProblems(
    firstAtEachPlace(copy.problems, shapeProblems, senseProblems(raw, parts, context, whole)),
  );
  if (problems !== undefined) return { ok: false, problems };
  // The mark of a checked value exists in types alone.
  return { ok: true, value: existing(whole, "a scheme without problems is whole") as Scheme };
}

/**
 * Like {@link checkScheme}, for where a bad scheme is the end of it.
 *
 * @throws ProblemsError with all the problems, when there are any
 *
 * @example
 * ```ts
 * import { parseScheme } from "quality-plan/scheme";
 *
 * const scheme = parseScheme(
 *   {
 *     format: "quality-scheme/1", id: "s", title: "考核办法", window: { from: "07-01", to: "06-30" }, units: ["330481"],
 *     sources: [{ id: "check", name: "核查", kind: "verified" }], take: { first: ["check"] },
 *     notApplicable: "rescale", noEvidence: "noScore", points: 100,
 *     items: [{ id: "work", name: "质量工作", rule: "judged", points: 100 }],
 *   },
 *   { plans: [] },
 * );
 * scheme.points; // => "100"
 * ```
 */
export function parseScheme(data: unknown, context: SchemeContext): Scheme {
  return parsed(checkScheme(data, context));
}

type Raw = Readonly<Record<string, unknown>>;

function readParts(raw: Raw) {
  return {
    tree: readTree(raw),
    sources: readElements(listIn(raw, "sources"), ["sources"], () => sourceSchema),
    grades: readElements(listIn(raw, "grades"), ["grades"], () => gradeSchema),
    gates: readElements(listIn(raw, "gates"), ["gates"], () => gateSchema),
    vetoes: readElements(listIn(raw, "vetoes"), ["vetoes"], () => vetoSchema),
    consequences: readElements(listIn(raw, "consequences"), ["consequences"], () => consequenceSchema),
  };
}

type Parts = ReturnType<typeof readParts>;

function senseProblems(
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
  const agencies = new Set(context.plans.flatMap((plan) => (plan.agencies ?? []).map(({ id }) => id)));
  const scope = {
    items: new Set(tree.nodes.flatMap(({ id }) => id ?? [])),
    grades: setOf(gradeIdsIn(raw)),
    checking,
  };
  const { value: ranking } = readElement(schemeHeadSchema.shape.ranking, own(raw, "ranking"), ["ranking"]);
  const then = (ranking?.then ?? []).map((value, position) => ({ value, path: ["ranking", "then", position] }));
  for (const { value, path } of grades.values) {
    if (value.when !== undefined) checkCondition(value.when, [...path, "when"], checking);
  }
  for (const { value, path } of gates.values) checkCondition(value.needs, [...path, "needs"], checking);
  for (const { value, path } of then) checkAmountValue(value, path, checking);
  const found = [
    ...unitProblems(raw, checking),
    ...planProblems(raw, context.plans),
    ...idProblemsIn(raw, tree),
    ...itemProblems(tree.nodes, checking, agencies),
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

function readPoints(raw: Raw): string | undefined {
  return readElement(schemeHeadSchema.shape.points, own(raw, "points"), ["points"]).value;
}

function readRounding(raw: Raw) {
  const rounding = own(raw, "rounding");
  return rounding === undefined
    ? undefined
    : readElement(schemeHeadSchema.shape.rounding, rounding, ["rounding"]).value;
}

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

function assembled(head: z.output<typeof schemeHeadSchema>, parts: Parts): SchemeInput {
  const { sources, items: _items, grades, gates, vetoes, consequences, ...rest } = head;
  const listed = <T>(part: { readonly values: readonly { readonly value: T }[] }): readonly [T, ...T[]] => {
    const [first, ...others] = part.values.map(({ value }) => value);
    return [existing(first, "a list without problems is not empty"), ...others];
  };
  const [first, ...others] = assembleTree(parts.tree.nodes);
  return {
    ...rest,
    ...(sources === undefined ? {} : { sources: listed(parts.sources) }),
    items: [existing(first, "a scheme without problems has items"), ...others],
    ...(grades === undefined ? {} : { grades: listed(parts.grades) }),
    ...(gates === undefined ? {} : { gates: listed(parts.gates) }),
    ...(vetoes === undefined ? {} : { vetoes: listed(parts.vetoes) }),
    ...(consequences === undefined ? {} : { consequences: listed(parts.consequences) }),
  };
}
