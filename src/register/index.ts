/**
 * Registers 台账 counted into metrics; open and overdue entries.
 *
 * @packageDocumentation
 */

export {
  ENTRY_STATES,
  type EntryState,
  entryState,
  type EntryStateOptions,
  openEntries,
  overdueEntries,
  type OverdueEntry,
} from "./entry-state.js";
export { type ObserveOptions, observeRegister } from "./observe-register.js";
