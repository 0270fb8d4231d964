import {
  type Bound,
  isFiled,
  isGroup,
  type MeasuredTarget,
  type Target,
  type TargetDistricts,
  type TargetGroup,
} from "../model/target.js";
import type { Condition, Value } from "../model/value.js";
import { sourcesIn } from "../model/value-sources.js";
import { boundValues } from "./bound-values.js";

/** Something of a plan that a target speaks of. */
export interface Named {
  readonly noun: "metric" | "target";
  readonly id: string;
}

/** The metrics and targets a target speaks of: in its bounds, in its groups of districts, and in its filter. */
export function namesIn(target: Target): readonly Named[] {
  if (target.kind === "judged") return [];
  if (target.kind === "group") return target.targets.map((id) => ({ noun: "target", id }));
  return [{ noun: "metric", id: target.metric }, ...asked(target).flatMap(namesReadBy)];
}

function asked({ bound, districts, filter, measure }: MeasuredTarget): readonly (Value | Condition)[] {
  const ranked = typeof measure === "object" && "rank" in measure ? conditionsOf(measure.rank) : [];
  return [
    ...boundValues(bound),
    ...(districts === undefined ? [] : askedOfDistricts(districts)),
    ...ranked,
    ...(filter === undefined ? [] : [filter]),
  ];
}

function askedOfDistricts(districts: TargetDistricts): readonly (Value | Condition)[] {
  if (isGroup(districts)) return conditionsOf(districts);
  const bounds: readonly (Bound | undefined)[] = isFiled(districts) ? [districts.otherwise] : Object.values(districts);
  return bounds.flatMap((bound) => (bound === undefined ? [] : boundValues(bound)));
}

function conditionsOf(group: TargetGroup): readonly Condition[] {
  return typeof group === "object" && "where" in group ? [group.where] : [];
}

function namesReadBy(value: Value | Condition): readonly Named[] {
  return sourcesIn(value).flatMap(({ source }): readonly Named[] => {
    if ("metric" in source) return [{ noun: "metric", id: source.metric }];
    if ("target" in source) return [{ noun: "target", id: source.target }];
    return "count" in source && "targets" in source.count
      ? source.count.targets.map((id) => ({ noun: "target", id }))
      : [];
  });
}
