import { existing } from "../internal/assert.js";
import { fromInteger, type Rational, ZERO } from "../internal/rational.js";
import { daysBetween } from "../model/day.js";
import { checkedAmount, writeAmount, writeExact, writeExactAmount } from "../model/amount.js";
import type { Period } from "../model/label.js";
import { baseOfOtherLength } from "../model/like-length.js";
import type { Metric } from "../model/metric.js";
import { type Bound, measureKeyOf } from "../model/target.js";
import type { Coverage } from "../rollup/cell.js";
import { type BaseRead, readBaseline, stepOf } from "./base.js";
import { type BoundRead, readBound } from "./bound-values.js";
import type { ExactFigures } from "./exact-attainment.js";
import { figuresOf } from "./figures.js";
import { fillsUp } from "./fills-up.js";
import { shownBeside } from "./held.js";
import { expectedOn, isExpected } from "./path.js";
import { isRead, type MeasureRead, type Question, readMeasure } from "./reading.js";
import type { NoEvidence } from "./reason.js";
import type { KnownStatus } from "./status.js";
import { type AttainmentRule, type AttainmentStep, usesPath } from "./trace.js";
import { isDecided, verdictOn } from "./verdict.js";
import { periodJudged } from "./window.js";
import { directionFor, sideOf, type Wanted, wantedBy } from "./wanted.js";

/** How a value stands in one window, and what was read and worked out on the way. */
export type Standing = { readonly rule: AttainmentRule; readonly steps: readonly AttainmentStep[] } & (
  | {
      readonly status: KnownStatus;
      readonly provisional: boolean;
      readonly coverage: Coverage;
      readonly figures: ExactFigures;
    }
  | { readonly status: "no-evidence"; readonly reason: NoEvidence }
);

/** How a target on a metric stands in one district and one window. */
export function standingIn(question: Question, bound: Bound): Standing {
  const asks = asksOf(question, bound);
  const read = readMeasure(question, {
    decided: (found) => isDecided(asks.wanted(found), found),
    missing: (period) => asks.missing(period),
    belowZero: (period) => asks.belowZero(period),
  });
  if (!isRead(read)) return without(question, read.reason, read.steps);
  const wanted = asks.wanted(read);
  const base = baseOf(question, wanted, read);
  const expected = expectedOn(question, wanted, read, base);
  const verdict = verdictOn(question, wanted, read, expected);
  const steps = [
    ...read.steps,
    ...(base === undefined ? [] : stepOf(base)),
    ...asks.steps(read),
    boundStep(wanted, question),
    ...(isExpected(expected) ? [expected.step] : []),
  ];
  if (verdict.status === "no-evidence") return without(question, read.undecided ?? "missing-parts", steps);
  const shown = shownBeside(read, wanted.amounts);
  return {
    status: verdict.status,
    rule: verdict.rule,
    provisional:
      wanted.mayMove === true || isUnsettled(verdict.rule, read) || (usesPath(verdict.rule) && base?.partial === true),
    coverage: read.cell.coverage,
    figures: figuresOf(question, wanted, shown, base, expected),
    steps,
  };
}

/** Some rules hold whatever is still to be reported of the value itself. */
function isUnsettled(rule: AttainmentRule, read: MeasureRead): boolean {
  return read.partial && rule !== "missing-parts-change-nothing" && rule !== "flow-over-limit";
}

function without({ window }: Question, reason: NoEvidence, steps: readonly AttainmentStep[]): Standing {
  const couldChange = window.over && (reason === "missing-parts" || reason === "missing-peers");
  return { status: "no-evidence", rule: couldChange ? "missing-parts-could-change-it" : "no-value", reason, steps };
}

interface Asks {
  readonly wanted: (read: MeasureRead) => Wanted;
  readonly missing: (
    period: Period,
  ) => { readonly reason: NoEvidence; readonly steps: readonly AttainmentStep[] } | undefined;
  readonly belowZero: (period: Period) => boolean;
  readonly steps: (read: MeasureRead) => readonly AttainmentStep[];
}

