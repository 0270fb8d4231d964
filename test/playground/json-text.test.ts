import { describe, expect, test } from "vitest";
import { type JsonText, readJsonText } from "../../docs/.vitepress/playground/json-text.js";

function marked(text: string, ...path: readonly (string | number)[]): string {
  const read = readJsonText(text);
  if (!read.ok) throw new RangeError(JSON.stringify(read.faults));
  const { from, to } = read.rangeOf(path);
  return text.slice(from, to);
}

function faultsOf(read: JsonText): readonly unknown[] {
  return read.ok ? [] : read.faults;
}

describe("a path leads back to the text", () => {
  const text = '{\n  "targets": [\n    { "id": "a", "bound": { "atLeast": "90%" } }\n  ]\n}';

  test("to the value it names", () => {
    expect(marked(text, "targets", 0, "bound", "atLeast")).toBe('"90%"');
  });

  test("to where a record begins", () => {
    expect(marked(text, "targets", 0)).toBe("{");
  });

  test("as far as it goes, where the key is missing", () => {
    const read = readJsonText(text);
    expect(read.ok && read.rangeOf(["targets", 0, "metric"]).from).toBe(text.indexOf('{ "id"'));
  });

  test("of keys that prototypes have", () => {
    const odd = '{"__proto__": {"constructor": 1}, "toString": [2]}';
    expect(marked(odd, "__proto__", "constructor")).toBe("1");
    expect(marked(odd, "toString", 0)).toBe("2");
    expect(marked(odd, "hasOwnProperty")).toBe("{");
  });
});

describe("what is no JSON is told with its place", () => {
  test.each([
    ['{"a": 1,}', "PropertyNameExpected", 8],
    ['{"a" 1}', "ColonExpected", 5],
    ['{"a": [1 2]}', "CommaExpected", 9],
    ['{"a": /* x */ 1}', "InvalidCommentToken", 6],
    ['{"a": "x}', "UnexpectedEndOfString", 6],
    ["", "ValueExpected", 0],
  ])("%s", (text, code, from) => {
    expect(faultsOf(readJsonText(text))[0]).toMatchObject({ code, from });
  });

  test("brackets in brackets without end do no harm", () => {
    expect(readJsonText("[".repeat(200_000)).ok).toBe(false);
    expect(readJsonText("[".repeat(200_000) + "]".repeat(200_000)).ok).toBe(false);
  });
});
