import * as z from "zod";
import { existing } from "../internal/assert.js";
import { compare, ONE, signOf } from "../internal/rational.js";
import { checkedAmount } from "../model/amount.js";
import { amountSchema, daySchema, idSchema, isRecord, textSchema, wordsSchema } from "../model/atoms.schema.js";
import { readElement } from "../model/check-element.js";
import { copyPlain } from "../model/check-json.js";
import type { DistrictForest } from "../model/district.js";
import type { ItemId, Period } from "../model/label.js";
import type { Problem } from "../model/problem.js";
import { given, raise } from "../model/zod-problems.js";
import { isSection, type SchemeItem, type SchemeNode } from "./scheme-node.js";
import type { Scheme } from "./scheme.js";
import { SCORE_KEYS, type Score, type ScoreInput, type Scores, SCORES_FORMAT } from "./scores.js";
import { nodesOf } from "./tree.js";
import { unitsOf } from "./units-of.js";
import { windowIn } from "./window.js";

/** The good scores, and what is wrong with the others, by row. */
export interface ScoreReading {
  readonly scores: Scores;
  readonly problems: readonly Problem[];
}

const ofAnyKind = {
  item: idSchema<"item">(),
  district: idSchema<"district">(),
  source: idSchema<"source">(),
  by: idSchema<"agency">().exactOptional(),
  on: daySchema.exactOptional(),
  reason: textSchema.exactOptional(),
};

const rowSchemas = {
  points: z.strictObject({ ...ofAnyKind, points: amountSchema }),
  share: z.strictObject({ ...ofAnyKind, share: amountSchema }),
  level: z.strictObject({ ...ofAnyKind, level: wordsSchema }),
  notApplicable: z.strictObject({ ...ofAnyKind, notApplicable: z.literal(true) }),
} as const;

const undecidedSchema = z.looseObject(ofAnyKind).superRefine((row, context) => {
  raise(context, {
    code: "one-of-keys",
    allowed: SCORE_KEYS,
    given: SCORE_KEYS.filter((key) => Object.hasOwn(row, key)).map(given),
  });
});

/** The schema of a row by what it gives; of one that gives nothing or several things, one that says so. */
function rowSchemaFor(data: unknown): z.ZodType<Score> {
  const [key, ...others] = isRecord(data) ? SCORE_KEYS.filter((one) => Object.hasOwn(data, one)) : [];
  // What gives nothing, or several things, never passes.
  if (key === undefined || others.length > 0) return undecidedSchema as unknown as z.ZodType<Score>;
  return rowSchemas[key];
}

/**
 * Reads the scores that people gave in one window: the good ones are kept, the bad ones listed by their row, counted
 * from 1. A score is bad when it names an item, unit or source the scheme has not, is for a section, lies below zero or
 * above the item's points, or names a level the item has not. Of two from one source for the same item and unit neither
 * is kept: nobody knows which counts. The item's points are the limit also where its `cap` is higher.
 *
 * Where the scheme chooses its units by a condition, `districts` is the table it chooses from.
 *
 * @throws RangeError when the window is none of the scheme's, or the table is missing that its units are chosen from
 *
 * @example
 * ```ts
 * import { checkScores, parseScheme } from "quality-plan/scheme";
 *
 * const scheme = parseScheme(
 *   {
 *     format: "quality-scheme/1", id: "s", title: "考核办法", window: { from: "01-01", to: "12-31" }, units: ["330481"],
 *     sources: [{ id: "check", name: "核查", kind: "verified" }], take: { first: ["check"] },
 *     notApplicable: "rescale", noEvidence: "noScore", points: "100",
 *     items: [{ id: "work", name: "质量工作", rule: "judged", points: "100" }],
 *   },
 *   { plans: [] },
 * );
 * const rows = [
 *   { item: "work", district: "330481", source: "check", points: "92.5" },
 *   { item: "work", district: "330482", source: "check", points: "88" },
 * ];
 * const { scores, problems } = checkScores(rows, scheme, { window: "2013" });
 * scores.scores.length; // => 1
 * problems; // => [{ code: "dangling-id", noun: "district", id: "330482", path: ["district"], line: 2 }]
 * ```
 */
