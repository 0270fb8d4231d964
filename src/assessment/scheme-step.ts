import type { Duration } from "../model/duration.js";
import type { Label, SourceId } from "../model/label.js";
import type { Text } from "../model/text.js";

/** Id of a {@link SchemeStep}. */
export type StepId = Label<"step">;

/**
 * A step of the procedure, 目标备案, 自我评价, 实地核查: due by a day of the year, or so long after the step before it (the
 * first one: after the window); without either on no day that is stated.
 */
export interface SchemeStep {
  readonly id: StepId;
  readonly name: Text;
  /** `07-15`; `02-29` is the last day of February. */
  readonly by?: string;
  /** Which year's day that is, counted from the one in which the window ends; absent: that year, −1 the one before. */
  readonly year?: number;
  readonly within?: Duration;
  /** Whose step it is. */
  readonly source?: SourceId;
}
