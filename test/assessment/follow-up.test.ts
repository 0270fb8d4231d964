import { describe, expect, test } from "vitest";
import { checkScheme, checkScores, parseScheme } from "../../src/assessment/check-documents.js";
import { assess, type AssessmentEvidence, followUp, type FollowUp, type Round } from "../../src/assessment/index.js";
import { explain } from "../../src/explain/explain.js";
import { namesFrom } from "../../src/explain/names.js";
import { parseRegister } from "../../src/model/check-register.js";
import type { Register, RegisterEntry } from "../../src/model/register.js";
import { readObservations } from "../../src/observations/index.js";
import { rollUp } from "../../src/rollup/index.js";
import { districts, judged, plan, type Raw, scheme, score } from "./build.js";

const grades = [
  { id: "A", atLeast: "90" },
  { id: "B", atLeast: "60", below: "90" },
  { id: "D", below: "60" },
];

function register(entries: readonly RegisterEntry[], complete: readonly string[] = ["2012/2014"]): Register {
  const fields = {
    award: { type: "text" },
    municipal: { type: "amount", name: { zh: "市政府奖励金额", en: "the city's award" } },
    place: { type: "text", name: { zh: "地点", en: "place" } },
    product: { type: "text", name: { zh: "产品", en: "product" } },
    deadline: { type: "day", name: { zh: "整改期限", en: "rectify by" } },
    grave: { type: "flag", name: { zh: "影响恶劣", en: "grave" } },
    colour: { type: "text", name: { zh: "颜色", en: "colour" } },
  };
  return parseRegister({
    format: "quality-register/1",
    id: "book",
    name: { zh: "台账", en: "the book" },
    fields,
    complete,
    entries,
  });
}

const POINTS = { a: "95", b: "70", c: "50" };

interface Setting {
  readonly entries?: readonly RegisterEntry[];
  readonly complete?: readonly string[];
  readonly points?: Readonly<Record<string, string>>;
  readonly publishedOn?: string;
  readonly asOf?: string;
}

function followed(consequences: readonly Raw[], setting: Setting = {}): FollowUp {
  const { entries = [], complete, points = POINTS, publishedOn = "2014-03-31", asOf } = setting;
  const registers = [register(entries, complete)];
  const parsed = parseScheme(scheme([judged("p", "100")], { grades, consequences }), { plans: [plan], registers });
  const { scores } = checkScores(
    Object.entries(points).map(([unit, one]) => score("p", unit, one)),
    parsed,
    { window: "2013" },
  );
  const values = rollUp(readObservations([], { metrics: plan.metrics, districts }).observations, {
    metrics: plan.metrics,
    districts,
  });
  const evidence: AssessmentEvidence = { plans: [plan], values, scores, registers };
  const round = assess(parsed, evidence, { window: "2013", asOf: "2014-02-28" });
  const json = JSON.parse(JSON.stringify(round)) as Round;
  return followUp(parsed, json, evidence, { publishedOn, ...(asOf === undefined ? {} : { asOf }) });
}

/** `a report 2014-04-30`, with the amount and the entry where there are any. */
function told({ consequences }: FollowUp): readonly string[] {
  return consequences.map(({ district, consequence, due, amount, entry }) =>
    [district, consequence, due, amount, entry?.id].filter((part) => part !== undefined).join(" "),
  );
}

const rule = (id: string, more: Raw): Raw => ({ id, kind: "report", then: id, ...more });
const last = rule("report", { when: { result: "fromLast", atMost: "2" } });