/** What the bound asks for, read once in each period that is looked at. */
function asksOf(question: Question, bound: Bound): Asks {
  const { metric, target } = question;
  const byPeriod = new Map<Period, BoundRead>();
  const readIn = (period: Period): BoundRead => {
    const known = byPeriod.get(period) ?? readBound(question, bound, period);
    byPeriod.set(period, known);
    return known;
  };
  const direction = directionFor(metric, target.measure);
  return {
    wanted: (read) => {
      const { amountOf, partial } = readIn(read.cell.period);
      const wanted = wantedBy(bound, direction, amountOf, wholeOf(question, read));
      return partial ? { ...wanted, mayMove: true } : wanted;
    },
    missing: (period) => {
      const { missing, steps } = readIn(period);
      return missing === undefined ? undefined : { reason: missing, steps };
    },
    belowZero: (period) => measureKeyOf(target.measure) === "level" && readIn(period).belowZero,
    steps: (read) => readIn(read.cell.period).steps,
  };
}

/** What `all` asks for: the whole of a share; every item of a milestone, in every district it is counted over. */
function wholeOf({ metric }: Question, { cell }: MeasureRead): Rational {
  if (metric.kind === "ratio") return checkedAmount(metric.per);
  return fromInteger(cell.of ?? (metric.kind === "milestone" ? (metric.items?.length ?? 1) : 1));
}

/** What progress of a level is counted from. A change or growth carries its base in the reading already. */
function baseOf(question: Question, wanted: Wanted, read: MeasureRead): BaseRead | undefined {
  const { context, target, metric, district, window } = question;
  if (measureKeyOf(target.measure) !== "level" || metric.kind === "ordinal") return undefined;
  if (fillsUp(metric) && !read.earlier) {
    if (isCountedUp(question, wanted)) return { amount: ZERO, partial: false };
    if (read.missesParts) return { unfit: "part-of-window", partial: false };
  }
  if (baseOfOtherLength(metric, target, window.period) !== undefined)
    return { unfit: "base-of-other-length", partial: false };
  return readBaseline(context, target, district, window.period);
}

/** A total over the plan, or over more than a year, counts up from nothing unless it is a limit; a year's flow is one of a row of years. */
function isCountedUp({ context, target, window }: Question, wanted: Wanted): boolean {
  if (target.baseline !== undefined || sideOf(wanted) === "upper") return false;
  return (
    window.period === periodJudged(context.plan, undefined) || daysBetween(window.first, window.due) >= LONGEST_YEAR
  );
}

const LONGEST_YEAR = 366;

function boundStep(wanted: Wanted, { metric, target }: Question): AttainmentStep {
  const { key, amounts, tolerance, interval } = wanted;
  const side = sideOf(wanted);
  const edge = side === "both" ? undefined : (interval.low ?? interval.high)?.at;
  const levels = levelsOf(metric, target.measure, amounts);
  return {
    step: "bound",
    key,
    amounts: amounts.map(writeAmount),
    side,
    ...(edge === undefined ? {} : { edge: writeAmount(edge) }),
    ...(levels === undefined ? {} : { levels }),
    ...(tolerance === undefined ? {} : { tolerance: writeAmount(tolerance) }),
    ...exactIn(amounts, edge),
  };
}

function exactIn(
  amounts: readonly Rational[],
  edge: Rational | undefined,
): { readonly exact?: { readonly amounts: readonly string[]; readonly edge?: string } } {
  const all = edge === undefined ? amounts : [...amounts, edge];
  if (all.every((one) => writeExactAmount(one).exact === undefined)) return {};
  return { exact: { amounts: amounts.map(writeExact), ...(edge === undefined ? {} : { edge: writeExact(edge) }) } };
}

function levelsOf(
  metric: Metric,
  measure: Question["target"]["measure"],
  places: readonly Rational[],
): readonly string[] | undefined {
  if (metric.kind !== "ordinal" || measureKeyOf(measure) !== "level") return undefined;
  return places.map((place) => existing(metric.levels[Number(place.n) - 1], "a place is one of a level"));
}
