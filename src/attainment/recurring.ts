import { existing } from "../internal/assert.js";
import type { Period } from "../model/label.js";
import type { Bound, InEvery } from "../model/target.js";
import type { PeriodStandingIn } from "./attainment.js";
import type { ExactMeasured } from "./exact-attainment.js";
import type { Question } from "./reading.js";
import type { Rational } from "../internal/rational.js";
import { everyVerdict, type InPeriod, type RecurringVerdict, runVerdict } from "./recurring-verdict.js";
import { type Standing, standingIn } from "./in-window.js";
import type { AttainmentStep } from "./trace.js";
import { isClosed, recurrencesOf, windowFor, windowOf } from "./window.js";

type Without<Union, Keys extends PropertyKey> = Union extends unknown ? Omit<Union, Keys> : never;
type Recurring = Without<ExactMeasured, "target" | "kind" | "district" | "asOf" | "due">;

/** How a target stands that has to be satisfied in period after period, or in so many running. */
export function recurringAttainment(
  subject: Omit<Question, "window">,
  schedule: InEvery,
  bound: Bound,
  before: readonly AttainmentStep[],
): Recurring {
  const { plan, asOf } = subject.context;
  const whole = windowOf(plan, schedule, asOf);
  const { begun, toCome } = recurrencesOf(plan, schedule, asOf);
  const windowStep: AttainmentStep = {
    step: "window",
    period: whole.period,
    when: whole.over ? "after-deadline" : "before-deadline",
  };
  const first = begun[0];
  if (first === undefined) {
    const steps = [windowStep, ...before];
    return { status: "no-evidence", reason: "not-reported", trace: { rule: "no-value", steps } };
  }
  const periods = begun.map((period) => inPeriod(subject, period, bound));
  // A period that lasts may have no value yet, or be judged by the one before it; neither is news of it.
  const own = periods.filter(({ over, standing }) => over || hasOwnValue(standing));
  const counted = own.length === 0 ? periods : own;
  const begunLater = periods.length - counted.length;
  const verdict: RecurringVerdict =
    schedule.run === undefined
      ? everyVerdict(counted, whole.over)
      : runVerdict(counted, { run: schedule.run, toCome: toCome + begunLater });
  const told = {
    step: "periods",
    every: schedule.every,
    deciding: verdict.deciding.period,
    statuses: periods.map(listed).map(({ period, status }) => ({ period, status })),
    ...(Number.isFinite(toCome) ? { of: begun.length + toCome } : {}),
    ...(schedule.run === undefined ? {} : { run: schedule.run, longest: verdict.longest ?? 0 }),
  } as const;
  const { standing } = verdict.deciding;
  const steps = [windowStep, ...before, ...standing.steps, told];
  const trace = { rule: verdict.rule, steps };
  const all = periods.map(listed);
  if (verdict.status === "no-evidence" || standing.status === "no-evidence") {
    const reason =
      standing.status === "no-evidence" && periods.length === 1 ? standing.reason : "periods-without-value";
    return { status: "no-evidence", reason, periods: all, trace };
  }
  const { coverage, figures } = standing;
  return { status: verdict.status, provisional: verdict.provisional, coverage, figures, periods: all, trace };
}

function inPeriod(subject: Omit<Question, "window">, period: Period, bound: Bound): InPeriod {
  const window = windowFor(period, subject.context.asOf);
  const closed = existing(isClosed(window) ? window : undefined, "a calendar period has both ends");
  return { period, over: window.over, standing: standingIn({ ...subject, window: closed }, bound) };
}

function hasOwnValue(standing: Standing): boolean {
  return standing.status !== "no-evidence" && !isReadEarlier(standing);
}

function isReadEarlier({ steps }: Standing): boolean {
  return steps.some((step) => step.step === "value" && step.earlier === true);
}

function listed({ period, standing }: InPeriod): PeriodStandingIn<Rational> {
  if (standing.status === "no-evidence") return { period, status: standing.status, reason: standing.reason };
  if (isReadEarlier(standing)) return { period, status: "no-evidence" };
  const { status, provisional, figures } = standing;
  return { period, status, ...(provisional ? { provisional } : {}), value: figures.value };
}
