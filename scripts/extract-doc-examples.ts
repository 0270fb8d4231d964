import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { type Block, blockTest, ExampleError } from "./doc-example-block.js";

/** Where the tests made from the documentation go, from the root; git does not keep them. */
export const GENERATED = "test/generated";

export interface Example {
  /** `src/model/amount.ts:57` */
  readonly place: string;
  /** The export that it documents. */
  readonly name: string;
  readonly code: string;
}

/** Every fenced `ts` block of every `@example` on an export of a source file; an example elsewhere is an error. */
export function extractExamples(path: string, text: string): readonly Example[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const nodes = file.statements.filter(isExported).flatMap(documented);
  const tags = nodes.flatMap((node) => exampleTags(node).map((tag) => ({ node, tag })));
  for (const match of text.matchAll(/^\s*(?:\/\*)?\*+ @example\b/gm)) {
    const at = match.index + match[0].length - "@example".length;
    if (tags.every(({ tag }) => tag.getStart() !== at)) {
      throw new ExampleError(
        placeOf(file, at),
        "the example stands on nothing that is exported, so no test would run it",
      );
    }
  }
  return tags.flatMap(({ node, tag }) => examplesOf(file, node, tag));
}

/** Turns one file's examples into vitest files: as few as their imports allow, since a name can be imported once a file. */
export function examplesToTests(examples: readonly Example[]): readonly string[] {
  const files: { readonly blocks: Block[]; readonly imported: Map<string, string> }[] = [];
  for (const example of examples) {
    const block = blockTest(example);
    const fits = (imported: ReadonlyMap<string, string>) =>
      [...block.imports].every(([local, written]) => (imported.get(local) ?? written) === written);
    let home = files.find((file) => fits(file.imported));
    if (home === undefined) {
      home = {
        blocks: [],
        imported: new Map([
          ["expect", ""],
          ["test", ""],
        ]),
      };
      files.push(home);
    }
    home.blocks.push(block);
    for (const [local, written] of block.imports) home.imported.set(local, written);
  }
  return files.map(({ blocks, imported }) =>
    [
      "// Made from the documentation by scripts/extract-doc-examples.ts: change the comment in src/, not this file.",
      'import { expect, test } from "vitest";',
      ...[...new Set(imported.values())].filter((written) => written !== ""),
      "",
      ...blocks.map((block) => block.test),
    ].join("\n"),
  );
}

/** Writes the tests of all sources under `root` and removes those whose example is gone; untouched files stay as they are. */
export function writeDocExamples(root: string): void {
  const target = join(root, GENERATED);
  mkdirSync(target, { recursive: true });
  const stale = new Set(readdirSync(target));
  for (const source of sourcesUnder(join(root, "src"))) {
    const path = relative(root, source).replaceAll("\\", "/");
    const tests = examplesToTests(extractExamples(path, readFileSync(source, "utf8")));
    const stem = path
      .replace(/^src\//, "")
      .replace(/\.ts$/, "")
      .replaceAll("/", "__");
    for (const [index, text] of tests.entries()) {
      const name = `${stem}${index === 0 ? "" : `.${index + 1}`}.test.ts`;
      stale.delete(name);
      writeIfChanged(join(target, name), text);
    }
  }
  for (const name of stale) rmSync(join(target, name), { force: true });
}

function sourcesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map((name) => join(folder, name));
}

// Renamed into place, so that a second run beside this one never reads half a file.
function writeIfChanged(path: string, text: string): void {
  try {
    if (readFileSync(path, "utf8") === text) return;
  } catch {
    // Not there yet.
  }
  const draft = `${path}.${process.pid}.tmp`;
  writeFileSync(draft, text);
  renameSync(draft, path);
}

function isExported(node: ts.Statement): boolean {
  if (ts.isExportDeclaration(node) || ts.isExportAssignment(node)) return true;
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

/** The statement itself and, inside a class or interface, its members: each may carry an example of its own. */
function documented(statement: ts.Statement): readonly ts.Node[] {
  const hasMembers = ts.isClassDeclaration(statement) || ts.isInterfaceDeclaration(statement);
  return hasMembers ? [statement, ...statement.members] : [statement];
}

function exampleTags(node: ts.Node): readonly ts.JSDocTag[] {
  return ts
    .getJSDocCommentsAndTags(node)
    .filter(ts.isJSDoc)
    .flatMap((comment) => comment.tags ?? [])
    .filter((tag) => tag.tagName.text === "example");
}

function examplesOf(file: ts.SourceFile, node: ts.Node, tag: ts.JSDocTag): readonly Example[] {
  const found: Example[] = [];
  const start = file.getLineAndCharacterOfPosition(tag.getStart()).line;
  const lines = file.text.slice(tag.getStart(), tag.getEnd()).split(/\r?\n/);
  let fence: { readonly line: number; readonly code: string[] } | undefined;
  for (const [offset, raw] of lines.entries()) {
    const line = raw.replace(/^\s*\* ?/, "");
    if (fence === undefined) {
      if (/^```(?:ts|typescript)\s*$/.test(line)) fence = { line: start + offset + 2, code: [] };
    } else if (/^```\s*$/.test(line)) {
      found.push({ place: `${file.fileName}:${fence.line}`, name: nameOf(node), code: fence.code.join("\n") });
      fence = undefined;
    } else {
      fence.code.push(line);
    }
  }
  const place = placeOf(file, tag.getStart());
  if (fence !== undefined) throw new ExampleError(place, "the fence of the example is not closed");
  if (found.length === 0) throw new ExampleError(place, "the example has no fenced ts block");
  return found;
}

function placeOf(file: ts.SourceFile, position: number): string {
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(position).line + 1}`;
}

function nameOf(node: ts.Node): string {
  if (ts.isVariableStatement(node))
    return node.declarationList.declarations.map(({ name }) => name.getText()).join(", ");
  const name = (node as Partial<ts.DeclarationStatement>).name;
  return name === undefined ? "" : name.getText();
}
