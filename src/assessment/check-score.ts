import { compare, ONE, type Rational, signOf } from "../internal/rational.js";
import { checkedAmount, writeExact } from "../model/amount.js";
import type { DistrictId, ItemId, SourceId } from "../model/label.js";
import { type Problem, shown } from "../model/problem.js";
import { type CompiledNode, compile } from "./compiled.js";
import { mostGiven, stepProblems } from "./check-judged.js";
import { isSection, type SchemeItem } from "./scheme-node.js";
import { endsOf, type JudgedLevel } from "./scheme-rule.js";
import type { Scheme, ScoreSource } from "./scheme.js";
import { scoreOfPeople } from "./score-of-people.js";
import type { Score } from "./scores.js";

/** What scores are held against. */
export interface ScoreScope {
  readonly items: ReadonlyMap<ItemId, CompiledNode>;
  readonly units: ReadonlySet<DistrictId>;
  /** Those of people. */
  readonly sources: ReadonlyMap<SourceId, ScoreSource>;
}

export function scopeOf(scheme: Scheme, units: readonly DistrictId[]): ScoreScope {
  const { nodes, sources } = compile(scheme);
  return {
    items: new Map(nodes.map((node) => [node.node.id, node])),
    units: new Set(units),
    sources: new Map([...sources].filter(([, { kind }]) => kind !== "computed")),
  };
}

/** What is wrong with one score by itself. */
export function scoreProblems(score: Score, { items, units, sources }: ScoreScope): readonly Problem[] {
  const problems: Problem[] = [];
  const compiled = items.get(score.item);
  if (compiled === undefined) problems.push({ code: "dangling-id", noun: "item", id: score.item, path: ["item"] });
  else if (isSection(compiled.node))
    problems.push({ code: "wrong-shape", expected: "item", given: score.item, path: ["item"] });
  else problems.push(...givenProblems(score, compiled.node, compiled), ...keyProblems(score, compiled.node));
  if (!units.has(score.district))
    problems.push({ code: "dangling-id", noun: "district", id: score.district, path: ["district"] });
  if (!sources.has(score.source))
    problems.push({ code: "dangling-id", noun: "source", id: score.source, path: ["source"] });
  return problems;
}

function keyProblems(score: Score, item: SchemeItem): readonly Problem[] {
  const { key } = score;
  if (key === undefined) return [];
  const keys = item.rule === "judged" ? (item.keys ?? []) : [];
  if (!keys.some(({ id }) => id === key)) return [{ code: "dangling-id", noun: "key", id: key, path: ["key"] }];
  // Of what else the item is worth without it nothing is said.
  return "notApplicable" in score
    ? [{ code: "unused-key", key: "notApplicable", because: "key", path: ["notApplicable"] }]
    : [];
}

function givenProblems(score: Score, item: SchemeItem, compiled: CompiledNode): readonly Problem[] {
  if ("notApplicable" in score) return [];
  const levels = item.rule === "judged" ? (item.levels ?? []) : [];
  const problems = "level" in score ? levelProblems(score, levels) : [];
  if (problems.length > 0) return problems;
  const points = scoreOfPeople(score, compiled) ?? compiled.full;
  const outside =
    "level" in score ? [] : [...amountProblems(score, item), ...noLevelProblems(score, points, levels, compiled)];
  if (
    outside.length > 0 ||
    item.rule !== "judged" ||
    ("level" in score && score.points === undefined && score.share === undefined)
  )
    return outside;
  const given = ("points" in score ? score.points : undefined) ?? ("share" in score ? score.share : undefined) ?? "";
  return stepProblems(points, given, item.step, ["points" in score ? "points" : "share"]);
}

/** Of a level that is a range it has to be said how much of it. */
function levelProblems(
  score: Extract<Score, { readonly level: string }>,
  levels: readonly JudgedLevel[],
): readonly Problem[] {
  const level = levels.find(({ id }) => id === score.level);
  if (level === undefined) {
    return [{ code: "unknown-level", given: shown(score.level), levels: levels.map(({ id }) => id), path: ["level"] }];
  }
  const key = "points" in level ? "points" : "share";
  const other = key === "points" ? "share" : "points";
  if (score[other] !== undefined) {
    return [{ code: "unused-key", key: other, because: `level: ${score.level}`, path: [other] }];
  }
  const range = endsOf("points" in level ? level.points : level.share);
  const value = score[key];
  const single = compare(checkedAmount(range[0]), checkedAmount(range[1])) === 0;
  if (value === undefined) return single ? [] : [{ code: "missing-key", key, path: [key] }];
  return within(checkedAmount(value), range) ? [] : [{ code: "value-out-of-range", value, range, path: [key] }];
}

function within(value: Rational, [low, high]: readonly [string, string]): boolean {
  return compare(value, checkedAmount(low)) >= 0 && compare(value, checkedAmount(high)) <= 0;
}

function amountProblems(score: Score, item: SchemeItem): readonly Problem[] {
  if ("points" in score) {
    const points = checkedAmount(score.points);
    const most = mostGiven(item);
    if (compare(points, most) > 0) {
      return [{ code: "score-above-item", points: score.points, full: writeExact(most), path: ["points"] }];
    }
    return signOf(points) < 0
      ? [{ code: "amount-too-small", given: score.points, least: "0", included: true, path: ["points"] }]
      : [];
  }
  if (!("share" in score)) return [];
  const share = checkedAmount(score.share);
  if (signOf(share) >= 0 && compare(share, ONE) <= 0) return [];
  return [{ code: "value-out-of-range", value: score.share, range: ["0", "1"], path: ["share"] }];
}

/** Where levels say what can be given, nothing between them can. */
function noLevelProblems(
  score: Score,
  points: Rational,
  levels: readonly JudgedLevel[],
  compiled: CompiledNode,
): readonly Problem[] {
  if (levels.length === 0 || levels.some((level) => holds(level, points, score, compiled))) return [];
  const key = "points" in score ? "points" : "share";
  const given: unknown = "points" in score ? score.points : "share" in score ? score.share : undefined;
  return [{ code: "unknown-level", given: shown(given), levels: levels.map(({ id }) => id), path: [key] }];
}

function holds(
  level: JudgedLevel,
  points: Rational,
  { item, district, source, key }: Score,
  compiled: CompiledNode,
): boolean {
  if ("points" in level) return within(points, endsOf(level.points));
  const [low, high] = endsOf(level.share).map((share) =>
    scoreOfPeople({ item, district, source, share, ...(key === undefined ? {} : { key }) }, compiled),
  );
  return low !== undefined && high !== undefined && compare(points, low) >= 0 && compare(points, high) <= 0;
}
