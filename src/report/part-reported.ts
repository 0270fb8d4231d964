import type { Attainment } from "../attainment/attainment.js";
import type { QuestionRead } from "../attainment/evidence-read.js";
import type { AttainmentStep } from "../attainment/trace.js";
import { restsOnSome } from "../explain/assessment-item.js";
import type { Coverage } from "../rollup/cell.js";

/** Of how many reports a target's figure is, where not all that were due by then are in. */
export function partReported(attainment: Attainment): Coverage | undefined {
  if (attainment.kind !== "measured" || attainment.status === "no-evidence") return undefined;
  const read = attainment.trace.steps.find((step) => step.step === "value");
  const coverage = read?.counted?.coverage ?? attainment.coverage;
  return coverage.reported < coverage.expected ? coverage : undefined;
}

/** Whether a target waits for a figure, a judgement or reports, also where none of them could change how it stands. */
export function isWaiting(attainment: Attainment): boolean {
  const { status, trace } = attainment;
  if (status === "no-evidence" || status === "unjudged") return true;
  if ("provisional" in attainment && attainment.provisional) return true;
  return partReported(attainment) !== undefined || trace.steps.some(isOnPart);
}

/** Not everybody reported what was read beside the value. */
function isOnPart(step: AttainmentStep): boolean {
  switch (step.step) {
    case "observed-base":
      return step.cells.some(({ evidence }) => evidence === "partial");
    case "asked-value":
      return step.inputs.some(isPartRead);
    case "choice":
      return step.partial.length > 0;
    case "left-out":
      return step.districts.length > 0;
    case "window":
    case "value":
    case "printed-base":
    case "other-length":
    case "measure":
    case "rank":
    case "filed-bound":
    case "periods":
    case "bound":
    case "path":
    case "members":
      return false;
  }
}

function isPartRead(read: QuestionRead): boolean {
  return read.kind === "peers" ? read.reports !== undefined || read.provisional === true : restsOnSome(read);
}
