/** How often a law is tried: as often as it says, or, where mutants are judged, as often as these are given. */
export function lawRuns(runs: number): number {
  return Number(process.env["LAW_RUNS"] ?? runs);
}
