import { describe, expect, test } from "vitest";
import { checkResults, checkScheme, checkScores, parseScheme } from "../../src/assessment/check-documents.js";
import {
  assess,
  assessmentOf,
  compareRounds,
  dueSteps,
  followUp,
  liftingItems,
  published,
  ranking,
} from "../../src/assessment/index.js";
import { readObservations } from "../../src/observations/index.js";
import { rollUp } from "../../src/rollup/index.js";
import { judged, scheme as schemeOf, score } from "./build.js";

function given() {
  const raw = schemeOf([judged("p", "100")], { units: ["a"] });
  const scheme = parseScheme(raw, { plans: [] });
  const { scores } = checkScores([score("p", "a", "30")], scheme, { window: "2013" });
  const values = rollUp(readObservations([], { metrics: [] }).observations, { metrics: [] });
  return { raw, scheme, evidence: { plans: [], values, scores }, options: { window: "2013", asOf: "2014-03-01" } };
}

/** What `assess` says to evidence that is as it should be but for these. */
function slip(more: Readonly<Record<string, unknown>>): () => unknown {
  const { scheme, evidence, options } = given();
  return () => assess(scheme, { ...evidence, ...more }, options);
}

const SCHEME = "accepted: what parseScheme gave, or the value that checkScheme did";
const SCORES = "accepted: the scores of what checkScores gave, { format, scheme, window, scores }";
const REGISTER = "accepted: what parseRegister gave, or the value that checkRegister did";
const PAST = "accepted: a round, or the results of what checkResults gave";

