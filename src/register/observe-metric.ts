import { evaluateOf } from "../condition/evaluate.js";
import type { Counted } from "../condition/reading.js";
import { type Judged, tallied } from "../condition/tally.js";
import { writeExact } from "../model/amount.js";
import type { Day, DistrictId, Period } from "../model/label.js";
import type { AmountMetric, Counting, Metric, RatioMetric, RegisterCount, RegisterShare } from "../model/metric.js";
import type { ObservationInput } from "../model/observation.js";
import { calendarPeriodsAround, firstDayOf, lastDayOf, periodOf, periodsOf } from "../model/period.js";
import type { Problem } from "../model/problem.js";
import type { Register, RegisterEntry } from "../model/register.js";
import { completeStretches, isListed, type Stretch } from "./completeness.js";
import { countedEntry } from "./counted-entry.js";

/** A metric that is counted from a register. */
export type CountedMetric =
  | (AmountMetric & { readonly from: RegisterCount })
  | (RatioMetric & { readonly from: RegisterShare });

export function isCounted(metric: Metric): metric is CountedMetric {
  return (metric.kind === "amount" || metric.kind === "ratio") && metric.from !== undefined;
}

/** Districts whose entries are counted, and who each entry counts for, from its own district upwards. */
export interface Places {
  /** Those that have a figure of their own even where there are no entries. */
  readonly leaves: readonly DistrictId[];
  readonly has: (district: DistrictId) => boolean;
  readonly above: (district: DistrictId) => DistrictId | undefined;
}

interface Observed {
  readonly observations: readonly ObservationInput[];
  readonly undecided: readonly Problem[];
}

/** A register counted for one metric, period by period and district by district. */
export function observationsOf(metric: CountedMetric, register: Register, places: Places): Observed {
  const stretches = completeStretches(register);
  const gathers = gatheringFor(metric, register, places);
  const sides = sidesOf(metric, register);
  const inStretch = entriesByStretch(register, metric);
  const undecided = new Map<number, Problem>();
  const observations: ObservationInput[] = [];
  for (const period of periodsFor(metric, register, stretches)) {
    const stretch = stretchOf(period);
    const listed = isListed(stretches, stretch);
    const groups = groupsIn(register, inStretch(stretch), places, gathers);
    // No entry means none only where the register says that it lists them all.
    if (listed) for (const leaf of places.leaves) if (!groups.has(leaf)) groups.set(leaf, []);
    for (const [district, positions] of groups) {
      const counts = sides.map((side) => side(positions));
      for (const position of counts.flatMap((count) => count.open)) {
        const entry = register.entries[position]?.id ?? "";
        undecided.set(position, { code: "undecided-entry", metric: metric.id, entry, path: ["entries", position] });
      }
      const [value, denominator] = counts.map((count) => count.amount);
      if (value === undefined || (sides.length > 1 && denominator === undefined)) continue;
      observations.push({
        metric: metric.id,
        district,
        period,
        ...(denominator === undefined ? { value } : { numerator: value, denominator }),
        status: listed ? "reported" : "estimated",
        source: register.id,
      });
    }
  }
  return { observations, undecided: [...undecided.values()] };
}

/** Whose different ones are counted, there what lies below a district is counted anew for it. */
function takesTogether({ from }: CountedMetric): boolean {
  return from.distinct !== undefined || ("of" in from && from.of.distinct !== undefined);
}

/** What is counted of entries by their positions: one side, or of a rate two. */
type Side = (positions: readonly number[]) => { readonly amount?: string; readonly open: readonly number[] };

function sidesOf({ from }: CountedMetric, register: Register): readonly Side[] {
  return [sideOf(from, register), ...("of" in from ? [sideOf(from.of, register)] : [])];
}

