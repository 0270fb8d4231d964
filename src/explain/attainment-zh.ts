import { BASE_WORDS } from "./attainment-base-words.js";
import { bound } from "./attainment-bound-zh.js";
import { bracketed, MINUS } from "./figure.js";
import { before } from "./chinese-spacing.js";
import { periodWords } from "./period-words.js";
import { RULE_WORDS, ruleWords } from "./attainment-rule-words.js";
import { unsettledWords } from "./unsettled.js";
import { WHY_NOTHING } from "./no-evidence-words.js";
import { UNLIKE_LENGTHS } from "./length-words.js";
import type { NoEvidence } from "../attainment/reason.js";
import type { PathForm } from "../attainment/path-form.js";
import type { Origin } from "../rollup/cell.js";
import {
  type AttainmentPhrases,
  type Compared,
  type Deciding,
  type Ranked,
  type Recurring,
  type Observed,
  type OnPath,
  type Outlook,
  type Verdict,
  isCarried,
} from "./attainment-phrases.js";
import { whyPathless } from "./pathless-words.js";
import { inBrackets } from "./read-zh.js";
import { STATUS_WORDS } from "./status-words.js";
import { POINTS } from "./measured-figure.js";

const STATUS = STATUS_WORDS.zh;

const ORIGIN: Readonly<Record<Origin, string>> = {
  reported: "上报值",
  over: "由各时段合成",
  across: "由下级合成",
  filled: "由本级所报时段与下级所报的其余时段合成",
  added: "由本级上报值加下级合成",
};

function originOf({ origin, observedIn, reachedBy }: Observed): string {
  if (observedIn !== undefined) return `取自${observedIn}`;
  return reachedBy === undefined || origin !== "reported" ? ORIGIN[origin] : `计入截至${reachedBy}已完成的`;
}

function observation(
  observed: Observed,
  { compared, ranked }: { readonly compared?: Compared; readonly ranked?: Ranked },
): string {
  const { metric, district, period, value, division, source, recordedOn, partial } = observed;
  const { observedIn } = observed;
  const opening = openingOf(observed);
  const notes = [
    ...(division === undefined ? [] : [division]),
    originOf(observed),
    ...(source === undefined ? [] : [`来源 ${source}`]),
    ...(recordedOn === undefined ? [] : [`${recordedOn}记录`]),
    ...(partial === undefined
      ? []
      : isCarried(observed)
        ? [`本期应报 ${partial.expected}、已报 0，取此前最近所报`]
        : [`${observedIn === undefined ? "" : "本期"}应报 ${partial.expected}、已报 ${partial.reported}`]),
  ];
  const arithmetic =
    compared !== undefined ? `，${comparison(compared)}` : ranked !== undefined ? `，${placed(ranked)}` : "";
  return `${opening}${before(district, period)}${metric}为 ${value}（${notes.join("；")}）${arithmetic}。`;
}

function openingOf({ period, insteadOf, passedOver }: Observed): string {
  if (insteadOf === undefined) return "";
  return passedOver === undefined
    ? `${insteadOf}尚无可用数据，取${period}：`
    : `${WHY_NOTHING[passedOver].zh}，${insteadOf}无法判断，取${period}：`;
}

function placed({ place, among, unsure, ahead }: Ranked): string {
  const behind = ahead.length === 0 ? "" : `，列${ahead.join("、")}${place - 1 > ahead.length ? "等" : ""}之后`;
  const open = unsure === 0 ? "" : `，另有 ${unsure} 个行政区可能在前`;
  return `在 ${among} 个行政区中居第 ${place} 位${behind}${open}`;
}

function comparison({ measure, value, base: from, result, years }: Compared): string {
  const against = `与${BASE_WORDS.zh(from)}相比`;
  const base = from.amount;
  if (measure === "compoundGrowth")
    return `${against}，年均增长率为 ((${value} ÷ ${base})^(1 ÷ ${years ?? ""}) − 1) × 100 = ${result}`;
  if (measure === "factor") return `${against}，为其 ${value} ÷ ${bracketed(base)} = ${result} 倍`;
  return measure === "change"
    ? `${against}，变化 ${value} − ${bracketed(base)} = ${result}`
    : `${against}，增长率为 (${value} ÷ ${bracketed(base)} − 1) × 100 = ${result}`;
}

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
  const pace = outlook?.pace === undefined ? "" : `进度为计划的 ${outlook.pace} 倍${wrongWay(outlook.pace)}，`;
  const ahead = outlook === undefined ? [] : [`${pace}照此推算到${outlook.due}为 ${outlook.forecast}`];
  const said = [...planned, ...ahead];
  return said.length === 0 ? "" : `（${said.join("；")}）`;
}

/** What moves away from where it is to go has a pace below zero. */
function wrongWay(pace: string): string {
  return pace.startsWith(MINUS) ? "（方向相反）" : "";
}