describe("what follows from a result", () => {
  test.each<[string, Raw, readonly string[]]>([
    ["a grade", rule("praise", { when: { result: "grade", equals: "A" } }), ["a praise"]],
    ["a grade in its order", rule("talk", { when: { result: "grade", below: "B" } }), ["c talk"]],
    ["a score", rule("talk", { when: { result: "score", below: "90" } }), ["b talk", "c talk"]],
    [
      "the last two, within a month of publication",
      { ...last, within: { months: 1 } },
      ["b report 2014-04-30", "c report 2014-04-30"],
    ],
    [
      "days from the day of the round",
      { ...last, within: { days: 10 }, from: "asOf" },
      ["b report 2014-03-10", "c report 2014-03-10"],
    ],
    [
      "a year from the end of the window",
      { ...last, within: { years: 1 }, from: { day: "windowEnd" } },
      ["b report 2014-12-31", "c report 2014-12-31"],
    ],
    [
      "at once, where only the day is stated",
      { ...last, from: "published" },
      ["b report 2014-03-31", "c report 2014-03-31"],
    ],
    [
      "an amount that is worked out",
      { ...last, amount: { times: ["0.5", { item: "p", read: "lost" }] } },
      ["b report 15", "c report 25"],
    ],
  ])("%s", (_, consequence, expected) => {
    expect(told(followed([consequence]))).toEqual(expected);
  });

  test("a month after the last day of a longer month is the last day of the shorter one", () => {
    expect(told(followed([{ ...last, within: { months: 1 } }], { publishedOn: "2014-08-31" }))).toEqual([
      "b report 2014-09-30",
      "c report 2014-09-30",
    ]);
  });

  test("a unit without a score cannot be told, and is listed", () => {
    const { consequences, unsettled } = followed([last], { points: { a: "95", b: "70" } });
    expect(consequences.map(({ district }) => district)).toEqual(["a", "b"]);
    expect(unsettled).toMatchObject([
      { consequence: "report", district: "c", of: "condition", missing: "no-such-result" },
    ]);
  });

  test("earlier rounds, items and counts can be asked for", () => {
    const when = {
      all: [
        { item: "p", below: "60" },
        { count: { districts: "assessed" }, where: { result: "grade", equals: "A" }, equals: "1" },
      ],
    };
    expect(told(followed([rule("talk", { when })]))).toEqual(["c talk"]);
  });

  test("an amount or a day that cannot be told is left out and listed", () => {
    const { consequences, unsettled } = followed(
      [{ ...last, amount: { metric: "x" }, from: { first: [{ count: { entries: "book" } }] } }].map(
        ({ from: _from, ...rest }) => rest,
      ),
    );
    expect(consequences.every((one) => one.amount === undefined)).toBe(true);
    expect(unsettled.map(({ of, missing }) => [of, missing])).toEqual([
      ["amount", "not-reported"],
      ["amount", "not-reported"],
    ]);
  });

  test("it is told whole, with all that was read for it", () => {
    const exact = { ratio: [{ item: "p" }, "3"] };
    const fromEnd = { day: "windowEnd" };
    const facts = { consequence: "report", scheme: "s", window: "2013", kind: "report", then: "report" };
    const place = { kind: "result", read: "fromLast", scheme: "s", window: "2013" };
    const [b, c] = followed([last]).consequences;
    expect(b).toStrictEqual({ ...facts, district: "b", state: "follows", inputs: [b?.inputs[0]] });
    expect(b?.inputs).toMatchObject([{ ...place, district: "b", value: { amount: "2" } }]);
    expect(c?.inputs).toMatchObject([{ ...place, district: "c", value: { amount: "1" } }]);
    const kindsRead = (more: Raw) => followed([{ ...last, ...more }]).consequences[1]?.inputs.map(({ kind }) => kind);
    expect(kindsRead({ from: fromEnd, amount: exact })).toEqual(["result", "day", "item"]);
    expect(kindsRead({ from: "published" })).toEqual(["result"]);
    expect(kindsRead({ from: "asOf" })).toEqual(["result"]);
    expect(kindsRead({ within: { days: 1 } })).toEqual(["result"]);
  });

  test("an amount without an end is kept exact", () => {
    const { consequences } = followed([{ ...last, amount: { ratio: [{ item: "p" }, "3"] } }]);
    expect(consequences[1]).toMatchObject({ exact: "50/3" });
    expect(followed([{ ...last, amount: "3" }]).consequences[1]).not.toHaveProperty("exact");
  });
});

