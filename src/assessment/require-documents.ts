import type { Checking } from "../model/vocabulary.js";
import { sameValues } from "../condition/same-values.js";
import type { MetricId, RegisterId, TargetId } from "../model/label.js";
import type { Metric } from "../model/metric.js";
import type { Plan } from "../model/plan.js";
import type { Path } from "../model/problem.js";
import type { Register } from "../model/register.js";
import { outcomeQuestions } from "./outcome-questions.js";
import {
  checkConsequenceQuestions,
  checkOutcomeQuestions,
  checkQuestions,
  checkVetoQuestions,
} from "./question-types.js";
import {
  metricsReadBy,
  metricsReadByVeto,
  readByOutcome,
  registersReadBy,
  registersReadByVeto,
  targetsReadBy,
  targetsReadByVeto,
} from "./questions.js";
import { gradeLevels } from "./grade-named.js";
import type { Scheme } from "./scheme.js";
import { nodesOf } from "./tree.js";
import { targetPlans } from "./target-plans.js";
import { vocabularyOf } from "./vocabulary.js";

/**
 * What a scheme reads must be in the documents handed in, once, and be what it was when the scheme was checked: a level
 * read as an amount, or another plan's target of the same id, would be held against what it was not meant for.
 */
export function requireDocuments(
  scheme: Scheme,
  plans: readonly Plan[],
  definitions: readonly Metric[],
  registers: readonly Register[],
): void {
  requireTargets(scheme, plans);
  requireMetrics(scheme, plans, definitions);
  requireRegisters(scheme, registers);
  requireFit(scheme, plans, definitions, registers);
}

function requireRegisters(scheme: Scheme, registers: readonly Register[]): void {
  const times = new Map<RegisterId, number>();
  for (const { id } of registers) times.set(id, (times.get(id) ?? 0) + 1);
  for (const register of [
    ...nodesOf(scheme.items).flatMap(({ node }) => registersReadBy(node)),
    ...(scheme.vetoes ?? []).flatMap(registersReadByVeto),
    ...readByOutcome(scheme).registers,
  ]) {
    const found = times.get(register) ?? 0;
    if (found === 1) continue;
    throw new RangeError(
      `registers: ${found === 0 ? "none" : "more than one"} of those handed in is ${JSON.stringify(register)}, which the scheme reads`,
    );
  }
}

function requireTargets(scheme: Scheme, plans: readonly Plan[]): void {
  const times = new Map<TargetId, number>();
  for (const { id } of targetPlans(scheme.plans, plans).flatMap(({ targets }) => targets))
    times.set(id, (times.get(id) ?? 0) + 1);
  for (const target of [
    ...nodesOf(scheme.items).flatMap(({ node }) => targetsReadBy(node)),
    ...(scheme.vetoes ?? []).flatMap(targetsReadByVeto),
    ...readByOutcome(scheme).targets,
  ]) {
    const found = times.get(target) ?? 0;
    if (found === 1) continue;
    throw new RangeError(
      `plans: ${found === 0 ? "none" : "more than one"} of those handed in has the target ${JSON.stringify(target)}, which the scheme reads`,
    );
  }
}

function requireMetrics(scheme: Scheme, plans: readonly Plan[], definitions: readonly Metric[]): void {
  const read = new Set([
    ...nodesOf(scheme.items).flatMap(({ node }) => metricsReadBy(node)),
    ...(scheme.vetoes ?? []).flatMap(metricsReadByVeto),
    ...readByOutcome(scheme).metrics,
  ]);
  const known = new Map<MetricId, Metric>();
  for (const metric of [...plans.flatMap(({ metrics }) => metrics), ...definitions]) {
    if (!read.has(metric.id)) continue;
    const other = known.get(metric.id) ?? metric;
    known.set(metric.id, other);
    if (!sameValues(metric, other)) {
      throw new RangeError(
        `values: the plans and the rollup differ in what the metric ${JSON.stringify(metric.id)} is`,
      );
    }
  }
}

/** A metric that nobody defines is no misfit: it has no value, and that is told item by item. */
function requireFit(
  scheme: Scheme,
  plans: readonly Plan[],
  definitions: readonly Metric[],
  registers: readonly Register[],
): void {
  const nodes = nodesOf(scheme.items).map(({ node }) => node);
  const vocabulary = vocabularyOf(plans, nodes, {
    definitions,
    registers,
    scheme: scheme.id,
    grades: gradeLevels(scheme.grades),
    named: scheme.plans,
  });
  const checking: Checking = { vocabulary, problems: [] };
  for (const node of nodes) checkQuestions(node, [node.id], checking);
  for (const veto of scheme.vetoes ?? []) checkVetoQuestions(veto, [veto.id], checking);
  checkOutcomeQuestions(outcomeQuestions(scheme), checking);
  for (const rule of scheme.consequences ?? []) checkConsequenceQuestions(rule, ["consequences", rule.id], checking);
  const misfit = checking.problems.find((problem) => problem.code !== "dangling-id" || problem.noun === "field");
  if (misfit === undefined) return;
  throw new RangeError(
    `plans: what the scheme reads at ${placeOf(misfit.path)} is not what it was checked against; check it with the plans handed in`,
  );
}

function placeOf(path: Path): string {
  return JSON.stringify(path.join("."));
}
