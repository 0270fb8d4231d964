import { execFileSync } from "node:child_process";
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
  for (const character of line) columns += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(character) ? 2 : 1;
  return columns;
}

describe("npm start", () => {
  test("adds the six counties up to the printed figure, by both cuts", () => {
    expect(printed).toMatch(/Six counties rolled up:\s+497 of 555 = 89\.55 %/);
    expect(printed).toMatch(/Urban area and townships:\s+497 of 555 = 89\.55 %/);
    expect(printed).toMatch(/Plain mean of six rates:\s+89\.39 %/);
  });

  test("adds Huzhou's patents up to the printed total and shows the awards' residual", () => {
    expect(printed).toContain("10326");
    expect(printed).toContain("14356");
    expect(printed).toMatch(/43\b.*\b60|60\b.*\b43/);
  });

  test("finds fifteen award winners only after the round of 2013", () => {
    expect(printed).toMatch(/2013-06-30 │[^\n]*│\s+12 │/);
    expect(printed).toMatch(/2013-12-31 │ reached[^\n]*│\s+15 │/);
    expect(printed).toMatch(/2016-01-31 │ met[^\n]*│\s+15 │/);
  });

  test("says on every line with made-up figures that they are", () => {
    const afterReal = printed.slice(printed.indexOf("\n4  "));
    const rows = afterReal.split("\n").filter((line) => line.startsWith("│") && /\d/.test(line));
    expect(rows.length).toBeGreaterThan(40);
    for (const row of rows) expect(row).toContain("made up");
  });

  test("misses 93.995 % against 94 % and vetoes the best score", () => {
    expect(printed).toMatch(/生产环节食品批次合格率[^\n]*missed[^\n]*93\.995/);
    expect(printed).toMatch(/Tongxiang[^\n]*│\s+D\s+│\s+A\s+│/);
  });

  test("fits a terminal 100 columns wide", () => {
    const wide = printed.split("\n").filter((line) => line.startsWith("│") && width(line) > 100);
    expect(wide).toEqual([]);
  });
});