function sideOf(counting: Counting, register: Register): Side {
  const { where, distinct, sum } = counting;
  const judged = register.entries.map((entry): Judged<never> => {
    const one: Counted<never> = countedEntry(entry, register);
    return where === undefined ? { one, truth: "true" } : { one, ...evaluateOf(one, where, {}) };
  });
  const field = distinct ?? sum;
  const lacks = (position: number): boolean => {
    const found = judged[position];
    if (found === undefined || found.truth === "false") return false;
    return found.truth === "unknown" || (field !== undefined && found.one.its(field).kind === "unknown");
  };
  return (positions) => {
    const { reading } = tallied(
      counting,
      positions.flatMap((position) => judged[position] ?? []),
      undefined,
    );
    return reading.kind === "amount"
      ? { amount: writeExact(reading.amount), open: [] }
      : { open: positions.filter((position) => lacks(position)) };
  };
}

/**
 * Which districts also count the entries of those below them: where different ones are counted all do, else those that have
 * entries of their own. Their figure stands over what is made of the districts below, so it has to hold all of it. Undefined
 * where there are none such.
 */
function gatheringFor(metric: CountedMetric, { entries }: Register, { leaves, has }: Places): Gathers | undefined {
  if (takesTogether(metric)) return () => true;
  const own = new Set(entries.map(({ district }) => district));
  for (const leaf of leaves) own.delete(leaf);
  return [...own].some(has) ? (district) => own.has(district) : undefined;
}

type Gathers = (district: DistrictId) => boolean;

/** Entries by their positions, those of each district together. */
function groupsIn(
  { entries }: Register,
  positions: readonly number[],
  places: Places,
  gathers: Gathers | undefined,
): Map<DistrictId, number[]> {
  const groups = new Map<DistrictId, number[]>();
  for (const position of positions) {
    const { district: own = "" } = entries[position] ?? {};
    if (!places.has(own)) continue;
    let district: DistrictId | undefined = own;
    while (district !== undefined) {
      if (district === own || gathers?.(district) === true) {
        const group = groups.get(district);
        if (group === undefined) groups.set(district, [position]);
        else group.push(position);
      }
      district = gathers === undefined ? undefined : places.above(district);
    }
  }
  return groups;
}

/** Finds the entries of a stretch without looking at all of them: those that happen in it, or stand at its end. */
function entriesByStretch({ entries }: Register, metric: CountedMetric): (stretch: Stretch) => readonly number[] {
  const stock = metric.kind === "amount" && metric.accrual === "stock";
  const byDay = entries
    .map(({ on }, position) => ({ on, position }))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const before = (day: Day, included: boolean): number => {
    let low = 0;
    let high = byDay.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const on = byDay[middle]?.on ?? "";
      if (on < day || (included && on === day)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (stretch) => {
    const found = byDay.slice(stock ? 0 : before(stretch.first, false), before(stretch.last, true));
    const positions = found.map(({ position }) => position).sort((a, b) => a - b);
    return stock ? positions.filter((position) => stands(entries[position], stretch)) : positions;
  };
}

/** Of an entry that has begun: whether it has not ended by the end of the stretch. */
function stands(entry: RegisterEntry | undefined, { last }: Stretch): boolean {
  return entry?.until === undefined || last <= entry.until;
}

function stretchOf(period: Period): Stretch {
  return { first: firstDayOf(period) ?? "", last: lastDayOf(period) ?? "" };
}

/** Months that are listed whole, and months in which something begins; where months do not add up, what is made of them too. */
function periodsFor(metric: CountedMetric, { entries }: Register, stretches: readonly Stretch[]): readonly Period[] {
  const months = new Set([
    ...stretches.flatMap((stretch) => periodsOf(periodOf(stretch), "month")),
    ...entries.map(({ on }) => on.slice(0, 7)),
  ]);
  const flow = metric.kind === "ratio" || metric.accrual === "flow";
  if (!flow || !takesTogether(metric)) return [...months];
  return [...new Set([...months].flatMap((month) => [month, ...calendarPeriodsAround(month)]))];
}
