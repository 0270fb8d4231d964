import { expectTypeOf } from "vitest";
import { attain, type AttainmentEvidence, attainTarget } from "../../src/attainment/attain.js";
import type { Attainment, Figures } from "../../src/attainment/attainment.js";
import type { Status } from "../../src/attainment/status.js";
import type { DistrictId, TargetId } from "../../src/model/label.js";
import type { Judgement } from "../../src/model/observation.js";
import type { Plan, PlanInput } from "../../src/model/plan.js";
import type { Target, TargetInput } from "../../src/model/target.js";

declare const plan: Plan;
declare const raw: PlanInput;
declare const evidence: AttainmentEvidence;
declare const attainment: Attainment;
declare const target: TargetId;
declare const district: DistrictId;

// An unchecked plan or target is refused.
// @ts-expect-error an unchecked plan
attain(raw, evidence, { asOf: "2014-01-31" });
// @ts-expect-error an unchecked target
attainTarget(plan, {} as TargetInput, evidence, { asOf: "2014-01-31" });
attainTarget(plan, {} as Target, evidence, { asOf: "2014-01-31" });

// The day comes from the caller, as a day.
// @ts-expect-error no day, no verdict
attain(plan, evidence, {});
// @ts-expect-error a Date is not a day
attain(plan, evidence, { asOf: new Date() });

// Ids of different things do not mix.
attainTarget(plan, target, evidence, { asOf: "2014-01-31", district });
// @ts-expect-error a district is no target
attainTarget(plan, district, evidence, { asOf: "2014-01-31" });
// @ts-expect-error a target is no district
attainTarget(plan, target, evidence, { asOf: "2014-01-31", district: target });

// Figures are there once kind and status are known.
// @ts-expect-error nothing to read before the kind is known
attainment.figures;
if (attainment.kind === "measured") {
  // @ts-expect-error nothing to read before the status is known
  attainment.figures;
  if (attainment.status === "no-evidence") {
    // @ts-expect-error nothing to read without evidence
    attainment.figures;
    expectTypeOf(attainment.reason).toExtend<string>();
  } else {
    expectTypeOf(attainment.figures).toEqualTypeOf<Figures>();
    // @ts-expect-error a reason is there without evidence alone
    attainment.reason;
  }
}
if (attainment.kind === "judged" && attainment.status !== "unjudged")
  expectTypeOf(attainment.judgement).toEqualTypeOf<Judgement>();
if (attainment.kind === "group" || attainment.kind === "districts")
  expectTypeOf(attainment.tally.met).toEqualTypeOf<number>();
expectTypeOf(attainment.status).toEqualTypeOf<Status>();

// A result is JSON all the way down.
type Plain<T, Around = never> = T extends string | number | boolean | undefined | Around
  ? true
  : T extends (...args: never[]) => unknown
    ? false
    : T extends readonly (infer E)[]
      ? Plain<E, Around>
      : T extends object
        ? false extends { [K in keyof T & string]: Plain<Exclude<T[K], undefined>, Around | T> }[keyof T & string]
          ? false
          : true
        : false;
expectTypeOf<Plain<Attainment>>().toEqualTypeOf<true>();
expectTypeOf<Plain<{ readonly value: bigint }>>().toEqualTypeOf<false>();

// A result cannot be changed.
// @ts-expect-error results are read only
attainment.status = "met";
