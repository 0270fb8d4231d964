import type { BrokenLimit, StepLimit } from "../assessment/trace.js";
import { absolute, compare, subtract } from "../internal/rational.js";
import { readExact } from "../model/amount.js";
import type { Amount } from "../model/label.js";
import type { Locale } from "../model/text.js";

/** The step that a figure comes nearest to, and the limit that keeps it out. */
export interface NearestStep {
  /** Counted from 1. */
  readonly step: number;
  readonly limit: StepLimit;
  readonly amount: string;
}

/** Of equally near ones the first. */
export function nearestLimit(of: Amount, broken: readonly BrokenLimit[]): BrokenLimit | undefined {
  const figure = readExact(of);
  return broken
    .map((one) => ({ one, away: absolute(subtract(readExact(one.amount), figure)) }))
    .reduce<{ one: BrokenLimit; away: typeof figure } | undefined>(
      (near, next) => (near === undefined || compare(next.away, near.away) < 0 ? next : near),
      undefined,
    )?.one;
}

const ASKED: Readonly<Record<Locale, Readonly<Record<StepLimit, string>>>> = {
  zh: { atLeast: "不低于", above: "高于", atMost: "不超过", below: "低于", equals: "等于" },
  en: { atLeast: "at least", above: "more than", atMost: "at most", below: "less than", equals: "exactly" },
};

/** Behind a figure that keeps to no step. */
export const NEAREST_STEP: Readonly<Record<Locale, (nearest: NearestStep) => string>> = {
  zh: ({ step, limit, amount }) => `，最近的第 ${step} 档要求${ASKED.zh[limit]} ${amount}`,
  en: ({ step, limit, amount }) => `, the nearest of which, step ${step}, asks for ${ASKED.en[limit]} ${amount}`,
};