describe("for each entry", () => {
  const match = rule("match", {
    kind: "reward",
    each: { entries: "book", where: { its: "award", in: ["全国知名品牌创建示范区", "中国质量奖"] } },
    once: "subject",
    amount: { times: ["0.5", { its: "municipal" }] },
  });
  const award = (id: string, subject: string, on: string, more: Raw = {}): RegisterEntry => ({
    id,
    district: "a",
    on,
    subject,
    fields: { award: "中国质量奖", municipal: "500000", ...more },
  });

  test("half the city's award goes to each new holder, once", () => {
    const entries = [
      award("3", "甲", "2013-09-01"),
      award("2", "乙", "2013-05-01", { municipal: "300001" }),
      award("1", "乙", "2013-04-01"),
      award("0", "丙", "2012-04-01"),
      award("4", "丙", "2013-04-01"),
      award("5", "丁", "2013-04-01", { award: "市长奖" }),
      { ...award("6", "戊", "2013-12-31"), district: "b" },
      award("7", "己", "2014-01-01"),
    ];
    expect(told(followed([match], { entries }))).toEqual(["a match 250000 1", "a match 250000 3", "b match 250000 6"]);
    const { once: _once, ...always } = match;
    expect(told(followed([always], { entries })).length).toBe(5);
  });

  test("a holder of whom it cannot be told whether this is the first is listed", () => {
    const open = { id: "0", district: "a", on: "2012-01-01", subject: "甲", fields: {} };
    const { consequences, unsettled } = followed([match], {
      entries: [
        open,
        award("1", "甲", "2013-02-01"),
        { id: "2", district: "a", on: "2013-03-01", fields: { award: "中国质量奖" } },
      ],
    });
    expect(consequences).toEqual([]);
    expect(unsettled.map(({ of, missing, entry }) => [of, missing, entry?.id])).toEqual([
      ["entry", "earlier-undecided", "1"],
      ["entry", "no-such-field", "2"],
    ]);
  });

  test("what was given for sure is no more in doubt for an undecided entry before it", () => {
    const open = { id: "0", district: "a", on: "2012-01-01", subject: "甲", fields: {} };
    const entries = [open, award("1", "甲", "2012-02-01"), award("2", "甲", "2013-02-01")];
    expect(followed([match], { entries })).toMatchObject({ consequences: [], unsettled: [] });
  });

  test("entries of the districts below are the unit's own", () => {
    const city = rule("card", { each: { entries: "book" } });
    const parsed = scheme([judged("p", "100")], { units: ["city"], consequences: [city] });
    const below = [award("1", "甲", "2013-03-01"), award("3", "丙", "2013-07-01")];
    const beside = { ...award("2", "乙", "2013-05-01"), district: "b" };
    const earlier = { ...award("0", "丁", "2013-01-01"), district: "c" };
    const registers = [register([...below, beside, earlier])];
    const checked = parseScheme(parsed, { plans: [plan], registers });
    const values = rollUp(readObservations([], { metrics: plan.metrics, districts }).observations, {
      metrics: plan.metrics,
      districts,
    });
    const { scores } = checkScores([score("p", "city", "80")], checked, { window: "2013" });
    const evidence = { plans: [plan], values, scores, registers };
    const round = assess(checked, { ...evidence, registers: [] }, { window: "2013", asOf: "2014-02-28" });
    expect(told(followUp(checked, round, evidence, { publishedOn: "2014-03-01" }))).toEqual(
      ["0", "1", "2", "3"].map((id) => `city card ${id}`),
    );
  });

  test("of units inside each other the nearest gives what is given once", () => {
    const given = (more: Raw) => {
      const each = rule("match", { each: { entries: "book" }, ...more });
      const registers = [
        register([award("1", "甲", "2013-03-01"), { ...award("2", "乙", "2013-05-01"), district: "city" }]),
      ];
      const raw = scheme([judged("p", "100")], { units: ["a", "city"], consequences: [each] });
      const checked = parseScheme(raw, { plans: [plan], registers });
      const values = rollUp(readObservations([], { metrics: [], districts }).observations, { metrics: [], districts });
      const evidence = { plans: [plan], values, registers };
      const round = assess(checked, evidence, { window: "2013", asOf: "2014-02-28" });
      return told(followUp(checked, round, evidence, { publishedOn: "2014-03-01" }));
    };
    expect(given({ once: "subject" })).toEqual(["a match 1", "city match 2"]);
    expect(given({})).toEqual(["a match 1", "city match 1", "city match 2"]);
  });

  test("where the register does not list all of the window, there may be more", () => {
    const { unsettled } = followed([rule("card", { each: { entries: "book" } })], { complete: ["2013-H1"] });
    expect(unsettled.map(({ district, of, missing }) => [district, of, missing])).toEqual(
      ["a", "b", "c"].map((unit) => [unit, "entries", "register-not-complete"]),
    );
    expect(unsettled[0]).toStrictEqual({
      consequence: "card",
      scheme: "s",
      window: "2013",
      district: "a",
      kind: "report",
      then: "card",
      state: "unsettled",
      of: "entries",
      missing: "register-not-complete",
      inputs: [],
    });
  });

  test("more entries are of no account where what they come after does not follow", () => {
    const fine = rule("fine", { each: { entries: "book" }, after: "report" });
    const { unsettled } = followed([last, fine], { complete: ["2013-H1"] });
    expect(unsettled.map(({ district }) => district)).toEqual(["b", "c"]);
  });

  test("a card tells place, product and the day to rectify by, in both languages", () => {
    const fields = { colour: "红牌", place: "某镇", product: "童车", deadline: "2014-05-01", grave: true };
    const entries = [{ id: "1", district: "b", on: "2013-11-01", subject: "某企业", fields }];
    const card = rule("card", {
      kind: "card",
      then: { zh: "红黄牌警示", en: "a red or yellow card" },
      each: { entries: "book", where: { its: "colour", in: ["红牌", "黄牌"] } },
      from: { its: "deadline" },
    });
    const { consequences } = followed([card], { entries });
    expect(consequences).toMatchObject([
      {
        kind: "card",
        district: "b",
        due: "2014-05-01",
        entry: { register: "book", id: "1", subject: "某企业", fields },
      },
    ]);
    const names = namesFrom(register([]));
    expect(explain(consequences[0]!, { locale: "zh", names })).toEqual([
      "b：红黄牌警示，期限 2014-05-01；2013-11-01 “台账”：某企业，colour 红牌，地点 某镇，产品 童车，整改期限 2014-05-01，影响恶劣 是。".replace(
        "colour",
        "颜色",
      ),
    ]);
    expect(explain(consequences[0]!, { locale: "en", names })[0]).toContain(
      "b: a red or yellow card, by 2014-05-01; “the book” of 2013-11-01: 某企业, colour 红牌, place 某镇",
    );
  });

  test("a deadline that is not filled in is listed", () => {
    const entries = [{ id: "1", district: "b", on: "2013-11-01" }];
    const { consequences, unsettled } = followed(
      [rule("card", { each: { entries: "book" }, from: { its: "deadline" }, within: { days: 3 } })],
      { entries },
    );
    expect(consequences[0]).not.toHaveProperty("due");
    expect(unsettled).toMatchObject([{ of: "due", missing: "no-such-field" }]);
  });
});

