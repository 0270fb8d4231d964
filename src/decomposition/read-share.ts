import type { Rational } from "../internal/rational.js";
import { signOf } from "../internal/rational.js";
import { isAmountFault, readAmount } from "../model/amount-text.js";
import { writeExact } from "../model/amount.js";
import type { Amount, DistrictId } from "../model/label.js";
import { type Path, type Problem, shown } from "../model/problem.js";
import type { Bound } from "../model/target.js";
import { APPORTIONMENT_METHODS } from "./apportion.js";
import type { SoundDivision } from "./apportion-bound.js";
import { readFixedBound } from "./read-fixed-bound.js";
import { SHARE_KINDS, type ShareKind } from "./share.js";

/** A rule whose figures are read. */
export type ReadShare =
  | { readonly give: "apportion"; readonly division: SoundDivision }
  | { readonly give: "same"; readonly raise?: Rational }
  | { readonly give: "each"; readonly bounds: ReadonlyMap<DistrictId, Bound> }
  | { readonly give: "keep" };

/** What there is of a rule that can be read, and all that is wrong with it. */
export interface ShareReading {
  readonly share?: ReadShare;
  readonly problems: readonly Problem[];
}

const KEYS: Readonly<Record<ShareKind, readonly string[]>> = {
  apportion: ["give", "weights", "step", "minimum", "method"],
  same: ["give", "raise"],
  each: ["give", "bounds"],
  keep: ["give"],
};

/** Reads a rule that a form or a file may hold; the districts are those it can name. */
export function readShare(given: unknown, districts: ReadonlySet<DistrictId>, at: Path): ShareReading {
  if (!isRecord(given))
    return { problems: [{ code: "wrong-shape", expected: "object", given: shown(given), path: at }] };
  const give = own(given, "give");
  const kind = SHARE_KINDS.find((known) => known === give);
  if (kind === undefined) {
    const path = [...at, "give"];
    if (give === undefined) return { problems: [{ code: "missing-key", key: "give", path }] };
    return { problems: [{ code: "unknown-word", given: shown(give), allowed: SHARE_KINDS, path }] };
  }
  const unknown = Object.keys(given)
    .filter((key) => !KEYS[kind].includes(key) && own(given, key) !== undefined)
    .map((key): Problem => ({ code: "unknown-key", key: shown(key), path: [...at, key] }));
  const reading = readerOf(kind)(given, districts, at);
  return { ...reading, problems: [...unknown, ...reading.problems] };
}

type Raw = Readonly<Record<string, unknown>>;
type Reader = (given: Raw, districts: ReadonlySet<DistrictId>, at: Path) => ShareReading;

function readerOf(kind: ShareKind): Reader {
  switch (kind) {
    case "apportion":
      return readApportioned;
    case "same":
      return readSame;
    case "each":
      return readEach;
    case "keep":
      return () => ({ share: { give: "keep" }, problems: [] });
  }
}

function readApportioned(given: Raw, districts: ReadonlySet<DistrictId>, at: Path): ShareReading {
  const problems: Problem[] = [];
  const weights = readWeights(own(given, "weights"), districts, [...at, "weights"], problems);
  const step = readKey(given, "step", { least: "0", included: false }, at, problems);
  if (own(given, "step") === undefined) problems.push({ code: "missing-key", key: "step", path: [...at, "step"] });
  const minimum = readKey(given, "minimum", NOT_NEGATIVE, at, problems);
  const named = own(given, "method") ?? "largestRemainder";
  const method = APPORTIONMENT_METHODS.find((known) => known === named);
  if (method === undefined) {
    problems.push({
      code: "unknown-word",
      given: shown(named),
      allowed: APPORTIONMENT_METHODS,
      path: [...at, "method"],
    });
  }
  if (problems.length > 0 || step === undefined || method === undefined) return { problems };
  const division = { weights, step, minimum: minimum ?? { n: 0n, d: 1n }, method };
  return { share: { give: "apportion", division }, problems };
}

