import { isList } from "./problem.js";

/** An empty cell of a table is missing, as if its key were not there. */
export function filled(value: unknown): unknown {
  return isEmptyCell(value) ? undefined : value;
}

export function isEmptyCell(value: unknown): boolean {
  return value === "" || value === null;
}

/** Whether a row has cells, and all of them are empty: a line on which nothing is written. Undefined is no cell, but a name mistaken in code. */
export function isBlankRow(row: unknown): boolean {
  if (typeof row !== "object" || row === null || isList(row)) return false;
  const cells: readonly unknown[] = Object.values(row);
  return cells.length > 0 && cells.every(isEmptyCell);
}

/** A row without its empty cells, of the columns it may have; a column that it may not have stays, to be told. */
export function filledCells(row: unknown, columns: object): unknown {
  if (typeof row !== "object" || row === null || isList(row)) return row;
  const cells = Object.entries(row);
  const kept = cells.filter(([key, value]) => filled(value) !== undefined || !Object.hasOwn(columns, key));
  return kept.length === cells.length ? row : Object.fromEntries(kept);
}