function verdict(told: Verdict): string {
  const { asOf, status, rule, provisional, choice, unsettled, path, pathless, outlook, recurring } = told;
  const planned = pathless === undefined ? course(path, outlook) : `（${whyPathless(pathless, "zh")}）`;
  const periods = recurring === undefined ? "" : `（${inPeriods(recurring)}）`;
  const still = provisional ? `，${openEnds(unsettled, choice).join("，")}，属暂定` : "";
  return `截至${asOf}，${ruleWords(rule, path).zh}${planned}${periods}：${STATUS[status]}${still}。`;
}

/** Why a verdict may change, as clauses. */
function openEnds(unsettled: Verdict["unsettled"], choice: Verdict["choice"]): readonly string[] {
  const chosen = choice === undefined ? [] : [`行政区的选取依据未报齐的数据${inBrackets(choice)}`];
  if (unsettled.length > 0) return [`${unsettledWords(unsettled, "zh")}的数据未报齐`, ...chosen];
  return chosen.length > 0 ? chosen : ["数据未报齐"];
}

function inPeriods({ periods, begun, goesBefore, comesAfter, of, run }: Recurring): string {
  const told = periods.map(({ period, status }) => `${period}${STATUS[status]}`).join("、");
  const shown = `${goesBefore ? "……" : ""}${told}${comesAfter ? "……" : ""}`;
  const rest = of === undefined || of <= begun ? "" : `；尚有 ${of - begun} 期`;
  const longest = run === undefined ? "" : `；最长连续 ${run.longest} 期，要求 ${run.asked} 期`;
  return `${shown}${rest}${longest}`;
}

function together(target: string, kind: "all" | "any" | "districts", deciding: Deciding): string {
  const { district, asOf, status, provisional, count, total, named, leftOut } = deciding;
  const rule =
    kind === "any"
      ? RULE_WORDS["best-of-members"].zh
      : `${kind === "districts" ? "各行政区" : "各项目标"}${RULE_WORDS["worst-of-members"].zh}`;
  const who = kind === "districts" ? "个行政区" : "项目标";
  const more = count > named.length ? "等" : "";
  const subject = district === undefined ? target : `${district}“${target}”`;
  return `${subject}：截至${asOf}，${rule}；${total} ${who}中有 ${count} ${kind === "districts" ? "个" : "项"}（${named.join("、")}${more}）为${STATUS[status]}，故为${STATUS[status]}${withoutThem(leftOut)}${provisional && leftOut === undefined ? "，数据未报齐，属暂定" : ""}。`;
}

function withoutThem(leftOut: readonly string[] | undefined): string {
  return leftOut === undefined ? "" : `；按未报齐的数据不含${leftOut.join("、")}，属暂定`;
}

function why(
  reason: NoEvidence,
  { base, asked, choice, recurring, lengths }: Parameters<AttainmentPhrases["noEvidence"]>[4],
): string {
  if (recurring !== undefined) {
    const { unjudgeable } = recurring;
    const told = `${WHY_NOTHING["periods-without-value"].zh}（${inPeriods(recurring)}）`;
    const known = { ...(base && { base }), ...(asked && { asked }), ...(lengths && { lengths }) };
    return unjudgeable === undefined ? told : `${told}；其中${unjudgeable}：${why(reason, known)}`;
  }
  if (lengths !== undefined) return UNLIKE_LENGTHS.zh(lengths);
  if (choice !== undefined) return `${WHY_NOTHING[reason].zh}，所依据的数据未报齐${inBrackets(choice)}`;
  if (asked !== undefined) return `${WHY_NOTHING[reason].zh}${inBrackets(asked)}`;
  if (base === undefined) return WHY_NOTHING[reason].zh;
  const { periods = [] } = base;
  const where = periods.length === 0 ? "文件所载基数" : periods.join("、");
  if (base.amount === undefined) return `${WHY_NOTHING[reason].zh}（${where}没有完整数据）`;
  return `${WHY_NOTHING[reason].zh}（${where}${periods.length > 1 ? "的均值" : ""}为 ${base.amount}）`;
}

export const CHINESE: AttainmentPhrases = {
  period: (period) => periodWords(period, "zh"),
  status: STATUS,
  points: POINTS.zh,
  observation,
  bound,
  verdict,
  noEvidence: (metric, district, period, reason, known) =>
    `${before(district, period)}${metric}无法判断：${why(reason, known)}。`,
  judged: (target, district, on, by, status, note) =>
    `${district}“${target}”：${by}于${on}评定为${STATUS[status]}${note === undefined ? "" : `（${note}）`}。`,
  unjudged: (target, district, asOf, differ) =>
    differ
      ? `${district}“${target}”：截至${asOf}，同日的评定不一致，待评定。`
      : `${district}“${target}”：没有量化指标，截至${asOf}无人评定。`,
  together,
  noMembers: (target, leftOut) => `“${target}”：没有适用的行政区，无法判断${withoutThem(leftOut)}。`,
};
