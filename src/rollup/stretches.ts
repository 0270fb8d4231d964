import { periodOf } from "../model/period.js";
import { type NumberedSpan, numberedSpan } from "./span.js";

/**
 * The stretches that spans cover between them, in order: those that overlap lie in one, so that none reaches over the edge
 * of its stretch. Spans that only follow each other are stretches of their own.
 */
export function stretchesOf(spans: readonly NumberedSpan[]): readonly NumberedSpan[] {
  const stretches: { start: NumberedSpan; end: NumberedSpan }[] = [];
  for (const span of spans.toSorted((a, b) => a.first - b.first)) {
    const held = stretches.at(-1);
    if (held === undefined || span.first > held.end.last) stretches.push({ start: span, end: span });
    else if (span.last > held.end.last) held.end = span;
  }
  return stretches.map(({ start, end }) =>
    start === end ? start : numberedSpan(periodOf({ first: start.firstDay, last: end.lastDay })),
  );
}

export function isSame(a: NumberedSpan, b: NumberedSpan): boolean {
  return a.first === b.first && a.last === b.last;
}

/** How many days spans that do not overlap have between them. */
export function daysOf(spans: readonly NumberedSpan[]): number {
  return spans.reduce((days, { first, last }) => days + last - first + 1, 0);
}
