import { createMarkdownRenderer } from "vitepress";
import { expect, test } from "vitest";
import { type Report, reportMarkdown } from "../../src/report/index.js";

const HOSTILE = [
  "http://x",
  "https://evil.example/a?b=c&d",
  "ftp://evil.example",
  "//evil.example",
  "www.evil.example",
  "WWW.evil.example",
  "中文www.evil.example中文",
  "a@b.c",
  "mailto:a@evil.example",
  "xmpp:a@evil.example",
  "<https://evil.example>",
  "<a@b.c>",
  "[x](https://evil.example)",
  "[x][y]",
  "![x](https://evil.example)",
  "[x]: https://evil.example",
  "[^1]",
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(2)>",
  '=HYPERLINK("http://x")',
  "&lt;b&gt; &#60;b&#62;",
  "*a* _b_ __c__ ~~d~~ `e`",
  "a | b",
  "{{ 1 + 1 }}",
  "evil.com",
  "见 zjj.gov.cn 公告",
  "第1.no",
  "::: danger",
];

// VitePress has tables, raw HTML and the linking of bare addresses turned on, as the pages of code hosts do.
const renderer = await createMarkdownRenderer("/");
// Others link names of hosts as well.
renderer.linkify.set({ fuzzyLink: true });

test.each(HOSTILE)("%s in a report is text once its Markdown is rendered", (hostile) => {
  const report: Report = {
    format: "quality-report/1",
    locale: "en",
    title: "T",
    facts: [{ name: "F", text: hostile }],
    sections: [
      {
        heading: "H",
        blocks: [
          { kind: "paragraphs", texts: [hostile] },
          {
            kind: "table",
            caption: "C",
            columns: [{ head: "K" }, { head: hostile }],
            rows: [[{ text: "k" }, { text: hostile }]],
          },
        ],
      },
    ],
  };
  // The headings' own anchors are the renderer's.
  const html = renderer.render(reportMarkdown(report)).replace(/<a class="header-anchor".*?<\/a>/g, "");
  expect(html.replace("<strong>F</strong>", "")).not.toMatch(/<(?:a|img|script|em|strong|s|code|sup)\b/);
  const shown = html.replace(/<[^>]*>/g, "\n").replace(/&(lt|gt|quot|amp);/g, (_, name: "lt") => CHARACTERS[name]);
  expect(shown.split("\n").filter((line) => line.includes(hostile))).toHaveLength(4);
});

const CHARACTERS = { lt: "<", gt: ">", quot: '"', amp: "&" } as const;
