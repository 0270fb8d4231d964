import type { ItemResult } from "../assessment/round.js";
import type { MissingReason } from "../assessment/reason.js";
import type { EvidenceRead } from "../assessment/trace.js";
import { isCombining } from "../assessment/scheme-node.js";
import { compare } from "../internal/rational.js";
import { readExact } from "../model/amount.js";
import { changesOf, itemFact, reckoningOf } from "./assessment-facts.js";
import type { AssessmentPhrases, Change } from "./assessment-phrases.js";
import { PHRASES } from "./assessment-words.js";
import { figure } from "./figure.js";
import { named, readFacts } from "./read-fact.js";
import type { ExplainOptions } from "./options.js";

/** Losses, largest first; what does not count; bonuses earned, and sections of which the points were changed. */
export function itemSentences(items: readonly ItemResult[], options: ExplainOptions): readonly string[] {
  const phrases = PHRASES[options.locale];
  const leaves = items.filter(({ rule }) => !isCombining(rule));
  const lossOf = (item: ItemResult) => ("lost" in item ? readExact(item.exact?.lost ?? item.lost) : undefined);
  const losers = leaves
    .flatMap((item) => {
      const lost = lossOf(item);
      return lost === undefined || lost.n === 0n ? [] : [{ item, lost }];
    })
    .sort((a, b) => compare(b.lost, a.lost))
    .map(({ item }) => item);
  const uncounted = items.filter((item) => tellsOfItself(item) && !losers.includes(item));
  const others = items.filter((item) => isWorthTelling(item) && !losers.includes(item) && !uncounted.includes(item));
  const told = new Set([...losers, ...uncounted, ...others]);
  const silent = leaves.filter((item) => !told.has(item) && item.state === "scored" && !item.extra).length;
  return [
    ...[...losers, ...uncounted, ...others].map((item) => sentence(item, phrases, options)),
    ...(silent === 0 ? [] : [phrases.fullPoints(silent, told.size > 0)]),
  ];
}

/** An item or section that was not scored for a reason of its own. */
function tellsOfItself(item: ItemResult): boolean {
  if (item.state === "scored" || item.treatment === "section") return false;
  return item.state === "not-applicable" || item.reason !== "items-missing";
}

/** Not everybody reported what was read. */
export function restsOnSome(read: EvidenceRead): boolean {
  if (read.kind === "metric") return "cell" in read && read.cell.evidence === "partial";
  return read.kind === "target" && read.provisional === true;
}

function isWorthTelling({ rule, state, extra, trace, ...item }: ItemResult): boolean {
  if (state !== "scored") return false;
  if (trace.inputs?.some(restsOnSome) === true) return true;
  if (!isCombining(rule)) return extra && "points" in item && item.points !== "0";
  // The losses of its items do not make up the section's.
  if (rule !== "sum") return true;
  const { working, adjustments = [] } = trace;
  return adjustments.length > 0 || (working?.rule === "sum" && working.of !== working.to);
}

/**
 * What a unit got for one item or section, in one sentence: points and loss, the arithmetic or who gave them, what was
 * done to them, and the figures read.
 *
 * @example
 * ```ts
 * import type { ItemResult } from "quality-plan/assessment";
 * import { explain, namesFrom } from "quality-plan/explain";
 *
 * const result: ItemResult = {
 *   item: "completion", depth: 0, rule: "completion", extra: false, state: "scored", source: "computed",
 *   points: "32", full: "40", lost: "8",
 *   trace: { working: { rule: "completion", of: "0.8", share: "0.8" } },
 * };
 * explain(result, { locale: "en", names: namesFrom() }); // => ["completion: 32 of 40 points, 8 lost: 40 × 0.8 = 32."]
 * ```
 */
export function explainItem(result: ItemResult, options: ExplainOptions): readonly string[] {
  return [sentence(result, PHRASES[options.locale], options)];
}

function sentence(result: ItemResult, phrases: AssessmentPhrases, options: ExplainOptions): string {
  return `${outcomeSentence(result, phrases, options)}${unheard(result, phrases, options)}`;
}

/** Scores that people gave where the item's own rule is what counts. */
function unheard(
  { rule, state, trace, ...item }: ItemResult,
  phrases: AssessmentPhrases,
  options: ExplainOptions,
): string {
  const { scores = [] } = trace;
  const byRule = rule !== "judged" && !isCombining(rule) && state !== "not-applicable";
  const lacksPeople = "reason" in item && OF_PEOPLE.some((reason) => reason === item.reason);
  if (!byRule || lacksPeople || scores.length === 0 || scores.some(({ counted }) => counted)) return "";
  return phrases.unheard(
    scores.map(({ score }) => ({
      source: named(options, "source", score.source),
      ...("points" in score ? { points: figure(score.points) } : {}),
    })),
  );
}

/** Why people's scores count for nothing where they are asked for. */
const OF_PEOPLE = ["no-score", "keys-missing", "sources-disagree"] as const satisfies readonly MissingReason[];

function outcomeSentence(result: ItemResult, phrases: AssessmentPhrases, options: ExplainOptions): string {
  const item = itemFact(result, options);
  const read = readFacts(result.trace.inputs ?? [], options);
  switch (result.state) {
    case "not-applicable":
      return phrases.notApplicable(item, result.treatment, sourceOf(result, options), changesIn(result), read);
    case "no-evidence":
      return phrases.noEvidence(item, result.treatment, result.reason, changesIn(result), read);
    case "scored": {
      const { working, adjustments = [] } = result.trace;
      const points = figure(result.exact?.points ?? result.points);
      const first = adjustments[0]?.from;
      const reckoning = reckoningOf(result, working, first === undefined ? points : figure(first), options);
      const lost = figure(result.exact?.lost ?? result.lost);
      return phrases.earned(item, points, lost, reckoning, changesOf(adjustments, points), read);
    }
  }
}

/** What was done to the points of an item that was not scored; that a veto is why it has any is told already. */
function changesIn(result: ItemResult): readonly Change[] {
  const { adjustments = [] } = result.trace;
  const told = result.state === "no-evidence" && result.treatment === "veto" ? 1 : 0;
  return "points" in result ? changesOf(adjustments.slice(told), figure(result.exact?.points ?? result.points)) : [];
}

/** Whose word it is that an item does not apply. */
function sourceOf({ trace }: ItemResult, options: ExplainOptions): string | undefined {
  const score = trace.scores?.find(({ counted }) => counted)?.score;
  return score === undefined ? undefined : named(options, "source", score.source);
}