describe("after another consequence", () => {
  const report = { ...last, within: { months: 1 } };
  const mended = { count: { entries: "book" }, where: { its: "award", equals: "整改完成" }, period: "2014" };
  const talk = rule("interview", {
    kind: "interview",
    after: "report",
    when: { ...mended, equals: "0" },
    within: { days: 15 },
  });

  test("it is pending until the day of that one is past, and its own days count from there", () => {
    const early = followed([report, talk]);
    expect(told(early)).toEqual(["b report 2014-04-30", "c report 2014-04-30"]);
    expect(early.pending.map(({ district, after, until }) => [district, after, until])).toEqual([
      ["b", "report", "2014-04-30"],
      ["c", "report", "2014-04-30"],
    ]);
    expect(followed([report, talk], { asOf: "2014-04-30" }).pending.length).toBe(2);
    const entries = [{ id: "1", district: "c", on: "2014-04-20", fields: { award: "整改完成" } }];
    const late = followed([talk, report], { asOf: "2014-05-01", entries });
    expect(told(late)).toEqual(["b interview 2014-05-15", "b report 2014-04-30", "c report 2014-04-30"]);
    expect(late.pending).toEqual([]);
  });

  test("it does not follow where that one does not", () => {
    expect(
      told(
        followed([report, rule("talk", { after: "report", when: { result: "grade", equals: "A" } })], {
          asOf: "2014-06-01",
        }),
      ),
    ).toEqual(["b report 2014-04-30", "c report 2014-04-30"]);
  });

  test("of a consequence for each entry it follows entry by entry", () => {
    const card = rule("card", { each: { entries: "book" }, from: { its: "deadline" } });
    const fine = rule("fine", { each: { entries: "book" }, after: "card" });
    const entries = [
      { id: "1", district: "b", on: "2013-11-01", fields: { deadline: "2014-03-01" } },
      { id: "2", district: "b", on: "2013-12-01", fields: { deadline: "2014-09-01" } },
    ];
    const { consequences, pending } = followed([card, fine], { entries });
    expect(consequences.map(({ consequence, entry }) => [consequence, entry?.id])).toEqual([
      ["card", "1"],
      ["card", "2"],
      ["fine", "1"],
    ]);
    expect(pending).toMatchObject([{ consequence: "fine", entry: { id: "2" }, until: "2014-09-01" }]);
  });

  const card = rule("card", { each: { entries: "book" }, from: { its: "deadline" } });
  const everywhere = { result: "score", above: "0" };
  const day = { within: { days: 1 } };
  const states = ({ consequences, pending, unsettled }: FollowUp, unit = "b"): readonly string[] =>
    [
      ...consequences.map((one) => ({ one, how: ["follows", one.due] })),
      ...pending.map((one) => ({ one, how: ["pending", one.after, one.until] })),
      ...unsettled.map((one) => ({ one, how: [one.of, one.missing] })),
    ]
      .filter(({ one }) => one.district === unit)
      .map(({ one: { consequence, entry }, how }) =>
        [consequence, entry?.id, ...how].filter((part) => part !== undefined).join(" "),
      );

  test("an entry whose own day is not filled in leaves open what comes after it", () => {
    const talk = rule("talk", { each: { entries: "book" }, after: "card", within: { days: 15 } });
    const entries = [
      { id: "1", district: "b", on: "2013-06-01", fields: { deadline: "2014-02-28" } },
      { id: "2", district: "b", on: "2013-07-01" },
    ];
    const found = followed([card, talk], { entries });
    expect(states(found)).toEqual([
      "card 1 follows 2014-02-28",
      "card 2 follows",
      "talk 1 follows 2014-03-15",
      "card 2 due no-such-field",
      "talk 2 after no-such-field",
    ]);
    const names = namesFrom();
    expect(explain(found.unsettled[1]!, { locale: "en", names })[0]).toMatch(
      /^b: what “talk” comes after, or the day of that, cannot be told, nor so whether it follows, as /,
    );
    expect(explain(found.unsettled[1]!, { locale: "zh", names })[0]).toMatch(
      /^b：前一项或其期限无法判断，是否“talk”也就无法判断，因为/,
    );
  });

  test("what comes after a day beyond the calendar has no day", () => {
    const c1 = rule("c1", { when: everywhere, within: { years: 1000 } });
    const c2 = rule("c2", { when: everywhere, after: "c1", ...day });
    expect(states(followed([c1, c2], { publishedOn: "9100-02-01" }))).toEqual([
      "c1 follows",
      "c1 due beyond-calendar",
      "c2 after beyond-calendar",
    ]);
  });

  test("what comes after something unsettled is listed, however long the row, unless it does not follow", () => {
    const complaint = { result: "score", back: 1, above: "0" };
    const row = [
      rule("c1", { when: complaint, within: { months: 1 } }),
      rule("c2", { when: everywhere, after: "c1" }),
      rule("c3", { when: everywhere, after: "c2", ...day }),
      rule("no", { when: { result: "score", below: "0" }, after: "c1" }),
    ];
    const found = followed(row);
    const [first, ...after] = found.unsettled.filter(({ district }) => district === "b");
    expect([first?.consequence, first?.of]).toEqual(["c1", "condition"]);
    expect(after.map(({ consequence, of }) => [consequence, of])).toEqual([
      ["c2", "after"],
      ["c3", "after"],
    ]);
    for (const one of after) expect(one).toMatchObject({ missing: first?.missing, inputs: first?.inputs });
    expect(states(found).length).toBe(3);
  });

  test("what comes after something pending is pending too, for the day that waits", () => {
    const row = [
      rule("c1", { when: everywhere, within: { months: 1 } }),
      rule("c2", { when: everywhere, after: "c1", ...day }),
      rule("c3", { when: everywhere, after: "c2", ...day }),
    ];
    expect(states(followed(row))).toEqual([
      "c1 follows 2014-04-30",
      "c2 pending c1 2014-04-30",
      "c3 pending c1 2014-04-30",
    ]);
    expect(states(followed(row, { asOf: "2014-05-01" }))).toEqual([
      "c1 follows 2014-04-30",
      "c2 follows 2014-05-01",
      "c3 pending c2 2014-05-01",
    ]);
  });

  test("where there may be entries that are not listed, so may what comes after them", () => {
    const talk = rule("talk", { each: { entries: "book" }, after: "card" });
    const close = rule("close", { after: "card", when: everywhere });
    expect(states(followed([card, talk, close], { complete: ["2013-H1"] }))).toEqual([
      "card entries register-not-complete",
      "talk entries register-not-complete",
      "close after register-not-complete",
    ]);
    const entries = [{ id: "1", district: "b", on: "2013-06-01", fields: { deadline: "2014-02-28" } }];
    expect(states(followed([card, talk, close], { complete: ["2013-H1"], entries }))).toEqual([
      "card 1 follows 2014-02-28",
      "talk 1 follows",
      "card entries register-not-complete",
      "talk entries register-not-complete",
      "close after register-not-complete",
    ]);
  });

  test("an amount that cannot be told keeps nothing waiting", () => {
    const grant = rule("grant", { when: everywhere, amount: { result: "score", back: 1 }, ...day });
    const close = rule("close", { after: "grant", when: everywhere, ...day });
    expect(states(followed([grant, close], { asOf: "2014-04-02" }))).toEqual([
      "grant follows 2014-04-01",
      "close follows 2014-04-02",
      expect.stringMatching(/^grant amount /),
    ]);
  });

  test("of one for each entry it waits for the last of their days, and for none where none is stated", () => {
    const close = rule("close", { after: "card", when: everywhere, ...day });
    const entry = (id: string, deadline?: string): RegisterEntry => ({
      id,
      district: "b",
      on: `2013-11-0${id}`,
      ...(deadline === undefined ? {} : { fields: { deadline } }),
    });
    const untils = (...deadlines: readonly (string | undefined)[]) => {
      const entries = deadlines.map((deadline, position) => entry(String(position + 1), deadline));
      return states(followed([card, close], { entries })).filter((one) => one.startsWith("close"));
    };
    expect(untils("2014-05-01", "2014-09-01")).toEqual(["close pending card 2014-09-01"]);
    expect(untils("2014-09-01", "2014-05-01")).toEqual(["close pending card 2014-09-01"]);
    expect(untils(undefined, "2014-05-01")).toEqual(["close pending card 2014-05-01"]);
    expect(untils("2014-05-01", undefined)).toEqual(["close pending card 2014-05-01"]);
    expect(untils("2014-03-01", "2014-03-31")).toEqual(["close pending card 2014-03-31"]);
    expect(untils("2014-03-02", "2014-03-30", "2014-03-01")).toEqual(["close follows 2014-03-31"]);
    expect(untils("2014-03-30", undefined)).toEqual(["close after no-such-field"]);
    expect(untils(undefined)).toEqual(["close after no-such-field"]);
    expect(untils()).toEqual([]);
    const noDay = rule("card", { each: { entries: "book" } });
    const found = followed([noDay, rule("close", { after: "card", when: everywhere })], { entries: [entry("1")] });
    expect(states(found)).toEqual(["card 1 follows", "close follows"]);
  });

  test("is told in both languages", () => {
    const { pending, unsettled } = followed([report, talk], { points: { a: "95", b: "70" } });
    const names = namesFrom();
    expect(explain(pending[0]!, { locale: "en", names })).toEqual([
      "a: interview may follow once 2014-04-30 is past, the day of “report”.",
    ]);
    expect(explain(pending[0]!, { locale: "zh", names })).toEqual([
      "a：“report”的期限 2014-04-30 过后，可能interview。",
    ]);
    expect(explain(unsettled[0]!, { locale: "en", names })[0]).toMatch(
      /^c: whether “report” follows cannot be told, as there is no such result/,
    );
    expect(explain(unsettled[0]!, { locale: "zh", names })[0]).toMatch(
      /^c：是否“report”无法判断，因为没有该期的这一考核结果/,
    );
  });
});

