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
  return (root?.items ?? []).filter((item) => item.link !== undefined).map(withLinkedKinds);
}

/** On the pages of a subpath its own exports, of the others the name alone: each page of the reference carries its sidebar whole. */
function referenceSidebars(): Record<string, DefaultTheme.SidebarItem[]> {
  const subpaths = reference();
  const sidebarOf = (open: DefaultTheme.SidebarItem | undefined): DefaultTheme.SidebarItem[] => [
    {
      text: "Reference",
      items: subpaths.map((one) =>
        one === open ? { ...one, collapsed: false } : { text: one.text ?? "", link: one.link ?? "" },
      ),
    },
  ];
  return {
    "/reference/": sidebarOf(undefined),
    ...Object.fromEntries(subpaths.map((one) => [one.link ?? "", sidebarOf(one)])),
  };
}

/** Functions, types and so on of a subpath lead to their heading on its page: a list that only opens is a button with a button in it. */
function withLinkedKinds(subpath: DefaultTheme.SidebarItem): DefaultTheme.SidebarItem {
  const items = (subpath.items ?? []).map((kind) => ({
    ...kind,
    link: kind.link ?? `${subpath.link ?? ""}#${(kind.text ?? "").toLowerCase().replaceAll(" ", "-")}`,
  }));
  return { ...subpath, items };
}

/** Pages in both languages, in the order of the sidebar: where each lies, and what it is called. */
const GUIDES = [
  ["plan", "Load and check a plan", "载入并检查规划"],
  ["observations", "Read observations", "读取数据"],
  ["registers", "Count a register", "台账计数"],
  ["rollup", "Roll up", "汇总"],
  ["attainment", "Attainment as of a day", "某日的目标完成情况"],
  ["assessment", "Assess and rank", "考核与排名"],
  ["schemes", "Published schemes, key by key", "已公布的考核办法"],
  ["follow-up", "What follows from a round", "结果运用"],
  ["compare-rounds", "Compare rounds, ask what if", "比较两轮考核，推演假设"],
  ["explain", "Explain a figure", "说明每个数字"],
  ["compare", "Compare two days or years", "比较两个日期、两个年度"],
  ["cascade", "Break a plan down", "层层分解"],
  ["report", "Write a report", "写成报告"],
  ["charts", "Draw charts", "画图"],
  ["methods", "Published methods of progress", "公布的进度测算方法"],
  ["add-a-plan", "Add a plan of your own", "录入自己的规划"],
  ["playground", "Try it in the playground", "在试算台上试一试"],
] as const;

const guide: DefaultTheme.SidebarItem[] = [
  { text: "Guide", items: GUIDES.map(([page, text]) => ({ text, link: `/guide/${page}` })) },
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
  { text: "指南", items: GUIDES.map(([page, , text]) => ({ text, link: `/zh/guide/${page}` })) },
  {
    text: "概念",
    items: [
      { text: "概念", link: "/zh/concepts" },
      { text: "精确", link: "/zh/concepts/exactness" },
      { text: "时期与日期", link: "/zh/concepts/periods" },
      { text: "覆盖率", link: "/zh/concepts/coverage" },
      { text: "目标的状态", link: "/zh/concepts/statuses" },
      { text: "值与条件", link: "/zh/values-and-conditions" },
      { text: "编写数据", link: "/zh/writing-data" },
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

function isInBothLanguages(filePath: string): boolean {
  return existsSync(new URL(filePath.startsWith("zh/") ? filePath.slice("zh/".length) : `zh/${filePath}`, docs));
}

const base = process.env["DOCS_BASE"] ?? "/";

export default defineConfig({
  title: "quality-plan",
  description: "Government quality plans as typed, checked, computable data",
  base,
  head: [["link", { rel: "icon", type: "image/svg+xml", href: `${base}icon.svg` }]],
  outDir: "../site",
  cleanUrls: false,
  lastUpdated: false,
  // The names of all pages and sidebars stand in one file that every page shares, not in each of them.
  metaChunk: true,
  rewrites: { "decisions/README.md": "decisions/index.md", "plans/README.md": "plans/index.md" },
  transformPageData: ({ relativePath, filePath, frontmatter }) => ({
    frontmatter: {
      ...frontmatter,
      ...(WIDE.test(relativePath) ? { pageClass: "wide-tables", aside: false } : {}),
      inBothLanguages: isInBothLanguages(filePath),
    },
  }),
  vite: {
    // The playground runs the sources as they are, under the names that users import.
    resolve: {
      alias: [
        ...entries.map(({ specifier, source }) => ({
          find: new RegExp(`^${specifier}$`),
          replacement: `${root}${source}`,
        })),
        { find: /^\.{1,2}\/composables\/langs$/, replacement: `${root}docs/.vitepress/theme/languages.ts` },
      ],
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
          ...referenceSidebars(),
          "/": guide,
        },
        notFound: { title: "No such page", quote: "The address may be wrong, or the page has moved." },
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
          { text: "规划（英文）", link: "/plans/" },
        ],
        sidebar: { "/zh/": zhGuide },
        outline: { label: "本页" },
        docFooter: { prev: "上一页", next: "下一页" },
        darkModeSwitchLabel: "深浅",
        sidebarMenuLabel: "目录",
        returnToTopLabel: "回到顶部",
        notFound: {
          title: "没有这一页",
          quote: "地址可能有误，或者页面已经移走。",
          linkLabel: "回首页",
          linkText: "回首页",
        },
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
                noResultsText: "没有找到（函数名请在英文版中搜索）",
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
