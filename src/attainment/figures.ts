import { contains } from "../internal/interval.js";
import { divide, ONE, type Rational, signOf, subtract, ZERO } from "../internal/rational.js";
import { type Measure, measureKeyOf } from "../model/target.js";
import type { Metric } from "../model/metric.js";
import type { OptionalFigure } from "./attainment.js";
import type { BaseRead } from "./base.js";
import type { ExactFigures } from "./exact-attainment.js";
import { outlookOf } from "./outlook.js";
import { type Expected, isExpected } from "./path.js";
import type { MeasureRead, Question } from "./reading.js";
import type { Absence } from "./reason.js";
import { leadsFrom, marginOf, sideOf, type Wanted } from "./wanted.js";

type Figure = Rational | Absence;

/** All figures of a value held against a bound, each with the reason where there is none. */
export function figuresOf(
  question: Question,
  wanted: Wanted,
  read: MeasureRead,
  base: BaseRead | undefined,
  expected: Expected | Absence,
): ExactFigures {
  const { metric } = question;
  const outlook = outlookOf(question, wanted, read, base, expected);
  const found: Readonly<Record<OptionalFigure, Figure>> = {
    required: wanted.required ?? "no-direction",
    margin: isOfLevels(question) ? "not-for-kind" : marginOf(wanted, read.value),
    completion: completionOf(question, wanted, read.value),
    progress: progressOf(question, wanted, read.value, base),
    expected: isExpected(expected) ? expected.amount : expected,
    pace: outlook.pace,
    forecast: outlook.forecast,
  };
  return {
    value: read.value,
    ...present(found),
    ...(isOfLevels(question) ? levelsOf(metric, wanted, read.value) : {}),
    ...(read.cell.reachedOn === undefined ? {} : { reachedOn: read.cell.reachedOn }),
    ...(outlook.path === undefined ? {} : { path: outlook.path }),
    ...(read.cut === true ? { cut: read.cut } : {}),
    absent: absent(found),
  };
}

function isOfLevels({ metric, target }: Question): boolean {
  return metric.kind === "ordinal" && measureKeyOf(target.measure) === "level";
}

function present(found: Readonly<Record<OptionalFigure, Figure>>): Partial<Record<OptionalFigure, Rational>> {
  const kept: Partial<Record<OptionalFigure, Rational>> = {};
  for (const [name, figure] of entriesOf(found)) if (typeof figure !== "string") kept[name] = figure;
  return kept;
}

function absent(found: Readonly<Record<OptionalFigure, Figure>>): Partial<Record<OptionalFigure, Absence>> {
  const reasons: Partial<Record<OptionalFigure, Absence>> = {};
  for (const [name, figure] of entriesOf(found)) if (typeof figure === "string") reasons[name] = figure;
  return reasons;
}

function entriesOf(found: Readonly<Record<OptionalFigure, Figure>>): readonly (readonly [OptionalFigure, Figure])[] {
  return Object.entries(found) as [OptionalFigure, Figure][];
}

function levelsOf(metric: Metric, { required }: Wanted, value: Rational): { level?: string; requiredLevel?: string } {
  if (metric.kind !== "ordinal") return {};
  const level = metric.levels[Number(value.n) - 1];
  const requiredLevel = required === undefined ? undefined : metric.levels[Number(required.n) - 1];
  return { ...(level === undefined ? {} : { level }), ...(requiredLevel === undefined ? {} : { requiredLevel }) };
}

/** 目标完成率: value ÷ required; of a level under a limit required ÷ value. A change or growth is never turned over. */
function completionOf({ metric, target }: Question, wanted: Wanted, value: Rational): Figure {
  const { required } = wanted;
  const measure = measureKeyOf(target.measure);
  if (measure === "rank") return "not-for-kind";
  if (metric.kind === "ordinal" || metric.kind === "milestone") return "not-for-kind";
  if (required === undefined) return "no-direction";
  if (measure === "change" || measure === "growth" || measure === "compoundGrowth")
    return required.n === 0n ? "required-is-zero" : ofChange(wanted, value, required);
  if (signOf(required) < 0) return "below-zero";
  const turned = turnedOver(metric, wanted);
  if (turned === undefined) return "no-direction";
  if (!turned) return required.n === 0n ? "required-is-zero" : divide(value, required);
  if (signOf(value) < 0) return "below-zero";
  // Zero accidents are kept or broken; at least nothing is no measure to be complete by.
  if (required.n === 0n) return contains(wanted.interval, value) ? ONE : ZERO;
  return value.n === 0n ? "value-is-zero" : divide(required, value);
}

/** Of a limit that standing still keeps, such as growth by five percent at most, no share is complete. */
function ofChange(wanted: Wanted, value: Rational, required: Rational): Figure {
  return leadsFrom(wanted, ZERO, required) ? divide(value, required) : "base-is-required";
}

/** Whether less is better here: by the side from which the bound holds, where both by the metric's direction. */
function turnedOver(metric: Metric, wanted: Wanted): boolean | undefined {
  switch (sideOf(wanted)) {
    case "lower":
      return false;
    case "upper":
      return true;
    case "both":
      return metric.direction === "none" ? undefined : metric.direction === "down";
  }
}

function progressOf({ metric, target }: Question, wanted: Wanted, value: Rational, base: BaseRead | undefined): Figure {
  const { required } = wanted;
  if (metric.kind === "ordinal") return "not-for-kind";
  if (required === undefined) return "no-direction";
  if (measureKeyOf(target.measure) === "rank") return "not-for-kind";
  const from = startOf(target.measure, base);
  if (from === undefined) return base?.unfit ?? "no-baseline";
  return leadsFrom(wanted, from, required)
    ? divide(subtract(value, from), subtract(required, from))
    : "base-is-required";
}

/** A change or growth starts from nothing, a multiple from one times. */
function startOf(measure: Measure = "level", base: BaseRead | undefined): Rational | undefined {
  if (measure === "level") return base?.amount;
  return "factor" in measure ? ONE : ZERO;
}
