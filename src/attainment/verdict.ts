import { apart, encloses } from "../internal/interval.js";
import { type Expected, isExpected } from "./path.js";
import type { Absence } from "./reason.js";
import { isFilling, type MeasureRead, type Question } from "./reading.js";
import type { Status } from "./status.js";
import type { AttainmentRule } from "./trace.js";
import { askedOf, satisfies } from "./held.js";
import { sideOf, type Wanted } from "./wanted.js";

/** A status and the rule that gave it. */
export interface Verdict {
  readonly status: Status;
  readonly rule: AttainmentRule;
}

/** What a value held against a bound means on the day. */
export function verdictOn(
  question: Question,
  wanted: Wanted,
  read: MeasureRead,
  expected: Expected | Absence,
): Verdict {
  return question.window.over ? afterDeadline(wanted, read) : beforeDeadline(question, wanted, read, expected);
}

function afterDeadline(wanted: Wanted, read: MeasureRead): Verdict {
  if (read.missesParts) return withMissingParts(wanted, read);
  // Districts that are missing leave a verdict open to change, where they could bring the value to the other side.
  if (read.partial && !read.comparedPartial && isDecided(wanted, read)) return withMissingParts(wanted, read);
  if (satisfies(wanted, read)) return { status: "met", rule: "satisfied-at-deadline" };
  if (wanted.judgedOutside) return { status: "unjudged", rule: "about-without-tolerance" };
  return { status: "missed", rule: "not-satisfied-at-deadline" };
}

/** Whether the parts that are missing could not change how the value stands to the bound. */
export function isDecided(wanted: Wanted, read: MeasureRead): boolean {
  if (wanted.mayMove === true) return false;
  const [interval, { possible }] = [askedOf(wanted, read), read];
  return encloses(interval, possible) || apart(interval, possible);
}

function withMissingParts(wanted: Wanted, read: MeasureRead): Verdict {
  const [interval, { possible }] = [askedOf(wanted, read), read];
  // What the value is held against may be partial too, and then nothing is final.
  const isFinal = wanted.mayMove !== true && !read.comparedPartial;
  if (encloses(interval, possible))
    return { status: "met", rule: isFinal ? "missing-parts-change-nothing" : "satisfied-at-deadline" };
  if (!apart(interval, possible)) return { status: "no-evidence", rule: "missing-parts-could-change-it" };
  if (wanted.judgedOutside) return { status: "unjudged", rule: "about-without-tolerance" };
  return { status: "missed", rule: isFinal ? "missing-parts-change-nothing" : "not-satisfied-at-deadline" };
}

function beforeDeadline(question: Question, wanted: Wanted, read: MeasureRead, expected: Expected | Absence): Verdict {
  const satisfied = satisfies(wanted, read);
  const early = isFilling(question) ? flowBeforeDeadline(wanted, read, satisfied) : undefined;
  if (early !== undefined) return early;
  if (satisfied) return { status: "reached", rule: "satisfied-before-deadline" };
  if (wanted.judgedOutside) return { status: "unjudged", rule: "about-without-tolerance" };
  if (!isExpected(expected)) return { status: "open", rule: "no-path" };
  const onPath = sideOf(wanted) === "lower" ? expected.side >= 0 : expected.side <= 0;
  return onPath ? { status: "on-track", rule: "at-or-beyond-path" } : { status: "behind", rule: "short-of-path" };
}

/** A flow's window starts at zero: what an earlier one held or grew by does not count in it, and a limit holds until it is passed. */
function flowBeforeDeadline(wanted: Wanted, read: MeasureRead, satisfied: boolean): Verdict | undefined {
  if (read.earlier) return satisfied ? { status: "on-track", rule: "earlier-flow-satisfies" } : undefined;
  // A limit to what has grown from a base may be kept yet where the base is not whole.
  const isOver = wanted.mayMove !== true && !read.comparedPartial && apart(askedOf(wanted, read), read.possible);
  if (isOver && !wanted.judgedOutside) return { status: "missed", rule: "flow-over-limit" };
  return satisfied && sideOf(wanted) === "upper" ? { status: "on-track", rule: "flow-under-limit" } : undefined;
}
