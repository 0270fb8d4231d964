import fc from "fast-check";
import { expect, test } from "vitest";
import { kindOrder } from "../../src/assessment/kind-order.js";
import { type Stretch, withMoved } from "../../src/assessment/moved-unit.js";
import { kindsOf, type Ranked, ranksOf } from "../../src/assessment/rank.js";
import { TIES } from "../../src/assessment/scheme-grade.js";
import { fromInteger } from "../../src/internal/rational.js";

const figure = fc.option(fc.integer({ min: 0, max: 2 }).map(fromInteger), { nil: undefined, freq: 4 });
const figures = fc.record({
  score: fc.integer({ min: 1, max: 2 }).map(fromInteger),
  further: fc.tuple(figure, figure, figure),
});
const round = fc.record({
  units: fc.array(figures, { minLength: 1, maxLength: 9 }),
  at: fc.nat(),
  anew: figures,
  ties: fc.constantFrom(...TIES),
});

function runsOf(units: readonly Ranked[]): readonly (readonly string[])[] {
  const classes = [...kindsOf(units).values()].flat();
  return classes.flatMap(({ groups }) => groups.map((group) => group.map(({ district }) => district).sort()));
}

/** A stretch as its runs of districts. */
function told({ order, from, to, left, joined }: Stretch): readonly (readonly string[])[] {
  const runs = order.runs.slice(from, to);
  if (left === undefined && joined === undefined) return runs.map((run) => run.map(({ district }) => district).sort());
  const [run = [], more] = runs;
  expect(more).toBeUndefined();
  const now = [...run.filter((unit) => unit !== left), ...(joined === undefined ? [] : [joined])];
  return now.length === 0 ? [] : [now.map(({ district }) => district).sort()];
}

test("a unit that moves stands where it would, were all ranked anew, and so do all others", () => {
  fc.assert(
    fc.property(round, ({ units, at, anew, ties }) => {
      const before = units.map((unit, position): Ranked => ({ district: `u${position}`, ...unit }));
      const order = kindOrder([...kindsOf(before).values()].flat());
      // Whoever moved before leaves nothing behind.
      for (const from of [before[at % before.length], ...before]) {
        if (from === undefined) continue;
        const to: Ranked = { district: from.district, ...anew };
        const after = before.map((unit) => (unit === from ? to : unit));
        const { stretches, position, place, fromLast } = withMoved(order, { from, to }, ties);
        expect(stretches.flatMap(told)).toEqual(runsOf(after));
        expect(runsOf(after).findIndex((run) => run.includes(to.district))).toBe(position);
        expect(ranksOf(kindsOf(after), ties).get(to.district)).toMatchObject({ place, fromLast });
      }
    }),
    { numRuns: 400 },
  );
});
