import { describe, expect, test } from "vitest";
import { readCsvText } from "../../docs/.vitepress/playground/csv-text.js";
import { lineFinder } from "../../docs/.vitepress/playground/text-range.js";

function linesOf(text: string): readonly number[] {
  const line = lineFinder(text);
  return readCsvText(text).ranges.map(({ from }) => line(from));
}

describe("a table", () => {
  test("has a record for each row, without its empty fields", () => {
    expect(readCsvText("metric,district,value\nrate, a ,1\nrate,b,\n").rows).toEqual([
      { metric: "rate", district: "a", value: "1" },
      { metric: "rate", district: "b" },
    ]);
  });

  test("makes records inside the record of names with a dot", () => {
    expect(readCsvText("id,name.zh,name.en\na,甲,A\nb,乙,\n").rows).toEqual([
      { id: "a", name: { zh: "甲", en: "A" } },
      { id: "b", name: { zh: "乙" } },
    ]);
  });

  test("knows the line of each row behind remarks, empty lines and line breaks in a field", () => {
    const text = '# made up\n\na,b\n1,"x\ny"\n\n# more\n2,z\n3,w';
    expect(readCsvText(text).rows).toEqual([
      { a: "1", b: "x\ny" },
      { a: "2", b: "z" },
      { a: "3", b: "w" },
    ]);
    expect(linesOf(text)).toEqual([4, 8, 9]);
  });

  test("reads the line ends and the mark that Excel writes", () => {
    const text = "\ufeffa,b\r\n1,2\r\n3,4\r\n";
    expect(readCsvText(text).rows).toEqual([
      { a: "1", b: "2" },
      { a: "3", b: "4" },
    ]);
    expect(readCsvText(text).ranges.map(({ from, to }) => text.slice(from, to))).toEqual(["1,2", "3,4"]);
  });

  test("keeps columns apart that prototypes have", () => {
    const [row] = readCsvText("id,__proto__,name.__proto__\na,b,c\n").rows;
    expect(Object.keys(row ?? {})).toEqual(["id", "__proto__", "name"]);
    expect(Object.getPrototypeOf(row)).toBe(Object.prototype);
  });

  test.each([
    ["a,b\n1,2,3\n", "too-many-fields", "3"],
    ["a,a\n1,2\n", "repeated-header", "a"],
    ["a,,b,,c,b,a\n", "repeated-header", "b"],
    ['a,b\n1,"2\n', "quotes", "1,2\n"],
  ])("tells what is wrong with %j", (text, code, given) => {
    expect(readCsvText(text).faults).toMatchObject([{ code, given }]);
  });

  test("of very many columns is read at once", () => {
    const header = Array.from({ length: 150_000 }, (_, at) => `h${at}`).join(",");
    expect(readCsvText(`${header}\n1\n`).rows).toEqual([{ h0: "1" }]);
  });

  test("that is empty has no rows", () => {
    expect(readCsvText("")).toEqual({ rows: [], ranges: [], faults: [] });
  });
});

describe("where it is known what columns there may be", () => {
  const columns = ["id", "parent", "name"];
  const faultsOf = (text: string) => readCsvText(text, columns).faults.map(({ code, given }) => [code, given]);

  test("another is told once, at the header, and left out", () => {
    const text = "# remark\nid,name.zh,上级\na,甲,x\nb,乙,x\n";
    expect(faultsOf(text)).toEqual([["unknown-column", "上级"]]);
    expect(readCsvText(text, columns).rows).toEqual([
      { id: "a", name: { zh: "甲" } },
      { id: "b", name: { zh: "乙" } },
    ]);
    const [fault] = readCsvText(text, columns).faults;
    expect(text.slice(fault?.from, fault?.to)).toBe("id,name.zh,上级");
  });

  test("a table without a header is told as one, and not read", () => {
    expect(faultsOf("a,b\nc,d\n")).toEqual([["no-header", "a,b"]]);
    expect(readCsvText("a,b\nc,d,e\n", columns)).toMatchObject({ rows: [], ranges: [] });
    expect(faultsOf("")).toEqual([]);
  });
});
