import { mkdirSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { attain } from "quality-plan/attainment";
import { plan } from "quality-plan/catalog/jiaxing-2013";
import { namesFrom } from "quality-plan/explain";
import { parseDistricts } from "quality-plan/model";
import { readObservations } from "quality-plan/observations";
import { planReport, reportHtml, roundReport } from "quality-plan/report";
import { rollUp } from "quality-plan/rollup";
import { describe, expect, test } from "vitest";
import madeUp from "../../examples/data/jiaxing-2013-made-up.json" with { type: "json" };
import { names as roundNames, round, scheme } from "../../examples/support/county-round.js";
import { keepPicture, open, overflows, seriousFaults, useBrowser } from "./browser.js";

useBrowser();

const folder = new URL("../../reports/browser/", import.meta.url).pathname;

function onDisk(name: string, html: string): string {
  mkdirSync(folder, { recursive: true });
  const path = `${folder}${name}.html`;
  writeFileSync(path, html);
  return pathToFileURL(path).href;
}

function ofPlan(locale: "zh" | "en"): string {
  const districts = parseDistricts(madeUp.districts);
  const { observations } = readObservations(madeUp.observations, { metrics: plan.metrics, districts });
  const values = rollUp(observations, { metrics: plan.metrics, districts });
  const attainments = attain(plan, { values }, { asOf: "2014-01-31" });
  return reportHtml(planReport(plan, { attainments, values }, { locale, names: namesFrom(plan, districts) }));
}

describe.each([
  ["report-plan-zh", () => ofPlan("zh")],
  ["report-plan-en", () => ofPlan("en")],
  ["report-round-zh", () => reportHtml(roundReport(scheme, round, { locale: "zh", names: roundNames }))],
])("%s, opened from disk", (name, made) => {
  test("is read by everybody, and asks nobody for anything", async () => {
    const page = await open(onDisk(name, made()));
    await page.getByRole("heading", { level: 1 }).waitFor();
    await keepPicture(page, name, true);
    expect(await seriousFaults(page)).toEqual([]);
  });

  test("fits a phone", async () => {
    const page = await open(onDisk(name, made()), { viewport: { width: 360, height: 740 } });
    await keepPicture(page, `${name}-phone`);
    expect(await overflows(page)).toBe(false);
  });

  test("is printed on A4", async () => {
    const page = await open(onDisk(name, made()));
    const paper = await page.pdf({ preferCSSPageSize: true, path: `${folder}${name}.pdf` });
    // A point is 1/72 inch: 210 mm and 297 mm, to the point.
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(paper.toString("latin1")) ?? [];
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 680, height: 960 });
    expect(await overflows(page)).toBe(false);
  });
});
