import type { Checking } from "../model/vocabulary.js";
import { cyclesIn } from "../internal/cycles.js";
import { add, compare, type Rational, ZERO } from "../internal/rational.js";
import { checkedAmount, writeExact } from "../model/amount.js";
import { responsibilityProblems } from "../model/check-references.js";
import type { Amount, AgencyId, DomainId, ItemId } from "../model/label.js";
import type { Path, Problem } from "../model/problem.js";
import { combiningProblems } from "./check-scheme-combining.js";
import { checkQuestions } from "./question-types.js";
import type { ReadNode } from "./check-scheme-tree.js";
import { needsIn, type NodeLinks } from "./order.js";
import { itemsReadBy, itemsReadByApplies } from "./questions.js";
import { literal, reversed } from "./amount-problems.js";
import { ruleProblems } from "./check-scheme-rules.js";
import { isSection } from "./scheme-node.js";
import type { ShallowNode } from "./scheme-node.schema.js";

/** What plans list and items name; undefined for what may be any word. */
export interface PlanWords {
  readonly agencies: ReadonlySet<AgencyId>;
  readonly domains: ReadonlySet<DomainId> | undefined;
}

/** What is wrong with nodes whose shape is right: what they name and what they ask. */
export function itemProblems(
  nodes: readonly ReadNode[],
  checking: Checking,
  { agencies, domains }: PlanWords,
): readonly Problem[] {
  const problems: Problem[] = [];
  for (const { value, path } of nodes) {
    if (value === undefined) continue;
    checkQuestions(value, path, checking);
    problems.push(...responsibilityProblems(value.responsibilities, { agencies }, [...path, "responsibilities"]));
    if (domains !== undefined) problems.push(...domainProblems(value, domains, path));
    problems.push(...limitProblems(value, path));
    if (!isSection(value)) problems.push(...ruleProblems(value, path));
  }
  return problems;
}

/** Domains of a node, and of what a judged item looks at, that no plan has. */
function domainProblems(node: ShallowNode, known: ReadonlySet<DomainId>, at: Path): readonly Problem[] {
  const keys = node.rule === "judged" ? (node.keys ?? []) : [];
  const named = [
    { id: node.domain, path: [...at, "domain"] },
    ...keys.map(({ domain }, position) => ({ id: domain, path: [...at, "keys", position, "domain"] })),
  ];
  return named.flatMap(({ id, path }): readonly Problem[] =>
    id === undefined || known.has(id) ? [] : [{ code: "dangling-id", noun: "domain", id, path }],
  );
}

function limitProblems({ floor, cap }: ShallowNode, at: Path): readonly Problem[] {
  const low = literal(floor);
  const high = literal(cap);
  return low !== undefined && high !== undefined ? reversed(low, high, [...at, "floor"]) : [];
}

/**
 * Sums, and the scheme itself, whose points are not those of what lies in them; and in sections of other rules what has no
 * share of its points, or weights that are no parts of a whole.
 */
export function pointsProblems(nodes: readonly ReadNode[], schemePoints: Amount | undefined): readonly Problem[] {
  const fulls: (Rational | undefined)[] = [];
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
    fulls[position] = full;
    if (value?.extra === true) continue;
    if (parent < 0) total = plus(total, full);
    else sums[parent] = plus(sums[parent], full);
  }
  problems.reverse();
  problems.push(...combiningProblems(nodes, fulls));
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
  return { id, tags: value?.tags ?? [], parent, reads, applies: value === undefined ? [] : itemsReadByApplies(value) };
}

/** Items that read themselves in the end. */
export function itemCycles(nodes: readonly ReadNode[]): readonly Problem[] {
  const needs = needsIn(nodes.map(linksOf), []);
  return cyclesIn(nodes.length, (position) => needs[position] ?? []).map((cycle): Problem => {
    const ids = cycle.map((position): ItemId => nodes[position]?.id ?? "");
    return { code: "cycle", noun: "item", ids, path: nodes[cycle[0] ?? 0]?.path ?? [] };
  });
}
