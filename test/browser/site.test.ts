import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, inject, test } from "vitest";
import { entries } from "../../scripts/entries.js";
import { keepPicture, open, overflows, seriousFaults, useBrowser } from "./browser.js";

useBrowser();

const PHONE = { viewport: { width: 360, height: 740 } };

describe.each([
  ["/index.html", "home-en", "89.5495…%"],
  ["/zh/index.html", "home-zh", "89.5495…%"],
  ["/guide/rollup.html", "guide-en", "rollUp"],
  ["/zh/guide/rollup.html", "guide-zh", "rollUp"],
  ["/reference/quality-plan/rollup/index.html", "reference", "rollUp"],
])("%s", (address, name, shown) => {
  test.each(["light", "dark"] as const)("is there, and axe finds nothing serious, %s", async (colorScheme) => {
    const page = await open(address, { colorScheme });
    await page.getByText(shown).first().waitFor();
    await keepPicture(page, `${name}-${colorScheme}`, colorScheme === "light");
    expect(await seriousFaults(page)).toEqual([]);
  });

  test("fits a phone", async () => {
    const page = await open(address, PHONE);
    await page.getByText(shown).first().waitFor();
    await keepPicture(page, `${name}-phone`);
    expect(await overflows(page)).toBe(false);
  });
});

describe("search", () => {
  test.each([
    ["/index.html", "Search", "coverage", /coverage/i],
    ["/zh/index.html", "搜索", "汇总", /汇总/],
    ["/zh/index.html", "搜索", "覆盖率", /覆盖率/],
    ["/zh/index.html", "搜索", "环比", /环比/],
    ["/zh/index.html", "搜索", "考核", /考核/],
    ["/zh/index.html", "搜索", "一票否决", /一票否决/],
  ])("from %s finds a page without a server", async (address, button, asked, found) => {
    const page = await open(address);
    await page.getByRole("button", { name: button }).first().click();
    await page.getByRole("searchbox").fill(asked);
    const first = page.locator(".VPLocalSearchBox .result").first();
    await first.waitFor();
    await keepPicture(page, `search-${asked}`);
    await first.click();
    await page.locator(".vp-doc").getByText(found).first().waitFor();
  });
});

describe("the built site", () => {
  const site = new URL("../../site/", import.meta.url);
  const files = new Set(readdirSync(site, { recursive: true, encoding: "utf8" }));
  const pages = Array.from(files).filter((name) => name.endsWith(".html"));

  test.each(entries.map(({ specifier }) => specifier))("has a page of the reference for %s", (specifier) => {
    const page = readFileSync(new URL(`reference/${specifier}/index.html`, site), "utf8");
    expect(/<h1[^>]*>([^<]*)</.exec(page)?.[1]?.trim()).toBe(specifier);
  });

  test("links to nothing that is not there, by its language switch either", () => {
    const dead = new Set<string>();
    for (const name of pages) {
      for (const [, link = ""] of readFileSync(new URL(name, site), "utf8").matchAll(/<a\b[^>]*?\shref="([^"#?]+)/g)) {
        if (/^[a-z]+:/.test(link)) continue;
        const path = decodeURIComponent(new URL(link, `http://site/${name}`).pathname).slice(1);
        if (!files.has(path === "" || path.endsWith("/") ? `${path}index.html` : path)) dead.add(`${name}: ${link}`);
      }
    }
    expect([...dead]).toEqual([]);
  });

  test.each([
    ["/guide/rollup.html", "中文", "/zh/guide/rollup.html"],
    ["/zh/guide/rollup.html", "English", "/guide/rollup.html"],
    ["/writing-data.html", "中文", "/zh/writing-data.html"],
    ["/decisions/0004-where-the-code-left-the-design.html", "中文", "/zh/"],
  ])("switches from %s to %s", async (address, language, led) => {
    const page = await open(address);
    await page.locator(".VPNavBarTranslations button").hover();
    await page.locator(".VPNavBarTranslations").getByRole("link", { name: language }).click();
    await page.waitForURL(`${inject("origin")}${led}`);
  });
});
