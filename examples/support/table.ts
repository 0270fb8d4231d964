import Table from "cli-table3";
import wrap from "wrap-ansi";

const TERMINAL = 100;

/** A column of a table: its heading, how many columns of the terminal it may fill, and to which side it leans. */
export interface TableColumn {
  readonly head: string;
  readonly width?: number;
  readonly align?: "left" | "right" | "center";
}

const NO_LINES = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: " ",
};

/** Prints rows under headings; a Chinese character counts as two columns, what is too long ends in an ellipsis. */
export function printTable(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): void {
  const table = new Table({
    head: columns.map((column) => column.head),
    colAligns: columns.map((column) => column.align ?? "left"),
    colWidths: columns.map((column) => column.width ?? null),
    chars: NO_LINES,
    style: { head: [], border: [], compact: true, "padding-left": 0, "padding-right": 0 },
  });
  table.push(...rows.map((row) => [...row]));
  const [head = "", ...lines] = table.toString().split("\n");
  console.log([head, "─".repeat(columnsOf(head)), ...lines].map((line) => line.trimEnd()).join("\n"));
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;

/** How many columns of a terminal a text fills: a Chinese character or full-width sign fills two. */
function columnsOf(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}

/** A heading above a table, and where its figures come from. */
export function printHeading(text: string, figures: string): void {
  console.log(`\n${text}\n(${figures})\n`);
}

/** What stays on one line in Chinese: a figure or Latin word, or one character, with the brackets and stops that cling to it. */
const UNIT = /\s+|[（“《]*(?:[\x21-\x7e]+|.)[，。；：、）”》％]*/gu;

function chineseLines(text: string, room: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const [unit] of text.matchAll(UNIT)) {
    if (line !== "" && columnsOf(line + unit) > room) {
      lines.push(line.trimEnd());
      line = "";
    }
    line = line === "" ? unit.trimStart() : line + unit;
  }
  return line === "" ? lines : [...lines, line];
}

/** Sentences, broken at the terminal's edge; every line bears the mark, if there is one. */
export function printSentences(sentences: readonly string[], locale: "zh" | "en", mark = ""): void {
  const room = TERMINAL - mark.length;
  const lines =
    locale === "zh"
      ? chineseLines(sentences.join(""), room)
      : wrap(sentences.join(" "), room, { hard: true, trim: true }).split("\n");
  for (const line of lines) console.log(`${mark}${line}`);
}
