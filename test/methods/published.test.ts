import { describe, expect, test } from "vitest";
import {
  completionRate,
  compoundPace,
  destatis,
  eurostat,
  linearPace,
  linearProgress,
  openSdg,
  sdgIndex,
  sdgIndexArrow,
  sdgIndexScore,
} from "../../src/methods/index.js";
import { formatAmount } from "../../src/model/amount.js";

const at = (period: string, value: string | number) => ({ period, value });
const rounded = (text: string | undefined, digits: number) =>
  text === undefined ? undefined : formatAmount(text, { digits });

describe("linear", () => {
  test("from 100 to 20, now at 80, is a quarter of the way", () => {
    expect(linearProgress("80", { base: "100", target: "20" })).toEqual({ outcome: "known", value: "0.25" });
  });

  test("80 of 100 is 80 % complete, and from 10 on 77.8 % of the way", () => {
    expect(completionRate("80", { target: "100", direction: "up" })).toEqual({ outcome: "known", value: "0.8" });
    const progress = linearProgress("80", { base: "10", target: "100" });
    expect(progress.outcome === "known" ? progress.exact : "").toBe("7/9");
  });

  test("is not cut off", () => {
    expect(linearProgress("110", { base: "100", target: "20" })).toMatchObject({ value: "-0.125" });
    expect(linearProgress("0", { base: "100", target: "20" })).toMatchObject({ value: "1.25" });
  });

  test("says nothing where there is no way to go or nothing to divide by", () => {
    expect(linearProgress("80", { base: "20", target: "20" })).toEqual({
      outcome: "refused",
      reason: "base-is-target",
    });
    expect(completionRate("0", { target: "0", direction: "up" })).toEqual({
      outcome: "refused",
      reason: "target-is-zero",
    });
    expect(completionRate("0", { target: "5", direction: "down" })).toEqual({
      outcome: "refused",
      reason: "value-is-zero",
    });
    expect(completionRate("5", { target: "0", direction: "down" })).toEqual({ outcome: "known", value: "0" });
  });

  test("pace is the change so far against the change needed", () => {
    const course = { base: at("2015", "100"), current: at("2020", "80"), target: at("2030", "40") };
    expect(linearPace(course, { direction: "down" })).toEqual({ outcome: "known", value: "1" });
    expect(linearPace({ ...course, current: at("2018-06", "100") }, { direction: "down" })).toMatchObject({
      value: "0",
    });
    expect(linearPace({ ...course, target: at("2030", "100") }, { direction: "down" })).toMatchObject({
      reason: "base-is-target",
    });
  });

  test("pace is below zero where a target has been met and lost", () => {
    const lost = { base: at("2015", "60"), current: at("2020", "40"), target: at("2030", "50") };
    expect(linearPace(lost, { direction: "up" })).toEqual({ outcome: "known", value: "-6" });
  });
});

describe("compound", () => {
  const course = { base: at("2015", "100"), current: at("2020", "80"), target: at("2030", "50") };

  test("100 in 2015, 80 in 2020, 50 by 2030: −4.364 % ÷ −4.516 % is 0.9665", () => {
    const pace = compoundPace(course, { direction: "down" });
    expect(pace.outcome === "known" ? rounded(pace.value, 4) : pace.reason).toBe("0.9665");
  });

  test("on the curve of equal growth it is 1, and exactly so", () => {
    const doubled = { base: at("2010", "100"), current: at("2015", "200"), target: at("2020", "400") };
    expect(compoundPace(doubled, { direction: "up" })).toEqual({ outcome: "known", value: "1" });
    const squared = { base: at("2010", "4"), current: at("2012", "9"), target: at("2014", "81/4") };
    expect(compoundPace(squared, { direction: "up" })).toEqual({ outcome: "known", value: "1" });
  });

  test.each([
    [at("2015", "0"), at("2020", "80"), at("2030", "50"), "base-is-zero"],
    [at("2015", "100"), at("2020", "80"), at("2030", "0"), "target-is-zero"],
    [at("2015", "100"), at("2020", "-80"), at("2030", "50"), "sign-changes"],
    [at("2015", "100"), at("2020", "80"), at("2030", "-50"), "sign-changes"],
    [at("2015", "100"), at("2020", "120"), at("2030", "100"), "base-is-target"],
  ])("from %o over %o to %o no rate leads", (base, current, target, reason) => {
    expect(compoundPace({ base, current, target }, { direction: "down" })).toEqual({ outcome: "refused", reason });
  });

  test("what is at zero has shrunk by all of itself", () => {
    const pace = compoundPace({ ...course, current: at("2020", "0") }, { direction: "down" });
    expect(pace.outcome === "known" ? rounded(pace.value, 3) : "").toBe("22.144");
  });
});

