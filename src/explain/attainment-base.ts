import type { ToldBase } from "./attainment-base-words.js";
import { amountIn } from "./attainment-held.js";
import type { Steps } from "./attainment-steps.js";
import { figure } from "./figure.js";

/** The base that a trace names; undefined where it has no amount. */
export function toldBaseIn(base: Steps["base"], shownPeriod: (period: string) => string): ToldBase | undefined {
  if (base?.amount === undefined) return undefined;
  const amount = figure(amountIn(base.amount));
  if (base.step === "printed-base") return { amount, partial: false };
  const partial = base.cells.some(({ evidence }) => evidence !== "full");
  return { amount, partial, periods: base.cells.map(({ period }) => shownPeriod(period)) };
}
