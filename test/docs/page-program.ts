import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { vi } from "vitest";

const FENCE = /^```(?<language>ts|text)\n(?<text>[\s\S]*?)^```$/gm;
const NEXT_BLOCK = "\u0000next block";

/**
 * A page of the documentation as running it makes it: its `ts` blocks are one program, from top to bottom, and the `text`
 * block behind one of them is what that part prints.
 */
export async function renderedPage(path: string): Promise<string> {
  const page = read(path);
  const programs = programsIn(page);
  const printed = await run(path, programs);
  let block = -1;
  let shown = true;
  const showsIt = (): void => {
    if (!shown && printed[block] !== "")
      throw new RangeError(`${path}: block ${block + 1} prints, and the page does not show it`);
  };
  const rendered = page.replaceAll(FENCE, (whole: string, language: string) => {
    if (language === "ts") {
      showsIt();
      block += 1;
      shown = false;
      return whole;
    }
    if (shown) return whole;
    shown = true;
    return `\`\`\`text\n${printed[block] ?? ""}\n\`\`\``;
  });
  showsIt();
  return rendered;
}

/** What a page's program calls by these names, after it ran. */
export async function madeByPage(path: string, names: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
  try {
    return await imported(`${path}-values`, `${programsIn(read(path)).join("")}export { ${names.join(", ")} };\n`);
  } finally {
    log.mockRestore();
  }
}

function read(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
}

function programsIn(page: string): readonly string[] {
  return [...page.matchAll(FENCE)].flatMap(({ groups }) =>
    groups?.["language"] === "ts" ? [groups["text"] ?? ""] : [],
  );
}

async function imported(path: string, program: string): Promise<Readonly<Record<string, unknown>>> {
  const folder = new URL("../generated/", import.meta.url);
  mkdirSync(folder, { recursive: true });
  const file = new URL(`page__${path.replaceAll(/[^\w-]+/g, "_")}.ts`, folder);
  writeFileSync(file, program);
  return (await import(/* @vite-ignore */ fileURLToPath(file))) as Readonly<Record<string, unknown>>;
}

async function run(path: string, programs: readonly string[]): Promise<readonly string[]> {
  const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
  try {
    await imported(path, programs.join(`console.log(${JSON.stringify(NEXT_BLOCK)});\n`));
    const lines = log.mock.calls.map((args) => args.join(" "));
    return lines
      .join("\n")
      .split(NEXT_BLOCK)
      .map((part) => part.replace(/^\n|\n$/g, ""));
  } finally {
    log.mockRestore();
  }
}