describe("Open SDG with a target", () => {
  const falling = (current: string) =>
    openSdg([at("2015", "100"), at("2020", current)], { direction: "down", target: at("2030", "50") });

  test("R = 0.9665 is substantial progress with a score of 2.618", () => {
    const progress = falling("80");
    expect(progress).toMatchObject({ status: "substantial-progress", base: "2015", current: "2020" });
    expect(progress.outcome === "assessed" ? rounded(progress.score, 3) : "").toBe("2.618");
  });

  test.each([
    ["50", "target-achieved", "5.0"],
    ["83", "moderate-progress", "1.5"],
    ["95", "limited-progress", "-1.6"],
    ["100", "limited-progress", "-2.5"],
    ["110", "deterioration", "-4.3"],
    ["180", "deterioration", "-5.0"],
  ])("100 → %s, target 50: %s, score %s", (current, status, score) => {
    const progress = falling(current);
    expect(progress).toMatchObject({ status });
    expect(progress.outcome === "assessed" ? rounded(progress.score, 1) : "").toBe(score);
  });

  test("the score meets itself where one band ends and the next begins", () => {
    // Growth of 1 % needed and 0.6 % or 0.95 % seen, in one year: R is just 0.6 and 0.95.
    const just = (current: string) =>
      openSdg([at("2015", "1000"), at("2016", current)], { direction: "up", target: at("2017", "1020.1") });
    expect(just("1006")).toMatchObject({ status: "moderate-progress", value: "0.6", score: "0" });
    expect(just("1009.5")).toMatchObject({ status: "substantial-progress", value: "0.95", score: "2.5" });
    expect(just("1009.4999999999999999")).toMatchObject({ status: "moderate-progress" });
  });

  test("a target that was met and is so no longer is deterioration, not progress", () => {
    const lost = openSdg([at("2015", "60"), at("2020", "40")], { direction: "up", target: at("2030", "50") });
    expect(lost).toMatchObject({ status: "deterioration" });
  });

  test("nothing stands in for zero", () => {
    const target = at("2030", "0");
    expect(openSdg([at("2015", "100"), at("2020", "80")], { direction: "down", target })).toEqual({
      outcome: "refused",
      reason: "target-is-zero",
    });
    expect(openSdg([at("2015", "100"), at("2020", "0")], { direction: "down", target })).toMatchObject({
      status: "target-achieved",
      score: "5",
    });
    expect(openSdg([at("2015", "0"), at("2020", "8")], { direction: "up", target: at("2030", "9") })).toMatchObject({
      reason: "base-is-zero",
    });
  });
});

