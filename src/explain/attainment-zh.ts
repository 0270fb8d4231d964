import { UNLIKE_LENGTHS } from "./length-words.js";
import type { NoEvidence } from "../attainment/reason.js";
import type { PathForm } from "../attainment/path-form.js";
import type { AttainmentRule } from "../attainment/trace.js";
import type { Recurrence } from "../model/target.js";
import type { Origin } from "../rollup/cell.js";
import type {
  Asked,
  AttainmentPhrases,
  Compared,
  Deciding,
  Held,
  Ranked,
  Recurring,
  Observed,
  OnPath,
  Outlook,
  Verdict,
} from "./attainment-phrases.js";
import { inBrackets } from "./read-zh.js";
import { STATUS_WORDS } from "./status-words.js";
import { POINTS } from "./measured-figure.js";

const STATUS = STATUS_WORDS.zh;

const ORIGIN: Readonly<Record<Origin, string>> = {
  reported: "上报值",
  over: "由各时段合成",
  across: "由下级合成",
  filled: "由本级所报时段与下级所报的其余时段合成",
};

function observation(
  observed: Observed,
  { compared, ranked }: { readonly compared?: Compared; readonly ranked?: Ranked },
): string {
  const { metric, district, period, value, division, origin, source, recordedOn, partial, insteadOf } = observed;
  const opening = insteadOf === undefined ? "" : `${insteadOf}尚无可用数据，取${period}：`;
  const notes = [
    ...(division === undefined ? [] : [division]),
    ORIGIN[origin],
    ...(source === undefined ? [] : [`来源 ${source}`]),
    ...(recordedOn === undefined ? [] : [`${recordedOn}记录`]),
    ...(partial === undefined ? [] : [`应报 ${partial.expected}、已报 ${partial.reported}`]),
  ];
  const arithmetic =
    compared !== undefined ? `，${comparison(compared)}` : ranked !== undefined ? `，${placed(ranked)}` : "";
  return `${opening}${district}${period}${metric}为 ${value}（${notes.join("；")}）${arithmetic}。`;
}

function placed({ place, among, unsure, ahead }: Ranked): string {
  const behind = ahead.length === 0 ? "" : `，列${ahead.join("、")}${place - 1 > ahead.length ? "等" : ""}之后`;
  const open = unsure === 0 ? "" : `，另有 ${unsure} 个地区可能在前`;
  return `在 ${among} 个地区中居第 ${place} 位${behind}${open}`;
}

function comparison({ measure, value, base, result, periods, basePartial, years }: Compared): string {
  const from =
    periods === undefined
      ? `文件所载基数 ${base}`
      : periods.length === 1
        ? `${periods.join("")}的 ${base}`
        : `${periods.join("、")}的均值 ${base}`;
  const against = `与${from}${basePartial ? "（未报齐）" : " "}相比`;
  if (measure === "compoundGrowth")
    return `${against}，年均增长率为 ((${value} ÷ ${base})^(1 ÷ ${years ?? ""}) − 1) × 100 = ${result}`;
  if (measure === "factor") return `${against}，为其 ${value} ÷ ${bracketed(base)} = ${result} 倍`;
  return measure === "change"
    ? `${against}，变化 ${value} − ${bracketed(base)} = ${result}`
    : `${against}，增长率为 (${value} ÷ ${bracketed(base)} − 1) × 100 = ${result}`;
}

function bracketed(amount: string): string {
  return amount.startsWith("-") ? `(${amount})` : amount;
}

function bound(given: Asked, held: Held): string {
  const until = given.due === undefined ? "" : `到${given.due}`;
  const deadline = `${until}${given.every === undefined ? "" : inEach(given.every, given.run)}`;
  const measure = given.measure === undefined ? "" : MEASURE[given.measure];
  const filed = given.filedIn === undefined ? "" : `（见该地区规划 ${given.filedIn}）`;
  return `目标要求${deadline}${measure}${asked(given)}${inBrackets(given.from ?? [])}${filed}，${comparisonWith(held)}。`;
}

