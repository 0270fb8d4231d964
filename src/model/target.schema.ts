import * as z from "zod";
import { responsibilitySchema } from "./agency.schema.js";
import { isAmountFault, readAmount } from "./amount-text.js";
import {
  amountSchema,
  chosenBy,
  idSchema,
  isRecord,
  oneOfKeys,
  periodSchema,
  readBy,
  someOf,
  textSchema,
  wordsSchema,
} from "./atoms.schema.js";
import { own } from "./check-references.js";
import type { Amount, Period } from "./label.js";
import type { Metric } from "./metric.js";
import type { Proof, Same } from "./same-type.js";
import {
  BASES,
  type Bound,
  COMMITMENTS,
  DISTRICT_GROUPS,
  isWhere,
  type Measure,
  type MeasuredTarget,
  RECURRENCES,
  type TargetDistricts,
  type TargetGroup,
  type TargetInput,
} from "./target.js";
import type { Value } from "./value.js";
import { conditionSchema, valueSchema } from "./value.schema.js";
import { given } from "./zod-problems.js";

const whereSchema = z.strictObject({ where: conditionSchema });

/** A word, a list of ids, or a condition. */
const groupSchema = chosenBy<TargetGroup>((value): z.ZodType<TargetGroup> => {
  if (Array.isArray(value)) return someOf(idSchema<"district">());
  return isRecord(value) ? whereSchema : z.enum(DISTRICT_GROUPS);
});

const comparedSchema = oneOfKeys({
  change: z.strictObject({ change: z.enum(BASES) }),
  growth: z.strictObject({ growth: z.enum(BASES) }),
  factor: z.strictObject({ factor: z.enum(BASES) }),
  compoundGrowth: z.strictObject({ compoundGrowth: z.enum(BASES) }),
  rank: z.strictObject({ rank: groupSchema }),
});
const MEASURES = ["level", ...["change", "growth", "factor", "compoundGrowth", "rank"].map((key) => `{ "${key}": … }`)];
/** A measure that is compared with something says so in a record. */
const levelSchema = readBy<"level">((value) => {
  if (value === "level") return { is: value };
  return typeof value === "string"
    ? { code: "unknown-word", given: given(value), allowed: MEASURES }
    : { code: "wrong-shape", expected: MEASURES.join(" | "), given: given(value) };
});
const measureSchema = chosenBy<Measure>(
  (value): z.ZodType<Measure> => (isRecord(value) ? comparedSchema : levelSchema),
);

/** A literal as the metric has it, or a question to the evidence. */
function valueSchemaOf(literal: z.ZodType<Amount, Amount>): z.ZodType<Value, Value> {
  return chosenBy<Value>((value): z.ZodType<Value> => (isRecord(value) ? valueSchema : literal));
}

function boundSchemaOf(literal: z.ZodType<Amount, Amount>) {
  const value = valueSchemaOf(literal);
  return oneOfKeys({
    atLeast: z.strictObject({ atLeast: value }),
    atMost: z.strictObject({ atMost: value }),
    above: z.strictObject({ above: value }),
    below: z.strictObject({ below: value }),
    equals: z.strictObject({ equals: value }),
    within: z.strictObject({ within: z.tuple([value, value]) }),
    reach: z.strictObject({ reach: value }),
    about: z.strictObject({ about: value, tolerance: valueSchemaOf(amountSchema).exactOptional() }),
    all: z.strictObject({ all: z.literal(true) }),
  });
}

const onceSchema = z.strictObject({ by: periodSchema });
const timesSchema = readBy<number>((value) =>
  Number.isSafeInteger(value) && Number(value) >= 1
    ? { is: Number(value) }
    : { code: "wrong-shape", expected: "whole number from 1 on", given: given(value) },
);
const scheduleSchema = oneOfKeys({
  by: onceSchema,
  every: z.strictObject({
    every: z.enum(RECURRENCES),
    during: periodSchema.exactOptional(),
    run: timesSchema.exactOptional(),
  }),
});

const periodsSchema = someOf(periodSchema);
const baselineSchema = z.strictObject({
  period: chosenBy<Period | readonly Period[]>((value) =>
    Array.isArray(value) ? periodsSchema : periodSchema,
  ).exactOptional(),
  value: amountSchema.exactOptional(),
});

const marksSchema = chosenBy<NonNullable<MeasuredTarget["marks"]>>(() => z.record(z.string(), amountSchema));

function districtsSchemaOf(bound: z.ZodType<Bound>) {
  const byDistrict = z.record(idSchema<"district">(), bound);
  const filed = z.strictObject({ filed: z.literal(true), otherwise: bound.exactOptional() });
  return chosenBy<TargetDistricts>((value): z.ZodType<TargetDistricts> => {
    if (!isRecord(value) || isWhere(value)) return groupSchema;
    return own(value, "filed") === true ? filed : byDistrict;
  });
}

const ofAnyKind = {
  id: idSchema<"target">(),
  title: textSchema.exactOptional(),
  domain: idSchema<"domain">().exactOptional(),
  commitment: z.enum(COMMITMENTS).exactOptional(),
  commitmentWord: wordsSchema.exactOptional(),
  scope: textSchema.exactOptional(),
  responsibilities: z.array(responsibilitySchema).exactOptional(),
  open: z.literal(true).exactOptional(),
  partOf: idSchema<"target">().exactOptional(),
  parent: z.strictObject({ plan: idSchema<"plan">(), target: idSchema<"target">() }).exactOptional(),
  source: z.strictObject({ clause: wordsSchema, note: textSchema.exactOptional() }),
};

function targetSchemaOf(literal: z.ZodType<Amount, Amount>) {
  const bound = boundSchemaOf(literal);
  return z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("measured"),
      ...ofAnyKind,
      metric: idSchema<"metric">(),
      measure: measureSchema.exactOptional(),
      bound,
      schedule: scheduleSchema.exactOptional(),
      baseline: baselineSchema.exactOptional(),
      marks: marksSchema.exactOptional(),
      districts: districtsSchemaOf(bound).exactOptional(),
      filter: conditionSchema.exactOptional(),
    }),
    z.strictObject({
      kind: z.literal("group"),
      ...ofAnyKind,
      of: z.enum(["all", "any"]),
      targets: someOf(idSchema<"target">()),
    }),
    z.strictObject({
      kind: z.literal("judged"),
      ...ofAnyKind,
      statement: textSchema,
      schedule: onceSchema.exactOptional(),
    }),
  ]);
}

/** Where the metric cannot be read, a bound may be an amount or a level: what can be no amount passes as a level. */
const amountOrLevelSchema = chosenBy<Amount>((value) => {
  const read = readAmount(value);
  return typeof value === "string" && isAmountFault(read) && read === "not-an-amount" ? wordsSchema : amountSchema;
});

const withAmounts = targetSchemaOf(amountSchema);
const withLevels = targetSchemaOf(wordsSchema);
const withEither = targetSchemaOf(amountOrLevelSchema);

/** A target's shape: what its literals are follows from its metric, which is undefined where it cannot be read. */
export function targetSchemaFor(metric: Metric | undefined, target: unknown): typeof withAmounts {
  if (metric === undefined) return withEither;
  return metric.kind === "ordinal" && !isRanked(target) ? withLevels : withAmounts;
}

/** A place among others is an amount, whatever they are ranked by. */
function isRanked(target: unknown): boolean {
  const measure = isRecord(target) ? own(target, "measure") : undefined;
  return isRecord(measure) && Object.hasOwn(measure, "rank");
}

export type TargetIsRead = Proof<Same<z.output<typeof withAmounts>, TargetInput>>;
