import { expect, test } from "vitest";
import { explain } from "../../src/explain/explain.js";
import { namesFrom } from "../../src/explain/names.js";
import { parseDistricts } from "../../src/model/check-districts.js";
import type { Metric } from "../../src/model/metric.js";
import { readObservations } from "../../src/observations/index.js";
import { reportingCompleteness } from "../../src/rollup/index.js";

const awards: Metric = {
  id: "awards",
  name: { zh: "质量奖", en: "quality awards" },
  unit: "",
  kind: "amount",
  accrual: "flow",
  direction: "up",
};
const districts = parseDistricts([
  { id: "51" },
  { id: "a", parent: "51", name: { zh: "巴州区", en: "Bazhou" } },
  { id: "b", parent: "51", name: { zh: "恩阳区", en: "Enyang" } },
  { id: "c", parent: "51", name: { zh: "南江县", en: "Nanjiang" } },
]);
const rows = [
  { metric: "awards", district: "a", period: "2013-H1", value: 1, recordedOn: "2013-07-01" },
  { metric: "awards", district: "b", period: "2013-H1", value: 1, recordedOn: "2013-07-16" },
];
const { observations } = readObservations(rows, { metrics: [awards], districts });
const reports = reportingCompleteness(observations, {
  metrics: ["awards"],
  members: ["a", "b", "c"],
  periods: ["2013-H1", "2013-H2"],
  due: { days: 15 },
  asOf: "2013-08-01",
});
const names = namesFrom([awards], districts);

test("a half year's reports are told: how many are in, who is late, who is overdue and with what", () => {
  expect(reports.map((report) => explain(report, { locale: "en", names }))).toEqual([
    [
      "The reports for 2013-H1 are due by 2013-07-15, that day included: 2 of 3 are in, 66.6666…%.",
      "Late: Enyang (1 day).",
      "Overdue: Nanjiang (lacks quality awards).",
    ],
    [
      "The reports for 2013-H2 are due by 2014-01-15, that day included: 0 of 3 are in, 0%.",
      "Not due yet: Bazhou, Enyang, Nanjiang.",
    ],
  ]);
  expect(explain(reports[0]!, { locale: "zh", names })).toEqual([
    "2013-H1 的数据应于 2013-07-15 前报送（含当日）：应报 3 个，已报 2 个，报送率 66.6666…%。",
    "迟报：恩阳区（1 天）。",
    "逾期未报：南江县（缺 质量奖）。",
  ]);
});
