import type { SchemeId } from "../model/label.js";
import type { Path, Problem } from "../model/problem.js";
import type { Condition, Value } from "../model/value.js";
import type { ReadNode } from "./check-scheme-tree.js";
import type { ReadVeto } from "./check-scheme-vetoes.js";
import type { ReadGrade } from "./check-grades.js";
import { questionsOf } from "./questions.js";
import { readsNow } from "./reads-now.js";
import type { GradeGate } from "./scheme-grade.js";
import type { SchemeEffect } from "./scheme.js";

/** Whether a veto acts on nothing but the grade, so that it may ask for the score and the place. */
function actsOnGradeOnly(effects: readonly SchemeEffect[]): boolean {
  return effects.every((effect) => "grade" in effect || "gradeAtMost" in effect || "gradeDown" in effect);
}

/** What makes a result, in the order in which it is made. */
export interface Makers {
  readonly nodes: readonly ReadNode[];
  readonly vetoes: readonly ReadVeto[];
  readonly grades: readonly ReadGrade[];
  readonly gates: readonly { readonly value: GradeGate; readonly path: Path }[];
  /** Values that tell equals apart. */
  readonly then: readonly { readonly value: Value; readonly path: Path }[];
}

/**
 * What reads the result that it makes. Points are made before the score is known, places before the grade: so items read
 * neither, and grades, gates and vetoes on the grade may read score and place.
 */
export function resultsBeingMade(
  { nodes, vetoes, grades, gates, then }: Makers,
  scheme: SchemeId | undefined,
): readonly Problem[] {
  const ofGrade = (effect: string, condition: Condition, path: Path): readonly Problem[] =>
    readsNow(condition, path, scheme)
      .filter(({ read }) => read === "grade")
      .map((read) => made(effect, read.path));
  return [
    ...grades.flatMap(({ value: { id, when }, path }) =>
      when === undefined ? [] : ofGrade(id, when, [...path, "when"]),
    ),
    ...gates.flatMap(({ value: { id, needs }, path }) => ofGrade(id, needs, [...path, "needs"])),
    ...then.flatMap(({ value, path }) => readsNow(value, path, scheme).map((read) => made("ranking", read.path))),
    ...nodes.flatMap(({ id, value, path }) =>
      value === undefined ? [] : readsInNode(value, path, scheme).map((place) => made(id ?? "", place)),
    ),
    ...vetoes.flatMap(({ value, path }) => {
      const { id, when, effects } = value;
      const amounts = effects.flatMap((effect, position) => {
        const at = [...path, "effects", position];
        if ("subtract" in effect) return readsNow(effect.subtract, [...at, "subtract"], scheme);
        return "score" in effect ? readsNow(effect.score, [...at, "score"], scheme) : [];
      });
      const asked = readsNow(when, [...path, "when"], scheme);
      const wrong = actsOnGradeOnly(effects) ? asked.filter(({ read }) => read === "grade") : asked;
      return [...wrong, ...amounts].map((read) => made(id, read.path));
    }),
  ];
}

function made(effect: string, path: Path): Problem {
  return { code: "effect-reads-its-change", effect, path };
}

function readsInNode(node: NonNullable<ReadNode["value"]>, at: Path, scheme: SchemeId | undefined): readonly Path[] {
  const { amounts, conditions, stepped } = questionsOf(node);
  const limits = stepped.flatMap(({ is, path }) => [
    { is: is.of, path: [...path, "of"] },
    // A step carries limits beside its points, and limits are looked into wherever they stand.
    ...is.steps.map(({ points: _points, ...step }, position) => ({
      is: step as unknown as Condition,
      path: [...path, "steps", position],
    })),
  ]);
  return [...amounts, ...conditions, ...limits].flatMap(({ is, path }) =>
    readsNow(is, [...at, ...path], scheme).map((read) => read.path),
  );
}
