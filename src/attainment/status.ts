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

/** A member, and whether reports that are still to come could change how it stands. */
export interface Standing {
  readonly status: Status;
  readonly provisional?: boolean;
}

/** Whether reports still to come for some of the members could change how they stand together, which one that is `settling` for certain decides. */
export function couldChange(members: readonly Standing[], settling: Status): boolean {
  const isOpen = members.some(({ provisional }) => provisional === true);
  return isOpen && !members.some(({ status, provisional }) => status === settling && provisional !== true);
}

/** The best of those that occur; undefined when there are none. */
export function bestIn(tally: Tally): Status | undefined {
  return STATUSES.findLast((status) => tally[status] > 0);
}
