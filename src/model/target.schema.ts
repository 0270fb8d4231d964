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
  someOf,
  textSchema,
  wordsSchema,
} from "./atoms.schema.js";
import type { Amount, Period } from "./label.js";
import type { Metric } from "./metric.js";
import type { Proof, Same } from "./same-type.js";
import {
  BASES,
  type Bound,
  COMMITMENTS,
  DISTRICT_GROUPS,
  type Measure,
  type TargetDistricts,
  type TargetInput,
} from "./target.js";

const comparedSchema = oneOfKeys({
  change: z.strictObject({ change: z.enum(BASES) }),
  growth: z.strictObject({ growth: z.enum(BASES) }),
});
const levelSchema = z.literal("level");
const measureSchema = chosenBy<Measure>(
  (value): z.ZodType<Measure> => (isRecord(value) ? comparedSchema : levelSchema),
);

function boundSchemaOf(amount: z.ZodType<Amount, Amount>) {
  return oneOfKeys({
    atLeast: z.strictObject({ atLeast: amount }),
    atMost: z.strictObject({ atMost: amount }),
    above: z.strictObject({ above: amount }),
    below: z.strictObject({ below: amount }),
    equals: z.strictObject({ equals: amount }),
    within: z.strictObject({ within: z.tuple([amount, amount]) }),
    reach: z.strictObject({ reach: amount }),
    about: z.strictObject({ about: amount, tolerance: amountSchema.exactOptional() }),
    all: z.strictObject({ all: z.literal(true) }),
  });
}

const scheduleSchema = z.strictObject({ by: periodSchema });

const periodsSchema = someOf(periodSchema);
const baselineSchema = z.strictObject({
  period: chosenBy<Period | readonly Period[]>((value) =>
    Array.isArray(value) ? periodsSchema : periodSchema,
  ).exactOptional(),
  value: amountSchema.exactOptional(),
});

function districtsSchemaOf(bound: z.ZodType<Bound>) {
  const byDistrict = z.record(z.string(), bound);
  const listed = someOf(idSchema<"district">());
  const group = z.enum(DISTRICT_GROUPS);
  return chosenBy<TargetDistricts>((value): z.ZodType<TargetDistricts> => {
    if (Array.isArray(value)) return listed;
    return isRecord(value) ? byDistrict : group;
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
  source: z.strictObject({ clause: wordsSchema, note: textSchema.exactOptional() }),
};

function targetSchemaOf(amount: z.ZodType<Amount, Amount>) {
  const bound = boundSchemaOf(amount);
  return z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("measured"),
      ...ofAnyKind,
      metric: idSchema<"metric">(),
      measure: measureSchema.exactOptional(),
      bound,
      schedule: scheduleSchema.exactOptional(),
      baseline: baselineSchema.exactOptional(),
      districts: districtsSchemaOf(bound).exactOptional(),
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
      schedule: scheduleSchema.exactOptional(),
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

/** A target's shape: what its bounds are follows from its metric, which is undefined where it cannot be read. */
export function targetSchemaFor(metric: Metric | undefined): typeof withAmounts {
  if (metric === undefined) return withEither;
  return metric.kind === "ordinal" ? withLevels : withAmounts;
}

export type TargetIsRead = Proof<Same<z.output<typeof withAmounts>, TargetInput>>;
