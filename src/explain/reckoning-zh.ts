import type { TakeKey } from "../assessment/scheme-node.js";
import type { Reckoning, TakenPart } from "./assessment-phrases.js";
import { before } from "./chinese-spacing.js";
import { NEAREST_STEP } from "./nearest-step.js";
import { STATUS_WORDS } from "./status-words.js";
import { TIER_LINE } from "./tier-line.js";

const STATUS = STATUS_WORDS.zh;

/** How points were worked out, as a clause. */
export function reckoned(reckoning: Reckoning): string {
  switch (reckoning.by) {
    case "arithmetic":
      return reckoning.steps.join("，");
    case "holding":
      return `${reckoning.line === undefined ? "" : `${reckoning.line}，`}${reckoning.of} 按 ${reckoning.share} 计，${reckoning.full} × ${reckoning.share} = ${reckoning.points}`;
    case "tiers":
      return `${TIER_LINE.zh(reckoning.tiers)}，${reckoning.line}`;
    case "parts":
      return `${reckoning.step} 计为 ${reckoning.parts}，${reckoning.line}${reckoning.held === undefined ? "" : `，按 ${reckoning.held} 计`}`;
    case "taken":
      return takenTogether(reckoning.how, reckoning.parts);
    case "shares": {
      const shares = reckoning.parts.map(
        ({ item, share, weight }) => `“${item}” ${share}${weight === undefined ? "" : `（权重 ${weight}）`}`,
      );
      return `得分率${shares.join("、")}的${COMBINED[reckoning.rule]}为 ${reckoning.share}，${reckoning.line}`;
    }
    case "row": {
      const row = reckoning.row === undefined ? "各行均不成立" : `第 ${reckoning.row} 行成立`;
      return reckoning.then === undefined ? row : `${row}，${reckoned(reckoning.then)}`;
    }
    case "step":
      return reckoning.step === undefined
        ? `${reckoning.of} 不在任何一档${reckoning.nearest === undefined ? "" : NEAREST_STEP.zh(reckoning.nearest)}`
        : `${reckoning.of} 属第 ${reckoning.step} 档`;
    case "condition":
      return reckoning.holds ? "条件成立" : "条件不成立";
    case "status":
      return `目标${STATUS[reckoning.status]}`;
    case "score": {
      const { source, level, on, reason } = reckoning;
      const notes = [
        ...(level === undefined ? [] : [`等级“${level}”`]),
        ...(on === undefined ? [] : [on]),
        ...(reason === undefined ? [] : [reason]),
      ];
      return `${before(source, "评分")}${notes.length === 0 ? "" : `（${notes.join("，")}）`}`;
    }
  }
}

function takenTogether(how: TakeKey, parts: readonly TakenPart[]): string {
  const of = parts.map(given).join("、");
  if (how === "first" || parts.length === 1) return `评分：${of}`;
  if (how === "share") return `${of}，按比例合计`;
  return `${of}，取${how === "mean" ? "平均" : "最低"}`;
}

const SEVERAL = { mean: "的平均", least: "中的最低", sum: "之和" } as const;

function given({ source, points, share, several, keys, then }: TakenPart): string {
  const notes = [
    ...(share === undefined ? [] : [`比例 ${share}`]),
    ...(several === undefined ? [] : [`${several.points.join("、")} ${SEVERAL[several.by]}`]),
    ...(keys === undefined ? [] : [keys.map((one) => `“${one.key}” ${one.points}`).join("、")]),
    ...(then === undefined ? [] : [reckoned(then)]),
  ];
  return `${source} ${points} 分${notes.length === 0 ? "" : `（${notes.join("；")}）`}`;
}

const COMBINED = {
  mean: "平均数",
  product: "乘积",
  geometric: "几何平均数",
  least: "最低值",
  greatest: "最高值",
} as const;
