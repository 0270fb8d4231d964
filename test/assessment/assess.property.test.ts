import fc from "fast-check";
import { expect, test } from "vitest";
import { ranking } from "../../src/assessment/ranking.js";
import type { Round } from "../../src/assessment/round.js";
import { add, compare, multiply, type Rational, ZERO } from "../../src/internal/rational.js";
import { exactly, readExact } from "../../src/model/amount.js";
import { judged, observed, type Raw, run, scheme, scoredOf, section, UNITS } from "./build.js";

interface Item {
  readonly points: number;
  readonly cap: string | undefined;
  readonly rescale: boolean;
}

const item: fc.Arbitrary<Item> = fc.record({
  points: fc.integer({ min: 1, max: 60 }),
  cap: fc.option(fc.integer({ min: 0, max: 60 }).map(String), { nil: undefined }),
  rescale: fc.boolean(),
});

/** For each unit and item: a share in twelfths or sevenths, "does not apply", or nothing. */
const given = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.integer({ min: 0, max: 7 }), fc.constantFrom(7, 12))
      .map(([n, d]) => ({ share: `${n}/${d}` })),
  },
  { weight: 1, arbitrary: fc.constant({ notApplicable: true as const }) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);

const round = fc
  .array(item, { minLength: 1, maxLength: 5 })
  .chain((items) =>
    fc.tuple(
      fc.constant(items),
      fc.array(fc.array(given, { minLength: items.length, maxLength: items.length }), { minLength: 3, maxLength: 3 }),
      fc.array(fc.constantFrom("0", "1", undefined), { minLength: 3, maxLength: 3 }),
    ),
  );

const id = (position: number) => `i${position}`;

function nodes(items: readonly Item[]): readonly Raw[] {
  return items.map(({ points, cap, rescale }, position) =>
    judged(id(position), String(points), {
      ...(cap === undefined ? {} : { cap }),
      noEvidence: rescale ? "rescale" : "noScore",
    }),
  );
}

const vetoes = [
  { id: "v", reason: "v", when: { metric: "incidents", above: "0" }, effects: [{ grade: "D" }, { subtract: "3" }] },
];
const grades = [
  { id: "A", atLeast: "50" },
  { id: "D", below: "50" },
];

type Gifts = readonly (readonly ({ readonly share: string } | { readonly notApplicable: true } | undefined)[])[];

function rows(gifts: Gifts) {
  return gifts.flatMap((unit, at) =>
    unit.flatMap((gift, position) =>
      gift === undefined ? [] : [{ item: id(position), district: UNITS[at] ?? "", source: "check", ...gift }],
    ),
  );
}

function seen(incidents: readonly (string | undefined)[]) {
  return incidents.flatMap((value, at) => (value === undefined ? [] : [observed("incidents", UNITS[at] ?? "", value)]));
}

function byUnit({ assessments }: Round) {
  return Object.fromEntries(
    assessments.map((one) => [
      one.district,
      one.outcome === "scored"
        ? [one.exactScore, one.grade, one.rank.place]
        : one.outcome === "unscored"
          ? [one.missing.toSorted()]
          : [one.under],
    ]),
  );
}

test("the order of units, items, vetoes and scores changes nothing", () => {
  fc.assert(
    fc.property(round, ([items, gifts, incidents]) => {
      const observations = seen(incidents);
      const there = run(scheme(nodes(items), { grades, vetoes }), { scores: rows(gifts), observations });
      const back = run(scheme([...nodes(items)].reverse(), { grades, vetoes, units: [...UNITS].reverse() }), {
        scores: [...rows(gifts)].reverse(),
        observations: [...observations].reverse(),
      });
      expect(byUnit(back)).toEqual(byUnit(there));
    }),
    { numRuns: 150 },
  );
});

test("without rounding the total is the exact sum, spread over what counts", () => {
  fc.assert(
    fc.property(round, ([items, gifts]) => {
      const one = run(scheme(nodes(items)), { scores: rows(gifts) }).assessments[0]!;
      fc.pre(one.outcome === "scored");
      let points: Rational = ZERO;
      let of: Rational = ZERO;
      items.forEach(({ points: full, cap }, position) => {
        const gift = gifts[0]?.[position];
        if (gift === undefined || !("share" in gift)) return;
        const earned = multiply(exactly(full), exactly(gift.share));
        const limit = cap === undefined ? earned : exactly(cap);
        points = add(points, compare(earned, limit) > 0 ? limit : earned);
        of = add(of, exactly(full));
      });
      // score ÷ full = points ÷ of, multiplied out.
      expect(compare(multiply(readExact(one.exactScore), of), multiply(points, exactly(one.full)))).toBe(0);
    }),
    { numRuns: 200 },
  );
});

