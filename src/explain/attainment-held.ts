import type { Figures } from "../attainment/attainment.js";
import { compare } from "../internal/rational.js";
import { type ExactAmount, readExact } from "../model/amount.js";
import type { Amount } from "../model/label.js";
import type { Asked, AttainmentPhrases, Held, OnPath, Outlook } from "./attainment-phrases.js";
import type { StepOf } from "./attainment-steps.js";
import { figure } from "./figure.js";

/** An amount with its unit. */
export type Shown = (amount: Amount) => string;

/** The difference of two percentages is in points. */
export function shownIn(unit: string, isDifference: boolean, phrases: AttainmentPhrases): Shown {
  return isDifference && unit === "%" ? (amount) => phrases.points(figure(amount)) : (amount) => figure(amount, unit);
}

/** What the fraction beside a figure says where its text had to be cut short: no figure may seem to reach a bound. */
export function exactText({ value, exact }: ExactAmount): Amount {
  return exact ?? value;
}

export function amountIn(amount: Amount | ExactAmount): Amount {
  return typeof amount === "string" ? amount : exactText(amount);
}

export function edgeIn({ edge, exact }: StepOf<"bound">): Amount | undefined {
  return exact?.edge ?? edge;
}

export function askedIn(bound: StepOf<"bound">, shown: Shown, difference: Shown): Asked {
  const edge = edgeIn(bound);
  return {
    key: bound.key,
    isOfLevels: bound.levels !== undefined,
    amounts: bound.levels ?? (bound.exact?.amounts ?? bound.amounts).map(shown),
    ...(bound.tolerance === undefined ? {} : { tolerance: difference(bound.tolerance) }),
    side: bound.side,
    ...(edge === undefined ? {} : { edge: shown(edge) }),
  };
}

export function heldBy(bound: StepOf<"bound">, figures: Figures, shown: Shown, difference: Shown): Held {
  const { level, exact } = figures;
  const value = exact?.value ?? figures.value;
  const margin = exact?.margin ?? figures.margin;
  if (level !== undefined || margin === undefined) return { by: "level", level: level ?? shown(value) };
  const edge = edgeIn(bound);
  if (edge === undefined) {
    const inside = !margin.startsWith("-");
    const distance = difference(inside ? margin : margin.slice(1));
    if (bound.key !== "equals") return { by: "distance", value: shown(value), distance, inside };
    return { by: "equality", value: shown(value), ...(inside ? {} : { distance }) };
  }
  const [from, taken] = bound.side === "lower" ? [value, edge] : [edge, value];
  return { by: "subtraction", from: figure(from), taken: figure(taken), margin: figure(margin) };
}

export function outlookIn({ pace, exact }: Figures, forecast: Amount, due: string, shown: Shown): Outlook {
  return {
    ...(pace === undefined ? {} : { pace: figure(exact?.pace ?? pace) }),
    forecast: shown(exact?.forecast ?? forecast),
    due,
  };
}

export function pathIn(
  path: StepOf<"path">,
  figures: Figures | undefined,
  shown: Shown,
  phrases: AttainmentPhrases,
): OnPath {
  const value = figures?.exact?.value ?? figures?.value;
  const way = compare(readExact(path.to.amount), readExact(path.from.amount));
  const side = value === undefined ? 0 : compare(readExact(value), readExact(exactText(path.expected)));
  return {
    ...(side === 0 || side === -way ? {} : { off: side > 0 ? "above" : "below" }),
    form: path.form,
    from: shown(path.from.amount),
    fromDay: phrases.period(path.from.day),
    to: shown(path.to.amount),
    toDay: phrases.period(path.to.day),
    on: phrases.period(path.on),
    gone: figure(exactText(path.gone)),
    months: figure(exactText(path.months)),
    expected: shown(exactText(path.expected)),
  };
}
