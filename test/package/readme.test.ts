import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test, vi } from "vitest";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");

function block(language: string): string {
  const found = new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1];
  if (found === undefined) throw new Error(`README.md has no block of ${language}`);
  return found;
}

test("the README's example prints what the README shows", async () => {
  const folder = new URL("../generated/", import.meta.url);
  mkdirSync(folder, { recursive: true });
  const file = new URL("readme-example.ts", folder);
  writeFileSync(file, block("ts"));
  const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
  await import(/* @vite-ignore */ fileURLToPath(file));
  const printed = log.mock.calls.map((args) => args.join(" ")).join("\n");
  log.mockRestore();
  expect(printed).toBe(block("text").trimEnd());
});

test("the README's example is about twenty lines long", () => {
  expect(block("ts").trimEnd().split("\n").length).toBeLessThanOrEqual(26);
});