describe("Open SDG without a target", () => {
  const rising = (base: string, current: string, limit?: string) =>
    openSdg([at("2015", base), at("2016", current)], { direction: "up", ...(limit === undefined ? {} : { limit }) });

  test.each([
    ["102", "substantial-progress", "5"],
    ["101.5", "substantial-progress", "2.5"],
    ["101.49999999999999999999999", "moderate-progress", "2.5"],
    ["100.5", "moderate-progress", "0"],
    ["100.4", "limited-progress", "-0.5"],
    ["100", "limited-progress", "-2.5"],
    ["99", "deterioration", "-3.75"],
    ["90", "deterioration", "-5"],
  ])("100 → %s in a year: %s, score %s", (current, status, score) => {
    expect(rising("100", current)).toMatchObject({ status, score });
  });

  test("exactly 1.5 % a year over fifteen years is substantial, which doubles miss", () => {
    const value = (1015n ** 15n).toString();
    const current = `${value.slice(0, -42)}.${value.slice(-42)}`.slice(0, 36);
    expect(current).toMatch(/^\d+\.\d+$/u);
    const exact = { period: "2016-12", value: "101.5" };
    expect(openSdg([at("2015", "100"), exact], { direction: "up" })).toMatchObject({ status: "substantial-progress" });
    const cubed = openSdg([at("2015", "1000000"), at("2018", "1045678.375")], { direction: "up" });
    expect(cubed).toMatchObject({ status: "substantial-progress", value: "0.015", score: "2.5" });
  });

  test("near a limit of 100, 0.546 % a year from 91.3 on is substantial: L = 0.3324", () => {
    const progress = rising("91.3", "91.798498", "100");
    expect(progress).toMatchObject({ status: "substantial-progress" });
    expect(progress.outcome === "assessed" ? rounded(progress.limitFactor, 4) : "").toBe("0.3324");
    expect(rising("91.3", "91.75", "100")).toMatchObject({ status: "moderate-progress" });
    expect(rising("91.3", "91.45", "100")).toMatchObject({ status: "limited-progress" });
    expect(rising("91.3", "91.2", "100")).toMatchObject({ status: "deterioration" });
  });

  test("a limit kept is substantial, and one that the base lies beyond is refused", () => {
    expect(rising("100", "100", "100")).toMatchObject({ status: "substantial-progress", score: "5", limitFactor: "0" });
    expect(rising("100", "99.9", "100")).toMatchObject({ status: "deterioration" });
    expect(rising("101", "102", "100")).toEqual({ outcome: "refused", reason: "base-beyond-limit" });
  });

  test("a floor counts from above: far from it in full, near it less", () => {
    const falling = (limit: string) => openSdg([at("2015", "15"), at("2016", "14.9")], { direction: "down", limit });
    expect(falling("0")).toMatchObject({ status: "moderate-progress", limitFactor: "1" });
    expect(falling("7.5")).toMatchObject({ limitFactor: "1" });
    const near = falling("10");
    expect(near.outcome === "assessed" ? rounded(near.limitFactor, 4) : "").toBe("0.9539");
  });

  test("what falls below zero grows in size: −10 → −5 rises", () => {
    expect(openSdg([at("2015", "-10"), at("2020", "-5")], { direction: "up" })).toMatchObject({
      status: "substantial-progress",
    });
    expect(openSdg([at("2015", "-10"), at("2020", "-5")], { direction: "down" })).toMatchObject({
      status: "deterioration",
    });
    expect(openSdg([at("2015", "-10"), at("2020", "0")], { direction: "up" })).toMatchObject({
      status: "substantial-progress",
      value: "1",
    });
    expect(openSdg([at("2015", "10"), at("2020", "0")], { direction: "up" })).toMatchObject({
      status: "deterioration",
      value: "-1",
    });
    expect(openSdg([at("2015", "10"), at("2020", "-1")], { direction: "up" })).toMatchObject({
      reason: "sign-changes",
    });
  });
});

