/** Whose parts of a period are missing of those whose figures were put together, kept as numbers in a column. */
export const NOBODY = 0;
const SOME = 1;
export const ALL = 2;

/** What two figures miss that were put together side by side. */
export function missingBeside(one: number, other: number): number {
  return one === other ? one : SOME;
}
