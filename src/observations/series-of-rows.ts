/** The series each row belongs to. */
export function seriesOfRows(starts: Int32Array, rows: number): Int32Array {
  const found = new Int32Array(rows);
  for (let series = 0; series + 1 < starts.length; series += 1)
    found.fill(series, starts[series] ?? 0, starts[series + 1] ?? 0);
  return found;
}