function inEach(every: Recurrence, run: number | undefined): string {
  return run === undefined ? EACH[every] : `任意连续 ${run} ${RUNNING[every]}`;
}

const RUNNING: Readonly<Record<Recurrence, string>> = {
  year: "年",
  half: "个半年",
  quarter: "个季度",
  month: "个月",
};

const EACH: Readonly<Record<Recurrence, string>> = {
  year: "每年",
  half: "每半年",
  quarter: "每季度",
  month: "每月",
};

const MEASURE = {
  change: "变化量",
  growth: "增长率",
  factor: "为基数的倍数",
  compoundGrowth: "年均增长率",
  rank: "位次",
} as const;

/** Chinese follows a figure after a space, and a Chinese unit at once. */
function before(text: string, words: string): string {
  return /\p{Script=Han}$/u.test(text) ? `${text}${words}` : `${text} ${words}`;
}

function asked({ measure, key, amounts, tolerance, side, edge }: Asked): string {
  const [low = "", high] = amounts;
  const amount = high === undefined ? low : `${before(low, "至")} ${high}`;
  switch (key) {
    case "atLeast":
      return `不低于 ${amount}`;
    case "atMost":
      return `不超过 ${amount}`;
    case "above":
      return `高于 ${amount}`;
    case "below":
      return `低于 ${amount}`;
    case "equals":
      return `等于 ${amount}`;
    case "within":
      return `处于 ${before(amount, "之间")}${bindingEnd(side)}`;
    case "reach":
      if (measure === "rank") return `为 ${before(amount, "或更靠前")}`;
      return side === "upper" ? `降至 ${before(amount, "或更低")}` : `达到 ${amount}`;
    case "about":
      return tolerance === undefined
        ? `达到 ${before(amount, "左右")}`
        : `达到 ${before(amount, "左右")}（允许相差 ${tolerance}${atEdge(side, edge)}）`;
    case "all":
      return `全部达到（${amount}）`;
  }
}

/** Going past the far end does no harm, so that 95 can satisfy 80 to 90. */
function bindingEnd(side: Asked["side"]): string {
  switch (side) {
    case "lower":
      return "（越高越好，以下限为准）";
    case "upper":
      return "（越低越好，以上限为准）";
    case "both":
      return "";
  }
}

function atEdge(side: Asked["side"], edge: string | undefined): string {
  return edge === undefined ? "" : `，即不${side === "upper" ? "高" : "低"}于 ${edge}`;
}

function comparisonWith(held: Held): string {
  switch (held.by) {
    case "subtraction":
      return `${held.from} − ${bracketed(held.taken)} = ${held.margin}`;
    case "distance":
      return held.inside
        ? `${before(held.value, "在范围之内")}，距较近一端 ${held.distance}`
        : `${before(held.value, "在范围之外")}，相差 ${held.distance}`;
    case "equality":
      return held.distance === undefined
        ? before(held.value, "正好相符")
        : `${before(held.value, "与之相差")} ${held.distance}`;
    case "level":
      return `现为 ${held.level}`;
  }
}

