import { sourcesIn } from "../model/value-sources.js";
import type { MetricId, RegisterId, TargetId } from "../model/label.js";
import type { Path } from "../model/problem.js";
import { type Condition, LIMIT_KEYS, type Value, type ValueSource } from "../model/value.js";
import { isSection, type SchemeItem, type Section } from "./scheme-node.js";
import { isRule, type ReckonedRule, type StepsRule } from "./scheme-rule.js";
import type { ItemReference, VetoLinks } from "./order.js";
import { outcomeQuestions } from "./outcome-questions.js";
import type { SchemeInput, Veto } from "./scheme.js";

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
  /** What is held against the limits of steps: amounts, levels or statuses. */
  readonly stepped: readonly At<StepsRule>[];
  /** Targets whose status earns points. */
  readonly targets: readonly At<TargetId>[];
}

export function questionsOf(node: AnyNode): NodeQuestions {
  const asked = newQuestions();
  asked.amount(node.floor, ["floor"]);
  asked.amount(node.cap, ["cap"]);
  if (node.applies !== undefined) asked.conditions.push({ is: node.applies, path: ["applies"] });
  if (!isSection(node) && node.rule !== "judged") askRule(node, [], asked);
  return asked;
}

interface Asked extends NodeQuestions {
  readonly amounts: At<Value>[];
  readonly conditions: At<Condition>[];
  readonly stepped: At<StepsRule>[];
  readonly targets: At<TargetId>[];
  readonly amount: (is: Value | undefined, path: Path) => void;
}

function newQuestions(): Asked {
  const amounts: At<Value>[] = [];
  const amount = (is: Value | undefined, path: Path): void => {
    if (is !== undefined) amounts.push({ is, path });
  };
  return { amounts, conditions: [], stepped: [], targets: [], amount };
}

function askRule(rule: ReckonedRule, at: Path, asked: Asked): void {
  const amounts = (values: Readonly<Record<string, Value | undefined>>): void => {
    for (const [key, value] of Object.entries(values)) asked.amount(value, [...at, key]);
  };
  switch (rule.rule) {
    case "completion":
    case "computed":
      amounts({ of: rule.of });
      return;
    case "efficacy":
      amounts({ of: rule.of, low: rule.low, high: rule.high });
      return;
    case "linear":
      amounts({ of: rule.of, from: rule.from, to: rule.to });
      return;
    case "tiered":
      amounts({ of: rule.of });
      rule.tiers.forEach(({ at: mark }, position) => asked.amount(mark, [...at, "tiers", position, "at"]));
      return;
    case "deduct":
      amounts({ of: rule.of, above: rule.above, below: rule.below, per: rule.per, lose: rule.lose });
      return;
    case "add":
      amounts({
        of: rule.of,
        above: rule.above,
        below: rule.below,
        per: rule.per,
        base: rule.base,
        gain: rule.gain,
      });
      return;
    case "steps":
      rule.steps.forEach((step, position) => asked.amount(step.points, [...at, "steps", position, "points"]));
      amounts({ otherwise: rule.otherwise });
      asked.stepped.push({ is: rule, path: at });
      return;
    case "allOrNothing":
      asked.conditions.push({ is: rule.when, path: [...at, "when"] });
      return;
    case "table":
      rule.rows.forEach(({ when, then }, position) => {
        asked.conditions.push({ is: when, path: [...at, "rows", position, "when"] });
        askThen(then, [...at, "rows", position, "then"], asked);
      });
      askThen(rule.otherwise, [...at, "otherwise"], asked);
      return;
    case "attainment":
      for (const [status, points] of Object.entries(rule.byStatus)) asked.amount(points, [...at, "byStatus", status]);
      amounts({ otherwise: rule.otherwise });
      asked.targets.push({ is: rule.target, path: [...at, "target"] });
  }
}

/** Rules in tables in tables are no deeper than data may be. */
function askThen(then: Value | ReckonedRule, at: Path, asked: Asked): void {
  if (isRule(then)) askRule(then, at, asked);
  else asked.amount(then, at);
}

