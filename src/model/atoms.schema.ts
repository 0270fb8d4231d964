import * as z from "zod";
import { isAmountFault, readAmount } from "./amount-text.js";
import { writeExact } from "./amount.js";
import { isForeign } from "./check-json.js";
import { isDay } from "./day.js";
import { idFault } from "./id-fault.js";
import type { Amount, Day, Label, Period } from "./label.js";
import { periodOf, spanOf } from "./period.js";
import type { Text } from "./text.js";
import { type Fault, given, raise } from "./zod-problems.js";

/** A value that a function of ours reads, into what it is or what is wrong with it. */
export function readBy<T>(read: (value: unknown) => { readonly is: T } | Fault): z.ZodType<T, T> {
  const schema = z.unknown().transform((value, context): T => {
    const found = read(value);
    if ("is" in found) return found.is;
    raise(context, found);
    return z.NEVER;
  });
  // What goes in is what the types ask for; what it turns out to be, the reader finds.
  return schema as unknown as z.ZodType<T, T>;
}

function readWords(value: unknown): { readonly is: string } | Fault {
  if (typeof value !== "string") return { code: "wrong-shape", expected: "text", given: given(value) };
  return value.trim() === "" ? { code: "empty-text" } : { is: value };
}

/** A text that says something. */
export const wordsSchema = readBy<string>(readWords);

function readId(value: unknown): { readonly is: string } | Fault {
  if (typeof value !== "string") return readWords(value);
  return idFault(value) ?? { is: value };
}

/** Any text that can be seen but `__proto__`. */
export function idSchema<Noun extends string>(): z.ZodType<Label<Noun>, Label<Noun>> {
  return readBy<Label<Noun>>(readId);
}

/** An amount, written shortest. */
export const amountSchema = readBy<Amount>((value) => {
  const written = isForeign(value) ? value.amount : value;
  if (typeof written !== "string" && typeof written !== "number") {
    return { code: "wrong-shape", expected: "amount", given: given(value) };
  }
  const read = readAmount(written);
  return isAmountFault(read) ? { code: read, given: given(written) } : { is: writeExact(read) };
});

/** A period, written shortest. */
export const periodSchema = readBy<Period>((value) => {
  if (typeof value !== "string") return { code: "wrong-shape", expected: "period", given: given(value) };
  const span = spanOf(value);
  return span === undefined ? { code: "not-a-period", given: given(value) } : { is: periodOf(span) };
});

export const daySchema = readBy<Day>((value) => {
  if (typeof value !== "string") return { code: "wrong-shape", expected: "day", given: given(value) };
  return isDay(value) ? { is: value } : { code: "not-a-day", given: given(value) };
});

const LANGUAGE_TAG = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;

export function isLanguageTag(key: string): boolean {
  return LANGUAGE_TAG.test(key);
}

const textsSchema = z.record(z.string(), wordsSchema).superRefine((texts, context) => {
  const tags = Object.keys(texts);
  if (tags.length === 0) raise(context, { code: "empty-text" });
  for (const tag of tags) if (!isLanguageTag(tag)) raise(context, { code: "unknown-key", key: given(tag) }, [tag]);
});

/** One text, or texts by language tag. */
export const textSchema: z.ZodType<Text, Text> = chosenBy<Text>((value) =>
  isRecord(value) ? textsSchema : wordsSchema,
);

/** The same issue, to be given a place of its own. */
function issueAnew(issue: z.core.$ZodRawIssue): z.core.$ZodRawIssue {
  return { ...issue, ...(issue.path === undefined ? {} : { path: [...issue.path] }) };
}

/** A schema chosen by a look at the value, so that what is wrong is told in the terms of the one that was meant. */
export function chosenBy<T>(
  choose: (value: unknown, context: z.core.$RefinementCtx) => z.ZodType<T> | undefined,
): z.ZodType<T, T> {
  // Zod asks this of each optional key that is not there and forgets the answer, which is always the same.
  let ofNothing: readonly z.core.$ZodRawIssue[] | undefined;
  const schema = z.unknown().transform((value, context): T => {
    if (value === undefined && ofNothing !== undefined) {
      context.issues.push(...ofNothing.map(issueAnew));
      return z.NEVER;
    }
    const before = context.issues.length;
    const read = choose(value, context)?.safeParse(value);
    if (read?.success === true) return read.data;
    for (const issue of read?.error.issues ?? [])
      context.issues.push({ ...issue, input: value } as z.core.$ZodRawIssue);
    if (value === undefined) ofNothing = context.issues.slice(before).map(issueAnew);
    return z.NEVER;
  });
  return schema as unknown as z.ZodType<T, T>;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A record that carries one of several keys, each with a schema of its own. */
export function oneOfKeys<Schemas extends Readonly<Record<string, z.ZodType>>>(
  schemas: Schemas,
): z.ZodType<z.output<Schemas[keyof Schemas]>, z.output<Schemas[keyof Schemas]>> {
  const allowed = Object.keys(schemas);
  return chosenBy<z.output<Schemas[keyof Schemas]>>((value, context) => {
    if (!isRecord(value)) {
      raise(context, { code: "wrong-shape", expected: "object", given: given(value) });
      return undefined;
    }
    const [key, ...others] = allowed.filter((candidate) => Object.hasOwn(value, candidate));
    if (key !== undefined && others.length === 0) return schemas[key] as z.ZodType<z.output<Schemas[keyof Schemas]>>;
    raise(context, { code: "one-of-keys", allowed, given: Object.keys(value).slice(0, 20).map(given) });
    return undefined;
  });
}

/** A list with something in it. The type does not say so: a list worked out in code is as good as one written down. */
export function someOf<T>(schema: z.ZodType<T>): z.ZodType<T[], T[]> {
  return z.array(schema).min(1) as unknown as z.ZodType<T[], T[]>;
}

/** A whole number, as digits to round to or windows to go back. */
export function wholeNumber(least: number, most: number): z.ZodType<number, number> {
  return readBy<number>((value) =>
    typeof value === "number" && Number.isInteger(value) && least <= value && value <= most
      ? { is: value }
      : { code: "wrong-shape", expected: `whole number from ${least} to ${most}`, given: given(value) },
  );
}
