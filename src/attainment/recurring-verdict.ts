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
  const broken = periods.find(({ standing }) => standing.status === "missed");
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

interface RunAsked {
  readonly run: number;
  readonly toCome: number;
}

/**
 * Any so many periods in succession. A period counts once it is over; one without a value neither counts nor breaks, but
 * might have held: only where it could not have completed a run is the run impossible.
 */
export function runVerdict(periods: readonly InPeriod[], { run, toCome }: RunAsked): RecurringVerdict {
  const counted = countRuns(periods);
  const last = speakingFor(periods);
  const verdict = (status: Status, rule: AttainmentRule, deciding: InPeriod = last): RecurringVerdict => ({
    status,
    rule,
    deciding,
    provisional: periods.some(isProvisional),
    longest: counted.longest,
  });
  const completed = counted.lengths.findIndex((length) => length >= run);
  if (completed >= 0) return verdict("met", "run-complete", periods[completed]);
  const open = periods.filter(({ over, standing }) => !over && standing.status !== "missed").length;
  const canComplete = open + toCome > 0 && counted.possible + open + toCome >= run;
  if (!canComplete) {
    if (counted.longestPossible < run) return verdict("missed", "run-impossible");
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

/** The last of the periods that neither held nor were broken, where somebody's judgement is all that any of them waits for. */
function leftToJudgement(periods: readonly InPeriod[]): InPeriod | undefined {
  const waiting = periods.filter(({ standing }) => standing.status !== "met" && standing.status !== "missed");
  return waiting.every(({ standing }) => standing.status === "unjudged") ? waiting.at(-1) : undefined;
}

interface Runs {
  /** The length of the run that ends with each period. */
  readonly lengths: readonly number[];
  readonly longest: number;
  /** The length of the last run, and of the longest, if periods without a value had held. */
  readonly possible: number;
  readonly longestPossible: number;
}

function countRuns(periods: readonly InPeriod[]): Runs {
  const lengths: number[] = [];
  let [length, possible, longestPossible] = [0, 0, 0];
  for (const { over, standing } of periods) {
    const { status } = standing;
    if (status === "missed") [length, possible] = [0, 0];
    else if (over && status === "met") [length, possible] = [length + 1, possible + 1];
    else if (over) possible += 1;
    longestPossible = Math.max(longestPossible, possible);
    lengths.push(length);
  }
  return { lengths, longest: Math.max(0, ...lengths), possible, longestPossible };
}
