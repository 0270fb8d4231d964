import type { Status } from "../../src/attainment/status.js";
import type { GroupTarget, TargetInput } from "../../src/model/target.js";
import { type Case, measured, METRICS } from "./plan-of.js";

const SOURCE = { clause: "一" };

/** As the contract lists them, worst first. */
export const WORST_FIRST = [
  "missed",
  "behind",
  "no-evidence",
  "unjudged",
  "open",
  "on-track",
  "reached",
  "met",
] as const satisfies readonly Status[];

/** A target for each status, which stands as its id says as of a day after 2012 and before the end of 2013. */
export const STANDS_AS: Readonly<Record<Status, TargetInput>> = {
  missed: measured({ atLeast: "95" }, { id: "missed", schedule: { by: "2012" } }),
  behind: measured({ atLeast: "110" }, { id: "behind", baseline: { value: "100" } }),
  "no-evidence": measured({ atLeast: "90" }, { id: "no-evidence", schedule: { by: "2009" } }),
  unjudged: { id: "unjudged", kind: "judged", statement: "达到国内先进水平", source: SOURCE },
  open: measured({ atLeast: "95" }, { id: "open", measure: { change: "previous" } }),
  "on-track": measured({ atLeast: "100" }, { id: "on-track", baseline: { value: "80" } }),
  reached: measured({ atLeast: "90" }, { id: "reached" }),
  met: measured({ atLeast: "90" }, { id: "met", schedule: { by: "2012" } }),
};

export function group(of: "all" | "any", targets: readonly string[], id = "g"): GroupTarget {
  const [first = "nobody", ...others] = targets;
  return { id, kind: "group", of, targets: [first, ...others], source: SOURCE };
}

/** A group of those, by the statuses of its members. */
export function standingAs(
  of: "all" | "any",
  members: readonly string[],
): Case & Required<Pick<Case, "metric" | "targets" | "rows" | "asOf">> {
  return {
    metric: METRICS.index,
    targets: [...Object.values(STANDS_AS), group(of, members)],
    rows: [
      { period: "2012", value: "92" },
      { period: "2013", value: "94" },
    ],
    asOf: "2013-06-30",
  };
}
