import ts from "typescript";

/** One fenced block made into a test. */
export interface Block {
  /** Each local name that the block imports, with the import statement that brings it. */
  readonly imports: ReadonlyMap<string, string>;
  readonly test: string;
}

/** An example that cannot be turned into a test; the place leads to its comment. */
export class ExampleError extends Error {
  constructor(place: string, message: string) {
    super(`${place}: ${message}`);
    this.name = "ExampleError";
  }
}

/**
 * Makes a test of one block of code. What a statement claims stands behind it, or on the lines right below it:
 *
 * - `expression; // => expected` and `const name = …; // => expected`: the value equals what is written;
 * - `expression; // throws RangeError` or `// throws RangeError: part of the message`.
 *
 * A claim that belongs to no such statement is an error, so that none is read by people and skipped by the tests.
 */
export function blockTest({
  place,
  name,
  code,
}: {
  readonly place: string;
  readonly name: string;
  readonly code: string;
}): Block {
  const file = ts.createSourceFile("example.ts", code, ts.ScriptTarget.Latest, true);
  const imports = new Map<string, string>();
  const body: string[] = [];
  const claimed = new Set<number>();
  let end = 0;
  for (const statement of file.statements) {
    end = statement.getEnd();
    if (ts.isImportDeclaration(statement)) {
      for (const [local, written] of importsOf(statement, place)) imports.set(local, written);
      continue;
    }
    const claim = claimBehind(code, end, place);
    if (claim !== undefined) claimed.add(claim.at);
    body.push(asTest(statement, claim, place));
  }
  for (const match of code.matchAll(CLAIM)) {
    if (!claimed.has(match.index))
      throw new ExampleError(place, `no statement stands before "${firstLine(code.slice(match.index))}"`);
  }
  const title = JSON.stringify(`${place} ${name}`);
  const lines = body
    .join("\n")
    .split("\n")
    .map((line) => (line === "" ? "" : `  ${line}`));
  return { imports, test: `test(${title}, async () => {\n${lines.join("\n")}\n});\n` };
}

const CLAIM = /\/\/ ?(?:=>|throws )/g;

interface Claim {
  readonly at: number;
  readonly kind: "equals" | "throws";
  readonly text: string;
}

/** The claim on the line where the statement ends, or on the next; it goes on in further comment lines until it is whole. */
function claimBehind(code: string, end: number, place: string): Claim | undefined {
  const [before, mark] = /^[^\S\n]*\n?[^\S\n]*(?=\/\/)\/\/ ?(=>|throws )/.exec(code.slice(end)) ?? [];
  if (before === undefined) return undefined;
  const at = end + before.lastIndexOf("//");
  const [first = "", ...next] = code.slice(end + before.length).split("\n");
  if (mark !== "=>") return { at, kind: "throws", text: first.trim() };
  let text = first.trim();
  for (const line of next) {
    if (isExpression(text)) break;
    const more = /^\s*\/\/(.*)$/.exec(line)?.[1];
    if (more === undefined) break;
    text += `\n${more}`;
  }
  if (!isExpression(text))
    throw new ExampleError(place, `what is claimed must be an expression, not "${firstLine(text)}"`);
  return { at, kind: "equals", text };
}

function isExpression(text: string): boolean {
  return ts.transpileModule(`(${text}\n);`, { reportDiagnostics: true }).diagnostics?.length === 0;
}

function asTest(statement: ts.Statement, claim: Claim | undefined, place: string): string {
  const written = statement.getText();
  if (claim === undefined) return written;
  if (claim.kind === "throws") return throwing(statement, claim.text, place);
  if (ts.isExpressionStatement(statement)) return `expect(${statement.expression.getText()}).toEqual(${claim.text});`;
  if (ts.isVariableStatement(statement)) {
    const [declaration, ...others] = statement.declarationList.declarations;
    if (declaration !== undefined && others.length === 0 && ts.isIdentifier(declaration.name)) {
      return `${written}\nexpect(${declaration.name.text}).toEqual(${claim.text});`;
    }
  }
  throw new ExampleError(place, `"// =>" can follow an expression or one const, not "${firstLine(written)}"`);
}

function throwing(statement: ts.Statement, text: string, place: string): string {
  const { type, message } = /^(?<type>\w+)(?::\s*(?<message>.*))?$/s.exec(text)?.groups ?? {};
  if (type === undefined)
    throw new ExampleError(
      place,
      `"// throws ${text}" must name an error class, and may then say ": part of the message"`,
    );
  if (!ts.isExpressionStatement(statement)) throw new ExampleError(place, '"// throws" can follow an expression only');
  const expression = statement.expression;
  const awaited = ts.isAwaitExpression(expression);
  const call = awaited
    ? `await expect(${expression.expression.getText()}).rejects`
    : `expect(() => ${expression.getText()})`;
  const claims = [`${call}.toThrow(${type});`];
  if (message !== undefined && message !== "") claims.push(`${call}.toThrow(${JSON.stringify(message)});`);
  return claims.join("\n");
}

function importsOf(statement: ts.ImportDeclaration, place: string): readonly (readonly [string, string])[] {
  const from = statement.moduleSpecifier.getText();
  const clause = statement.importClause;
  if (clause === undefined) throw new ExampleError(place, `an example imports by name, not ${from} alone`);
  const type = clause.phaseModifier === ts.SyntaxKind.TypeKeyword ? "type " : "";
  const found: [string, string][] = [];
  if (clause.name !== undefined) found.push([clause.name.text, `import ${type}${clause.name.text} from ${from};`]);
  const bindings = clause.namedBindings;
  if (bindings !== undefined && ts.isNamespaceImport(bindings)) {
    found.push([bindings.name.text, `import ${type}${bindings.getText()} from ${from};`]);
  } else if (bindings !== undefined) {
    for (const element of bindings.elements)
      found.push([element.name.text, `import { ${type}${element.getText()} } from ${from};`]);
  }
  return found;
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? "";
}
