// Six counties' and zones' spot checks add up to the printed city rate; the plain mean of their rates is another number.
import {
  cellAt,
  explain,
  figure,
  type Metric,
  nameOf,
  namesFrom,
  parseDistricts,
  readObservations,
  rollUp,
} from "quality-plan";
import bulletin from "./data/bazhong-2024.json" with { type: "json" };
import { passRate } from "./support/spot-checks.js";
import { printHeading, printSentences, printTable } from "./support/table.js";

const metrics = [passRate];
const city = { metric: passRate.id, district: "511900", period: "2024" };

/** Rolled up from the districts below; the city's own printed figure is left aside. */
function fromBelow(
  table: { readonly districts: unknown; readonly observations: Iterable<unknown> },
  by: readonly Metric[] = metrics,
) {
  const districts = parseDistricts(table.districts);
  const { observations, problems } = readObservations(table.observations, { metrics: by, districts });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return { districts, values: rollUp(observations, { metrics: by, districts, own: "ignore" }) };
}

const counties = fromBelow(bulletin);
const cut = fromBelow(bulletin.secondCut);
const plainMean = fromBelow(bulletin, [{ ...passRate, across: "mean" }]);
const printed = bulletin.observations.find((row) => row.district === city.district);

const names = namesFrom(metrics, counties.districts);
const bothNames = (id: string): string =>
  `${nameOf(names, "district", id, "zh")} ${nameOf(names, "district", id, "en")}`;

printHeading("1  Spot checks in Bazhong 巴中市, 2024", bulletin.publisher);
printTable(
  [
    { head: "District" },
    { head: "Passed", align: "right" },
    { head: "Sampled", align: "right" },
    { head: "Rate", align: "right" },
  ],
  counties.districts.rows.map((row) => {
    const cell = cellAt(counties.values, { ...city, district: row.id });
    if (cell.evidence === "none") return [row.id, "", "", cell.reason];
    return [bothNames(row.id), cell.numerator ?? "", cell.denominator ?? "", figure(cell.exact ?? cell.value, "%")];
  }),
);

const total = cellAt(counties.values, city);
const second = cellAt(cut.values, city);
const mean = cellAt(plainMean.values, city);
if (total.evidence === "none" || second.evidence === "none" || mean.evidence === "none" || printed === undefined)
  throw new Error("a figure is missing");

console.log(`Printed for the city:           ${printed.numerator} of ${printed.denominator}`);
console.log(
  `The six districts rolled up:    ${total.numerator} of ${total.denominator} = ${figure(total.exact ?? total.value, "%")}`,
);
console.log(
  `Cut by urban area and township: ${second.numerator} of ${second.denominator} = ${figure(second.exact ?? second.value, "%")}`,
);
console.log(
  `Plain mean of the six rates:    ${figure(mean.exact ?? mean.value, "%")}, wrong: 18 batches would weigh as much as 132`,
);
for (const locale of ["en", "zh"] as const) printSentences(explain(total, { locale, names }), locale);
