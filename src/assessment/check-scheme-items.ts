import type { Checking } from "../model/vocabulary.js";
import { cyclesIn } from "../internal/cycles.js";
import { add, compare, ONE, type Rational, ZERO } from "../internal/rational.js";
import { checkedAmount, writeExact } from "../model/amount.js";
import { isAmountFault, readAmount } from "../model/amount-text.js";
import { responsibilityProblems } from "../model/check-references.js";
import type { Amount, AgencyId, ItemId } from "../model/label.js";
import type { Path, Problem } from "../model/problem.js";
import type { Value } from "../model/value.js";
import { checkQuestions } from "./question-types.js";
import type { ReadNode } from "./check-scheme-tree.js";
import { needsIn, type NodeLinks } from "./order.js";
import { itemsReadBy, itemsReadByApplies } from "./questions.js";
import type { SchemeItem } from "./scheme-node.js";
import type { ShallowNode } from "./scheme-node.schema.js";

/** What is wrong with nodes whose shape is right: what they name and what they ask. */
export function itemProblems(
  nodes: readonly ReadNode[],
  checking: Checking,
  agencies: ReadonlySet<AgencyId>,
): readonly Problem[] {
  const problems: Problem[] = [];
  for (const { value, path } of nodes) {
    if (value === undefined) continue;
    checkQuestions(value, path, checking);
    problems.push(...responsibilityProblems(value.responsibilities, { agencies }, [...path, "responsibilities"]));
    problems.push(...limitProblems(value, path));
    if (value.rule !== "sum") problems.push(...ruleProblems(value, path));
  }
  return problems;
}

/** The amount of a literal; undefined for what is worked out later, or is none. */
function literal(value: Value | undefined): Rational | undefined {
  if (typeof value !== "string") return undefined;
  const read = readAmount(value);
  return isAmountFault(read) ? undefined : read;
}

function limitProblems({ floor, cap }: ShallowNode, at: Path): readonly Problem[] {
  const low = literal(floor);
  const high = literal(cap);
  return low !== undefined && high !== undefined ? reversed(low, high, [...at, "floor"]) : [];
}

function reversed(low: Rational, high: Rational, path: Path): readonly Problem[] {
  if (compare(low, high) <= 0) return [];
  return [{ code: "bound-reversed", low: writeExact(low), high: writeExact(high), path }];
}

function ruleProblems(item: SchemeItem, at: Path): readonly Problem[] {
  switch (item.rule) {
    case "completion":
      return clampProblems(item.clamp, at);
    case "linear": {
      const from = literal(item.from);
      const to = literal(item.to);
      const same = from !== undefined && to !== undefined && compare(from, to) === 0;
      const problem: Problem = { code: "same-ends", at: writeExact(from ?? ZERO), path: [...at, "to"] };
      return [...clampProblems(item.clamp, at), ...(same ? [problem] : [])];
    }
    case "steps":
      return [
        ...item.steps.flatMap((step, position) => aboveFull(step.points, item, [...at, "steps", position, "points"])),
        ...aboveFull(item.otherwise, item, [...at, "otherwise"]),
      ];
    case "attainment":
      return [
        ...Object.entries(item.byStatus).flatMap(([status, points]) =>
          aboveFull(points, item, [...at, "byStatus", status]),
        ),
        ...aboveFull(item.otherwise, item, [...at, "otherwise"]),
      ];
    case "allOrNothing":
      return [];
    case "judged":
      return levelProblems(item, at);
  }
}

function clampProblems(clamp: readonly [Amount, Amount] | false | undefined, at: Path): readonly Problem[] {
  if (clamp === undefined || clamp === false) return [];
  return reversed(checkedAmount(clamp[0]), checkedAmount(clamp[1]), [...at, "clamp"]);
}

/** More than the item's points must be said by a cap, or it is taken for a slip. */
function aboveFull(points: Value, item: SchemeItem, path: Path): readonly Problem[] {
  const amount = literal(points);
  if (amount === undefined || item.cap !== undefined || compare(amount, checkedAmount(item.points)) <= 0) return [];
  return [{ code: "score-above-item", points: writeExact(amount), full: item.points, path }];
}

function levelProblems(item: Extract<SchemeItem, { readonly rule: "judged" }>, at: Path): readonly Problem[] {
  const levels = item.levels ?? [];
  return [
    ...repeatedIds(
      levels.map(({ id }, position) => ({ id, path: [...at, "levels", position, "id"] })),
      "level",
    ),
    ...levels.flatMap((level, position): readonly Problem[] => {
      const path = [...at, "levels", position];
      if ("points" in level) return aboveFull(level.points, item, [...path, "points"]);
      const within = compare(checkedAmount(level.share), ONE) <= 0;
      return within
        ? []
        : [{ code: "value-out-of-range", value: level.share, range: ["0", "1"], path: [...path, "share"] }];
    }),
  ];
}

/** Ids that stand before in the same list. */
export function repeatedIds(
  ids: readonly { readonly id: string | undefined; readonly path: Path }[],
  noun: string,
): readonly Problem[] {
  const seen = new Set<string>();
  return ids.flatMap(({ id, path }): readonly Problem[] => {
    if (id === undefined) return [];
    if (seen.has(id)) return [{ code: "duplicate-id", noun, id, path }];
    seen.add(id);
    return [];
  });
}

/** Sections, and the scheme itself, whose points are not the sum of what lies in them. */
export function sumProblems(nodes: readonly ReadNode[], schemePoints: Amount | undefined): readonly Problem[] {
  const sums: (Rational | undefined)[] = nodes.map(() => ZERO);
  let total: Rational | undefined = ZERO;
  const problems: Problem[] = [];
  for (let position = nodes.length - 1; position >= 0; position -= 1) {
    const node = nodes[position];
    if (node === undefined) continue;
    const inside = sums[position];
    const { value, path, parent } = node;
    const stated = value?.points === undefined ? undefined : checkedAmount(value.points);
    if (value?.rule === "sum" && stated !== undefined) problems.push(...differ(stated, inside, [...path, "points"]));
    const full = stated ?? (value?.rule === "sum" ? inside : undefined);
    if (value?.extra === true) continue;
    if (parent < 0) total = plus(total, full);
    else sums[parent] = plus(sums[parent], full);
  }
  problems.reverse();
  if (schemePoints !== undefined) problems.push(...differ(checkedAmount(schemePoints), total, ["points"]));
  return problems;
}

/** A sum with something in it that could not be read is not known. */
function plus(a: Rational | undefined, b: Rational | undefined): Rational | undefined {
  return a === undefined || b === undefined ? undefined : add(a, b);
}

function differ(stated: Rational, inside: Rational | undefined, path: Path): readonly Problem[] {
  if (inside === undefined || compare(stated, inside) === 0) return [];
  return [{ code: "points-differ", stated: writeExact(stated), sum: writeExact(inside), path }];
}

export function linksOf({ id, value, parent }: ReadNode): NodeLinks {
  const reads = value === undefined ? [] : itemsReadBy(value);
  return { id, parent, reads, applies: value === undefined ? [] : itemsReadByApplies(value) };
}

/** Items that read themselves in the end. */
export function itemCycles(nodes: readonly ReadNode[]): readonly Problem[] {
  const needs = needsIn(nodes.map(linksOf), []);
  return cyclesIn(nodes.length, (position) => needs[position] ?? []).map((cycle): Problem => {
    const ids = cycle.map((position): ItemId => nodes[position]?.id ?? "");
    return { code: "cycle", noun: "item", ids, path: nodes[cycle[0] ?? 0]?.path ?? [] };
  });
}
