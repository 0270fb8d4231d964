import ts from "typescript";
import { expect, test } from "vitest";
import { entries, root } from "../../scripts/entries.js";

const program = ts.createProgram(
  entries.map(({ source }) => `${root}${source}`),
  { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, skipLibCheck: true, noLib: true },
);
const checker = program.getTypeChecker();

const exported = new Map(
  entries.flatMap(({ specifier, source }) => {
    const file = program.getSourceFile(`${root}${source}`);
    const module = file === undefined ? undefined : checker.getSymbolAtLocation(file);
    const symbols = module === undefined ? [] : checker.getExportsOfModule(module);
    return symbols.map((symbol) => {
      const own = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      return [own, `${specifier}: ${symbol.name}`] as const;
    });
  }),
);

test("every export of every subpath says what it is", () => {
  expect(exported.size).toBeGreaterThan(300);
  const silent = [...exported].filter(([symbol]) => symbol.getDocumentationComment(checker).length === 0);
  expect(silent.map(([, name]) => name)).toEqual([]);
});

test("every function and class that is exported is shown in an example, and the tests run it", () => {
  const shown = ts.SymbolFlags.Function | ts.SymbolFlags.Class;
  const lacking = [...exported].filter(
    ([symbol]) => symbol.flags & shown && !symbol.getJsDocTags(checker).some(({ name }) => name === "example"),
  );
  expect(lacking.map(([, name]) => name)).toEqual([]);
});

test("every subpath says what it is for", () => {
  const silent = entries.filter(({ source }) => {
    const text = program.getSourceFile(`${root}${source}`)?.text ?? "";
    return !/^\/\*\*[\s\S]*?@packageDocumentation\s*\*\//.test(text);
  });
  expect(silent.map(({ specifier }) => specifier)).toEqual([]);
});
