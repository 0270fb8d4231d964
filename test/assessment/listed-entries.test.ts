import { describe, expect, test } from "vitest";
import { meantEntries } from "../../src/assessment/listed-entries.js";
import type { EvidenceReader } from "../../src/assessment/unit-reader.js";
import { parseRegister } from "../../src/model/check-register.js";

type Fields = Readonly<Record<string, string>>;

/** The entries of a register that are meant, each with how far that is true. */
function meant(
  entries: readonly (readonly [id: string, on: string, fields: Fields])[],
  rule: Parameters<typeof meantEntries>[1],
  asOf = "2013-12-31",
) {
  const register = parseRegister({
    format: "quality-register/1",
    id: "book",
    name: "book",
    fields: { holder: { type: "text" }, grave: { type: "text" } },
    complete: ["2013"],
    entries: entries.map(([id, on, fields]) => ({ id, district: "a", on, fields })),
  });
  const nobody = {} as EvidenceReader;
  return meantEntries(register, rule, asOf, () => nobody).map(({ entry, truth, missing }) =>
    [entry.id, truth, truth === "unknown" ? missing : undefined].filter((part) => part !== undefined).join(" "),
  );
}

const grave = { where: { its: "grave", equals: "yes" } } as const;
const once = { once: "holder" } as const;
const sure = { holder: "x", grave: "yes" };

describe("the entries that a rule means", () => {
  test("are all up to the day, itself included, in order of time", () => {
    const entries = [
      ["late", "2014-01-01", {}],
      ["last", "2013-12-31", {}],
      ["first", "2013-01-01", {}],
      ["middle", "2013-06-01", {}],
    ] as const;
    expect(meant(entries, {})).toEqual(["first true", "middle true", "last true"]);
  });

  test("of those of one day in the order of the register", () => {
    const entries = ["c", "a", "b"].map((id) => [id, "2013-05-01", sure] as const);
    expect(meant(entries, once)).toEqual(["c true", "a false", "b false"]);
  });

  test("are those that meet what it asks, or may", () => {
    const entries = [
      ["1", "2013-01-01", { grave: "yes" }],
      ["2", "2013-01-02", { grave: "no" }],
      ["3", "2013-01-03", {}],
    ] as const;
    expect(meant(entries, grave)).toEqual(["1 true", "2 false", "3 unknown no-such-field"]);
  });

  test("once for each holder: one that is sure stays sure, whatever comes after it", () => {
    const entries = [
      ["1", "2013-01-01", sure],
      ["2", "2013-01-02", { holder: "x" }],
      ["3", "2013-01-03", sure],
      ["4", "2013-01-04", { holder: "y", grave: "yes" }],
    ] as const;
    expect(meant(entries, { ...grave, ...once })).toEqual(["1 true", "2 false", "3 false", "4 true"]);
  });

  test("once for each holder: what may have been before leaves open whether this is the first", () => {
    const entries = [
      ["1", "2013-01-01", { holder: "x" }],
      ["2", "2013-01-02", sure],
      ["3", "2013-01-03", sure],
    ] as const;
    expect(meant(entries, { ...grave, ...once })).toEqual([
      "1 unknown no-such-field",
      "2 unknown earlier-undecided",
      "3 false",
    ]);
  });

  test("once for each holder: of one that is not meant nobody asks whose it is", () => {
    const entries = [
      ["1", "2013-01-01", { grave: "no" }],
      ["2", "2013-01-02", { grave: "yes" }],
      ["3", "2013-01-03", { holder: "x", grave: "no" }],
      ["4", "2013-01-04", sure],
    ] as const;
    expect(meant(entries, { ...grave, ...once })).toEqual(["1 false", "2 unknown no-such-field", "3 false", "4 true"]);
  });
});
