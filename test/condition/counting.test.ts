import { describe, expect, test } from "vitest";
import { evaluateValue } from "../../src/condition/evaluate.js";
import type { Counted, Reading } from "../../src/condition/reading.js";
import { type Judged, tallied } from "../../src/condition/tally.js";
import type { CountSource, Value } from "../../src/model/value.js";
import { level } from "./fake-reader.js";
import { shown } from "./shown.js";
import { readerIn } from "./world.js";

type Fields = Readonly<Record<string, string>>;
const count = { entries: "incidents" };

function told(source: Omit<CountSource, "count">, entries: readonly Fields[], complete = true): string {
  const value: Value = { count, ...source };
  return shown(evaluateValue(value, readerIn({ entries, complete })).reading);
}

const serious = { where: { its: "deaths", atLeast: "1" } } as const;

describe("different ones", () => {
  test.each<[string, readonly Fields[], string]>([
    ["none are none", [], "0"],
    ["two of one plant are one", [{ plant: "p" }, { plant: "p" }], "1"],
    ["one that names nobody is one", [{}], "1"],
    ["two that name nobody may be one or two", [{}, {}], "1…2 no-such-field"],
    ["who is not named may be one that is", [{ plant: "p" }, {}], "1…2 no-such-field"],
    ["who is not named adds no more than one each", [{ plant: "p" }, { plant: "q" }, {}, {}], "2…4 no-such-field"],
  ])("%s", (_, entries, expected) => {
    expect(told({ distinct: "plant" }, entries)).toBe(expected);
  });

  test.each<[string, readonly Fields[], string]>([
    ["may be one more", [{ plant: "p", deaths: "1" }, { plant: "q" }], "1…2 no-such-field"],
    ["changes nothing where the same is counted anyway", [{ plant: "p", deaths: "1" }, { plant: "p" }], "1"],
    ["is perhaps the only one", [{ plant: "p" }], "0…1 no-such-field"],
    ["and names nobody", [{}], "0…1 no-such-field"],
    ["or does not count", [{ plant: "p", deaths: "0" }], "0"],
  ])("an entry of which nobody can tell whether it counts %s", (_, entries, expected) => {
    expect(told({ distinct: "plant", ...serious }, entries)).toBe(expected);
  });

  test("are told by what a field says: amounts however written, words, days", () => {
    const entries = [
      { number: "3", on: "2013-05-01" },
      { number: "3.0", on: "2013-05-01" },
      { number: "4", on: "2013-05-02" },
    ];
    expect(told({ distinct: "number" }, entries)).toBe("2");
    expect(told({ distinct: "on" }, entries)).toBe("2");
  });

  const thing = (reading: Reading<string>): Judged<string> => ({ one: { its: () => reading }, truth: "true" });
  test("and levels and texts", () => {
    const levels = ["1", "2", "1"].map((place) => thing(level(place, "minor", "serious")));
    expect(shown(tallied({ distinct: "grade" }, levels, undefined).reading)).toBe("2");
    const texts = ["p", "q", "p"].map((text) => thing({ kind: "text", text }));
    expect(shown(tallied({ distinct: "kind" }, texts, undefined).reading)).toBe("2");
  });

  test("of a register that does not list all are at least these", () => {
    expect(told({ distinct: "plant" }, [{ plant: "p" }, { plant: "q" }], false)).toBe("2… not-complete");
    expect(told({ distinct: "plant" }, [{ plant: "p" }, {}], false)).toBe("1… not-complete");
  });
});

describe("a sum", () => {
  test.each<[string, readonly Fields[], string]>([
    ["of nothing is nothing", [], "0"],
    [
      "leaves out what does not count",
      [
        { deaths: "0", loss: "9" },
        { deaths: "1", loss: "2.5" },
      ],
      "2.5",
    ],
    ["may be more by what perhaps counts", [{ deaths: "1", loss: "2" }, { loss: "5" }], "2…7 no-such-field"],
    ["or less, where that lies below zero", [{ deaths: "1", loss: "2" }, { loss: "-5" }], "-3…2 no-such-field"],
    ["or either", [{ loss: "4" }, { loss: "-5" }, { loss: "3" }], "-5…7 no-such-field"],
    [
      "is unknown where an entry that counts has no amount",
      [{ deaths: "1" }, { deaths: "1", loss: "2" }],
      "no-such-field",
    ],
    ["also where one that perhaps counts has none", [{ deaths: "1", loss: "2" }, {}], "no-such-field"],
  ])("%s", (_, entries, expected) => {
    expect(told({ sum: "loss", ...serious }, entries)).toBe(expected);
  });

  test("is read from texts, and unknown where one is no amount", () => {
    const one = (text: string): Judged<string> => {
      const counted: Counted<string> = { its: () => ({ kind: "text", text }) };
      return { one: counted, truth: "true" };
    };
    expect(shown(tallied({ sum: "size" }, [one("2"), one("0.5")], undefined).reading)).toBe("2.5");
    expect(shown(tallied({ sum: "size" }, [one("2"), one("large")], undefined).reading)).toBe("not-an-amount");
  });
});

test("what is unknown is so for the first thing that is missing: who counts, then what is not listed, then fields", () => {
  expect(told(serious, [{}], false)).toBe("0… no-such-field");
  expect(told({ distinct: "plant" }, [{}], false)).toBe("1… not-complete");
});
