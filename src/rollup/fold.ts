import { add, compare, ONE, type Rational, ZERO } from "../internal/rational.js";
import type { Metric, Operator } from "../model/metric.js";
import type { Observations } from "../observations/observations.js";
import type { CountedValue } from "./entry-values.js";
import {
  amountAt,
  type ExactFigures,
  type Figures,
  figuresOf,
  NO_WEIGHTS,
  pick,
  type ScaledFigures,
  valueAt,
  weightAt,
} from "./figures.js";
import { withFilled } from "./filled.js";
import { foldValues, foldWeighted, valuesByEntry } from "./fold-values.js";
import { foldMean } from "./fold-mean.js";
import { acrossOperator } from "./operators.js";
import type { Parcel } from "./parcel.js";
import { plus } from "./plus.js";
import { MISSING_DENOMINATOR, OPERATOR_REFUSES } from "./refusal.js";

export interface Folded {
  readonly figures: Figures;
  readonly refusal: Uint8Array;
  readonly values?: readonly (readonly CountedValue[])[];
  readonly weighed?: boolean;
}

/** Puts the observations of each entry together by an operator over time. */
export function fold(
  observations: Observations,
  metric: Metric,
  per: Rational,
  operator: Operator,
  parcel: Parcel,
): Folded {
  const kind = metric.kind === "ratio" ? "denominator" : "none";
  const across = acrossOperator(metric);
  const figures = figuresOfParcel(observations, kind, operator, parcel);
  const refusal = new Uint8Array(parcel.entries);
  switch (operator) {
    case "sum":
    case "ratio": {
      const summed = figures.kind === "scaled" ? sumScaled(figures, parcel) : sumExact(figures, parcel);
      if (kind === "denominator") refuseBareParts(figures, parcel, refusal);
      return { figures: summed, refusal };
    }
    case "count":
      return { figures: count(figures, parcel, per), refusal };
    case "mean": {
      const means = foldMean(figures, parcel, per, across === operator);
      return { figures: poolable(metric, figures, means, parcel, per), refusal };
    }
    case "weightedMean": {
      const weighted = foldWeighted(figures, parcel, per, refusal, across === operator);
      if (across === operator) return { figures: weighted, refusal, weighed: true };
      return { figures: poolable(metric, figures, valuesOf(weighted, per), parcel, per), refusal };
    }
    case "median":
    case "deviation":
    case "sampleDeviation": {
      const values = valuesByEntry(figures, parcel, per);
      const folded = foldValues(operator, values, parcel, metric.kind === "ordinal");
      if (across === operator) return { figures: folded, refusal, values };
      return { figures: poolable(metric, figures, folded, parcel, per), refusal };
    }
    case "min":
    case "max":
      return { figures: pick(figures, extremes(figures, parcel, per, operator === "min" ? -1 : 1)), refusal };
    case "first":
    case "last":
      return { figures: pick(figures, outermost(parcel, operator === "first" ? -1 : 1)), refusal };
    case "all":
    case "any":
    case "none":
      parcel.entry.forEach((entry, at) => {
        if (parcel.whole[at] === 0) refusal[entry] = OPERATOR_REFUSES;
      });
      return { figures: pick(figures, outermost(parcel, 1)), refusal };
  }
}

function figuresOfParcel(
  observations: Observations,
  kind: "none" | "denominator",
  operator: Operator,
  { rows, covers, filling }: Parcel,
): Figures {
  if (filling === undefined) return figuresOf(observations, rows, kind, operator === "mean" ? covers : undefined);
  const own = rows.filter((row) => row >= 0);
  return withFilled(figuresOf(observations, own, kind, undefined), filling.filled);
}

function sumScaled(figures: ScaledFigures, { entries, entry }: Parcel): ScaledFigures {
  const amounts = new Float64Array(entries);
  const weights = figures.weightKind === "none" ? NO_WEIGHTS : new Float64Array(entries);
  for (let at = 0; at < entry.length; at += 1) {
    const to = entry[at] ?? 0;
    amounts[to] = (amounts[to] ?? 0) + (figures.amounts[at] ?? 0);
    if (weights !== NO_WEIGHTS) weights[to] = (weights[to] ?? 0) + (figures.weights[at] ?? 0);
  }
  return { ...figures, amounts, weights };
}

