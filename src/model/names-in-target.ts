import type { MetricId, TargetId } from "./label.js";
import type { MeasuredTarget } from "./target.js";

/** What a target reads beside its own metric, and whether it does so from where it stands in the tree of districts. */
export interface NamesInTarget {
  readonly metrics: ReadonlySet<MetricId>;
  readonly targets: ReadonlySet<TargetId>;
  /** It reads the district above or those beside: handed down, it would read others. */
  readonly relative: boolean;
}

/** What the values in a target's bounds and conditions name. They are walked with a list: their depth is the author's. */
export function namesInTarget({ bound, districts, filter, measure }: MeasuredTarget): NamesInTarget {
  const metrics = new Set<MetricId>();
  const targets = new Set<TargetId>();
  let relative = false;
  const pending: unknown[] = [bound, districts, filter, measure];
  while (pending.length > 0) {
    const next = pending.pop();
    if (!isRecord(next)) continue;
    for (const [key, value] of Object.entries(next)) {
      if (key === "metric" && typeof value === "string") metrics.add(value);
      else if (key === "target" && typeof value === "string") targets.add(value);
      else if (key === "targets" && Array.isArray(value))
        for (const id of value as readonly unknown[]) addText(targets, id);
      relative ||= looksAround(key, value);
      pending.push(value);
    }
  }
  return { metrics, targets, relative };
}

function addText(ids: Set<TargetId>, id: unknown): void {
  if (typeof id === "string") ids.add(id);
}

/** At the district above, or at those beside. */
function looksAround(key: string, value: unknown): boolean {
  if (key === "district") return value === "parent" || (isPeers(value) && isBeside(value["group"] ?? "siblings"));
  return key === "count" && isRecord(value) && isBeside(value["districts"]);
}

/** A district may have the id `district`: what stands at it is a bound. */
function isPeers(value: unknown): value is Readonly<Record<string, unknown>> {
  return isRecord(value) && Object.hasOwn(value, "peers");
}

function isBeside(group: unknown): boolean {
  return group === "siblings";
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
