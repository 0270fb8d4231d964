import type { Locale } from "../model/text.js";
import { missingIn } from "./assessment-reasons.js";
import { BASE_WORDS } from "./attainment-base-words.js";
import type { NoShare, Progress, Shares } from "./attainment-phrases.js";

/** Shares as a clause behind what was asked for. */
export const SHARE_WORDS: Readonly<Record<Locale, (shares: Shares) => string>> = {
  en: (shares) => `; ${clauses(shares, english).join(", and ")}`,
  zh: (shares) => `；${clauses(shares, chinese).join("，")}`,
};

type ToldShare = "completion" | "progress";
type Clause = (what: ToldShare, share: Progress | NoShare, soFar: boolean) => string;

/** That it is so far is said once. */
function clauses({ completion, progress, soFar }: Shares, clause: Clause): readonly string[] {
  return [
    ...(completion === undefined ? [] : [clause("completion", completion, soFar)]),
    ...(progress === undefined ? [] : [clause("progress", progress, soFar && completion === undefined)]),
  ];
}

const english: Clause = (what, share, soFar) => {
  if ("absent" in share) return `there is no ${what}, as ${missingIn(share.absent, "en")}`;
  const is = `${what}${soFar ? " so far" : ""}${fromEnglish(share)} is`;
  if (share.division !== undefined) return `${is} ${share.division} = ${share.percent}`;
  if (share.limit === undefined) return `${is} ${share.percent}`;
  return `${is} ${share.percent}, for a limit of ${share.limit === "0" ? "zero" : share.limit} is kept or broken`;
};

const NAMES_IN_CHINESE: Readonly<Record<ToldShare, string>> = { completion: "目标完成率", progress: "进度" };

const chinese: Clause = (what, share, soFar) => {
  const name = NAMES_IN_CHINESE[what];
  if ("absent" in share) return `无${name}（${missingIn(share.absent, "zh")}）`;
  const is = `${fromChinese(share)}${name}${soFar ? "目前" : ""}为`;
  if (share.division !== undefined) return `${is} ${share.division} = ${share.percent}`;
  if (share.limit === undefined) return `${is} ${share.percent}`;
  return `${is} ${share.percent}（上限为${share.limit === "0" ? "零" : ` ${share.limit}`}，未突破计 100%，突破计 0）`;
};

function fromEnglish({ from }: Progress): string {
  if (from === undefined) return "";
  if (from === "once") return " from once the base";
  return ` from ${"on" in from ? `${from.amount} on ${from.on}` : BASE_WORDS.en(from)}`;
}

function fromChinese({ from }: Progress): string {
  if (from === undefined) return "";
  if (from === "once") return "自 1 倍起的";
  return `自${"on" in from ? `${from.on}的 ${from.amount} ` : BASE_WORDS.zh(from)}起的`;
}
