import type { Duration } from "./duration.js";
import type { Amount, MetricId, RegisterId } from "./label.js";
import type { Text } from "./text.js";
import type { Condition } from "./value.js";

/** Which way is better: `up`, `down`, or `none` where the metric alone does not say. */
export const DIRECTIONS = ["up", "down", "none"] as const;
/** One of {@link DIRECTIONS}. */
export type Direction = (typeof DIRECTIONS)[number];

/**
 * How values add up, over time or across districts. `none` refuses, and says so in the cell. `weightedMean` weighs by the
 * metric that `weight` names. `deviation` is that of a whole population, `sampleDeviation` that of a sample. `all` and
 * `any` count the items of a milestone that every district, or some district, has reached.
 */
export const OPERATORS = [
  "sum",
  "mean",
  "weightedMean",
  "ratio",
  "min",
  "max",
  "median",
  "count",
  "deviation",
  "sampleDeviation",
  "first",
  "last",
  "all",
  "any",
  "none",
] as const;
/** One of {@link OPERATORS}. */
export type Operator = (typeof OPERATORS)[number];

/** The kinds of metric; each decides what a value is and how values may add up. */
export const METRIC_KINDS = ["amount", "ratio", "index", "ordinal", "milestone"] as const;
/** One of {@link METRIC_KINDS}. */
export type MetricKind = (typeof METRIC_KINDS)[number];

/** A flow happens during a period (awards won), a stock stands at its end (awards held). */
export const ACCRUALS = ["flow", "stock"] as const;
/** One of {@link ACCRUALS}. */
export type Accrual = (typeof ACCRUALS)[number];

/** The lowest and the highest value there can be, both included. */
export type Range = readonly [low: Amount, high: Amount];

interface MetricOfAnyKind {
  readonly id: MetricId;
  readonly name: Text;
  /** `%`, `件`, `{ zh: "起/万台", en: "per 10,000 units" }`; free, may be empty, shown behind the figure. */
  readonly unit: Text;
  readonly direction: Direction;
  /** Across districts; absent: as the kind says. */
  readonly across?: Operator;
  /** Over time; absent: as the kind says. */
  readonly over?: Operator;
  /**
   * The metric whose value in the same district and period weighs this one's, 权重: employees, output, checks made. It is
   * asked for by `weightedMean`; of any other metric it says how much of the weight reported. Who has no weight is not
   * weighed as 1.
   */
  readonly weight?: MetricId;
  /**
   * Of what is the last over time: how far before a period a value is looked for where the period holds none, back from its
   * first day. Such a value covers none of the period. Absent: not at all.
   */
  readonly reach?: Duration;
  /**
   * Into which categories the figures are broken down, 分组: each list is one breakdown, whose categories make up the total
   * between them. A row names its `category`; it is never added to the total.
   */
  readonly breakdowns?: readonly (readonly string[])[];
}

/** Which of a register's entries count, and what of them: their number, different values of a field, or a field's sum. */
export interface Counting {
  /** Only entries of which it is true; it reads them by `its`. */
  readonly where?: Condition;
  /** Counts each value of this field once, `"subject"` for enterprises rather than awards. */
  readonly distinct?: string;
  /** Adds this field up instead of counting. */
  readonly sum?: string;
}

/** How a metric is counted from a register, 台账. */
export interface RegisterCount extends Counting {
  readonly entries: RegisterId;
}

/** How a rate is counted from a register: what stands here over what `of` counts. */
export interface RegisterShare extends RegisterCount {
  readonly of: Counting;
}

/** A count or sum. A flow adds up over time and across districts; a stock is the last one, added up across. */
export interface AmountMetric extends MetricOfAnyKind {
  readonly kind: "amount";
  readonly accrual: Accrual;
  readonly range?: Range;
  readonly from?: RegisterCount;
}

/** A rate, 率: Σ numerator ÷ Σ denominator × per. The mean of rates is given only where `across: "mean"` asks for it. */
export interface RatioMetric extends MetricOfAnyKind {
  readonly kind: "ratio";
  /** What is counted above, 合格批次. */
  readonly numerator?: Text;
  /** What is counted below, 抽查批次. */
  readonly denominator?: Text;
  /** `"100"` for percent, `"10000"` for a rate per ten thousand, `"1"`. */
  readonly per: Amount;
  /** The numerator is part of the denominator, so the rate lies between 0 and `per`. */
  readonly share?: boolean;
  readonly from?: RegisterShare;
}

/** A composed number that does not add up by itself, 指数: a weighted mean where it names its `weight`, else refused unless `across` says how. */
export interface IndexMetric extends MetricOfAnyKind {
  readonly kind: "index";
  readonly range?: Range;
}

