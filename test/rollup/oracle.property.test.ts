import fc from "fast-check";
import { expect, test } from "vitest";
import { lawRuns } from "../law-runs.js";
import {
  add,
  compare,
  divide,
  fromInteger,
  multiply,
  type Rational,
  subtract,
  sum,
} from "../../src/internal/rational.js";
import { squareRoot } from "../../src/internal/root.js";
import { exactly } from "../../src/model/amount.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import { childrenOf, type Districts, leavesOf } from "../../src/model/district.js";
import type { Metric, Operator } from "../../src/model/metric.js";
import { operatorsCombine } from "../../src/model/metric.js";
import { cellAt } from "../../src/rollup/index.js";
import { readExactCell } from "../../src/rollup/read-cell.js";
import { amounts, smallAmounts } from "./arbitrary-rows.js";
import { flow, roll, type Row, told, value } from "./roll.js";

const MONTHS = ["2013-01", "2013-02", "2013-03"];
const OPERATORS = [
  "sum",
  "mean",
  "weightedMean",
  "min",
  "max",
  "median",
  "count",
  "deviation",
  "sampleDeviation",
] as const;
type Tried = (typeof OPERATORS)[number];

interface Weighed {
  readonly value: Rational;
  readonly weight: Rational;
}

/** By the book: every operator from its definition, over a list of values. */
function byTheBook(operator: Tried, values: readonly Weighed[]): Rational | undefined {
  const count = fromInteger(values.length);
  const all = values.map((one) => one.value);
  if (all.length === 0) return undefined;
  const mean = divide(sum(all), count);
  const rising = all.toSorted(compare);
  const spread = sum(all.map((one) => multiply(subtract(one, mean), subtract(one, mean))));
  const weight = sum(values.map((one) => one.weight));
  switch (operator) {
    case "sum":
      return sum(all);
    case "count":
      return count;
    case "mean":
      return mean;
    case "weightedMean":
      return weight.n === 0n ? undefined : divide(sum(values.map((one) => multiply(one.value, one.weight))), weight);
    case "min":
      return rising[0];
    case "max":
      return rising.at(-1);
    case "median":
      return divide(add(rising[(all.length - 1) >> 1]!, rising[all.length >> 1]!), fromInteger(2));
    case "deviation":
      return squareRoot(divide(spread, count));
    case "sampleDeviation":
      return all.length === 1 ? undefined : squareRoot(divide(spread, fromInteger(all.length - 1)));
  }
}

/** A tree over the same leaves, some of them gathered below others. */
function treeOver(leaves: readonly string[], groups: readonly number[]): Districts {
  const middles = [...new Set(groups.map((group) => group % 3))].map((group) => `g${group}`);
  return parseDistricts([
    { id: "root" },
    ...middles.map((id, at) => ({ id, parent: at > 0 && (groups[at] ?? 0) % 2 === 0 ? middles[at - 1]! : "root" })),
    ...leaves.map((id, at) => ({ id, parent: `g${(groups[at] ?? 0) % 3}` })),
  ]);
}

const LEAVES = ["a", "b", "c", "d", "e"];
const grouping = fc.array(fc.nat({ max: 20 }), { minLength: LEAVES.length, maxLength: LEAVES.length });
const table = fc.uniqueArray(
  fc.record({
    district: fc.constantFrom(...LEAVES),
    period: fc.constantFrom(...MONTHS),
    amount: fc.oneof(smallAmounts, amounts),
    weight: fc.nat({ max: 9 }),
  }),
  { selector: ({ district, period }) => `${district} ${period}`, maxLength: 12 },
);

const people = { ...flow(), id: "w" };

function rowsOf(
  given: readonly { district: string; period: string; amount: string; weight: number }[],
): readonly Row[] {
  return given.flatMap(({ district, period, amount, weight }) => [
    value(district, period, amount),
    { metric: "w", district, period, value: weight },
  ]);
}

test("every pair of operators gives what its definition gives, at every district", () => {
  fc.assert(
    fc.property(
      table,
      grouping,
      fc.constantFrom(...OPERATORS),
      fc.constantFrom(...OPERATORS),
      (given, groups, over, across) => {
        fc.pre(operatorsCombine(over, across));
        const tree = treeOver(LEAVES, groups);
        const rollup = roll(rowsOf(given), [flow({ over, across, weight: "w" }), people], tree);
        for (const { id } of tree.rows) {
          const isLeaf = childrenOf(tree, id).length === 0;
          const ofLeaves = leavesOf(tree, id).map((leaf) =>
            given
              .filter(({ district }) => district === leaf)
              .map(({ amount, weight }) => ({ value: exactly(amount), weight: fromInteger(weight) })),
          );
          const made = ofLeaves.flatMap((values): Weighed[] => {
            const one = byTheBook(over, values);
            return one === undefined ? [] : [{ value: one, weight: sum(values.map(({ weight }) => weight)) }];
          });
          const flat = over === across ? byTheBook(over, ofLeaves.flat()) : undefined;
          const counted =
            over === "count" && across === "count" && made.length > 0 ? sum(made.map((one) => one.value)) : undefined;
          const apart = isLeaf ? made[0]?.value : (counted ?? (over === across ? flat : byTheBook(across, made)));
          const cell = readExactCell(rollup, { metric: "m", district: id, period: "2013-Q1" });
          expect([id, over, across, cell.evidence === "none" ? undefined : cell.value]).toEqual([
            id,
            over,
            across,
            apart,
          ]);
        }
      },
    ),
    { numRuns: lawRuns(150) },
  );
});

test("any regrouping of the districts gives the same at the root", () => {
  const operators = fc.constantFrom<Operator>(...OPERATORS);
  fc.assert(
    fc.property(table, grouping, grouping, operators, operators, (given, one, other, over, across) => {
      fc.pre(operatorsCombine(over, across));
      const metrics: readonly Metric[] = [flow({ over, across, weight: "w" }), people];
      const [left, right] = [one, other].map((groups) => {
        const cell = cellAt(roll(rowsOf(given), metrics, treeOver(LEAVES, groups)), {
          metric: "m",
          district: "root",
          period: "2013-Q1",
        });
        return [told(cell), cell.coverage.weight];
      });
      expect(right).toEqual(left);
    }),
  );
});

test("the weight covered adds up: of all the weight, that of the parts that reported", () => {
  fc.assert(
    fc.property(table, grouping, (given, groups) => {
      const tree = treeOver(LEAVES, groups);
      const weights = LEAVES.map((district, at) => ({ metric: "w", district, period: "2013-Q1", value: at + 1 }));
      const rows = [...given.map(({ district, period, amount }) => value(district, period, amount)), ...weights];
      const rollup = roll(rows, [flow({ weight: "w" }), people], tree);
      const share = cellAt(rollup, { metric: "m", district: "root", period: "2013-Q1" }).coverage.weight;
      if (given.length === 0) return;
      const covered = given.reduce((total, { district }) => total + LEAVES.indexOf(district) + 1, 0);
      expect(divide(fromInteger(covered), fromInteger(45))).toEqual(
        divide(exactly(share === undefined ? 0 : Math.round(Number(share) * 45)), fromInteger(45)),
      );
    }),
  );
});
