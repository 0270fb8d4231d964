import { markdownParagraph, markdownText } from "./escape.js";
import { TONE_MARKS, toneIn } from "./marks.js";
import type { Report, ReportBlock, ReportCell, ReportSection } from "./report.js";

/**
 * A report as Markdown with tables (GitHub's): all of its text is escaped, so a title such as `<script>` or `| x |` stays
 * text. Bars and small lines are left out, their figures stand.
 *
 * @example
 * ```ts
 * import { reportMarkdown } from "quality-plan/report";
 *
 * reportMarkdown({ format: "quality-report/1", locale: "en", title: "<b>", facts: [], sections: [] }); // => "# \\<b\\>\n"
 * ```
 */
export function reportMarkdown(report: Report): string {
  const facts = report.facts.map(({ name, text }) => `- **${markdownText(name)}**: ${markdownText(text)}`);
  const lines = [
    `# ${markdownText(report.title)}`,
    "",
    ...(facts.length === 0 ? [] : [...facts, ""]),
    ...sections(report.sections, 2),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

function sections(all: readonly ReportSection[], depth: number): string[] {
  return all.flatMap((section) => [
    `${"#".repeat(Math.min(6, depth))} ${markdownText(section.heading)}`,
    "",
    ...blocks(section.blocks),
    ...sections(section.sections ?? [], depth + 1),
  ]);
}

function blocks(all: readonly ReportBlock[]): string[] {
  return all.flatMap((block) => {
    switch (block.kind) {
      case "paragraphs":
        return block.texts.flatMap((text) => [markdownParagraph(text), ""]);
      case "table":
        return [
          row(block.columns.map(({ head }) => markdownText(head))),
          row(block.columns.map(({ align }) => (align === "right" ? "---:" : "---"))),
          ...block.rows.map((cells) => row(cells.map(cellText))),
          "",
        ];
    }
  });
}

function row(texts: readonly string[]): string {
  return `| ${texts.join(" | ")} |`;
}

function cellText(cell: ReportCell): string {
  const tone = toneIn(cell);
  const mark = tone === undefined ? "" : `${TONE_MARKS[tone]} `;
  return `${mark}${markdownText(cell.text)}`.trimEnd();
}
