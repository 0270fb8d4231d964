// A target of 15 award winners by 2015, judged on a day in 2013, after that year's round, and at the end.
import {
  attain,
  explain,
  type Metric,
  namesFrom,
  parseDistricts,
  parsePlan,
  readObservations,
  rollUp,
} from "quality-plan";
import series from "./data/wenzhou-award.json" with { type: "json" };
import { printHeading, printSentences, printTable } from "./support/table.js";

const award: Metric = {
  id: "mayors-quality-award",
  kind: "amount",
  accrual: "flow",
  range: ["0", "1000"],
  name: { zh: "市长质量奖获奖企业", en: "Winners of the mayor's quality award" },
  unit: { zh: "家", en: "winners" },
  direction: "up",
};
const plan = parsePlan({
  format: "quality-plan/1",
  id: "wenzhou-award",
  title: { zh: "温州市市长质量奖目标", en: "Wenzhou mayor's quality award" },
  district: "330300",
  period: "2011/2015",
  metrics: [award],
  targets: [
    {
      id: "fifteen-winners",
      kind: "measured",
      metric: award.id,
      bound: { reach: "15" },
      schedule: { by: "2009/2015" },
      source: { clause: "市长质量奖" },
    },
  ],
});
const districts = parseDistricts([{ id: "330300", name: { zh: "温州市", en: "Wenzhou" } }]);
const names = namesFrom(plan, districts);
const { observations } = readObservations(series.observations, { metrics: plan.metrics, districts });

printHeading("3  Wenzhou mayor's quality award 市长质量奖: 15 winners by 2015", series.publisher);
const days = ["2013-06-30", "2013-12-31", "2016-01-31"];
const judged = days.map((asOf) => {
  const values = rollUp(observations, { metrics: plan.metrics, districts, asOf });
  return { asOf, attainments: attain(plan, { values }, { asOf }) };
});
printTable(
  [
    { head: "As of" },
    { head: "Status" },
    ...["Winners", "Target", "Completion", "Years in"].map((head) => ({ head, align: "right" as const })),
  ],
  judged.flatMap(({ asOf, attainments }) =>
    attainments.map((attainment) => {
      if (attainment.kind !== "measured" || attainment.status === "no-evidence")
        return [asOf, attainment.status, "", "", "", ""];
      const { figures, coverage } = attainment;
      return [
        asOf,
        attainment.status,
        figures.value,
        figures.required ?? "",
        figures.completion ?? "",
        `${coverage.reported} of ${coverage.expected}`,
      ];
    }),
  ),
);
for (const { attainments } of judged) {
  for (const attainment of attainments) {
    console.log();
    for (const locale of ["en", "zh"] as const) printSentences(explain(attainment, { locale, names }), locale);
  }
}
