import fc from "fast-check";
import { expect, test } from "vitest";
import { lawRuns } from "../law-runs.js";
import { compare, divide, fromInteger, multiply, type Rational, subtract, sum } from "../../src/internal/rational.js";
import { squareRoot } from "../../src/internal/root.js";
import { exactly } from "../../src/model/amount.js";
import { childrenOf, type Districts, leavesOf } from "../../src/model/district.js";
import { readExactCell } from "../../src/rollup/read-cell.js";
import { smallAmounts, trees } from "./arbitrary-rows.js";
import { flow, ratio, roll, value } from "./roll.js";

/** Months of one year, both ends included. */
interface Span {
  readonly first: number;
  readonly last: number;
}

interface Row {
  readonly district: string;
  readonly span: Span;
  readonly amount: Rational;
}

interface Counted {
  readonly value: Rational;
  readonly times: number;
}

/** What is known of a district in a span. */
interface Known {
  readonly figure: Rational;
  /** What is handed up: one figure for all leaves, or those handed up from below; and the values behind it. */
  readonly up: readonly Counted[];
  readonly values: readonly Counted[];
  /** In months of leaves. */
  readonly reported: number;
  readonly own: boolean;
}

const OPERATORS = ["sum", "mean", "min", "max", "median", "deviation"] as const;
type Tried = (typeof OPERATORS)[number];

function apply(operator: Tried, values: readonly Counted[]): Rational {
  const rising = values
    .flatMap(({ value: one, times }) => Array.from({ length: operator === "sum" ? 1 : times }, () => one))
    .sort(compare);
  const mean = divide(sum(rising), fromInteger(rising.length));
  const middle = [rising[(rising.length - 1) >> 1]!, rising[rising.length >> 1]!];
  switch (operator) {
    case "sum":
      return sum(rising);
    case "mean":
      return mean;
    case "min":
      return rising[0]!;
    case "max":
      return rising.at(-1)!;
    case "median":
      return divide(sum(middle), fromInteger(2));
    case "deviation": {
      const squares = rising.map((one) => multiply(subtract(one, mean), subtract(one, mean)));
      return squareRoot(divide(sum(squares), fromInteger(rising.length)));
    }
  }
}

const lengthOf = ({ first, last }: Span): number => last - first + 1;
const inside = (inner: Span, outer: Span): boolean => inner.first >= outer.first && inner.last <= outer.last;
const meet = (a: Span, b: Span): boolean => a.first <= b.last && b.first <= a.last;
const same = (a: Span, b: Span): boolean => a.first === b.first && a.last === b.last;

/** Stretches over whose edges none of the spans reaches, month by month. */
function stretches(spans: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  for (let month = 1; month <= 12; month += 1) {
    if (!spans.some(({ first, last }) => first <= month && month <= last)) continue;
    const joined = spans.some(({ first, last }) => first < month && month <= last);
    const held = found.at(-1);
    if (joined && held !== undefined) found[found.length - 1] = { first: held.first, last: month };
    else found.push({ first: month, last: month });
  }
  return found;
}

