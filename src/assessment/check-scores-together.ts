import { existing } from "../internal/assert.js";
import { add, compare, type Rational, ZERO } from "../internal/rational.js";
import { writeExact } from "../model/amount.js";
import type { Problem } from "../model/problem.js";
import { mostGiven } from "./check-judged.js";
import type { ScoreScope } from "./check-score.js";
import type { CompiledNode } from "./compiled.js";
import { scoreOfPeople } from "./score-of-people.js";
import { pointsOfSource } from "./source-points.js";
import type { Score } from "./scores.js";

/** A score, and the row it stands in. */
export interface ScoreRow {
  readonly score: Score;
  readonly line: number;
}

/** Scores that cannot stand beside each other, and the rows they are in. */
export function scoresTogether(
  rows: readonly ScoreRow[],
  scope: ScoreScope,
): { readonly lines: ReadonlySet<number>; readonly problems: readonly Problem[] } {
  const lines = new Set<number>();
  const problems: Problem[] = [];
  for (const group of groupsOf(rows, ({ score }) => [score.item, score.district, score.source])) {
    const found = problemsOf(group, scope);
    problems.push(...found.problems);
    for (const line of found.lines) lines.add(line);
  }
  return { lines, problems };
}

type Group = readonly [ScoreRow, ...ScoreRow[]];

interface Found {
  readonly lines: readonly number[];
  readonly problems: readonly Problem[];
}

const NOTHING_WRONG: Found = { lines: [], problems: [] };

/** Of what one source gave a unit for one item. */
function problemsOf(group: Group, scope: ScoreScope): Found {
  const [first] = group;
  if (group.length === 1) return NOTHING_WRONG;
  const { item, district, source } = first.score;
  const facts = { item, district, source, path: [] };
  const lines = group.map(({ line }) => line);
  const last = Math.max(...lines);
  const keyed = group.filter(({ score }) => score.key !== undefined).length;
  if (keyed > 0 && keyed < group.length) {
    return { lines, problems: [{ code: "whole-and-keys", ...facts, line: last }] };
  }
  const several = scope.sources.get(source)?.several ?? "refuse";
  const twice = groupsOf(group, (row) => (several === "refuse" ? [row.score.key ?? ""] : writtenTwice(row))).filter(
    (same) => same.length > 1,
  );
  if (twice.length > 0) {
    const repeated = twice.flatMap((same) => same.slice(1));
    return {
      lines: twice.flatMap((same) => same.map(({ line }) => line)),
      problems: repeated.map(({ line }): Problem => ({ code: "several-scores", ...facts, line })),
    };
  }
  const above = totalAbove(group, scope, several);
  return above === undefined ? NOTHING_WRONG : { lines, problems: [{ ...above, line: last }] };
}

/** The same of the same body on the same day was written twice; of nobody named it is one of several. */
function writtenTwice({ score, line }: ScoreRow): readonly string[] {
  return score.by === undefined ? [String(line)] : [score.key ?? "", score.by, score.on ?? ""];
}

function totalAbove(
  group: Group,
  { items }: ScoreScope,
  several: Parameters<typeof pointsOfSource>[3],
): Problem | undefined {
  const [first] = group;
  const node = existing(items.get(first.score.item), "a score that is good by itself is of an item");
  const said = pointsOfSource(
    first.score.source,
    group.map(({ score }) => score),
    node,
    several,
  );
  // Of several bodies the scores of a key are not added up, so what they come to is known when all keys are there.
  if (said.kind !== "points" && (several === "mean" || several === "least")) return undefined;
  const most = mostGiven(node.node);
  // Keys of which some are still to be scored can be too much already.
  const points = said.kind === "points" ? said.points : keysSoFar(group, node);
  if (compare(points, most) <= 0) return undefined;
  return { code: "score-above-item", points: writeExact(points), full: writeExact(most), path: [] };
}

function keysSoFar(group: readonly ScoreRow[], node: CompiledNode): Rational {
  return group.map(({ score }) => scoreOfPeople(score, node) ?? ZERO).reduce(add, ZERO);
}

function groupsOf(rows: readonly ScoreRow[], by: (row: ScoreRow) => readonly string[]): readonly Group[] {
  const groups = new Map<string, [ScoreRow, ...ScoreRow[]]>();
  for (const row of rows) {
    const key = JSON.stringify(by(row));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}
