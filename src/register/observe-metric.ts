import { evaluateOf } from "../condition/evaluate.js";
import type { Counted } from "../condition/reading.js";
import { type Judged, tallied } from "../condition/tally.js";
import { writeExact } from "../model/amount.js";
import type { DistrictId, Period } from "../model/label.js";
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
  const above = takesTogether(metric);
  const sides = sidesOf(metric, register);
  const undecided = new Map<number, Problem>();
  const observations: ObservationInput[] = [];
  for (const period of periodsFor(metric, register, stretches)) {
    const stretch = stretchOf(period);
    const listed = isListed(stretches, stretch);
    const groups = groupsIn(register, stretch, metric, places, above);
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

/** The positions of the entries of a stretch, by district. */
function groupsIn(
  { entries }: Register,
  stretch: Stretch,
  metric: CountedMetric,
  places: Places,
  above: boolean,
): Map<DistrictId, number[]> {
  const groups = new Map<DistrictId, number[]>();
  const stock = metric.kind === "amount" && metric.accrual === "stock";
  entries.forEach((entry, position) => {
    if (!places.has(entry.district) || !(stock ? stands(entry, stretch) : happens(entry, stretch))) return;
    let district: DistrictId | undefined = entry.district;
    while (district !== undefined) {
      const group = groups.get(district);
      if (group === undefined) groups.set(district, [position]);
      else group.push(position);
      district = above ? places.above(district) : undefined;
    }
  });
  return groups;
}

function happens({ on }: RegisterEntry, { first, last }: Stretch): boolean {
  return first <= on && on <= last;
}

/** At the end of the stretch. */
function stands({ on, until }: RegisterEntry, { last }: Stretch): boolean {
  return on <= last && (until === undefined || last <= until);
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