export function checkScores(
  rows: Iterable<ScoreInput>,
  scheme: Scheme,
  { window, districts }: { readonly window: Period; readonly districts?: DistrictForest },
): ScoreReading {
  const written = windowIn(scheme.window, window);
  const scope = scopeOf(scheme, districts);
  const problems: Problem[] = [];
  const good: { readonly score: Score; readonly line: number }[] = [];
  let line = 0;
  for (const row of rows) {
    line += 1;
    const here = line;
    const copy = copyPlain(row);
    const read = readElement(rowSchemaFor(copy.data), copy.data, []);
    const wrong = [
      ...copy.problems,
      ...read.problems,
      ...(read.value === undefined ? [] : senseProblems(read.value, scope)),
    ];
    for (const problem of wrong) problems.push({ ...problem, line: here });
    if (wrong.length === 0) good.push({ score: existing(read.value, "a score without problems is one"), line: here });
  }
  const repeated = repeatedScores(good);
  const all = [...problems, ...repeated.problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const scores = good.filter(({ line: at }) => !repeated.lines.has(at)).map(({ score }) => score);
  // The mark of a checked value exists in types alone.
  return {
    scores: { format: SCORES_FORMAT, scheme: scheme.id, window: written, scores } as unknown as Scores,
    problems: all,
  };
}

interface Scope {
  readonly items: ReadonlyMap<ItemId, SchemeNode>;
  readonly units: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}

function scopeOf(scheme: Scheme, districts: DistrictForest | undefined): Scope {
  return {
    items: new Map(nodesOf(scheme.items).map(({ node }) => [node.id, node])),
    units: new Set(unitsOf(scheme, districts).units),
    sources: new Set((scheme.sources ?? []).filter(({ kind }) => kind !== "computed").map(({ id }) => id)),
  };
}

function senseProblems(score: Score, { items, units, sources }: Scope): readonly Problem[] {
  const problems: Problem[] = [];
  const item = items.get(score.item);
  if (item === undefined) problems.push({ code: "dangling-id", noun: "item", id: score.item, path: ["item"] });
  else if (isSection(item)) problems.push({ code: "wrong-shape", expected: "item", given: score.item, path: ["item"] });
  else problems.push(...amountProblems(score, item));
  if (!units.has(score.district))
    problems.push({ code: "dangling-id", noun: "district", id: score.district, path: ["district"] });
  if (!sources.has(score.source))
    problems.push({ code: "dangling-id", noun: "source", id: score.source, path: ["source"] });
  return problems;
}

function amountProblems(score: Score, item: SchemeItem): readonly Problem[] {
  if ("points" in score) {
    const points = checkedAmount(score.points);
    if (compare(points, checkedAmount(item.points)) > 0) {
      return [{ code: "score-above-item", points: score.points, full: item.points, path: ["points"] }];
    }
    return signOf(points) < 0
      ? [{ code: "amount-too-small", given: score.points, least: "0", included: true, path: ["points"] }]
      : [];
  }
  if ("share" in score) {
    const share = checkedAmount(score.share);
    if (signOf(share) >= 0 && compare(share, ONE) <= 0) return [];
    return [{ code: "value-out-of-range", value: score.share, range: ["0", "1"], path: ["share"] }];
  }
  if ("level" in score) {
    const levels = item.rule === "judged" ? (item.levels ?? []).map(({ id }) => id) : [];
    return levels.includes(score.level)
      ? []
      : [{ code: "unknown-level", given: given(score.level), levels, path: ["level"] }];
  }
  return [];
}

/** Scores that have another from the same source for the same; the problem stands at each one after the first. */
function repeatedScores(rows: readonly { readonly score: Score; readonly line: number }[]): {
  readonly lines: ReadonlySet<number>;
  readonly problems: readonly Problem[];
} {
  const firsts = new Map<string, number>();
  const lines = new Set<number>();
  const problems: Problem[] = [];
  for (const { score, line } of rows) {
    const { item, district, source } = score;
    const key = JSON.stringify([item, district, source]);
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, line);
    else {
      lines.add(first).add(line);
      problems.push({ code: "several-scores", item, district, source, path: [], line });
    }
  }
  return { lines, problems };
}