/** A level out of a list, 等级, worst first. Levels compare; they are never averaged. */
export interface OrdinalMetric extends MetricOfAnyKind {
  readonly kind: "ordinal";
  readonly levels: readonly string[];
}

/** Something that happens once, 创建成功; its value is how many of its items are reached. */
export interface MilestoneMetric extends MetricOfAnyKind {
  readonly kind: "milestone";
  /** Ids of what has to be reached; none: the milestone itself is the one item. */
  readonly items?: readonly string[];
}

/** What is measured, in which unit, which way is better and how it adds up, 指标. */
export type Metric = AmountMetric | RatioMetric | IndexMetric | OrdinalMetric | MilestoneMetric;

const ACROSS: Readonly<Record<MetricKind, Operator>> = {
  amount: "sum",
  ratio: "ratio",
  index: "none",
  ordinal: "none",
  milestone: "sum",
};

/**
 * The operator across districts: the metric's own, else its kind's (amounts and milestones add up, rates pool, indices
 * are weighed where they name a weight, else they refuse, and so do levels).
 *
 * @example
 * ```ts
 * import { acrossOf, type Metric } from "quality-plan/model";
 *
 * const awards: Metric = { kind: "amount", id: "awards", name: "获奖企业", unit: "家", direction: "up", accrual: "stock" };
 * acrossOf(awards); // => "sum"
 * acrossOf({ ...awards, across: "max" }); // => "max"
 * ```
 */
export function acrossOf(metric: Metric): Operator {
  if (metric.across !== undefined) return metric.across;
  return metric.kind === "index" && metric.weight !== undefined ? "weightedMean" : ACROSS[metric.kind];
}

/**
 * The operator over time: the metric's own, else its kind's (flows add up, rates pool, everything else is the last).
 *
 * @example
 * ```ts
 * import { type Metric, overOf } from "quality-plan/model";
 *
 * const awards: Metric = { kind: "amount", id: "awards", name: "获奖企业", unit: "家", direction: "up", accrual: "stock" };
 * overOf(awards); // => "last"
 * overOf({ ...awards, accrual: "flow" }); // => "sum"
 * ```
 */
export function overOf(metric: Metric): Operator {
  if (metric.over !== undefined) return metric.over;
  if (metric.kind === "ratio") return "ratio";
  return metric.kind === "amount" && metric.accrual === "flow" ? "sum" : "last";
}

/** Whether a metric's figures are broken down into a category. */
export function hasCategory({ breakdowns = [] }: Metric, category: string): boolean {
  return breakdowns.some((categories) => categories.includes(category));
}

/**
 * The range a value must lie in, both ends included; undefined where there is none. A share's follows from its `per`.
 *
 * @example
 * ```ts
 * import { rangeOf } from "quality-plan/model";
 *
 * rangeOf({ kind: "ratio", id: "pass-rate", name: "合格率", unit: "%", direction: "up", per: "100", share: true }); // => ["0", "100"]
 * ```
 */
export function rangeOf(metric: Metric): Range | undefined {
  switch (metric.kind) {
    case "amount":
    case "index":
      return metric.range;
    case "ratio":
      return metric.share === true ? ["0", metric.per] : undefined;
    case "ordinal":
    case "milestone":
      return undefined;
  }
}

const OF_NUMBERS = ["mean", "weightedMean", "min", "max", "median", "deviation", "sampleDeviation"] as const;
const ENDS = ["first", "last", "none"] as const;

/** The operators each kind can add up by. */
export const OPERATORS_OF: Readonly<Record<MetricKind, readonly Operator[]>> = {
  amount: ["sum", ...OF_NUMBERS, "count", ...ENDS],
  ratio: ["ratio", ...OF_NUMBERS, ...ENDS],
  index: [...OF_NUMBERS, ...ENDS],
  ordinal: ["min", "max", "median", ...ENDS],
  milestone: ["sum", "count", "all", "any", "last", "none"],
};

/** What may be made across districts of deviations over time: a root is ordered among others, and not added to them. */
const ACROSS_DEVIATIONS: readonly Operator[] = ["min", "max", "count", ...ENDS];

/**
 * Whether values made by one operator over time can be put together across districts by another: deviations are compared
 * or passed on, or taken over all values together; they are never added or averaged.
 *
 * @example
 * ```ts
 * import { operatorsCombine } from "quality-plan/model";
 *
 * operatorsCombine("deviation", "deviation"); // => true
 * operatorsCombine("deviation", "mean"); // => false
 * ```
 */
export function operatorsCombine(over: Operator, across: Operator): boolean {
  if (over !== "deviation" && over !== "sampleDeviation") return true;
  return over === across || ACROSS_DEVIATIONS.includes(across);
}
