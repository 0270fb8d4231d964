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

const LEAST_CAPACITY = 64;

/** Room is made ahead only for so many rows: a list says how long it is, not how many rows it holds. */
const MOST_AHEAD = 2 ** 22;

export function newRowStore(rows: number): RowStore {
  const capacity = Math.min(Math.max(rows, LEAST_CAPACITY), MOST_AHEAD);
  return { size: 0, capacity, ...columnsOf(capacity) };
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

/** Where each series begins among the kept rows, by counting; the last entry is where they all end. */
export function seriesStarts({ size, series }: RowStore, count: number, dropped: ReadonlySet<number>): Int32Array {
  const starts = new Int32Array(count + 1);
  for (let row = 0; row < size; row += 1) {
    const next = (series[row] ?? 0) + 1;
    if (!dropped.has(row)) starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let at = 0; at < count; at += 1) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  return starts;
}

/** The columns series by series, so that a table is read from end to end, without spare room or rows that are not kept. */
export function closeRows(store: RowStore, starts: Int32Array, dropped: ReadonlySet<number>): RowColumns {
  const order = new Int32Array(starts[starts.length - 1] ?? 0);
  const next = starts.slice();
  const { size, series } = store;
  for (let row = 0; row < size; row += 1) {
    if (dropped.has(row)) continue;
    const at = series[row] ?? 0;
    const place = next[at] ?? 0;
    order[place] = row;
    next[at] = place + 1;
  }
  const length = order.length;
  return {
    district: gather(store.district, order, new Int32Array(length)),
    amount: gather(store.amount, order, new Float64Array(length)),
    amountScale: gather(store.amountScale, order, new Uint8Array(length)),
    denominator: gather(store.denominator, order, new Float64Array(length)),
    denominatorScale: gather(store.denominatorScale, order, new Uint8Array(length)),
    source: gather(store.source, order, new Int32Array(length)),
    line: gather(store.line, order, new Int32Array(length)),
  };
}

function gather<Column extends Int32Array | Float64Array | Uint8Array>(
  from: Column,
  order: Int32Array,
  into: Column,
): Column {
  for (let place = 0; place < order.length; place += 1) into[place] = from[order[place] ?? 0] ?? 0;
  return into;
}
