import type { Locale } from "../model/text.js";

/** A period as a sentence says it: `2013年第二季度`, `2011年至2015年`; in English as it is written, a range in words. */
export function periodWords(text: string, locale: Locale): string {
  return { zh: chinesePeriod, en: englishPeriod }[locale](text);
}

function englishPeriod(text: string): string {
  const [first = "", last] = text.split("/");
  if (last === undefined) return first;
  return first === ".." ? `until ${last}` : last === ".." ? `from ${first} on` : `${first} to ${last}`;
}

function chinesePeriod(text: string): string {
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