describe("a slip of the caller's is shown, and what is accepted", () => {
  test.each([
    [undefined, `scheme: undefined is no scheme; ${SCHEME}`],
    ["s", `scheme: "s" is no scheme; ${SCHEME}`],
    [{}, `scheme: object is no scheme; ${SCHEME}`],
    [{ items: [], units: [] }, `scheme: object is no scheme; ${SCHEME}`],
    [{ items: [], window: {} }, `scheme: object is no scheme; ${SCHEME}`],
    [{ units: [], window: {} }, `scheme: object is no scheme; ${SCHEME}`],
  ])("a scheme %j", (scheme, message) => {
    const { evidence, options } = given();
    expect(() => assess(scheme as never, evidence, options)).toThrow(new TypeError(message));
  });

  test("what a check gave is to be opened first", () => {
    const { raw, evidence, options, scheme } = given();
    const unopened = new TypeError(`scheme: is what a check gave, not yet opened; ${SCHEME}`);
    expect(() => assess(checkScheme(raw, { plans: [] }) as never, evidence, options)).toThrow(unopened);
    const reading = checkScores([], scheme, { window: "2013" });
    expect(slip({ scores: reading })).toThrow(`scores: is what a check gave, not yet opened; ${SCORES}`);
    const row = { ok: true, value: {} };
    expect(slip({ registers: [row] })).toThrow(`registers[0]: is what a check gave, not yet opened; ${REGISTER}`);
    expect(slip({ past: [row] })).toThrow(`past[0]: is what a check gave, not yet opened; ${PAST}`);
    expect(slip({ past: [{ problems: [] }] })).toThrow(`past[0]: is what a check gave, not yet opened; ${PAST}`);
  });

  test.each([
    [undefined, "undefined"],
    [null, "null"],
    [[], "list"],
  ])("evidence %j", (evidence, shown) => {
    const { scheme, options } = given();
    const message = `evidence: ${shown} is no evidence; accepted: { plans, values, scores? }`;
    expect(() => assess(scheme, evidence as never, options)).toThrow(new TypeError(message));
  });

  test.each([
    [{ plans: {} }, "plans: object is no list; accepted: a list of plans"],
    [{ plans: [3] }, "plans[0]: 3 is no plan; accepted: what parsePlan gave, or the value that checkPlan did"],
    [{ values: undefined }, "values: undefined is no rollup; accepted: what rollUp gave"],
    [{ values: [] }, "values: list is no rollup; accepted: what rollUp gave"],
    [{ values: { columns: [], definitions: [] } }, "values: object is no rollup; accepted: what rollUp gave"],
    [{ values: { columns: [], districts: {} } }, "values: object is no rollup; accepted: what rollUp gave"],
    [{ values: { definitions: [], districts: {} } }, "values: object is no rollup; accepted: what rollUp gave"],
    [{ scores: [] }, `scores: list is no scores of a round; ${SCORES}`],
    [{ scores: null }, `scores: null is no scores of a round; ${SCORES}`],
    [{ scores: { scores: 3 } }, `scores: object is no scores of a round; ${SCORES}`],
    [{ registers: {} }, "registers: object is no list; accepted: a list of registers"],
    [{ registers: [{ fields: {} }] }, `registers[0]: object is no register; ${REGISTER}`],
    [{ registers: [{ entries: [] }] }, `registers[0]: object is no register; ${REGISTER}`],
    [{ past: {} }, "past: object is no list; accepted: a list of rounds and results"],
    [{ past: [null] }, `past[0]: null is no earlier round; ${PAST}`],
    [{ judgements: {} }, "judgements: object is no list; accepted: a list of judgements"],
  ])("%j", (more, message) => {
    expect(slip(more)).toThrow(new TypeError(message));
  });

  test("options, and units that are one alone", () => {
    const { scheme, evidence, options } = given();
    const without = (accepted: string) => new TypeError(`options: undefined names no day; accepted: ${accepted}`);
    const none = undefined as never;
    expect(() => assess(scheme, evidence, none)).toThrow(without('{ window: "2013", asOf: "2014-03-31" }'));
    expect(() => assess(scheme, evidence, { ...options, units: "a" as never })).toThrow(
      new TypeError('units: "a" is no list; accepted: a list of districts'),
    );
    expect(() => liftingItems(scheme, evidence, none)).toThrow(
      without('{ district: "330402", window: "2013", asOf: "2014-03-31" }'),
    );
    expect(() => followUp(scheme, assess(scheme, evidence, options), evidence, none)).toThrow(
      without('{ publishedOn: "2014-03-31" }'),
    );
  });

  test("a round is asked for where one is shown, ranked or compared", () => {
    const { scheme, evidence, options } = given();
    const round = assess(scheme, evidence, options);
    const none = undefined as never;
    const accepted = "accepted: what assess gave";
    const no = new TypeError(`round: undefined is no round; ${accepted}`);
    expect(() => published(scheme, none)).toThrow(no);
    expect(() => published(none, round)).toThrow(new TypeError(`scheme: undefined is no scheme; ${SCHEME}`));
    expect(() => ranking(none)).toThrow(no);
    expect(() => assessmentOf(none, "a")).toThrow(no);
    expect(() => compareRounds(none, round)).toThrow(new TypeError(`before: undefined is no round; ${accepted}`));
    expect(() => compareRounds(round, [] as never)).toThrow(new TypeError(`after: list is no round; ${accepted}`));
  });

  test("what is checked is asked for its rows, its scheme, its plans and its window", () => {
    const { raw, scheme } = given();
    const none = undefined as never;
    const rows = new TypeError(
      "rows: undefined are no rows; accepted: a list of rows, or whatever gives them one by one",
    );
    const noScheme = new TypeError(`scheme: undefined is no scheme; ${SCHEME}`);
    const noWindow = (accepted: string): TypeError =>
      new TypeError(`options: undefined names no window; accepted: ${accepted}`);
    expect(() => checkScores(none, scheme, { window: "2013" })).toThrow(rows);
    expect(() => checkScores("ab" as never, scheme, { window: "2013" })).toThrow('rows: "ab" are no rows');
    expect(() => checkScores(null as never, scheme, { window: "2013" })).toThrow("rows: null are no rows");
    expect(() => checkScores({} as never, scheme, { window: "2013" })).toThrow("rows: object are no rows");
    expect(() => checkScores([], none, { window: "2013" })).toThrow(noScheme);
    expect(() => checkScores([], scheme, none)).toThrow(noWindow("{ window, districts? }"));
    expect(() => checkScores([], scheme, { window: 2013 as never })).toThrow("options: object names no window");
    expect(() => checkResults(none)).toThrow(rows);
    expect(checkResults(new Set()).problems).toEqual([]);
    expect(() => dueSteps(none, { window: "2013" })).toThrow(noScheme);
    expect(() => dueSteps(scheme, none)).toThrow(noWindow("{ window }"));
    expect(() => checkScheme(raw, none)).toThrow(
      new TypeError("context: undefined names no plans; accepted: { plans, registers? }"),
    );
    expect(() => checkScheme(raw, { plans: 3 as never })).toThrow("plans: 3 is no list; accepted: a list of plans");
    expect(() => checkScheme(raw, { plans: [], registers: [3 as never] })).toThrow(
      `registers[0]: 3 is no register; ${REGISTER}`,
    );
  });

  test("so do what follows from a round, and what would lift a unit", () => {
    const { scheme, evidence, options } = given();
    const none = undefined as never;
    const round = assess(scheme, evidence, options);
    const day = { publishedOn: "2014-03-31" };
    expect(() => followUp(scheme, [] as never, evidence, day)).toThrow(
      new TypeError("round: list is no round; accepted: what assess gave"),
    );
    expect(() => followUp(none, round, evidence, day)).toThrow(`scheme: undefined is no scheme; ${SCHEME}`);
    expect(() => liftingItems(none, evidence, { ...options, district: "a" })).toThrow(
      `scheme: undefined is no scheme; ${SCHEME}`,
    );
  });
});
