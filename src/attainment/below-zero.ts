import { signOf } from "../internal/rational.js";
import { isAmountFault, readAmount } from "../model/amount-text.js";
import type { MetricId } from "../model/label.js";
import type { Plan } from "../model/plan.js";
import { type Bound, isFiled, isGroup, type MeasuredTarget, measureKeyOf } from "../model/target.js";
import type { Filings } from "./filed.js";

/** The metrics of which targets name an amount below zero: a baseline, or what a level is held against. */
export function namedBelowZero(plan: Plan, filings: Filings): ReadonlySet<MetricId> {
  const found = new Set<MetricId>();
  for (const target of plan.targets) {
    if (target.kind !== "measured" || found.has(target.metric)) continue;
    const filed = [...(filings.get(target.id)?.values() ?? [])].flat();
    if ([target, ...filed.map((filing) => filing.target)].some(namesBelowZero)) found.add(target.metric);
  }
  return found;
}

function namesBelowZero(target: MeasuredTarget): boolean {
  if (isBelowZero(target.baseline?.value)) return true;
  if (measureKeyOf(target.measure) !== "level") return false;
  return [
    ...boundsOf(target).flatMap((bound): readonly unknown[] => Object.values(bound).flat()),
    ...Object.values(target.marks ?? {}),
  ].some(isBelowZero);
}

function boundsOf({ bound, districts = [] }: MeasuredTarget): readonly Bound[] {
  if (isGroup(districts)) return [bound];
  if (!isFiled(districts)) return [bound, ...Object.values(districts)];
  return districts.otherwise === undefined ? [bound] : [bound, districts.otherwise];
}

function isBelowZero(written: unknown): boolean {
  const amount = readAmount(written);
  return !isAmountFault(amount) && signOf(amount) < 0;
}
