import type { Figures, MeasuredAttainment } from "../attainment/attainment.js";
import type { Absence } from "../attainment/reason.js";
import type { Status } from "../attainment/status.js";
import { type AttainmentRule, usesPath } from "../attainment/trace.js";
import { equal, fromInteger, multiply } from "../internal/rational.js";
import { readExact, writeExact } from "../model/amount.js";
import type { Amount } from "../model/label.js";
import { lastDayOf } from "../model/period.js";
import { toldBaseIn } from "./attainment-base.js";
import type { ToldBase } from "./attainment-base-words.js";
import { amountIn, edgeIn } from "./attainment-held.js";
import type { NoShare, PathStart, Progress, Share, Shares } from "./attainment-phrases.js";
import type { Steps } from "./attainment-steps.js";
import { bracketed, figure } from "./figure.js";

type SharedFigure = "value" | "required" | "completion" | "progress";

/** 目标完成率 and progress as far as they say something; nothing of levels and places, which are no shares of each other. */
export function sharesIn(
  { asOf, status, trace }: MeasuredAttainment,
  figures: Figures,
  steps: Steps,
  shownPeriod: (period: string) => string,
): { readonly shares?: Shares } {
  if (saysNothing(figures, steps, trace.rule)) return {};
  const completion = completionIn(figures, steps.bound) ?? absentIn(figures, "completion");
  const from = usesPath(trace.rule) ? startOfPath(steps, shownPeriod) : toldBaseIn(steps, shownPeriod);
  const way = progressIn(figures, steps, from);
  // Why what is kept has no way to go nobody asks.
  const progress = way !== undefined && "absent" in way && isKept(status) ? undefined : way;
  if (completion === undefined && progress === undefined) return {};
  const shares = {
    ...(completion === undefined ? {} : { completion }),
    ...(progress === undefined ? {} : { progress }),
    soFar: isGoingOn(steps, asOf),
  };
  return { shares };
}

/** A path that is told says where it starts, but for one whose earlier stretches are behind. */
function startOfPath({ path }: Steps, shownPeriod: (period: string) => string): PathStart | undefined {
  const start = path?.points?.[0];
  if (start === undefined || start.day === path?.from.day) return undefined;
  return { amount: figure(start.amount), on: shownPeriod(start.day) };
}

/** A share of a limit that standing still keeps, as of growth by five percent at most; or of a period that is not the one judged. */
function saysNothing({ absent, required }: Figures, { measure }: Steps, rule: AttainmentRule): boolean {
  if (rule === "earlier-flow-satisfies") return true;
  const isOfChange = measure !== undefined && measure.measure !== "factor";
  return isOfChange && absent.progress === "base-is-required" && required !== "0";
}

function isKept(status: Status): boolean {
  return status === "met" || status === "reached" || status === "on-track";
}

/** Whether the period that the figures are of can still bring others. */
function isGoingOn({ window, periods }: Steps, asOf: string): boolean {
  const last = periods === undefined ? undefined : lastDayOf(periods.deciding);
  return last === undefined ? window?.when === "before-deadline" : asOf <= last;
}

function completionIn(figures: Figures, bound: Steps["bound"]): Share | undefined {
  const [value, required, completion] = [
    exactOf(figures, "value"),
    exactOf(figures, "required"),
    exactOf(figures, "completion"),
  ];
  if (value === undefined || required === undefined || completion === undefined) return undefined;
  if (readExact(required).n === 0n) return { ...limitIn(bound), percent: inPercent(completion) };
  const isValueOverRequired = equal(multiply(readExact(completion), readExact(required)), readExact(value));
  const [part, whole] = isValueOverRequired ? [value, required] : [required, value];
  return { division: `${figure(part)} ÷ ${bracketed(figure(whole))}`, percent: inPercent(completion) };
}

/** What is to be just nothing has no limit: it lies off on either side. */
function limitIn(bound: Steps["bound"]): { readonly limit?: string } {
  const edge = bound === undefined ? undefined : edgeIn(bound);
  if (edge === undefined || bound?.key === "equals" || bound?.side !== "upper") return {};
  return { limit: figure(edge) };
}

/** A change or growth starts from nothing, and so does what fills up from zero: then it is what completion says already. */
function progressIn(
  figures: Figures,
  steps: Steps,
  from: ToldBase | PathStart | undefined,
): Progress | NoShare | undefined {
  const measure = steps.measure?.measure;
  if (measure !== undefined && measure !== "factor") return undefined;
  const start = measure === "factor" ? "1" : steps.base?.amount;
  if (start === undefined)
    return figures.absent.progress === "base-is-required" ? undefined : absentIn(figures, "progress");
  const [value, required, progress] = [
    exactOf(figures, "value"),
    exactOf(figures, "required"),
    exactOf(figures, "progress"),
  ];
  if (value === undefined || required === undefined || progress === undefined) return absentIn(figures, "progress");
  const base = amountIn(start);
  if (readExact(base).n === 0n && exactOf(figures, "completion") === progress) return undefined;
  const taken = bracketed(figure(base));
  return {
    division: `(${figure(value)} − ${taken}) ÷ (${figure(required)} − ${taken})`,
    percent: inPercent(progress),
    ...(measure === "factor" ? { from: "once" } : from === undefined ? {} : { from }),
  };
}

/** Reasons that tell a reader something which the sentences around do not. */
const TELLING: ReadonlySet<Absence> = new Set<Absence>([
  "required-is-zero",
  "value-is-zero",
  "below-zero",
  "base-is-required",
  "base-of-other-length",
]);

function absentIn({ absent }: Figures, key: "completion" | "progress"): NoShare | undefined {
  const reason = absent[key];
  return reason === undefined || !TELLING.has(reason) ? undefined : { absent: reason };
}

function exactOf(figures: Figures, key: SharedFigure): Amount | undefined {
  return figures.exact?.[key] ?? figures[key];
}

function inPercent(share: Amount): string {
  return figure(writeExact(multiply(readExact(share), fromInteger(100))), "%");
}
