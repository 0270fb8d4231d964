import { existsSync, readFileSync, readdirSync } from "node:fs";
import { type DefaultTheme, defineConfig, type MarkdownEnv } from "vitepress";
import { entries, root } from "../../scripts/entries.js";
import { catalog } from "../../src/catalog/index.js";
import { textIn } from "../../src/model/text.js";

const docs = new URL("../", import.meta.url);

/** The first heading of each page of a folder, in the order of the file names. */
function pagesIn(folder: string): DefaultTheme.SidebarItem[] {
  return readdirSync(new URL(`${folder}/`, docs))
    .filter((name) => name.endsWith(".md") && name !== "README.md")
    .map((name) => ({
      text: /^# (.*)$/m.exec(readFileSync(new URL(`${folder}/${name}`, docs), "utf8"))?.[1] ?? name,
      link: `/${folder}/${name.replace(/\.md$/, "")}`,
    }));
}

/** The subpaths of the reference; typedoc writes the list beside the pages. */
function reference(): DefaultTheme.SidebarItem[] {
  const list = new URL("reference/typedoc-sidebar.json", docs);
  if (!existsSync(list)) throw new Error("docs/reference is not there: run `npx typedoc` first");
  const [root] = JSON.parse(readFileSync(list, "utf8")) as DefaultTheme.SidebarItem[];
  return (root?.items ?? []).filter((item) => item.link !== undefined);
}

const guide: DefaultTheme.SidebarItem[] = [
  {
    text: "Guide",
    items: [
      { text: "Load and check a plan", link: "/guide/plan" },
      { text: "Read observations", link: "/guide/observations" },
      { text: "Count a register", link: "/guide/registers" },
      { text: "Roll up", link: "/guide/rollup" },
      { text: "Attainment as of a day", link: "/guide/attainment" },
      { text: "Assess and rank", link: "/guide/assessment" },
      { text: "What follows from a round", link: "/guide/follow-up" },
      { text: "Explain a figure", link: "/guide/explain" },
      { text: "Compare two days or years", link: "/guide/compare" },
      { text: "Break a plan down", link: "/guide/cascade" },
      { text: "Write a report", link: "/guide/report" },
      { text: "Draw charts", link: "/guide/charts" },
      { text: "Published methods of progress", link: "/guide/methods" },
      { text: "Add a plan of your own", link: "/guide/add-a-plan" },
    ],
  },
  {
    text: "Concepts",
    items: [
      { text: "Concepts in brief", link: "/concepts" },
      { text: "Exactness", link: "/concepts/exactness" },
      { text: "Periods", link: "/concepts/periods" },
      { text: "Coverage", link: "/concepts/coverage" },
      { text: "Statuses", link: "/concepts/statuses" },
      { text: "Values and conditions", link: "/values-and-conditions" },
      { text: "Writing data", link: "/writing-data" },
      { text: "How it differs", link: "/differences" },
    ],
  },
  { text: "Published plans", items: pagesIn("plans") },
  { text: "Decisions", items: pagesIn("decisions") },
];

const zhGuide: DefaultTheme.SidebarItem[] = [
  {
    text: "指南",
    items: [
      { text: "载入并检查规划", link: "/zh/guide/plan" },
      { text: "读取数据", link: "/zh/guide/observations" },
      { text: "台账计数", link: "/zh/guide/registers" },
      { text: "汇总", link: "/zh/guide/rollup" },
      { text: "某日的目标完成情况", link: "/zh/guide/attainment" },
      { text: "考核与排名", link: "/zh/guide/assessment" },
      { text: "结果运用", link: "/zh/guide/follow-up" },
      { text: "说明每个数字", link: "/zh/guide/explain" },
      { text: "比较两个日期、两个年度", link: "/zh/guide/compare" },
      { text: "层层分解", link: "/zh/guide/cascade" },
      { text: "写成报告", link: "/zh/guide/report" },
      { text: "画图", link: "/zh/guide/charts" },
      { text: "公布的进度测算方法", link: "/zh/guide/methods" },
      { text: "录入自己的规划", link: "/zh/guide/add-a-plan" },
    ],
  },
  {
    text: "概念",
    items: [
      { text: "概念", link: "/zh/concepts" },
      { text: "与现有软件的不同", link: "/zh/differences" },
    ],
  },
  {
    text: "已发布的规划（英文）",
    items: catalog.map(({ id, title }) => ({ text: textIn(title, "zh"), link: `/plans/${id}` })),
  },
];