describe("the base of Open SDG", () => {
  const series = [at("2021", "12"), at("2012", "7"), at("2016", "10")];

  test("is 2015, or the first later year there is; order does not matter", () => {
    expect(openSdg(series, { direction: "up" })).toMatchObject({ base: "2016", current: "2021" });
    expect(openSdg([...series, at("2015", "9")], { direction: "up" })).toMatchObject({ base: "2015" });
    expect(openSdg(series, { direction: "up", base: "2010" })).toMatchObject({ base: "2012" });
  });

  test("has a later value, or there is nothing to say", () => {
    for (const few of [[], [at("2016", "1")], [at("2012", "1"), at("2016", "1")]])
      expect(openSdg(few, { direction: "up" })).toEqual({ outcome: "refused", reason: "too-few-values" });
  });

  test("is a period that ends with a month, each once, and limit and target are two methods", () => {
    expect(() => openSdg([at("2016-03-05", "1")], { direction: "up" })).toThrow("2016-03-05");
    expect(() => openSdg([at("2016", "1"), at("2016-12", "1")], { direction: "up" })).toThrow("comes twice");
    expect(() => openSdg(series, { direction: "up", limit: "3", target: at("2030", "5") })).toThrow("limit");
    expect(() => openSdg(series, { direction: "none" as never })).toThrow('"none"');
    expect(() => openSdg(series, { direction: "up", target: at("2016", "5") })).toThrow("target");
  });
});

describe("Eurostat", () => {
  const grown = (current: string, direction: "up" | "down" = "up") => {
    const progress = eurostat({ base: at("2015", "1000"), current: at("2016", current) }, { direction });
    return progress.outcome === "assessed" ? progress.trend : progress.reason;
  };

  test.each([
    ["1010.0001", "significant-progress"],
    ["1010", "moderate-progress"],
    ["1001.0001", "moderate-progress"],
    ["1001", "no-significant-change"],
    ["1000", "no-significant-change"],
    ["999", "no-significant-change"],
    ["998.9999", "moderate-movement-away"],
    ["990", "moderate-movement-away"],
    ["989.9999", "significant-movement-away"],
    ["0", "significant-movement-away"],
  ])("without a target, 1000 → %s in a year: %s", (current, trend) => {
    expect(grown(current)).toBe(trend);
  });

  test("turns round where less is better", () => {
    expect(grown("989.9999", "down")).toBe("significant-progress");
    expect(grown("990", "down")).toBe("moderate-progress");
    expect(grown("0", "down")).toBe("significant-progress");
    expect(grown("-1", "down")).toBe("sign-changes");
  });

  test.each([
    ["1020.1", "target-achieved"],
    ["1009.5", "significant-progress"],
    ["1009.4999", "moderate-progress"],
    ["1006", "moderate-progress"],
    ["1005.9999", "insufficient-progress"],
    ["1000", "insufficient-progress"],
    ["999.9999", "significant-movement-away"],
  ])("with 1020.1 as the target after two years, 1000 → %s in one: %s", (current, trend) => {
    const values = { base: at("2015", "1000"), current: at("2016", current) };
    expect(eurostat(values, { direction: "up", target: at("2017", "1020.1") })).toMatchObject({ trend });
  });

  test("says nothing where no rate leads to the target", () => {
    const values = { base: at("2015", "1000"), current: at("2016", "900") };
    expect(eurostat(values, { direction: "down", target: at("2030", "0") })).toMatchObject({
      reason: "target-is-zero",
    });
    expect(() => eurostat({ base: at("2016", "1"), current: at("2015", "1") }, { direction: "up" })).toThrow("current");
  });
});

