import { expectTypeOf, test } from "vitest";
import type { DistrictId, MetricId } from "../../src/model/label.js";
import type { Metric } from "../../src/model/metric.js";
import { type Observations, readObservations, type ReadResult } from "../../src/observations/index.js";
import { type Cell, cellAt, cells, rollUp, type Rollup } from "../../src/rollup/index.js";

declare const rows: readonly unknown[];
declare const stream: AsyncIterable<unknown>;
declare const metrics: readonly Metric[];
declare const rollup: Rollup;
declare const observations: Observations;
declare const metric: MetricId;
declare const district: DistrictId;

test("rows give a result, a stream a promise of one", () => {
  expectTypeOf(readObservations(rows, { metrics })).toEqualTypeOf<ReadResult>();
  expectTypeOf(readObservations(stream, { metrics })).toEqualTypeOf<Promise<ReadResult>>();
});

test("only what was read can be rolled up, and only what was rolled up can be read", () => {
  expectTypeOf(rollUp(observations, { metrics })).toEqualTypeOf<Rollup>();
  // @ts-expect-error rows are not observations
  rollUp(rows, { metrics });
  // @ts-expect-error metrics say how to add up
  rollUp(observations, {});
  // @ts-expect-error no such way
  rollUp(observations, { metrics, own: "sum" });
  // @ts-expect-error observations are not a rollup
  cellAt(observations, { metric, district, period: "2013" });
});

test("metric and district are not mixed up", () => {
  cellAt(rollup, { metric, district, period: "2013" });
  // @ts-expect-error metric and district swapped
  cellAt(rollup, { metric: district, district: metric, period: "2013" });
  // @ts-expect-error a district is no metric
  cells(rollup, { metric: district });
});

test("there is no value before it is known that there is evidence", () => {
  const cell: Cell = cellAt(rollup, { metric, district, period: "2013" });
  // @ts-expect-error not known yet
  cell.value;
  if (cell.evidence !== "none") expectTypeOf(cell.value).toExtend<string>();
  else expectTypeOf(cell.reason).toExtend<string>();
});
