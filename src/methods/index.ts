/**
 * Published measures of progress by name: linear, compound, Open SDG, Eurostat, SDG Index, Destatis. They decide no status.
 *
 * @packageDocumentation
 */

export { compoundPace } from "./compound.js";
export type { Better, Course, PointInTime } from "./course.js";
export { destatis, DESTATIS_SYMBOLS, type DestatisProgress, type DestatisSymbol } from "./destatis.js";
export {
  eurostat,
  EUROSTAT_TRENDS,
  type EurostatOptions,
  type EurostatProgress,
  type EurostatTrend,
} from "./eurostat.js";
export { completionRate, linearPace, linearProgress, type MethodFigure } from "./linear.js";
export {
  OPEN_SDG_STATUSES,
  openSdg,
  type OpenSdgOptions,
  type OpenSdgProgress,
  type OpenSdgStatus,
} from "./open-sdg.js";
export { METHOD_REFUSALS, type MethodRefusal, type Refused } from "./outcome.js";
export { SDG_ARROWS, type SdgArrow, type SdgIndex, sdgIndex, sdgIndexArrow, sdgIndexScore } from "./sdg-index.js";