describe("SDG Index", () => {
  test("60 between 28.6 and 100 scores 43.98", () => {
    expect(rounded(sdgIndexScore("60", { worst: "28.6", best: "100" }).value, 2)).toBe("43.98");
  });

  test("is cut off at both bounds, and turned where the best lies below", () => {
    expect(sdgIndexScore("120", { worst: "28.6", best: "100" })).toEqual({ value: "100" });
    expect(sdgIndexScore("20", { worst: "28.6", best: "100" })).toEqual({ value: "0" });
    expect(sdgIndexScore("2.5", { worst: "10", best: "0" })).toEqual({ value: "75" });
    expect(() => sdgIndexScore("1", { worst: "5", best: "5" })).toThrow("worst bound too");
  });

  test("is the mean of goals, 60, and not that of indicators, 61.67", () => {
    expect(sdgIndex([["80", "60"], ["50"], ["90", "70", "20"]])).toEqual({
      outcome: "scored",
      index: { value: "60" },
      goals: [{ value: "70" }, { value: "50" }, { value: "60" }],
    });
  });

  test("is not given where more than a fifth of the indicators are missing", () => {
    expect(sdgIndex([["80", "60"], ["50"], ["90", undefined]])).toMatchObject({
      outcome: "scored",
      index: { value: "70" },
    });
    expect(sdgIndex([["80", "60"], [undefined], ["90", "30"]])).toMatchObject({
      index: { value: "65" },
      goals: [{ value: "70" }, undefined, { value: "60" }],
    });
    expect(sdgIndex([["80", undefined], ["50"]])).toEqual({ outcome: "refused", reason: "too-many-missing" });
    expect(sdgIndex([])).toEqual({ outcome: "refused", reason: "too-few-values" });
    expect(sdgIndex([[undefined]])).toEqual({ outcome: "refused", reason: "too-few-values" });
  });

  test.each([
    ["60", "on-track"],
    ["59.99", "moderately-improving"],
    ["50", "moderately-improving"],
    ["49.99", "stagnating"],
    ["40", "stagnating"],
    ["39.99", "decreasing"],
    ["100", "achieved"],
  ])("40 in 2015, %s in 2020, 100 by 2030: %s", (current, arrow) => {
    const course = { base: at("2015", "40"), current: at("2020", current), target: at("2030", "100") };
    expect(sdgIndexArrow(course, { direction: "up" })).toMatchObject({ arrow });
  });

  test("once met and then lost is decreasing", () => {
    const lost = { base: at("2015", "60"), current: at("2020", "40"), target: at("2030", "50") };
    expect(sdgIndexArrow(lost, { direction: "up" })).toMatchObject({ arrow: "decreasing" });
    expect(sdgIndexArrow({ ...lost, base: at("2015", "50") }, { direction: "up" })).toMatchObject({
      reason: "base-is-target",
    });
    expect(sdgIndexArrow({ ...lost, current: at("2020", "55") }, { direction: "up" })).toMatchObject({
      arrow: "achieved",
    });
  });
});

describe("Destatis", () => {
  const years = (values: readonly (string | number)[], from = 2015) =>
    values.map((value, year) => at(String(from + year), value));
  const toward = (target: string, series = years([10, 11, 12, 13, 14, 15])) =>
    destatis(series, { target: at("2030", target), direction: "up" });

  test("10 … 15 by 2020 and 26 in 2030: 25 is projected, 1 of 11 short", () => {
    expect(toward("26")).toEqual({
      outcome: "assessed",
      symbol: "sun-and-cloud",
      projected: { value: "25" },
      shortfall: { value: expect.stringMatching(/^0\.0909/u) as string, exact: "1/11" },
    });
  });

  test.each([
    ["25", "sun"],
    ["25.5", "sun"],
    ["25.53", "sun-and-cloud"],
    ["27.5", "sun-and-cloud"],
    ["27.51", "cloud"],
    ["14", "sun"],
  ])("with %s as the target: %s", (target, symbol) => {
    expect(toward(target)).toMatchObject({ symbol });
  });

  test("missed by just 5 % is no sun", () => {
    expect(toward("485/19")).toMatchObject({ symbol: "sun-and-cloud", shortfall: { value: "0.05" } });
  });

  test("standing still or moving away is a thunderstorm, also from a target that is met today", () => {
    expect(toward("26", years([15, 14, 13, 14, 15, 15]))).toMatchObject({ symbol: "thunderstorm" });
    expect(toward("26", years([15, 14, 13, 12, 11, 10]))).toMatchObject({ symbol: "thunderstorm" });
    expect(toward("9", years([15, 14, 13, 12, 11, 10]))).toEqual({
      outcome: "assessed",
      symbol: "thunderstorm",
      projected: { value: "0" },
    });
  });

  test("reads the last six values, whatever came before and in whatever order", () => {
    const series = years([99, 1, 10, 11, 12, 13, 14, 15], 2013);
    expect(toward("26", series.toReversed())).toEqual(toward("26"));
  });

  test("says nothing of fewer, nor across a gap", () => {
    expect(toward("26", years([1, 2, 3, 4, 5]))).toEqual({ outcome: "refused", reason: "too-few-values" });
    expect(toward("26", [at("2013", 9), ...years([11, 12, 13, 14, 15], 2016)])).toEqual({
      outcome: "refused",
      reason: "gap-in-series",
    });
    expect(() => destatis(years([1, 2, 3, 4, 5, 6]), { target: at("2020", "9"), direction: "up" })).toThrow("target");
  });
});

