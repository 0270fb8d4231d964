import * as z from "zod";
import {
  amountSchema,
  chosenBy,
  idSchema,
  isRecord,
  oneOfKeys,
  periodSchema,
  someOf,
  wholeNumber,
  wordsSchema,
} from "./atoms.schema.js";
import { OPERATORS } from "./metric.js";
import type { Duration } from "./duration.js";
import {
  ARITHMETIC_KEYS,
  type Arithmetic,
  type Condition,
  type Counted,
  type CountSource,
  DAY_READINGS,
  type DaySource,
  type DistrictReference,
  type Group,
  GROUP_WORDS,
  ITEM_READINGS,
  type ItemSource,
  type ItsSource,
  LIMIT_KEYS,
  type Limits,
  type MetricSource,
  PEER_FOLDS,
  type Peers,
  RESULT_READINGS,
  type ResultSource,
  SOURCE_KEYS,
  TARGET_READINGS,
  type TargetSource,
  type UnitSource,
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

const condition = z.lazy(() => conditionSchema);
const windows = wholeNumber(1, 1000).exactOptional();

const groupOfWhere = z.strictObject({ where: condition });
const groupOfIds = someOf(idSchema<"district">());
const groupOfWord = z.enum(GROUP_WORDS);

const groupSchema: z.ZodType<Group, Group> = chosenBy<Group>((value): z.ZodType<Group> => {
  if (Array.isArray(value)) return groupOfIds;
  return isRecord(value) ? groupOfWhere : groupOfWord;
});

const peersKeys = { peers: z.enum(PEER_FOLDS), group: groupSchema.exactOptional() };
const peersSchema: z.ZodType<Peers> = z.strictObject(peersKeys);
const districtSchema = chosenBy<DistrictReference>(
  (value): z.ZodType<DistrictReference> => (isRecord(value) ? peersSchema : idSchema<"district">()),
).exactOptional();

const metricKeys = {
  metric: idSchema<"metric">(),
  district: districtSchema,
  back: windows,
  period: periodSchema.exactOptional(),
  over: z.enum(OPERATORS).exactOptional(),
};
const targetKeys = {
  target: idSchema<"target">(),
  read: z.enum(TARGET_READINGS),
  district: districtSchema,
  back: windows,
};
const itemKeys = { item: idSchema<"item">(), read: z.enum(ITEM_READINGS).exactOptional() };
const resultKeys = {
  result: z.enum(RESULT_READINGS),
  scheme: idSchema<"scheme">().exactOptional(),
  back: windows,
};

const countedSchema: z.ZodType<Counted, Counted> = oneOfKeys({
  entries: z.strictObject({ entries: idSchema<"register">() }),
  items: z.strictObject({ items: wordsSchema }),
  targets: z.strictObject({ targets: someOf(idSchema<"target">()) }),
  districts: z.strictObject({ districts: groupSchema }),
});
const countKeys = {
  count: countedSchema,
  where: condition.exactOptional(),
  distinct: wordsSchema.exactOptional(),
  sum: wordsSchema.exactOptional(),
  back: windows,
  period: periodSchema.exactOptional(),
};
const itsKeys = { its: wordsSchema };
const unitKeys = { unit: wordsSchema };

const durationKeys = {
  years: wholeNumber(-1_000, 1_000).exactOptional(),
  months: wholeNumber(-12_000, 12_000).exactOptional(),
  days: wholeNumber(-366_000, 366_000).exactOptional(),
};
export const durationSchema: z.ZodType<Duration> = z.strictObject(durationKeys).superRefine((read, context) => {
  const keys = Object.keys(durationKeys);
  if (!keys.some((key) => Object.hasOwn(read, key))) raise(context, { code: "one-of-keys", allowed: keys, given: [] });
});
const dayKeys = { day: z.enum(DAY_READINGS), later: durationSchema.exactOptional() };

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

const SOURCE_SHAPES = {
  metric: metricKeys,
  target: targetKeys,
  item: itemKeys,
  result: resultKeys,
  count: countKeys,
  its: itsKeys,
  unit: unitKeys,
  day: dayKeys,
} as const satisfies Readonly<Record<(typeof SOURCE_KEYS)[number], z.core.$ZodShape>>;
const SHAPES: Readonly<Record<string, z.core.$ZodShape>> = { ...SOURCE_SHAPES, ...ARITHMETIC_SHAPES };
const VALUE_KEYS = [...SOURCE_KEYS, ...ARITHMETIC_KEYS];

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
  // What else is there has its place; only the limit is missing.
  raise(context, { code: "one-of-keys", allowed: LIMIT_KEYS, given: [] });
}

/** A condition: a value with limits, or conditions taken together. */
export const conditionSchema: z.ZodType<Condition, Condition> = chosenBy<Condition>((read, context) =>
  keyed(read, context, CONDITION_SCHEMAS),
);

const conditions = z.lazy(() => someOf(conditionSchema));
const CONDITION_SCHEMAS: ReadonlyMap<string, z.ZodType<Condition>> = new Map<string, z.ZodType<Condition>>([
  ["all", z.strictObject({ all: conditions })],
  ["any", z.strictObject({ any: conditions })],
  ["not", z.strictObject({ not: condition })],
  ["run", z.strictObject({ run: wholeNumber(1, 100), of: condition })],
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
export type ResultSourceIsRead = Proof<Same<Read<typeof resultKeys>, ResultSource>>;
export type CountSourceIsRead = Proof<Same<Read<typeof countKeys>, CountSource>>;
export type ItsSourceIsRead = Proof<Same<Read<typeof itsKeys>, ItsSource>>;
export type UnitSourceIsRead = Proof<Same<Read<typeof unitKeys>, UnitSource>>;
export type DaySourceIsRead = Proof<Same<Read<typeof dayKeys>, DaySource>>;
export type PeersAreRead = Proof<Same<Read<typeof peersKeys>, Peers>>;
export type DurationIsRead = Proof<Same<Read<typeof durationKeys>, Duration>>;
export type LimitsAreRead = Proof<Same<Read<typeof limitKeys>, Limits>>;
export type ArithmeticIsRead = Proof<Same<ReadArithmetic[keyof ReadArithmetic], Arithmetic>>;
