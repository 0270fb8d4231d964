import { greatest, least, type Rational, signOf, subtract, ZERO } from "../internal/rational.js";
import { round } from "../internal/rounding.js";
import { writeAmount } from "../model/amount.js";
import type { Value } from "../model/value.js";
import type { CompiledNode } from "./compiled.js";
import { noEvidence, type Outcome } from "./outcome.js";
import { type Pass, readerOf } from "./pass.js";
import { amountsOf } from "./amounts-of.js";
import { isSection } from "./scheme-node.js";
import type { Rounding } from "./scheme.js";
import type { Adjustment } from "./trace.js";

/** What is done to points after the rule: vetoes that zero, floor and cap, rounding. */
export function adjusted(outcome: Outcome, node: CompiledNode, pass: Pass): Outcome {
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
  const limits = amountsOf(limitsOf(node), readerOf(node, pass));
  // A limit that cannot be told gives nothing back of what a veto took.
  if ("missing" in limits && veto === undefined) {
    return noEvidence(node.noEvidence, limits.missing, {
      inputs: [...outcome.inputs, ...limits.inputs],
      scores: outcome.scores,
    });
  }
  const [floor, cap] = "missing" in limits ? [] : placed(node, limits.amounts);
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
  return isSection(node) ? rounding?.sections : rounding?.items;
}
