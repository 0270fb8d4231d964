import { expect, test } from "vitest";
import type { VegaLiteSpecification } from "../../src/interop/vega-lite/index.js";
import { drawnAsSvg } from "../interop/vega-lite/drawing.js";
import { madeByPage } from "./page-program.js";

const charts = ["completion", "path", "heat", "league", "losses"];

test.each(["docs/guide", "docs/zh/guide"])("the pictures in %s are those that its charts draw", async (folder) => {
  const made = await madeByPage(`${folder}/charts.md`, charts);
  for (const chart of charts) {
    const svg = await drawnAsSvg(made[chart] as VegaLiteSpecification);
    await expect(svg).toMatchFileSnapshot(`../../${folder}/pictures/${chart}.svg`);
  }
});
