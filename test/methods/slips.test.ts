import { describe, expect, test } from "vitest";
import * as methods from "../../src/methods/index.js";

const point = (period: string, value: string) => ({ period, value });
const course = { base: point("2010", "9"), current: point("2013", "12"), target: point("2015", "15") };
const series = ["1", "2", "3", "4", "5", "6"].map((value, at) => point(String(2015 + at), value));
const up = { direction: "up" } as const;
const target = point("2030", "20");

type Call = (...given: unknown[]) => unknown;

/** Each function of the methods with arguments that it takes. */
const CALLS: Readonly<Record<string, readonly unknown[]>> = {
  completionRate: ["80", { target: "100", ...up }],
  compoundPace: [course, up],
  destatis: [series, { target, ...up }],
  eurostat: [
    { base: course.base, current: course.current },
    { target: course.target, ...up },
  ],
  linearPace: [course, up],
  linearProgress: ["80", { base: "100", target: "20" }],
  openSdg: [series, { target, base: "2015", ...up }],
  sdgIndex: [[["80", undefined, "60", "70", "50"], ["50"]]],
  sdgIndexArrow: [course, up],
  sdgIndexScore: ["60", { worst: "28.6", best: "100" }],
};

const functions = Object.entries(methods).flatMap(([name, given]): [string, Call][] =>
  typeof given === "function" ? [[name, given as Call]] : [],
);

const JUNK = [
  undefined,
  null,
  true,
  5n,
  "x",
  "",
  Number.NaN,
  Infinity,
  {},
  [],
  [undefined],
  [null],
  () => 1,
  Symbol("s"),
];

/** The arguments with one thing in them, at any depth, replaced. */
function* replaced(given: unknown, junk: unknown): Generator {
  yield junk;
  if (typeof given !== "object" || given === null) return;
  for (const [key, held] of Object.entries(given))
    for (const other of replaced(held, junk))
      yield Array.isArray(given) ? given.with(Number(key), other) : { ...given, [key]: other };
}

function outcomeOf(call: Call, given: readonly unknown[]): unknown {
  try {
    return call(...given);
  } catch (error) {
    return error;
  }
}

test("every method is among those that are tried", () => {
  expect(functions.map(([name]) => name).sort()).toEqual(Object.keys(CALLS).sort());
});

describe.each(functions)("%s", (name, call) => {
  const given = CALLS[name] ?? [];

  test("takes what it asks for", () => {
    expect(outcomeOf(call, given)).not.toBeInstanceOf(Error);
  });

  test("refuses anything else in words, or gives a figure that is one", () => {
    const tried = JUNK.flatMap((junk) =>
      given.flatMap((one, at) => [...replaced(one, junk)].map((other) => given.with(at, other))),
    );
    for (const wrong of [...tried, ...given.map((_, at) => given.slice(0, at))]) {
      const outcome = outcomeOf(call, wrong);
      if (!(outcome instanceof Error)) {
        expect(JSON.stringify(outcome)).not.toMatch(/NaN|Infinity/);
        continue;
      }
      expect([RangeError, TypeError], outcome.message).toContain(outcome.constructor);
      expect(outcome.message).toMatch(
        /^[a-z][a-z0-9 :]*: .*(accepted|is neither|does not end after|comes twice|is the worst bound)/s,
      );
    }
  });
});

test("a slip is shown, with what is accepted", () => {
  const slip = (call: () => unknown): string => String(outcomeOf(call, []));
  const { completionRate, destatis, linearPace, linearProgress, openSdg, sdgIndex } = methods as unknown as Record<
    string,
    Call
  >;
  expect(slip(() => linearPace?.(course))).toBe(
    'TypeError: options: undefined holds nothing to read; accepted: { direction: "up" }, or "down"',
  );
  expect(slip(() => linearPace?.(undefined, up))).toBe(
    "TypeError: course: undefined holds nothing to read; accepted: { base, current, target }, each with its period and value",
  );
  expect(slip(() => linearPace?.({ ...course, current: "12" }, up))).toBe(
    'TypeError: current: "12" holds nothing to read; accepted: { period: "2015", value: "80" }',
  );
  expect(slip(() => linearPace?.({ ...course, current: { period: 2013, value: "12" } }, up))).toBe(
    'RangeError: current: 2013 does not end with a month; accepted: "2015", "2015-H1", "2015-06"',
  );
  expect(slip(() => completionRate?.("80", { target: "1", direction: "none" }))).toBe(
    'RangeError: direction: "none" is neither "up" nor "down"',
  );
  expect(slip(() => linearProgress?.("80"))).toBe(
    'TypeError: way: undefined holds nothing to read; accepted: { base: "100", target: "20" }',
  );
  expect(slip(() => destatis?.("x", { target, ...up }))).toBe(
    'TypeError: series: "x" is no list; accepted: a list of values, each with its period',
  );
  expect(slip(() => openSdg?.([null], up))).toBe(
    'TypeError: series 0: null holds nothing to read; accepted: { period: "2015", value: "80" }',
  );
  expect(slip(() => sdgIndex?.([["1"], "2"]))).toBe('TypeError: goal 1: "2" is no list; accepted: a list of scores');
});
