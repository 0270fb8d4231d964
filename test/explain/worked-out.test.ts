import { expect, test } from "vitest";
import { explain } from "../../src/explain/explain.js";
import { namesFrom } from "../../src/explain/names.js";
import type { Metric } from "../../src/model/metric.js";
import type { Bound } from "../../src/model/target.js";
import type { Value } from "../../src/model/value.js";
import { attainmentOf, type Case, measured, METRICS, planOf } from "../attainment/plan-of.js";

const metric: Metric = { ...METRICS.index, unit: "", name: { zh: "满意度", en: "Satisfaction" } };
const rows = [
  { period: "2013", value: "91" },
  { period: "2013", value: "88", district: "n" },
  { period: "2013", value: "-4", district: "low" },
];
const of = (district: string): Value => ({ metric: "m", district });

function asked(bound: Bound, locale: "zh" | "en", more: Partial<Case> = {}): string {
  const given: Case = { metric, target: measured(bound), rows, asOf: "2014-01-01", ...more };
  const names = namesFrom(planOf(given.metric ?? metric, [measured(bound)]));
  return explain(attainmentOf(given), { locale, names }).slice(1).join(" ");
}

test("a bound that was worked out tells its sum before what was read for it", () => {
  const bound: Bound = { atLeast: { plus: [of("n"), "2"] } };
  expect(asked(bound, "en")).toContain(
    "Asked for is at least 90 (88 + 2 = 90; Satisfaction of n in 2013: 88) by 2013-12-31, and 91 − 90 = 1;",
  );
  expect(asked(bound, "zh")).toContain(
    "目标要求到2013年12月31日不低于 90（88 + 2 = 90；n 2013年满意度：88），91 − 90 = 1；",
  );
});

test.each<[value: Value, en: string, zh: string]>([
  [{ minus: [of("n"), of("low")] }, "88 − (−4) = 92", "88 − (−4) = 92"],
  [{ times: [of("low"), "-0.5", of("n")] }, "−4 × (−0.5) × 88 = 176", "−4 × (−0.5) × 88 = 176"],
  [{ ratio: [of("n"), "3"] }, "88 ÷ 3 = 29.3333…", "88 ÷ 3 = 29.3333…"],
  [{ gap: [of("low"), of("n")] }, "|−4 − 88| = 92", "|−4 − 88| = 92"],
  [{ least: [of("n"), "90"] }, "the least of 88 and 90 = 88", "88、90 中最小者 = 88"],
  [{ greatest: [of("n"), "90", "1"] }, "the greatest of 88, 90 and 1 = 90", "88、90、1 中最大者 = 90"],
  [{ times: [{ plus: [of("n"), "2"] }, "0.5"] }, "(88 + 2) × 0.5 = 45", "(88 + 2) × 0.5 = 45"],
  [
    { minus: [{ ratio: [of("n"), "-4"] }, { times: ["2", of("low")] }] },
    "88 ÷ (−4) − 2 × (−4) = −14",
    "88 ÷ (−4) − 2 × (−4) = −14",
  ],
  [{ ratio: [{ times: [of("n"), "2"] }, { gap: ["3", "1"] }] }, "(88 × 2) ÷ |3 − 1| = 88", "(88 × 2) ÷ |3 − 1| = 88"],
  [{ minus: [of("n"), { times: [of("low"), "2"] }] }, "88 − (−4 × 2) = 96", "88 − (−4 × 2) = 96"],
  [{ greatest: [{ minus: [of("n"), "8"] }, "60"] }, "the greatest of 88 − 8 and 60 = 80", "88 − 8、60 中最大者 = 80"],
  [{ plus: [{ least: [of("n"), "90"] }, "1"] }, "(the least of 88 and 90) + 1 = 89", "(88、90 中最小者) + 1 = 89"],
])("%j is told with its arithmetic", (value, en, zh) => {
  expect(asked({ atLeast: value }, "en")).toContain(` (${en}; `);
  expect(asked({ atLeast: value }, "zh")).toContain(`（${zh}；`);
});

test("of alternatives the one that was taken is told, and what is no sum is not told as one", () => {
  const first: Value = { first: [of("nowhere"), { plus: [of("n"), "1"] }, "70"] };
  expect(asked({ atLeast: first }, "en")).toContain("at least 89 (88 + 1 = 89; Satisfaction of nowhere in 2013: ");
  expect(asked({ atLeast: { plus: [of("n")] } }, "en")).toContain("at least 88 (Satisfaction of n in 2013: 88) by");
  expect(asked({ atLeast: { plus: ["80", "8"] } }, "en")).toContain("at least 88 (80 + 8 = 88) by");
});

test("each end of a range and a tolerance has a sum of its own", () => {
  const within: Bound = { within: [{ minus: [of("n"), "1"] }, { plus: [of("n"), "1"] }] };
  expect(asked(within, "en", { metric: { ...metric, direction: "none" } })).toContain(
    "87 to 89 (88 − 1 = 87; 88 + 1 = 89; Satisfaction of n in 2013: 88)",
  );
});

test("what was read stands in the brackets that are there already", () => {
  const bound: Bound = { within: [of("n"), "90"] };
  expect(asked(bound, "en")).toContain(
    "88 to 90 (more is better, so the lower end binds; Satisfaction of n in 2013: 88) by 2013-12-31",
  );
  expect(asked(bound, "zh")).toContain("处于 88 至 90 之间（越高越好，以下限为准；n 2013年满意度：88），");
});

test("an exact figure has no path, whichever way its metric goes", () => {
  expect(asked({ equals: "95" }, "en", { asOf: "2013-06-30" })).toContain(
    "hold the value against (the bound holds from both sides, and there is no one way to go): open.",
  );
  expect(asked({ equals: "95" }, "zh", { asOf: "2013-06-30" })).toContain(
    "也没有可对照的计划进度（上下两端均受约束，没有单一方向）：进行中。",
  );
});

test("ends that came out reversed are told with their sums, what is not known without", () => {
  const reversed: Bound = { within: [{ plus: [of("n"), "5"] }, "90"] };
  const undirected = { metric: { ...metric, direction: "none" } } as const;
  expect(asked(reversed, "en", undirected)).toContain(
    "the lower end came out above the higher (88 + 5 = 93; Satisfaction of n in 2013: 88).",
  );
  expect(asked({ atLeast: { plus: [of("nowhere"), "2"] } }, "en")).not.toContain("+");
});

test("a bound of more digits than its text holds is cut, and never seems to lie on a rounder one", () => {
  const least = `0.${"0".repeat(39)}1`;
  expect(asked({ atLeast: { minus: ["91", least] } }, "en")).toContain(
    "Asked for is at least 90.9999… (91 − 0.0000… = 90.9999…) by 2013-12-31, and 91 − 90.9999… = 0.0000…;",
  );
  expect(
    asked({ within: ["0", { ratio: [of("n"), "3"] }] }, "zh", { metric: { ...metric, direction: "down" } }),
  ).toContain("0 至 29.3333…");
});
