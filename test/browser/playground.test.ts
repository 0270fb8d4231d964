import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { describe, expect, test } from "vitest";
import type { DocumentKey } from "../../docs/.vitepress/playground/documents.js";
import { fragmentOf } from "../../docs/.vitepress/playground/share-link.js";
import { WORDS } from "../../docs/.vitepress/playground/words.js";
import { keepPicture, open, overflows, seriousFaults, useBrowser } from "./browser.js";

useBrowser();

function planWith(bound: string, changes: object = {}): string {
  const metric = { id: "rate", kind: "ratio", per: "100", share: true, name: "Pass rate", unit: "%", direction: "up" };
  const target = { id: "t", kind: "measured", metric: "rate", bound: { atLeast: bound }, source: { clause: "1" } };
  const plan = {
    format: "quality-plan/1",
    id: "p",
    title: "Quality",
    district: "330400",
    period: "2013",
    metrics: [metric],
    targets: [target],
    ...changes,
  };
  return JSON.stringify(plan, null, 2);
}

const OBSERVATIONS = [
  "metric,district,period,numerator,denominator",
  "rate,330402,2013,17,20",
  "rate,330411,2013,20,20",
].join("\n");

async function openPlayground(options = {}, address = "/playground.html"): Promise<Page> {
  const page = await open(address, options);
  await page.locator(".took").waitFor();
  return page;
}

/** As somebody does who selects all of a text and pastes another over it. */
async function write(page: Page, tab: string, text: string, label = `Text of ${tab}`): Promise<void> {
  await page
    .locator(".source")
    .getByRole("tab", { name: new RegExp(`^${tab}`) })
    .click();
  const editor = page.getByRole("textbox", { name: label });
  await editor.focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
}

async function openPane(page: Page, name: string): Promise<void> {
  await page.getByRole("tab", { name: new RegExp(`^${name}`) }).click();
}

function problems(page: Page) {
  return page.locator(".problems li.error");
}

function statusOf(page: Page, target: string) {
  return page
    .getByRole("row")
    .filter({ has: page.getByRole("button", { name: target }) })
    .getByRole("cell")
    .first();
}

