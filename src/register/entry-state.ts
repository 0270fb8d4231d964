import { daysBetween, requireDay } from "../model/day.js";
import type { Day } from "../model/label.js";
import type { Register, RegisterEntry } from "../model/register.js";

/** How an entry stands on a day: it has not begun, it stands, it stands past the day it was due, or it has ended. */
export const ENTRY_STATES = ["upcoming", "open", "overdue", "closed"] as const;
/** One of {@link ENTRY_STATES}. */
export type EntryState = (typeof ENTRY_STATES)[number];

/** How {@link entryState} and its like look at entries. */
export interface EntryStateOptions {
  readonly asOf: Day;
  /** The field that holds the day by which an entry should have ended. Absent, or not filled in: nothing is overdue. */
  readonly due?: string;
}

/**
 * How an entry of a register stands as of a day. It stands from its first day to its last, both included.
 *
 * @throws RangeError when `asOf` is no day, or `due` is no day field of the register
 *
 * @example
 * ```ts
 * import { parseRegister } from "quality-plan/model";
 * import { entryState } from "quality-plan/register";
 *
 * const cards = parseRegister({
 *   format: "quality-register/1", id: "cards", name: "红黄牌", fields: { deadline: { type: "day" } }, complete: ["2013"],
 *   entries: [{ id: "1", district: "330402", on: "2013-05-01", until: "2013-09-30", fields: { deadline: "2013-08-01" } }],
 * });
 * const [card] = cards.entries;
 * ["2013-04-30", "2013-08-01", "2013-09-30", "2013-10-01"].map((asOf) => card && entryState(cards, card, { asOf, due: "deadline" })); // => ["upcoming", "open", "overdue", "closed"]
 * ```
 */
export function entryState(register: Register, entry: RegisterEntry, options: EntryStateOptions): EntryState {
  requireOptions(register, options);
  return stateOf(entry, options);
}

/**
 * The entries that stand as of a day, overdue ones among them, in the order of the register.
 *
 * @throws RangeError when `asOf` is no day
 *
 * @example
 * ```ts
 * import { parseRegister } from "quality-plan/model";
 * import { openEntries } from "quality-plan/register";
 *
 * const entries = [{ id: "1", district: "330402", on: "2013-05-01", until: "2013-09-30" }, { id: "2", district: "330411", on: "2013-06-01" }];
 * const cases = parseRegister({ format: "quality-register/1", id: "cases", name: "案件", fields: {}, complete: ["2013"], entries });
 * openEntries(cases, { asOf: "2013-12-31" }).map(({ id }) => id); // => ["2"]
 * ```
 */
export function openEntries(register: Register, options: Pick<EntryStateOptions, "asOf">): readonly RegisterEntry[] {
  requireOptions(register, options);
  return register.entries.filter((entry) => stateOf(entry, options) === "open");
}

/** An entry that stands past the day it was due. */
export interface OverdueEntry {
  readonly entry: RegisterEntry;
  readonly due: Day;
  readonly daysOverdue: number;
}

/**
 * The entries that stand past the day they were due, 逾期, the longest overdue first; of equals in the order of the
 * register.
 *
 * @throws RangeError when `asOf` is no day, or `due` is no day field of the register
 *
 * @example
 * ```ts
 * import { parseRegister } from "quality-plan/model";
 * import { overdueEntries } from "quality-plan/register";
 *
 * const cards = parseRegister({
 *   format: "quality-register/1", id: "cards", name: "红黄牌", fields: { deadline: { type: "day" } }, complete: ["2013"],
 *   entries: [{ id: "1", district: "330402", on: "2013-05-01", fields: { deadline: "2013-08-01" } }],
 * });
 * overdueEntries(cards, { asOf: "2013-08-11", due: "deadline" }).map(({ entry, daysOverdue }) => [entry.id, daysOverdue]); // => [["1", 10]]
 * ```
 */
export function overdueEntries(
  register: Register,
  options: EntryStateOptions & { readonly due: string },
): readonly OverdueEntry[] {
  requireOptions(register, options);
  return register.entries
    .flatMap((entry): readonly OverdueEntry[] => {
      const due = dueOf(entry, options.due);
      if (due === undefined || stateOf(entry, options) !== "overdue") return [];
      return [{ entry, due, daysOverdue: daysBetween(due, options.asOf) }];
    })
    .sort((a, b) => b.daysOverdue - a.daysOverdue);
}

function requireOptions({ id, fields }: Register, { asOf, due }: EntryStateOptions): void {
  requireDay("asOf", asOf);
  if (due === undefined || (Object.hasOwn(fields, due) && fields[due]?.type === "day")) return;
  const days = Object.keys(fields).filter((name) => fields[name]?.type === "day");
  throw new RangeError(
    `due: ${JSON.stringify(due)} is no day field of the register ${JSON.stringify(id)}; accepted: ${days.map((name) => JSON.stringify(name)).join(", ")}`,
  );
}

function stateOf(entry: RegisterEntry, { asOf, due }: EntryStateOptions): EntryState {
  if (entry.on > asOf) return "upcoming";
  if (entry.until !== undefined && entry.until < asOf) return "closed";
  const day = due === undefined ? undefined : dueOf(entry, due);
  return day !== undefined && day < asOf ? "overdue" : "open";
}

function dueOf({ fields = {} }: RegisterEntry, due: string): Day | undefined {
  const day = Object.hasOwn(fields, due) ? fields[due] : undefined;
  return typeof day === "string" ? day : undefined;
}
