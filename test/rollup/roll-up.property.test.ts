import fc from "fast-check";
import { expect, test } from "vitest";
import { add, type Rational, subtract, ZERO } from "../../src/internal/rational.js";
import { exactly } from "../../src/model/amount.js";
import { childrenOf, type Districts } from "../../src/model/district.js";
import type { Operator } from "../../src/model/metric.js";
import { OPERATORS_OF } from "../../src/model/metric.js";
import { cellAt, cells, type Rollup } from "../../src/rollup/index.js";
import { readExactCell } from "../../src/rollup/read-cell.js";
import { amounts, given, OWN, smallAmounts, trees } from "./arbitrary-rows.js";
import { flow, type Row, roll, value } from "./roll.js";

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
