import type { Recurrence } from "../model/target.js";
import type { Asked, Held, Shares } from "./attainment-phrases.js";
import { SHARE_WORDS } from "./attainment-share-words.js";
import { before } from "./chinese-spacing.js";
import { bracketed } from "./figure.js";
import { withRead } from "./read-zh.js";

/** What was asked for, and what was observed held against it. */
export function bound(given: Asked, held?: Held, shares?: Shares): string {
  const until = given.due === undefined ? "" : given.every === undefined ? `到${given.due}` : `到${given.due}止`;
  const deadline = `${until}${given.every === undefined ? "" : inEach(given.every, given.run)}`;
  const measure = given.measure === undefined ? "" : MEASURE[given.measure];
  const filed = given.filedIn === undefined ? "" : `（见该行政区规划${given.filedIn}）`;
  const compared = held === undefined ? "" : `，${comparisonWith(held)}`;
  const share = shares === undefined ? "" : SHARE_WORDS.zh(shares);
  return `目标要求${deadline}${measure}${withRead(asked(given), given.from ?? [])}${filed}${compared}${share}。`;
}

function inEach(every: Recurrence, run: number | undefined): string {
  if (run === undefined) return EACH[every];
  return run === 1 ? `任意一${RUNNING[every]}` : `任意连续 ${run} ${RUNNING[every]}`;
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
  factor: "与基数之比",
  compoundGrowth: "年均增长率",
  rank: "位次",
} as const;

function asked(given: Asked): string {
  const { measure, key, amounts, isOfLevels, tolerance, side, edge } = given;
  if (measure === "rank") return askedOfRank(given);
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
      return `${isOfLevels ? "为" : "等于"} ${amount}`;
    case "within":
      return `处于 ${before(amount, "之间")}${bindingEnd(side)}`;
    case "reach":
      if (side !== "upper") return `达到 ${amount}`;
      return measure === undefined ? `降至 ${before(amount, "或更低")}` : `不高于 ${amount}`;
    case "about":
      return tolerance === undefined
        ? `达到 ${before(amount, "左右")}`
        : `达到 ${before(amount, "左右")}（允许相差 ${tolerance}${atEdge(side, edge)}）`;
    case "all":
      return `全部达到（${amount}）`;
  }
}

/** Places: the first is the best, so that neither 高 nor 低 says which way is meant. */
function askedOfRank({ key, amounts, tolerance, edge }: Asked): string {
  const [place = "", last] = amounts.map((amount) => `第 ${amount} 位`);
  switch (key) {
    case "atLeast":
      return `为${place}或更靠后`;
    case "atMost":
    case "reach":
      return `为${place}或更靠前`;
    case "above":
      return `在${place}之后`;
    case "below":
      return `在${place}之前`;
    case "within":
      return `在${place}至${last ?? place}之间（越靠前越好，以${last ?? place}为准）`;
    case "about":
      return tolerance === undefined
        ? `在${place}左右`
        : `在${place}左右（允许相差 ${tolerance} 位，即第 ${edge ?? ""} 位或更靠前）`;
    case "equals":
    case "all":
      return `为${place}`;
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
