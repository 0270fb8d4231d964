import { expect, test } from "vitest";
import { checkJudgements } from "../../src/model/check-judgements.js";
import { parsePlan } from "../../src/model/check-plan.js";
import { plan as written, source, target } from "./plans.js";

const goal = { kind: "judged", id: "goal", source, statement: "国内先进" } as const;
const plan = parsePlan({ ...written, targets: [target, goal] });
const good = {
  target: "goal",
  district: "330402",
  on: "2013-12-01",
  by: "专家组",
  status: "met",
  note: "全票",
} as const;

test("good judgements are kept, and the others told by row", () => {
  const rows: readonly unknown[] = [
    good,
    { ...good, target: "lost" },
    { ...good, target: "pass" },
    { ...good, on: "2013-02-30" },
    { ...good, status: "unclear" },
    { ...good, by: " " },
    { ...good, score: 5 },
    7,
  ];
  const { judgements, problems } = checkJudgements(rows, plan);
  expect(judgements).toEqual([good]);
  expect(problems.map(({ line, path, code }) => `${line ?? ""} ${path.join(".")} ${code}`)).toEqual([
    "2 target dangling-id",
    "3 target wrong-shape",
    "4 on not-a-day",
    "5 status unknown-word",
    "6 by empty-text",
    "7 score unknown-key",
    "8  wrong-shape",
  ]);
});

test("the plan's own district and a note may be left out", () => {
  const { target: of, on, by, status } = good;
  expect(checkJudgements([{ target: of, on, by, status }], plan)).toEqual({
    judgements: [{ target: of, on, by, status }],
    problems: [],
  });
});

test("an empty cell counts as absent", () => {
  const { district: _district, note: _note, ...bare } = good;
  expect(checkJudgements([{ ...bare, district: "", note: null }], plan)).toEqual({ judgements: [bare], problems: [] });
  expect(checkJudgements([{ ...good, by: "", on: "" }], plan).problems).toEqual([
    { code: "missing-key", key: "on", path: ["on"], line: 1 },
    { code: "missing-key", key: "by", path: ["by"], line: 1 },
  ]);
});

test("a row of empty cells alone is passed over, and counts as a line", () => {
  const { judgements, problems } = checkJudgements([{ target: "", on: null }, good, { ...good, on: "x" }], plan);
  expect(judgements).toEqual([good]);
  expect(problems).toMatchObject([{ code: "not-a-day", line: 3 }]);
});

test("what are no rows, or no plan, is named as it was handed in", () => {
  expect(() => checkJudgements(undefined as never, undefined as never)).toThrow("rows: undefined are no rows");
  expect(() => checkJudgements([], {} as never)).toThrow("plan: object is no plan");
});
