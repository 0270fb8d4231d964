import type { TargetReading } from "../model/value.js";
import type { ExactAttainment } from "./exact-attainment.js";
import type { AttainmentStep } from "./trace.js";

/**
 * Whether what is read of a target stays as it is, whatever comes in, unless the target stands provisionally: a verdict
 * does, and figures once the deadline is past and all that they were worked out from is in.
 */
export function isFinal(attainment: ExactAttainment, read: TargetReading): boolean {
  if (read === "status") return attainment.status === "met" || attainment.status === "missed";
  if (!("figures" in attainment)) return true;
  const { asOf, due, periods = [], trace } = attainment;
  if (read === "required" && !trace.steps.some(asksAnew)) return true;
  const isOver = due !== undefined && asOf > due;
  // Which period decides may change with any of them.
  const areKnown = periods.every(({ status, provisional }) => status !== "no-evidence" && provisional !== true);
  return isOver && areKnown && trace.steps.every(isWhole);
}

/** Whether what is asked for is worked out, or hangs on how many items there are. */
function asksAnew(step: AttainmentStep): boolean {
  return step.step === "asked-value" || (step.step === "bound" && step.key === "all");
}

function isWhole(step: AttainmentStep): boolean {
  switch (step.step) {
    case "value":
      return step.cell.evidence === "full";
    case "observed-base":
      return step.awaited === undefined && step.cells.every(({ evidence }) => evidence === "full");
    case "rank":
      return step.unsure === 0;
    case "window":
    case "printed-base":
    case "other-length":
    case "measure":
    case "asked-value":
    case "choice":
    case "left-out":
    case "filed-bound":
    case "periods":
    case "bound":
    case "path":
    case "members":
      return true;
  }
}
