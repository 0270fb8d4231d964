import bulletin from "../../../examples/data/bazhong-2024.json" with { type: "json" };
import { passRate as rate } from "../../../examples/support/spot-checks.js";
import { explain } from "../../../src/explain/explain.js";
import { figure } from "../../../src/explain/figure.js";
import { nameOf, namesFrom } from "../../../src/explain/names.js";
import { parseDistricts } from "../../../src/model/check-districts.js";
import type { Metric } from "../../../src/model/metric.js";
import { readObservations } from "../../../src/observations/read-observations.js";
import { cellAt } from "../../../src/rollup/read-cell.js";
import { rollUp } from "../../../src/rollup/roll-up.js";

type Both<T> = Readonly<Record<"zh" | "en", T>>;

/** One district of the bulletin, or the city made of them. */
interface SpotCheckRow {
  readonly name: Both<string>;
  readonly passed: string;
  readonly sampled: string;
  readonly rate: string;
}

/** The home page's result, worked out when the site is built. */
interface SpotCheck {
  readonly districts: readonly SpotCheckRow[];
  readonly city: SpotCheckRow;
  readonly sentences: Both<readonly string[]>;
  /** The plain mean of the six rates, which is another number. */
  readonly mean: string;
}

const CITY = "511900";

/** Worked out from what the bulletin prints of the districts; what it prints of the city is left aside. */
export function spotCheck(): SpotCheck {
  const districts = parseDistricts(bulletin.districts);
  const names = namesFrom([rate], districts);
  const valuesBy = (metric: Metric) => {
    const { observations } = readObservations(bulletin.observations, { metrics: [metric], districts });
    return rollUp(observations, { metrics: [metric], districts, own: "ignore" });
  };
  const values = valuesBy(rate);
  const cellOf = (district: string, from = values) => {
    const cell = cellAt(from, { metric: rate.id, district, period: "2024" });
    if (cell.evidence === "none") throw new RangeError(`${district} has no figure`);
    return cell;
  };
  const percent = (district: string, from = values): string => {
    const { exact, value } = cellOf(district, from);
    return figure(exact ?? value, "%");
  };
  const both = <T>(made: (locale: "zh" | "en") => T): Both<T> => ({ zh: made("zh"), en: made("en") });
  const rowOf = (district: string): SpotCheckRow => ({
    name: both((locale) => nameOf(names, "district", district, locale)),
    passed: cellOf(district).numerator ?? "",
    sampled: cellOf(district).denominator ?? "",
    rate: percent(district),
  });
  return {
    districts: districts.rows.filter(({ parent }) => parent === CITY).map(({ id }) => rowOf(id)),
    city: rowOf(CITY),
    sentences: both((locale) => explain(cellOf(CITY), { locale, names })),
    mean: percent(CITY, valuesBy({ ...rate, across: "mean" })),
  };
}

export default { load: spotCheck };

/** What the loader gives, in the pages that import this file. */
export declare const data: SpotCheck;
