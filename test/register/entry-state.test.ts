import { expect, test } from "vitest";
import { entryState, openEntries, overdueEntries } from "../../src/register/entry-state.js";
import { awards } from "./registers.js";

const register = awards({
  entries: [
    { id: "a", district: "east", on: "2013-05-01", until: "2013-09-30", fields: { due: "2013-08-01" } },
    { id: "b", district: "east", on: "2013-05-01", fields: { due: "2013-07-01" } },
    { id: "c", district: "east", on: "2013-06-01" },
  ],
});

test.each([
  ["2013-04-30", ["upcoming", "upcoming", "upcoming"]],
  ["2013-07-01", ["open", "open", "open"]],
  ["2013-07-02", ["open", "overdue", "open"]],
  ["2013-09-30", ["overdue", "overdue", "open"]],
  ["2013-10-01", ["closed", "overdue", "open"]],
])("on %s the entries are %j", (asOf, states) => {
  expect(register.entries.map((entry) => entryState(register, entry, { asOf, due: "due" }))).toEqual(states);
});

test("without a due day nothing is overdue, and what stands is open", () => {
  expect(openEntries(register, { asOf: "2013-10-01" }).map(({ id }) => id)).toEqual(["b", "c"]);
});

test("the longest overdue comes first", () => {
  const overdue = overdueEntries(register, { asOf: "2013-08-11", due: "due" });
  expect(overdue.map(({ entry, due, daysOverdue }) => [entry.id, due, daysOverdue])).toEqual([
    ["b", "2013-07-01", 41],
    ["a", "2013-08-01", 10],
  ]);
});

test("a field that is no day, and a day that is none, are the caller's slips", () => {
  expect(() => overdueEntries(register, { asOf: "2013-08-11", due: "prize" })).toThrow(/accepted: "due"/);
  expect(() => openEntries(register, { asOf: "2013" })).toThrow(/asOf/);
});
