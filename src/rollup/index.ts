/**
 * Adding up over time, then across districts, with coverage and discrepancies; who has reported, and who is late.
 *
 * @packageDocumentation
 */

export { type Cell, type CellKey, type Coverage, NO_VALUES, type NoValue, ORIGINS, type Origin } from "./cell.js";
export { cellAt, cells } from "./read-cell.js";
export { rollUp } from "./roll-up.js";
export { OWN_FIGURES, type OwnFigures, type Rollup, type RollUpOptions } from "./rollup.js";
export {
  type MemberReport,
  type PeriodReports,
  REPORT_STATUSES,
  reportingCompleteness,
  type ReportingDuty,
  type ReportStatus,
} from "./reporting.js";
export { cellRows } from "./cell-rows.js";
export { type CellInput, type FromCellsOptions, rollupFromCells } from "./from-cells.js";
export { type PlacedRow, withCells } from "./side-by-side.js";