/** The rule, month by month and district by district, by recursion. */
function oracle(tree: Districts, rows: readonly Row[], over: Tried, across: Tried) {
  const flat = over === across;
  const fillable = flat || (over !== "deviation" && across !== "deviation");
  const leavesIn = (district: string): number => leavesOf(tree, district).length;
  const isUnder = (district: string, above: string): boolean =>
    childrenOf(tree, above).some((child) => child === district || isUnder(district, child));

  /** A figure stands for each of its months and leaves. */
  const reportedAs = (district: string, { span, amount }: Row): Counted => ({
    value: amount,
    times: lengthOf(span) * leavesIn(district),
  });

  function ownPieces(district: string, window: Span): readonly Row[] {
    const taken: Row[] = [];
    const mine = rows.filter((row) => row.district === district && inside(row.span, window));
    for (const row of mine.toSorted((a, b) => lengthOf(b.span) - lengthOf(a.span) || a.span.first - b.span.first))
      if (!taken.some((other) => meet(other.span, row.span))) taken.push(row);
    return taken;
  }

  function below(district: string, window: Span): Known | undefined {
    const found = childrenOf(tree, district).flatMap((child) => known(child, window) ?? []);
    if (found.length === 0) return undefined;
    const [up, values] = [found.flatMap((one) => one.up), found.flatMap((one) => one.values)];
    const reported = found.reduce((total, one) => total + one.reported, 0);
    return { figure: apply(across, flat ? values : up), up, values, reported, own: false };
  }

  interface Part {
    readonly series: Counted;
    readonly values: readonly Counted[];
    readonly reported: number;
    readonly own: boolean;
  }

  const ownPart = (district: string, row: Row): Part => ({
    series: { value: row.amount, times: lengthOf(row.span) },
    values: [reportedAs(district, row)],
    reported: lengthOf(row.span) * leavesIn(district),
    own: true,
  });

  function filled(district: string, span: Span): readonly Part[] {
    const found = below(district, span);
    if (found === undefined) return [];
    const { figure, values, reported } = found;
    return [{ series: { value: figure, times: lengthOf(span) }, values, reported, own: false }];
  }

  function partsOf(district: string, window: Span): readonly Part[] {
    const pieces = ownPieces(district, window);
    const mine = pieces.map((row) => ownPart(district, row));
    if (!fillable || childrenOf(tree, district).length === 0) return mine;
    const under = rows
      .filter((row) => isUnder(row.district, district) && inside(row.span, window))
      .map((row) => row.span);
    const parts = stretches([...pieces.map((row) => row.span), ...under]).flatMap((span) => {
      const own = pieces.filter((row) => inside(row.span, span));
      const free = under.filter((one) => inside(one, span) && !own.some((row) => meet(row.span, one)));
      const covered = own.reduce((months, row) => months + lengthOf(row.span), 0);
      if (covered < lengthOf(span) && !same(span, window) && known(district, span)?.own !== true)
        return filled(district, span);
      return [...own.map((row) => ownPart(district, row)), ...stretches(free).flatMap((gap) => filled(district, gap))];
    });
    return parts.some((part) => part.own) && parts.some((part) => !part.own) ? parts : mine;
  }

  function known(district: string, window: Span): Known | undefined {
    const whole = rows.find((row) => row.district === district && same(row.span, window));
    const leaves = leavesIn(district);
    if (whole !== undefined) {
      const values = [reportedAs(district, whole)];
      const up = [{ value: whole.amount, times: leaves }];
      return { figure: whole.amount, up, values, reported: leaves * lengthOf(window), own: true };
    }
    const from = below(district, window);
    const parts = partsOf(district, window);
    const reported = parts.reduce((total, part) => total + part.reported, 0);
    if (!parts.some((part) => part.own) || (from !== undefined && from.reported > reported)) return from;
    const values = parts.flatMap((part) => part.values);
    const figure = apply(over, flat ? values : parts.map((part) => part.series));
    return { figure, up: [{ value: figure, times: leaves }], values, reported, own: true };
  }

  return known;
}

const SPANS: Readonly<Record<string, Span>> = {
  "2013": { first: 1, last: 12 },
  "2013-H1": { first: 1, last: 6 },
  "2013-H2": { first: 7, last: 12 },
  "2013-Q1": { first: 1, last: 3 },
  "2013-Q2": { first: 4, last: 6 },
  "2013-Q3": { first: 7, last: 9 },
  "2013-01": { first: 1, last: 1 },
  "2013-03": { first: 3, last: 3 },
  "2013-04": { first: 4, last: 4 },
  "2013-09": { first: 9, last: 9 },
  "2013-03/2013-06": { first: 3, last: 6 },
  "2013-02/2013-10": { first: 2, last: 10 },
};

