import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Metric } from "../../src/model/metric.js";
import { readObservations } from "../../src/observations/index.js";
import { REPORT_STATUSES, type ReportingDuty, reportingCompleteness } from "../../src/rollup/index.js";
import { flow, ratio, type Row } from "./roll.js";

const metrics = [
  { ...flow(), id: "awards" },
  { ...ratio(), id: "rate" },
  { id: "city", name: "city", unit: "", kind: "milestone", direction: "up" },
] as const;

function awards(district: string, period: string, recordedOn?: string, more: Row = {}): Row {
  return { metric: "awards", district, period, value: 1, ...(recordedOn === undefined ? {} : { recordedOn }), ...more };
}

function rate(district: string, period: string, recordedOn: string): Row {
  return { metric: "rate", district, period, numerator: 1, denominator: 2, recordedOn };
}

const duty: ReportingDuty = {
  metrics: ["awards"],
  members: ["a", "b", "c"],
  periods: ["2013-H1", "2013-H2"],
  due: { days: 15 },
  asOf: "2013-08-01",
};

function told(rows: readonly Row[], more: Partial<ReportingDuty> = {}) {
  const { observations, problems } = readObservations(rows, { metrics });
  expect(problems).toEqual([]);
  return reportingCompleteness(observations, { ...duty, ...more });
}

