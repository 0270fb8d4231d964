import { describe, expect, test } from "vitest";
import { checkRegister, parseRegister } from "../../src/model/check-register.js";

const entry = { id: "1", district: "330402", on: "2013-05-01" };
const sound = {
  format: "quality-register/1",
  id: "incidents",
  name: { zh: "质量事故", en: "incidents" },
  fields: {
    deaths: { type: "amount" },
    grade: { type: "text", levels: ["minor", "serious"] },
    closed: { type: "flag" },
    due: { type: "day" },
  },
  complete: ["2013-01/2013-12"],
  entries: [
    {
      ...entry,
      until: "2013-06-01",
      subject: "plant",
      fields: { deaths: 3, grade: "minor", closed: true, due: "2013-06-01" },
    },
  ],
};

function problemsOf(register: unknown): readonly string[] {
  const checked = checkRegister(register);
  return checked.ok ? [] : checked.problems.map(({ path, code }) => `${path.join(".")} ${code}`);
}

describe("a sound register", () => {
  test("is read into its normal form and read back the same", () => {
    const register = parseRegister(sound);
    expect(register.complete).toEqual(["2013"]);
    expect(register.entries[0]?.fields).toEqual({ deaths: "3", grade: "minor", closed: true, due: "2013-06-01" });
    expect(parseRegister(JSON.parse(JSON.stringify(register)))).toEqual(register);
  });

  test("counts an empty cell of an entry and of its fields as absent", () => {
    const empty = { until: "", subject: null, fields: { deaths: "", grade: "minor", closed: "", due: null } };
    const register = parseRegister({
      ...sound,
      entries: [
        { ...entry, ...empty },
        { ...entry, id: "2", fields: "" },
      ],
    });
    expect(register.entries).toEqual([
      { ...entry, fields: { grade: "minor" } },
      { ...entry, id: "2" },
    ]);
    expect(problemsOf({ ...sound, entries: [{ ...entry, fields: { injured: "" } }] })).toEqual([
      "entries.0.fields.injured empty-text",
    ]);
    expect(problemsOf({ ...sound, fields: 7, entries: [{ ...entry, fields: { deaths: "" } }] })).toEqual([
      "fields wrong-shape",
    ]);
  });

  test("may be without entries, and entries without fields", () => {
    expect(problemsOf({ ...sound, entries: [] })).toEqual([]);
    expect(problemsOf({ ...sound, entries: [entry, { ...entry, id: "2" }] })).toEqual([]);
  });

  test("a text that looks like a number stays a text, and may be called like a part of a prototype", () => {
    const fields = { toString: { type: "text" } };
    const register = parseRegister({
      ...sound,
      fields,
      entries: [{ ...entry, id: "constructor", fields: { toString: "007" } }],
    });
    expect(register.entries[0]).toMatchObject({ id: "constructor", fields: { toString: "007" } });
  });
});

describe("all that is wrong is told at once", () => {
  test.each<[unknown, readonly string[]]>([
    [{ entries: [{ ...entry, until: "2013-04-30" }] }, ["entries.0.until ends-before-it-starts"]],
    [{ entries: [entry, entry] }, ["entries.1.id duplicate-id"]],
    [{ entries: [{ ...entry, fields: { injured: "1" } }] }, ["entries.0.fields.injured dangling-id"]],
    [{ entries: [{ ...entry, fields: { deaths: "3 人" } }] }, ["entries.0.fields.deaths not-an-amount"]],
    [{ entries: [{ ...entry, fields: { deaths: true } }] }, ["entries.0.fields.deaths wrong-shape"]],
    [{ entries: [{ ...entry, fields: { grade: "grave" } }] }, ["entries.0.fields.grade unknown-level"]],
    [{ entries: [{ ...entry, fields: { closed: "yes" } }] }, ["entries.0.fields.closed wrong-shape"]],
    [{ entries: [{ ...entry, fields: { due: "soon" } }] }, ["entries.0.fields.due not-a-day"]],
    [
      {
        entries: [
          { ...entry, on: "2013-02-29" },
          { ...entry, id: "2", when: "now" },
        ],
      },
      ["entries.0.on not-a-day", "entries.1.when unknown-key"],
    ],
    [{ fields: { ...sound.fields, until: { type: "day" } } }, ["fields.until reserved-id"]],
    [{ fields: { ...sound.fields, deaths: { type: "amount", levels: ["1"] } } }, ["fields.deaths.levels unused-key"]],
    [{ fields: { ...sound.fields, deaths: { type: "number" } } }, ["fields.deaths.type unknown-word"]],
    [{ complete: ["2013/.."] }, ["complete.0 open-period"]],
    [
      { complete: ["2013-13"], entries: [{ ...entry, district: "" }] },
      ["complete.0 not-a-period", "entries.0.district missing-key"],
    ],
    [{ format: "quality-register/2" }, ["format unknown-word"]],
  ])("%j", (change, problems) => {
    expect(problemsOf({ ...sound, ...(change as object) })).toEqual(problems);
  });

  test.each([undefined, null, 7, "register", [], new Map()])("%s is no register", (data) => {
    expect(checkRegister(data).ok).toBe(false);
  });
});