describe("the playground", () => {
  test("shows a problem beside its line, and the status once it is mended", async () => {
    const page = await openPlayground();
    await write(page, "Plan", planWith("90%"));
    await openPane(page, "Problems");
    await problems(page).filter({ hasText: "targets.0.bound.atLeast" }).waitFor();
    await page.locator(".cm-lint-marker-error").first().waitFor();
    await keepPicture(page, "playground-problem");
    // The problem leads to its line.
    await problems(page).filter({ hasText: "atLeast" }).getByRole("button").click();
    expect(await page.locator(".cm-activeLine").textContent()).toContain('"atLeast": "90%"');

    await write(page, "Plan", planWith("95"));
    await write(page, "Observations", OBSERVATIONS);
    await openPane(page, "Attainment");
    await statusOf(page, "Pass rate").filter({ hasText: "missed" }).waitFor();
    await write(page, "Plan", planWith("90"));
    await statusOf(page, "Pass rate").filter({ hasText: "met" }).waitFor();
    await page.getByRole("button", { name: "Pass rate" }).click();
    await page.locator(".sentences").getByText("92.5%").first().waitFor();
    await keepPicture(page, "playground-mended");
  });

  test("names the bad line of a table that is pasted, and keeps the others", async () => {
    const page = await openPlayground();
    await write(page, "Plan", planWith("90"));
    await write(page, "Observations", `${OBSERVATIONS}\nrate,330421,2013-13,1,2\nrate,330424,2013,９０,100`);
    await openPane(page, "Problems");
    await page.getByRole("button", { name: "Observations Line 4", exact: true }).waitFor();
    await page.getByRole("button", { name: "Observations Line 5", exact: true }).waitFor();
    await openPane(page, "Rollup");
    const row = page.getByRole("row").filter({ has: page.getByRole("button", { name: "Pass rate" }) });
    await row.getByText("92.5% (2/7)").waitFor();
    await keepPicture(page, "playground-table");
  });

  test("carries all that was changed in a link", async () => {
    const page = await openPlayground();
    await write(page, "Plan", planWith("77"));
    await page.getByLabel("As of").fill("2013-06-30");
    await page.getByRole("button", { name: "Copy a link" }).click();
    await page.getByText(/The link is copied|is the link now/).waitFor();
    const other = await openPlayground({}, page.url());
    await other.getByText('"atLeast": "77"').waitFor();
    expect(await other.getByLabel("As of").inputValue()).toBe("2013-06-30");
  });

  test("says whose texts they are, and leaves the example in one step", async () => {
    const page = await openPlayground();
    const said = page.locator(".made-up");
    const select = page.locator(".settings select");
    expect(await said.textContent()).toContain("Plan: as published; Observations,");
    await write(page, "Plan", planWith("90"));
    await said.filter({ hasText: "Plan: changed or put in here; Districts: of the example Jiaxing 2013;" }).waitFor();
    expect(await select.inputValue()).toBe("own");
    // Whoever gets the link is told the same.
    await page.getByRole("button", { name: "Copy a link" }).click();
    await page.getByText(/The link is copied|is the link now/).waitFor();
    const other = await openPlayground({}, page.url());
    await other.locator(".made-up", { hasText: "Plan: changed or put in here; Districts: of the example" }).waitFor();

    await page.getByRole("button", { name: "Clear the example" }).click();
    await said.filter({ hasText: /^ *Plan: changed or put in here\. *$/ }).waitFor();
    await page.locator(".source").getByRole("tab", { name: "Scheme" }).click();
    expect(await page.getByRole("textbox", { name: "Text of Scheme" }).textContent()).toBe("");
    await openPane(page, "Problems");
    await expect
      .poll(() =>
        page
          .locator(".problems li")
          .getByRole("button", { name: /^(?!Plan )/ })
          .count(),
      )
      .toBe(0);
    await keepPicture(page, "playground-own");

    // An example that is chosen does not throw away what somebody put in.
    await select.selectOption("shantou-2013");
    await said.filter({ hasText: "Plan: as published" }).waitFor();
    await select.selectOption("own");
    await said.filter({ hasText: /^ *Plan: changed or put in here\. *$/ }).waitFor();
    await page.locator(".source").getByRole("tab", { name: "Plan" }).click();
    await page.getByText('"atLeast": "90"').waitFor();
  });

  test.each([
    ["/playground.html", WORDS.en.badLink],
    ["/zh/playground.html", WORDS.zh.badLink],
  ] as const)("says of a link that is cut off that nothing of it was read: %s", async (address, said) => {
    const page = await openPlayground({}, `${address}#play=3Vhtxx`);
    await page.locator(".message", { hasText: said }).waitFor();
    expect(await page.locator(".settings select").inputValue()).toBe("jiaxing-2013");
  });

  test("keeps one's own work for the tab, over a reload and in the other language", async () => {
    const page = await openPlayground();
    await write(
      page,
      "Plan",
      planWith("71", { title: "长".repeat(3) + Array.from({ length: 9000 }, (_, at) => at * 7919).join(" ") }),
    );
    await page.locator(".made-up", { hasText: "Plan: changed or put in here" }).waitFor();
    // Nobody waits until it is worked out.
    await page.goto(new URL("/zh/playground.html", page.url()).href);
    await page.locator(".took").waitFor();
    await page.getByText('"atLeast": "71"').waitFor();
    expect(await page.locator(".settings select").inputValue()).toBe("own");
    await page.locator(".settings select").selectOption("shantou-2013");
    await page.getByText('"id": "shantou-2013"').first().waitFor();
    await page.reload();
    await page.locator(".took").waitFor();
    await page.locator(".settings select").selectOption("own");
    await page.getByText('"atLeast": "71"').waitFor();
  });

  test("takes back what is said of a link with the next edit, and says why there is no report without a day", async () => {
    const page = await openPlayground();
    await page.getByRole("button", { name: "Copy a link" }).click();
    await page.getByText(/The link is copied|is the link now/).waitFor();
    await page.getByLabel("As of").fill("");
    await expect.poll(() => page.locator(".message").textContent()).not.toMatch(/link/);
    await openPane(page, "Attainment");
    await page.locator(".result tbody tr").first().waitFor({ state: "detached" });
    await page.locator("#result-panel").getByText("until “As of” above is put right").waitFor();
    await page.getByRole("button", { name: "Save the report" }).click();
    await page.locator(".message", { hasText: "until “As of” above is put right" }).waitFor();
  });

  test("opens empty from a link to what is all somebody's own", async () => {
    const page = await openPlayground();
    await page.getByRole("button", { name: "Clear the example" }).click();
    await page.locator(".made-up", { hasText: "Nothing is put in yet." }).waitFor();
    await write(page, "Plan", planWith("88"));
    await page.locator(".made-up", { hasText: "Plan: changed or put in here." }).waitFor();
    await page.getByRole("button", { name: "Copy a link" }).click();
    await page.getByText(/The link is copied|is the link now/).waitFor();
    const other = await openPlayground({}, page.url());
    await other.getByText('"atLeast": "88"').waitFor();
    expect(await other.locator(".made-up").textContent()).toMatch(/^ *Plan: changed or put in here\. *$/);
  });

  test("puts together what is said alike of many places", async () => {
    const page = await openPlayground();
    await page.locator(".settings select").selectOption("wenzhou-2011-2015");
    await openPane(page, "Problems");
    const agencies = page.locator(".problems li", { hasText: "names no agency" });
    await page.locator(".made-up", { hasText: "Wenzhou" }).waitFor();
    await expect.poll(() => agencies.count()).toBe(3);
    const rest = page.getByRole("button", { name: /^Show \d+ more like these$/ }).first();
    const more = Number(/\d+/.exec((await rest.textContent()) ?? "")?.[0]);
    await keepPicture(page, "playground-alike");
    await rest.click();
    await expect.poll(() => agencies.count()).toBe(3 + more);
  });

  test("marks a day that is emptied, in the page's language", async () => {
    const page = await openPlayground({}, "/zh/playground.html");
    const day = page.getByLabel("截至");
    await day.fill("");
    await page.locator("#as-of-fault", { hasText: "请填写日期" }).waitFor();
    expect(await day.getAttribute("aria-invalid")).toBe("true");
    expect(await page.locator(".playground").textContent()).not.toContain("is not a day");
    await keepPicture(page, "playground-no-day");
    await day.fill("2014-01-31");
    await expect.poll(() => day.getAttribute("aria-invalid")).toBe("false");
  });

  test("reads a file that is not UTF-8 as what a Chinese Excel writes, and refuses what is no text", async () => {
    const page = await openPlayground();
    await page.locator('input[type="file"]').setInputFiles([
      // 甲 as a Chinese Excel writes it.
      { name: "gbk.csv", mimeType: "text/csv", buffer: Buffer.from([...Buffer.from("id,name\ncity,"), 0xbc, 0xd7]) },
      { name: "book.xlsx", mimeType: "application/zip", buffer: Buffer.from([0x50, 0x4b, 3, 4, 0, 0]) },
    ]);
    await page.getByText("gbk.csv: not written in UTF-8").waitFor();
    await page.getByText("book.xlsx: no text that can be read").waitFor();
    expect(await page.locator(".cm-content:visible").first().innerText()).toContain("city,甲");
  });

  test("opens files, tells what each is, and saves texts and the report", async () => {
    const page = await openPlayground();
    await page.locator('input[type="file"]').setInputFiles([
      { name: "mine.json", mimeType: "application/json", buffer: Buffer.from(planWith("90")) },
      { name: "figures.csv", mimeType: "text/csv", buffer: Buffer.from(OBSERVATIONS) },
      { name: "strange.txt", mimeType: "text/plain", buffer: Buffer.from("hello") },
    ]);
    await page.getByText("strange.txt: neither").waitFor();
    await openPane(page, "Attainment");
    await statusOf(page, "Pass rate").filter({ hasText: "met" }).waitFor();
    const saved = async (button: string): Promise<string> => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: button }).click(),
      ]);
      return readFileSync(await download.path(), "utf8");
    };
    expect(await saved("Save this text")).toBe(OBSERVATIONS);
    const report = await saved("Save the report");
    expect(report).toContain("<h1>Quality</h1>");
    expect(report).toContain("Plan, Observations: changed or put in here; Districts: of the example Jiaxing 2013;");
    expect(JSON.parse(await saved("Save the results"))).toHaveProperty("attainments.0.figures");
  });

  test("saves what follows from the texts as they are, however soon", async () => {
    const page = await openPlayground();
    await write(page, "Plan", planWith("90"));
    await write(page, "Observations", OBSERVATIONS);
    await openPane(page, "Attainment");
    await statusOf(page, "Pass rate").filter({ hasText: "met" }).waitFor();
    const download = page.waitForEvent("download");
    await write(page, "Observations", OBSERVATIONS.replaceAll("20,20", "1,20"));
    // As soon as the last letter is in.
    await page.evaluate(
      "[...document.querySelectorAll('.actions button')].find((one) => one.textContent === 'Save the results').click()",
    );
    const saved = readFileSync(await (await download).path(), "utf8");
    expect(JSON.parse(saved)).toMatchObject({ attainments: [{ status: "missed", figures: { value: "45" } }] });
  });

  test("leaves what does not end for another example, and does not open it again by itself", async () => {
    const page = await open("/playground.html");
    await page.addInitScript(`
      const post = Worker.prototype.postMessage;
      Worker.prototype.postMessage = function (asked) {
        if (!asked.question?.input?.documents.plan.includes("never ends")) post.call(this, asked);
      };
    `);
    const plan = planWith("90", { title: "never ends" });
    const fragment = await fragmentOf({ example: "own", asOf: "2014-01-31", window: "2013", texts: { plan } });
    const address = new URL("/playground.html", page.url()).href;
    const title = page.getByText('"title": "never ends"');
    await page.goto("about:blank");
    await page.goto(`${address}${fragment}`);
    await title.waitFor();
    await page.locator(".settings select").selectOption("shantou-2013");
    await page.locator(".took").waitFor();

    await page.goto("about:blank");
    await page.goto(`${address}${fragment}`);
    await title.waitFor();
    await page.goto("about:blank");
    await page.goto(address);
    await page.locator(".took").waitFor();
    await page.locator(".settings select").selectOption("own");
    await title.waitFor();
  });

  test("works out each of the published plans, with round and charts", async () => {
    const page = await openPlayground();
    for (const plan of ["hubei-2011-2020", "jinan-2011-2020", "shantou-2013", "wenzhou-2011-2015", "jiaxing-2013"]) {
      await page.locator(".settings select").selectOption(plan);
      await openPane(page, "Attainment");
      await page
        .getByText(new RegExp(`"id": "${plan}"`))
        .first()
        .waitFor();
      await page.locator(".result tbody tr").first().waitFor();
      await openPane(page, "Problems");
      expect(await problems(page).count(), plan).toBe(0);
      await openPane(page, "Round");
      await page.locator(".result tbody tr").first().waitFor();
      await openPane(page, "Charts");
      await page.locator(".chart svg").nth(1).waitFor();
    }
    await keepPicture(page, "playground-charts", true);
  });

  test("is walked through by keyboard", async () => {
    const page = await openPlayground();
    await page.getByRole("tab", { name: "Plan", exact: true }).focus();
    await page.keyboard.press("ArrowRight");
    await page.getByRole("textbox", { name: "Text of Observations" }).waitFor();
    expect(await page.evaluate("document.activeElement.textContent.trim()")).toMatch(/^Observations/);
    // Tab goes into the editor and out of it again.
    await page.keyboard.press("Tab");
    expect(await page.evaluate('document.activeElement.classList.contains("cm-content")')).toBe(true);
    await page.keyboard.press("Tab");
    expect(await page.evaluate('document.activeElement.closest(".editor") === null')).toBe(true);
  });

  test.each([
    ["light", "/playground.html"],
    ["dark", "/zh/playground.html"],
  ] as const)("hinders nobody, %s", async (colorScheme, address) => {
    const page = await openPlayground({ colorScheme }, address);
    for (const tab of ["problems", "attainment", "rollup", "round", "charts"]) {
      await page.locator(`#result-tab-${tab}`).click();
      if (tab === "charts") await page.locator(".chart svg").first().waitFor();
      expect(await seriousFaults(page), tab).toEqual([]);
    }
  });

  test.each(["/playground.html", "/zh/playground.html"])("fits a phone: %s", async (address) => {
    const page = await openPlayground({ viewport: { width: 360, height: 740 }, colorScheme: "dark" }, address);
    for (const tab of ["problems", "attainment", "rollup", "round", "charts"]) {
      await page.locator(`#result-tab-${tab}`).click();
      if (tab === "charts") await page.locator(".chart svg").first().waitFor();
      expect(await overflows(page), tab).toBe(false);
    }
    await keepPicture(page, address.startsWith("/zh") ? "playground-phone-zh" : "playground-phone-en", true);
  });
});

