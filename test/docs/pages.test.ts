import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { renderedPage } from "./page-program.js";

const root = new URL("../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");

/** Every page that shows code, in either language; `npx vitest run test/docs -u` writes anew what they print. */
const pages = readdirSync(new URL("docs", root), { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".md") && !path.startsWith("reference") && !path.startsWith("decisions"))
  .map((path) => `docs/${path}`)
  .filter((path) => read(path).includes("```ts\n"));

test.each(["README.md", ...pages])("the code of %s prints what the page shows", async (page) => {
  await expect(await renderedPage(page)).toMatchFileSnapshot(`../../${page}`);
});

test("the README's example is about twenty lines long", () => {
  const [, code = ""] = /```ts\n([\s\S]*?)```/.exec(read("README.md")) ?? [];
  expect(code.trimEnd().split("\n").length).toBeLessThanOrEqual(26);
});