describe("what is wrong", () => {
  const problemsOf = (consequences: readonly Raw[]) => {
    const checked = checkScheme(scheme([judged("p", "100")], { grades, consequences }), {
      plans: [plan],
      registers: [register([])],
    });
    return checked.ok ? [] : checked.problems.map((problem) => [problem.path.join("."), problem.code]);
  };

  test("is told with its place", () => {
    expect(
      problemsOf([
        rule("r", {}),
        rule("r", { when: last["when"], once: "subject" }),
        rule("s", { each: { entries: "gone" } }),
        rule("t", {
          each: { entries: "book", where: { its: "gone", equals: "1" } },
          once: "gone",
          amount: { its: "award" },
          from: { its: "municipal" },
        }),
        rule("u", { when: last["when"], after: "gone", amount: { its: "municipal" } }),
        rule("v", { when: last["when"], after: "w" }),
        rule("w", { when: last["when"], after: "v" }),
        rule("x", { when: last["when"], from: "announced" }),
      ]).toSorted(),
    ).toEqual([
      ["consequences.0.when", "missing-key"],
      ["consequences.1.id", "duplicate-id"],
      ["consequences.1.once", "unused-key"],
      ["consequences.2.each.entries", "dangling-id"],
      ["consequences.3.amount", "wrong-shape"],
      ["consequences.3.each.where.its", "dangling-id"],
      ["consequences.3.from", "wrong-shape"],
      ["consequences.3.once", "dangling-id"],
      ["consequences.4.after", "dangling-id"],
      ["consequences.4.amount.its", "its-outside-where"],
      ["consequences.5.after", "cycle"],
      ["consequences.7.from", "unknown-word"],
    ]);
  });

  test("a consequence is not due before what it follows from", () => {
    const problemsOf = (within: Raw) => {
      const checked = checkScheme(scheme([judged("p", "100")], { grades, consequences: [{ ...last, within }] }), {
        plans: [plan],
      });
      return checked.ok ? [] : checked.problems;
    };
    expect(problemsOf({ months: 1, days: -40 })).toEqual([
      {
        code: "amount-too-small",
        given: "-40",
        least: "0",
        included: true,
        path: ["consequences", 0, "within", "days"],
      },
    ]);
    expect(problemsOf({ days: 0 })).toEqual([]);
  });

  test("days out of order and rounds of other schemes are the caller's slip", () => {
    expect(() => followed([last], { publishedOn: "2014-02-27" })).toThrow(
      "publishedOn: 2014-02-27 lies before the day of the round, 2014-02-28",
    );
    expect(() => followed([last], { asOf: "2014-03-30" })).toThrow(
      "asOf: 2014-03-30 lies before the day of publication, 2014-03-31",
    );
    expect(() => followed([last], { publishedOn: "2014-3-1" })).toThrow("publishedOn");
    expect(() => followed([last], { asOf: "2014-4-1" })).toThrow("asOf");
    expect(told(followed([last], { publishedOn: "2014-02-28" }))).toEqual(["b report", "c report"]);
    const parsed = parseScheme(scheme([judged("p", "100")]), { plans: [plan] });
    const values = rollUp(readObservations([], { metrics: plan.metrics }).observations, { metrics: plan.metrics });
    const round = {
      format: "quality-round/1",
      scheme: "other",
      window: "2013",
      asOf: "2014-02-28",
      assessments: [],
    } as const;
    expect(() => followUp(parsed, round, { plans: [plan], values }, { publishedOn: "2014-03-01" })).toThrow(
      'round: it is of the scheme "other", not of "s"',
    );
    const broken = {
      ...round,
      scheme: "s",
      assessments: [
        {
          scheme: "s",
          window: "2013",
          district: "a",
          outcome: "unscored",
          items: [],
          applied: [],
          unsettled: [],
          missing: [],
        },
      ],
    } as const;
    expect(() => followUp(parsed, broken, { plans: [plan], values }, { publishedOn: "2014-03-01" })).toThrow(
      'the assessment of "a" has no item "p"',
    );
  });
});
