import fc from "fast-check";
import { expect, test } from "vitest";
import { readObservationColumns, readObservations } from "../../src/observations/index.js";
import { metrics } from "./read-with.js";

const amount = fc.oneof(
  fc.constantFrom("0", "1", "12", "12.50", "-3", "-0", "1/3", "1e3", "", "007", ".5", "5.", "123456789012345678"),
  fc.constantFrom<unknown>(0, -0, 7, 1.5, -2, 1e15, 2 ** 60, Number.NaN, null, undefined, true, [], "90%", "A", "x"),
);
const row = fc.record(
  {
    metric: fc.constantFrom("rate", "risk", "count", "score", "grade", "law", "none"),
    district: fc.constantFrom<unknown>("a", "b", "", 7, "__proto__"),
    period: fc.constantFrom<unknown>("2013", "2013-H1", "2013-13", null),
    value: amount,
    numerator: amount,
    denominator: amount,
    item: fc.constantFrom<unknown>("draft", "", undefined),
    category: fc.constantFrom<unknown>("urban", "", undefined),
    status: fc.constantFrom<unknown>("verified", "reported", "guessed", undefined),
    recordedOn: fc.constantFrom<unknown>("2013-01-01", "someday", undefined),
    source: fc.constantFrom<unknown>("yearbook", "", 5, undefined),
  },
  { requiredKeys: ["metric", "district", "period"] },
);
const good = fc.oneof(
  fc.record({
    metric: fc.constantFrom("rate", "risk"),
    numerator: fc.constantFrom<unknown>("1", "0", 2, "0.5"),
    denominator: fc.constantFrom<unknown>("3", "2.50", 4, "0.25", "0"),
  }),
  fc.record({ metric: fc.constantFrom("count", "score"), value: amount }),
  fc.record({ metric: fc.constant("grade"), value: fc.constantFrom("A", "B", "Z") }),
);

/** What one row says by itself: its figure in the columns, or its problems. */
function factsOf(one: unknown): unknown {
  return factsByLine([one]).get(1);
}

/** The figures and problems of a table, by line. Each row stands in a period of its own, so that none contradicts another. */
function factsByLine(rows: readonly unknown[], read = readRows): ReadonlyMap<number, unknown> {
  const { observations, problems } = read(rows);
  const { rows: columns, series, districts, sources, exactAmounts } = observations;
  const found = new Map<number, unknown>();
  columns.line.forEach((line, at) => {
    const place = series.starts.findLastIndex((start) => start <= at);
    const exactOr = (units: number | undefined, scale: number | undefined): unknown =>
      scale === 255 ? exactAmounts[units ?? 0] : [units, scale ?? 0];
    found.set(line, {
      metric: observations.metrics[series.metric[place] ?? -1]?.id,
      period: observations.periods[series.period[place] ?? -1],
      status: series.status[place],
      recordedOn: series.recordedOn[place],
      district: districts[columns.district[at] ?? -1],
      amount: exactOr(columns.amount[at], columns.amountScale?.[at]),
      denominator: exactOr(columns.denominator?.[at] ?? Number.NaN, columns.denominatorScale?.[at]),
      source: sources[columns.source?.[at] ?? -1],
    });
  });
  for (const { line = 0, ...problem } of problems) {
    const before = found.get(line);
    found.set(line, [...(Array.isArray(before) ? (before as unknown[]) : []), problem]);
  }
  return found;
}

function readRows(rows: readonly unknown[]): ReturnType<typeof readObservationColumns> {
  return readObservations(rows, { metrics });
}

/** Rows of one kind in many districts: each but the first is of the series whose turn it is. */
function inTurns(first: readonly object[], rounds: number): readonly object[] {
  return Array.from({ length: rounds }, (_, round) =>
    first.map((one) => ({ period: "2013", ...one, district: `d${round}` })),
  ).flat();
}

test("a row says the same in a table that goes round as alone", () => {
  fc.assert(
    fc.property(fc.uniqueArray(good, { minLength: 1, maxLength: 4, selector: ({ metric }) => metric }), (first) => {
      const rows = inTurns(first, 4);
      const together = factsByLine(rows);
      rows.forEach((one, at) => {
        expect(together.get(at + 1)).toEqual(factsOf(one));
      });
    }),
  );
});

test("a row that is wrong says so whichever series is in turn", () => {
  const before = inTurns([{ metric: "rate", numerator: "1", denominator: "2" }], 3);
  fc.assert(
    fc.property(row, fc.constantFrom("rate", "count", "score", "grade"), (one, metric) => {
      const usual = { ...one, metric, period: "2013", status: undefined, recordedOn: undefined, category: undefined };
      const turns = metric === "rate" ? before : inTurns([{ metric, value: metric === "grade" ? "A" : "1" }], 3);
      for (const last of [one, usual]) {
        expect(factsByLine([...turns, last]).get(turns.length + 1)).toEqual(factsOf(last));
      }
    }),
  );
});

test("columns say what rows say", () => {
  fc.assert(
    fc.property(fc.uniqueArray(good, { minLength: 1, maxLength: 4, selector: ({ metric }) => metric }), (first) => {
      const rows = inTurns(first, 3);
      const entries = (key: string): readonly unknown[] => rows.map((one) => (one as Record<string, unknown>)[key]);
      const keys = ["metric", "district", "value", "numerator", "denominator"] as const;
      const columns = Object.fromEntries(keys.map((key) => [key, entries(key)]));
      const read = (): ReturnType<typeof readObservationColumns> =>
        readObservationColumns({ metric: [], district: [], ...columns, period: "2013" }, { metrics });
      expect(factsByLine([], read)).toEqual(factsByLine(rows));
    }),
  );
});
