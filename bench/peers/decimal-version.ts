import { Decimal } from "decimal.js";
import type { Job } from "../national-rows.js";
import type { Sums } from "../sums.js";

/** The float loop over decimal.js: each row added to its district, then the districts added up from below. */
export function decimalFromBelow(job: Job): Sums {
  const sums = newSums(job);
  const { parents } = job.districts;
  addRows(job, sums, (into, district, amount) => {
    into[district] = into[district]!.plus(amount);
  });
  for (let district = parents.length - 1; district > 0; district -= 1) {
    const parent = parents[district]!;
    for (const column of [...sums.above, ...sums.below]) column[parent] = column[parent]!.plus(column[district]!);
  }
  return numbersOf(sums);
}

/** What one writes first: each row added to its district and to every district above it. */
export function decimalRowByRow(job: Job): Sums {
  const sums = newSums(job);
  const { parents } = job.districts;
  addRows(job, sums, (into, district, text) => {
    const amount = new Decimal(text);
    for (let at = district; at >= 0; at = parents[at]!) into[at] = into[at]!.plus(amount);
  });
  return numbersOf(sums);
}

interface DecimalSums {
  readonly above: readonly Decimal[][];
  readonly below: readonly Decimal[][];
}

function newSums({ metrics, districts }: Job): DecimalSums {
  const zero = new Decimal(0);
  const column = (): Decimal[] => new Array<Decimal>(districts.rows.length).fill(zero);
  return { above: metrics.map(column), below: metrics.map(column) };
}

function addRows(
  { metrics, districts, rows }: Job,
  { above, below }: DecimalSums,
  add: (into: Decimal[], district: number, amount: string) => void,
): void {
  const metricAt = new Map(metrics.map((metric, at) => [metric.id, at]));
  const districtAt = new Map(districts.rows.map((row, at) => [row.id, at]));
  for (const row of rows) {
    const metric = metricAt.get(row.metric)!;
    const district = districtAt.get(row.district)!;
    add(above[metric]!, district, row.numerator);
    add(below[metric]!, district, row.denominator);
  }
}

function numbersOf({ above, below }: DecimalSums): Sums {
  return {
    above: (metric, district) => above[metric]![district]!.toNumber(),
    below: (metric, district) => below[metric]![district]!.toNumber(),
  };
}
