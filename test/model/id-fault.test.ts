import { describe, expect, test } from "vitest";
import { cascade } from "../../src/decomposition/cascade.js";
import { describe as inWords } from "../../src/explain/index.js";
import { checkDistricts } from "../../src/model/check-districts.js";
import { checkJudgements } from "../../src/model/check-judgements.js";
import { checkPlan, parsePlan } from "../../src/model/check-plan.js";
import { idFault } from "../../src/model/id-fault.js";
import type { Problem } from "../../src/model/problem.js";
import { readObservations } from "../../src/observations/read-observations.js";

test.each([
  ["c\r", "U+000D", 2],
  ["\ufeffc", "U+FEFF", 1],
  ["a\tb", "U+0009", 2],
  ["\u0000", "U+0000", 1],
  ["c\u0085", "U+0085", 2],
  ["c\u007f", "U+007F", 2],
  ["c\u2028", "U+2028", 2],
  ["鹿城\ud83d", "U+D83D", 3],
  ["\udc4d区", "U+DC4D", 1],
])("%j is no id, and its %s is told", (id, character, at) => {
  expect(idFault(id)).toEqual({ code: "unseen-character", id, character, at });
});

test.each(["c", "330302", "鹿城区", "constructor", "a b", "👍", "Łódź", "é"])("%j is one", (id) => {
  expect(idFault(id)).toBeUndefined();
});

test("nothing to be seen at all, and __proto__, are none", () => {
  expect(["", " ", "\r\n", "__proto__"].map((id) => idFault(id)?.code)).toEqual([
    "empty-text",
    "empty-text",
    "empty-text",
    "reserved-id",
  ]);
});

describe("no door lets an id in that ends with the carriage return of a file saved on Windows", () => {
  const metric = { id: "m", name: "m", unit: "件", kind: "amount", accrual: "flow", direction: "down" } as const;
  const target = {
    id: "t",
    kind: "measured",
    metric: "m",
    bound: { atMost: "5" },
    source: { clause: "1" },
  } as const;
  const plan = {
    format: "quality-plan/1",
    id: "p",
    title: "p",
    district: "c",
    period: "2013",
    metrics: [metric],
    targets: [target],
  } as const;
  const told = (problems: readonly Problem[]) => problems.map(({ code, path }) => `${path.join(".")} ${code}`);
  const toldOf = (checked: { readonly ok: boolean; readonly problems?: readonly Problem[] }) =>
    told(checked.problems ?? []);

  test("of plans, their districts, metrics, targets, agencies and those that a record names", () => {
    expect(toldOf(checkPlan({ ...plan, id: "p\r" }))).toEqual(["id unseen-character"]);
    expect(toldOf(checkPlan({ ...plan, district: "c\r" }))).toEqual(["district unseen-character"]);
    expect(toldOf(checkPlan({ ...plan, metrics: [metric, { ...metric, id: "n\r" }] }))).toEqual([
      "metrics.1.id unseen-character",
    ]);
    expect(toldOf(checkPlan({ ...plan, targets: [{ ...target, id: "t\r" }] }))).toEqual([
      "targets.0.id unseen-character",
    ]);
    expect(toldOf(checkPlan({ ...plan, agencies: [{ id: "x\r", name: "x" }] }))).toEqual([
      "agencies.0.id unseen-character",
    ]);
    const districts = { "a\r": { atMost: "5" } };
    expect(toldOf(checkPlan({ ...plan, targets: [{ ...target, districts }] }))).toEqual([
      "targets.0.districts.a\r unseen-character",
    ]);
  });

  test("of districts in a table, plain rows and others", () => {
    const rows = [{ id: "c" }, { id: "a\r", parent: "c" }, { id: "b\r", parent: "c", attributes: { tier: "1" } }];
    expect(toldOf(checkDistricts(rows))).toEqual(["1.id unseen-character", "2.id unseen-character"]);
  });

  test("of districts in observations and judgements, where no table says which there are", () => {
    const rows = ["c\r", "c\r", " ", "d"].map((district) => ({ metric: "m", district, period: "2013", value: "1" }));
    const { observations, problems } = readObservations(rows, { metrics: [metric] });
    expect(problems).toMatchObject([
      { code: "unseen-character", character: "U+000D", at: 2, path: ["district"], line: 1 },
      { code: "unseen-character", line: 2 },
      { code: "empty-text", line: 3 },
    ]);
    expect(observations.districts).toEqual(["d"]);
    const judgements = [{ target: "j", district: "c\r", on: "2013-06-01", by: "x", status: "met" }];
    const judged = { id: "j", kind: "judged", statement: "先进", source: { clause: "1" } } as const;
    const asked = checkJudgements(judgements, parsePlan({ ...plan, targets: [judged] }));
    expect(told(asked.problems)).toEqual(["district unseen-character"]);
  });

  test("of districts that a plan is broken down to", () => {
    const broken = cascade(parsePlan(plan), ["a\r", "b"], { targets: {}, otherwise: { give: "same" } });
    expect(broken.ok ? [] : told(broken.problems)).toContain("districts.0 unseen-character");
  });

  test("and the words say where it comes from", () => {
    const [problem] = readObservations([{ metric: "m", district: "c\r", period: "2013", value: "1" }], {
      metrics: [metric],
    }).problems;
    expect(problem && [inWords(problem, "en"), inWords(problem, "zh")]).toEqual([
      "Character 2 of the id “c�” is U+000D, which cannot be seen; take it out. It is the carriage return that ends each line of a file saved on Windows.",
      "标识“c�”的第 2 个字符是看不见的 U+000D，请删去。它是 Windows 下保存的文件行尾的回车，按行拆分时留了下来。",
    ]);
    const begun: Problem = { code: "unseen-character", id: "\ufeffc", character: "U+FEFF", at: 1, path: [] };
    expect(inWords(begun, "en")).toMatch(/byte order mark/u);
    expect(inWords(begun, "zh")).toMatch(/字节顺序标记/u);
    expect(inWords({ ...begun, character: "U+0009" }, "en")).toMatch(/take it out\.$/u);
  });
});
