import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
let printed = "";

beforeAll(() => {
  printed = execFileSync(process.execPath, ["--import", "tsx", "examples/main.ts"], { cwd: root, encoding: "utf8" });
}, 120_000);

/** Columns of a terminal: a Chinese character or full-width sign fills two. */
function width(line: string): number {
  let columns = 0;
  for (const character of line)
    columns += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
      character,
    )
      ? 2
      : 1;
  return columns;
}

describe("npm start", () => {
  test("adds the six counties up to the printed figure, by both cuts", () => {
    expect(printed).toMatch(/The six districts rolled up:\s+497 of 555 = 89\.5495…%/);
    expect(printed).toMatch(/Cut by urban area and township:\s+497 of 555 = 89\.5495…%/);
    expect(printed).toMatch(/Plain mean of the six rates:\s+89\.3928…%, wrong/);
  });

  test("adds Huzhou's patents up to the printed total and shows the awards' residual", () => {
    expect(printed).toContain("10326");
    expect(printed).toContain("14356");
    expect(printed).toMatch(/43\b.*\b60|60\b.*\b43/);
  });

  test("finds fifteen award winners only after the round of 2013", () => {
    expect(printed).toMatch(/^2013-06-30 on-track +12 +15 +0\.8 +4 of 7$/m);
    expect(printed).toMatch(/^2013-12-31 reached +15 +15 +1 +5 of 7$/m);
    expect(printed).toMatch(/^2016-01-31 met +15 +15 +1 +5 of 7$/m);
  });

  test("says on every line with made-up figures that they are", () => {
    const afterReal = printed.slice(printed.indexOf("\n4.1  "));
    const figures = afterReal
      .split("\n")
      .filter(
        (line) =>
          /\d/.test(line) &&
          !line.includes("nothing is said of them") &&
          !line.startsWith("4.") &&
          !/^(?:5 |6\.|7 |Open )/.test(line),
      );
    expect(figures.length).toBeGreaterThan(60);
    expect(figures.filter((line) => !line.includes("made up"))).toEqual([]);
  });

  test("writes the round as a page that says its figures are made up", () => {
    const [, path = ""] = /^Open (.*)$/m.exec(printed) ?? [];
    const page = readFileSync(path, "utf8");
    expect(page).toContain("考核项、数据和评分均为虚构");
    expect(page).toMatch(/<td[^>]*>桐乡市<\/td>/);
  });

  test("misses 93.995 % against 94 % and vetoes the best score", () => {
    expect(printed).toMatch(/生产环节食品批次合格率[^\n]*missed[^\n]*93\.995/);
    expect(printed).toMatch(/桐乡市 Tongxiang +98 +97\.5677… +D +A /);
  });

  test("gives the counties parts that add up to the city's twelve towns, and finds the one that is missing", () => {
    const towns = /^创建质量强镇 +12((?: +\d+){7}) made up$/m.exec(printed)?.[1] ?? "";
    expect(
      towns
        .trim()
        .split(/ +/)
        .reduce((sum, part) => sum + Number(part), 0),
    ).toBe(12);
    expect(printed).toContain("目标“创建质量强镇”分到各地合计 11个，少于上级目标 12个。");
  });

  test("says of each of the city's targets where it goes", () => {
    const said =
      /^All (\d+) targets: (\d+) above, (\d+) more for Nanhu as they are, (\d+) kept by the city, (\d+) others/m;
    const [all = 0, ...parts] = said.exec(printed)?.slice(1).map(Number) ?? [];
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(all);
    expect(all).toBe(82);
    expect(printed).toContain("  Complete an export zone of either kind: its members stay with the city.");
  });

  test("writes no figure rounded: what is longer than its digits ends in a mark", () => {
    expect(printed).toMatch(/^二\(三\) +初级食用农产品抽查合… +met +96\.5803… +96 +0\.5803… +1\.0060… /m);
    expect(printed).not.toMatch(/\b(?:96\.58|96\.467|98\.585|42\.7899|89\.55)\b/);
  });

  test("keeps its tables inside a terminal 100 columns wide, Chinese aligned", () => {
    const lines = printed.split("\n");
    const underlines = lines.flatMap((line, at) => (line.startsWith("───") ? [at] : []));
    expect(underlines).toHaveLength(7);
    for (const at of underlines) {
      const wide = width(lines[at] ?? "");
      expect(wide).toBeLessThanOrEqual(100);
      for (const row of [1, 2, 3]) expect(width(lines[at + row] ?? "")).toBeLessThanOrEqual(wide);
    }
    expect(lines.filter((line) => width(line) > 100)).toEqual([]);
  });

  test("aligns the columns behind Chinese names", () => {
    const ends = [...printed.matchAll(/^(?:湖州市|吴兴区|安吉县|市区) .*$/gm)].map(([row]) => width(row));
    expect(ends).toHaveLength(4);
    expect(new Set(ends).size).toBe(1);
  });
});
