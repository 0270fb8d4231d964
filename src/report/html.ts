import { cssString, htmlText } from "./escape.js";
import { REPORT_STYLE } from "./html-style.js";
import { TONE_MARKS, toneIn } from "./marks.js";
import {
  HEATS,
  type Report,
  type ReportBlock,
  type ReportCell,
  type ReportColumn,
  type ReportSection,
  type SparkPoint,
} from "./report.js";

/**
 * A report as one self-contained page of HTML: no script, nothing from the network, all of its text escaped; headings,
 * captions and header cells for those who listen, marks beside the colours, and a style for A4 paper.
 *
 * @example
 * ```ts
 * import { reportHtml } from "quality-plan/report";
 *
 * const page = reportHtml({ format: "quality-report/1", locale: "zh", title: "<script>", facts: [], sections: [] });
 * page.includes("<h1>&lt;script&gt;</h1>"); // => true
 * page.includes("<script>"); // => false
 * ```
 */
export function reportHtml(report: Report): string {
  const facts = report.facts.map(({ name, text }) => `<dt>${htmlText(name)}</dt><dd>${htmlText(text)}</dd>`);
  return [
    "<!doctype html>",
    `<html lang="${report.locale === "zh" ? "zh-CN" : "en"}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${htmlText(report.title)}</title>`,
    `<style>${REPORT_STYLE}</style>`,
    "</head>",
    "<body>",
    "<main>",
    `<h1>${htmlText(report.title)}</h1>`,
    ...(facts.length === 0 ? [] : [`<dl>${facts.join("")}</dl>`]),
    ...sections(report.sections, 2),
    "</main>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

function sections(all: readonly ReportSection[], depth: number): string[] {
  const level = String(Math.min(6, depth));
  return all.flatMap((section) => [
    "<section>",
    `<h${level}>${htmlText(section.heading)}</h${level}>`,
    ...section.blocks.map(blockHtml),
    ...sections(section.sections ?? [], depth + 1),
    "</section>",
  ]);
}

function blockHtml(block: ReportBlock): string {
  switch (block.kind) {
    case "paragraphs":
      return block.texts.map((text) => `<p>${htmlText(text)}</p>`).join("\n");
    case "table": {
      const { caption, columns, rows } = block;
      const heads = columns.map(
        (column) => `<th scope="col"${classAttribute(headClasses(column))}>${htmlText(column.head)}</th>`,
      );
      const body = rows.map((cells) => `<tr>${cells.map((cell, at) => cellHtml(cell, at, columns[at])).join("")}</tr>`);
      // Wide tables scroll by themselves, also by keyboard.
      return [
        `<div class="${rows.length <= MOST_TOGETHER ? "table short" : "table"}" role="region" tabindex="0" aria-label="${htmlText(caption)}">`,
        `<table${columns.length > MOST_ON_PHONES ? cardAttributes(columns) : ""}><caption>${htmlText(caption)}</caption>`,
        `<thead><tr>${heads.join("")}</tr></thead>`,
        `<tbody>${body.join("\n")}</tbody></table></div>`,
      ].join("\n");
    }
  }
}

/** So many rows go on one page together. */
const MOST_TOGETHER = 12;

/** With more columns a row is a card on a phone, and the style writes each cell's heading above it. */
const MOST_ON_PHONES = 4;

function cardAttributes(columns: readonly ReportColumn[]): string {
  const heads = columns.map(({ head }, at) => `--head-${String(at + 1)}:${cssString(head)}`);
  return ` class="cards" style="${htmlText(heads.join(";"))}"`;
}

/** A figure with a short unit stays on one line, on paper too; in widths of a Latin letter. */
const LONGEST_WHOLE = 14;

function widthOf(text: string): number {
  return Array.from(text).reduce((width, character) => width + (/[\u2e80-\uffdc]/u.test(character) ? 2 : 1), 0);
}

/** A text that on a phone has a line to itself. */
const LONGEST_BESIDE = 16;

/** A word that no column need have room for: it alone may be broken. */
const LONG_WORD = /[^\s\p{Script=Han}]{21}/u;

function textClasses(text: string, column: ReportColumn | undefined): readonly string[] {
  return [...(column?.align === "right" ? ["right"] : []), ...(LONG_WORD.test(text) ? ["long"] : [])];
}

function headClasses(column: ReportColumn): readonly string[] {
  return [...textClasses(column.head, column), ...(widthOf(column.head) <= LONGEST_WHOLE ? ["whole"] : [])];
}

function classAttribute(classes: readonly string[]): string {
  return classes.length === 0 ? "" : ` class="${classes.join(" ")}"`;
}

function cellHtml(cell: ReportCell, position: number, column: ReportColumn | undefined): string {
  const tone = toneIn(cell);
  const classes = [
    ...textClasses(cell.text, column),
    ...(position > 0 && cell.text !== "" && cell.spark === undefined && widthOf(cell.text) <= LONGEST_WHOLE
      ? ["whole"]
      : []),
    ...(cell.spark === undefined && cell.text.length > LONGEST_BESIDE ? ["text"] : []),
    ...(tone === undefined ? [] : [`tone-${tone}`]),
    ...(isNumber(cell.heat) ? [`heat-${String(Math.min(HEATS - 1, Math.max(0, Math.trunc(cell.heat))))}`] : []),
  ];
  const attributes = classAttribute(classes);
  const inside = contentOf(cell);
  return position === 0 ? `<th scope="row"${attributes}>${inside}</th>` : `<td${attributes}>${inside}</td>`;
}

function contentOf(cell: ReportCell): string {
  const { text, bar, spark } = cell;
  const tone = toneIn(cell);
  if (spark !== undefined && spark.length > 1) return sparkSvg(spark, text);
  const mark = tone === undefined ? "" : `<span aria-hidden="true">${TONE_MARKS[tone]}</span> `;
  return `${mark}${htmlText(text)}${isNumber(bar) ? barSvg(bar) : ""}`;
}

/** What is drawn may have come as JSON: anything but a number is not drawn. */
function isNumber(value: number | undefined): value is number {
  return Number.isFinite(value);
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}

function barSvg(share: number): string {
  const width = (within(share) * 48).toFixed(1);
  return `<svg class="bar" viewBox="0 0 48 6" aria-hidden="true"><rect width="48" height="6"/><rect class="share" width="${width}" height="6"/></svg>`;
}

const SPARK_WIDTH = 80;
const SPARK_HEIGHT = 20;

/** A line through the points that are there; it breaks where one is missing. */
function sparkSvg(points: readonly SparkPoint[], label: string): string {
  const step = (SPARK_WIDTH - 6) / (points.length - 1);
  const placed = points.map(({ height }, at) =>
    isNumber(height)
      ? `${(3 + at * step).toFixed(1)},${(SPARK_HEIGHT - 3 - within(height) * (SPARK_HEIGHT - 6)).toFixed(1)}`
      : undefined,
  );
  const runs: string[][] = [[]];
  for (const point of placed) {
    if (point === undefined) runs.push([]);
    else runs.at(-1)?.push(point);
  }
  const last = placed.findLast((point) => point !== undefined)?.split(",") ?? [];
  const lines = runs.filter((run) => run.length > 1).map((run) => `<polyline points="${run.join(" ")}"/>`);
  const dot = last.length === 2 ? `<circle cx="${last[0] ?? ""}" cy="${last[1] ?? ""}" r="2"/>` : "";
  return `<svg class="spark" role="img" aria-label="${htmlText(label)}" viewBox="0 0 ${SPARK_WIDTH} ${SPARK_HEIGHT}">${lines.join("")}${dot}</svg>`;
}
