import { expect, test } from "vitest";
import { periodHead } from "../../src/report/period-head.js";

test.each([
  ["2013", "2013", "2013年"],
  ["2013-07/2014-06", "July 2013 to June 2014", "2013年7月至2014年6月"],
  ["2014-07-15", "15 July 2014", "2014年7月15日"],
  ["2011/2020", "2011 to 2020", "2011年至2020年"],
  ["2013-Q2", "Q2 2013", "2013年第二季度"],
  ["../2025-12", "until December 2025", "2025年12月以前"],
  ["2023/..", "from 2023 on", "2023年起"],
])("a heading has %s as %s and %s", (period, en, zh) => {
  expect([periodHead(period, "en"), periodHead(period, "zh")]).toEqual([en, zh]);
});
