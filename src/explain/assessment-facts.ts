import type { ItemResult } from "../assessment/round.js";
import type { Adjustment, SharePart, Working } from "../assessment/trace.js";
import { divide, signOf } from "../internal/rational.js";
import { readExact, writeExact } from "../model/amount.js";
import { textIn } from "../model/text.js";
import type { Change, ItemFact, Reckoning } from "./assessment-phrases.js";
import { bracketed, figure } from "./figure.js";
import { levelIn, unitOf } from "./names.js";
import { nearestLimit } from "./nearest-step.js";
import type { ExplainOptions } from "./options.js";
import { named } from "./read-fact.js";
import { periodWords } from "./period-words.js";
import { tierLine } from "./tier-line.js";

export function itemFact(result: ItemResult, options: ExplainOptions): ItemFact {
  const full = figure(result.exact?.full ?? result.full);
  return { item: named(options, "item", result.item), full, extra: result.extra };
}

/** The arithmetic of a rule, with the points it gave before anything was done to them. */
export function reckoningOf(
  result: ItemResult,
  working: Working | undefined,
  points: string,
  options: ExplainOptions,
): Reckoning | undefined {
  const full = figure(result.exact?.full ?? result.full);
  switch (working?.rule) {
    case undefined:
      return undefined;
    case "completion": {
      const share = figure(working.share);
      const of = figure(working.of);
      if (working.of !== working.share) return { by: "holding", of, full, share, points };
      return { by: "arithmetic", steps: [`${full} × ${bracketed(dividedShare(result, share))} = ${points}`] };
    }
    case "linear": {
      const [of, from, to] = [figure(working.of), figure(working.from), figure(working.to)];
      const [ratio, share] = [figure(working.ratio), figure(working.share)];
      const line = `(${of} − ${bracketed(from)}) ÷ (${to} − ${bracketed(from)}) = ${ratio}`;
      if (working.ratio !== working.share) return { by: "holding", line, of: ratio, full, share, points };
      return { by: "arithmetic", steps: [line, `${full} × ${bracketed(share)} = ${points}`] };
    }
    case "steps":
      return stepReckoning(working, result, options);
    case "allOrNothing":
      return { by: "condition", holds: working.holds };
    case "attainment":
      return { by: "status", status: working.status };
    case "judged":
      return scoreReckoning(result, options);
    case "taken":
      return takenReckoning(working, result, options);
    case "efficacy": {
      const [of, low, high] = [figure(working.of), figure(working.low), figure(working.high)];
      const [efficacy, share] = [figure(working.efficacy), figure(working.share)];
      const line = `${working.base} + ${bracketed(working.span)} × (${of} − ${bracketed(low)}) ÷ (${high} − ${bracketed(low)}) = ${efficacy}`;
      return { by: "holding", line, of: efficacy, full, share, points };
    }
    case "tiered": {
      const line = `${full} × ${bracketed(figure(working.share))} = ${points}`;
      return { by: "tiers", tiers: tierLine(working), line };
    }
    case "deduct":
    case "add": {
      const [beyond, per] = [figure(working.beyond), figure(working.per)];
      const [parts, each] = [figure(working.parts), figure(working.each)];
      const from =
        working.rule === "deduct" ? `${full} − ` : working.base === undefined ? "" : `${figure(working.base)} + `;
      const { unheld } = working;
      const line = `${from}${parts} × ${bracketed(each)} = ${unheld === undefined ? points : figure(unheld)}`;
      const held = unheld === undefined ? {} : { held: points };
      return { by: "parts", step: `${beyond} ÷ ${per}`, parts, line, ...held };
    }
    case "table": {
      const [row] = working.rows;
      const by = working.by === undefined ? undefined : reckoningOf(result, working.by, points, options);
      return {
        by: "row",
        ...(typeof row === "number" ? { row: row + 1 } : {}),
        ...(by === undefined ? {} : { then: by }),
      };
    }
    case "computed":
      return undefined;
    case "mean":
    case "product":
    case "geometric":
    case "least":
    case "greatest":
      return sharesReckoning(working, full, points, options);
    case "sum":
      // A plain sum is seen in the items.
      return isPlainSum(working) ? undefined : sumReckoning(working, points);
  }
}

/** So many digits that a fraction is still read at a glance. */
const SHORT_FRACTION = /^\d{1,4}\/\d{1,4}$/;

/** A share that does not end as the fraction it is, so that one sees what was divided; any other as it is shown. */
function dividedShare(result: ItemResult, shown: string): string {
  if (!("points" in result) || !shown.endsWith("…")) return shown;
  const full = readExact(result.exact?.full ?? result.full);
  if (signOf(full) === 0) return shown;
  const fraction = writeExact(divide(readExact(result.exact?.points ?? result.points), full));
  return SHORT_FRACTION.test(fraction) && figure(fraction) === shown ? fraction : shown;
}

