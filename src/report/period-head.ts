import { periodWords } from "../explain/period-words.js";
import type { Locale } from "../model/text.js";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A period or a day as a heading has it: `2013年7月至2014年6月`; `July 2013 to June 2014`. */
export function periodHead(text: string, locale: Locale): string {
  if (locale === "zh") return periodWords(text, locale);
  const [first = "", last] = text.split("/");
  if (last === undefined) return englishHead(first);
  if (first === "..") return `until ${englishHead(last)}`;
  return last === ".." ? `from ${englishHead(first)} on` : `${englishHead(first)} to ${englishHead(last)}`;
}

function englishHead(text: string): string {
  const [year = "", part, day] = text.split("-");
  if (part === undefined) return year;
  const month = MONTHS[Number(part) - 1];
  if (month === undefined) return `${part} ${year}`;
  return day === undefined ? `${month} ${year}` : `${String(Number(day))} ${month} ${year}`;
}
