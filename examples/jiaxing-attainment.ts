// The Jiaxing 2013 plan, real; the observations, made up. How does every target stand at mid-year and after the year?
import {
  type Attainment,
  attain,
  explain,
  formatAmount,
  nameOf,
  namesFrom,
  parseDistricts,
  readObservations,
  rollUp,
} from "quality-plan";
import { plan } from "quality-plan/catalog/jiaxing-2013";
import madeUp from "./data/jiaxing-2013-made-up.json" with { type: "json" };
import { printHeading, printTable } from "./support/table.js";

const districts = parseDistricts(madeUp.districts);
const { observations, problems } = readObservations(madeUp.observations, { metrics: plan.metrics, districts });
if (problems.length > 0) throw new Error(JSON.stringify(problems));
const names = namesFrom(plan, districts);
const targets = new Map(plan.targets.map((target) => [target.id, target]));

function row(attainment: Attainment): string[] {
  const target = targets.get(attainment.target);
  const lead = target?.responsibilities?.[0]?.agency;
  const known = attainment.kind === "measured" && attainment.status !== "no-evidence" ? attainment.figures : undefined;
  const shown = (amount: string | undefined): string =>
    amount === undefined ? "" : formatAmount(amount, { digits: 3 }).replace(/\.?0+$/, "");
  return [
    target?.source.clause ?? "",
    nameOf(names, "target", attainment.target, "zh"),
    attainment.status,
    shown(known?.value),
    shown(known?.required),
    shown(known?.margin),
    known?.completion === undefined ? "" : formatAmount(known.completion, { digits: 2, mode: "down" }),
    lead === undefined ? "" : nameOf(names, "agency", lead, "zh"),
    "made up",
  ];
}

for (const asOf of ["2013-06-30", "2014-01-31"]) {
  const values = rollUp(observations, { metrics: plan.metrics, districts, asOf });
  const judgements = madeUp.judgements.filter((judgement) => judgement.on <= asOf) as Parameters<
    typeof attain
  >[1]["judgements"];
  const attainments = attain(plan, { values, ...(judgements === undefined ? {} : { judgements }) }, { asOf });
  const withEvidence = attainments.filter(
    (attainment) => attainment.status !== "no-evidence" && attainment.status !== "unjudged",
  );

  printHeading(`4  Jiaxing 嘉兴市, plan of 2013, as of ${asOf} (observations made up)`);
  printTable(
    [
      { head: "Clause", width: 10 },
      { head: "Target", width: 26 },
      { head: "Status", width: 9 },
      { head: "Value", width: 7, align: "right" },
      { head: "Required", width: 8, align: "right" },
      { head: "Margin", width: 7, align: "right" },
      { head: "Done", width: 4, align: "right" },
      { head: "Lead", width: 12 },
      { head: "Figures", width: 8 },
    ],
    withEvidence.map(row),
  );
  const silent = attainments.length - withEvidence.length;
  console.log(`${silent} more targets have no evidence or no judgement: nothing is said of them.`);
  const close = attainments.find((attainment) => attainment.target === "food-production-batch-pass-rate");
  if (close !== undefined)
    for (const locale of ["en", "zh"] as const)
      console.log(`(made up) ${explain(close, { locale, names }).join(locale === "zh" ? "" : " ")}`);
}