test("nothing exceeds its cap, and points and losses make up the full points", () => {
  fc.assert(
    fc.property(round, fc.integer({ min: 0, max: 100 }), ([items, gifts], cap) => {
      const total = items.reduce((sum, { points }) => sum + points, 0);
      const raw = scheme([section("s", nodes(items), { cap: String(cap), points: String(total) })], {
        points: String(total),
      });
      for (const assessment of run(raw, { scores: rows(gifts) }).assessments) {
        if (assessment.outcome === "scored")
          expect(compare(readExact(assessment.exactScore), exactly(cap))).toBeLessThanOrEqual(0);
        for (const result of assessment.outcome === "elsewhere" ? [] : assessment.items) {
          if (!("points" in result)) continue;
          const [points, lost] = [
            exactly(result.exact?.points ?? result.points),
            exactly(result.exact?.lost ?? result.lost),
          ];
          if (compare(points, exactly(result.full)) <= 0)
            expect(compare(add(points, lost), exactly(result.full))).toBe(0);
        }
      }
    }),
    { numRuns: 150 },
  );
});

test("a further item that is met whole never lowers the share of the full points", () => {
  fc.assert(
    fc.property(round, fc.integer({ min: 1, max: 50 }), ([items, gifts], more) => {
      const before = run(scheme(nodes(items)), { scores: rows(gifts) }).assessments[0]!;
      fc.pre(before.outcome === "scored");
      const met = judged("met", String(more));
      const scores = [...rows(gifts), { item: "met", district: "a", source: "check", share: "1" }];
      const after = scoredOf(run(scheme([...nodes(items), met]), { scores }));
      const left = multiply(readExact(after.exactScore), exactly(before.full));
      expect(compare(left, multiply(readExact(before.exactScore), exactly(after.full)))).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 150 },
  );
});

test("a bonus never lowers, and more of an item never gives a lower score", () => {
  fc.assert(
    fc.property(round, fc.integer({ min: 0, max: 7 }), ([items, gifts], part) => {
      const better = gifts.map((unit) =>
        unit.map((gift) => (gift !== undefined && "share" in gift ? { share: "1" } : gift)),
      );
      const bonus = judged("bonus", "5", { extra: true, noEvidence: "zero" });
      const before = run(scheme(nodes(items)), { scores: rows(gifts) });
      const all = [...rows(better), { item: "bonus", district: "a", source: "check", share: `${part}/7` }];
      const after = run(scheme([...nodes(items), bonus]), { scores: all });
      before.assessments.forEach((one, position) => {
        const other = after.assessments[position]!;
        expect(other.outcome).toBe(one.outcome);
        if (one.outcome === "scored" && other.outcome === "scored") {
          expect(compare(readExact(other.exactScore), readExact(one.exactScore))).toBeGreaterThanOrEqual(0);
        }
      });
    }),
    { numRuns: 150 },
  );
});

test("a round that went through JSON ranks the same, and each place is one more than the units above it", () => {
  fc.assert(
    fc.property(round, ([items, gifts, incidents]) => {
      const there = run(scheme(nodes(items), { grades, vetoes }), {
        scores: rows(gifts),
        observations: seen(incidents),
      });
      const back = JSON.parse(JSON.stringify(there)) as Round;
      expect(back).toEqual(there);
      const { ranked, unranked } = ranking(back);
      expect(ranked.length + unranked.length).toBe(UNITS.length);
      for (const { district, place } of ranked) {
        const own = scoredOf(there, district);
        const above = ranked.filter(
          (row) => compare(readExact(scoredOf(there, row.district).exactScore), readExact(own.exactScore)) > 0,
        );
        expect(place).toBe(above.length + 1);
        expect(own.rank.place).toBe(place);
      }
    }),
    { numRuns: 150 },
  );
});

test("every unit that has a score has a grade, under any bands that pass the check", () => {
  fc.assert(
    fc.property(
      round,
      fc.integer({ min: -20, max: 120 }),
      fc.constantFrom("atLeast", "above"),
      ([items, gifts, incidents], cut, low) => {
        const bands = [
          { id: "A", [low]: String(cut) },
          { id: "B", [low === "above" ? "atMost" : "below"]: String(cut) },
        ];
        const banded = scheme(nodes(items), {
          grades: bands,
          vetoes: [{ ...vetoes[0], effects: [{ subtract: "30" }] }],
        });
        for (const one of run(banded, { scores: rows(gifts), observations: seen(incidents) }).assessments) {
          if (one.outcome === "scored") expect(["A", "B"]).toContain(one.gradeByScore);
        }
      },
    ),
    { numRuns: 100 },
  );
});
