import type { DayReading, ItemReading, PeerFold, ResultReading } from "../model/value.js";
import type { Coverage } from "../rollup/cell.js";
import { arithmeticWords } from "./arithmetic-words.js";
import { missingIn } from "./assessment-reasons.js";
import { before } from "./chinese-spacing.js";
import type { CountFact, OwnFigure, ReadFact } from "./read-fact.js";
import { STATUS_WORDS } from "./status-words.js";

const STATUS = STATUS_WORDS.zh;

const TARGET_READ: Readonly<Record<OwnFigure, string>> = {
  margin: "差额",
  completion: "完成率",
  progress: "进度",
  expected: "应达",
  pace: "进度比",
  forecast: "预计",
};

const FOLD: Readonly<Record<PeerFold, string>> = {
  least: "最低",
  greatest: "最高",
  mean: "平均",
  median: "中位数",
  sum: "合计",
};

const ITEM_READ: Readonly<Record<ItemReading, (item: string, amount: string) => string>> = {
  points: (item, amount) => `“${item}”得 ${amount} 分`,
  share: (item, amount) => `“${item}”得分率 ${amount}`,
  full: (item, amount) => `“${item}”满分 ${amount} 分`,
  lost: (item, amount) => `“${item}”失 ${amount} 分`,
};

function read(fact: ReadFact): string {
  switch (fact.kind) {
    case "metric": {
      const { subject, value, source, observedIn, partial } = fact;
      const notes = [
        ...(observedIn === undefined ? [] : [`，取自${observedIn}`]),
        ...(source === undefined ? [] : [`，来源 ${source}`]),
        ...reportsNote(partial),
      ];
      return `${before(subject.district, subject.period)}${subject.metric}：${value}${notes.join("")}`;
    }
    case "no-metric":
      return `${before(fact.subject.district, fact.subject.period)}${fact.subject.metric}：${missingIn(fact.reason, "zh")}`;
    case "target": {
      const { target, district, status, provisional, value, required, reason, asOf } = fact;
      const figures =
        value === undefined ? "" : required === undefined ? `，实际 ${value}` : `，实际 ${value}，要求 ${required}`;
      const own = fact.figure === undefined ? "" : `，${TARGET_READ[fact.figure.read]} ${fact.figure.amount}`;
      return `${asOf === undefined ? "" : `截至${asOf}，`}${district}“${target}”${STATUS[status]}${figures}${own}${provisional ? "，属暂定" : ""}${reason === undefined ? "" : `，${missingIn(reason, "zh")}`}`;
    }
    case "item":
      return ITEM_READ[fact.read](fact.item, fact.amount);
    case "no-item":
      return fact.reason === "item-without-points"
        ? `“${fact.item}”没有得分`
        : `“${fact.item}”：${missingIn(fact.reason, "zh")}`;
    case "count":
      return counted(fact);
    case "attribute":
      return `${fact.district}“${fact.name}”：${fact.value ?? missingIn("no-such-field", "zh")}`;
    case "result": {
      const { district, scheme, window, value, reason } = fact;
      return `${window === undefined ? district : before(district, window)}“${scheme}”${RESULT[fact.read]}：${value ?? missingIn(reason ?? "no-such-result", "zh")}`;
    }
    case "day":
      return `${DAYS[fact.read]}：${fact.day ?? missingIn("not-reported", "zh")}`;
    case "arithmetic":
      return `${arithmeticWords(fact.arithmetic, "zh")} = ${fact.amount}`;
    case "peers": {
      const { fold, subject, of, known, value, reason, partial, provisional } = fact;
      const notes = [...(value === undefined ? [] : reportsNote(partial)), ...(provisional ? ["，属暂定"] : [])];
      const among = known === of ? `${of} 个行政区` : `${of} 个行政区（${known} 个有数据）`;
      return `${subject}，${among}的${FOLD[fold]}：${value ?? (known < of ? "数据不全，无法得出" : missingIn(reason ?? "not-reported", "zh"))}${notes.join("")}`;
    }
  }
}

function reportsNote(partial: Coverage | undefined): readonly string[] {
  if (partial === undefined) return [];
  return [`，${partial.reported === 0 ? "本期" : ""}应报 ${partial.expected}、已报 ${partial.reported}`];
}

const RESULT: Readonly<Record<ResultReading, string>> = {
  score: "得分",
  grade: "等次",
  rank: "位次",
  fromLast: "倒数位次",
};

const DAYS: Readonly<Record<DayReading, string>> = {
  asOf: "判定日",
  windowStart: "考核期首日",
  windowEnd: "考核期末日",
};

function counted(fact: CountFact): string {
  const { of, district, period = "", distinct, sum, amount, low, high, undecided, reason } = fact;
  const what =
    "register" in of
      ? `“${of.register}”条目`
      : "targets" in of
        ? `${of.targets} 个目标中`
        : "items" in of
          ? `的 ${of.items} 个“${of.tag}”项目中`
          : `${of.districts} 个行政区中`;
  const how = sum === undefined ? (distinct === undefined ? "" : `，按“${distinct}”去重`) : `，“${sum}”合计`;
  const open = undecided === 0 ? "" : `，其中 ${undecided} 条无法判断`;
  const between =
    low === undefined
      ? high === undefined
        ? undefined
        : `不超过 ${high}`
      : high === undefined
        ? `至少 ${low}`
        : `${low} 至 ${high}`;
  const why = reason === undefined ? "" : `，${missingIn(reason, "zh")}`;
  return `${period === "" ? district : before(district, period)}${what}${how}${open}：${amount ?? `${between ?? "无法确定"}${why}`}`;
}

/** What was read, behind what it led to: in the brackets that this ends with, or in some of its own. */
export function withRead(text: string, facts: readonly ReadFact[]): string {
  return facts.length > 0 && text.endsWith("）")
    ? `${text.slice(0, -1)}；${listed(facts)}）`
    : `${text}${inBrackets(facts)}`;
}

function listed(facts: readonly ReadFact[]): string {
  return facts.map(read).join("；");
}

/** What was read, in brackets behind what it led to. */
export function inBrackets(facts: readonly ReadFact[]): string {
  return facts.length === 0 ? "" : `（${listed(facts)}）`;
}
