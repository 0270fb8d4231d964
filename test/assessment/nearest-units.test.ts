import { expect, test } from "vitest";
import { checkScores, parseScheme } from "../../src/assessment/check-documents.js";
import { compile } from "../../src/assessment/compiled.js";
import { type FollowedUnits, followedUnits } from "../../src/assessment/followed-units.js";
import { assess, type Round } from "../../src/assessment/index.js";
import { roundEvidence } from "../../src/assessment/round-evidence.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import { readObservations } from "../../src/observations/index.js";
import { rollUp } from "../../src/rollup/index.js";
import { judged, scheme, score } from "./build.js";

const START = { district: undefined, back: 0 } as never;

/** A city with a county in it that is a unit too, and a village in that; one assessed elsewhere, and one in no tree. */
function followed(): FollowedUnits {
  const districts = parseDistricts([
    { id: "province" },
    { id: "city", parent: "province" },
    { id: "town", parent: "city" },
    { id: "county", parent: "city" },
    { id: "village", parent: "county" },
    { id: "other", parent: "province" },
  ]);
  const units = ["county", "city", "bureau", "silent"];
  const raw = scheme([judged("p", "90")], { units, elsewhere: { other: "s2" } });
  const parsed = parseScheme(raw, { plans: [] });
  const { scores } = checkScores(
    ["county", "city", "bureau"].map((unit, at) => score("p", unit, String(80 - at))),
    parsed,
    { window: "2013" },
  );
  const values = rollUp(readObservations([], { metrics: [] }).observations, { metrics: [], districts });
  const evidence = { plans: [], values, scores };
  const times = { window: "2013", asOf: "2014-02-28" };
  const round = JSON.parse(JSON.stringify(assess(parsed, evidence, times))) as Round;
  return followedUnits(compile(parsed), roundEvidence(parsed, evidence, times).gathered, round);
}

test("the units of a round are followed, those that are assessed elsewhere are not", () => {
  expect(followed().units.map(({ district, tree }) => [district, [...tree].sort()])).toEqual([
    ["county", ["county", "village"]],
    ["city", ["city", "county", "town", "village"]],
    ["bureau", ["bureau"]],
    ["silent", ["silent"]],
  ]);
});

test.each([
  ["city", 79n],
  ["town", 79n],
  ["county", 80n],
  ["village", 80n],
  ["bureau", 78n],
])("for an entry of %s the nearest unit around it answers", (district, points) => {
  const { readerOf } = followed();
  expect(readerOf(district).item?.({ item: "p" }).reading).toEqual({ kind: "amount", amount: { n: points, d: 1n } });
  expect(readerOf(district).result?.({ result: "score" }, START).reading).toMatchObject({ amount: { n: points } });
});

test.each(["other", "province", "silent"])(
  "of %s, which has no points, there is nothing to be read but full points",
  (district) => {
    const { readerOf } = followed();
    expect(readerOf(district).item?.({ item: "p" }).reading).toEqual({
      kind: "unknown",
      reason: "item-without-points",
    });
    expect(readerOf(district).item?.({ item: "p", read: "full" }).reading).toEqual({
      kind: "amount",
      amount: { n: 90n, d: 1n },
    });
    expect(readerOf(district).result?.({ result: "score" }, START).reading).toMatchObject({ reason: "no-such-result" });
  },
);