/** The unit of the one figure that was read, where what was looked at is that figure. */
function unitRead({ trace: { inputs = [] } }: ItemResult, amount: string, options: ExplainOptions): string {
  const [read] = inputs;
  if (inputs.length !== 1 || read?.kind !== "metric" || !("cell" in read)) return "";
  const { cell } = read;
  return cell.evidence !== "none" && cell.value === amount ? unitOf(options.names, cell.metric, options.locale) : "";
}

function stepReckoning(
  { of, step, broken = [] }: Extract<Working, { readonly rule: "steps" }>,
  result: ItemResult,
  options: ExplainOptions,
): Reckoning {
  if ("word" in of) return { by: "step", of: of.word, ...(step === undefined ? {} : { step: step + 1 }) };
  const unit = unitRead(result, of.amount, options);
  const near = nearestLimit(of.amount, broken);
  return {
    by: "step",
    of: figure(of.amount, unit),
    ...(step === undefined ? {} : { step: step + 1 }),
    ...(near === undefined ? {} : { nearest: { ...near, step: near.step + 1, amount: figure(near.amount, unit) } }),
  };
}

/** Who gave the score that counts. */
function scoreReckoning(result: ItemResult, options: ExplainOptions): Reckoning | undefined {
  const score = result.trace.scores?.find(({ counted }) => counted)?.score;
  if (score === undefined) return undefined;
  return {
    by: "score",
    source: named(options, "source", score.source),
    ...("level" in score ? { level: levelIn(options.names, result.item, score.level, options.locale) } : {}),
    ...(score.on === undefined ? {} : { on: periodWords(score.on, options.locale) }),
    ...(score.reason === undefined ? {} : { reason: textIn(score.reason, options.locale) }),
  };
}

/** Who gave how much, and how these are taken together. */
function takenReckoning(
  { by, parts }: Extract<Working, { readonly rule: "taken" }>,
  result: ItemResult,
  options: ExplainOptions,
): Reckoning {
  return {
    by: "taken",
    how: by,
    parts: parts.map((part) => {
      const points = figure(part.points);
      const then = reckoningOf(result, part.working, points, options);
      return {
        source: named(options, "source", part.source),
        points,
        ...(part.share === undefined ? {} : { share: figure(part.share) }),
        ...(part.several === undefined
          ? {}
          : { several: { by: part.several.by, points: part.several.points.map((one) => figure(one)) } }),
        ...(part.keys === undefined
          ? {}
          : {
              keys: part.keys.map(({ key, points: of }) => ({ key: named(options, "key", key), points: figure(of) })),
            }),
        ...(then === undefined ? {} : { then }),
      };
    }),
  };
}

type SharesWorking = Extract<Working, { readonly parts: readonly SharePart[] }>;

/** What each item had of its points, what that comes to, and the section's points by it. */
function sharesReckoning(
  { rule, parts, share, bonus }: SharesWorking,
  full: string,
  points: string,
  options: ExplainOptions,
): Reckoning {
  const onTop = bonus === "0" ? "" : ` + ${bracketed(figure(bonus))}`;
  return {
    by: "shares",
    rule,
    parts: parts.map((part) => ({
      item: named(options, "item", part.item),
      share: figure(part.share),
      ...(part.weight === undefined ? {} : { weight: figure(part.weight) }),
    })),
    share: figure(share),
    line: `${full} × ${figure(share)}${onTop} = ${points}`,
  };
}

/** Nothing was spread, and no bonus is on top. */
export function isPlainSum({ of, to, bonus }: Extract<Working, { readonly rule: "sum" }>): boolean {
  return of === to && bonus === "0";
}

/** Σ points ÷ Σ full points × full, and the bonus on top. */
export function sumReckoning(
  { points: inside, of, bonus, to }: Extract<Working, { readonly rule: "sum" }>,
  points: string,
): { readonly by: "arithmetic"; readonly steps: readonly [string] } {
  const spread = of === to ? figure(inside) : `${figure(inside)} ÷ ${figure(of)} × ${figure(to)}`;
  return { by: "arithmetic", steps: [`${spread}${bonus === "0" ? "" : ` + ${bracketed(figure(bonus))}`} = ${points}`] };
}

/** What was done to points, each with what it came to. */
export function changesOf(adjustments: readonly Adjustment[], points: string): readonly Change[] {
  return adjustments.map((adjustment, position): Change => {
    const from = figure(adjustment.from);
    switch (adjustment.by) {
      case "veto":
        return { by: "veto", from };
      case "floor":
      case "cap":
        return { by: adjustment.by, from, limit: figure(adjustment.limit) };
      case "rounding": {
        const next = adjustments[position + 1]?.from;
        return { by: "rounding", from, to: next === undefined ? points : figure(next) };
      }
    }
  });
}