/** Words for Latin text, and single characters and pairs for Chinese, which writes no spaces between words. */
function tokenize(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.flatMap((word) => {
    if (!/\p{Script=Han}/u.test(word)) return [word];
    const characters = Array.from(word);
    return [...characters, ...characters.slice(1).map((character, at) => `${characters[at] ?? ""}${character}`)];
  });
}

/** Pages that live of tables with many columns. */
const WIDE = /^(?:zh\/)?(?:plans\/|differences\.md|decisions\/00(?:04|10)-)/;

const base = process.env["DOCS_BASE"] ?? "/";

export default defineConfig({
  title: "quality-plan",
  description: "Government quality plans as typed, checked, computable data",
  base,
  head: [["link", { rel: "icon", type: "image/svg+xml", href: `${base}icon.svg` }]],
  outDir: "../site",
  cleanUrls: false,
  lastUpdated: false,
  rewrites: { "decisions/README.md": "decisions/index.md", "plans/README.md": "plans/index.md" },
  transformPageData: ({ relativePath, frontmatter }) =>
    WIDE.test(relativePath) ? { frontmatter: { ...frontmatter, pageClass: "wide-tables", aside: false } } : undefined,
  vite: {
    // The playground runs the sources as they are, under the names that users import.
    resolve: {
      alias: entries.map(({ specifier, source }) => ({
        find: new RegExp(`^${specifier}$`),
        replacement: `${root}${source}`,
      })),
    },
    worker: { format: "es" },
    // Vega and the sources are loaded when the playground or a chart is opened.
    build: { chunkSizeWarningLimit: 1500 },
  },
  // Colours that are told from their ground by 4.5 : 1.
  markdown: { theme: { light: "github-light-high-contrast", dark: "github-dark" } },
  locales: {
    root: {
      label: "English",
      lang: "en",
      themeConfig: {
        nav: [
          { text: "Guide", link: "/guide/plan" },
          { text: "Playground", link: "/playground" },
          { text: "Reference", link: "/reference/" },
          { text: "Plans", link: "/plans/" },
          { text: "Decisions", link: "/decisions/" },
        ],
        sidebar: {
          "/reference/": [{ text: "Reference", items: reference() }],
          "/": guide,
        },
      },
    },
    zh: {
      label: "中文",
      lang: "zh-CN",
      title: "quality-plan",
      description: "把政府质量规划变成有类型、可检查、可计算的数据",
      themeConfig: {
        nav: [
          { text: "指南", link: "/zh/guide/plan" },
          { text: "试算台", link: "/zh/playground" },
          { text: "参考（英文）", link: "/reference/" },
          { text: "规划", link: "/plans/" },
        ],
        sidebar: { "/zh/": zhGuide },
        outline: { label: "本页" },
        docFooter: { prev: "上一页", next: "下一页" },
        darkModeSwitchLabel: "深浅",
        sidebarMenuLabel: "目录",
        returnToTopLabel: "回到顶部",
      },
    },
  },
  themeConfig: {
    outline: [2, 3],
    search: {
      provider: "local",
      options: {
        miniSearch: {
          options: { tokenize },
          searchOptions: {
            combineWith: "AND",
            // Who searches for a word wants to be told before being shown the type.
            boostDocument: (id: string) => (id.includes("/reference/") ? 0.4 : 1),
          },
        },
        // The root gathers what its subpaths export; each is found there.
        _render: (source, env: MarkdownEnv, markdown) =>
          env.relativePath === "reference/quality-plan/index.md" ? "" : markdown.render(source, env),
        locales: {
          zh: {
            translations: {
              button: { buttonText: "搜索", buttonAriaLabel: "搜索" },
              modal: {
                noResultsText: "没有找到",
                resetButtonTitle: "清除",
                footer: { selectText: "选择", navigateText: "切换", closeText: "关闭" },
              },
            },
          },
        },
      },
    },
  },
});