describe.each([
  ["docs/guide/playground.md", "/playground.html", WORDS.en],
  ["docs/zh/guide/playground.md", "/zh/playground.html", WORDS.zh],
] as const)("the walk of %s", (guide, address, words) => {
  const text = readFileSync(new URL(`../../${guide}`, import.meta.url), "utf8");
  const blocks = (language: string): readonly string[] =>
    Array.from(text.matchAll(/^```(\w+)\n([\s\S]*?)\n```$/gm)).flatMap(([, found, block]) =>
      found === language && block !== undefined ? [block] : [],
    );

  test("comes to what the page says", async () => {
    const [plan = ""] = blocks("json");
    const [districts = "", wrong = "", mended = ""] = blocks("csv");
    const [line = "", sentence = ""] = blocks("text");
    const page = await openPlayground({}, address);
    await page.getByRole("button", { name: words.clear }).click();
    const paste = (key: DocumentKey, pasted: string): Promise<void> =>
      write(page, words.document[key], pasted, words.editor(words.document[key]));
    await paste("plan", plan);
    await paste("districts", districts);
    await paste("observations", wrong);
    await openPane(page, words.pane.problems);
    // Until it has read what was pasted last, the page still shows what was wrong before.
    const places = page.locator(".problems li.error").getByRole("button", { name: words.document.observations });
    await expect.poll(() => places.allTextContents()).toEqual([line]);
    await paste("observations", mended);
    await openPane(page, words.pane.attainment);
    await page.locator(".result tbody th button").first().click();
    await page.locator(".sentences").getByText(sentence).waitFor();
  });

  test("names the buttons and tabs as they are", () => {
    const { document, pane, link, open: openFiles, save, saveReport, saveResults, restore, clear, own } = words;
    const named = [
      ...Object.values(document),
      ...Object.values(pane),
      link,
      openFiles,
      save,
      saveReport,
      saveResults,
      restore,
      clear,
      own,
    ];
    expect(named.filter((name) => !text.includes(name))).toEqual([]);
    expect(text).toContain(words.window);
  });
});

