// Five counties add up to the printed 10,326; a memo column stands beside the tree; a residual is shown, not hidden.
import {
  cellAt,
  describe,
  type Metric,
  nameOf,
  namesFrom,
  parseDistricts,
  readObservations,
  rollUp,
} from "quality-plan";
import yearbook from "./data/huzhou-2013.json" with { type: "json" };
import { printHeading, printSentences, printTable } from "./support/table.js";

const metrics: readonly Metric[] = [
  {
    id: "patents-granted",
    kind: "amount",
    accrual: "flow",
    name: { zh: "专利授权量", en: "Patents granted" },
    unit: { zh: "件", en: "patents" },
    direction: "up",
  },
  {
    id: "science-awards",
    kind: "amount",
    accrual: "flow",
    name: { zh: "市级以上科技奖", en: "Science awards" },
    unit: { zh: "项", en: "awards" },
    direction: "up",
  },
];
const districts = parseDistricts(yearbook.districts);
const names = namesFrom(metrics, districts);
const { observations } = readObservations(yearbook.observations, { metrics, districts });

const printed = rollUp(observations, { metrics, districts });
const added = rollUp(observations, { metrics, districts, own: "ignore" });

printHeading("2  Patents and awards in Huzhou 湖州市, 2013", yearbook.publisher);
printTable(
  [
    { head: "District" },
    ...["Patents, printed", "rolled up", "Awards, printed", "rolled up"].map((head) => ({
      head,
      align: "right" as const,
    })),
  ],
  districts.rows.map((row) => {
    const figures = metrics.flatMap(({ id: metric }) =>
      [printed, added].map((values) => {
        const cell = cellAt(values, { metric, district: row.id, period: "2013" });
        return cell.evidence === "none" ? cell.reason : cell.value;
      }),
    );
    const name = `${nameOf(names, "district", row.id, "zh")} ${nameOf(names, "district", row.id, "en")}`;
    return [row.members === undefined ? name : `${name} (memo: ${row.members.length} counties)`, ...figures];
  }),
);

const everyColumn = districts.rows.filter((row) => row.id !== districts.root);
const doubled = everyColumn
  .map((row) => cellAt(printed, { metric: "patents-granted", district: row.id, period: "2013" }))
  .reduce((sum, cell) => sum + (cell.evidence === "none" ? 0 : Number(cell.value)), 0);
console.log(`Every row below the total added up, memo and all, makes ${doubled}: the memo row's counties count twice.`);
console.log("The awards of no county are a residual; the rollup lists it and changes neither figure:");
for (const finding of printed.discrepancies) {
  for (const locale of ["en", "zh"] as const) printSentences([describe(finding, locale, names)], locale, "  ");
}