const tables = trees.chain((tree) =>
  fc
    .uniqueArray(
      fc.record({
        district: fc.constantFrom(...tree.rows.map(({ id }) => id)),
        period: fc.constantFrom(...Object.keys(SPANS)),
        amount: smallAmounts,
      }),
      { selector: ({ district, period }) => `${district} ${period}`, maxLength: 16 },
    )
    .map((rows) => ({ tree, rows })),
);
const operators = fc.constantFrom(...OPERATORS);

test("own or children is decided part by part: every district and period has what the rule gives month by month", () => {
  let filled = 0;
  fc.assert(
    fc.property(tables, operators, operators, ({ tree, rows }, over, across) => {
      fc.pre(over !== "deviation" || over === across || across === "min" || across === "max");
      const rollup = roll(
        rows.map(({ district, period, amount }) => value(district, period, amount)),
        [flow({ over, across })],
        tree,
      );
      const given = rows.map(
        ({ district, period, amount }): Row => ({ district, span: SPANS[period]!, amount: exactly(amount) }),
      );
      const known = oracle(tree, given, over, across);
      for (const [period, span] of Object.entries(SPANS)) {
        for (const { id } of tree.rows) {
          const cell = readExactCell(rollup, { metric: "m", district: id, period });
          const expected = known(id, span);
          const { coverage } = cell;
          const told = [over, across, id, period];
          if (cell.evidence === "none") {
            expect([...told, undefined]).toEqual([...told, expected?.figure]);
            continue;
          }
          if (cell.origin === "filled") filled += 1;
          expect([...told, cell.value]).toEqual([...told, expected?.figure]);
          const months = leavesOf(tree, id).length * lengthOf(span);
          expect([...told, (coverage.reported * months) / coverage.expected]).toEqual([...told, expected?.reported]);
        }
      }
    }),
    { numRuns: lawRuns(120) },
  );
  expect(filled).toBeGreaterThan(lawRuns(120) / 24);
});

const pairs = trees.chain((tree) =>
  fc
    .uniqueArray(
      fc.record({
        district: fc.constantFrom(...tree.rows.map(({ id }) => id)),
        period: fc.constantFrom(...Object.keys(SPANS)),
        above: fc.nat({ max: 50 }),
        below: fc.integer({ min: 1, max: 50 }),
      }),
      { selector: ({ district, period }) => `${district} ${period}`, maxLength: 16 },
    )
    .map((rows) => ({ tree, rows })),
);

test("a rate is that of its numerators' and denominators' sums, and the mean of the rates weighed by the denominators", () => {
  fc.assert(
    fc.property(pairs, ({ tree, rows }) => {
      const of = (metric: string, figures: (row: (typeof rows)[number]) => object) =>
        rows.map((row) => ({ metric, district: row.district, period: row.period, ...figures(row) }));
      const rollup = roll(
        [
          ...of("m", ({ above, below }) => ({ numerator: above, denominator: below })),
          ...of("above", ({ above }) => ({ value: above })),
          ...of("below", ({ below }) => ({ value: below })),
          ...of("weighed", ({ above, below }) => ({ value: `${above}/${below}` })),
        ],
        [
          ratio({ per: "1" }),
          { ...flow(), id: "above" },
          { ...flow(), id: "below" },
          { ...flow({ over: "weightedMean", across: "weightedMean", weight: "below" }), id: "weighed" },
        ],
        tree,
      );
      for (const period of Object.keys(SPANS)) {
        for (const { id } of tree.rows) {
          const [rate, above, below, weighed] = ["m", "above", "below", "weighed"].map((metric) =>
            readExactCell(rollup, { metric, district: id, period }),
          );
          if (rate?.evidence === "none") continue;
          expect([rate?.numerator, rate?.denominator, rate?.coverage]).toEqual([
            above?.evidence === "none" ? 0 : above?.value,
            below?.evidence === "none" ? 0 : below?.value,
            above?.coverage,
          ]);
          expect(weighed?.evidence === "none" ? weighed.reason : weighed?.value).toEqual(rate?.value);
        }
      }
    }),
    { numRuns: lawRuns(60) },
  );
});
