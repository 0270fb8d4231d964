import type { DistrictId, TargetId } from "../model/label.js";
import type { AttainmentContext } from "./context.js";
import type { ExactAttainment } from "./exact-attainment.js";

/** A plan and the evidence, with the attainments that bounds and conditions ask for. */
export interface Inquiry {
  readonly context: AttainmentContext;
  /**
   * How another target stands in a district; undefined where that is still to be worked out, in which case the answer is
   * noted as wanted and what asks for it is worked out again.
   */
  readonly attained: (target: TargetId, district: DistrictId) => ExactAttainment | undefined;
}
