import type { Answer } from "../condition/reading.js";
import { evaluateCondition, type EvaluatedCondition } from "../condition/evaluate.js";
import { existing } from "../internal/assert.js";
import { divide, greatest, least, type Rational, signOf, subtract, ZERO } from "../internal/rational.js";
import { round } from "../internal/rounding.js";
import { writeAmount } from "../model/amount.js";
import type { DistrictId } from "../model/label.js";
import type { ItemSource, Value } from "../model/value.js";
import type { CompiledNode, CompiledScheme } from "./compiled.js";
import { asItsSection, noEvidence, notApplicable, type Outcome, type Read, scored } from "./outcome.js";
import type { MissingReason } from "./reason.js";
import { COMPUTED } from "./round.js";
import { amountsOf, type EvidenceReader, pointsByRule } from "./rules.js";
import type { Rounding } from "./scheme.js";
import { scoreOfPeople } from "./score-of-people.js";
import { type Sum, sumOf } from "./sum.js";
import type { Adjustment, Input } from "./trace.js";
import { readMetric, readTarget, type RoundEvidence } from "./unit-evidence.js";

/** Whether a veto acts, and what it read. */
export type Decision = EvaluatedCondition<MissingReason, Input>;

/** All that a unit's score is made of. */
export interface UnitScore {
  readonly outcomes: readonly Outcome[];
  readonly decisions: readonly Decision[];
  readonly total: Sum;
  readonly reader: EvidenceReader;
}

interface Pass {
  readonly compiled: CompiledScheme;
  readonly evidence: RoundEvidence;
  readonly unit: DistrictId;
  /** Whether vetoes act on items; without, it is the score had none acted. */
  readonly vetoes: boolean;
  readonly outcomes: Outcome[];
  readonly decisions: Decision[];
  readonly gates: Map<number, Gate>;
  readonly reader: EvidenceReader;
}

/** Works all of a unit's items out, each after what it waits for, and adds them up. */
export function scoreUnit(
  compiled: CompiledScheme,
  evidence: RoundEvidence,
  unit: DistrictId,
  { vetoes }: { readonly vetoes: boolean },
): UnitScore {
  const outcomes: Outcome[] = [];
  const reader: EvidenceReader = {
    metric: (source) => readMetric(source, unit, evidence),
    target: (source) => readTarget(source, unit, evidence),
    item: (source) => readItem(source, compiled, outcomes),
  };
  const pass: Pass = { compiled, evidence, unit, vetoes, outcomes, decisions: [], gates: new Map(), reader };
  const count = compiled.nodes.length;
  for (const position of compiled.order) {
    const veto = compiled.scheme.vetoes?.[position - count];
    if (veto === undefined) outcomes[position] = outcomeOf(position, pass);
    else pass.decisions[position - count] = evaluateCondition(veto.when, reader);
  }
  const top = compiled.top.map((position) => partAt(position, pass));
  return { outcomes, decisions: pass.decisions, total: sumOf(top, compiled.full, false), reader };
}

function nodeAt(position: number, { compiled }: Pass): CompiledNode {
  return existing(compiled.nodes[position], "a position is within the scheme");
}

function partAt(position: number, pass: Pass): { readonly node: CompiledNode; readonly outcome: Outcome } {
  const outcome = existing(pass.outcomes[position], "what is waited for comes first");
  return { node: nodeAt(position, pass), outcome };
}

function readItem(
  { item, read = "points" }: ItemSource,
  { nodes, positions }: CompiledScheme,
  outcomes: readonly Outcome[],
): Answer<MissingReason, Input> {
  const position = existing(positions.get(item), `${item} passed a check and is no item`);
  const { full, extra } = existing(nodes[position], "a position is within the scheme");
  const points = existing(outcomes[position], "an item that is read comes first").points;
  const answer = (amount: Rational): Answer<MissingReason, Input> => ({
    reading: { kind: "amount", amount },
    input: { kind: "item", item, read, amount: writeAmount(amount) },
  });
  const unknown = (reason: MissingReason): Answer<MissingReason, Input> => ({
    reading: { kind: "unknown", reason },
    input: { kind: "item", item, read, reason },
  });
  if (read === "full") return answer(full);
  if (points === undefined) return unknown("item-without-points");
  switch (read) {
    case "points":
      return answer(points);
    case "lost":
      return answer(lostOf(points, full, extra));
    case "share":
      return signOf(full) === 0 ? unknown("zero-denominator") : answer(divide(points, full));
  }
}

/** What was not earned; of a bonus nothing is lost. */
export function lostOf(points: Rational, full: Rational, extra: boolean): Rational {
  return extra ? ZERO : greatest(ZERO, subtract(full, points));
}

/** Whether a node applies: it does, it does not, or that cannot be told; `around`: because of a section around it. */
type Gate =
  | { readonly applies: true; readonly inputs: readonly Input[] }
  | {
      readonly applies: false;
      readonly inputs: readonly Input[];
      readonly around: boolean;
      readonly reason?: MissingReason;
    };

function gateOf(position: number, pass: Pass): Gate {
  const known = pass.gates.get(position);
  if (known !== undefined) return known;
  const { node, parent } = nodeAt(position, pass);
  // A section stands before what lies in it, so this goes up no further than the tree is deep.
  const above = parent < 0 ? undefined : gateOf(parent, pass);
  const gate = above?.applies === false ? { ...above, inputs: [], around: true } : ownGate(node.applies, pass.reader);
  pass.gates.set(position, gate);
  return gate;
}

