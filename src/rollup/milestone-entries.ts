import type { Day } from "../model/label.js";
import type { Metric } from "../model/metric.js";
import { dayNumber } from "../observations/day-number.js";
import type { MilestoneRow, Observations } from "../observations/observations.js";
import { itemsOf } from "../observations/metric-reader.js";
import type { Entries, Filing } from "./entries.js";
import { NO_WEIGHTS } from "./figures.js";
import type { NumberedSpan } from "./span.js";
import { lastDayOf } from "../model/period.js";

/**
 * How many items each district has reached by the end of a window, and of how many it is known whether they are.
 * Items stand in for parts: a district is expected to report each.
 */
export function milestoneEntries(
  observations: Observations,
  metric: Metric,
  rows: readonly MilestoneRow[],
  window: NumberedSpan,
  days: readonly (Day | undefined)[],
  places: Int32Array,
): Entries | undefined {
  if (rows.length === 0) return undefined;
  const end = dayNumber(window.lastDay);
  const seen = days.reduce((least, day) => (day === undefined ? least : Math.min(least, dayNumber(day))), end);
  const items = itemsOf(metric).length;
  const byDistrict = new Map<number, MilestoneRow[][]>();
  for (const row of rows) {
    const ofDistrict = byDistrict.get(row.district) ?? Array.from({ length: items }, (): MilestoneRow[] => []);
    byDistrict.set(row.district, ofDistrict);
    ofDistrict[row.item]?.push(row);
  }
  const states = [...byDistrict.values()].map((ofItems) =>
    ofItems.map((ofItem) => stateOf(ofItem, seen, end, observations)),
  );
  const known = states.map((ofItems) => ofItems.some((state) => state !== undefined));
  const kept = [...byDistrict.keys()]
    .map((district, entry) => ({ district, states: states[entry] ?? [] }))
    .filter((_, entry) => known[entry]);
  if (kept.length === 0) return undefined;
  const reached = (state: ItemState | undefined): boolean => state !== undefined && state.reachedOn > 0;
  const amounts = Float64Array.from(kept, (one) => one.states.filter(reached).length);
  return {
    parts: items,
    at: Int32Array.from(kept, ({ district }) => places[district] ?? 0),
    rows: new Int32Array(kept.length).fill(-1),
    covered: Float64Array.from(kept, (one) => one.states.filter((state) => state?.current === true).length),
    refusal: new Uint8Array(kept.length),
    days: Int32Array.from(kept, (one) => one.states.reduce((day, state) => Math.max(day, state?.reachedOn ?? 0), 0)),
    counted: false,
    figures: { kind: "scaled", weightKind: "none", scale: 0, amounts, weightScale: 0, weights: NO_WEIGHTS },
    itemDays: Int32Array.from(kept.flatMap((one) => one.states.map((state) => state?.reachedOn ?? 0))),
    itemsFrom: kept.map((one) => filedAlike(one.states.flatMap((state) => state?.by ?? []))),
  };
}

interface ItemState {
  /** 0 where it was not reached. */
  readonly reachedOn: number;
  /** Whether it is known how it stood at the end of the window. */
  readonly current: boolean;
  /** The rows that say so. */
  readonly by: readonly MilestoneRow[];
}

/** By whom and when all of it was filed, as far as that is the same for all. */
function filedAlike(rows: readonly MilestoneRow[]): Filing {
  const alike = (of: (row: MilestoneRow) => number): number | undefined => {
    const all = new Set(rows.map(of));
    return all.size === 1 ? Math.max(...all) : undefined;
  };
  return { source: alike(({ source }) => source) ?? -1, recordedOn: alike(({ recordedOn }) => recordedOn) ?? 0 };
}

/** How an item stood: by the firmest day that no row as firm denies, of equals the one recorded last. */
function stateOf(
  rows: readonly MilestoneRow[],
  seen: number,
  end: number,
  { periods }: Observations,
): ItemState | undefined {
  const lastDay = (row: MilestoneRow): number => dayNumber(lastDayOf(periods[row.period] ?? "") ?? "");
  const denials = rows.filter((row) => row.reachedOn === 0);
  const isDenied = (row: MilestoneRow): boolean =>
    denials.some((denial) => lastDay(denial) >= row.reachedOn && firmness(row, denial) >= 0);
  const day = firmest(rows.filter((row) => row.reachedOn > 0 && !isDenied(row)));
  if (day !== undefined) {
    return { reachedOn: day.reachedOn <= seen ? day.reachedOn : 0, current: true, by: [day] };
  }
  if (denials.length === 0) return undefined;
  const latest = Math.max(...denials.map(lastDay));
  return { reachedOn: 0, current: latest >= end, by: denials.filter((row) => lastDay(row) === latest) };
}

function firmest(rows: readonly MilestoneRow[]): MilestoneRow | undefined {
  return rows.reduce<MilestoneRow | undefined>(
    (best, row) => (best === undefined || firmness(row, best) < 0 ? row : best),
    undefined,
  );
}

/** Below zero where the first is the firmer. */
function firmness(a: MilestoneRow, b: MilestoneRow): number {
  return a.status - b.status || b.recordedOn - a.recordedOn;
}
