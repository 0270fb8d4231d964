import { mkdirSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { attain } from "quality-plan/attainment";
import { plan } from "quality-plan/catalog/jiaxing-2013";
import { namesFrom } from "quality-plan/explain";
import { parseDistricts, parsePlan } from "quality-plan/model";
import { readObservations } from "quality-plan/observations";
import { planReport, reportHtml, roundReport } from "quality-plan/report";
import { rollUp } from "quality-plan/rollup";
import type { Page } from "playwright";
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
  test.each(["light", "dark"] as const)(
    "is read by everybody, and asks nobody for anything, %s",
    async (colorScheme) => {
      const page = await open(onDisk(name, made()), { colorScheme });
      await page.getByRole("heading", { level: 1 }).waitFor();
      await keepPicture(page, `${name}-${colorScheme}`, true);
      expect(await seriousFaults(page)).toEqual([]);
      const behind = await page.evaluate("getComputedStyle(document.body).backgroundColor");
      expect(behind).toBe(colorScheme === "dark" ? "rgb(21, 25, 30)" : "rgb(255, 255, 255)");
    },
  );

  test.each(["light", "dark"] as const)("fits a phone, %s", async (colorScheme) => {
    const page = await open(onDisk(name, made()), { viewport: { width: 360, height: 740 }, colorScheme });
    await keepPicture(page, `${name}-phone-${colorScheme}`, true);
    expect(await overflows(page)).toBe(false);
    expect(await hiddenTables(page)).toEqual([]);
  });

  test("is printed on A4", async () => {
    // Paper is light, whatever the screen is.
    const page = await open(onDisk(name, made()), { colorScheme: "dark" });
    const paper = await page.pdf({ preferCSSPageSize: true, path: `${folder}${name}.pdf` });
    // A point is 1/72 inch: 210 mm and 297 mm, to the point.
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(paper.toString("latin1")) ?? [];
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 680, height: 960 });
    expect(await overflows(page)).toBe(false);
    expect(await brokenWords(page)).toEqual([]);
    expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(255, 255, 255)");
  });
});

/** Tables of which part is only seen by scrolling sideways. */
function hiddenTables(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`
    Array.from(document.querySelectorAll("main .table"))
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map((table) => table.getAttribute("aria-label"))
  `);
}

/** Short words and figures of Latin letters and digits that begin on one line of a table and go on in the next. */
function brokenWords(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`
    Array.from(document.querySelectorAll("main th, main td")).flatMap((cell) => {
      const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      const broken = [];
      while (texts.nextNode()) {
        const node = texts.currentNode;
        for (const { 0: word, index } of node.data.matchAll(/[A-Za-z0-9.]{1,20}/g)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          if (new Set(Array.from(range.getClientRects(), ({ top }) => top)).size > 1) broken.push(word);
        }
      }
      return broken;
    })
  `);
}

test("a report of hostile names is no wider than the paper", async () => {
  const long = `<script>alert(1)</script>\u202e"'=HYPERLINK("http://x")`.repeat(4).replaceAll(" ", "");
  const hostile = parsePlan({
    ...plan,
    title: long,
    targets: plan.targets.map((target) => ({ ...target, title: long, source: { clause: long } })),
    metrics: plan.metrics.map((metric) => ({ ...metric, name: long })),
    agencies: (plan.agencies ?? []).map((agency) => ({ ...agency, name: long })),
  });
  const districts = parseDistricts(madeUp.districts.map((district) => ({ ...district, name: long })));
  const { observations } = readObservations(madeUp.observations, { metrics: hostile.metrics, districts });
  const values = rollUp(observations, { metrics: hostile.metrics, districts });
  const attainments = attain(hostile, { values }, { asOf: "2014-01-31" });
  const names = namesFrom(hostile, districts);
  const html = reportHtml(planReport(hostile, { attainments, values }, { locale: "en", names }));
  const page = await open(onDisk("report-hostile", html));
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 680, height: 960 });
  await keepPicture(page, "report-hostile");
  expect(await page.locator("script").count()).toBe(0);
  expect(await overflows(page)).toBe(false);
});
