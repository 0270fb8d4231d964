import type { GradeId } from "../model/label.js";
import type { Path, Problem } from "../model/problem.js";
import { gradeFaults, gradeIsEmpty, gradesNeverGiven, gradesOutOfOrder } from "./grade-bands.js";
import type { Grade, GradeGate } from "./scheme-grade.js";
import type { ScoreRange } from "./amount-range.js";

export interface ReadGrade {
  readonly value: Grade;
  readonly path: Path;
}

/** Grades that hold nothing, stand in no order, or leave scores out or give them to two. */
export function gradeProblems(
  grades: readonly ReadGrade[],
  digits: number | undefined,
  range: ScoreRange | undefined,
): readonly Problem[] {
  const values = grades.map(({ value }) => value);
  const pathOf = (id: string | undefined): Path => grades.find(({ value }) => value.id === id)?.path ?? ["grades"];
  const order = gradesOutOfOrder(values);
  return [
    ...grades.flatMap(keyProblems),
    ...grades.filter(({ value }) => gradeIsEmpty(value)).map(({ value, path }) => empty(value, path)),
    ...(order === undefined
      ? []
      : [{ code: "grades-out-of-order", grades: order, path: pathOf(order[1]) } satisfies Problem]),
    // Of grades in no order it cannot be told which comes before.
    ...(order === undefined ? gradesNeverGiven(values, digits, range) : []).map(
      ({ grade, behind }): Problem => ({ code: "grade-never-given", grade, grades: behind, path: pathOf(grade) }),
    ),
    ...gradeFaults(values, digits, range).map((fault): Problem => ({ ...fault, path: pathOf(fault.grades.at(-1)) })),
  ];
}

const OF_GIVING = ["atLeast", "above", "atMost", "below", "places", "tied", "refill", "when"] as const;

/** Keys that say nothing beside the others. */
function keyProblems({ value, path }: ReadGrade): readonly Problem[] {
  const there = (key: keyof Grade): boolean => value[key] !== undefined;
  const unused = (key: string, because: string): Problem => ({
    code: "unused-key",
    key,
    because,
    path: [...path, key],
  });
  if (value.forced === true) return OF_GIVING.filter(there).map((key) => unused(key, "forced"));
  if (there("places")) return there("refill") && !there("when") ? [unused("refill", "no when")] : [];
  return (["tied", "refill"] as const).filter(there).map((key) => unused(key, "no places"));
}

/** Gates whose grades are not there, or that lead to a better one. */
export function gateProblems(
  gates: readonly { readonly value: GradeGate; readonly path: Path }[],
  grades: readonly GradeId[] | undefined,
): readonly Problem[] {
  if (grades === undefined) return [];
  return gates.flatMap(({ value, path }): readonly Problem[] => {
    const missing = (["for", "otherwise"] as const).filter((key) => !grades.includes(value[key]));
    if (missing.length > 0) {
      return missing.map((key) => ({ code: "dangling-id", noun: "grade", id: value[key], path: [...path, key] }));
    }
    const { for: grade, otherwise } = value;
    if (grades.indexOf(otherwise) > grades.indexOf(grade)) return [];
    return [{ code: "gate-not-lower", grade, otherwise, path: [...path, "otherwise"] }];
  });
}

function empty(grade: Grade, path: Path): Problem {
  const low = grade.atLeast ?? grade.above ?? "";
  const high = grade.atMost ?? grade.below ?? "";
  return { code: "bound-reversed", low, high, path };
}
