import fc from "fast-check";
import { expect, test } from "vitest";
import { lawRuns } from "../law-runs.js";
import { compare, fromScaled } from "../../src/internal/rational.js";
import { isAmountFault, readAmount } from "../../src/model/amount-text.js";
import type { Metric } from "../../src/model/metric.js";
import { readObservations } from "../../src/observations/index.js";
import { scaledUnits } from "../../src/observations/scaled-text.js";

const metrics: readonly Metric[] = [
  { id: "count", name: "count", unit: "", kind: "amount", accrual: "flow", direction: "up" },
  { id: "rate", name: "rate", unit: "%", kind: "ratio", direction: "up", per: "100", share: true },
  { id: "law", name: "law", unit: "", kind: "milestone", direction: "up" },
];

const amountLike = fc.oneof(
  fc.stringMatching(/^-?[0-9.]{0,18}$/),
  fc.stringMatching(/^-?[0-9]{1,16}(\.[0-9]{1,6})?$/),
  fc.string({ maxLength: 6 }),
);

test("the hand-written reader of decimals and the reader of amounts agree", () => {
  fc.assert(
    fc.property(amountLike, (text) => {
      const holder = { scale: 0 };
      const units = scaledUnits(text, holder);
      const read = readAmount(text);
      if (Number.isNaN(units)) {
        const digits = text.replace(/[-.]/g, "").length;
        return isAmountFault(read) || text.includes("/") || digits > 15;
      }
      return (
        !isAmountFault(read) &&
        compare(read, fromScaled(units, holder.scale)) === 0 &&
        Number.isSafeInteger(units) &&
        !Object.is(units, -0)
      );
    }),
    { numRuns: lawRuns(2000) },
  );
});

const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withTypedArray: true,
});
const nearlyRow = fc.record(
  {
    metric: fc.oneof(fc.constantFrom("count", "rate", "law", "__proto__"), anything),
    district: fc.oneof(fc.constantFrom("a", "b"), anything),
    period: fc.oneof(fc.constantFrom("2013", "2013-H1"), anything),
    value: fc.oneof(fc.constantFrom("1", "2", "1/3", "2013-05-01", "not-reached"), anything),
    numerator: fc.oneof(fc.constantFrom("1", "2"), anything),
    denominator: fc.oneof(fc.constantFrom("2", "0", "-1"), anything),
    item: anything,
    status: fc.oneof(fc.constantFrom("verified", "reported"), anything),
    recordedOn: fc.oneof(fc.constantFrom("2013-01-01"), anything),
    source: fc.oneof(fc.string(), anything),
  },
  { requiredKeys: [] },
);

/** A row of empty cells alone is none. */
const isBlank = (row: unknown): boolean =>
  typeof row === "object" &&
  row !== null &&
  !Array.isArray(row) &&
  Object.keys(row).length > 0 &&
  Object.values(row).every((cell) => cell === "" || cell === null);

test("whatever a row holds, it is kept or has a problem with its line", () => {
  fc.assert(
    fc.property(fc.oneof(nearlyRow, anything), (row) => {
      const { observations, problems, problemCount } = readObservations([row], { metrics });
      expect(problemCount).toBe(problems.length);
      for (const problem of problems) expect(problem.line).toBe(1);
      expect(observations.size).toBe(problems.length === 0 && !isBlank(row) ? 1 : 0);
      structuredClone(observations);
    }),
    { numRuns: lawRuns(2000) },
  );
});

const goodRow = fc.record({
  metric: fc.constant("count"),
  district: fc.constantFrom("a", "b", "c"),
  period: fc.constantFrom("2012", "2013", "2013-01"),
  value: fc.constantFrom("1", "2", "1/3"),
  status: fc.constantFrom("verified", "reported"),
  source: fc.constantFrom("x", "y"),
});
const milestoneRow = fc.oneof(
  fc.record({
    metric: fc.constant("law"),
    district: fc.constantFrom("a", "b"),
    value: fc.constantFrom("2012-03-01", "2013-04-01"),
  }),
  fc.record({
    metric: fc.constant("law"),
    district: fc.constantFrom("a", "b"),
    value: fc.constant("not-reached"),
    period: fc.constantFrom("2011", "2012", "2013"),
  }),
);

/** What was kept, without the order in which it came in. */
function keptFacts(rows: readonly unknown[]): readonly string[] {
  const { observations } = readObservations(rows, { metrics });
  const { series, rows: columns } = observations;
  const plain = Array.from(columns.line, (_, row) => {
    const at = series.starts.findIndex((_, candidate) => (series.starts[candidate + 1] ?? 0) > row);
    const scale = columns.amountScale?.[row] ?? 0;
    const units = columns.amount[row] ?? 0;
    return [
      observations.districts[columns.district[row] ?? 0],
      observations.periods[series.period[at] ?? 0],
      series.status[at],
      scale === 255 ? observations.exactAmounts[units] : `${units}e-${scale}`,
      observations.sources[columns.source?.[row] ?? 0],
    ].join(" ");
  });
  const milestones = observations.milestones.map((row) =>
    [observations.districts[row.district], row.reachedOn, observations.periods[row.period]].join(" "),
  );
  return [...plain, ...milestones].sort();
}

test("the order of rows never matters", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(goodRow, milestoneRow), { maxLength: 20 }), fc.func(fc.integer()), (rows, key) => {
      const shuffled = rows
        .map((row, at) => ({ row, key: key(at) }))
        .sort((a, b) => a.key - b.key)
        .map(({ row }) => row);
      expect(keptFacts(shuffled)).toEqual(keptFacts(rows));
    }),
  );
});

test("reading a row twice changes nothing", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(goodRow, milestoneRow), { maxLength: 12 }), (rows) => {
      expect(keptFacts([...rows, ...rows])).toEqual(keptFacts(rows));
    }),
  );
});
