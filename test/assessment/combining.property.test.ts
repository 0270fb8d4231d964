import fc from "fast-check";
import { expect, test } from "vitest";
import { parseScheme } from "../../src/assessment/check-documents.js";
import type { Round } from "../../src/assessment/round.js";
import type { ScoreInput } from "../../src/assessment/scores.js";
import {
  add,
  compare,
  divide,
  fromInteger,
  greatest,
  least,
  multiply,
  type Rational,
  rational,
  ZERO,
} from "../../src/internal/rational.js";
import { readExact } from "../../src/model/amount.js";
import { judged, plan, type Raw, run, scheme, UNITS } from "./build.js";

const RULES = ["mean", "product", "least", "greatest", "geometric"] as const;

interface Leaf {
  readonly points: number;
  /** Twelfths, of each unit. */
  readonly shares: readonly number[];
}
interface Branch {
  readonly rule: (typeof RULES)[number];
  readonly points: number;
  readonly items: readonly (Leaf | Branch)[];
}

const leaf: fc.Arbitrary<Leaf> = fc.record({
  points: fc.integer({ min: 1, max: 40 }),
  shares: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 3, maxLength: 3 }),
});
const branch = (depth: number, rules: readonly (typeof RULES)[number][]): fc.Arbitrary<Branch> =>
  fc.record({
    rule: fc.constantFrom(...rules),
    points: fc.integer({ min: 1, max: 40 }),
    items: fc.array(depth === 0 ? leaf : fc.oneof(leaf, branch(depth - 1, rules)), { minLength: 1, maxLength: 3 }),
  });
const tree = branch(2, RULES);
const withoutRoots = branch(
  2,
  RULES.filter((rule) => rule !== "geometric"),
);

/** The scheme of a tree, with the scores of its leaves; `turned` lists everything the other way round. */
function assessed(root: Branch, turned = false): { readonly raw: Raw; readonly scores: readonly ScoreInput[] } {
  const scores: ScoreInput[] = [];
  const inOrder = <T>(list: readonly T[]): readonly T[] => (turned ? list.toReversed() : list);
  const node = (part: Leaf | Branch, id: string): Raw => {
    const points = String(part.points);
    if ("items" in part) {
      const items = inOrder(part.items.map((one, at) => node(one, `${id}.${at}`)));
      return { id, name: id, rule: part.rule, points, items };
    }
    part.shares.forEach((share, at) => {
      scores.push({ item: id, district: UNITS[at] ?? "", source: "check", share: `${share}/12` });
    });
    return judged(id, points);
  };
  const raw = scheme([node(root, "r")], { points: String(root.points), units: inOrder(UNITS) });
  return { raw, scores: inOrder(scores) };
}

function scoresOf(root: Branch, turned = false): Readonly<Record<string, string>> {
  const { raw, scores } = assessed(root, turned);
  return byUnit(run(raw, { scores }));
}

function byUnit(round: Round): Readonly<Record<string, string>> {
  return Object.fromEntries(
    round.assessments.map((one) => [one.district, one.outcome === "scored" ? one.exactScore : one.outcome]),
  );
}

/** Worked out from the tree itself, without the engine. */
function shareOf(part: Leaf | Branch, unit: number): Rational {
  if (!("items" in part)) return rational(BigInt(part.shares[unit] ?? 0), 12n);
  const shares = part.items.map((one) => shareOf(one, unit));
  switch (part.rule) {
    case "mean":
      return divide(shares.reduce(add, ZERO), fromInteger(shares.length));
    case "least":
      return shares.reduce(least);
    case "greatest":
      return shares.reduce(greatest);
    default:
      return shares.reduce(multiply);
  }
}

const runs = { numRuns: 60 };

test("without rounding a total is the exact share of its points, however sections lie in each other", () => {
  fc.assert(
    fc.property(withoutRoots, (root) => {
      const found = scoresOf(root);
      UNITS.forEach((unit, at) => {
        const expected = multiply(fromInteger(root.points), shareOf(root, at));
        expect(compare(readExact(found[unit] ?? ""), expected)).toBe(0);
      });
    }),
    runs,
  );
});

test("the order of units, items and scores changes nothing", () => {
  fc.assert(
    fc.property(tree, (root) => {
      expect(scoresOf(root, true)).toEqual(scoresOf(root));
    }),
    runs,
  );
});

test("no section gives more than its points, nor less than nothing", () => {
  fc.assert(
    fc.property(tree, (root) => {
      const { raw, scores } = assessed(root);
      for (const one of run(raw, { scores }).assessments) {
        for (const item of one.outcome === "elsewhere" ? [] : one.items) {
          if (!("points" in item)) continue;
          const points = readExact(item.exact?.points ?? item.points);
          expect(compare(points, ZERO)).toBeGreaterThanOrEqual(0);
          expect(compare(points, readExact(item.full))).toBeLessThanOrEqual(0);
        }
      }
    }),
    runs,
  );
});

test("more of any item never gives less", () => {
  fc.assert(
    fc.property(tree, (root) => {
      const better = (part: Leaf | Branch): Leaf | Branch =>
        "items" in part
          ? { ...part, items: part.items.map(better) }
          : { ...part, shares: part.shares.map((share) => Math.min(12, share + 1)) };
      const [before, after] = [scoresOf(root), scoresOf(better(root) as Branch)];
      for (const unit of UNITS) {
        expect(compare(readExact(after[unit] ?? ""), readExact(before[unit] ?? ""))).toBeGreaterThanOrEqual(0);
      }
    }),
    runs,
  );
});

test("a scheme that went through JSON assesses the same", () => {
  fc.assert(
    fc.property(tree, (root) => {
      const { raw, scores } = assessed(root);
      const back = JSON.parse(JSON.stringify(parseScheme(raw, { plans: [plan] }))) as Raw;
      expect(run(back, { scores })).toEqual(run(raw, { scores }));
    }),
    { numRuns: 30 },
  );
});
