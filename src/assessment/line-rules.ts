import {
  add,
  clamp,
  compare,
  divide,
  HUNDRED,
  multiply,
  type Rational,
  signOf,
  subtract,
  ZERO,
} from "../internal/rational.js";
import { checkedAmount, writeAmount } from "../model/amount.js";
import { amountsOf } from "./amounts-of.js";
import type { Reckoned, Worth } from "./reckoned.js";
import type { Clamp, CompletionRule, EfficacyRule, LinearRule, Outside, TieredRule } from "./scheme-rule.js";
import type { EvidenceReader } from "./unit-reader.js";

export function byCompletion(rule: CompletionRule, { full }: Worth, reader: EvidenceReader): Reckoned {
  const read = amountsOf([rule.of], reader);
  if ("missing" in read) return read;
  const [of = ZERO] = read.amounts;
  const share = clamped(of, rule.clamp);
  return {
    points: multiply(full, share),
    working: { rule: "completion", of: writeAmount(of), share: writeAmount(share) },
    inputs: read.inputs,
  };
}

export function byEfficacy(rule: EfficacyRule, { full }: Worth, reader: EvidenceReader): Reckoned {
  const read = amountsOf([rule.of, rule.low, rule.high], reader);
  if ("missing" in read) return read;
  const [of = ZERO, low = ZERO, high = ZERO] = read.amounts;
  const length = subtract(high, low);
  if (signOf(length) === 0) return { missing: "zero-denominator", inputs: read.inputs };
  const { base, span } = rule;
  const rise = multiply(checkedAmount(span), divide(subtract(of, low), length));
  const efficacy = add(checkedAmount(base), rise);
  const share = clamped(divide(efficacy, HUNDRED), rule.clamp);
  return {
    points: multiply(full, share),
    working: {
      rule: "efficacy",
      of: writeAmount(of),
      low: writeAmount(low),
      high: writeAmount(high),
      base,
      span,
      efficacy: writeAmount(efficacy),
      share: writeAmount(share),
    },
    inputs: read.inputs,
  };
}

export function byLine(rule: LinearRule, { full }: Worth, reader: EvidenceReader): Reckoned {
  const read = amountsOf([rule.of, rule.from, rule.to], reader);
  if ("missing" in read) return read;
  const [of = ZERO, from = ZERO, to = ZERO] = read.amounts;
  const length = subtract(to, from);
  if (signOf(length) === 0) return { missing: "zero-denominator", inputs: read.inputs };
  const ratio = divide(subtract(of, from), length);
  const share = clamped(ratio, rule.clamp);
  return {
    points: multiply(full, share),
    working: {
      rule: "linear",
      of: writeAmount(of),
      from: writeAmount(from),
      to: writeAmount(to),
      ratio: writeAmount(ratio),
      share: writeAmount(share),
    },
    inputs: read.inputs,
  };
}

function clamped(share: Rational, limits: Clamp | undefined): Rational {
  if (limits === false) return share;
  const [low, high] = limits ?? (["0", "1"] as const);
  return clamp(share, checkedAmount(low), checkedAmount(high));
}

interface Mark {
  readonly at: Rational;
  readonly share: Rational;
}

export function byTiers(rule: TieredRule, { full }: Worth, reader: EvidenceReader): Reckoned {
  const read = amountsOf([rule.of, ...rule.tiers.map(({ at }) => at)], reader);
  if ("missing" in read) return read;
  const { inputs } = read;
  const [of = ZERO, ...ats] = read.amounts;
  const marks = ats.map((at, position) => ({ at, share: checkedAmount(rule.tiers[position]?.share ?? "0") }));
  const rising = [marks, [...marks].reverse()].find(isRising);
  if (rising === undefined) return { missing: "marks-out-of-order", inputs };
  const [low, high] = lineAt(of, rising);
  const share = shareOn(of, low, high, rule.outside);
  return {
    points: multiply(full, share),
    working: { rule: "tiered", of: writeAmount(of), between: [written(low), written(high)], share: writeAmount(share) },
    inputs,
  };
}

function isRising(marks: readonly Mark[]): boolean {
  return marks.every(({ at }, position) => position === 0 || compare(marks[position - 1]?.at ?? at, at) < 0);
}

/** The marks on both sides of a value, or the two nearest. */
function lineAt(of: Rational, rising: readonly Mark[]): readonly [Mark, Mark] {
  const above = rising.findIndex(({ at }) => compare(of, at) <= 0);
  const upper = Math.max(1, above < 0 ? rising.length - 1 : above);
  const none: Mark = { at: ZERO, share: ZERO };
  return [rising[upper - 1] ?? none, rising[upper] ?? none];
}

function shareOn(of: Rational, low: Mark, high: Mark, outside: Outside): Rational {
  if (outside === "clamp" && compare(of, low.at) <= 0) return low.share;
  if (outside === "clamp" && compare(of, high.at) >= 0) return high.share;
  const way = divide(subtract(of, low.at), subtract(high.at, low.at));
  return add(low.share, multiply(way, subtract(high.share, low.share)));
}

function written({ at, share }: Mark): { readonly at: string; readonly share: string } {
  return { at: writeAmount(at), share: writeAmount(share) };
}
