import { ABSENT } from "./observations.js";
import { sameAmount, textOf } from "./read-amount-column.js";
import { type MetricReader, type Reader, report } from "./reader.js";

/**
 * A row for a cell that already has one of the same standing. A repeat is kept once; figures that differ are a problem,
 * and none of them is kept, so that the order of rows never matters.
 */
export function settleClaim(reader: Reader, metric: MetricReader, held: number, row: number): void {
  if (sameFigure(reader, held, row)) {
    keepOneSource(reader, held, row);
    return;
  }
  reader.conflicting.add(held);
  const { line } = reader.store;
  report(reader, {
    code: "conflicting-observations",
    values: [figureText(reader, metric, held), figureText(reader, metric, row)],
    lines: [line[held] ?? 0, line[row] ?? 0],
    path: [],
    line: reader.line,
  });
}

function sameFigure({ store, exactAmounts }: Reader, a: number, b: number): boolean {
  const { amount, amountScale, denominator, denominatorScale } = store;
  const same = (units: Float64Array, scale: Uint8Array): boolean =>
    sameAmount(units[a] ?? 0, scale[a] ?? 0, units[b] ?? 0, scale[b] ?? 0, exactAmounts);
  return same(amount, amountScale) && same(denominator, denominatorScale);
}

/** Of the sources of one figure the first by the alphabet is named, whichever row came first. */
function keepOneSource({ store, sourceList }: Reader, held: number, row: number): void {
  const { source } = store;
  const [kept, other] = [source[held] ?? -1, source[row] ?? -1];
  if (other === kept || other < 0) return;
  if (kept < 0 || (sourceList[other] ?? "") < (sourceList[kept] ?? "")) source[held] = other;
}

function figureText({ store, exactAmounts }: Reader, { metric }: MetricReader, row: number): string {
  const { amount, amountScale, denominator, denominatorScale } = store;
  if (metric.kind === "ordinal") return metric.levels[(amount[row] ?? 0) - 1] ?? "";
  const above = textOf(amount[row] ?? 0, amountScale[row] ?? 0, exactAmounts);
  const scale = denominatorScale[row] ?? ABSENT;
  return scale === ABSENT ? above : `${above} / ${textOf(denominator[row] ?? 0, scale, exactAmounts)}`;
}
