import type { DocumentKey } from "./documents.js";
import type { FieldFaults, PaneKey } from "./outcome.js";
import type { Origins } from "./provenance.js";
import type { Words } from "./words.js";

/** What the results of a pane cannot be had without. */
const NEEDED: Readonly<Record<PaneKey, readonly DocumentKey[]>> = {
  problems: [],
  attainment: ["plan"],
  rollup: ["plan", "districts"],
  round: ["plan", "districts", "scheme"],
  charts: ["plan"],
};
const FIELDS: Readonly<Record<PaneKey, readonly (keyof FieldFaults)[]>> = {
  problems: [],
  attainment: ["asOf"],
  rollup: [],
  round: ["asOf", "window"],
  charts: ["asOf"],
};

interface Standing {
  readonly origins: Origins;
  /** The texts with errors. */
  readonly faulty: ReadonlySet<DocumentKey>;
  readonly fieldFaults: FieldFaults;
}

/** Why a pane has nothing to show: what is missing or wrong first. */
export function whyNothing(pane: PaneKey, { origins, faulty, fieldFaults }: Standing, words: Words): string {
  if (origins.plan === "none") return words.begin;
  if (NEEDED[pane].some((key) => faulty.has(key))) return words.nothing[pane];
  if (pane === "round" && origins.scheme === "none") return words.noScheme;
  const field = FIELDS[pane].find((one) => fieldFaults[one] !== undefined);
  if (field !== undefined) return words.nothingUntil(words[field], fieldFaults[field] ?? "");
  return words.nothing[pane];
}
