import { type Status, STATUSES } from "../model/target-status.js";

export { type Status, STATUSES };

/** How a target stands where there is a figure. */
export type KnownStatus = Exclude<Status, "no-evidence">;

/** How many members of a group stand how; every status is there, 0 where nobody does. */
export type Tally = Readonly<Record<Status, number>>;

export function tallyOf(statuses: Iterable<Status>): Tally {
  const tally = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>;
  for (const status of statuses) tally[status] += 1;
  return tally;
}

/** The worst of those that occur; undefined when there are none. */
export function worstIn(tally: Tally): Status | undefined {
  return STATUSES.find((status) => tally[status] > 0);
}

/** The best of those that occur; undefined when there are none. */
export function bestIn(tally: Tally): Status | undefined {
  return STATUSES.findLast((status) => tally[status] > 0);
}
