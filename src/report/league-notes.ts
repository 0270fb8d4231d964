import type { Applied, Assessment, Round } from "../assessment/round.js";
import { restsOnSome } from "../explain/assessment-item.js";
import { missingIn } from "../explain/assessment-reasons.js";
import { figure } from "../explain/figure.js";
import { joined } from "../explain/quoted.js";
import { shownScore } from "../explain/shown-score.js";
import type { ItemId } from "../model/label.js";
import type { Wording } from "./report-options.js";

export type Scored = Extract<Assessment, { readonly outcome: "scored" }>;

/** Why a place is not what score and grade beside it seem to say, and what the score rests on: the notes beside one unit. */
export function notesFor(
  round: Round,
  scored: readonly (readonly [number, Scored])[],
  { words, named, options }: Wording,
): (one: Scored) => readonly string[] {
  const looksTied = round.ranking?.by === "rounded" ? () => false : looksTiedIn(scored);
  return (one) => {
    const { rank, exactScore, applied } = one;
    const [shown, exact] = [figure(shownScore(one)), figure(exactScore)];
    const told = (rank.tieBreaks ?? []).map((by) =>
      "amount" in by ? figure(by.amount) : missingIn(by.missing, options.locale),
    );
    const items = itemsOnSome(one).map((item) => named("item", item));
    return [
      ...(looksTied(one) ? [exact === shown ? words.beyondDigits : words.beforeRounding(exact)] : []),
      ...(rank.apartFrom === undefined ? [] : [words.toldApart(told.join(words.separator))]),
      ...(applied.some(actsOnGradeAlone) ? [words.gradeAlone] : []),
      ...(items.length === 0 ? [] : [words.onSome(joined(items, options.locale))]),
    ];
  };
}

/** The items that count and were scored on figures that not everybody reported. */
export function itemsOnSome({ items }: Scored): readonly ItemId[] {
  return items.flatMap((item) =>
    "points" in item && item.trace.inputs?.some(restsOnSome) === true ? [item.item] : [],
  );
}

/** Whether another unit is printed with the same score and has another place, as their scores differ all the same. */
function looksTiedIn(scored: readonly (readonly [number, Scored])[]): (one: Scored) => boolean {
  const keyOf = (one: Scored): string => JSON.stringify([one.rank.among, figure(shownScore(one))]);
  const alike = new Map<string, { readonly places: Set<number>; readonly scores: Set<string> }>();
  for (const [place, one] of scored) {
    const found = alike.get(keyOf(one)) ?? { places: new Set<number>(), scores: new Set<string>() };
    alike.set(keyOf(one), found);
    found.places.add(place);
    found.scores.add(one.exactScore);
  }
  return (one) => {
    const found = alike.get(keyOf(one));
    return found !== undefined && found.places.size > 1 && found.scores.size > 1;
  };
}

/** A veto that leaves the points, and so the place, as they are. */
function actsOnGradeAlone({ by, effects }: Applied): boolean {
  return (
    by === "veto" &&
    effects.length > 0 &&
    effects.every((effect) => "grade" in effect || "gradeAtMost" in effect || "gradeDown" in effect)
  );
}
