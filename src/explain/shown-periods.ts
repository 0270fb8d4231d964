import type { StepOf } from "./attainment-steps.js";

const PERIODS_SHOWN = 12;

/** The stretch of periods that is told of one that recurs. */
export interface ShownPeriods {
  readonly statuses: StepOf<"periods">["statuses"];
  /** How many have begun, shown or not. */
  readonly begun: number;
  readonly goesBefore: boolean;
  readonly comesAfter: boolean;
}

/** The last of the periods, or those up to the one that decides where it, or the run it ends, lies further back. */
export function shownPeriods({ statuses, deciding, run }: StepOf<"periods">): ShownPeriods {
  const at = statuses.findIndex(({ period }) => period === deciding);
  const last = Math.max(0, statuses.length - PERIODS_SHOWN);
  const from = at - (run ?? 1) + 1 >= last ? last : Math.max(0, at - PERIODS_SHOWN + 1);
  const shown = statuses.slice(from, from + PERIODS_SHOWN);
  return {
    statuses: shown,
    begun: statuses.length,
    goesBefore: from > 0,
    comesAfter: from + shown.length < statuses.length,
  };
}
