import fc from "fast-check";
import { expect, test } from "vitest";
import { add, multiply, type Rational, subtract, ZERO } from "../../src/internal/rational.js";
import { exactly } from "../../src/model/amount.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import { childrenOf, type Districts } from "../../src/model/district.js";
import type { Metric, Operator } from "../../src/model/metric.js";
import { OPERATORS_OF } from "../../src/model/metric.js";
import { cellAt, cells, type Rollup } from "../../src/rollup/index.js";
import { readExactCell } from "../../src/rollup/read-cell.js";
import { flow, ratio, type Row, roll, value } from "./roll.js";

const PERIODS = ["2012", "2013", "2013-H1", "2013-Q1", "2013-01", "2013-02", "2013-05", "2013-12"];
const OWN = ["prefer", "add", "ignore"] as const;

/** A tree of up to nine districts, each but the first below one before it. */
const trees: fc.Arbitrary<Districts> = fc
  .array(fc.nat({ max: 1000 }), { maxLength: 8 })
  .map((links) =>
    parseDistricts([
      { id: "0" },
      ...links.map((link, at) => ({ id: String(at + 1), parent: String(link % (at + 1)) })),
    ]),
  );

const amounts = fc.oneof(
  fc.integer({ min: -50, max: 200 }).map(String),
  fc.tuple(fc.integer({ min: -9, max: 99 }), fc.nat({ max: 999 })).map(([whole, rest]) => `${whole}.${rest}`),
  fc.constantFrom("1/3", "-2/7", "123456789012345678901234", "0.00000000000000000001", "999999999999999"),
);

interface Given {
  readonly tree: Districts;
  readonly rows: readonly Row[];
}

function given(amount: fc.Arbitrary<string>, periods: readonly string[] = PERIODS): fc.Arbitrary<Given> {
  return trees.chain((tree) =>
    fc
      .uniqueArray(
        fc.record({
          district: fc.constantFrom(...tree.rows.map((row) => row.id)),
          period: fc.constantFrom(...periods),
          amount,
        }),
        { selector: ({ district, period }) => `${district} ${period}`, maxLength: 24 },
      )
      .map((found) => ({ tree, rows: found.map((one) => value(one.district, one.period, one.amount)) })),
  );
}

const operators = fc.constantFrom<Operator>(...OPERATORS_OF.amount);
const ways = fc.constantFrom(...OWN);

function allCells(rollup: Rollup): readonly unknown[] {
  return [...cells(rollup)];
}

test("the order of rows never matters", () => {
  fc.assert(
    fc.property(
      given(amounts),
      operators,
      operators,
      ways,
      fc.func(fc.integer()),
      ({ tree, rows }, over, across, own, key) => {
        const metrics = [flow({ over, across })];
        const shuffled = rows
          .map((row, at) => ({ row, key: key(at) }))
          .sort((a, b) => a.key - b.key)
          .map(({ row }) => row);
        const [one, other] = [roll(rows, metrics, tree, { own }), roll(shuffled, metrics, tree, { own })];
        expect(allCells(other)).toEqual(allCells(one));
        expect(other.discrepancies).toEqual(one.discrepancies);
      },
    ),
  );
});

test("a clone answers the same", () => {
  fc.assert(
    fc.property(given(amounts), operators, operators, ({ tree, rows }, over, across) => {
      const rollup = roll(rows, [flow({ over, across })], tree);
      const clone = structuredClone(rollup);
      expect(allCells(clone)).toEqual(allCells(rollup));
      const key = { metric: "m", district: "0", period: "2012/2013" };
      expect(cellAt(clone, key)).toEqual(cellAt(rollup, key));
    }),
  );
});

/** Own figures of one year, worked out the plain way: top down, by recursion. */
function plainTotal(
  tree: Districts,
  own: ReadonlyMap<string, Rational>,
  way: (typeof OWN)[number],
  district: string,
): Rational | undefined {
  const children = childrenOf(tree, district).map((child) => plainTotal(tree, own, way, child));
  const known = children.filter((total) => total !== undefined);
  const below = known.length === 0 ? undefined : known.reduce(add, ZERO);
  const figure = way === "ignore" && children.length > 0 ? undefined : own.get(district);
  if (below === undefined || figure === undefined) return figure ?? below;
  return way === "add" ? add(figure, below) : figure;
}

test("the total of a district is the sum of its children's, or its own figure, as is asked for", () => {
  fc.assert(
    fc.property(given(amounts, ["2013"]), ways, ({ tree, rows }, own) => {
      const rollup = roll(rows, [flow()], tree, { own });
      const figures = new Map(rows.map((row) => [String(row["district"]), exactly(String(row["value"]))]));
      for (const { id } of tree.rows) {
        const cell = readExactCell(rollup, { metric: "m", district: id, period: "2013" });
        expect(cell.evidence === "none" ? undefined : cell.value).toEqual(plainTotal(tree, figures, own, id));
      }
    }),
  );
});

