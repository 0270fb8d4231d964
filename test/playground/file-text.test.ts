import { expect, test } from "vitest";
import { textOfFile } from "../../docs/.vitepress/playground/file-text.js";

const TEXT = "source\n年鉴";
/** The same as a Chinese Excel saves it. */
const IN_GB = Uint8Array.of(...new TextEncoder().encode("source\n"), 0xc4, 0xea, 0xbc, 0xf8);

test("a file in UTF-8 is read as it is, with a mark or without", () => {
  const bytes = new TextEncoder().encode(TEXT);
  expect(textOfFile(bytes)).toEqual({ text: TEXT, coding: "utf-8" });
  expect(textOfFile(Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes))).toEqual({ text: TEXT, coding: "utf-8" });
  expect(textOfFile(new Uint8Array())).toEqual({ text: "", coding: "utf-8" });
});

test("a file that is no UTF-8 is read as GB 18030, and told as such", () => {
  expect(textOfFile(IN_GB)).toEqual({ text: TEXT, coding: "gb18030" });
});

test("a file in UTF-16 is read by its mark", () => {
  const units = Uint16Array.from(`\ufeff${TEXT}`, (character) => character.charCodeAt(0));
  const little = new Uint8Array(units.buffer);
  const big = little.map((_, at) => little[at ^ 1] ?? 0);
  expect(textOfFile(little)).toEqual({ text: TEXT, coding: "utf-16le" });
  expect(textOfFile(big)).toEqual({ text: TEXT, coding: "utf-16be" });
});

test("what is no text is not made one", () => {
  expect(textOfFile(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xff))).toBeUndefined();
  expect(textOfFile(Uint8Array.of(0x61, 0xff))).toBeUndefined();
  expect(textOfFile(Uint8Array.of(0xff, 0xfe, 0x61))).toBeUndefined();
});