function sumExact(figures: ExactFigures, { entries, entry }: Parcel): ExactFigures {
  const amounts = Array.from({ length: entries }, () => ZERO);
  const weights: (Rational | undefined)[] = figures.weightKind === "none" ? [] : amounts.slice();
  entry.forEach((to, at) => {
    amounts[to] = add(amounts[to] ?? ZERO, figures.amounts[at] ?? ZERO);
    if (figures.weightKind !== "none") weights[to] = plus(weights[to], figures.weights[at]);
  });
  return { ...figures, amounts, weights };
}

function refuseBareParts(figures: Figures, { entry, whole }: Parcel, refusal: Uint8Array): void {
  entry.forEach((to, at) => {
    const weight = figures.weights[at];
    if (whole[at] === 0 && (weight === undefined || Number.isNaN(weight))) refusal[to] = MISSING_DENOMINATOR;
  });
}

/** How many values there are; a count that was reported for the whole window, or made below, stands as it is. */
function count(figures: Figures, { entry, whole, filling }: Parcel, per: Rational): ExactFigures {
  const amounts: Rational[] = [];
  entry.forEach((to, at) => {
    const isCount = whole[at] === 1 || filling?.filled[at] !== undefined;
    amounts[to] = add(amounts[to] ?? ZERO, isCount ? (valueAt(figures, at, per) ?? ZERO) : ONE);
  });
  return { kind: "exact", weightKind: "none", amounts, weights: [] };
}

/** Where rates are pooled across districts, what stands for a pair of numerator and denominator. */
function poolable(metric: Metric, figures: Figures, folded: Figures, parcel: Parcel, per: Rational): Figures {
  return acrossOperator(metric) === "ratio" ? toPool(figures, folded, parcel, per) : folded;
}

function valuesOf(figures: ExactFigures, per: Rational): ExactFigures {
  const amounts = figures.amounts.map((_, at) => valueAt(figures, at, per));
  return { kind: "exact", weightKind: "none", amounts, weights: [] };
}

/** Where rates are pooled across districts: one of the whole window with its denominator, a mean of several without any. */
function toPool(rates: Figures, means: Figures, { entries, entry, whole }: Parcel, per: Rational): ExactFigures {
  const amounts = Array.from({ length: entries }, (_, to) => valueAt(means, to, per));
  const weights: (Rational | undefined)[] = Array.from({ length: entries }, () => undefined);
  entry.forEach((to, at) => {
    if (whole[at] === 0) return;
    amounts[to] = amountAt(rates, at);
    weights[to] = weightAt(rates, at);
  });
  return { kind: "exact", weightKind: "denominator", amounts, weights };
}

/** For each entry the observation with the least (−1) or greatest (1) value. */
function extremes(figures: Figures, { entry, order }: Parcel, per: Rational, side: -1 | 1): readonly number[] {
  const chosen: number[] = [];
  const values: (Rational | undefined)[] = [];
  entry.forEach((to, at) => {
    const value = valueAt(figures, at, per);
    const held = chosen[to];
    if (held !== undefined) {
      const further = furtherOf(value, values[to], side);
      // Of equal rates the earlier one, whose numerator and denominator are then handed up.
      if (further < 0 || (further === 0 && (order[at] ?? 0) > (order[held] ?? 0))) return;
    }
    chosen[to] = at;
    values[to] = value;
  });
  return chosen;
}

/** Above zero where a value lies further to a side than the one held, below zero where less far; a rate of nothing lies nowhere. */
function furtherOf(value: Rational | undefined, held: Rational | undefined, side: -1 | 1): number {
  if (value === undefined) return held === undefined ? 0 : -1;
  return held === undefined ? 1 : compare(value, held) * side;
}

/** For each entry the observation that comes first (−1) or last (1). */
function outermost({ entry, order }: Parcel, side: -1 | 1): readonly number[] {
  const chosen: number[] = [];
  entry.forEach((to, at) => {
    const held = chosen[to];
    if (held === undefined || ((order[at] ?? 0) - (order[held] ?? 0)) * side > 0) chosen[to] = at;
  });
  return chosen;
}
