import { type Rational, rational } from "../../src/internal/rational.js";
import type { Districts } from "../../src/model/district.js";
import type { Metric } from "../../src/model/metric.js";
import { readObservations } from "../../src/observations/index.js";
import type { Filled } from "../../src/rollup/filled.js";
import { type Cell, cellAt, rollUp, type Rollup, type RollUpOptions } from "../../src/rollup/index.js";

export type Row = Readonly<Record<string, unknown>>;

/** Rolls rows up that must all be good. */
export function roll(
  rows: readonly Row[],
  metrics: readonly Metric[],
  districts?: Districts,
  options: Partial<RollUpOptions> = {},
): Rollup {
  const tree = districts === undefined ? {} : { districts };
  const { observations, problems } = readObservations(rows, { metrics, ...tree });
  if (problems.length > 0) throw new TypeError(JSON.stringify(problems));
  return rollUp(observations, { metrics, ...tree, ...options });
}

/** `value reported/expected`, or the reason. */
export function told(cell: Cell): string {
  const { reported, expected } = cell.coverage;
  return `${cell.evidence === "none" ? cell.reason : (cell.exact ?? cell.value)} ${reported}/${expected}`;
}

/** What a cell of the one metric "m" says. */
export function at(rollup: Rollup, district: string, period: string): string {
  return told(cellAt(rollup, { metric: "m", district, period }));
}

export function flow(more: Partial<Metric> = {}): Metric {
  return { id: "m", name: "m", unit: "", direction: "up", kind: "amount", accrual: "flow", ...more } as Metric;
}

export function stock(more: Partial<Metric> = {}): Metric {
  return { id: "m", name: "m", unit: "", direction: "up", kind: "amount", accrual: "stock", ...more } as Metric;
}

export function ratio(more: Partial<Metric> = {}): Metric {
  return { id: "m", name: "m", unit: "%", direction: "up", kind: "ratio", per: "100", ...more } as Metric;
}

export function value(district: string, period: string, amount: string | number, more: Row = {}): Row {
  return { metric: "m", district, period, value: amount, ...more };
}

export function rate(
  district: string,
  period: string,
  numerator: string | number,
  denominator: string | number,
  more: Row = {},
): Row {
  return { metric: "m", district, period, numerator, denominator, ...more };
}

/** Fractions, or what is missing. */
export function fractions(...amounts: readonly (string | undefined)[]): readonly (Rational | undefined)[] {
  return amounts.map((amount) => {
    if (amount === undefined) return undefined;
    const [n = "", d = "1"] = amount.split("/");
    return rational(BigInt(n), BigInt(d));
  });
}

export function fraction(amount: string): Rational {
  const [found] = fractions(amount);
  if (found === undefined) throw new TypeError(amount);
  return found;
}

/** What the districts below come to in an open stretch: one value of 1 that all of them reported. */
export function filled(more: Partial<Filled> = {}): Filled {
  return {
    amount: fraction("1"),
    denominator: undefined,
    sum: undefined,
    weight: undefined,
    parts: 1,
    reported: 1,
    partsMissing: 0,
    weightCovered: undefined,
    values: [],
    ...more,
  };
}
