import type { GradeId } from "../model/label.js";
import type { Grade } from "./scheme-grade.js";

/** The grade of an id, or of another of its names, 优秀. */
export function gradeNamed(grades: readonly Grade[] | undefined, name: string): GradeId | undefined {
  const found =
    grades?.find(({ id }) => id === name) ??
    grades?.find(({ aliases = [] }) =>
      aliases.some((alias) => (typeof alias === "string" ? [alias] : Object.values(alias)).includes(name)),
    );
  return found?.id;
}

/** Grades from the worst to the best, as levels compare. */
export function gradeLevels(grades: readonly Grade[] | undefined): readonly GradeId[] | undefined {
  return grades?.map(({ id }) => id).reverse();
}
