import type { Day, DistrictId, ItemId, Period, SourceId } from "../model/label.js";
import type { CompiledScheme } from "./compiled.js";
import { dueSteps } from "./due-steps.js";
import type { LateScores } from "./round.js";
import type { Scheme } from "./scheme.js";
import type { StepId } from "./scheme-step.js";
import type { RoundEvidence } from "./unit-evidence.js";

/** By when the last step of a source is due. */
export type SourcesDue = ReadonlyMap<SourceId, { readonly step: StepId; readonly due: Day }>;

/** A source with a step of which no day is stated can never be late. */
export function sourcesDue(scheme: Scheme, window: Period): SourcesDue {
  const found = new Map<SourceId, { readonly step: StepId; readonly due: Day }>();
  const steps = dueSteps(scheme, { window });
  const open = new Set(steps.flatMap(({ source, due }) => (due === undefined ? [source] : [])));
  for (const { source, step, due } of steps) {
    if (source === undefined || due === undefined || open.has(source)) continue;
    if (due > (found.get(source)?.due ?? "")) found.set(source, { step, due });
  }
  return found;
}

/** Scores of a unit that were given after the day by which their source had to; what follows the scheme does not say. */
export function lateScoresOf(
  { nodes }: CompiledScheme,
  { scores, due: days }: RoundEvidence,
  unit: DistrictId,
): readonly LateScores[] {
  const given = scores.get(unit);
  return [...days].flatMap(([source, { step, due }]): readonly LateScores[] => {
    const late: { readonly item: ItemId; readonly on: Day }[] = [];
    for (const { node } of nodes) {
      const days = (given?.get(node.id) ?? []).flatMap((score) =>
        score.source === source && score.on !== undefined && score.on > due ? [score.on] : [],
      );
      const on = days.sort().at(-1);
      if (on !== undefined) late.push({ item: node.id, on });
    }
    return late.length === 0 ? [] : [{ step, source, due, late }];
  });
}
