// The made-up round of seven counties as one page of HTML, to open, print or send.
import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Report, reportHtml, roundReport } from "quality-plan/report";
import { names, round, scheme } from "./support/county-round.js";
import { printHeading } from "./support/table.js";

const report: Report = roundReport(scheme, round, { locale: "zh", names });
const madeUp = { name: "数据", text: "考核项、数据和评分均为虚构" };
mkdirSync("report", { recursive: true });
writeFileSync("report/index.html", reportHtml({ ...report, facts: [...report.facts, madeUp] }));

printHeading("7  The round as a page", "items, figures and scores are made up");
console.log(`Open ${resolve("report/index.html")}`);
