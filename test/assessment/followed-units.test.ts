import { describe, expect, test } from "vitest";
import { checkScores, parseScheme } from "../../src/assessment/check-documents.js";
import { assess, followUp } from "../../src/assessment/index.js";
import { parseRegister } from "../../src/model/check-register.js";
import type { RegisterEntry } from "../../src/model/register.js";
import { readObservations } from "../../src/observations/index.js";
import { rollUp } from "../../src/rollup/index.js";
import { districts, judged, plan, type Raw, scheme } from "./build.js";

interface Setting {
  /** Shares of the one item that there is. */
  readonly shares: Readonly<Record<string, string>>;
  readonly entries?: readonly RegisterEntry[];
  readonly more?: Raw;
  readonly tabled?: boolean;
}

const entry = (id: string, district: string, on = "2013-06-01"): RegisterEntry => ({ id, district, on, subject: "甲" });

/** `a card 1`: to whom what follows, with the amount and the entry where there are any; and what cannot be told. */
function following(consequence: Raw, { shares, entries = [], more = {}, tabled = true }: Setting): readonly string[] {
  const registers = [
    parseRegister({
      ...{ format: "quality-register/1", id: "book", name: "book", fields: {}, complete: ["2012/2014"] },
      entries,
    }),
  ];
  const consequences = [{ id: "card", kind: "card", then: "card", ...consequence }];
  const raw = scheme([judged("p", "100")], { units: Object.keys(shares), consequences, ...more });
  const parsed = parseScheme(raw, { plans: [plan], registers });
  const table = tabled ? { districts } : {};
  const given = Object.entries(shares).map(([district, share]) => ({ item: "p", district, source: "check", share }));
  const { scores } = checkScores(given, parsed, { window: "2013", ...table });
  const { metrics } = plan;
  const values = rollUp(readObservations([], { metrics, ...table }).observations, { metrics, ...table });
  const evidence = { plans: [plan], values, scores, registers };
  const round = assess(parsed, evidence, { window: "2013", asOf: "2014-02-28" });
  const followed = followUp(parsed, round, evidence, { publishedOn: "2014-03-31" });
  const found = followed.consequences.map(({ district, amount, entry: of }) =>
    [district, amount, of?.id].filter((part) => part !== undefined).join(" "),
  );
  return [...found, ...followed.unsettled.map(({ district, missing }) => `${district}: ${missing}`)];
}

describe("whose entries a consequence follows from", () => {
  const good = { each: { entries: "book", where: { item: "p", atLeast: "50" } } };

  test("those of a unit and of all below it, which it answers for", () => {
    const entries = [entry("1", "a"), entry("2", "city")];
    expect(following(good, { shares: { city: "0.8" }, entries })).toEqual(["city 1", "city 2"]);
    expect(following(good, { shares: { city: "0.4" }, entries })).toEqual([]);
  });

  test("a unit inside another one answers for itself, whichever is listed first", () => {
    const entries = [entry("1", "a"), entry("2", "b")];
    for (const shares of [
      { city: "0.8", a: "0.4" },
      { a: "0.4", city: "0.8" },
    ]) {
      expect(following(good, { shares, entries })).toEqual(["city 2"]);
    }
    expect(following(good, { shares: { city: "0.4", a: "0.8" }, entries })).toEqual(["city 1", "a 1"]);
  });

  test("of a unit without a table of districts its own", () => {
    const entries = [entry("1", "a"), entry("2", "b")];
    expect(following(good, { shares: { a: "0.8" }, entries, tabled: false })).toEqual(["a 1"]);
  });

  test("what somebody who is no unit held first is not new", () => {
    const once = { each: { entries: "book" }, once: "subject" };
    const entries = [entry("1", "a"), entry("0", "b", "2013-05-01")];
    expect(following(once, { shares: { a: "0.8" }, entries })).toEqual([]);
    expect(following(once, { shares: { a: "0.8" }, entries: entries.slice(0, 1) })).toEqual(["a 1"]);
    const asked = { ...once, ...good };
    expect(following(asked, { shares: { a: "0.8" }, entries })).toEqual(["a: earlier-undecided"]);
  });

  test("nothing follows for a unit that is judged elsewhere", () => {
    const last = { when: { result: "rank", atMost: "3" } };
    expect(following(last, { shares: { a: "0.8" }, more: { units: ["a", "b"], elsewhere: { b: "other" } } })).toEqual([
      "a",
    ]);
  });
});

test("an amount is worked out from what items came to exactly", () => {
  const amount = { times: ["3", { item: "p" }] };
  expect(following({ when: { item: "p", above: "33" }, amount }, { shares: { a: "1/3", b: "0.32" } })).toEqual([
    "a 100",
  ]);
});
