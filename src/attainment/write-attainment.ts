import type { Rational } from "../internal/rational.js";
import { writeAmount, writeExactAmount } from "../model/amount.js";
import type { Amount } from "../model/label.js";
import {
  type Attainment,
  type Figures,
  type MeasuredAttainment,
  OPTIONAL_FIGURES,
  type OptionalFigure,
  type PeriodStandingIn,
} from "./attainment.js";
import type { ExactAttainment, ExactFigures, ExactMeasured } from "./exact-attainment.js";

/** An attainment with its figures written down. */
export function writeAttainment(attainment: ExactAttainment): Attainment {
  switch (attainment.kind) {
    case "measured":
      return writeMeasured(attainment);
    case "districts":
      return { ...attainment, members: attainment.members.map(writeMeasured) };
    case "group":
    case "judged":
      return attainment;
  }
}

function writeMeasured(attainment: ExactMeasured): MeasuredAttainment {
  const { periods, ...rest } = attainment;
  const listed = periods === undefined ? {} : { periods: periods.map(writePeriod) };
  return rest.status === "no-evidence"
    ? { ...rest, ...listed }
    : { ...rest, ...listed, figures: writeFigures(rest.figures) };
}

function writePeriod({ value, ...period }: PeriodStandingIn<Rational>): PeriodStandingIn<Amount> {
  return value === undefined ? period : { ...period, value: writeAmount(value) };
}

function writeFigures(figures: ExactFigures): Figures {
  const { value, required, margin, completion, progress, expected, pace, forecast, ...rest } = figures;
  const amounts: Partial<Record<OptionalFigure, Amount>> = {};
  const cut: Partial<Record<"value" | OptionalFigure, string>> = {};
  const write = (name: "value" | OptionalFigure, figure: Rational): Amount => {
    const { value: text, exact } = writeExactAmount(figure);
    if (exact !== undefined) cut[name] = exact;
    return text;
  };
  const optional = { required, margin, completion, progress, expected, pace, forecast };
  const text = write("value", value);
  for (const name of OPTIONAL_FIGURES) {
    const figure = optional[name];
    if (figure !== undefined) amounts[name] = write(name, figure);
  }
  return { value: text, ...amounts, ...rest, ...(Object.keys(cut).length === 0 ? {} : { exact: cut }) };
}
