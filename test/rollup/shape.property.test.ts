import fc from "fast-check";
import { expect, test } from "vitest";
import { lawRuns } from "../law-runs.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import type { DistrictInput, Districts } from "../../src/model/district.js";
import type { Metric } from "../../src/model/metric.js";
import { readObservations } from "../../src/observations/index.js";
import { rollUp } from "../../src/rollup/index.js";
import { buildColumn } from "../../src/rollup/build-column.js";
import { numberedSpan } from "../../src/rollup/span.js";
import { workingsOf } from "../../src/rollup/workings.js";
import { OWN } from "./arbitrary-rows.js";
import { flow, rate, ratio, type Row, value } from "./roll.js";

/** Trees with districts made of members beside them. */
const treesWithMembers: fc.Arbitrary<Districts> = fc
  .tuple(
    fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 9 }),
    fc.array(fc.uniqueArray(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 3 }), { maxLength: 2 }),
  )
  .map(([links, sums]) => {
    const rows: DistrictInput[] = [
      { id: "0" },
      ...links.map((link, at) => ({ id: String(at + 1), parent: String(link % (at + 1)) })),
    ];
    const composed = sums.map((members, at) => ({
      id: `memo ${at}`,
      members: [...new Set(members.map((member) => String(1 + (member % links.length))))],
    }));
    return parseDistricts([...rows, ...disjoint(composed, rows)]);
  });

/** Members of one district may not lie inside each other. */
function disjoint(composed: readonly DistrictInput[], rows: readonly DistrictInput[]): readonly DistrictInput[] {
  const parents = new Map(rows.map((row) => [row.id, row.parent]));
  const isAbove = (id: string, other: string): boolean => {
    for (let at = parents.get(other); at !== undefined; at = parents.get(at)) if (at === id) return true;
    return false;
  };
  return composed.map((row) => ({
    ...row,
    members: (row.members ?? []).filter((one, _, all) => !all.some((other) => isAbove(other, one))),
  }));
}

const metrics = fc.constantFrom<Metric>(flow(), flow({ across: "mean" }), ratio(), ratio({ share: true }));

interface Table {
  readonly tree: Districts;
  readonly metric: Metric;
  readonly rows: readonly Row[];
}

const tables: fc.Arbitrary<Table> = fc.tuple(treesWithMembers, metrics).chain(([tree, metric]) =>
  fc
    .uniqueArray(
      fc.tuple(
        fc.constantFrom(...tree.rows.map(({ id }) => id)),
        fc.constantFrom("2012", "2013"),
        fc.nat({ max: 99 }),
        fc.nat({ max: 2 }),
      ),
      { selector: ([district, period]) => `${district} ${period}`, maxLength: 14 },
    )
    .map((found) => ({
      tree,
      metric,
      rows: found.map(([district, period, amount, digits]) =>
        metric.kind === "ratio"
          ? rate(district, period, amount, amount + digits)
          : value(district, period, (amount / 10 ** digits).toFixed(digits)),
      ),
    })),
);

test("a column of plain sums is the same whether its shape is used or each district is settled by itself", () => {
  let shaped = 0;
  fc.assert(
    fc.property(tables, fc.constantFrom(...OWN), ({ tree, metric, rows }, own) => {
      const { observations } = readObservations(rows, { metrics: [metric], districts: tree });
      const rollup = rollUp(observations, { metrics: [metric], districts: tree, own });
      const workings = workingsOf(rollup);
      shaped += workings.shapes.filter(({ shape }) => shape !== undefined).length;
      const shapeless = { ...workings, shapes: workings.shapes.map((known) => ({ ...known, shape: undefined })) };
      for (const column of rollup.columns) {
        const slow = buildColumn(rollup, shapeless, 0, numberedSpan(column.period), () => undefined);
        expect(slow).toEqual(column);
      }
    }),
    { numRuns: lawRuns(300) },
  );
  expect(shaped).toBeGreaterThan(lawRuns(300) / 3);
});
