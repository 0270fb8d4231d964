/** How often a law is tried: as often as it says, or, where `LAW_RUNS` is set, no more often than that. */
export function lawRuns(runs: number): number {
  return Math.min(runs, Number(process.env["LAW_RUNS"] ?? runs));
}