describe("what is at zero has shrunk by all of itself", () => {
  const course = (target: string, base = "100") => ({
    base: { period: "2015", value: base },
    current: { period: "2020", value: "0" },
    target: { period: "2030", value: target },
  });

  test("against the rate that is needed, up or down", () => {
    // −1 a year against 0.5^(1 ÷ 15) − 1, and against 2^(1 ÷ 15) − 1.
    expect(compoundPace(course("50"), { direction: "down" })).toMatchObject({
      outcome: "known",
      value: "22.14427629396401402041",
    });
    expect(compoundPace(course("200"), { direction: "up" })).toMatchObject({ value: "-21.14427629396401402041" });
    expect(compoundPace(course("-50", "-100"), { direction: "up" })).toMatchObject({
      value: "22.14427629396401402041",
    });
  });

  test("and is deterioration where more is better, achievement where less is", () => {
    const series = [course("50").base, course("50").current];
    expect(openSdg(series, { direction: "up", target: course("200").target })).toMatchObject({
      status: "deterioration",
      score: "-5",
    });
    expect(openSdg(series, { direction: "down", target: course("50").target })).toMatchObject({
      status: "target-achieved",
      value: "22.14427629396401402041",
    });
    expect(openSdg(series, { direction: "up" })).toMatchObject({ status: "deterioration", value: "-1" });
    expect(openSdg(series, { direction: "down" })).toMatchObject({ status: "substantial-progress", value: "1" });
    expect(eurostat(course("1"), { direction: "up" })).toMatchObject({
      outcome: "assessed",
      trend: "significant-movement-away",
      value: "-1",
    });
    expect(eurostat(course("1"), { direction: "down" })).toMatchObject({ trend: "significant-progress", value: "1" });
  });
});

describe("what is handed in wrong is named", () => {
  const point = (period: string, value = "1") => ({ period, value });
  const [base, current, target] = [point("2015"), point("2020", "2"), point("2030", "3")];
  const up = { direction: "up" } as const;
  test.each<[RegExp, () => unknown]>([
    [/^current: /u, () => linearProgress("x", { base: "1", target: "2" })],
    [/^base: /u, () => linearProgress("1", { base: "x", target: "2" })],
    [/^target: /u, () => linearProgress("1", { base: "1", target: "x" })],
    [/^value: /u, () => completionRate("x", { target: "1", direction: "up" })],
    [/^target: /u, () => completionRate("1", { target: "x", direction: "up" })],
    [
      /^base: "2015-06-17" does not end with a month/u,
      () => linearPace({ base: point("2015-06-17"), current, target }, up),
    ],
    [
      /^base: "2015\/\.\." does not end with a month/u,
      () => linearPace({ base: point("2015/.."), current, target }, up),
    ],
    [/^current: "x" is not/u, () => linearPace({ base, current: point("2020", "x"), target }, up)],
    [/^target: "x" is not/u, () => linearPace({ base, current, target: point("2030", "x") }, up)],
    [/^current: "2015" does not end after base, "2015"/u, () => linearPace({ base, current: base, target }, up)],
    [/^target: "2015" does not end after base, "2015"/u, () => linearPace({ base, current, target: base }, up)],
    [/^base: "x"/u, () => eurostat({ base: point("2015", "x"), current }, up)],
    [/^current: "x"/u, () => eurostat({ base, current: point("2020", "x") }, up)],
    [/^current: "2015" does not end after base, /u, () => eurostat({ base, current: base }, up)],
    [/^target: "x"/u, () => eurostat({ base, current }, { ...up, target: point("2030", "x") })],
    [/^target: "2015" does not end after base, /u, () => eurostat({ base, current }, { ...up, target: base })],
    [/^series 1: "x"/u, () => openSdg([base, point("2020", "x")], up)],
    [/^base: "2015-06-17" does not end/u, () => openSdg([base, current], { ...up, base: "2015-06-17" })],
    [/^limit: "x"/u, () => openSdg([base, current], { ...up, limit: "x" })],
    [/^target: "x"/u, () => openSdg([base, current], { ...up, target: point("2030", "x") })],
    [/^target: "2015" does not end after base, /u, () => openSdg([base, current], { ...up, target: base })],
    [/^series 0: "x"/u, () => destatis([point("2015", "x")], { ...up, target })],
    [/^target: "x"/u, () => destatis([base], { ...up, target: point("2030", "x") })],
    [
      /^target: "2016" does not end after the last value, "2020"/u,
      () =>
        destatis(
          [2015, 2016, 2017, 2018, 2019, 2020].map((year) => point(String(year))),
          { ...up, target: point("2016") },
        ),
    ],
    [/^value: /u, () => sdgIndexScore("x", { worst: "0", best: "1" })],
    [/^worst: /u, () => sdgIndexScore("1", { worst: "x", best: "1" })],
    [/^best: /u, () => sdgIndexScore("1", { worst: "0", best: "x" })],
    [/^goal 1: /u, () => sdgIndex([["1"], ["x"]])],
  ])("%s", (message, call) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });
});

