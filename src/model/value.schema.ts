import * as z from "zod";
import { amountSchema, chosenBy, idSchema, isRecord, periodSchema, someOf, wordsSchema } from "./atoms.schema.js";
import {
  ARITHMETIC_KEYS,
  type Arithmetic,
  type Condition,
  ITEM_READINGS,
  type ItemSource,
  LIMIT_KEYS,
  type Limits,
  type MetricSource,
  TARGET_READINGS,
  type TargetSource,
  type Value,
} from "./value.js";
import type { Proof, Same } from "./same-type.js";
import { given, raise } from "./zod-problems.js";

/** What it is read as, an amount or a word, is known only beside what it is compared with. */
const literalSchema = chosenBy<string>((value) => (typeof value === "string" ? wordsSchema : amountSchema));

/** A value: a literal, a source, or arithmetic. */
export const valueSchema: z.ZodType<Value, Value> = chosenBy<Value>((value, context) =>
  isRecord(value) && !isAmountLike(value) ? keyed(value, context, VALUE_SCHEMAS) : literalSchema,
);

/** A Decimal that code hands in; the plain copy keeps what its amount is read by. */
function isAmountLike(value: Readonly<Record<string, unknown>>): boolean {
  return typeof value["toFixed"] === "function";
}

const metricKeys = {
  metric: idSchema<"metric">(),
  district: idSchema<"district">().exactOptional(),
  period: periodSchema.exactOptional(),
};
const targetKeys = {
  target: idSchema<"target">(),
  read: z.enum(TARGET_READINGS),
  district: idSchema<"district">().exactOptional(),
};
const itemKeys = { item: idSchema<"item">(), read: z.enum(ITEM_READINGS).exactOptional() };

const several = z.lazy(() => someOf(valueSchema));
const pair = z.lazy(() => z.tuple([valueSchema, valueSchema]));
const ARITHMETIC_SHAPES = {
  plus: { plus: several },
  minus: { minus: pair },
  times: { times: several },
  ratio: { ratio: pair },
  gap: { gap: pair },
  least: { least: several },
  greatest: { greatest: several },
  first: { first: several },
} as const;

const SOURCE_SHAPES = { metric: metricKeys, target: targetKeys, item: itemKeys } as const;
const SHAPES: Readonly<Record<string, z.core.$ZodShape>> = { ...SOURCE_SHAPES, ...ARITHMETIC_SHAPES };
const VALUE_KEYS = [...Object.keys(SOURCE_SHAPES), ...ARITHMETIC_KEYS];

const VALUE_SCHEMAS = schemasOf<Value>((shape) => z.strictObject(shape));

const value = z.lazy(() => valueSchema);
const limitKeys = {
  atLeast: value.exactOptional(),
  above: value.exactOptional(),
  atMost: value.exactOptional(),
  below: value.exactOptional(),
  equals: value.exactOptional(),
  in: someOf(wordsSchema).exactOptional(),
};

/** The limits by themselves, beside other keys where a scheme needs them. */
export const limitShape = limitKeys;

const LIMITED_SCHEMAS = schemasOf<Condition>((shape) =>
  z.strictObject({ ...shape, ...limitKeys }).superRefine((read, context) => requireLimit(read, context)),
);

/** Raises a problem unless one of the limits is there. */
export function requireLimit(read: Readonly<Record<string, unknown>>, context: z.core.$RefinementCtx): void {
  if (LIMIT_KEYS.some((key) => Object.hasOwn(read, key))) return;
  raise(context, { code: "one-of-keys", allowed: LIMIT_KEYS, given: Object.keys(read).map(given) });
}

/** A condition: a value with limits, or conditions taken together. */
export const conditionSchema: z.ZodType<Condition, Condition> = chosenBy<Condition>((read, context) =>
  keyed(read, context, CONDITION_SCHEMAS),
);

const conditions = z.lazy(() => someOf(conditionSchema));
const CONDITION_SCHEMAS: ReadonlyMap<string, z.ZodType<Condition>> = new Map<string, z.ZodType<Condition>>([
  ["all", z.strictObject({ all: conditions })],
  ["any", z.strictObject({ any: conditions })],
  ["not", z.strictObject({ not: z.lazy(() => conditionSchema) })],
  ["known", z.strictObject({ known: value })],
  ...LIMITED_SCHEMAS,
]);

function schemasOf<T>(make: (shape: z.core.$ZodShape) => z.ZodType): ReadonlyMap<string, z.ZodType<T>> {
  // Which shape belongs to which member of the union is proven below, shape by shape.
  return new Map(VALUE_KEYS.map((key) => [key, make(SHAPES[key] ?? {}) as z.ZodType<T>]));
}

/** The schema of the one key that says what a record is. */
function keyed<T>(
  read: unknown,
  context: z.core.$RefinementCtx,
  schemas: ReadonlyMap<string, z.ZodType<T>>,
): z.ZodType<T> | undefined {
  const allowed = [...schemas.keys()];
  if (!isRecord(read)) {
    raise(context, { code: "wrong-shape", expected: "object", given: given(read) });
    return undefined;
  }
  const [key, ...others] = allowed.filter((candidate) => Object.hasOwn(read, candidate));
  if (key !== undefined && others.length === 0) return schemas.get(key);
  raise(context, { code: "one-of-keys", allowed, given: Object.keys(read).slice(0, 20).map(given) });
  return undefined;
}

type Read<Shape extends z.core.$ZodShape> = z.output<z.ZodObject<Shape, z.core.$strict>>;
type ReadArithmetic = { [Key in keyof typeof ARITHMETIC_SHAPES]: Read<(typeof ARITHMETIC_SHAPES)[Key]> };
export type MetricSourceIsRead = Proof<Same<Read<typeof metricKeys>, MetricSource>>;
export type TargetSourceIsRead = Proof<Same<Read<typeof targetKeys>, TargetSource>>;
export type ItemSourceIsRead = Proof<Same<Read<typeof itemKeys>, ItemSource>>;
export type LimitsAreRead = Proof<Same<Read<typeof limitKeys>, Limits>>;
export type ArithmeticIsRead = Proof<Same<ReadArithmetic[keyof ReadArithmetic], Arithmetic>>;