function sourcesOf(parts: readonly (Value | Condition)[]): readonly ValueSource[] {
  return parts.flatMap((part) => sourcesIn(part).map(({ source }) => source));
}

function itemsIn(parts: readonly (Value | Condition)[]): readonly ItemReference[] {
  return sourcesOf(parts).flatMap((source) => itemReadBy(source) ?? []);
}

/** The item that a source reads, or those that it counts. */
export function itemReadBy(source: ValueSource): ItemReference | undefined {
  if ("item" in source) return { item: source.item };
  return "count" in source && "items" in source.count ? { tag: source.count.items } : undefined;
}

function targetsIn(parts: readonly (Value | Condition)[]): readonly TargetId[] {
  return sourcesOf(parts).flatMap((source) => {
    if ("target" in source) return [source.target];
    return "count" in source && "targets" in source.count ? source.count.targets : [];
  });
}

function registersIn(parts: readonly (Value | Condition)[]): readonly RegisterId[] {
  return sourcesOf(parts).flatMap((source) =>
    "count" in source && "entries" in source.count ? [source.count.entries] : [],
  );
}

function metricsIn(parts: readonly (Value | Condition)[]): readonly MetricId[] {
  return sourcesOf(parts).flatMap((source) => ("metric" in source ? [source.metric] : []));
}

/** All values and conditions of a node, limits of steps included. */
function partsOf(node: AnyNode): readonly (Value | Condition)[] {
  const { amounts, conditions, stepped } = questionsOf(node);
  const limits = stepped.flatMap(({ is }) =>
    is.steps.flatMap((step) => LIMIT_KEYS.flatMap((key) => (key === "in" ? [] : (step[key] ?? [])))),
  );
  const of = stepped.map(({ is }) => is.of);
  return [...amounts.map(({ is }) => is), ...conditions.map(({ is }) => is), ...of, ...limits];
}

/** The items whose points a node's own reckoning reads. */
export function itemsReadBy(node: AnyNode): readonly ItemReference[] {
  return itemsIn(partsOf(node));
}

/** The items that decide whether a node applies, and so whether what lies in it does. */
export function itemsReadByApplies(node: AnyNode): readonly ItemReference[] {
  return node.applies === undefined ? [] : itemsIn([node.applies]);
}

/** The targets that a node reads. */
export function targetsReadBy(node: AnyNode): readonly TargetId[] {
  return [...questionsOf(node).targets.map(({ is }) => is), ...targetsIn(partsOf(node))];
}

/** The metrics that a node reads itself, not by way of a target. */
export function metricsReadBy(node: AnyNode): readonly MetricId[] {
  return metricsIn(partsOf(node));
}

/** The registers of which a node counts entries. */
export function registersReadBy(node: AnyNode): readonly RegisterId[] {
  return registersIn(partsOf(node));
}

/** The registers of which a veto counts entries. */
export function registersReadByVeto(veto: Veto): readonly RegisterId[] {
  return registersIn(partsOfVeto(veto));
}

/** The documents that are read once the scores are known. */
export function readByOutcome(scheme: SchemeInput): {
  readonly targets: readonly TargetId[];
  readonly metrics: readonly MetricId[];
  readonly registers: readonly RegisterId[];
} {
  const { conditions, amounts } = outcomeQuestions(scheme);
  const consequences = scheme.consequences ?? [];
  const followed = consequences.flatMap(({ when, each, from, amount }) => [
    when,
    each?.where,
    typeof from === "object" ? from : undefined,
    amount,
  ]);
  const parts = [...[...conditions, ...amounts].map(({ is }) => is), ...followed.filter((part) => part !== undefined)];
  const registers = [...registersIn(parts), ...consequences.flatMap(({ each }) => each?.entries ?? [])];
  return { targets: targetsIn(parts), metrics: metricsIn(parts), registers };
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
export function itemsOfVeto(veto: Veto): VetoLinks {
  return {
    zeroes: veto.effects.flatMap((effect) => ("zero" in effect ? effect.zero : [])),
    reads: itemsIn([veto.when]),
  };
}
