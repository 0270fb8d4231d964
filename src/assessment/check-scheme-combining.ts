import { type Rational, signOf } from "../internal/rational.js";
import { checkedAmount, writeExact } from "../model/amount.js";
import type { Problem } from "../model/problem.js";
import type { ReadNode } from "./check-scheme-tree.js";
import { type CombiningRule, isSection, WEIGHTED_RULES } from "./scheme-node.js";
import { addUpToWhole, MOST_PARTS, sharesOfWhole } from "./weights.js";

/** What cannot be where items have weights or shares: `fulls` are the full points of each node, where they are known. */
export function combiningProblems(
  nodes: readonly ReadNode[],
  fulls: readonly (Rational | undefined)[],
): readonly Problem[] {
  const inside = nodes.map((): number[] => []);
  nodes.forEach(({ parent }, position) => inside[parent]?.push(position));
  return nodes.flatMap((node, position): readonly Problem[] => {
    const { value, parent } = node;
    const around = nodes[parent]?.value;
    const rule = parent < 0 ? "sum" : around !== undefined && isSection(around) ? around.rule : undefined;
    const weighed = value !== undefined && isSection(value) ? childrenOf(inside[position] ?? [], nodes) : [];
    return [
      ...(rule === undefined ? [] : [...unusedWeight(node, rule), ...withoutShare(node, fulls[position], rule)]),
      ...(value !== undefined && isSection(value) ? weightProblems(value.rule, node, weighed) : []),
    ];
  });
}

function childrenOf(positions: readonly number[], nodes: readonly ReadNode[]): readonly ReadNode[] {
  return positions.flatMap((position) => nodes[position] ?? []);
}

function unusedWeight({ value, path }: ReadNode, rule: CombiningRule): readonly Problem[] {
  if (value?.weight === undefined) return [];
  const because = value.extra === true ? "extra: true" : hasWeights(rule) ? undefined : `rule: ${rule}`;
  return because === undefined ? [] : [{ code: "unused-key", key: "weight", because, path: [...path, "weight"] }];
}

function hasWeights(rule: CombiningRule): boolean {
  return WEIGHTED_RULES.some((known) => known === rule);
}

/** Of no points there is no share. */
function withoutShare({ value, path }: ReadNode, full: Rational | undefined, rule: CombiningRule): readonly Problem[] {
  if (rule === "sum" || value?.extra === true || full === undefined || signOf(full) > 0) return [];
  return [
    { code: "amount-too-small", given: writeExact(full), least: "0", included: false, path: [...path, "points"] },
  ];
}

function weightProblems(rule: CombiningRule, { path }: ReadNode, parts: readonly ReadNode[]): readonly Problem[] {
  const regular = parts.filter(({ value }) => value?.extra !== true);
  if (!hasWeights(rule) || regular.some(({ value }) => value === undefined)) return [];
  const weights = regular.flatMap(({ value }) => (value?.weight === undefined ? [] : checkedAmount(value.weight)));
  if (weights.length === 0) return rule === "geometric" ? tooFine(regular.length, path) : [];
  if (weights.length < regular.length) {
    return regular.flatMap((part): readonly Problem[] =>
      part.value?.weight === undefined ? [{ code: "missing-key", key: "weight", path: [...part.path, "weight"] }] : [],
    );
  }
  const { sum, whole } = addUpToWhole(weights);
  if (!whole) return [{ code: "weights-differ", sum: writeExact(sum), path: [...path, "items"] }];
  return rule === "geometric" ? tooFine(sharesOfWhole(weights).degree, path) : [];
}

function tooFine(parts: number, path: ReadNode["path"]): readonly Problem[] {
  if (parts <= MOST_PARTS) return [];
  return [{ code: "weights-too-fine", parts: String(parts), limit: MOST_PARTS, path: [...path, "items"] }];
}
