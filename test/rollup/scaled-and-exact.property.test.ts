import fc from "fast-check";
import { expect, test } from "vitest";
import { add, multiply, ZERO } from "../../src/internal/rational.js";
import { exactly } from "../../src/model/amount.js";
import { childrenOf } from "../../src/model/district.js";
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

/** On both sides of what doubles hold, with digits behind the point and without, and of the most digits there may be. */
const largeAmounts = fc.oneof(
  fc.integer({ min: -3, max: 3 }).map((offset) => String(2n ** 53n + BigInt(offset))),
  fc.integer({ min: -9, max: 9 }).map((offset) => String(999_999_999_999_990 + offset)),
  fc.tuple(fc.bigInt({ min: 10n ** 33n, max: 10n ** 34n - 1n }), fc.nat({ max: 33 })).map(([digits, scale]) => {
    const text = String(digits);
    return scale === 0 ? text : `${text.slice(0, -scale)}.${text.slice(-scale)}`;
  }),
  fc.nat({ max: 9 }).map((digit) => `0.00000000000000${digit}`),
  fc.constantFrom("-9007199254740993", "1", "0", "0.5"),
);

test("sums and rates around what doubles hold are those of exact arithmetic, from whole units or not", () => {
  fc.assert(
    fc.property(trees, fc.array(largeAmounts, { minLength: 9, maxLength: 9 }), ways, (tree, amounts, own) => {
      const leaves = tree.rows.filter(({ id }) => childrenOf(tree, id).length === 0);
      const values = leaves.map((_, at) => amounts[at] ?? "0");
      const total = values.map((amount) => exactly(amount)).reduce(add, ZERO);
      const counts = leaves.map(({ id }, at) => ({ metric: "m", district: id, period: "2013", value: values[at] }));
      const rates = leaves.map(({ id }, at) => ({
        metric: "m",
        district: id,
        period: "2013",
        numerator: values[at],
        denominator: "3",
      }));
      const key = { metric: "m", district: "0", period: "2013" };
      const [sum, rate] = [
        readExactCell(roll(counts, [flow()], tree, { own }), key),
        readExactCell(roll(rates, [ratio()], tree, { own }), key),
      ];
      expect(sum).toMatchObject({ value: total });
      expect(rate).toMatchObject({ numerator: total, denominator: { n: 3n * BigInt(leaves.length), d: 1n } });
    }),
  );
});
