import { plan } from "quality-plan/catalog/jiaxing-2013";
import { expect, test } from "vitest";
import { isPrinted, notInDocument } from "./audit.js";

const document = `
一、示范
(一)创建。创建质量强镇12个以上,力争不发生事故。培育百名首席质量官。(市强市办牵头)
二、监管
1.食品。抽查合格率保持在94%以上。
(1)生产。覆盖率达到95.5%。
(二)目标。产品质量:合格率达到96%。
`;
const [agency] = plan.agencies ?? [];
const small = { ...plan, agencies: agency === undefined ? [] : [agency], tasks: [], metrics: [] };
const target = (clause: string, bound: object, rest: object = {}) =>
  ({
    id: "t",
    kind: "measured",
    metric: "m",
    bound,
    source: { clause },
    ...rest,
  }) as unknown as (typeof plan.targets)[number];
const missing = (...targets: (typeof plan.targets)[number][]) => notInDocument({ ...small, targets }, document);

test("what a document prints is found in it, down to its paragraphs", () => {
  expect(
    missing(
      target("一(一)", { atLeast: "12" }, { commitmentWord: "力争" }),
      target("一(一)", { atMost: "0" }),
      target("一(一)", { reach: "100" }),
      target("二(二)", { reach: "96" }),
      target("二(二)产品质量", { reach: "96" }),
    ),
  ).toEqual([]);
});

test("a clause, a figure, a word and an agency that it does not print are told", () => {
  expect(missing(target("三(一)", { atLeast: "12" }))).toEqual(["target t: no clause 三(一)"]);
  expect(missing(target("一(一)", { atLeast: "13" }))).toEqual(["target t: 13 is not in 一(一)"]);
  expect(missing(target("一(一)", { atLeast: "2" }))).toEqual(["target t: 2 is not in 一(一)"]);
  expect(missing(target("一(一)", { atLeast: "12" }, { commitmentWord: "确保" }))).toEqual([
    "target t: “确保” is not in 一(一)",
  ]);
  expect(missing(target("二(二)服务质量", { reach: "96" }))).toEqual(["target t: no clause 二(二)服务质量"]);
  const unheard = { ...small, agencies: [{ id: "a", name: "市卫生局" }], targets: [] };
  expect(notInDocument(unheard, document)).toEqual(["agency a: 市卫生局 is not printed"]);
});

test.each([
  ["12", "12个", true],
  ["12", "112个", false],
  ["12", "0.12", false],
  ["12", "十二个", true],
  ["30", "三十家", true],
  ["100", "百名", true],
  ["10000", "万人以上", true],
  ["30000", "3万人", true],
  ["2", "翻一番", true],
  ["0", "不发生", true],
  ["-5", "下降5%", true],
  ["7", "八个", false],
])("%s is printed as %s: %j", (figure, text, printed) => {
  expect(isPrinted(figure, text)).toBe(printed);
});
