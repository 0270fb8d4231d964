import type { ValueCell, Values } from "../../src/attainment/values.js";
import { checkedAmount } from "../../src/model/amount.js";
import type { DistrictId, MetricId, Period } from "../../src/model/label.js";
import { comparePeriods, previousPeriod, shortestPeriod } from "../../src/model/period.js";
import type { CellKey, NoValue } from "../../src/rollup/cell.js";
import type { ExactCell } from "../../src/rollup/exact-cell.js";

/** A cell as a test states it; one district and one metric unless it says more. */
export interface Row {
  readonly metric?: MetricId;
  readonly district?: DistrictId;
  readonly period: Period;
  readonly value?: string;
  readonly numerator?: string;
  readonly denominator?: string;
  readonly reason?: NoValue;
  readonly partial?: true;
  readonly expected?: number;
  /** Of a milestone: what the value would be if every item were reached. */
  readonly of?: number;
  /** Parts of the period were not reported. */
  readonly missesParts?: true;
  readonly origin?: "reported" | "over" | "across";
  readonly source?: string;
  readonly recordedOn?: string;
}

export interface Tree {
  readonly [parent: DistrictId]: readonly DistrictId[];
}

export type Attributes = Readonly<Record<DistrictId, Readonly<Record<string, string>>>>;

export const METRIC = "m";
export const DISTRICT = "d";

/** Evidence that holds just the cells stated: what attainment does with a cell, whoever worked it out. */
export function cellTable(rows: readonly Row[], tree: Tree = {}, attributes: Attributes = {}): Values {
  const cells = new Map<string, ExactCell>();
  for (const row of rows) {
    const cell = cellOf(row);
    cells.set(keyOf(cell), cell);
  }
  const metrics = new Set([METRIC, ...rows.map(({ metric = METRIC }) => metric)]);
  const districts = new Set([
    DISTRICT,
    ...rows.map(({ district = DISTRICT }) => district),
    ...Object.values(tree).flat(),
  ]);
  const [earliest] = rows.map((row) => row.period).sort(comparePeriods);
  const valueAt = (key: CellKey): ValueCell | undefined => {
    const cell = cells.get(keyOf(key));
    return cell === undefined || cell.evidence === "none" ? undefined : cell;
  };
  const below = (district: DistrictId): DistrictId[] => [district, ...(tree[district] ?? []).flatMap(below)];
  return {
    observedUntil: () => undefined,
    isMadeOfAlone: () => false,
    holdsBelowZero: (metric) =>
      [...cells.values()].some((cell) => cell.metric === metric && "value" in cell && cell.value.n < 0n),
    hasBelow: (district) => (tree[district] ?? []).length > 0,
    knowsMetric: (metric) => metrics.has(metric),
    knowsDistrict: (district) => districts.has(district),
    cell: (key) =>
      cells.get(keyOf(key)) ?? {
        ...key,
        period: shortestPeriod(key.period),
        evidence: "none",
        reason: "not-reported",
        coverage: { reported: 0, expected: 1 },
      },
    latestBefore: ({ metric, district, period }, wanted) => {
      if (earliest === undefined) return undefined;
      for (let at = previousPeriod(period); comparePeriods(at, earliest) >= 0; at = previousPeriod(at)) {
        const cell = wanted(at) ? valueAt({ metric, district, period: at }) : undefined;
        if (cell !== undefined) return cell;
      }
      return undefined;
    },
    parentOf: (district) => Object.keys(tree).find((id) => tree[id]?.includes(district) === true),
    rowOf: (district) => attributes[district] && { id: district, attributes: attributes[district] },
    everyDistrict: () => [...districts],
    districtsIn: (group, district) => {
      switch (group) {
        case "children":
          return tree[district] ?? [];
        case "siblings":
          return Object.values(tree).find((children) => children.includes(district)) ?? [district];
        case "tree":
          return below(district);
        case "leaves":
          return below(district).filter((id) => tree[id] === undefined);
      }
    },
  };
}

function keyOf({ metric, district, period }: CellKey): string {
  return JSON.stringify([metric, district, shortestPeriod(period)]);
}

function cellOf(row: Row): ExactCell {
  const {
    metric = METRIC,
    district = DISTRICT,
    period,
    value,
    reason = "not-reported",
    partial,
    origin = "reported",
  } = row;
  const { expected = 2 } = row;
  const place = {
    metric,
    district,
    period: shortestPeriod(period),
    coverage: { reported: partial === true ? 1 : expected, expected },
  };
  if (value === undefined) return { ...place, evidence: "none", reason };
  return {
    ...(row.of === undefined ? {} : { of: row.of }),
    ...place,
    evidence: partial === true || row.missesParts === true ? "partial" : "full",
    origin,
    value: checkedAmount(value),
    ...(row.numerator === undefined ? {} : { numerator: checkedAmount(row.numerator) }),
    ...(row.denominator === undefined ? {} : { denominator: checkedAmount(row.denominator) }),
    ...(row.missesParts === true ? { partsMissing: "all" } : {}),
    ...(row.source === undefined ? {} : { source: row.source }),
    ...(row.recordedOn === undefined ? {} : { recordedOn: row.recordedOn }),
  };
}
