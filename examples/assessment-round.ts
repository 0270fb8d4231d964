// Seven counties under the national grades and veto of 2013; items, targets, figures and scores are made up.
import { assessmentOf, explain, figure, nameOf, ranking } from "quality-plan";
import { names, round } from "./support/county-round.js";
import { printHeading, printSentences, printTable } from "./support/table.js";

printHeading(
  "5  Seven counties under the national grades and veto of 2013",
  "window, grades and veto from 国办发〔2013〕47号; items, figures and scores are made up",
);
const { ranked, unranked } = ranking(round);
printTable(
  [
    { head: "Place", align: "right" },
    { head: "County" },
    { head: "Score", align: "right" },
    { head: "Before rounding", align: "right" },
    { head: "Grade", align: "center" },
    { head: "By score alone", align: "center" },
    { head: "Figures" },
  ],
  ranked.map((row) => {
    const one = assessmentOf(round, row.district);
    const county = `${nameOf(names, "district", row.district, "zh")} ${nameOf(names, "district", row.district, "en")}`;
    if (one.outcome !== "scored") return [String(row.place), county, "", "", "", "", "made up"];
    return [
      String(row.place),
      county,
      one.score,
      figure(one.exactScore),
      one.grade ?? "",
      one.gradeByScore ?? "",
      "made up",
    ];
  }),
);
for (const row of unranked) console.log(row.district, row.why);

console.log("Places go by the score before rounding; a veto on the grade moves no place.");

const vetoed = assessmentOf(round, "330483");
for (const locale of ["en", "zh"] as const) {
  printHeading(nameOf(names, "district", vetoed.district, locale), "explained; every figure is made up");
  for (const sentence of explain(vetoed, { locale, names })) printSentences([sentence], locale, "(made up) ");
}