test("coverage adds up: leaves reported of leaves there are", () => {
  fc.assert(
    fc.property(given(amounts, ["2013"]), ({ tree, rows }) => {
      const rollup = roll(rows, [flow()], tree);
      const reported = new Set(rows.map((row) => row["district"]));
      for (const { id } of tree.rows) {
        const children = childrenOf(tree, id);
        const { coverage, evidence } = cellAt(rollup, { metric: "m", district: id, period: "2013" });
        const below = children.map(
          (child) => cellAt(rollup, { metric: "m", district: child, period: "2013" }).coverage,
        );
        const expected = children.length === 0 ? 1 : below.reduce((sum, one) => sum + one.expected, 0);
        const sum = children.length === 0 ? 0 : below.reduce((total, one) => total + one.reported, 0);
        expect(coverage).toEqual({ reported: reported.has(id) ? expected : sum, expected });
        expect(evidence).toBe(coverage.reported === 0 ? "none" : coverage.reported === expected ? "full" : "partial");
      }
    }),
  );
});

const smallAmounts = fc
  .tuple(fc.integer({ min: -999, max: 999 }), fc.nat({ max: 99 }))
  .map(([whole, rest]) => `${whole}.${rest}`);
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

test("adding up is additive: two tables apart and together", () => {
  fc.assert(
    fc.property(given(amounts, ["2013"]), fc.func(fc.boolean()), ({ tree, rows }, side) => {
      const total = (part: readonly Row[]): Rational => {
        const cell = readExactCell(roll(part, [flow()], tree, { own: "add" }), {
          metric: "m",
          district: "0",
          period: "2013",
        });
        return cell.evidence === "none" ? ZERO : cell.value;
      };
      const [left, right] = [rows.filter((_, at) => side(at)), rows.filter((_, at) => !side(at))];
      expect(add(total(left), total(right))).toEqual(total(rows));
    }),
  );
});

test("what children come to may as well be reported by their parent: nothing changes above it, and nothing differs", () => {
  const pairs = fc.constantFrom<readonly [Operator, Operator]>(
    ["sum", "sum"],
    ["mean", "mean"],
    ["sum", "mean"],
    ["max", "max"],
    ["min", "sum"],
  );
  fc.assert(
    fc.property(
      trees,
      fc.infiniteStream(fc.oneof(smallAmounts, fc.constantFrom("1/3", "-2/7"))),
      pairs,
      fc.nat({ max: 8 }),
      (tree, stream, [over, across], which) => {
        const leaves = tree.rows.filter(({ id }) => childrenOf(tree, id).length === 0);
        const rows = leaves.map(({ id }) => value(id, "2013", stream.next().value ?? "0"));
        const metrics = [flow({ over, across })];
        const plain = roll(rows, metrics, tree);
        const { id } = tree.rows[which % tree.rows.length]!;
        const cell = cellAt(plain, { metric: "m", district: id, period: "2013" });
        if (cell.evidence === "none" || leaves.some((leaf) => leaf.id === id)) return;
        const told = roll([...rows, value(id, "2013", cell.exact ?? cell.value)], metrics, tree);
        expect(told.discrepancies).toEqual([]);
        for (const row of tree.rows) {
          const key = { metric: "m", district: row.id, period: "2013" };
          const [before, now] = [readExactCell(plain, key), readExactCell(told, key)];
          expect([now.coverage, now.evidence === "none" ? 0 : now.value]).toEqual([
            before.coverage,
            before.evidence === "none" ? 0 : before.value,
          ]);
        }
      },
    ),
  );
});

test("what was recorded later changes nothing before", () => {
  fc.assert(
    fc.property(given(amounts), ({ tree, rows }) => {
      const later = rows.map((row) => ({ ...row, value: "7", recordedOn: "2015-01-01" }));
      const before = roll(rows, [flow()], tree, { asOf: "2014-12-31" });
      expect(allCells(roll([...rows, ...later], [flow()], tree, { asOf: "2014-12-31" }))).toEqual(allCells(before));
    }),
  );
});

test("a discrepancy names two figures that differ", () => {
  fc.assert(
    fc.property(given(smallAmounts), ({ tree, rows }) => {
      for (const { amounts: both } of roll(rows, [flow()], tree).discrepancies) {
        expect(both).toBeDefined();
        expect(subtract(exactly(both?.expected ?? "0"), exactly(both?.found ?? "0"))).not.toEqual(ZERO);
      }
    }),
  );
});