const RULES: Readonly<Record<AttainmentRule, string>> = {
  "satisfied-before-deadline": "已符合要求，期限未过，期满后定论",
  "satisfied-at-deadline": "期限已过，符合要求",
  "not-satisfied-at-deadline": "期限已过，不符合要求",
  "flow-under-limit": "尚未突破上限；期内累计数还会增加，期满之前不算达到",
  "flow-over-limit": "累计数已突破界限，后续数据不可能挽回",
  "earlier-flow-satisfies": "上一时段符合要求，但新的时段从零累计",
  "at-or-beyond-path": "尚未达到要求，但不慢于计划进度",
  "short-of-path": "尚未达到要求，且慢于计划进度",
  "no-path": "尚未达到要求，也没有可对照的计划进度",
  "about-without-tolerance": "文件写“左右”而未写明幅度，须由人评定",
  "no-value": "没有数值",
  "missing-parts-change-nothing": "期限已过，所缺部分不会改变结论",
  "missing-parts-could-change-it": "期限已过，所缺部分可能改变结论",
  "every-period-held": "各期均符合要求",
  "period-broken": "须期期符合要求，而有一期未符合",
  "no-period-broken": "至今各期均符合要求，尚有后续时期",
  "periods-without-value": "有的时期没有数据",
  "run-complete": "已连续达到所要求的期数，此后如何不再影响",
  "run-impossible": "余下的时期已不足以连续达到所要求的期数",
  "run-under-way": "连续期数正在累计，仍可达到",
  "run-to-start": "连续期数须重新累计，仍可达到",
  judged: "已经评定",
  "not-judged": "无人评定",
  "judgements-differ": "同日的评定不一致",
  "worst-of-members": "须全部达到，以最差者为准",
  "best-of-members": "达到其一即可，以最好者为准",
  "no-members": "没有适用对象",
};

const WHY: Readonly<Record<NoEvidence, string>> = {
  "not-reported": "没有上报数据",
  "below-coverage": "上报面低于要求",
  "zero-denominator": "分母为零",
  "missing-denominator": "下级或部分时段只报了比率，缺少分母",
  "missing-weight": "有的值没有权重",
  "operator-refuses": "该指标不能汇总",
  "unknown-metric": "数据中没有该指标",
  "unknown-district": "数据中没有该地区",
  "not-bound": "目标没有对该地区提出要求",
  "open-window": "时期没有起止日",
  "missing-parts": "时期内所缺部分可能改变结论",
  "no-baseline": "没有可比的基数",
  "base-of-other-length": "基期与考核期长短不一，累计数不能相比",
  "base-not-positive": "基数不大于零，不能计算增长",
  "value-below-zero": "数值小于零，不能计算年均增长率",
  "no-whole-months": "基期末与数据期末之间不足一个整月，不能计算年均增长率",
  "missing-benchmark": "对照值没有数据",
  "bounds-reversed": "推算出的下限高于上限",
  "missing-peers": "缺少数据的地区可能改变位次",
  "not-filed": "该地区的规划没有为此提出目标",
  "filed-otherwise": "该地区规划所提的目标无法用于本项",
  "membership-unknown": "无法判断本项是否适用于该地区",
  "periods-without-value": "有的时期没有数据，可能改变结论",
};

const PATH: Readonly<Record<PathForm, string>> = {
  linear: "均匀推进到",
  compound: "按相同增速推进到",
  staged: "按阶段推进到",
};

/** How far it should be, and where it leads. */
function course(path: OnPath | undefined, outlook: Outlook | undefined): string {
  const planned =
    path === undefined
      ? []
      : [
          `由${path.fromDay}的 ${before(path.from, PATH[path.form])}${path.toDay}的 ${path.to}，${path.months} 个月中到${path.on}已过 ${path.gone} 个月，应为 ${path.expected}`,
        ];
  const pace = outlook?.pace === undefined ? "" : `进度为计划的 ${outlook.pace} 倍，`;
  const ahead = outlook === undefined ? [] : [`${pace}照此推算到${outlook.due}为 ${outlook.forecast}`];
  const said = [...planned, ...ahead];
  return said.length === 0 ? "" : `（${said.join("；")}）`;
}

function verdict({ asOf, status, rule, provisional, path, outlook, recurring }: Verdict): string {
  const planned = course(path, outlook);
  const periods = recurring === undefined ? "" : `（${inPeriods(recurring)}）`;
  return `截至${asOf}，${RULES[rule]}${planned}${periods}：${STATUS[status]}${provisional ? "，数据未报齐，属暂定" : ""}。`;
}

const PERIODS_SHOWN = 12;

