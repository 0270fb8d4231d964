import { existing } from "../internal/assert.js";
import { compare, ONE, type Rational, signOf } from "../internal/rational.js";
import { checkedAmount, writeExact } from "../model/amount.js";
import type { Amount, DistrictId, ItemId, SourceId } from "../model/label.js";
import { type Problem, shown } from "../model/problem.js";
import { type CompiledNode, compile } from "./compiled.js";
import { mostGiven, stepProblems } from "./check-judged.js";
import { isSection, type SchemeItem } from "./scheme-node.js";
import { endsOf, type JudgedLevel, type JudgedRule } from "./scheme-rule.js";
import type { Scheme, ScoreSource } from "./scheme.js";
import { scoreOfPeople } from "./score-of-people.js";
import type { Score } from "./scores.js";

/** An item with all that its sections and the scheme say for it. */
interface CompiledItem extends CompiledNode {
  readonly node: SchemeItem;
}

/** What scores are held against. */
export interface ScoreScope {
  readonly items: ReadonlyMap<ItemId, CompiledItem>;
  readonly sections: ReadonlySet<ItemId>;
  readonly units: ReadonlySet<DistrictId>;
  /** Those of people. */
  readonly sources: ReadonlyMap<SourceId, ScoreSource>;
}

export function scopeOf(scheme: Scheme, units: readonly DistrictId[]): ScoreScope {
  const { nodes, sources } = compile(scheme);
  return {
    items: new Map(nodes.filter(isItem).map((item) => [item.node.id, item])),
    sections: new Set(nodes.flatMap(({ node }) => (isSection(node) ? [node.id] : []))),
    units: new Set(units),
    sources: new Map([...sources].filter(([, { kind }]) => kind !== "computed")),
  };
}

function isItem(compiled: CompiledNode): compiled is CompiledItem {
  return !isSection(compiled.node);
}

/** What is wrong with one score by itself. */
export function scoreProblems(score: Score, { items, sections, units, sources }: ScoreScope): readonly Problem[] {
  const problems: Problem[] = [];
  const item = items.get(score.item);
  if (item !== undefined) problems.push(...givenProblems(score, item), ...keyProblems(score, item.node));
  else if (sections.has(score.item))
    problems.push({ code: "wrong-shape", expected: "item", given: score.item, path: ["item"] });
  else problems.push({ code: "dangling-id", noun: "item", id: score.item, path: ["item"] });
  if (!units.has(score.district))
    problems.push({ code: "dangling-id", noun: "district", id: score.district, path: ["district"] });
  if (!sources.has(score.source))
    problems.push({ code: "dangling-id", noun: "source", id: score.source, path: ["source"] });
  return problems;
}

function keyProblems(score: Score, item: SchemeItem): readonly Problem[] {
  const { key } = score;
  if (key === undefined) return [];
  const { keys = [] } = judgedIn(item);
  if (!keys.some(({ id }) => id === key)) return [{ code: "dangling-id", noun: "key", id: key, path: ["key"] }];
  // Of what else the item is worth without it nothing is said.
  return "notApplicable" in score
    ? [{ code: "unused-key", key: "notApplicable", because: "key", path: ["notApplicable"] }]
    : [];
}

function judgedIn(item: SchemeItem): Partial<JudgedRule> {
  return item.rule === "judged" ? item : {};
}

function givenProblems(score: Score, compiled: CompiledItem): readonly Problem[] {
  const { levels = [], step } = judgedIn(compiled.node);
  const unfit = "level" in score ? levelProblems(score, levels) : [];
  if (unfit.length > 0) return unfit;
  const points = scoreOfPeople(score, compiled);
  const said = amountIn(score);
  // It does not apply, or its level says it all.
  if (points === undefined || said === undefined) return [];
  const outside = [...amountProblems(said, compiled.node), ...noLevelProblems(said, score, points, levels, compiled)];
  return outside.length > 0 ? outside : stepProblems(points, said.amount, step, [said.key]);
}

/** What a score says in figures. */
interface Said {
  readonly key: "points" | "share";
  readonly amount: Amount;
}

function amountIn(score: Score): Said | undefined {
  if ("points" in score) return { key: "points", amount: score.points };
  return "share" in score ? { key: "share", amount: score.share } : undefined;
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

function amountProblems({ key, amount }: Said, item: SchemeItem): readonly Problem[] {
  const given = checkedAmount(amount);
  if (key === "share") {
    if (signOf(given) >= 0 && compare(given, ONE) <= 0) return [];
    return [{ code: "value-out-of-range", value: amount, range: ["0", "1"], path: [key] }];
  }
  const most = mostGiven(item);
  if (compare(given, most) > 0) {
    return [{ code: "score-above-item", points: amount, full: writeExact(most), path: [key] }];
  }
  return signOf(given) < 0
    ? [{ code: "amount-too-small", given: amount, least: "0", included: true, path: [key] }]
    : [];
}

/** Where levels say what can be given, nothing between them can. */
function noLevelProblems(
  { key, amount }: Said,
  score: Score,
  points: Rational,
  levels: readonly JudgedLevel[],
  compiled: CompiledNode,
): readonly Problem[] {
  if (levels.length === 0 || levels.some((level) => holds(level, points, score, compiled))) return [];
  return [{ code: "unknown-level", given: shown(amount), levels: levels.map(({ id }) => id), path: [key] }];
}

function holds(
  level: JudgedLevel,
  points: Rational,
  { item, district, source, key }: Score,
  compiled: CompiledNode,
): boolean {
  if ("points" in level) return within(points, endsOf(level.points));
  const [low, high] = endsOf(level.share);
  const pointsOf = (share: Amount): Rational =>
    existing(
      scoreOfPeople({ item, district, source, share, ...(key === undefined ? {} : { key }) }, compiled),
      "a share comes to points",
    );
  return compare(points, pointsOf(low)) >= 0 && compare(points, pointsOf(high)) <= 0;
}