function readWeights(
  given: unknown,
  districts: ReadonlySet<DistrictId>,
  at: Path,
  problems: Problem[],
): ReadonlyMap<DistrictId, Rational> {
  const read = new Map<DistrictId, Rational>();
  const pairs = pairsIn(given);
  if (pairs === undefined) {
    problems.push(
      given === undefined
        ? { code: "missing-key", key: "weights", path: at }
        : { code: "wrong-shape", expected: "object", given: shown(given), path: at },
    );
    return read;
  }
  for (const [district, input] of pairs) {
    const path = [...at, district];
    if (!districts.has(district)) problems.push({ code: "dangling-id", noun: "district", id: district, path });
    else if (read.has(district)) problems.push({ code: "duplicate-id", noun: "district", id: district, path });
    const weight = readFigure(input, NOT_NEGATIVE, path, problems);
    if (weight !== undefined) read.set(district, weight);
  }
  if (pairs.length === 0) problems.push({ code: "empty-list", path: at });
  else if (problems.length === 0 && [...read.values()].every((weight) => signOf(weight) === 0)) {
    problems.push({ code: "no-proportion", path: at });
  }
  return read;
}

/** The pairs of a record, a list or a `Map`; undefined where something else stands. */
function pairsIn(given: unknown): readonly (readonly [string, unknown])[] | undefined {
  if (!isRecord(given) && !Array.isArray(given)) return undefined;
  const pairs: readonly unknown[] =
    Symbol.iterator in given && typeof given[Symbol.iterator] === "function"
      ? [...(given as Iterable<unknown>)]
      : Object.entries(given);
  return pairs.every(isPair) ? pairs : undefined;
}

function isPair(pair: unknown): pair is readonly [string, unknown] {
  return Array.isArray(pair) && pair.length === 2 && typeof pair[0] === "string";
}

function readSame(given: Raw, _districts: ReadonlySet<DistrictId>, at: Path): ShareReading {
  const problems: Problem[] = [];
  const raise = readKey(given, "raise", NOT_NEGATIVE, at, problems);
  if (problems.length > 0) return { problems };
  return { share: { give: "same", ...(raise === undefined ? {} : { raise }) }, problems };
}

function readEach(given: Raw, districts: ReadonlySet<DistrictId>, at: Path): ShareReading {
  const listed = own(given, "bounds");
  const path = [...at, "bounds"];
  if (!isRecord(listed)) {
    return {
      problems: [
        listed === undefined
          ? { code: "missing-key", key: "bounds", path }
          : { code: "wrong-shape", expected: "object", given: shown(listed), path },
      ],
    };
  }
  const problems: Problem[] = [];
  const bounds = new Map<DistrictId, Bound>();
  for (const [district, written] of Object.entries(listed)) {
    const here = [...path, district];
    if (!districts.has(district)) problems.push({ code: "dangling-id", noun: "district", id: district, path: here });
    const bound = readFixedBound(written, here, problems);
    if (bound !== undefined) bounds.set(district, bound);
  }
  if (problems.length === 0 && bounds.size === 0) problems.push({ code: "empty-list", path });
  return problems.length > 0 ? { problems } : { share: { give: "each", bounds }, problems };
}

interface Least {
  readonly least: Amount;
  readonly included: boolean;
}

const NOT_NEGATIVE: Least = { least: "0", included: true };

function readKey(given: Raw, key: string, least: Least, at: Path, problems: Problem[]): Rational | undefined {
  const value = own(given, key);
  return value === undefined ? undefined : readFigure(value, least, [...at, key], problems);
}

function readFigure(input: unknown, { least, included }: Least, path: Path, problems: Problem[]): Rational | undefined {
  const read = readAmount(input);
  if (isAmountFault(read)) {
    problems.push({ code: read, given: shown(input), path });
    return undefined;
  }
  if (signOf(read) > 0 || (included && signOf(read) === 0)) return read;
  problems.push({ code: "amount-too-small", given: writeExact(read), least, included, path });
  return undefined;
}

export function isRecord(value: unknown): value is Raw {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function own(record: Raw, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
