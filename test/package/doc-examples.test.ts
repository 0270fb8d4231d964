import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { root } from "../../scripts/entries.js";
import { examplesToTests, extractExamples, GENERATED, writeDocExamples } from "../../scripts/extract-doc-examples.js";
import { run } from "../../scripts/run.js";

const comment = (...lines: readonly string[]) => ["/**", ...lines.map((line) => ` * ${line}`), " */"].join("\n");
const documented = (...code: readonly string[]) =>
  `${comment("Twice as much.", "", "@example", "```ts", ...code, "```")}\nexport function twice(n: number): number {\n  if (!Number.isFinite(n)) throw new RangeError(\`\${n} is not finite\`);\n  return 2 * n;\n}\n`;
const testsOf = (text: string) => examplesToTests(extractExamples("src/twice.ts", text));
const bodyOf = (...code: readonly string[]) => testsOf(documented(...code)).join("\n");

describe("what is extracted", () => {
  test("every fenced ts block of every example, with the line where it starts", () => {
    const text = [
      comment(
        "@example",
        "```ts",
        "one();",
        "```",
        "Or:",
        "```ts",
        "two();",
        "```",
        "@example",
        "```ts",
        "three();",
        "```",
      ),
      "export const a = 1;",
      comment("@example", "```ts", "four();", "```"),
      "export interface B { readonly b: string }",
    ].join("\n");
    expect(extractExamples("src/a.ts", text)).toEqual([
      { place: "src/a.ts:4", name: "a", code: "one();" },
      { place: "src/a.ts:8", name: "a", code: "two();" },
      { place: "src/a.ts:12", name: "a", code: "three();" },
      { place: "src/a.ts:19", name: "B", code: "four();" },
    ]);
  });

  test("an example on a member of an exported interface counts too", () => {
    const text = `export interface A {\n  ${comment("@example", "```ts", "one();", "```")}\n  readonly b: string;\n}`;
    expect(extractExamples("src/a.ts", text)).toHaveLength(1);
  });

  test("an example that no test would run is an error", () => {
    const lone = `${comment("@example", "```ts", "one();", "```")}\nconst a = 1;`;
    expect(() => extractExamples("src/a.ts", lone)).toThrow(
      "src/a.ts:2: the example stands on nothing that is exported",
    );
    const bare = `${comment("@example", "one();")}\nexport const a = 1;`;
    expect(() => extractExamples("src/a.ts", bare)).toThrow("src/a.ts:2: the example has no fenced ts block");
    const open = `${comment("@example", "```ts", "one();")}\nexport const a = 1;`;
    expect(() => extractExamples("src/a.ts", open)).toThrow("src/a.ts:2: the fence of the example is not closed");
  });
});

describe("what a claim becomes", () => {
  test("behind an expression, with or without its semicolon", () => {
    expect(bodyOf("twice(2); // => 4", "twice(3) // => 6")).toContain(
      "  expect(twice(2)).toEqual(4);\n  expect(twice(3)).toEqual(6);",
    );
  });

  test("behind a const", () => {
    expect(bodyOf("const four = twice(2); // => 4")).toContain("const four = twice(2);\n  expect(four).toEqual(4);");
  });

  test("on the lines below, until it is whole", () => {
    const body = bodyOf("[twice(1), twice(2)];", "// => [", "//   2,", "//   4,", "// ]", "// A remark.", "twice(0);");
    expect(body).toMatch(/expect\(\[twice\(1\), twice\(2\)\]\)\.toEqual\(\[\s+2,\s+4,\s+\]\);\n {2}twice\(0\);/);
  });

  test("an error, awaited or not, with part of its message", () => {
    const body = bodyOf(
      "twice(NaN); // throws RangeError",
      "twice(NaN); // throws RangeError: not finite",
      "await later(); // throws TypeError",
    );
    expect(body).toContain("expect(() => twice(NaN)).toThrow(RangeError);");
    expect(body).toContain('expect(() => twice(NaN)).toThrow("not finite");');
    expect(body).toContain("await expect(later()).rejects.toThrow(TypeError);");
  });

  test("a claim that belongs to nothing, or is no expression, is an error", () => {
    expect(() => bodyOf("// => 4", "twice(2);")).toThrow('no statement stands before "// => 4"');
    expect(() => bodyOf("if (twice(2) > 3) twice(4); // => 8")).toThrow(
      '"// =>" can follow an expression or one const',
    );
    expect(() => bodyOf("twice(2); // => about four")).toThrow('must be an expression, not "about four"');
  });

  test("imports go to the top, once each; two blocks that mean different things by a name part ways", () => {
    const block = (from: string) => ["@example", "```ts", `import { f } from "${from}";`, "f(); // => 1", "```"];
    const text = `${comment(...block("a"), ...block("a"), ...block("b"))}\nexport const a = 1;`;
    const files = testsOf(text);
    expect(files).toHaveLength(2);
    expect(files[0]?.match(/import \{ f \}/g)).toHaveLength(1);
    expect(files[1]).toContain('import { f } from "b";');
  });
});

describe("a small project", () => {
  let project: string;

  beforeEach(() => {
    project = realpathSync(mkdtempSync(join(tmpdir(), "doc-examples-")));
    symlinkSync(join(root, "node_modules"), join(project, "node_modules"), "junction");
    mkdirSync(join(project, "src"));
  });

  afterEach(() => {
    rmSync(project, { recursive: true, force: true });
  });

  const generated = () => join(project, GENERATED, "twice.test.ts");
  const given = (...code: readonly string[]) => {
    const written = documented('import { twice } from "../../src/twice.js";', ...code);
    writeFileSync(join(project, "src", "twice.ts"), written);
    writeDocExamples(project);
  };
  const suite = () =>
    run(process.execPath, [join(root, "node_modules/vitest/vitest.mjs"), "run", "--root", project], {
      cwd: project,
    });

  test("whose examples are right passes", () => {
    given("twice(2); // => 4", "twice(Infinity); // throws RangeError");
    const { ok, output } = suite();
    expect(output).toContain("1 passed");
    expect(ok).toBe(true);
  });

  test("whose example claims a wrong value fails", () => {
    given("twice(2); // => 5");
    const { ok, output } = suite();
    expect(output).toContain("expected 4 to deeply equal 5");
    expect(ok).toBe(false);
  });

  test("whose example has a wrong type does not compile", () => {
    given('twice("2");');
    const options = {
      noEmit: true,
      strict: true,
      skipLibCheck: true,
      types: [],
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      module: ts.ModuleKind.ESNext,
    };
    const faults = ts.getPreEmitDiagnostics(ts.createProgram([generated()], options));
    expect(faults.map(({ messageText }) => messageText)).toEqual([
      "Argument of type 'string' is not assignable to parameter of type 'number'.",
    ]);
  });

  test("whose example is gone loses its test", () => {
    given("twice(2); // => 4");
    expect(readFileSync(generated(), "utf8")).toContain("expect(twice(2)).toEqual(4);");
    writeFileSync(join(project, "src", "twice.ts"), "export const twice = 2;\n");
    writeDocExamples(project);
    expect(() => readFileSync(generated(), "utf8")).toThrow("ENOENT");
  });
});
