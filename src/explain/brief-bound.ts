import { directionFor } from "../attainment/wanted.js";
import { isAmountFault, readAmount } from "../model/amount-text.js";
import type { Metric } from "../model/metric.js";
import {
  baseOf,
  type Bound,
  boundKeyOf,
  type BoundKey,
  type MeasureKey,
  type MeasuredTarget,
  measureKeyOf,
} from "../model/target.js";
import type { Locale } from "../model/text.js";
import type { Value } from "../model/value.js";
import { BRIEF_WORDS, type BriefWords } from "./asked-brief-words.js";
import type { StepOf } from "./attainment-steps.js";
import { figure } from "./figure.js";
import { measuredFigure, POINTS, unitFor } from "./measured-figure.js";
import { unitOf } from "./names.js";
import type { ExplainOptions } from "./options.js";
import { whoseValue } from "./whose-value.js";

/** A target's bound in a few words: with the amounts that it came to where they are known, else as it is written. */
export function briefBound(...of: Parameters<typeof boundParts>): string {
  const { compared, asked, whose } = boundParts(...of);
  return `${compared}${asked}${whose}`;
}

interface BriefBound {
  /** The measure and its base. */
  readonly compared: string;
  readonly asked: string;
  /** Whose the amounts are that were found. */
  readonly whose: string;
}

export function boundParts(
  target: MeasuredTarget,
  step: StepOf<"bound"> | undefined,
  metric: Metric | undefined,
  options: ExplainOptions,
): BriefBound {
  const { locale } = options;
  const words = BRIEF_WORDS[locale];
  const { bound } = target;
  const measure = measureKeyOf(target.measure);
  const base = baseOf(target.measure);
  const unit = unitOf(options.names, target.metric, locale);
  const key = step?.key ?? boundKeyOf(bound);
  const figureOf = (amount: string): string =>
    measure === "rank" ? amount : measuredFigure(amount, measure, unit, locale);
  const ends = endsOf(bound);
  const whose = ends.map((end) => whoseValue(end, target.metric, options));
  const stated = "all" in bound ? [wholeOf(metric, figureOf)] : ends.map((end) => literalIn(end, figureOf));
  const found = step && (step.levels ?? (step.exact?.amounts ?? step.amounts).map(figureOf));
  const amounts = found ?? stated.map((text, at) => text ?? whose[at] ?? "");
  // The bound that a district's own plan files is another than the target's, and written.
  const from = found === undefined || key !== boundKeyOf(bound) ? [] : whose.filter((one) => one !== undefined);
  const tolerance = toleranceIn(bound, step?.tolerance);
  const give = tolerance === undefined ? "" : ` ± ${differenceOf(tolerance, unitFor(measure, unit), figureOf, locale)}`;
  const compared =
    measure === "level" || measure === "rank" || base === undefined ? "" : `${words.compared(measure, base)} `;
  const told = boundWords(key, { amounts, give, measure, metric, words });
  const isOneSided = step === undefined ? leansOneWay(metric, target.measure) : step.side !== "both";
  const isFirst = measure === "rank" && amounts[0] === "1";
  const better = isOneSided && !isFirst && (key === "within" || key === "about") ? words.orBetter : "";
  return { compared, asked: `${told}${better}`, whose: words.whose([...new Set(from)]) };
}

/** Whether what a bound asks for can be another amount in each period that it is asked in. */
export function isReadAnew(bound: Bound): boolean {
  const tolerance = "about" in bound ? bound.tolerance : undefined;
  return [...endsOf(bound), ...(tolerance === undefined ? [] : [tolerance])].some((end) => typeof end !== "string");
}

/** Going past the far end does no harm where more, or less, is better. */
function leansOneWay(metric: Metric | undefined, measure: MeasuredTarget["measure"]): boolean {
  return metric !== undefined && directionFor(metric, measure) !== "none";
}

interface Worded {
  readonly amounts: readonly string[];
  readonly give: string;
  readonly measure: MeasureKey;
  readonly metric: Metric | undefined;
  readonly words: BriefWords;
}

function boundWords(key: BoundKey, { amounts, give, measure, metric, words }: Worded): string {
  const [low = "", high = ""] = amounts;
  if (measure === "rank") return `${words.rank[key](low, high)}${give}`;
  const isFalling = metric?.direction === "down";
  switch (key) {
    case "atLeast":
      return `≥ ${low}`;
    case "atMost":
      return `≤ ${low}`;
    case "above":
      return `> ${low}`;
    case "below":
      return `< ${low}`;
    case "equals":
      return `= ${low}`;
    case "reach":
      return `${isFalling ? "≤" : "≥"} ${low}`;
    case "about":
      return `≈ ${low}${give}`;
    case "within":
      return words.between(low, high);
    case "all":
      return metric?.kind === "milestone" && metric.items === undefined ? words.reached : words.all(low);
  }
}

/** The values that a bound names, one or two; `all` names none. */
function endsOf(bound: Bound): readonly Value[] {
  if ("all" in bound) return [];
  if ("within" in bound) return bound.within;
  const key = boundKeyOf(bound);
  const value = (bound as Readonly<Record<string, Value | undefined>>)[key];
  return value === undefined ? [] : [value];
}

/** What all of a share or of a milestone's items is. */
function wholeOf(metric: Metric | undefined, figureOf: (amount: string) => string): string {
  if (metric?.kind === "ratio") return figureOf(metric.per);
  return metric?.kind === "milestone" && metric.items !== undefined ? figureOf(String(metric.items.length)) : "";
}

/** A level stands as its word. */
function literalIn(end: Value, figureOf: (amount: string) => string): string | undefined {
  if (typeof end !== "string") return undefined;
  return isAmountFault(readAmount(end)) ? end : figureOf(end);
}

function toleranceIn(bound: Bound, found: string | undefined): string | undefined {
  if (found !== undefined) return found;
  return "about" in bound && typeof bound.tolerance === "string" ? bound.tolerance : undefined;
}

/** The difference of two percentages is in points. */
function differenceOf(amount: string, unit: string, figureOf: (amount: string) => string, locale: Locale): string {
  return unit === "%" ? POINTS[locale](figure(amount)) : figureOf(amount);
}
