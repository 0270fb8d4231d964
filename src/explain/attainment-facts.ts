import type { Figures, MeasuredAttainment } from "../attainment/attainment.js";
import type { AttainmentStep } from "../attainment/trace.js";
import type { Locale } from "../model/text.js";
import type { Cell } from "../rollup/cell.js";
import type { Asked, AttainmentPhrases, Compared, Held, Observed, OnPath } from "./attainment-phrases.js";
import { figure } from "./figure.js";
import { nameOf, type Names, unitOf } from "./names.js";

/** What the trace of a measured target tells, ready to be put into a sentence. */
export interface Facts {
  readonly metric: string;
  readonly district: string;
  readonly period: string;
  readonly observed?: Observed;
  readonly compared?: Compared;
  readonly asked?: Asked;
  readonly held?: Held;
  readonly path?: OnPath;
}

type StepOf<Kind extends AttainmentStep["step"]> = Extract<AttainmentStep, { readonly step: Kind }>;
type CellWithValue = Exclude<Cell, { readonly evidence: "none" }>;

interface Steps {
  readonly window?: StepOf<"window">;
  readonly value?: StepOf<"value">;
  readonly base?: StepOf<"printed-base"> | StepOf<"observed-base">;
  readonly measure?: StepOf<"measure">;
  readonly bound?: StepOf<"bound">;
  readonly path?: StepOf<"path">;
}

function stepsOf(attainment: MeasuredAttainment): Steps {
  const find = <Kind extends AttainmentStep["step"]>(kind: Kind): StepOf<Kind> | undefined =>
    attainment.trace.steps.find((step): step is StepOf<Kind> => step.step === kind);
  const [window, value, measure, bound, path] = [
    find("window"),
    find("value"),
    find("measure"),
    find("bound"),
    find("path"),
  ];
  const base = find("printed-base") ?? find("observed-base");
  return {
    ...(window === undefined ? {} : { window }),
    ...(value === undefined ? {} : { value }),
    ...(base === undefined ? {} : { base }),
    ...(measure === undefined ? {} : { measure }),
    ...(bound === undefined ? {} : { bound }),
    ...(path === undefined ? {} : { path }),
  };
}

export function factsOf(
  attainment: MeasuredAttainment,
  phrases: AttainmentPhrases,
  { names, locale }: { readonly names: Names; readonly locale: Locale },
): Facts {
  const steps = stepsOf(attainment);
  const cell = steps.value?.cell;
  const unit = cell === undefined ? "" : unitOf(names, cell.metric, locale);
  const measureUnit = unitOfMeasure(steps.measure?.measure, unit, phrases);
  const period = phrases.period(steps.window?.period ?? "");
  const figures = attainment.status === "no-evidence" ? undefined : attainment.figures;
  const district = nameOf(names, "district", attainment.district, locale);
  const metric =
    cell === undefined
      ? nameOf(names, "target", attainment.target, locale)
      : nameOf(names, "metric", cell.metric, locale);
  const compared = comparedIn(steps, measureUnit, phrases);
  return {
    metric,
    district,
    period,
    ...(cell === undefined || cell.evidence === "none"
      ? {}
      : {
          observed: observedIn(
            cell,
            { metric, district, unit, window: period, earlier: steps.value?.earlier === true },
            phrases,
          ),
        }),
    ...(compared === undefined ? {} : { compared }),
    ...(steps.bound === undefined ? {} : { asked: askedIn(steps.bound, attainment, measureUnit) }),
    ...(steps.bound === undefined || figures === undefined ? {} : { held: heldBy(steps.bound, figures, measureUnit) }),
    ...(steps.path === undefined ? {} : { path: pathIn(steps.path, measureUnit) }),
  };
}

/** A growth is in percent, and a percentage changes by points. */
function unitOfMeasure(measure: "change" | "growth" | undefined, unit: string, phrases: AttainmentPhrases): string {
  if (measure === "growth") return "%";
  return measure === "change" && unit === "%" ? phrases.points : unit;
}

interface Place {
  readonly metric: string;
  readonly district: string;
  readonly unit: string;
  readonly window: string;
  readonly earlier: boolean;
}

function observedIn(cell: CellWithValue, place: Place, phrases: AttainmentPhrases): Observed {
  return {
    metric: place.metric,
    district: place.district,
    period: phrases.period(cell.period),
    value: cell.level ?? figure(cell.value, place.unit),
    origin: cell.origin,
    ...(cell.source === undefined ? {} : { source: cell.source }),
    ...(cell.recordedOn === undefined ? {} : { recordedOn: cell.recordedOn }),
    ...(cell.evidence === "partial" ? { partial: cell.coverage } : {}),
    ...(place.earlier ? { insteadOf: place.window } : {}),
  };
}

function comparedIn({ value, base, measure }: Steps, unit: string, phrases: AttainmentPhrases): Compared | undefined {
  const cell = value?.cell;
  if (measure === undefined || cell === undefined || cell.evidence === "none" || base?.amount === undefined)
    return undefined;
  const amount = typeof base.amount === "string" ? base.amount : base.amount.value;
  return {
    measure: measure.measure,
    value: figure(cell.value),
    base: figure(amount),
    result: figure(measure.amount.value, unit),
    ...(base.step === "observed-base" ? { periods: base.cells.map((one) => phrases.period(one.period)) } : {}),
  };
}

function askedIn(bound: StepOf<"bound">, attainment: MeasuredAttainment, unit: string): Asked {
  return {
    key: bound.key,
    amounts: bound.levels ?? bound.amounts.map((amount) => figure(amount, unit)),
    ...(bound.tolerance === undefined ? {} : { tolerance: figure(bound.tolerance, unit) }),
    ...(attainment.due === undefined ? {} : { due: attainment.due }),
  };
}

function heldBy(bound: StepOf<"bound">, figures: Figures, unit: string): Held {
  const { value, margin, level } = figures;
  if (level !== undefined || margin === undefined) return { by: "level", level: level ?? figure(value, unit) };
  if (bound.edge === undefined) {
    const inside = !margin.startsWith("-");
    return {
      by: "distance",
      value: figure(value, unit),
      distance: figure(inside ? margin : margin.slice(1)),
      inside,
    };
  }
  const [from, taken] = bound.side === "lower" ? [value, bound.edge] : [bound.edge, value];
  return { by: "subtraction", from: figure(from), taken: figure(taken), margin: figure(margin) };
}

function pathIn(path: StepOf<"path">, unit: string): OnPath {
  return {
    from: figure(path.from.amount, unit),
    fromDay: path.from.day,
    to: figure(path.to.amount, unit),
    toDay: path.to.day,
    on: path.on,
    expected: figure(path.expected.value, unit),
  };
}
