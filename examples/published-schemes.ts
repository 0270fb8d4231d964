// Six published schemes as data, each run over the same four made-up towns: places, grades, what follows.
import { explain, figure, nameOf, ranking } from "quality-plan";
import { printHeading, printSentences, printTable } from "./support/table.js";
import { published } from "./support/published-schemes.js";

for (const { facts, own, scheme, round, names, following } of published) {
  printHeading(
    `${nameOf(names, "scheme", scheme.id, "zh")} ${nameOf(names, "scheme", scheme.id, "en")}`,
    `made-up towns, incidents, figures and scores; facts: ${facts}; the example's own: ${own.join("; ")}`,
  );
  printTable(
    [
      { head: "Place", align: "right" },
      { head: "Town" },
      { head: "Score", align: "right" },
      { head: "Grade" },
      { head: "Figures" },
    ],
    ranking(round).ranked.map(({ place, district, score, grade }) => [
      String(place),
      nameOf(names, "district", district, "en"),
      figure(score),
      grade ?? "none",
      "made up",
    ]),
  );
  for (const one of [...following.consequences, ...following.unsettled]) {
    printSentences(explain(one, { locale: "zh", names }), "zh", "(made up) ");
  }
}
