/**
 * How a target can stand, worst first: the order in which the members of a group speak for it.
 * `missed` and `met` are verdicts after the deadline; `behind`, `open`, `on-track` and `reached` stand before it,
 * `reached` can still be lost; `no-evidence` and `unjudged` wait for a figure or for somebody's judgement.
 */
export const STATUSES = ["missed", "behind", "no-evidence", "unjudged", "open", "on-track", "reached", "met"] as const;
/** One of {@link STATUSES}. */
export type Status = (typeof STATUSES)[number];

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
