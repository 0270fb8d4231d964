import type { MetricId } from "../model/label.js";
import type { Locale } from "../model/text.js";
import {
  arithmeticIn,
  type DistrictReference,
  type Group,
  type MetricSource,
  type PeerFold,
  type Value,
  type ValueSource,
} from "../model/value.js";
import { nameOf } from "./names.js";
import type { ExplainOptions } from "./options.js";
import { periodWords } from "./period-words.js";
import { several } from "./plural.js";
import { joined, quoted } from "./quoted.js";

/**
 * Whose value a bound takes, 全国平均, or from what it is worked out; undefined of one that is written. `own` is the metric of the
 * target, which needs no name here.
 */
export function whoseValue(value: Value, own: MetricId, options: ExplainOptions): string | undefined {
  if (typeof value === "string") return undefined;
  if (arithmeticIn(value) === undefined) return sourceWords(value as ValueSource, own, options);
  const told = new Set(sourcesUnder(value).map((source) => sourceWords(source, own, options)));
  const from = joined([...told], options.locale);
  return { zh: told.size === 0 ? "算出" : `由${from}算出`, en: told.size === 0 ? "worked out" : `from ${from}` }[
    options.locale
  ];
}

/** What arithmetic is done on, what is written left out. */
function sourcesUnder(root: Value): readonly ValueSource[] {
  const found: ValueSource[] = [];
  const pending: Value[] = [root];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next === "string") continue;
    const arithmetic = arithmeticIn(next);
    if (arithmetic === undefined) found.push(next as ValueSource);
    else pending.push(...arithmetic.operands.toReversed());
  }
  return found;
}

/** A plan's bounds read metrics and other targets. */
function sourceWords(source: ValueSource, own: MetricId, options: ExplainOptions): string {
  if ("metric" in source) return metricWords(source, own, options);
  if ("target" in source) return quoted(nameOf(options.names, "target", source.target, options.locale));
  return { zh: "其他数据", en: "other figures" }[options.locale];
}

/** `全国`, `同级行政区平均`, `全国“合格率”，2012年`. */
function metricWords({ metric, district, period, back }: MetricSource, own: MetricId, options: ExplainOptions): string {
  const { names, locale } = options;
  const whose = districtWords(district, options);
  const name = metric === own ? "" : quoted(nameOf(names, "metric", metric, locale));
  const when = whenWords(period, back, locale);
  const subject = {
    zh: whose === "" && name === "" ? "自身" : `${whose}${name}`,
    en: englishSubject(whose, name, typeof district === "object"),
  }[locale];
  return when === "" ? subject : `${subject}${{ zh: "，", en: ", " }[locale]}${when}`;
}

/** The mean of some is nobody's. */
function englishSubject(whose: string, name: string, isFold: boolean): string {
  if (whose === "") return name === "" ? "its own" : name;
  if (name === "") return isFold ? whose : `that of ${whose}`;
  return isFold ? `${whose} in ${name}` : `${name} of ${whose}`;
}

function districtWords(district: DistrictReference | undefined, { names, locale }: ExplainOptions): string {
  if (district === undefined || district === "self") return "";
  if (district === "parent") return { zh: "上级", en: "the district above" }[locale];
  if (typeof district === "string") return nameOf(names, "district", district, locale);
  const group = groupWords(district.group ?? "siblings", locale);
  return { zh: `${group}${FOLD.zh[district.peers]}`, en: `the ${FOLD.en[district.peers]} of ${group}` }[locale];
}

const FOLD: Readonly<Record<Locale, Readonly<Record<PeerFold, string>>>> = {
  zh: { least: "最低", greatest: "最高", mean: "平均", median: "中位数", sum: "合计" },
  en: { least: "least", greatest: "greatest", mean: "mean", median: "median", sum: "sum" },
};

const GROUP: Readonly<Record<Extract<Group, string>, Readonly<Record<Locale, string>>>> = {
  children: { zh: "下级行政区", en: "the districts below" },
  siblings: { zh: "同级行政区", en: "its peers" },
  tree: { zh: "全部行政区", en: "all districts" },
  leaves: { zh: "最下级行政区", en: "the lowest districts" },
  assessed: { zh: "被考核单位", en: "the units assessed" },
};

function groupWords(group: Group, locale: Locale): string {
  return typeof group === "string" ? GROUP[group][locale] : { zh: "所选行政区", en: "chosen districts" }[locale];
}

function whenWords(period: string | undefined, back = 0, locale: Locale): string {
  const named = period === undefined ? "" : periodWords(period, locale);
  if (back === 0) return named;
  const earlier = { zh: `前 ${back} 期`, en: `${several(back, "periods")} before` }[locale];
  return named === "" ? earlier : { zh: `${named}${earlier}`, en: `${earlier} ${named}` }[locale];
}
