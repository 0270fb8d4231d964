import fc from "fast-check";
import { expect, test } from "vitest";
import { multiply } from "../../src/internal/rational.js";
import { exactly } from "../../src/model/amount.js";
import type { Metric, Operator } from "../../src/model/metric.js";
import { cells, type Rollup } from "../../src/rollup/index.js";
import { readExactCell } from "../../src/rollup/read-cell.js";
import { given, OWN, smallAmounts, trees } from "./arbitrary-rows.js";
import { flow, ratio, type Row, roll } from "./roll.js";

const ways = fc.constantFrom(...OWN);
const additive = fc.constantFrom<readonly [Operator, Operator]>(
  ["sum", "sum"],
  ["mean", "mean"],
  ["last", "sum"],
  ["last", "mean"],
  ["min", "sum"],
  ["sum", "mean"],
);

test("whole units in doubles and exact fractions give the same: thirds of the amounts give thirds of the figures", () => {
  fc.assert(
    fc.property(given(smallAmounts), additive, ways, ({ tree, rows }, [over, across], own) => {
      const metrics = [flow({ over, across })];
      const thirds = rows.map((row) => ({ ...row, value: thirdOf(String(row["value"])) }));
      const [fast, exact] = [roll(rows, metrics, tree, { own }), roll(thirds, metrics, tree, { own })];
      expect(exact.periods).toEqual(fast.periods);
      for (const period of fast.periods) {
        for (const { id } of tree.rows) {
          const key = { metric: "m", district: id, period };
          const [whole, third] = [readExactCell(fast, key), readExactCell(exact, key)];
          expect(third.coverage).toEqual(whole.coverage);
          expect(third.evidence).toBe(whole.evidence);
          if (whole.evidence === "none" || third.evidence === "none") continue;
          expect(multiply(third.value, { n: 3n, d: 1n })).toEqual(whole.value);
          expect(third.origin).toBe(whole.origin);
        }
      }
    }),
  );
});

function thirdOf(amount: string): string {
  const { n, d } = exactly(amount);
  return `${n}/${d * 3n}`;
}

test("rates pool the same in doubles and in exact fractions", () => {
  const counts = fc.tuple(fc.nat({ max: 50 }), fc.nat({ max: 50 }));
  fc.assert(
    fc.property(
      trees,
      fc.array(counts, { minLength: 9, maxLength: 9 }),
      fc.array(fc.constantFrom("2013", "2013-01", "2013-02"), { minLength: 9, maxLength: 9 }),
      (tree, pairs, periods) => {
        const rows = (shrink: (amount: number) => string): readonly Row[] =>
          tree.rows.map(({ id }, at) => {
            const [above, more] = pairs[at] ?? [0, 0];
            return {
              metric: "m",
              district: id,
              period: periods[at],
              numerator: shrink(above),
              denominator: shrink(above + more),
            };
          });
        const metrics: readonly Metric[] = [ratio({ share: true })];
        const [fast, exact] = [
          roll(rows(String), metrics, tree),
          roll(
            rows((amount) => `${amount}/7`),
            metrics,
            tree,
          ),
        ];
        const values = (rollup: Rollup): readonly unknown[] =>
          Array.from(cells(rollup), (cell) =>
            cell.evidence === "none" ? cell.reason : [cell.exact ?? cell.value, cell.coverage],
          );
        expect(values(exact)).toEqual(values(fast));
      },
    ),
  );
});
