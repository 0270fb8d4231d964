import { expect } from "vitest";
import { parseDistricts } from "../../src/model/check-districts.js";
import type { Metric } from "../../src/model/metric.js";
import { readObservations } from "../../src/observations/index.js";

export const metrics: readonly Metric[] = [
  { id: "rate", name: "rate", unit: "%", kind: "ratio", direction: "up", per: "100", share: true },
  { id: "risk", name: "risk", unit: "", kind: "ratio", direction: "down", per: "10000" },
  { id: "count", name: "count", unit: "", kind: "amount", accrual: "flow", direction: "up" },
  { id: "score", name: "score", unit: "", kind: "index", direction: "up", range: ["0", "100"] },
  { id: "grade", name: "grade", unit: "", kind: "ordinal", direction: "up", levels: ["D", "C", "B", "A"] },
  { id: "city", name: "city", unit: "", kind: "milestone", direction: "up", items: ["draft", "award"] },
  { id: "law", name: "law", unit: "", kind: "milestone", direction: "up" },
];
const districts = parseDistricts([{ id: "a" }, { id: "b", parent: "a" }]);
export const at = { district: "a", period: "2013" };

export function problemsOf(...rows: unknown[]): readonly unknown[] {
  return readObservations(rows, { metrics, districts }).problems;
}

export function keptOf(...rows: unknown[]): number {
  const { observations, problems } = readObservations(rows, { metrics, districts });
  expect(problems).toEqual([]);
  return observations.size;
}
