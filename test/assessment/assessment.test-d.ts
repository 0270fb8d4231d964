import { expectTypeOf, test } from "vitest";
import { assess, type AssessmentEvidence } from "../../src/assessment/assess.js";
import { checkScheme, parseScheme } from "../../src/assessment/check-documents.js";
import type { Assessment, ItemResult, Round } from "../../src/assessment/round.js";
import type { Scheme, SchemeInput } from "../../src/assessment/scheme.js";
import type { Score, Scores } from "../../src/assessment/scores.js";
import type { Amount, DistrictId, ItemId } from "../../src/model/label.js";

declare const scheme: Scheme;
declare const raw: SchemeInput;
declare const evidence: AssessmentEvidence;
declare const assessment: Assessment;
declare const item: ItemResult;
declare const score: Score;
const options = { window: "2013", asOf: "2014-02-28" } as const;

test("a scheme is assessed only once it is checked", () => {
  expectTypeOf(assess(scheme, evidence, options)).toEqualTypeOf<Round>();
  // @ts-expect-error an unchecked scheme
  assess(raw, evidence, options);
  // @ts-expect-error the value is there only once `ok` is known
  checkScheme({}, { plans: [] }).value;
  // @ts-expect-error what it names is looked up in plans
  parseScheme({});
});

test("scores are counted only once they are checked", () => {
  const rows: readonly Score[] = [score];
  // @ts-expect-error unchecked scores
  assess(scheme, { ...evidence, scores: rows }, options);
  // @ts-expect-error written by hand
  const scores: Scores = { format: "quality-scores/1", scheme: "s", window: "2013", scores: rows };
  scores;
});

test("no day and no window, no round", () => {
  // @ts-expect-error without a day no round
  assess(scheme, evidence, { window: "2013" });
  // @ts-expect-error a Date is not a day
  assess(scheme, evidence, { window: "2013", asOf: new Date() });
  // @ts-expect-error without a window no round
  assess(scheme, evidence, { asOf: "2014-02-28" });
});

test("a score is read once the outcome is known, points once it is known that they count", () => {
  // @ts-expect-error perhaps unscored
  assessment.score;
  if (assessment.outcome === "scored") expectTypeOf(assessment.score).toEqualTypeOf<Amount>();
  else if (assessment.outcome === "unscored") expectTypeOf(assessment.missing).toEqualTypeOf<readonly ItemId[]>();
  // @ts-expect-error perhaps it does not count
  item.points;
  if (item.state === "scored") expectTypeOf(item.lost).toEqualTypeOf<Amount>();
  // @ts-expect-error a score carries one of several things
  score.points;
});

test("labels do not mix", () => {
  // @ts-expect-error an item is no district
  const district: DistrictId = item.item;
  district;
  // @ts-expect-error no such key
  const out: SchemeInput = { ...raw, gate: [] };
  out;
});

type IsPlain<T> = T extends string | number | boolean | undefined
  ? true
  : T extends (...args: never[]) => unknown
    ? false
    : T extends readonly (infer Element)[]
      ? IsPlain<Element>
      : T extends object
        ? false extends { [Key in keyof T & string]: IsPlain<Exclude<T[Key], undefined>> }[keyof T & string]
          ? false
          : true
        : false;

test("a round is plain data", () => {
  expectTypeOf<IsPlain<Round>>().toEqualTypeOf<true>();
  expectTypeOf<IsPlain<{ readonly at: { readonly score: bigint } }>>().toEqualTypeOf<false>();
});