function ownGate(applies: CompiledNode["node"]["applies"], reader: EvidenceReader): Gate {
  if (applies === undefined) return { applies: true, inputs: [] };
  const { truth, missing, inputs } = evaluateCondition(applies, reader);
  if (truth === "true") return { applies: true, inputs };
  return { applies: false, inputs, around: false, ...(missing === undefined ? {} : { reason: missing }) };
}

function outcomeOf(position: number, pass: Pass): Outcome {
  const node = nodeAt(position, pass);
  const gate = gateOf(position, pass);
  if (!gate.applies && gate.around) return asItsSection(gate);
  const read: Read = { inputs: gate.inputs, scores: [] };
  if (!gate.applies) {
    const outcome =
      gate.reason === undefined
        ? notApplicable(node.notApplicable, node.full, read)
        : noEvidence(node.noEvidence, gate.reason, read);
    return adjusted(outcome, node, pass);
  }
  const outcome = node.node.rule === "sum" ? sectionOutcome(node, read, pass) : itemOutcome(node, read, pass);
  return adjusted(outcome, node, pass);
}

function sectionOutcome(node: CompiledNode, read: Read, pass: Pass): Outcome {
  const parts = node.children.map((position) => partAt(position, pass));
  const sum = sumOf(parts, node.full, node.extra);
  switch (sum.kind) {
    case "points":
      return scored(sum.points, sum.working, read);
    case "blocked":
      return { ...noEvidence("noScore", "items-missing", read), lacks: false };
    case "nothing":
      return sum.missing
        ? { ...noEvidence("rescale", "items-missing", read), lacks: false }
        : notApplicable("rescale", node.full, read);
  }
}

function itemOutcome(node: CompiledNode, read: Read, pass: Pass): Outcome {
  const item = node.node;
  const given = pass.evidence.scores.get(pass.unit)?.get(item.id) ?? [];
  const { computed } = pass.compiled;
  const ruleIsTaken = computed !== undefined && node.take.includes(computed);
  const order = item.rule === "judged" || ruleIsTaken ? node.take : [computed];
  let inputs = read.inputs;
  let missing: MissingReason = "no-score";
  for (const source of order) {
    if (source === computed) {
      if (item.rule === "judged" || item.rule === "sum") continue;
      const reckoned = pointsByRule(item, pass.reader);
      inputs = [...inputs, ...reckoned.inputs];
      if ("missing" in reckoned) missing = reckoned.missing;
      else {
        const scores = given.map((score) => ({ score, counted: false }));
        return scored(reckoned.points, reckoned.working, { inputs, scores }, source ?? COMPUTED);
      }
      continue;
    }
    const score = given.find((one) => one.source === source);
    if (score === undefined) continue;
    const scores = given.map((one) => ({ score: one, counted: one === score }));
    const points = scoreOfPeople(score, node);
    return points === undefined
      ? notApplicable(node.notApplicable, node.full, { inputs, scores })
      : scored(points, { rule: "judged", score }, { inputs, scores }, score.source);
  }
  const scores = given.map((score) => ({ score, counted: false }));
  return noEvidence(node.noEvidence, missing, { inputs, scores });
}

/** What is done to points after the rule: vetoes that zero, floor and cap, rounding. */
function adjusted(outcome: Outcome, node: CompiledNode, pass: Pass): Outcome {
  const zeroing = pass.vetoes ? node.zeroedBy.find((veto) => pass.decisions[veto]?.truth === "true") : undefined;
  const veto = zeroing === undefined ? undefined : pass.compiled.scheme.vetoes?.[zeroing];
  if (outcome.points === undefined && (veto === undefined || outcome.state !== "no-evidence")) return outcome;
  const adjustments: Adjustment[] = [];
  let points = outcome.points ?? ZERO;
  const change = (to: Rational, adjustment: Adjustment): void => {
    if (signOf(subtract(to, points)) !== 0) adjustments.push(adjustment);
    points = to;
  };
  if (veto !== undefined) {
    adjustments.push({ by: "veto", veto: veto.id, from: writeAmount(points) });
    points = ZERO;
  }
  const limits = amountsOf(limitsOf(node), pass.reader);
  if ("missing" in limits) {
    return noEvidence(node.noEvidence, limits.missing, {
      inputs: [...outcome.inputs, ...limits.inputs],
      scores: outcome.scores,
    });
  }
  const [floor, cap] = placed(node, limits.amounts);
  if (floor !== undefined)
    change(greatest(points, floor), { by: "floor", limit: writeAmount(floor), from: writeAmount(points) });
  if (cap !== undefined) change(least(points, cap), { by: "cap", limit: writeAmount(cap), from: writeAmount(points) });
  const rounding = roundingOf(node, pass);
  if (rounding !== undefined) {
    const { digits, mode } = rounding;
    change(round(points, digits, mode), { by: "rounding", digits, mode, from: writeAmount(points) });
  }
  const treatment = outcome.points === undefined ? { treatment: "veto" as const } : {};
  const inputs = [...outcome.inputs, ...limits.inputs];
  return { ...outcome, ...treatment, points, inputs, adjustments, blocks: false };
}

function limitsOf({ node: { floor, cap } }: CompiledNode): readonly Value[] {
  return [floor, cap].filter((limit) => limit !== undefined);
}

function placed(
  { node }: CompiledNode,
  amounts: readonly Rational[],
): readonly [Rational | undefined, Rational | undefined] {
  if (node.floor === undefined) return [undefined, amounts[0]];
  return [amounts[0], amounts[1]];
}

function roundingOf({ node }: CompiledNode, { compiled }: Pass): Rounding | undefined {
  const { rounding } = compiled.scheme;
  return node.rule === "sum" ? rounding?.sections : rounding?.items;
}