describe("a plan that means harm", () => {
  const hostile = `<script>alert(1)</script><img src=x onerror=alert(2)> =HYPERLINK("http://x")`;

  test("is text, and of 10,000 targets can still be worked on", async () => {
    const [target] = (JSON.parse(planWith("90")) as { readonly targets: readonly object[] }).targets;
    const targets = Array.from({ length: 10_000 }, (_, at) => ({ ...target, id: `t${at}`, title: `${hostile} ${at}` }));
    const page = await openPlayground();
    const plan = { name: "plan.json", mimeType: "application/json", buffer: Buffer.from(planWith("90", { targets })) };
    const figures = { name: "figures.csv", mimeType: "text/csv", buffer: Buffer.from(OBSERVATIONS) };
    await page.locator('input[type="file"]').setInputFiles([plan, figures]);
    await page.getByText("1–50 of 10000").waitFor();
    await page.getByRole("button", { name: `${hostile} 0`, exact: true }).waitFor();
    expect(await page.locator(".result tbody tr").count()).toBe(50);
    await page.getByRole("button", { name: "On", exact: true }).click();
    await page.getByText("51–100 of 10000").waitFor();
    await page.getByLabel("Find").fill(`${hostile} 9999`);
    await page.getByRole("button", { name: `${hostile} 9999`, exact: true }).waitFor();
    await openPane(page, "Charts");
    await page.locator(".chart svg").first().waitFor();
    await keepPicture(page, "playground-hostile");
    expect(await page.locator(".playground script, .playground img").count()).toBe(0);
  });
});
