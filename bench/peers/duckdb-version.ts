import { DuckDBInstance } from "@duckdb/node-api";
import type { Job } from "../national-rows.js";
import type { Sums } from "../sums.js";
import { lookedUp } from "./arquero-version.js";

const SUMS = `
  with recursive above(district, ancestor) as (
    select id, id from districts
    union all
    select above.district, districts.parent
    from above join districts on districts.id = above.ancestor
    where districts.parent is not null
  )
  select metric, ancestor, sum(numerator::bigint)::double, sum(denominator::bigint)::double
  from observations join above using (district)
  group by metric, ancestor`;

/** A database in the process: rows appended, joined with all the districts above them, grouped, fetched. */
export async function duckdbVersion({ metrics, districts, rows }: Job): Promise<() => Sums> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run("create table districts(id varchar, parent varchar)");
  await connection.run(
    "create table observations(metric varchar, district varchar, period varchar, numerator varchar, denominator varchar)",
  );
  const tree = await connection.createAppender("districts");
  for (const { id, parent } of districts.rows) {
    tree.appendVarchar(id);
    if (parent === undefined) tree.appendNull();
    else tree.appendVarchar(parent);
    tree.endRow();
  }
  tree.closeSync();
  const table = await connection.createAppender("observations");
  for (const row of rows) {
    table.appendVarchar(row.metric);
    table.appendVarchar(row.district);
    table.appendVarchar(row.period);
    table.appendVarchar(row.numerator);
    table.appendVarchar(row.denominator);
    table.endRow();
  }
  table.closeSync();
  const [metric, district, above, below] = (await connection.runAndReadAll(SUMS)).getColumnsJS();
  connection.closeSync();
  instance.closeSync();
  return () =>
    lookedUp(
      metric!.map((id, at) => ({
        metric: id as string,
        district: district![at] as string,
        above: above![at] as number,
        below: below![at] as number,
      })),
      { metrics, districts },
    );
}
