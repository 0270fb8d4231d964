import type { Counted } from "../condition/reading.js";
import { evaluateOf } from "../condition/evaluate.js";
import type { Truth } from "../condition/truth.js";
import { measured } from "../attainment/figure-questions.js";
import type { Day, DistrictId } from "../model/label.js";
import type { Register, RegisterEntry } from "../model/register.js";
import type { Condition } from "../model/value.js";
import { countedEntry } from "../register/counted-entry.js";
import type { MissingReason } from "./reason.js";
import type { EvidenceReader } from "./unit-reader.js";

/** An entry of a register, and whether the rule means it. */
export interface MeantEntry {
  readonly entry: RegisterEntry;
  readonly one: Counted<MissingReason>;
  readonly truth: Truth;
  readonly missing?: MissingReason;
}

interface Rule {
  readonly where?: Condition;
  readonly once?: string;
}

/**
 * The entries of a register up to a day that a rule means, in order of time. With `once` an entry is meant only where no
 * earlier one that the rule asks for has the same in that field; where that cannot be told, nor can the entry.
 */
export function meantEntries(
  register: Register,
  { where, once }: Rule,
  asOf: Day,
  readerOf: (district: DistrictId) => EvidenceReader,
): readonly MeantEntry[] {
  const holders = new Map<string, Truth>();
  return register.entries
    .filter(({ on }) => on <= asOf)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map((entry): MeantEntry => {
      const one = countedEntry(entry, register);
      const asked = where === undefined ? { truth: "true" as const } : evaluateOf(one, where, readerOf(entry.district));
      const found: MeantEntry = { entry, one, ...asked };
      return once === undefined || found.truth === "false" ? found : firstOnly(found, once, holders);
    });
}

function firstOnly(found: MeantEntry, once: string, holders: Map<string, Truth>): MeantEntry {
  const holder = found.one.its(once);
  if ("reason" in holder) return { ...found, truth: "unknown", missing: holder.reason };
  const key = JSON.stringify(measured(holder));
  const before = holders.get(key);
  if (before !== "true") holders.set(key, found.truth);
  if (before === "true") return { ...found, truth: "false" };
  return before === "unknown" ? { ...found, truth: "unknown", missing: found.missing ?? "earlier-undecided" } : found;
}
