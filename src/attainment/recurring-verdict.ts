import { existing } from "../internal/assert.js";
import type { Period } from "../model/label.js";
import type { Standing } from "./in-window.js";
import { type Status, tallyOf, worstIn } from "./status.js";
import type { AttainmentRule } from "./trace.js";

/** How a target stands in one of the periods that have begun. */
export interface InPeriod {
  readonly period: Period;
  readonly over: boolean;
  readonly standing: Standing;
}

/** What the periods come to together, and the one whose figures speak for them. */
export interface RecurringVerdict {
  readonly status: Status;
  readonly rule: AttainmentRule;
  readonly deciding: InPeriod;
  readonly provisional: boolean;
  readonly longest?: number;
}

/** Every period has to hold: one that is broken decides, and none counts as reached while more are to come. */
export function everyVerdict(periods: readonly InPeriod[], over: boolean): RecurringVerdict {
  const allBroken = periods.filter(({ standing }) => standing.status === "missed");
  // One that is broken for certain decides, whatever is still to be reported of the others.
  const broken = allBroken.find((period) => !isProvisional(period)) ?? allBroken[0];
  if (broken !== undefined) {
    return { status: "missed", rule: "period-broken", deciding: broken, provisional: isProvisional(broken) };
  }
  const provisional = periods.some(isProvisional);
  const worst = existing(worstIn(tallyOf(periods.map(({ standing }) => sofar(standing.status)))), "some have begun");
  const speaking = existing(
    periods.findLast(({ standing }) => sofar(standing.status) === worst),
    "the worst is one of them",
  );
  const last = speakingFor(periods);
  if (worst === "on-track") {
    return over
      ? { status: "met", rule: "every-period-held", deciding: last, provisional }
      : { status: "on-track", rule: "no-period-broken", deciding: last, provisional };
  }
  if (worst === "no-evidence") return { status: worst, rule: "periods-without-value", deciding: speaking, provisional };
  return { status: worst, rule: speaking.standing.rule, deciding: speaking, provisional };
}

/** A period that holds, or held, leaves those to come to hold. */
function sofar(status: Status): Status {
  return status === "met" || status === "reached" ? "on-track" : status;
}

function isProvisional({ standing }: InPeriod): boolean {
  return standing.status !== "no-evidence" && standing.provisional;
}

/** The last period that has figures. */
function speakingFor(periods: readonly InPeriod[]): InPeriod {
  const last = periods.findLast(({ standing }) => standing.status !== "no-evidence");
  return last ?? existing(periods.at(-1), "some have begun");
}

/**
 * Any so many periods in succession. A period counts once it is over; one without a value neither counts nor breaks, but
 * might have held: only where it could not have completed a run is the run impossible. It may yet be reported as broken
 * too, so a run across it is not complete for good.
 */
export function runVerdict(periods: readonly InPeriod[], asked: RunAsked): RecurringVerdict {
  const counted = countRuns(periods, outcomeOf);
  const last = speakingFor(periods);
  const verdict = (
    status: Status,
    rule: AttainmentRule,
    deciding: InPeriod = last,
    provisional = periods.some(isProvisional),
  ): RecurringVerdict => ({ status, rule, deciding, provisional, longest: counted.longest });
  // What is still to be reported may break the periods it is provisional for and those without a value, or make them hold.
  const surely = countRuns(periods, (period) => {
    const outcome = outcomeOf(period);
    return outcome === "open" || isProvisional(period) ? "broken" : outcome;
  });
  const sureEnd = surely.lengths.findIndex((length) => length >= asked.run);
  const end = sureEnd < 0 ? counted.lengths.findIndex((length) => length >= asked.run) : sureEnd;
  if (end >= 0) return verdict("met", "run-complete", periods[end], sureEnd < 0);
  if (!canComplete(counted, asked)) {
    if (counted.longestPossible < asked.run) {
      const perhaps = countRuns(periods, (period) => (isProvisional(period) ? "open" : outcomeOf(period)));
      const couldStill = perhaps.longestPossible >= asked.run || canComplete(perhaps, asked);
      return verdict("missed", "run-impossible", last, couldStill);
    }
    const unjudged = leftToJudgement(periods);
    return unjudged === undefined
      ? verdict("no-evidence", "periods-without-value")
      : verdict("unjudged", unjudged.standing.rule, unjudged);
  }
  const running = counted.lengths.at(-1) ?? 0;
  const holds = periods.some(({ over, standing }) => !over && sofar(standing.status) === "on-track");
  if (running > 0 || holds) return verdict("on-track", "run-under-way");
  if (last.standing.status === "no-evidence") return verdict("no-evidence", "periods-without-value");
  if (last.standing.status === "unjudged") return verdict("unjudged", last.standing.rule);
  return verdict("open", "run-to-start");
}

interface RunAsked {
  readonly run: number;
  readonly toCome: number;
}

/** Whether periods that are not over can still complete a run. */
function canComplete({ possible, running }: Runs, { run, toCome }: RunAsked): boolean {
  return running + toCome > 0 && possible + running + toCome >= run;
}

/** The last of the periods that neither held nor were broken, where somebody's judgement is all that any of them waits for. */
function leftToJudgement(periods: readonly InPeriod[]): InPeriod | undefined {
  const waiting = periods.filter(({ standing }) => standing.status !== "met" && standing.status !== "missed");
  return waiting.every(({ standing }) => standing.status === "unjudged") ? waiting.at(-1) : undefined;
}

/** Of a period that is over, `open` where it has no value, `unjudged` where that waits to be judged; `running` while it is not over. */
type Outcome = "held" | "broken" | "open" | "unjudged" | "running";

function outcomeOf({ over, standing: { status } }: InPeriod): Outcome {
  if (status === "missed") return "broken";
  if (!over) return "running";
  if (status === "unjudged") return status;
  return status === "met" ? "held" : "open";
}

interface Runs {
  /** The length of the run that ends with each period. */
  readonly lengths: readonly number[];
  readonly longest: number;
  /** The length of the last run, and of the longest, if periods without a value had held. */
  readonly possible: number;
  readonly longestPossible: number;
  /** How many are not over, and not broken yet. */
  readonly running: number;
}

function countRuns(periods: readonly InPeriod[], outcome: (period: InPeriod) => Outcome): Runs {
  const lengths: number[] = [];
  let [length, possible, longestPossible, running] = [0, 0, 0, 0];
  for (const period of periods) {
    const found = outcome(period);
    if (found === "broken") [length, possible] = [0, 0];
    if (found === "held") length += 1;
    // A gap neither counts nor breaks; what waits to be judged may yet break.
    if (found === "unjudged") length = 0;
    if (found === "held" || found === "open" || found === "unjudged") possible += 1;
    if (found === "running") running += 1;
    longestPossible = Math.max(longestPossible, possible);
    lengths.push(length);
  }
  return { lengths, longest: Math.max(0, ...lengths), possible, longestPossible, running };
}
