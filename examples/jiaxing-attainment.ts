// The Jiaxing 2013 plan, real; the observations, made up. How does every target stand at mid-year and after the year?
import {
  type Attainment,
  attain,
  explain,
  figure,
  type Judgement,
  nameOf,
  namesFrom,
  parseDistricts,
  readObservations,
  rollUp,
} from "quality-plan";
import { plan } from "quality-plan/catalog/jiaxing-2013";
import madeUp from "./data/jiaxing-2013-made-up.json" with { type: "json" };
import { printHeading, printSentences, printTable } from "./support/table.js";

const districts = parseDistricts(madeUp.districts);
const { observations, problems } = readObservations(madeUp.observations, { metrics: plan.metrics, districts });
if (problems.length > 0) throw new Error(JSON.stringify(problems));
const judgements: readonly Judgement[] = [
  { target: "school-quality-education-bases", on: "2014-01-10", by: "a made-up jury", status: "met" },
  { target: "high-end-brands", on: "2014-01-10", by: "a made-up jury", status: "missed" },
];
const names = namesFrom(plan, districts);
const targets = new Map(plan.targets.map((target) => [target.id, target]));

function row(attainment: Attainment): string[] {
  const target = targets.get(attainment.target);
  const lead = target?.responsibilities?.[0]?.agency;
  const known = attainment.kind === "measured" && attainment.status !== "no-evidence" ? attainment.figures : undefined;
  const shown = (key: "value" | "required" | "margin" | "completion"): string => {
    const amount = known?.exact?.[key] ?? known?.[key];
    return amount === undefined ? "" : figure(amount);
  };
  return [
    target?.source.clause ?? "",
    nameOf(names, "target", attainment.target, "zh"),
    attainment.status,
    shown("value"),
    shown("required"),
    shown("margin"),
    shown("completion"),
    lead === undefined ? "" : nameOf(names, "agency", lead, "zh"),
    "made up",
  ];
}

let part = 0;
for (const asOf of ["2013-06-30", "2014-01-31"]) {
  const values = rollUp(observations, { metrics: plan.metrics, districts, asOf });
  const attainments = attain(plan, { values, judgements }, { asOf });
  const withEvidence = attainments.filter(
    (attainment) => attainment.status !== "no-evidence" && attainment.status !== "unjudged",
  );

  part += 1;
  printHeading(
    `4.${part}  Jiaxing 嘉兴市, plan of 2013, as of ${asOf}`,
    "the plan is real, the observations are made up",
  );
  printTable(
    [
      { head: "Clause", width: 10 },
      { head: "Target", width: 22 },
      { head: "Status", width: 9 },
      { head: "Value", width: 8, align: "right" },
      { head: "Required", width: 8, align: "right" },
      { head: "Margin", width: 8, align: "right" },
      { head: "Done", width: 7, align: "right" },
      { head: "Lead", width: 10 },
      { head: "Figures", width: 8 },
    ],
    withEvidence.map(row),
  );
  const silent = attainments.length - withEvidence.length;
  console.log(`${silent} more targets have no evidence or no judgement: nothing is said of them.`);
  const close = attainments.find((attainment) => attainment.target === "food-production-batch-pass-rate");
  if (close !== undefined)
    for (const locale of ["en", "zh"] as const) printSentences(explain(close, { locale, names }), locale, "(made up) ");
}
