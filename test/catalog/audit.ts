import { type Bound, type Metric, type Plan, type Target, textIn } from "quality-plan/model";
import { clausesOf, placesOf, SECTIONS_AND_MEASURES } from "./published-text.js";

/** Down to numbered paragraphs: `三(二)4(1)`. */
const PARAGRAPHS: readonly RegExp[] = [
  /^([一二三四五六七八九十]+)、/,
  /^(\([一二三四五六七八九十]+\))/,
  /^(\d+)[.、．]/,
  /^(\(\d+\))/,
];

/** What of a plan does not occur in the document it is taken from: clauses, figures, names of agencies. */
export function notInDocument(plan: Plan, document: string): readonly string[] {
  const textOf = textsOf(document);
  const metrics = new Map(plan.metrics.map((metric) => [metric.id, metric]));
  return [
    ...(plan.agencies ?? []).flatMap(({ id, name, aliases = [] }) => {
      const printed = [name, ...aliases].map((text) => textIn(text, "zh"));
      return printed.some((text) => document.includes(text))
        ? []
        : [`agency ${id}: ${printed.join(", ")} is not printed`];
    }),
    ...(plan.tasks ?? []).flatMap(({ id, clause }) =>
      textOf(clause) === undefined ? [`task ${id}: no clause ${clause}`] : [],
    ),
    ...plan.targets.flatMap((target) => targetNotIn(target, textOf(target.source.clause), metrics)),
  ];
}

/**
 * The text of a clause by its id. A clause whose last part is a word, 二(二)产品质量, is the paragraphs of the clause
 * before it, if these print the word.
 */
function textsOf(document: string): (clause: string) => string | undefined {
  const readings = [SECTIONS_AND_MEASURES, undefined, PARAGRAPHS].map(
    (marks) => new Map(clausesOf(document, marks).map(({ id, text }) => [id, text])),
  );
  const exactly = (clause: string): string | undefined =>
    readings.map((texts) => texts.get(clause)).find((text) => text !== undefined);
  return (clause) => {
    const word = /\p{Script=Han}{2,}$/u.exec(clause)?.[0] ?? "";
    const around = word === "" ? undefined : exactly(clause.slice(0, -word.length));
    return exactly(clause) ?? (around?.includes(word) === true ? around : undefined);
  };
}

function targetNotIn(
  target: Target,
  text: string | undefined,
  metrics: ReadonlyMap<string, Metric>,
): readonly string[] {
  const { clause } = target.source;
  if (text === undefined) return [`target ${target.id}: no clause ${clause}`];
  const word = target.commitmentWord ?? "";
  const unworded = text.includes(word) ? [] : [`target ${target.id}: “${word}” is not in ${clause}`];
  if (target.kind !== "measured") return unworded;
  const metric = metrics.get(target.metric);
  return [
    ...unworded,
    ...figuresIn(target.bound)
      .filter((figure) => !isPrinted(figure, text) && !countsItems(figure, metric))
      .map((figure) => `target ${target.id}: ${figure} is not in ${clause}`),
  ];
}

/** The amounts a bound states; above nothing is something done, below it something falling: no document prints the nothing. */
function figuresIn(bound: Bound): readonly string[] {
  if ("all" in bound || ("above" in bound && bound.above === "0") || ("below" in bound && bound.below === "0"))
    return [];
  return Object.values(bound)
    .flat()
    .filter((value): value is string => typeof value === "string" && /^-?[\d./]+$/.test(value));
}

/** In figures, or as such documents write it in words: 百名, 两个, 翻一番, 不发生. */
export function isPrinted(figure: string, text: string): boolean {
  const size = figure.replace(/^-/, "");
  return placesOf(size, text).length > 0 || wordsFor(size).some((word) => text.includes(word));
}

const DIGITS = "零一二三四五六七八九";

function wordsFor(figure: string): readonly string[] {
  if (figure === "0") return ["零", "无", "不发生", "不出现", "杜绝", "没有"];
  if (!/^\d+$/.test(figure)) return [];
  const multiples = [
    ["0000", "万"],
    ["000", "千"],
    ["00", "百"],
  ].flatMap(([zeros = "", unit = ""]) => {
    if (!figure.endsWith(zeros)) return [];
    const many = figure.slice(0, -zeros.length);
    return many === "1" ? [unit, `一${unit}`] : [`${many}${unit}`, ...numeral(many).map((word) => `${word}${unit}`)];
  });
  return [...multiples, ...numeral(figure), ...(figure === "2" ? ["翻番", "翻一番", "两", "1倍", "一倍"] : [])];
}

/** A number below a hundred in words. */
function numeral(figure: string): readonly string[] {
  const value = Number(figure);
  if (!Number.isInteger(value) || value <= 0 || value >= 100) return [];
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const last = ones === 0 ? "" : (DIGITS[ones] ?? "");
  if (tens === 0) return [last];
  return [`${tens === 1 ? "" : (DIGITS[tens] ?? "")}十${last}`];
}

/** A milestone's figure may be how many items the document lists. */
function countsItems(figure: string, metric: Metric | undefined): boolean {
  return metric?.kind === "milestone" && metric.items !== undefined && String(metric.items.length) === figure;
}
