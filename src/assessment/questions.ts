import { sourcesIn } from "../model/value-sources.js";
import type { ItemId, MetricId, TargetId } from "../model/label.js";
import type { Path } from "../model/problem.js";
import { type Condition, LIMIT_KEYS, type Value, type ValueSource } from "../model/value.js";
import type { SchemeItem, Section, Step } from "./scheme-node.js";
import type { Veto } from "./scheme.js";

/** A section whose items do not matter here, or an item. */
export type AnyNode = SchemeItem | Omit<Section, "items">;

interface At<T> {
  readonly is: T;
  readonly path: Path;
}

/** All that a node asks of the evidence, each with its place in the node. */
export interface NodeQuestions {
  readonly amounts: readonly At<Value>[];
  readonly conditions: readonly At<Condition>[];
  /** What is held against the limits of the steps: an amount, a level or a status. */
  readonly stepped?: { readonly of: Value; readonly steps: readonly Step[] };
}

export function questionsOf(node: AnyNode): NodeQuestions {
  const amounts: At<Value>[] = [];
  const conditions: At<Condition>[] = [];
  const amount = (is: Value | undefined, ...path: Path): void => {
    if (is !== undefined) amounts.push({ is, path });
  };
  amount(node.floor, "floor");
  amount(node.cap, "cap");
  if (node.applies !== undefined) conditions.push({ is: node.applies, path: ["applies"] });
  switch (node.rule) {
    case "sum":
    case "judged":
      return { amounts, conditions };
    case "completion":
      amount(node.of, "of");
      return { amounts, conditions };
    case "linear":
      amount(node.of, "of");
      amount(node.from, "from");
      amount(node.to, "to");
      return { amounts, conditions };
    case "steps":
      node.steps.forEach((step, position) => amount(step.points, "steps", position, "points"));
      amount(node.otherwise, "otherwise");
      return { amounts, conditions, stepped: node };
    case "allOrNothing":
      conditions.push({ is: node.when, path: ["when"] });
      return { amounts, conditions };
    case "attainment":
      for (const [status, points] of Object.entries(node.byStatus)) amount(points, "byStatus", status);
      amount(node.otherwise, "otherwise");
      return { amounts, conditions };
  }
}

function sourcesOf(parts: readonly (Value | Condition)[]): readonly ValueSource[] {
  return parts.flatMap((part) => sourcesIn(part).map(({ source }) => source));
}

function itemsIn(parts: readonly (Value | Condition)[]): readonly ItemId[] {
  return sourcesOf(parts).flatMap((source) => ("item" in source ? [source.item] : []));
}

function targetsIn(parts: readonly (Value | Condition)[]): readonly TargetId[] {
  return sourcesOf(parts).flatMap((source) => ("target" in source ? [source.target] : []));
}

function metricsIn(parts: readonly (Value | Condition)[]): readonly MetricId[] {
  return sourcesOf(parts).flatMap((source) => ("metric" in source ? [source.metric] : []));
}

/** All values and conditions of a node, limits of steps included. */
function partsOf(node: AnyNode): readonly (Value | Condition)[] {
  const { amounts, conditions, stepped } = questionsOf(node);
  const limits = (stepped?.steps ?? []).flatMap((step) =>
    LIMIT_KEYS.flatMap((key) => (key === "in" ? [] : (step[key] ?? []))),
  );
  const of = stepped === undefined ? [] : [stepped.of];
  return [...amounts.map(({ is }) => is), ...conditions.map(({ is }) => is), ...of, ...limits];
}

/** The items whose points a node's own reckoning reads. */
export function itemsReadBy(node: AnyNode): readonly ItemId[] {
  return itemsIn(partsOf(node));
}

/** The items that decide whether a node applies, and so whether what lies in it does. */
export function itemsReadByApplies(node: AnyNode): readonly ItemId[] {
  return node.applies === undefined ? [] : itemsIn([node.applies]);
}

/** The targets that a node reads. */
export function targetsReadBy(node: AnyNode): readonly TargetId[] {
  return [...(node.rule === "attainment" ? [node.target] : []), ...targetsIn(partsOf(node))];
}

/** The metrics that a node reads itself, not by way of a target. */
export function metricsReadBy(node: AnyNode): readonly MetricId[] {
  return metricsIn(partsOf(node));
}

function partsOfVeto({ when, effects }: Veto): readonly (Value | Condition)[] {
  const amounts = effects.flatMap((effect) =>
    "subtract" in effect ? [effect.subtract] : "score" in effect ? [effect.score] : [],
  );
  return [when, ...amounts];
}

/** The targets that a veto reads. */
export function targetsReadByVeto(veto: Veto): readonly TargetId[] {
  return targetsIn(partsOfVeto(veto));
}

/** The metrics that a veto reads itself, not by way of a target. */
export function metricsReadByVeto(veto: Veto): readonly MetricId[] {
  return metricsIn(partsOfVeto(veto));
}

/** The items that a veto changes, and those that decide whether it acts. */
export function itemsOfVeto(veto: Veto): { readonly zeroes: readonly ItemId[]; readonly reads: readonly ItemId[] } {
  return {
    zeroes: veto.effects.flatMap((effect) => ("zero" in effect ? effect.zero : [])),
    reads: itemsIn([veto.when]),
  };
}
