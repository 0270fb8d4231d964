import * as z from "zod";
import { existing } from "../internal/assert.js";
import { amountSchema, daySchema, idSchema, isRecord, textSchema, wordsSchema } from "../model/atoms.schema.js";
import { readElement } from "../model/check-element.js";
import { copyPlain } from "../model/check-json.js";
import type { DistrictForest } from "../model/district.js";
import { filledCells, isBlankRow } from "../model/filled-cells.js";
import type { Period } from "../model/label.js";
import type { Problem } from "../model/problem.js";
import { requireRows } from "../model/require-plan.js";
import { given, raise } from "../model/zod-problems.js";
import type { Scheme } from "./scheme.js";
import { SCORE_KEYS, type Score, type ScoreInput, type Scores, SCORES_FORMAT } from "./scores.js";
import { scopeOf, scoreProblems } from "./check-score.js";
import { scoresTogether } from "./check-scores-together.js";
import { requireScheme, requireWindow } from "./require-evidence.js";
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
  key: idSchema<"key">().exactOptional(),
  by: idSchema<"agency">().exactOptional(),
  on: daySchema.exactOptional(),
  reason: textSchema.exactOptional(),
};

const rowSchemas = {
  points: z.strictObject({ ...ofAnyKind, points: amountSchema }),
  share: z.strictObject({ ...ofAnyKind, share: amountSchema }),
  level: z
    .strictObject({
      ...ofAnyKind,
      level: wordsSchema,
      points: amountSchema.exactOptional(),
      share: amountSchema.exactOptional(),
    })
    .superRefine((row, context) => {
      if (row.points !== undefined && row.share !== undefined)
        raise(context, { code: "one-of-keys", allowed: ["points", "share"], given: ["points", "share"] });
    }),
  notApplicable: z.strictObject({ ...ofAnyKind, notApplicable: z.literal(true) }),
} as const;

const COLUMNS = { ...ofAnyKind, ...rowSchemas };

const undecidedSchema = z.looseObject(ofAnyKind).superRefine((row, context) => {
  raise(context, {
    code: "one-of-keys",
    allowed: SCORE_KEYS,
    given: SCORE_KEYS.filter((key) => Object.hasOwn(row, key)).map(given),
  });
});

/** The schema of a row by what it gives; of one that gives nothing or several things, one that says so. */
function rowSchemaFor(data: unknown): z.ZodType<Score> {
  const keys = isRecord(data) ? SCORE_KEYS.filter((one) => Object.hasOwn(data, one)) : [];
  // A level may come with points or a share within its range.
  if (keys.includes("level") && !keys.includes("notApplicable")) return rowSchemas.level;
  const [key, ...others] = keys;
  // What gives nothing, or several things, never passes.
  if (key === undefined || others.length > 0) return undecidedSchema as unknown as z.ZodType<Score>;
  return rowSchemas[key];
}

/**
 * Reads the scores that people gave in one window: the good ones are kept, the bad ones listed by their row, counted
 * from 1. A score is bad when it names an item, unit or source the scheme has not, is for a section, lies below zero or
 * above the item's points, is none of its levels or no multiple of its step, or names a key the item has not. Of two from
 * one source for the same item (and key) and unit neither is kept where the source takes only one: nobody knows which
 * counts. Nor are those kept that come to more than the item's points together, or score it as a whole and by its keys.
 * The item's points are the limit also where its `cap` is higher, unless one of its levels gives more: then that is.
 * An empty cell counts as absent; a row of nothing else is passed over, and counts as a line.
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
  options: { readonly window: Period; readonly districts?: DistrictForest },
): ScoreReading {
  requireRows(rows);
  requireScheme(scheme);
  requireWindow(options, "{ window, districts? }");
  const { window, districts } = options;
  const written = windowIn(scheme.window, window);
  const scope = scopeOf(scheme, unitsOf(scheme, districts).units);
  const problems: Problem[] = [];
  const good: { readonly score: Score; readonly line: number }[] = [];
  let line = 0;
  for (const row of rows) {
    line += 1;
    const here = line;
    const copy = copyPlain(row);
    if (isBlankRow(copy.data)) continue;
    const data = filledCells(copy.data, COLUMNS);
    const read = readElement(rowSchemaFor(data), data, []);
    const wrong = [
      ...copy.problems,
      ...read.problems,
      ...(read.value === undefined ? [] : scoreProblems(read.value, scope)),
    ];
    for (const problem of wrong) problems.push({ ...problem, line: here });
    if (wrong.length === 0) good.push({ score: existing(read.value, "a score without problems is one"), line: here });
  }
  const repeated = scoresTogether(good, scope);
  const all = [...problems, ...repeated.problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const scores = good.filter(({ line: at }) => !repeated.lines.has(at)).map(({ score }) => score);
  // The mark of a checked value exists in types alone.
  return {
    scores: { format: SCORES_FORMAT, scheme: scheme.id, window: written, scores } as unknown as Scores,
    problems: all,
  };
}