describe("who has reported the half year, and who is late", () => {
  const rows = [awards("a", "2013-H1", "2013-07-15"), awards("b", "2013-H1", "2013-07-16")];

  test("per period and member, as of a day", () => {
    expect(told(rows)).toEqual([
      {
        period: "2013-H1",
        due: "2013-07-15",
        tally: { reported: 1, late: 1, overdue: 1, awaited: 0 },
        rate: "66.66666666666666666666666666666667",
        exact: "200/3",
        members: [
          { member: "a", status: "reported", missing: [], completedOn: "2013-07-15" },
          { member: "b", status: "late", missing: [], completedOn: "2013-07-16", daysLate: 1 },
          { member: "c", status: "overdue", missing: ["awards"], daysLate: 17 },
        ],
      },
      {
        period: "2013-H2",
        due: "2014-01-15",
        tally: { reported: 0, late: 0, overdue: 0, awaited: 3 },
        rate: "0",
        members: ["a", "b", "c"].map((member) => ({ member, status: "awaited", missing: ["awards"] })),
      },
    ]);
  });

  test("on the due day itself there is still time", () => {
    const statuses = (asOf: string) => told(rows, { asOf })[0]?.members.map(({ status }) => status);
    expect(statuses("2013-07-15")).toEqual(["reported", "awaited", "awaited"]);
    expect(statuses("2013-07-16")).toEqual(["reported", "late", "overdue"]);
    expect(statuses("2013-07-14")).toEqual(["awaited", "awaited", "awaited"]);
  });

  test("due days can be stated for each period", () => {
    const due = { "2013-H1": "2013-07-31", "2013-H2": "2014-02-28" };
    expect(told(rows, { due }).map((period) => period.due)).toEqual(["2013-07-31", "2014-02-28"]);
    expect(told(rows, { due })[0]?.tally).toEqual({ reported: 2, late: 0, overdue: 1, awaited: 0 });
    expect(told(rows, { due: { months: 1 } })[0]?.due).toBe("2013-07-30");
  });

  test("a report is in when every metric is, and late by the last of them", () => {
    const both = { metrics: ["awards", "rate"] };
    expect(told([...rows, rate("a", "2013-H1", "2013-07-20")], both)[0]?.members).toEqual([
      { member: "a", status: "late", missing: [], completedOn: "2013-07-20", daysLate: 5 },
      { member: "b", status: "overdue", missing: ["rate"], daysLate: 17 },
      { member: "c", status: "overdue", missing: ["awards", "rate"], daysLate: 17 },
    ]);
  });

  test("the last of it counts, whichever metric that was", () => {
    const both = { metrics: ["rate", "awards"] };
    expect(
      told([awards("a", "2013-H1", "2013-07-02"), rate("a", "2013-H1", "2013-07-20")], both)[0]?.members[0],
    ).toEqual({
      member: "a",
      status: "late",
      missing: [],
      completedOn: "2013-07-20",
      daysLate: 5,
    });
  });

  test("a whole rate is written without a fraction, and years count too", () => {
    const [half] = told(rows, { members: ["a", "b"], due: { years: 1 } });
    expect(half).toMatchObject({ due: "2014-06-30", rate: "100" });
    expect(half).not.toHaveProperty("exact");
  });

  test("what is no set of observations is refused", () => {
    expect(() => reportingCompleteness({} as never, duty)).toThrow(/observations: accepted/);
  });

  test("a revision is not late, an estimate is no report, nor is a part of the period", () => {
    const revised = [awards("a", "2013-H1", "2013-07-01"), awards("a", "2013-H1", "2013-07-30", { value: 2 })];
    const others = [
      awards("b", "2013-H1", "2013-07-01", { status: "estimated" }),
      awards("c", "2013-Q1", "2013-04-01"),
    ];
    expect(told([...revised, ...others])[0]?.members.map(({ status }) => status)).toEqual([
      "reported",
      "overdue",
      "overdue",
    ]);
    const verified = told([awards("a", "2013-H1", "2013-07-20", { status: "verified" }), ...revised]);
    expect(verified[0]?.members[0]).toMatchObject({ status: "reported", completedOn: "2013-07-01" });
  });

  test("a figure of a category is no report, and the total's counts whichever came first", () => {
    const broken: Metric = { ...flow({ breakdowns: [["food", "goods"]] }), id: "awards" };
    const { observations } = readObservations(
      [
        awards("a", "2013-H1", "2013-07-01", { category: "food" }),
        awards("b", "2013-H1", "2013-07-01", { category: "goods" }),
        awards("b", "2013-H1", "2013-07-20"),
      ],
      { metrics: [broken] },
    );
    const [half] = reportingCompleteness(observations, duty);
    expect(half?.members.map(({ status }) => status)).toEqual(["overdue", "late", "overdue"]);
  });

  test("a figure without a day of recording is in and never late", () => {
    expect(told([awards("a", "2013-H1")])[0]?.members[0]).toEqual({ member: "a", status: "reported", missing: [] });
    const both = [awards("a", "2013-H1"), rate("a", "2013-H1", "2013-07-20")];
    expect(told(both, { metrics: ["awards", "rate"] })[0]?.members[0]).toEqual({
      member: "a",
      status: "late",
      missing: [],
      daysLate: 5,
    });
  });

  test("a day stated for a period is found however either is written, and no period comes twice", () => {
    const due = { "2013-01/2013-06": "2013-07-31" };
    expect(told(rows, { periods: ["2013-H1"], due })[0]).toMatchObject({ period: "2013-H1", due: "2013-07-31" });
    expect(told(rows, { periods: ["2013-01-01/2013-06-30"], due: { "2013-H1": "2013-07-31" } })[0]?.due).toBe(
      "2013-07-31",
    );
    expect(() => told(rows, { periods: ["2013-H1", "2013-01/2013-06"] })).toThrow(
      'periods: "2013-01/2013-06" is listed twice',
    );
  });

  test("a duty that is none is refused with what is accepted", () => {
    expect(() => told(rows, { due: { days: 1.5 } })).toThrow("due: days 1.5 is no whole number");
    expect(() => told(rows, { due: { days: Number.NaN } })).toThrow("due: days NaN is no whole number");
    expect(() => told(rows, { due: null as never })).toThrow("due: null names no day");
    expect(() => told(rows, { members: undefined as never })).toThrow("members: undefined is no list");
    const { observations } = readObservations(rows, { metrics });
    expect(() => reportingCompleteness(observations, undefined as never)).toThrow("duty: undefined says nothing");
  });

  test("a period is the same however it is written", () => {
    expect(told(rows, { periods: ["2013-01-01/2013-06-30"] })[0]).toMatchObject({
      period: "2013-H1",
      tally: { reported: 1 },
    });
  });

  test("a day that is stated for a period stands before the time that is given for all", () => {
    const due = { days: 15, "2013-H1": "2013-07-31" } as never;
    expect(told(rows, { due }).map((period) => period.due)).toEqual(["2013-07-31", "2014-01-15"]);
  });

  test("in the year before nobody is late", () => {
    expect(told(rows, { asOf: "2012-12-31" }).map(({ tally }) => tally)).toEqual([
      { reported: 0, late: 0, overdue: 0, awaited: 3 },
      { reported: 0, late: 0, overdue: 0, awaited: 3 },
    ]);
  });

  test("a rate is asked for with its own metric, and what others reported is not its", () => {
    const [half] = told([...rows, rate("c", "2013-H1", "2013-07-01")], { metrics: ["rate"] });
    expect(half?.members).toEqual([
      { member: "a", status: "overdue", missing: ["rate"], daysLate: 17 },
      { member: "b", status: "overdue", missing: ["rate"], daysLate: 17 },
      { member: "c", status: "reported", missing: [], completedOn: "2013-07-01" },
    ]);
    expect(half).toMatchObject({ rate: "33.33333333333333333333333333333333", exact: "100/3" });
  });

  test("the statuses are these four", () => {
    expect(REPORT_STATUSES).toEqual(["reported", "late", "overdue", "awaited"]);
  });

  test.each<[string, string, Partial<ReportingDuty>]>([
    ["no metric", "metrics: none is listed", { metrics: [] }],
    ["no period", "periods: none is listed", { periods: [] }],
    ["a metric twice", 'metrics: "awards" is listed twice', { metrics: ["awards", "awards"] }],
    ["metrics that are no list", 'metrics: "awards" is no list', { metrics: "awards" as never }],
    ["periods that are no list", 'periods: "2013" is no list', { periods: "2013" as never }],
    [
      "what is no day",
      'due: no day is stated for "2013-H1"; accepted: { days: 15 } or a day for each period',
      { due: { "2013-H1": "2013-02-30" } },
    ],
    ["months that are no number", 'due: months "1" is no whole number', { due: { months: "1" as never } }],
    [
      "a text for the time that is given",
      'due: "15" names no day; accepted: { days: 15 } or a day for each period',
      { due: "15" as never },
    ],
    ["a metric of others", 'metrics: "x" is none that the observations were read with', { metrics: ["awards", "x"] }],
    ["a milestone by name", 'metrics: "city" is a milestone, which has no reports by period', { metrics: ["city"] }],
  ])("refuses %s and says so", (_, message, more) => {
    expect(() => told(rows, more)).toThrow(message);
  });

  test("refuses what is none of its arguments, saying what is accepted", () => {
    expect(() => reportingCompleteness(undefined as never, duty)).toThrow(
      new TypeError("observations: accepted are those that readObservations gave, or a structured clone of them"),
    );
    const { observations } = readObservations(rows, { metrics });
    expect(() => reportingCompleteness(observations, null as never)).toThrow(
      new TypeError("duty: null says nothing of who has to report what"),
    );
  });

  test.each<[string, RegExp, Partial<ReportingDuty>]>([
    ["nobody to report", /members: none is listed/, { members: [] }],
    ["a member twice", /members: "a" is listed twice/, { members: ["a", "b", "a"] }],
    ["an unknown metric", /metrics: "x" is none/, { metrics: ["x"] }],
    ["a milestone", /"city" is a milestone/, { metrics: ["city"] }],
    ["an open period", /"2013\/.." has no last day/, { periods: ["2013/.."] }],
    ["a period that is none", /2013-13/, { periods: ["2013-13"] }],
    ["a period without a due day", /no day is stated for "2013-H2"/, { due: { "2013-H1": "2013-07-31" } }],
    ["no day", /asOf/, { asOf: "2013-02-30" }],
  ])("refuses %s", (_, message, more) => {
    expect(() => told(rows, more)).toThrow(message);
  });
});

test("every member stands somewhere, and as days pass nobody who has reported is missing again", () => {
  const day = fc.integer({ min: 1, max: 28 }).map((of) => `2013-07-${String(of).padStart(2, "0")}`);
  const rows = fc.uniqueArray(fc.record({ district: fc.constantFrom("a", "b", "c"), day }), {
    selector: ({ district, day: on }) => `${district} ${on}`,
    maxLength: 6,
  });
  fc.assert(
    fc.property(rows, day, day, (given, one, other) => {
      const table = given.map(({ district, day: on }) => awards(district, "2013-H1", on));
      const asOf = [one, other].sort();
      const [before, after] = asOf.map((on) => told(table, { asOf: on, periods: ["2013-H1"] })[0]!);
      for (const period of [before!, after!]) {
        const { reported, late, overdue, awaited } = period.tally;
        expect(reported + late + overdue + awaited).toBe(3);
      }
      before!.members.forEach(({ status, completedOn }, at) => {
        if (status !== "reported" && status !== "late") return;
        expect(after!.members[at]).toMatchObject({ status, completedOn });
      });
    }),
  );
});
