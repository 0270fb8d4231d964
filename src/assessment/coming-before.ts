import type { Day } from "../model/label.js";
import type { AnyConsequence, EntryOf } from "./consequence.js";
import type { MissingReason } from "./reason.js";
import type { ConsequenceId } from "./scheme-consequence.js";
import type { EvidenceRead } from "./trace.js";

/** How what a consequence comes after stands: past, with its last day where it has one; waited for; or not to be told. */
export type Before =
  | { readonly state: "past"; readonly due?: Day }
  | { readonly state: "waits"; readonly after: ConsequenceId; readonly until: Day }
  | { readonly state: "open"; readonly missing: MissingReason; readonly inputs: readonly EvidenceRead[] };

/** What a rule came to for one unit, and the register where it is for each entry of one. */
export interface CameTo {
  readonly register?: string;
  readonly all: readonly AnyConsequence[];
}

/**
 * How all of it stands that something comes after, on a day; undefined where nothing follows, or may. Of several the last
 * day counts; behind the days that are known there may be one that is not.
 */
export function standingBefore(cameTo: CameTo, entry: EntryOf | undefined, asOf: Day): Before | undefined {
  const same = cameTo.all.filter((one) => isOf(one, cameTo.register, entry));
  if (same.length === 0) return undefined;
  let last: Day | undefined;
  let wait: Extract<Before, { readonly state: "waits" }> | undefined;
  for (const one of same) {
    const until = one.state === "pending" ? one.until : one.state === "follows" ? one.due : undefined;
    if (until === undefined) continue;
    if (last === undefined || until > last) last = until;
    const after = one.state === "pending" ? one.after : one.consequence;
    if (until >= asOf && until >= (wait?.until ?? until)) wait = { state: "waits", after, until };
  }
  if (wait !== undefined) return wait;
  const open = same.find((one) => one.state === "unsettled" && one.of !== "amount");
  if (open?.state === "unsettled") return { state: "open", missing: open.missing, inputs: open.inputs };
  return { state: "past", ...(last === undefined ? {} : { due: last }) };
}

/** Of the same entry where both are for each of one register; of all of the unit else. */
function isOf(one: AnyConsequence, register: string | undefined, entry: EntryOf | undefined): boolean {
  if (register === undefined || entry?.register !== register) return true;
  return one.entry?.id === entry.id;
}
