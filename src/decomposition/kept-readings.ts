import type { DistrictId, TargetId } from "../model/label.js";
import type { Plan } from "../model/plan.js";
import type { Path, Problem } from "../model/problem.js";
import type { Target } from "../model/target.js";
import type { Handover } from "./handed-out.js";
import { namesInTarget } from "../model/names-in-target.js";

/** Targets that read another one, as a bound or a condition may, and come to a district to which that one does not. */
export function keptReadings(
  plan: Plan,
  districts: readonly DistrictId[],
  handed: ReadonlyMap<TargetId, ReadonlyMap<DistrictId, Handover>>,
  pathOf: (target: Target) => Path,
): readonly Problem[] {
  return plan.targets.flatMap((target): readonly Problem[] => {
    const to = handed.get(target.id);
    const [first] = to?.values() ?? [];
    if (target.kind !== "measured" || to === undefined || first === undefined) return [];
    const { targets } = namesInTarget({ ...target, ...first });
    return [...targets]
      .filter((reads) => districts.some((district) => to.has(district) && handed.get(reads)?.has(district) !== true))
      .map((reads) => ({ code: "reads-what-stays", target: target.id, reads, path: pathOf(target) }));
  });
}
