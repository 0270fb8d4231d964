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

/** What is asked of other targets, and whether all of it is worked out. */
export interface Watched {
  readonly attained: Inquiry["attained"];
  readonly isWorkedOut: () => boolean;
}

/** Notices what is still to be worked out, so that nothing is kept that hangs on it. */
export function watched({ attained }: Inquiry): Watched {
  let isWorkedOut = true;
  return {
    attained: (target, district) => {
      const found = attained(target, district);
      if (found === undefined) isWorkedOut = false;
      return found;
    },
    isWorkedOut: () => isWorkedOut,
  };
}
