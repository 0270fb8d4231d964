import { add, compare, divide, fromInteger, multiply, ONE, type Rational, ZERO } from "../internal/rational.js";
import { checkedAmount, writeAmount } from "../model/amount.js";
import type { SourceId } from "../model/label.js";
import type { CompiledNode } from "./compiled.js";
import { noEvidence, notApplicable, type Outcome, type Read, scored } from "./outcome.js";
import { type Pass, readerOf } from "./pass.js";
import type { MissingReason } from "./reason.js";
import { COMPUTED } from "./round.js";
import { pointsByRule } from "./rules.js";
import { isSection, type Take, takenIn, type TakeKey } from "./scheme-node.js";
import type { Score } from "./scores.js";
import { pointsOfSource, type SourcePoints } from "./source-points.js";
import type { EvidenceRead, ReckonedWorking, SourcePart, Working } from "./trace.js";

/** What a source says, and what was read for it. */
type Said = SourcePoints & { readonly inputs: readonly EvidenceRead[]; readonly working?: ReckonedWorking };
type Scored = Extract<Said, { readonly kind: "points" }>;

interface Answer {
  readonly source: SourceId;
  readonly said: Said;
}

/** An item by its rule, or by the scores of people that count. */
export function itemOutcome(node: CompiledNode, read: Read, pass: Pass): Outcome {
  const given = pass.evidence.scores.get(pass.unit)?.get(node.node.id) ?? [];
  const take = takeOf(node, pass);
  const { by, sources } = takenIn(take);
  const answers: Answer[] = [];
  for (const source of sources) {
    const said = saidBy(source, given, node, pass);
    answers.push({ source, said });
    if (by === "first" && said.kind !== "missing") break;
  }
  const inputs = [...read.inputs, ...answers.flatMap(({ said }) => said.inputs)];
  const having = (used: readonly Score[]): Read => ({
    inputs,
    scores: given.map((score) => ({ score, counted: used.includes(score) })),
  });
  const counting = answers.flatMap(({ source, said }) => (said.kind === "points" ? [{ source, said }] : []));
  const none = answers.flatMap(({ said }) => (said.kind === "not-applicable" ? said.used : []));
  if (counting.length === 0 && none.length === 0) return noEvidence(node.noEvidence, lastReason(answers), having([]));
  const lacking = "share" in take && take.missing === "noScore" ? lackingShare(answers, pass) : undefined;
  if (lacking !== undefined) return noEvidence(node.noEvidence, lacking, having([]));
  if (counting.length === 0) return notApplicable(node.notApplicable, node.full, having(none));
  const points = taken(take, counting);
  const used = counting.flatMap(({ said }) => said.used);
  return scored(points, workingOf(by, take, counting), having(used), sourceOf(counting));
}

/** An item with a rule of its own takes people's scores only where its rule is named among them. */
function takeOf({ node, take }: CompiledNode, { compiled }: Pass): Take {
  const { computed } = compiled;
  const named = (by: Take): boolean => takenIn(by).sources.some((source) => source === computed);
  if (take !== undefined && (node.rule === "judged" || named(take))) return take;
  return { first: [computed ?? COMPUTED] };
}

/** What a source gave an item; of the rules what they reckon. */
export function saidBy(source: SourceId, given: readonly Score[], node: CompiledNode, pass: Pass): Said {
  const item = node.node;
  if (source !== (pass.compiled.computed ?? COMPUTED)) {
    const several = pass.compiled.sources.get(source)?.several ?? "refuse";
    return { ...pointsOfSource(source, given, node, several), inputs: [] };
  }
  if (item.rule === "judged" || isSection(item)) return { kind: "missing", reason: "no-score", inputs: [] };
  const worth = { full: node.full, floored: item.floor !== undefined, capped: item.cap !== undefined };
  const reckoned = pointsByRule(item, worth, readerOf(node, pass));
  const { inputs } = reckoned;
  if ("missing" in reckoned) return { kind: "missing", reason: reckoned.missing, inputs };
  const { points, working } = reckoned;
  return { kind: "points", points, part: { source, points: writeAmount(points) }, used: [], inputs, working };
}

/** Where every source has to be heard, what one of them did not say; that an item does not apply they have to say all. */
function lackingShare(answers: readonly Answer[], pass: Pass): MissingReason | undefined {
  const asked = answers.filter(({ source }) => !isSampled(source, pass));
  const missing = asked.find(({ said }) => said.kind === "missing");
  if (missing?.said.kind === "missing") return missing.said.reason;
  const scored = answers.some(({ said }) => said.kind === "points");
  return scored && asked.some(({ said }) => said.kind === "not-applicable") ? "sources-disagree" : undefined;
}

function isSampled(source: SourceId, { compiled }: Pass): boolean {
  return compiled.sources.get(source)?.sampled === true;
}

/** A rule that had nothing to go by says more than people who gave nothing. */
function lastReason(answers: readonly Answer[]): MissingReason {
  const reasons = answers.flatMap(({ said }) => (said.kind === "missing" ? [said.reason] : []));
  return reasons.findLast((reason) => reason !== "no-score") ?? "no-score";
}

interface Counting {
  readonly source: SourceId;
  readonly said: Scored;
}

function taken(take: Take, counting: readonly Counting[]): Rational {
  const amounts = counting.map(({ said }) => said.points);
  if ("first" in take) return amounts[0] ?? ZERO;
  if ("least" in take) return amounts.reduce((best, one) => (compare(one, best) < 0 ? one : best));
  if ("mean" in take) return divide(amounts.reduce(add), fromInteger(amounts.length));
  let [total, shares] = [ZERO, ZERO];
  for (const { source, said } of counting) {
    const share = shareIn(take, source);
    total = add(total, multiply(said.points, share));
    shares = add(shares, share);
  }
  return divide(total, shares);
}

function shareIn(take: Extract<Take, { readonly share: unknown }>, source: SourceId): Rational {
  const share = Object.hasOwn(take.share, source) ? take.share[source] : undefined;
  return share === undefined ? ONE : checkedAmount(share);
}

/** A score that counts alone is told as it was given, a rule's as it was reckoned. */
function workingOf(by: TakeKey, take: Take, counting: readonly Counting[]): Working {
  const [only, ...others] = counting;
  if (only !== undefined && others.length === 0) {
    const { working, part } = only.said;
    if (working !== undefined) return working;
    if (part.several === undefined && part.keys === undefined) return { rule: "judged" };
  }
  return {
    rule: "taken",
    by,
    parts: counting.map(({ source, said }): SourcePart => {
      const share = "share" in take ? { share: writeAmount(shareIn(take, source)) } : {};
      return { ...said.part, ...share, ...(said.working === undefined ? {} : { working: said.working }) };
    }),
  };
}

function sourceOf(counting: readonly Counting[]): SourceId | undefined {
  const [only, ...others] = counting;
  return others.length === 0 ? only?.source : undefined;
}
