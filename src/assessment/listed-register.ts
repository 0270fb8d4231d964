import type { Counted } from "../condition/reading.js";
import type { Day, DistrictId } from "../model/label.js";
import type { Register } from "../model/register.js";
import { completeStretches, isListed, type Stretch } from "../register/completeness.js";
import { countedEntry } from "../register/counted-entry.js";

/** An entry and its day. */
interface ListedEntry {
  readonly on: Day;
  readonly one: Counted<never>;
}

/** A register laid out for counting: what was known on the day, by district. */
export interface ListedRegister {
  readonly entries: ReadonlyMap<DistrictId, readonly ListedEntry[]>;
  /** Whether the register lists every entry of a stretch. */
  readonly lists: (stretch: Stretch) => boolean;
}

export function listedRegister(register: Register, asOf: Day): ListedRegister {
  const entries = new Map<DistrictId, ListedEntry[]>();
  for (const entry of register.entries) {
    if (entry.on > asOf) continue;
    const listed = { on: entry.on, one: countedEntry(entry, register) };
    const ofDistrict = entries.get(entry.district);
    if (ofDistrict === undefined) entries.set(entry.district, [listed]);
    else ofDistrict.push(listed);
  }
  const stretches = completeStretches(register);
  return { entries, lists: (stretch) => isListed(stretches, stretch) };
}
