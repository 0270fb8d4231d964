export { type ReadContext, type ReadResult, readObservations } from "./read-observations.js";
export type { MilestoneRow, Observations, RowColumns, SeriesColumns } from "./observations.js";
export type { ObservationInput, ObservationStatus } from "../model/observation.js";
export { NOT_REACHED, OBSERVATION_STATUSES } from "../model/observation.js";