describe("results are whole", () => {
  const at = (period: string, value: string) => ({ period, value });
  test("what is achieved tells its pace too", () => {
    const course = { base: at("2015", "100"), current: at("2020", "150"), target: at("2030", "120") };
    expect(sdgIndexArrow(course, { direction: "up" })).toEqual({
      outcome: "assessed",
      arrow: "achieved",
      pace: { value: "7.5" },
    });
    expect(sdgIndexArrow({ ...course, current: at("2020", "105") }, { direction: "up" })).toEqual({
      outcome: "assessed",
      arrow: "moderately-improving",
      pace: { value: "0.75" },
    });
    expect(eurostat(course, { direction: "up", target: course.target })).toMatchObject({
      outcome: "assessed",
      trend: "target-achieved",
      value: expect.stringMatching(/^6\.9075/u),
    });
    expect(
      eurostat({ ...course, current: at("2020", "101") }, { direction: "up", target: course.target }),
    ).toMatchObject({
      outcome: "assessed",
      trend: "insufficient-progress",
    });
  });

  test("a series that falls the right way is under a cloud, one that rises under thunder", () => {
    const series = (...values: readonly string[]) => values.map((value, at) => ({ period: String(2015 + at), value }));
    const target = at("2022", "0");
    expect(destatis(series("20", "19", "18", "17", "16", "15"), { direction: "down", target })).toMatchObject({
      symbol: "cloud",
    });
    expect(destatis(series("15", "16", "17", "18", "19", "20"), { direction: "down", target })).toMatchObject({
      symbol: "thunderstorm",
    });
    expect(destatis(series("-5", "-4", "-3", "-2", "-1", "0"), { direction: "down", target })).toMatchObject({
      symbol: "thunderstorm",
    });
  });

  test("a limit that is not handed in leaves no factor", () => {
    expect(openSdg([at("2015", "1"), at("2016", "2")], { direction: "up" })).not.toHaveProperty("limitFactor");
    expect(openSdg([], { direction: "up" })).toEqual({ outcome: "refused", reason: "too-few-values" });
    expect(openSdg([at("2010", "1")], { direction: "up" })).toEqual({ outcome: "refused", reason: "too-few-values" });
    expect(() => openSdg([at("2015", "1"), at("2016", "2"), at("2016", "3")], { direction: "up" })).toThrow(
      'series: "2016" comes twice',
    );
  });
});
