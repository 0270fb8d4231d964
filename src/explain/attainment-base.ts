import type { ToldBase } from "./attainment-base-words.js";
import { amountIn } from "./attainment-held.js";
import type { Steps } from "./attainment-steps.js";
import { figure } from "./figure.js";
import { lacksReports } from "./lacks-reports.js";

/** The base that a trace names; undefined where it has no amount. Of whom it rests on is told where either side is not whole. */
export function toldBaseIn({ base, value }: Steps, shownPeriod: (period: string) => string): ToldBase | undefined {
  if (base?.amount === undefined) return undefined;
  const amount = figure(amountIn(base.amount));
  if (base.step === "printed-base") return { amount };
  const isPartial = [...base.cells, ...(value === undefined ? [] : [value.cell])].some(lacksReports);
  const weightsOpen = base.cells.some((cell) => cell.evidence === "partial" && cell.weightsOpen === true);
  const total = (of: "reported" | "expected"): number =>
    base.cells.reduce((sum, { coverage }) => sum + coverage[of], 0);
  return {
    amount,
    periods: base.cells.map(({ period }) => shownPeriod(period)),
    ...(base.awaited === undefined ? {} : { awaited: shownPeriod(base.awaited) }),
    ...(weightsOpen ? { weightsOpen } : {}),
    ...(isPartial ? { reports: { reported: total("reported"), expected: total("expected") } } : {}),
  };
}
