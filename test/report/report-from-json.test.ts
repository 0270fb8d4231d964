import { expect, test } from "vitest";
import { type Report, reportHtml, reportMarkdown } from "../../src/report/index.js";

const HOSTILE = '"><script>alert(1)</script>';

function withCell(cell: object): Report {
  return JSON.parse(
    JSON.stringify({
      format: "quality-report/1",
      locale: "en",
      title: "T",
      facts: [],
      sections: [
        {
          heading: "H",
          blocks: [
            { kind: "table", caption: "C", columns: [{ head: "a" }, { head: "b" }], rows: [[{ text: "r" }, cell]] },
          ],
        },
      ],
    }),
  ) as Report;
}

function bodyOf(cell: object): string {
  return /<tbody>.*<\/tbody>/s.exec(reportHtml(withCell(cell)))?.[0] ?? "";
}

test.each([
  { text: "x", tone: HOSTILE },
  { text: "x", tone: "constructor" },
  { text: "x", heat: HOSTILE },
  { text: "x", heat: null },
  { text: "x", bar: HOSTILE },
  { text: "x", bar: null },
])("what is no tone, shade or length leaves a cell of a report as its text: %j", (cell) => {
  expect(bodyOf(cell)).toBe(bodyOf({ text: "x" }));
  expect(reportMarkdown(withCell(cell))).toBe(reportMarkdown(withCell({ text: "x" })));
});

test("lengths beyond their ends are drawn to them", () => {
  expect(bodyOf({ text: "x", bar: 3 })).toBe(bodyOf({ text: "x", bar: 1 }));
  expect(bodyOf({ text: "x", bar: -3 })).toBe(bodyOf({ text: "x", bar: 0 }));
  expect(bodyOf({ text: "x", heat: 99 })).toContain("heat-4");
});

test("a small line is drawn through the heights that are numbers", () => {
  const points = (height: unknown) =>
    [0, height, 1, 1].map((one, at) => ({ period: String(at), text: "x", height: one }));
  const line = bodyOf({ text: "x", spark: points(HOSTILE) });
  expect(line).not.toMatch(/NaN|script/);
  expect(line).toContain("<polyline");
});
