import type { RowColumns } from "./observations.js";

/** Columns that grow while rows come in, all together. */
export interface RowStore {
  size: number;
  capacity: number;
  series: Int32Array;
  district: Int32Array;
  amount: Float64Array;
  amountScale: Uint8Array;
  denominator: Float64Array;
  denominatorScale: Uint8Array;
  source: Int32Array;
  line: Int32Array;
}

const FIRST_CAPACITY = 64;

export function newRowStore(): RowStore {
  return { size: 0, capacity: FIRST_CAPACITY, ...columnsOf(FIRST_CAPACITY) };
}

function columnsOf(length: number): Omit<RowStore, "size" | "capacity"> {
  return {
    series: new Int32Array(length),
    district: new Int32Array(length),
    amount: new Float64Array(length),
    amountScale: new Uint8Array(length),
    denominator: new Float64Array(length),
    denominatorScale: new Uint8Array(length),
    source: new Int32Array(length),
    line: new Int32Array(length),
  };
}

/** Makes room for one row more. */
export function growRows(store: RowStore): void {
  const capacity = store.capacity * 2;
  const grown = columnsOf(capacity);
  grown.series.set(store.series);
  grown.district.set(store.district);
  grown.amount.set(store.amount);
  grown.amountScale.set(store.amountScale);
  grown.denominator.set(store.denominator);
  grown.denominatorScale.set(store.denominatorScale);
  grown.source.set(store.source);
  grown.line.set(store.line);
  Object.assign(store, grown, { capacity });
}

/** The columns without spare room and without the rows that are not kept. */
export function closeRows(store: RowStore, dropped: ReadonlySet<number>): RowColumns {
  const size = moveKeptForward(store, dropped);
  return {
    series: store.series.slice(0, size),
    district: store.district.slice(0, size),
    amount: store.amount.slice(0, size),
    amountScale: store.amountScale.slice(0, size),
    denominator: store.denominator.slice(0, size),
    denominatorScale: store.denominatorScale.slice(0, size),
    source: store.source.slice(0, size),
    line: store.line.slice(0, size),
  };
}

function moveKeptForward(store: RowStore, dropped: ReadonlySet<number>): number {
  if (dropped.size === 0) return store.size;
  const { series, district, amount, amountScale, denominator, denominatorScale, source, line } = store;
  const columns = [series, district, amount, amountScale, denominator, denominatorScale, source, line];
  let kept = 0;
  for (let row = 0; row < store.size; row += 1) {
    if (dropped.has(row)) continue;
    for (const column of columns) column[kept] = column[row] ?? 0;
    kept += 1;
  }
  return kept;
}