function inPeriods({ periods, of, run }: Recurring): string {
  const shown = periods.slice(-PERIODS_SHOWN).map(({ period, status }) => `${period}${STATUS[status]}`);
  const earlier = periods.length > shown.length ? "……" : "";
  const rest = of === undefined || of <= periods.length ? "" : `；尚有 ${of - periods.length} 期`;
  const longest = run === undefined ? "" : `；最长连续 ${run.longest} 期，要求 ${run.asked} 期`;
  return `${earlier}${shown.join("、")}${rest}${longest}`;
}

function together(target: string, kind: "all" | "any" | "districts", deciding: Deciding): string {
  const { asOf, status, count, total, named } = deciding;
  const rule =
    kind === "any"
      ? RULES["best-of-members"]
      : `${kind === "districts" ? "各地区" : "各项目标"}${RULES["worst-of-members"]}`;
  const who = kind === "districts" ? "个地区" : "项目标";
  const more = count > named.length ? "等" : "";
  return `${target}：截至${asOf}，${rule}；${total} ${who}中有 ${count} ${kind === "districts" ? "个" : "项"}${STATUS[status]}（${named.join("、")}${more}），故为${STATUS[status]}。`;
}

function period(text: string): string {
  const [first = "", last] = text.split("/");
  if (first === "..") return `${calendarPeriod(last ?? "")}以前`;
  if (last === "..") return `${calendarPeriod(first)}起`;
  return last === undefined ? calendarPeriod(first) : `${calendarPeriod(first)}至${calendarPeriod(last)}`;
}

const QUARTERS = ["一", "二", "三", "四"];

function calendarPeriod(text: string): string {
  const [year = "", part, day] = text.split("-");
  if (part === undefined) return `${year}年`;
  if (part.startsWith("H")) return `${year}年${part === "H1" ? "上" : "下"}半年`;
  if (part.startsWith("Q")) return `${year}年第${QUARTERS[Number(part.slice(1)) - 1] ?? ""}季度`;
  const month = `${year}年${Number(part)}月`;
  return day === undefined ? month : `${month}${Number(day)}日`;
}

function why(
  reason: NoEvidence,
  { observed, base, asked, ranked, recurring, lengths }: Parameters<AttainmentPhrases["noEvidence"]>[4],
): string {
  if (ranked !== undefined) return `${WHY[reason]}（目前${placed(ranked)}）`;
  if (recurring !== undefined) return `${WHY[reason]}（${inPeriods(recurring)}）`;
  if (lengths !== undefined) return UNLIKE_LENGTHS.zh(lengths);
  if (asked !== undefined) return `${WHY[reason]}${inBrackets(asked)}`;
  if (observed !== undefined) return `${WHY[reason]}（目前为 ${observed}）`;
  if (base === undefined) return WHY[reason];
  const where = base.periods === undefined ? "文件所载基数" : base.periods.join("、");
  return base.amount === undefined
    ? `${WHY[reason]}（${where}没有完整数据）`
    : `${WHY[reason]}（${where}为 ${base.amount}）`;
}

export const CHINESE: AttainmentPhrases = {
  day: calendarPeriod,
  period,
  status: STATUS,
  points: POINTS.zh,
  observation,
  bound,
  verdict,
  noEvidence: (metric, district, period, reason, known) =>
    `${district}${period}${metric}无法判断：${why(reason, known)}。`,
  judged: (target, district, on, by, status, note) =>
    `${district}“${target}”：${by}于${on}评定为${STATUS[status]}${note === undefined ? "" : `（${note}）`}。`,
  unjudged: (target, district, asOf, differ) =>
    differ
      ? `${district}“${target}”：截至${asOf}，同日的评定不一致，待评定。`
      : `${district}“${target}”：没有量化指标，截至${asOf}无人评定。`,
  together,
  noMembers: (target) => `“${target}”：没有适用的地区，无法判断。`,
};
