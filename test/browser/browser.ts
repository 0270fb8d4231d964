import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { source as axeSource } from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";

const pictures = fileURLToPath(new URL("../../reports/browser/", import.meta.url));

/** Without the conversations that Chromium holds by itself. */
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

let browser: Browser;
const opened: { readonly page: Page; readonly faults: string[] }[] = [];

/** Starts a browser for a file's tests, and holds each page to it that it throws nothing and asks nobody else for anything. */
export function useBrowser(): void {
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    browser = await chromium.launch({
      executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
      args: QUIET,
    });
  });
  afterEach(async () => {
    const faults = opened.flatMap((one) => one.faults);
    for (const { page } of opened.splice(0)) await page.context().close();
    expect(faults).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
  });
}

/** A page of the site, or any other address; what goes wrong on it fails the test. */
export async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  const url = new URL(address, inject("origin"));
  page.on("pageerror", ({ message }) => faults.push(`threw: ${message}`));
  page.on("console", (line) => {
    if (line.type() === "error") faults.push(`console: ${line.text()}`);
  });
  page.on("dialog", (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    const asked = new URL(request.url());
    const own = asked.protocol === "data:" || asked.protocol === "blob:" || asked.href === url.href;
    if (!own && asked.origin !== url.origin) faults.push(`asked: ${asked.href}`);
  });
  opened.push({ page, faults });
  await page.goto(url.href);
  return page;
}

/** Keeps a picture of the page among the reports of the run: of the whole page as JPEG, which is far quicker to make of a long one. */
export async function keepPicture(page: Page, name: string, fullPage = false): Promise<void> {
  const kind = fullPage ? ({ type: "jpeg", quality: 85 } as const) : ({ type: "png" } as const);
  await page.screenshot({ path: `${pictures}${name}.${kind.type}`, fullPage, ...kind });
}

/** VitePress draws the keys Ctrl K inside the button and leaves them out of its name, which says Search. */
const KEYS_BESIDE_SEARCH = "label-content-name-mismatch .DocSearch";

/** Sorted out in the page: what axe has to say of a long one is megabytes, and takes longer to hand over than to find. */
const FIND_SERIOUS = `axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) =>
  violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => id + " " + target.join(" ") + ": " + (failureSummary ?? "")),
    ),
)`;

/** What keeps people from using the page, as axe finds it: the serious and the critical. */
export async function seriousFaults(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axeSource);
  const faults = await page.evaluate<readonly string[]>(FIND_SERIOUS);
  return faults.filter((fault) => !fault.startsWith(KEYS_BESIDE_SEARCH));
}

/** Whether the page as a whole is wider than the screen. */
export function overflows(page: Page): Promise<boolean> {
  return page.evaluate<boolean>("document.documentElement.scrollWidth > window.innerWidth");
}
