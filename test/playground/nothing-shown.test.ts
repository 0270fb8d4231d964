import { describe, expect, test } from "vitest";
import type { DocumentKey } from "../../docs/.vitepress/playground/documents.js";
import { whyNothing } from "../../docs/.vitepress/playground/nothing-shown.js";
import type { Origins } from "../../docs/.vitepress/playground/provenance.js";
import { WORDS } from "../../docs/.vitepress/playground/words.js";

const origins: Origins = {
  plan: "reader",
  observations: "reader",
  districts: "reader",
  scheme: "reader",
  scores: "reader",
  judgements: "reader",
};
const fine = { origins, faulty: new Set<DocumentKey>(), fieldFaults: {} };
const words = WORDS.en;

describe("a pane with nothing in it", () => {
  test("asks for a plan first", () => {
    const nothing: Origins = { ...origins, plan: "none" };
    expect(whyNothing("attainment", { ...fine, origins: nothing }, words)).toBe(words.begin);
  });

  test("names the texts only when one of them is wrong", () => {
    const wrong = { ...fine, faulty: new Set<DocumentKey>(["plan"]), fieldFaults: { asOf: "No day." } };
    expect(whyNothing("attainment", wrong, words)).toBe(words.nothing.attainment);
    expect(whyNothing("rollup", { ...fine, faulty: new Set<DocumentKey>(["districts"]) }, words)).toBe(
      words.nothing.rollup,
    );
  });

  test("says so when it is the day or the period that is missing", () => {
    const noDay = { ...fine, fieldFaults: { asOf: "Put in a day." } };
    const said = "There is nothing to show until “As of” above is put right. Put in a day.";
    expect(whyNothing("attainment", noDay, words)).toBe(said);
    expect(whyNothing("charts", noDay, words)).toBe(said);
    expect(whyNothing("round", noDay, words)).toBe(said);
    expect(whyNothing("round", { ...fine, fieldFaults: { window: "No period." } }, words)).toBe(
      "There is nothing to show until “Assessed” above is put right. No period.",
    );
  });

  test("asks for a scheme where there is none", () => {
    const without: Origins = { ...origins, scheme: "none" };
    expect(whyNothing("round", { ...fine, origins: without }, words)).toBe(words.noScheme);
  });
});
