import type { AssessmentHere, ItemResult, LateScores } from "../assessment/round.js";
import type { ItemId } from "../model/label.js";

/** The items that are scored with what came late: all of it was taken, and no veto took the points of the item or its section. */
export function countedLate({ outcome, items }: AssessmentHere, { source, due, late }: LateScores): readonly ItemId[] {
  if (outcome !== "scored") return [];
  const found = new Map(items.map((one) => [one.item, one]));
  return late.flatMap(({ item }) => {
    const result = found.get(item);
    if (result?.state !== "scored" || isVetoed(result, found)) return [];
    const came = (result.trace.scores ?? []).filter(
      ({ score }) => score.source === source && score.on !== undefined && score.on > due,
    );
    return came.length > 0 && came.every(({ counted }) => counted) ? [item] : [];
  });
}

function isVetoed(result: ItemResult, found: ReadonlyMap<ItemId, ItemResult>): boolean {
  for (let one: ItemResult | undefined = result; one !== undefined; one = found.get(one.parent ?? "")) {
    if (one.trace.adjustments?.some(({ by }) => by === "veto") === true) return true;
  }
  return false;
}
