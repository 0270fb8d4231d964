import { plusDays } from "../model/day.js";
import type { Day } from "../model/label.js";
import { type Span, spanIn } from "../model/period.js";
import type { Register } from "../model/register.js";

/** Days from the first to the last, both included. */
export interface Stretch {
  readonly first: Day;
  readonly last: Day;
}

/** The stretches that a register lists every entry of, in order, those that touch made one. */
export function completeStretches({ complete }: Pick<Register, "complete">): readonly Stretch[] {
  const rising = complete
    .flatMap((period) => closed(spanIn(period)))
    .sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
  const joined: Stretch[] = [];
  for (const next of rising) {
    const before = joined.at(-1);
    if (before === undefined || next.first > plusDays(before.last, 1)) joined.push(next);
    else if (next.last > before.last) joined[joined.length - 1] = { first: before.first, last: next.last };
  }
  return joined;
}

function closed({ first, last }: Span): readonly Stretch[] {
  return first === undefined || last === undefined ? [] : [{ first, last }];
}

/** Whether all of a stretch is listed. */
export function isListed(stretches: readonly Stretch[], { first, last }: Stretch): boolean {
  return stretches.some((stretch) => stretch.first <= first && last <= stretch.last);
}
