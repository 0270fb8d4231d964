import type { Path, Problem } from "../model/problem.js";
import { gradeFaults, gradeIsEmpty, gradesOutOfOrder } from "./grade-bands.js";
import type { Grade } from "./scheme.js";
import type { ScoreRange } from "./score-range.js";

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
    ...grades.filter(({ value }) => gradeIsEmpty(value)).map(({ value, path }) => empty(value, path)),
    ...(order === undefined
      ? []
      : [{ code: "grades-out-of-order", grades: order, path: pathOf(order[1]) } satisfies Problem]),
    ...gradeFaults(values, digits, range).map((fault): Problem => ({ ...fault, path: pathOf(fault.grades.at(-1)) })),
  ];
}

function empty(grade: Grade, path: Path): Problem {
  const low = grade.atLeast ?? grade.above ?? "";
  const high = grade.atMost ?? grade.below ?? "";
  return { code: "bound-reversed", low, high, path };
}
