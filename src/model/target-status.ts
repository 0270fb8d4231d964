/**
 * How a target can stand, worst first: the order in which the members of a group speak for it.
 * `missed` and `met` are verdicts after the deadline; `behind`, `open`, `on-track` and `reached` stand before it,
 * `reached` can still be lost; `no-evidence` and `unjudged` wait for a figure or for somebody's judgement.
 */
export const STATUSES = ["missed", "behind", "no-evidence", "unjudged", "open", "on-track", "reached", "met"] as const;
/** One of {@link STATUSES}. */
export type Status = (typeof STATUSES)[number];

/** The statuses a condition can ask for: where there is no figure or no judgement, it is unknown. */
export const READABLE_STATUSES: readonly Status[] = STATUSES.filter(
  (status) => status !== "no-evidence" && status !== "unjudged",
);
