/**
 * Observations from rows, streams or columns: good rows kept, bad rows listed with line and code.
 *
 * @packageDocumentation
 */

export type { ReadResult } from "./close-reader.js";
export { type ObservationColumn, type ObservationColumns, readObservationColumns } from "./read-columns.js";
export { readObservations } from "./read-observations.js";
export type { ReadContext } from "./reader.js";
export type { MilestoneRow, Observations, RowColumns, SeriesColumns } from "./observations.js";
export type { ObservationInput, ObservationStatus } from "../model/observation.js";
export { NOT_REACHED, OBSERVATION_STATUSES } from "../model/observation.js";
export { joinObservations } from "./join-observations.js";
export { observationRows } from "./observation-rows.js";
